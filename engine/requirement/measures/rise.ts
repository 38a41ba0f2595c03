import {
  compare,
  least,
  minus,
  most,
  over,
  scaled,
  times,
  whole,
  type Fraction,
} from '../../kernel/exact.ts';
import { casesOf } from '../../program/definition/factors.ts';
import type { Metric } from '../../program/definition/metric.ts';
import { onlyGrows } from '../../program/definition/metric-reading.ts';
import { mostTimes, pool, type Pools } from '../gauge.ts';
import { shareOf, type Asked as Needed } from '../need.ts';
import type { Span } from '../span.ts';
import { multiplied } from './multipliers.ts';
import { partLabel, wholeLabel, type Quantity } from './quantity.ts';
import { figure, mostOf, none, steepest } from './scores.ts';

/** What is counted under a label, by its weight. */
export type More = Pick<Span, 'label' | 'weight'>;

/** How more of what a metric looks at raises what it adds to its category. */
export interface Rise {
  /** Under which its facts are counted. */
  labels: string[];
  /** How much more it must add. */
  lacks: (pools: Pools) => Fraction;
  /** How much more it can add, also where more of something could make it less; null where that has no end. */
  room: (pools: Pools) => Fraction | null;
  /** The most that each more of a fact adds, taken over however many. */
  each: (pools: Pools, more: More) => Fraction;
  /** Whether it is missing, so that there are no points at all before something of it comes. */
  isMissing: (pools: Pools) => boolean;
}

/** A metric as its points are made. */
export interface Made {
  label: string;
  spans: Span[];
  /** What it is measured within, such as the whole of a share. */
  within: Span[];
  upTo: Needed | undefined;
  read: Quantity['read'];
  points: (pools: Pools) => Fraction | null;
  byCompany: (points: Fraction, pools: Pools) => Fraction;
}

/** The label of a case of a metric; the first one has the metric's own. */
export const caseLabel = (label: string, index: number): string =>
  index === 0 ? label : `${label} ${index}`;

/** What so many points of a metric add to its category. */
export const counted = ({ weight }: Metric, points: Fraction): Fraction =>
  weight === undefined ? points : times(points, shareOf(weight));

/** What one more fact brings to what is measured. */
function bringing(metric: Metric, label: string, { label: at, weight = 0n }: More): Fraction {
  if (metric.people) return whole(1);
  const factors = casesOf(metric).find((_, index) => caseLabel(label, index) === at)?.factors ?? [];
  return multiplied(metric.sum ? scaled(weight) : whole(1), factors);
}

/** More of it as often as this is looked at one by one. */
const mostLookedAt = 40;

const larger = (one: bigint, other: bigint) => (one > other ? one : other);

/** The same with so many more of the best, in the part and in the whole that it is of. */
function withMore(pools: Pools, labels: string[], many: number, best: bigint): Pools {
  const more = labels.map((label) => {
    const { count, sum, sorted, members } = pool(pools, label);
    const after = [...sorted, ...Array.from({ length: many }, () => best)];
    return [
      label,
      { count: count + many, sum: sum + best * BigInt(many), sorted: after, members },
    ] as const;
  });
  return new Map([...pools, ...more]);
}

/**
 * The most that each more adds to what is one for many, an average or a share: nothing that comes can raise it more
 * than as much of the best there is. What is left to rise bounds however many are not looked at.
 */
function bestOfMany(
  { label, spans, within, points }: Made,
  pools: Pools,
  room: Fraction,
): Fraction {
  const best = spans.reduce((so, { weight = 0n }) => larger(so, weight), 0n);
  const labels = [label, ...(within.length > 0 ? [wholeLabel(label)] : [])];
  const before = points(pools) ?? none;
  let found = none;
  for (let many = 1; many <= mostLookedAt; many++) {
    const rest = over(room, whole(many));
    if (compare(rest, found) <= 0) return found;
    const gain = minus(points(withMore(pools, labels, many, best)) ?? none, before);
    found = most(found, over(gain, whole(many)));
  }
  return most(found, over(room, whole(mostLookedAt + 1)));
}

