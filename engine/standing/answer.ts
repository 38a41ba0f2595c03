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

/** Everything there is to say about one organisation in one program on one date, from the facts known at `known`. */
export interface Standing {
  program: string;
  version: string;
  organisation: string;
  on: Instant;
  known: Instant;
  /** What the requirements yield on the day; null where not even the lowest tier is met. */
  measured: string | null;
  /** The tier the organisation has: the fold over its decisions. */
  held: { tier: string | null; since: Instant | null; until: Instant | null };
  tiers: TierAnswer[];
  history: Decision[];
  forecast: Change[];
  /** The lowest tier above the held one, and the leaves still missing for it. */
  next: { tier: string; missing: Node[] } | null;
}
