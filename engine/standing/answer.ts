import type { FactKind } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { heldPhases } from '../program/definition/review.ts';
import type { Node } from '../requirement/answer.ts';
import type { MetricPlace } from '../requirement/gauge.ts';
import type { Act } from '../requirement/decision.ts';

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
  /** A credential that ended before: what ends is the grace of its holder. */
  grace?: true;
  change: 'gained' | 'ended';
  /** What it does to an amount, or to how far the amount is from what is asked for. */
  effect?: 'raises' | 'lowers';
  /** It does not count itself: it moves what is asked for, or what the amount is compared with. */
  moves?: 'need' | 'comparison';
  /** Of points: the metric that it moves. */
  metric?: MetricPlace;
}

/** A dated change of the measured tier, in the past (a decision) or in the future (a forecast). */
export interface Change {
  at: Instant;
  from: string | null;
  to: string | null;
  because: Cause[];
  /** Of what is to come: the version under which it comes, where another one applies by then. */
  under?: string;
  /** It comes from nothing but that version, which asks for something else. */
  byText?: true;
}

export type Phase = (typeof heldPhases)[number];

/** A decision that is due, or will be: `to` is what is held after it. */
export interface Verdict extends Change {
  act: Act;
  /** The competency whose level it is about; none where it is about the tier. */
  competency?: string;
  /** When the time of a notice or a probation is over; null: there is none. */
  until: Instant | null;
  /** What the requirements yielded when it fell due. */
  measured: string | null;
}

/** A decision on standing as the ledger holds it. */
export interface Decision extends Change {
  fact: string;
  act: Act;
  until: Instant | null;
  measured: string | null;
  recordedAt: Instant;
}

/** The level an organisation has: the fold over its decisions, and what will be decided if nothing more happens. */
export interface Held {
  since: Instant | null;
  /** The next instant at which a decision falls due: the answer's own date where one already is. */
  until: Instant | null;
  phase: Phase;
  phaseSince: Instant | null;
  /** When the time of a notice or a probation is over. */
  phaseUntil: Instant | null;
  /** What a probation closes, by the names of the text. */
  blocked: string[];
  /** The decisions to come, each on its date. */
  forecast: Verdict[];
}

/** What there is to say about one competency of an organisation. */
export interface CompetencyAnswer {
  competency: string;
  /** The highest level whose requirement is met on the day; null where none is. */
  measured: string | null;
  /** Why the measured level differs from the held one; empty where they agree. */
  because: Cause[];
  /** The level held by decisions. */
  held: Held & { level: string | null };
  levels: { level: string; met: boolean; until: Instant | null; requirement: Node }[];
  history: Decision[];
  /** The dated changes of the measured level if nothing more happens; `from` and `to` are levels. */
  forecast: Change[];
}

/** A benefit of a tier, and whether it is open to the organisation on the day. */
export interface BenefitAnswer {
  benefit: string;
  /** The tier with which it begins. */
  tier: string;
  open: boolean;
  /** Until when that stays so if nothing more happens; null: without end. */
  until: Instant | null;
  /** What is asked for the benefit beside its tier; null where nothing is. */
  requirement: Node | null;
  /** Whether a probation closes it, whatever else is met. */
  blocked: boolean;
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
  /** The tier the organisation has. */
  held: Held & { tier: string | null };
  tiers: TierAnswer[];
  /** The competencies in the order of the text. */
  competencies: CompetencyAnswer[];
  /**
   * The benefits that come with the tier it has and with those below, each with whether it is open, under which
   * clause and until when. Where nothing was ever decided, the measured tier stands for the held one.
   */
  benefits: BenefitAnswer[];
  history: Decision[];
  forecast: Change[];
  /** The lowest tier above the held and the measured one, and what is missing for it on the way that lacks least. */
  next: { tier: string; missing: Node[] } | null;
}