/**
 * The most points of an average, which only comes near to the best there is while something worse counts as well;
 * null where that says nothing.
 */
function nearest(metric: Metric, { label, spans, points }: Made, pools: Pools): Fraction | null {
  const { count, sum, members } = pool(pools, label);
  const best = spans.reduce((so, { weight = 0n }) => larger(so, weight), 0n);
  if (!metric.average || sum > best * BigInt(count)) return null;
  const many = mostTimes * spans.length;
  const all = { count: count + many, sum: sum + best * BigInt(many), sorted: [], members };
  return points(new Map([...pools, [label, all]]));
}

/** What one more fact adds to a growth: what it is against is past. */
function ofGrowth(metric: Metric, { label, read }: Made, pools: Pools, { weight = 0n }: More) {
  const { have } = read(pools);
  if (have === null) return none;
  const before = pool(pools, partLabel(label, 'before'));
  const isCounted = metric.growth?.value === undefined;
  const base = isCounted ? whole(before.count) : scaled(before.sum);
  const brings = isCounted ? whole(1) : scaled(weight);
  return over(brings, base);
}

/** The most that a metric can ever give; null where that has no end. */
function topOf(metric: Metric): Fraction | null {
  const { ofNothing = 'missing' } = metric;
  const all = mostOf(metric);
  return all && (ofNothing === 'missing' ? all : most(all, figure(ofNothing)));
}

/**
 * How more of what a metric looks at raises it. What can fall as well never gives more than its most points; where
 * those have no end, null.
 */
export function riseOf(metric: Metric, made: Made): Rise | null {
  const { label, spans, within, upTo, read, points, byCompany } = made;
  const { people, atLeast, atMost, weight } = metric;
  const top = topOf(metric);
  const grows = onlyGrows(metric);
  const isAdded = grows || metric.net !== undefined || metric.growth !== undefined;
  if (weight === 0 || (!isAdded && !top && atMost === undefined)) return null;
  const cap = atMost === undefined ? null : figure(atMost);
  const now = (pools: Pools) => points(pools) ?? none;
  const room = (pools: Pools) => {
    const all = top && byCompany(top, pools);
    const bounds = [all, cap, nearest(metric, made, pools)].filter((each) => each !== null);
    const highest = bounds.length === 0 ? null : bounds.reduce(least);
    return highest && most(minus(highest, now(pools)), none);
  };
  const rate = (pools: Pools, end: Fraction | null) =>
    byCompany(steepest(metric, read(pools).have ?? none, end), pools);
  const each = (pools: Pools, more: More): Fraction => {
    const end = upTo ? upTo.amount(pools) : null;
    const left = room(pools);
    if (grows) return times(rate(pools, end), bringing(metric, label, more));
    if (metric.growth) return times(rate(pools, end), ofGrowth(metric, made, pools, more));
    // What is taken off a net amount never raises it.
    if (metric.net)
      return more.label === label ? times(rate(pools, end), scaled(more.weight ?? 0n)) : none;
    return left === null ? none : bestOfMany(made, pools, left);
  };
  const own = people ? [label] : casesOf(metric).map((_, index) => caseLabel(label, index));
  return {
    labels: grows ? own : [...new Set([...spans, ...within].map(({ label: at = '' }) => at))],
    lacks: (pools) =>
      atLeast === undefined
        ? none
        : most(counted(metric, minus(figure(atLeast), now(pools))), none),
    room: (pools) => {
      const left = room(pools);
      return left && counted(metric, left);
    },
    each: (pools, more) => counted(metric, each(pools, more)),
    // Without a base nothing that comes now makes a growth of it.
    isMissing: (pools) => metric.growth === undefined && points(pools) === null,
  };
}
