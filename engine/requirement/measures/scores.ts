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
import type { Metric } from '../../program/definition/amount-leaves.ts';
import { amountOf } from '../need.ts';

type Scores = Pick<Metric, 'each' | 'linear' | 'bands'>;

const none = whole(0);

/** A figure of the text as a fraction. */
export const figure = (text: string): Fraction => scaled(decimal(text) ?? 0n);

/** Points for an amount: exactly cap × n / nMax, never by a rounded price of a unit. */
export function score({ each, linear, bands }: Scores, amount: Fraction): Fraction {
  if (each) {
    const units = each.per ? over(amount, amountOf(each.per)) : amount;
    return times(figure(each.points), each.full ? { n: rounded(units, 'down'), d: 1n } : units);
  }
  if (linear) {
    const cap = figure(linear.points);
    return least(cap, over(times(cap, amount), amountOf(linear.upTo)));
  }
  const reached = (bands ?? []).filter(({ from }) => compare(amount, amountOf(from)) >= 0);
  return reached.reduce((best, band) => most(best, figure(band.points)), none);
}

/** The most points that any amount gives; null where they have no end. */
export function mostOf({ each, linear, bands }: Scores): Fraction | null {
  if (each) return null;
  if (linear) return figure(linear.points);
  return (bands ?? []).map(({ points }) => figure(points)).reduce(most, none);
}

/**
 * The most points that each further unit gives from an amount on, taken over however many more units: the next
 * full unit or band may be near, and the one after it far.
 */
export function steepest(metric: Scores, amount: Fraction): Fraction {
  const { each, linear, bands } = metric;
  if (each) {
    const per = each.per ? amountOf(each.per) : whole(1);
    if (!each.full) return over(figure(each.points), per);
    const next = times(per, { n: rounded(over(amount, per), 'down') + 1n, d: 1n });
    return over(figure(each.points), minus(next, amount));
  }
  if (linear) {
    const upTo = amountOf(linear.upTo);
    return compare(amount, upTo) < 0 ? over(figure(linear.points), upTo) : none;
  }
  const now = score(metric, amount);
  return (bands ?? []).reduce((best, { from, points }) => {
    const [way, gain] = [minus(amountOf(from), amount), minus(figure(points), now)];
    return way.n > 0n && gain.n > 0n ? most(best, over(gain, way)) : best;
  }, none);
}
