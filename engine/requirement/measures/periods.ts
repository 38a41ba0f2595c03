import { least, type Fraction } from '../../kernel/exact.ts';
import type { Windows } from '../../program/definition/window.ts';
import type { LeftOutReason } from '../answer.ts';
import type { Context } from '../context.ts';
import type { KnownFact } from '../facts.ts';
import { pool, type Gauge, type Pool } from '../gauge.ts';
import type { Asked } from '../need.ts';
import type { Span } from '../span.ts';
import { inEach, type Interval } from '../window.ts';

/** The periods that are looked at one by one. */
export type Each = NonNullable<Windows['inEachOf']>;

/** The label under which the period that lies so many periods back is counted; 0 is the one that ended last. */
export const labelAgo = (ago: number) => `ago ${ago}`;

/** A fact's stretches, each under the label of its period. */
export const spansAgo = (
  periods: Interval[],
  fact: KnownFact,
  key: string,
  weight: bigint | LeftOutReason,
): Span[] =>
  periods.flatMap((interval, ago) =>
    interval.from < interval.until
      ? [
          {
            ...interval,
            fact,
            key: `${labelAgo(ago)} ${key}`,
            label: labelAgo(ago),
            ...(typeof weight === 'bigint' ? { weight } : { leftOut: weight }),
          },
        ]
      : [],
  );

/** A fact's stretches: one for each of the last periods, each under a label of its own. */
export const inPeriods = (
  context: Context,
  each: Each,
  fact: KnownFact,
  key: string,
  weight: bigint | LeftOutReason,
): Span[] =>
  spansAgo(
    inEach(context.program, each, { from: fact.from, until: fact.until ?? Infinity }),
    fact,
    key,
    weight,
  );

/** What is asked must hold in each period: what there is is what the weakest of them has. */
export function eachPeriod(
  { back }: Each,
  need: Asked,
  of: (pool: Pool) => Fraction,
  said: Pick<Gauge, 'unit' | 'currency'>,
): Gauge {
  return {
    ...said,
    read: (pools) => ({
      have: Array.from({ length: back }, (_, ago) => of(pool(pools, labelAgo(ago)))).reduce(least),
      need: need.amount(pools),
    }),
  };
}
