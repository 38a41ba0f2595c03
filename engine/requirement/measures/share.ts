import { over, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Value } from '../../program/definition/selection.ts';
import { pool, type Gauge, type Pool } from '../gauge.ts';
import { asked as needed, shareOf, weighted, type Asked } from '../need.ts';
import { isWhere } from '../selection.ts';
import type { Span } from '../span.ts';
import { later } from '../window.ts';
import type { Measure } from './measure.ts';

type Share = Extract<Condition, { share: unknown }>;
type Every = Extract<Condition, { every: unknown }>;
type Retention = Extract<Condition, { retention: unknown }>;

interface Rules {
  value?: Value | undefined;
  sample: number;
  ofNothing: 'met' | 'missing';
}

/** The part is what counts without a label, the whole is what counts as `whole`. */
function partOfWhole({ value, sample, ofNothing }: Rules, need: Asked): Gauge {
  const size = ({ sum, count }: Pool): Fraction =>
    value === undefined ? whole(count) : scaled(sum);
  return {
    unit: 'percent',
    read: (pools) => {
      const all = pool(pools, 'whole');
      const base = size(all);
      return {
        have: base.n === 0n ? null : over(size(pool(pools)), base),
        need: need.amount(pools),
        otherwise: ofNothing === 'met',
        ...(sample > 1 && { sample: { have: whole(all.count), need: whole(sample) } }),
      };
    },
  };
}

/** How large a part of the whole is. */
export const share: Measure<Share> = ({ share: asked }, context) => {
  const need = needed(context, asked.atLeast, shareOf);
  const { of, subject = [], value = null, which } = asked;
  return {
    subject: [of, ...subject],
    need: 0,
    spans: weighted(context, asked, value, '', (fact) => isWhere(which, fact)),
    backing: [...weighted(context, asked, value, 'whole'), ...need.backing],
    gauge: partOfWhole(asked, need),
  };
};

/** Each of some facts is so; that holds where there is none. */
export const every: Measure<Every> = ({ every: asked }, context) => ({
  subject: [asked.of, ...(asked.subject ?? [])],
  need: 0,
  spans: weighted(context, asked, null, '', (fact) => isWhere(asked.is, fact)),
  backing: weighted(context, asked, null, 'whole'),
  gauge: {
    unit: 'number',
    read: (pools) => ({
      have: whole(pool(pools).count),
      need: whole(pool(pools, 'whole').count),
    }),
  },
});

/** How many of those that began within some time are still there on the day. */
export const retention: Measure<Retention> = ({ retention: asked }, context) => {
  const need = needed(context, asked.atLeast, shareOf);
  const { of, subject = [], value = null, cohort } = asked;
  const began = weighted(context, asked, value, 'whole').map((span): Span => ({
    ...span,
    until: later(context.program, span.from, cohort),
  }));
  const stayed = began.map((span): Span => ({
    ...span,
    until: Math.min(span.until, span.fact.until ?? Infinity),
    key: span.fact.id,
    label: '',
  }));
  return {
    subject: [of, ...subject],
    need: 0,
    spans: stayed,
    backing: [...began, ...need.backing],
    gauge: partOfWhole(asked, need),
  };
};
