import type { Condition } from '../../program/definition/condition.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

type Asked = Extract<Condition, { standing: unknown }>;

/** The company has one of some tiers in another program. */
export const standing: Measure<Asked> = ({ standing: { program, tier } }, context) => ({
  subject: [program, ...tier],
  need: 1,
  spans: ownFacts(context, 'standing')
    .filter(
      ({ subject, attributes }) =>
        subject === program && tier.includes(String(attributes?.['tier'])),
    )
    .map((fact) => spanOf(fact, 'has')),
});
