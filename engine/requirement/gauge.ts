import { compare, roughly, scaled, whole, written, type Fraction } from '../kernel/exact.ts';
import type { Amounts } from './answer.ts';
import type { Presence } from './span.ts';

/** What counts at an instant under one label of a leaf. */
export interface Pool {
  /** How many different keys count. */
  count: number;
  /** What they weigh together, in units of 10⁻¹². */
  sum: bigint;
  /** Their weights in order, for the middle one. */
  sorted: bigint[];
  members: Set<Presence>;
}

/** The pools of a leaf by label. */
export type Pools = ReadonlyMap<string, Pool>;

/** What there is and what is asked for; null where there is nothing that could be measured. */
export interface Reading {
  have: Fraction | null;
  need: Fraction | null;
  /** How many facts the measure is taken over, and how many it needs. */
  sample?: { have: Fraction; need: Fraction };
  /** Something else that is asked for is missing, whatever the amount. */
  blocked?: boolean;
  parts?: NonNullable<Amounts['parts']>;
  /** Made only for an answer that is told: an amount is read far more often. */
  metrics?: () => NonNullable<Amounts['metrics']>;
  ranking?: NonNullable<Amounts['ranking']>;
  compared?: () => NonNullable<Amounts['compared']>;
  /** What the answer is where `have` cannot be measured; not met unless this says so. */
  otherwise?: boolean;
}

/** How often anything that can be done is done at most, whatever the text says. */
export const mostTimes = 10_000;

/** What one more thing that counts would add to an amount. */
export interface Gain {
  /** The most that each one like it adds, taken over however many of them. */
  each: Fraction;
  /** The parts of the amount that it is in, from the smallest. */
  within: PartGain[];
  /** It can change something in a way of which nothing is known, such as what is asked for. */
  isOpen?: true;
}

/** What one more thing adds to a part of an amount. */
export interface PartGain {
  part: string;
  each: Fraction;
  /** How much more the part can give; null: without end. */
  room: Fraction | null;
  /** How much more it must give. */
  lacks: Fraction;
}

/**
 * How what counts at an instant makes an amount, and how much is asked for. A leaf without a gauge counts its
 * keys and asks for a fixed number.
 */
export interface Gauge {
  unit: Amounts['unit'];
  currency?: string;
  read: (pools: Pools) => Reading;
  /**
   * What something that does not count yet would add to an amount that is not enough; null where however many like
   * it bring it no nearer. Absent where a measure says nothing about it.
   */
  gain?: (pools: Pools) => (more: Pick<Presence, 'label' | 'weight'>) => Gain | null;
  /** Of points: the metric that what stands under a label moves; null for what moves no single one. */
  metricOf?: (label: string) => MetricPlace | null;
}

/** A metric of points, by its category and its own id. */
export type MetricPlace = Record<'category' | 'id', string>;

const empty: Pool = { count: 0, sum: 0n, sorted: [], members: new Set() };

/** The pool of a label; an empty one where nothing counts under it. */
export const pool = (pools: Pools, label = ''): Pool => pools.get(label) ?? empty;

/** How much there is of facts: what they add up to, or where nothing of them is added up their number. */
export const sizeOf = ({ value }: { value?: unknown }, { sum, count }: Pool): Fraction =>
  value === undefined ? whole(count) : scaled(sum);

/** Where a weight stands, or would stand, in a list in order. */
function place(sorted: bigint[], weight: bigint): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < weight) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lets a presence begin or cease to count. */
export function pour(pools: Map<string, Pool>, presence: Presence, change: 'gained' | 'ended') {
  const { label = '', weight = 0n } = presence;
  let found = pools.get(label);
  if (!found) {
    found = { count: 0, sum: 0n, sorted: [], members: new Set() };
    pools.set(label, found);
  }
  const at = place(found.sorted, weight);
  if (change === 'gained') {
    found.members.add(presence);
    found.sorted.splice(at, 0, weight);
    found.count++;
    found.sum += weight;
  } else {
    found.members.delete(presence);
    found.sorted.splice(at, 1);
    found.count--;
    found.sum -= weight;
  }
}

/** Whether what there is is enough. */
export function isMet({ have, need, sample, blocked, otherwise = false }: Reading): boolean {
  if (have === null) return otherwise;
  if (blocked) return false;
  if (need === null || compare(have, need) < 0) return false;
  return sample === undefined || compare(sample.have, sample.need) >= 0;
}

const inUnit = (gauge: Gauge, amount: Fraction | null): string | null => {
  if (amount === null) return null;
  return written(gauge.unit === 'percent' ? { n: amount.n * 100n, d: amount.d } : amount);
};

/** A reading as the answer tells it. */
export function amountsOf(gauge: Gauge, reading: Reading): Amounts {
  const { have, need, sample } = reading;
  return {
    unit: gauge.unit,
    ...(gauge.currency !== undefined && { currency: gauge.currency }),
    have: inUnit(gauge, have),
    need: inUnit(gauge, need),
    ...(sample && {
      sample: { have: Math.round(roughly(sample.have)), need: Math.round(roughly(sample.need)) },
    }),
    ...(reading.compared && { compared: reading.compared() }),
    ...(reading.parts && { parts: reading.parts }),
    ...(reading.metrics && { metrics: reading.metrics() }),
    ...(reading.ranking && { ranking: reading.ranking }),
  };
}

/** A reading as plain numbers, for bars and seats. */
export const inNumbers = ({ have, need }: Reading) => ({
  have: roughly(have ?? whole(0)),
  need: need === null ? Infinity : roughly(need),
});
