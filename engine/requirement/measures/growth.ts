import { compare, over, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import { pool, type Pool } from '../gauge.ts';
import { amountOf, asked as needed, shareOf, weighted } from '../need.ts';
import type { Span } from '../span.ts';
import { later } from '../window.ts';
import type { Measure } from './measure.ts';

type Asked = Extract<Condition, { growth: unknown }>;

/** How much more there is than in the same time before. Each fact counts twice: now, and later as the base. */
export const growth: Measure<Asked> = ({ growth: asked }, context) => {
  const { of, subject = [], value = null, over: stretch, against } = asked;
  const { program } = context;
  const need = needed(context, asked.atLeast, shareOf);
  const least = amountOf(asked.base);
  const now = weighted(context, { ...asked, within: stretch }, value, '');
  const before = weighted(context, asked, value, 'before').map((span): Span => ({
    ...span,
    from: later(program, span.fact.from, against),
    until: later(program, later(program, span.fact.from, stretch), against),
  }));
  const size = ({ sum, count }: Pool): Fraction => (value === null ? whole(count) : scaled(sum));
  return {
    subject: [of, ...subject],
    need: 0,
    spans: now,
    backing: [...before, ...need.backing],
    gauge: {
      unit: 'percent',
      read: (pools) => {
        const base = size(pool(pools, 'before'));
        const enough = base.n > 0n && compare(base, least) >= 0;
        const more = { ...size(pool(pools)) };
        return {
          have: enough
            ? over({ n: more.n * base.d - base.n * more.d, d: more.d * base.d }, base)
            : null,
          need: need.amount(pools),
          otherwise: asked.withoutBase === 'met',
        };
      },
    },
  };
};
