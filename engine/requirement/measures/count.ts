import { roughly, whole } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { KnownFact } from '../facts.ts';
import { pool } from '../gauge.ts';
import { asked as needed, numberOf } from '../need.ts';
import { selected } from '../selection.ts';
import type { Span } from '../span.ts';
import { windowed } from '../window.ts';
import type { Measure } from './measure.ts';
import { eachPeriod, inPeriods } from './periods.ts';

type Asked = Extract<Condition, { count: unknown }>;

/** By what a fact counts once: its value of an attribute, or itself. */
export const countedOnce = ({ id, attributes }: KnownFact, distinct: string | undefined): string =>
  distinct === undefined ? id : `${distinct} ${String(attributes?.[distinct] ?? id)}`;

/** How many dated facts there are, or how many different values of one of their attributes. */
export const count: Measure<Asked> = ({ count: asked }, context) => {
  const { of, subject = [], distinct, inEachOf } = asked;
  const need = needed(context, asked.atLeast, numberOf);
  const measured = { subject: [of, ...subject], backing: need.backing };
  const keyOf = (fact: KnownFact) => countedOnce(fact, distinct);
  const facts = selected(context, asked);
  if (inEachOf)
    return {
      ...measured,
      need: 0,
      spans: facts.flatMap((fact) => inPeriods(context, inEachOf, fact, keyOf(fact), 0n)),
      gauge: eachPeriod(inEachOf, need, ({ count }) => whole(count), { unit: 'number' }),
    };
  const spans = facts.flatMap((fact): Span[] => {
    const held = { from: fact.from, until: fact.until ?? Infinity };
    const counts = windowed(context.program, asked, held);
    return counts ? [{ ...counts, fact, key: keyOf(fact) }] : [];
  });
  if (need.fixed) return { ...measured, need: roughly(need.fixed), spans };
  const gauge = {
    unit: 'number' as const,
    read: (pools: Parameters<typeof pool>[0]) => ({
      have: whole(pool(pools).count),
      need: need.amount(pools),
    }),
  };
  return { ...measured, need: 0, spans, gauge };
};
