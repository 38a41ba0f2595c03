import { over, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Context } from '../context.ts';
import { pool, type Pool } from '../gauge.ts';
import { amountOf, asked as needed, weighted } from '../need.ts';
import type { Measure, Measured } from './measure.ts';
import { unitOf } from './sum.ts';

type Average = Extract<Condition, { average: unknown }>;
type Median = Extract<Condition, { median: unknown }>;

/** One value for many: which one is what `of` says. */
function oneForAll(
  asked: Average['average'],
  context: Context,
  of: (pool: Pool) => Fraction,
): Measured {
  const need = needed(context, asked.atLeast, amountOf);
  const sample = whole(asked.sample);
  return {
    subject: [asked.of, ...(asked.subject ?? [])],
    need: 0,
    spans: weighted(context, asked, asked.value, ''),
    backing: need.backing,
    gauge: {
      ...unitOf(asked.value, context),
      read: (pools) => {
        const all = pool(pools);
        return {
          have: all.count === 0 ? null : of(all),
          need: need.amount(pools),
          sample: { have: whole(all.count), need: sample },
        };
      },
    },
  };
}

/** What facts say on average. */
export const average: Measure<Average> = ({ average: asked }, context) =>
  oneForAll(asked, context, ({ sum, count }) => over(scaled(sum), whole(count)));

/** The middle of what facts say; of two in the middle, what lies half-way between them. */
export const median: Measure<Median> = ({ median: asked }, context) =>
  oneForAll(asked, context, ({ sorted }) => {
    const half = sorted.length >> 1;
    const upper = sorted[half]!;
    return sorted.length % 2 ? scaled(upper) : over(scaled(sorted[half - 1]! + upper), whole(2));
  });
