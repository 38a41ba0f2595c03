import {
  compare,
  decimal,
  least,
  minus,
  most,
  over,
  rounded,
  scaled,
  times,
  whole,
  type Fraction,
} from '../../kernel/exact.ts';
import type { Level, Metric } from '../../program/definition/metric.ts';
import { amountOf, shareOf } from '../need.ts';

type Scores = Pick<Metric, 'each' | 'linear' | 'bands'>;

export const none = whole(0);

/** A number of points of the text. */
export const figure = (text: string): Fraction => scaled(decimal(text) ?? 0n);

/** An amount of what a metric measures; of shares, retentions and growth a part of one. */
export const levelOf = (level: Level): Fraction =>
  typeof level === 'number' ? shareOf(level) : amountOf(level);

const beginOf = ({ from }: NonNullable<Metric['linear']>): Fraction =>
  from === undefined ? none : levelOf(from);

/** A part of the way to a cap: exactly cap × n / nMax, never by a rounded price of a unit. Null without a way. */
function onTheWay(
  cap: Fraction,
  amount: Fraction,
  from: Fraction,
  upTo: Fraction | null,
): Fraction | null {
  if (!upTo || compare(upTo, from) <= 0) return null;
  return least(cap, over(times(cap, minus(amount, from)), minus(upTo, from)));
}

/** Points for an amount, never below zero; null where a line has no end to measure against. */
export function score(
  { each, linear, bands = [] }: Scores,
  amount: Fraction,
  upTo: Fraction | null,
): Fraction | null {
  if (each) {
    const units = each.per === undefined ? amount : over(amount, levelOf(each.per));
    const full = each.full ? { n: rounded(units, 'down'), d: 1n } : units;
    return most(none, times(figure(each.points), full));
  }
  if (linear) {
    const made = onTheWay(figure(linear.points), amount, beginOf(linear), upTo);
    return made && most(none, made);
  }
  const reached = bands.filter(({ from }) => compare(amount, levelOf(from)) >= 0);
  return reached.map(({ points }) => figure(points)).reduce(most, none);
}

/** The most points that any amount gives; null where they have no end. */
export function mostOf({ each, linear, bands = [] }: Scores): Fraction | null {
  if (each) return null;
  if (linear) return figure(linear.points);
  return bands.map(({ points }) => figure(points)).reduce(most, none);
}

/**
 * The most points that each further unit gives from an amount on, taken over however many more units: the next
 * full unit or band may be near, and the one after it far.
 */
export function steepest(metric: Scores, amount: Fraction, upTo: Fraction | null): Fraction {
  const { each, linear, bands = [] } = metric;
  if (each) {
    const per = each.per === undefined ? whole(1) : levelOf(each.per);
    if (!each.full) return over(figure(each.points), per);
    const next = times(per, { n: rounded(over(amount, per), 'down') + 1n, d: 1n });
    return over(figure(each.points), minus(next, amount));
  }
  if (linear) {
    const from = beginOf(linear);
    const isOver = !upTo || compare(upTo, from) <= 0 || compare(amount, upTo) >= 0;
    return isOver ? none : over(figure(linear.points), minus(upTo, from));
  }
  const now = score(metric, amount, upTo) ?? none;
  return bands.reduce((best, { from, points }) => {
    const [way, gain] = [minus(levelOf(from), amount), minus(figure(points), now)];
    return way.n > 0n && gain.n > 0n ? most(best, over(gain, way)) : best;
  }, none);
}
