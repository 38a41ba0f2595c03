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
import { asking, partLabel, type QuantityOf } from './quantity.ts';

type Asked = Extract<Condition, { growth: unknown }>;

type Growth = Omit<Asked['growth'], 'atLeast' | 'withoutBase'>;

/** The window through which the facts of now are seen. */
export const nowOf = ({ over: stretch }: Pick<Growth, 'over'>): Windows =>
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

const beforeLabel = (label: string) => partLabel(label, 'before');

/** How much more there is than in the same time before. Each fact counts twice: now, and later as the base. */
export const growthOf: QuantityOf<Growth> = (asked, context, label = '') => {
  const { value = null } = asked;
  const least = amountOf(asked.base);
  const before = weighted(context, asked, value, beforeLabel(label));
  const size = ({ sum, count }: Pool): Fraction => (value === null ? whole(count) : scaled(sum));
  return {
    unit: 'percent',
    spans: weighted(context, { ...asked, ...nowOf(asked) }, value, label),
    backing: before.flatMap((span): Span[] => {
      const counts = earlier(context.program, asked, span.fact.from);
      return counts ? [{ ...span, ...counts }] : [];
    }),
    read: (pools) => {
      const base = size(pool(pools, beforeLabel(label)));
      const more = { ...size(pool(pools, label)) };
      const isEnough = base.n > 0n && compare(base, least) >= 0;
      return {
        have: isEnough
          ? over({ n: more.n * base.d - base.n * more.d, d: more.d * base.d }, base)
          : null,
        compared: () => ({
          now: written(more),
          before: written(base),
          base: written(least),
          ...(value === 'money' && { currency: context.program.currency }),
        }),
      };
    },
  };
};

/** A growth that is asked for. */
export const growth: Measure<Asked> = ({ growth: asked }, context) =>
  asking(
    asked,
    growthOf(asked, context),
    needed(context, asked.atLeast, shareOf),
    asked.withoutBase === 'met',
  );
