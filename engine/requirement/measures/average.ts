import { over, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import { pool, type Pool } from '../gauge.ts';
import { amountOf, asked as needed, weighted } from '../need.ts';
import type { Measure } from './measure.ts';
import { askingEach, type QuantityOf } from './quantity.ts';
import { unitOf } from './sum.ts';

type Average = Extract<Condition, { average: unknown }>;
type Median = Extract<Condition, { median: unknown }>;
type Middle = Omit<Average['average'], 'atLeast'>;

/** One value for many: which one is what `of` says. */
const oneForAll =
  (of: (pool: Pool) => Fraction): QuantityOf<Middle> =>
  (asked, context, label = '') => ({
    ...unitOf(asked.value, context),
    spans: weighted(context, asked, asked.value, label),
    backing: [],
    read: (pools) => {
      const all = pool(pools, label);
      return {
        have: all.count === 0 ? null : of(all),
        sample: { have: whole(all.count), need: whole(asked.sample) },
      };
    },
  });

/** What facts say on average. */
export const averageOf = oneForAll(({ sum, count }) => over(scaled(sum), whole(count)));

/** The middle of what facts say; of two in the middle, what lies half-way between them. */
export const medianOf = oneForAll(({ sorted }) => {
  const half = sorted.length >> 1;
  const upper = sorted[half]!;
  return sorted.length % 2 ? scaled(upper) : over(scaled(sorted[half - 1]! + upper), whole(2));
});

/** An average that is asked for. */
export const average: Measure<Average> = ({ average: asked }, context) =>
  askingEach(asked, context, {
    of: averageOf,
    need: needed(context, asked.atLeast, amountOf),
  });

/** A middle value that is asked for. */
export const median: Measure<Median> = ({ median: asked }, context) =>
  askingEach(asked, context, { of: medianOf, need: needed(context, asked.atLeast, amountOf) });
