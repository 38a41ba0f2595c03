import type { Instant } from '../kernel/instant.ts';
import type { UnreadValue } from '../program/attributes-read.ts';
import type { FactFactor } from '../program/definition/factors.ts';

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
  'former',
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
  /** The credential ends before its holder ceases to count: since when that is grace, and whether it has begun. */
  grace?: { since: Instant; begun: boolean };
}

/** Someone who holds what a leaf asks for and fills a seat of another one, by the path of that one. */
export interface SeatedElsewhere {
  person: string;
  fact: string;
  path: string;
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

/** A value that the company has, and whether nobody but itself says so. */
export interface SaidValue {
  value: string;
  declared?: true;
}

/** Which case of a text applies to a company: that of a value of an attribute, or what is left to all others. */
export type AppliedCase =
  | ({ way: 'case'; attribute: string } & SaidValue)
  | { way: 'default'; attributes: { attribute: string; value: string | null }[] };

/** Why so much is asked for: the case that applies, or what it is a proportion of, as an exact text. */
export type Origin =
  | AppliedCase
  | { way: 'proportion'; of: string; currency?: string; attribute?: string; declared?: true };

/** Some of what a metric measures, and by what it is multiplied for what the facts say; without a value, for all others. */
export interface WeightedPart {
  amount: string;
  factors: FactFactor[];
}

/** By what points are multiplied, and why. */
export interface AppliedFactor {
  factor: string;
  because: AppliedCase;
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
  /** What that comes to once each fact is multiplied by what it says; absent where nothing is. */
  weighted?: { amount: string; parts: WeightedPart[] };
  /** How many facts it is taken over, and how many it needs. */
  sample?: { have: number; need: number };
  /** The end of its line, where that depends on the company; null where nothing says it. */
  upTo?: string | null;
  /** Points before and after they are multiplied by what the company is; absent where they are not. */
  multiplied?: { before: string; after: string; by: AppliedFactor[] };
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

/** Money of another currency: what it is worth in that of the program, at the rate of which day. */
export interface Conversion {
  fact: string;
  amount: string;
  currency: string;
  worth: string;
  rate: string;
  on: Instant;
  /** The day is that on which the line of the fact began. */
  inherited?: true;
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
  /** How what is asked for came about, where it is not one for all. */
  origin?: Origin;
  /** Of growth: what there is now and was earlier, and the least that it is measured from. */
  compared?: { now: string; before: string; base: string; currency?: string };
  /** How many facts the measure is taken over, and how many it needs. */
  sample?: { have: number; need: number };
  /** Points by category: what each gives, the least it must give and the most that counts; then metrics that must give some, or that there is too little of and that may not be missing. */
  parts?: { id: string; have: string; need?: string; most?: string; missing?: true }[];
  /** Points by metric, in the order of the text. */
  metrics?: MetricAmount[];
  /** Of a rank: the ranking it goes by; absent where none was made for the company's group. */
  ranking?: RankingOnRecord;
  /** Money of other currencies that it is made of, in the order of the facts' ids. */
  conversions?: Conversion[];
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
  /** What the company is, where that is what a leaf asks about. */
  said?: SaidValue[];
  /** What the company is said to be and the text cannot read, where a leaf goes by it: nothing follows from it. */
  unread?: UnreadValue[];
  /** Some of what a leaf rests on is said by the company itself and checked by nobody. */
  declared?: true;
  /** What a leaf asks about: credential, course, exam, assessment, agreement ids or the kind of fact counted. */
  subject: string[];
  /** The people who count, each once; empty for groups. */
  who: Counted[];
  /** Of a leaf that is not met: the people who could sit there and fill another seat. */
  elsewhere?: SeatedElsewhere[];
  /** Of people of several kinds who must be different ones: how many people are asked for in all. */
  whole?: number;
  /** Ids of the facts that counted. */
  facts: string[];
  /** Of them, where a part of a whole is asked for: ids of those that belong to the whole alone. Absent where none does. */
  apart?: string[];
  /** The first instant after the date asked about at which `met` changes if nothing more happens; null: never. */
  until: Instant | null;
  children: Node[];
}
