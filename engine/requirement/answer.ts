import type { Instant } from '../kernel/instant.ts';

/** Kinds of nodes that combine others. */
const groupKinds = [
  'all',
  'any',
  'atLeast',
  'not',
  'steps',
  'when',
  'forEach',
  'forSome',
  'waivable',
  'competencies',
  'competency',
  'achieved',
  'maintained',
  'kept',
  'ways',
] as const;

/** Kinds of nodes that measure something. */
const leafKinds = [
  'holds',
  'completed',
  'passed',
  'agreed',
  'affiliated',
  'people',
  'count',
  'sum',
  'average',
  'median',
  'share',
  'every',
  'retention',
  'net',
  'growth',
  'rising',
  'points',
  'attribute',
  'standing',
  'held',
  'carried',
  'rank',
  'waived',
  'announced',
] as const;

export type GroupNodeKind = (typeof groupKinds)[number];
export type NodeKind = GroupNodeKind | (typeof leafKinds)[number];

/** Every kind of node: first the groups, then the measures. */
export const nodeKinds: readonly [NodeKind, ...NodeKind[]] = [...groupKinds, ...leafKinds];

const groups: ReadonlySet<NodeKind> = new Set(groupKinds);

/** Whether a node of this kind combines others instead of measuring something itself. */
export const isGroupKind = (kind: NodeKind): boolean => groups.has(kind);

/** A person who counts for a requirement, by which fact, and until when that fact makes them count. */
export interface Counted {
  person: string;
  fact: string;
  until: Instant | null;
}

/** Why a fact that was meant does not contribute: no rate for its currency, an amount below zero, or no number. */
export const leftOutReasons = ['no_rate', 'negative', 'not_a_number'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Facts that an amount is made without, though the text means them. */
export interface LeftOut {
  reason: LeftOutReason;
  count: number;
  /** Their ids, in order. */
  facts: string[];
}

/** The ranking that a rank goes by, as far as its fact says: of which group, how many companies, how many places. */
export interface RankingOnRecord {
  /** From when on it holds. */
  from: Instant;
  group?: string;
  size?: number;
  places?: number;
}

/** What one metric of points measures and gives, as exact texts. */
export interface MetricAmount {
  /** The category it is in, and its own id. */
  category: string;
  id: string;
  unit: 'number' | 'money' | 'percent' | 'points';
  /** Of money: the currency of the program. */
  currency?: string;
  /** What it measures; null where there is nothing to measure. */
  amount: string | null;
  /** How many facts it is taken over, and how many it needs. */
  sample?: { have: number; need: number };
  /** The end of its line, where that depends on the company; null where nothing says it. */
  upTo?: string | null;
  /** Its points, before they are weighted. */
  points: string;
  /** The most points that it can give, where the text says so. */
  most?: string;
  /** The percentage of its points that counts in its category, and how many points those are. */
  weight?: string;
  counted?: string;
  /** There is too little to measure, and the text says that the points are not reached then. */
  missing?: true;
}

/** Exact amounts of a leaf that counts no heads, as texts: decimals, or `1/3` where a decimal has no end. */
export interface Amounts {
  unit: 'number' | 'money' | 'percent' | 'points';
  /** Of money: the currency of the program. */
  currency?: string;
  /** Null where there is nothing that could be measured, e.g. a share of nothing. */
  have: string | null;
  /** Null where what is asked for depends on something that nobody has said. */
  need: string | null;
  /** How many facts the measure is taken over, and how many it needs. */
  sample?: { have: number; need: number };
  /** Points by category: what each gives, the least it must give and the most that counts; then metrics that must give some, or that there is too little of and that may not be missing. */
  parts?: { id: string; have: string; need?: string; most?: string; missing?: true }[];
  /** Points by metric, in the order of the text. */
  metrics?: MetricAmount[];
  /** Of a rank: the ranking it goes by; absent where none was made for the company's group. */
  ranking?: RankingOnRecord;
  /** What it is made without, by reason; absent where everything that was meant contributes. */
  leftOut?: LeftOut[];
}

/** One node of an evaluated requirement: what the text asks, what there is, and until when the answer holds. */
export interface Node {
  /** Path in the program's definition, e.g. `tiers.silver.requires.all[0]`. */
  path: string;
  kind: NodeKind;
  met: boolean;
  /** Leaves: the measured amount; groups: how many children are met. */
  have: number;
  /** Leaves: the amount asked for; groups: how many children must be met. */
  need: number;
  /** The exact amounts, where a leaf measures more than heads or facts. */
  amounts?: Amounts;
  /** The waiver in force: why it was granted, and the event that ends it where no date does. */
  waiver?: { reason: string; untilEvent?: string };
  /** Some of what a leaf rests on is said by the company itself and checked by nobody. */
  declared?: true;
  /** What a leaf asks about: credential, course, exam, assessment, agreement ids or the kind of fact counted. */
  subject: string[];
  /** The people who count, each once; empty for groups. */
  who: Counted[];
  /** Ids of the facts that counted. */
  facts: string[];
  /** The first instant after the date asked about at which `met` changes if nothing more happens; null: never. */
  until: Instant | null;
  children: Node[];
}
