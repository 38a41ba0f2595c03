import type { FactKind } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Node } from '../requirement/answer.ts';

export interface TierAnswer {
  tier: string;
  met: boolean;
  until: Instant | null;
  requirement: Node;
}

/** A fact that made or will make a requirement change: which leaf, whose fact, and how. */
export interface Cause {
  path: string;
  fact?: string;
  /** Kind of the fact: a credential that ran out reads differently from a person who left. */
  kind?: FactKind;
  /** What counted, e.g. the credential, also where the affiliation is what changed. */
  subject?: string;
  person?: string;
  change: 'gained' | 'ended';
}

/** A dated change of the measured tier, in the past (a decision) or in the future (a forecast). */
export interface Change {
  at: Instant;
  from: string | null;
  to: string | null;
  because: Cause[];
}

/** A decision on standing as the ledger holds it. */
export interface Decision extends Change {
  fact: string;
  act: 'promotion' | 'demotion';
  recordedAt: Instant;
}

/** What there is to say about one competency of an organisation. */
export interface CompetencyAnswer {
  competency: string;
  /** The highest level whose requirement is met on the day; null where none is. */
  measured: string | null;
  /** The level held by decisions, and since when without a break. */
  held: { level: string | null; since: Instant | null };
  levels: { level: string; met: boolean; until: Instant | null; requirement: Node }[];
  /** The dated changes of the measured level if nothing more happens; `from` and `to` are levels. */
  forecast: Change[];
}

/** Everything there is to say about one organisation in one program on one date, from the facts known at `known`. */
export interface Standing {
  program: string;
  version: string;
  organisation: string;
  on: Instant;
  known: Instant;
  /** What the requirements yield on the day; null where not even the lowest tier is met. */
  measured: string | null;
  /** Why the measured tier differs from the held one; empty where they agree. */
  because: Cause[];
  /** From when standing can be lost under this version of the text. */
  enforcedFrom: Instant;
  /** The tier the organisation has: the fold over its decisions. `until`: when a decision falls due. */
  held: { tier: string | null; since: Instant | null; until: Instant | null };
  tiers: TierAnswer[];
  /** The competencies in the order of the text. */
  competencies: CompetencyAnswer[];
  history: Decision[];
  forecast: Change[];
  /** The lowest tier above the held and the measured one, and what is missing for it on the way that lacks least. */
  next: { tier: string; missing: Node[] } | null;
}
