import { scaled } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Value } from '../../program/definition/selection.ts';
import type { Context } from '../context.ts';
import { pool } from '../gauge.ts';
import { amountOf, asked as needed, weighted } from '../need.ts';
import { candidates, selected } from '../selection.ts';
import { weigh } from '../weight.ts';
import type { Measure } from './measure.ts';
import { eachPeriod, inPeriods } from './periods.ts';

type Asked = Extract<Condition, { sum: unknown }>;

/** The unit of what is added up. */
export const unitOf = (value: Value, { program }: Context) =>
  value === 'money'
    ? { unit: 'money' as const, currency: program.currency }
    : { unit: 'number' as const };

/** What facts add up to. */
export const sum: Measure<Asked> = ({ sum: asked }, context) => {
  const { of, subject = [], value, inEachOf } = asked;
  const need = needed(context, asked.atLeast, amountOf);
  const said = unitOf(value, context);
  const measured = { subject: [of, ...subject], need: 0, backing: need.backing };
  if (inEachOf) {
    const weight = weigh(context, value, candidates(context, of));
    const spans = selected(context, asked).flatMap((fact) => {
      const units = weight(fact);
      return inPeriods(context, inEachOf, fact, fact.id, units);
    });
    return { ...measured, spans, gauge: eachPeriod(inEachOf, need, (p) => scaled(p.sum), said) };
  }
  return {
    ...measured,
    spans: weighted(context, asked, value, ''),
    gauge: {
      ...said,
      read: (pools) => ({ have: scaled(pool(pools).sum), need: need.amount(pools) }),
    },
  };
};
