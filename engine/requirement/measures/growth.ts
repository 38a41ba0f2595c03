import { compare, over, scaled, whole, written, type Fraction } from '../../kernel/exact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Program } from '../../program/definition/program.ts';
import { periodsIn, type Windows } from '../../program/definition/window.ts';
import { pool, type Pool } from '../gauge.ts';
import { amountOf, asked as needed, shareOf, weighted } from '../need.ts';
import type { Span } from '../span.ts';
import { inEarlier, later, type Interval } from '../window.ts';
import type { Measure } from './measure.ts';

type Asked = Extract<Condition, { growth: unknown }>;

type Growth = Asked['growth'];

/** The window through which the facts of now are seen. */
export const nowOf = ({ over: stretch }: Growth): Windows =>
  'back' in stretch ? { during: { ...stretch, current: false } } : { within: stretch };

/** When a fact counts as one of the earlier time. */
function earlier(
  program: Program,
  { over: stretch, against }: Growth,
  from: Instant,
): Interval | null {
  if ('back' in stretch)
    return inEarlier(program, stretch, periodsIn(stretch.unit, against) ?? 0, from);
  return {
    from: later(program, from, against),
    until: later(program, later(program, from, stretch), against),
  };
}

/** How much more there is than in the same time before. Each fact counts twice: now, and later as the base. */
export const growth: Measure<Asked> = ({ growth: asked }, context) => {
  const { of, subject = [], value = null } = asked;
  const { program } = context;
  const need = needed(context, asked.atLeast, shareOf);
  const least = amountOf(asked.base);
  const now = weighted(context, { ...asked, ...nowOf(asked) }, value, '');
  const before = weighted(context, asked, value, 'before').flatMap((span): Span[] => {
    const counts = earlier(program, asked, span.fact.from);
    return counts ? [{ ...span, ...counts }] : [];
  });
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
          compared: () => ({
            now: written(more),
            before: written(base),
            base: written(least),
            ...(value === 'money' && { currency: program.currency }),
          }),
        };
      },
    },
  };
};
