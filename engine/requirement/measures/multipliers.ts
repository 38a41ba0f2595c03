import { add, compare, times, whole, written } from '../../kernel/exact.ts';
import type { Fraction } from '../../kernel/exact.ts';
import type { Metric } from '../../program/definition/metric.ts';
import { companyFactors, type Case, type FactFactor } from '../../program/definition/factors.ts';
import type { AppliedFactor, MetricAmount } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Pools } from '../gauge.ts';
import { appliedCase } from '../origin.ts';
import { figure } from './scores.ts';

const one = whole(1);
const changes = ({ factor }: { factor: string }) => compare(figure(factor), one) !== 0;

/** What an amount comes to, multiplied for what its facts say. */
export const multiplied = (amount: Fraction, factors: readonly FactFactor[]): Fraction =>
  factors.map(({ factor }) => figure(factor)).reduce(times, amount);

/** The parts of what a metric measures, each with what multiplies it; nothing where all of it counts as it is. */
export function weightedParts(
  cases: readonly { factors: Case['factors']; amount: Fraction }[],
): Pick<MetricAmount, 'weighted'> {
  const there = cases.filter(({ amount }) => amount.n !== 0n);
  if (!there.some(({ factors }) => factors.some(changes))) return {};
  const all = there.map(({ amount, factors }) => multiplied(amount, factors)).reduce(add);
  const parts = there.map(({ amount, factors }) => ({
    amount: written(amount),
    factors: factors.filter(changes),
  }));
  return { weighted: { amount: written(all), parts } };
}

/** Points before and after the multipliers of the company, and why each applies; nothing where they change nothing. */
export function multipliedPoints(
  context: Context,
  metric: Metric,
  pools: Pools,
  before: Fraction,
): Pick<MetricAmount, 'multiplied'> {
  const by = companyFactors(metric)
    .map((each): AppliedFactor => {
      const because = appliedCase(context, each, pools);
      const factor =
        because.way === 'case' ? each.by[because.attribute]?.[because.value] : each.default;
      return { factor: factor ?? each.default, because };
    })
    .filter(changes);
  if (by.length === 0 || before.n === 0n) return {};
  const after = by.map(({ factor }) => figure(factor)).reduce(times, before);
  return { multiplied: { before: written(before), after: written(after), by } };
}
