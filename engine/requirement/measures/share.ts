import { over, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Value } from '../../program/definition/selection.ts';
import { pool, sizeOf, type Pool } from '../gauge.ts';
import { asked as needed, shareOf, weighted } from '../need.ts';
import { isWhere } from '../selection.ts';
import type { Span } from '../span.ts';
import { later } from '../window.ts';
import type { Measure } from './measure.ts';
import {
  asking,
  askingEach,
  partLabel,
  wholeLabel,
  type Quantity,
  type QuantityOf,
} from './quantity.ts';

type Share = Extract<Condition, { share: unknown }>;
type Every = Extract<Condition, { every: unknown }>;
type Retention = Extract<Condition, { retention: unknown }>;
type Asked = 'atLeast' | 'ofNothing';

interface Rules {
  value?: Value | undefined;
  sample: number;
}

/** The part is what counts under the label itself. */
function partOfWhole(rules: Rules, label: string): Pick<Quantity, 'unit' | 'read'> {
  const { sample } = rules;
  const size = (counted: Pool): Fraction => sizeOf(rules, counted);
  return {
    unit: 'percent',
    read: (pools) => {
      const all = pool(pools, wholeLabel(label));
      const base = size(all);
      return {
        have: base.n === 0n ? null : over(size(pool(pools, label)), base),
        ...(sample > 1 && { sample: { have: whole(all.count), need: whole(sample) } }),
      };
    },
  };
}

/** How large a part of the whole is. */
export const partOf: QuantityOf<Omit<Share['share'], Asked>> = (asked, context, label = '') => {
  const { value = null, which } = asked;
  return {
    ...partOfWhole(asked, label),
    spans: weighted(context, asked, value, label, (fact) => isWhere(which, fact)),
    backing: weighted(context, asked, value, wholeLabel(label)),
  };
};

/** How many of those that began within some time are still there on the day. */
export const stayedOf: QuantityOf<Omit<Retention['retention'], Asked>> = (
  asked,
  context,
  label = '',
) => {
  const { value = null, cohort } = asked;
  const began = weighted(context, asked, value, wholeLabel(label)).map((span): Span => ({
    ...span,
    until: later(context.program, span.from, cohort),
  }));
  const stayed = began.map((span): Span => ({
    ...span,
    until: Math.min(span.until, span.fact.until ?? Infinity),
    key: partLabel(label, span.fact.id),
    label,
  }));
  return { ...partOfWhole(asked, label), spans: stayed, backing: began };
};

/** A share that is asked for. */
export const share: Measure<Share> = ({ share: asked }, context) =>
  askingEach(asked, context, {
    of: partOf,
    need: needed(context, asked.atLeast, shareOf),
    otherwise: asked.ofNothing === 'met',
  });

/** A retention that is asked for. */
export const retention: Measure<Retention> = ({ retention: asked }, context) =>
  asking(
    asked,
    stayedOf(asked, context),
    needed(context, asked.atLeast, shareOf),
    asked.ofNothing === 'met',
  );

/** Each of some facts is so; that holds where there is none. */
export const every: Measure<Every> = ({ every: asked }, context) => ({
  subject: [asked.of, ...(asked.subject ?? [])],
  need: 0,
  spans: weighted(context, asked, null, '', (fact) => isWhere(asked.is, fact)),
  backing: weighted(context, asked, null, wholeLabel('')),
  gauge: {
    unit: 'number',
    read: (pools) => ({
      have: whole(pool(pools).count),
      need: whole(pool(pools, wholeLabel('')).count),
    }),
  },
});
