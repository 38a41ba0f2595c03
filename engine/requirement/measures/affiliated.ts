import type { Condition } from '../../program/definition/condition.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

type Asked = Extract<Condition, { affiliated: unknown }>;

/** The person works for a partner, the vendor or a customer, as the affiliation says. A company works for nobody. */
export const affiliated: Measure<Asked> = ({ affiliated: employers }, context) => ({
  subject: employers,
  need: 1,
  spans: ownFacts(context, 'affiliation')
    .filter(
      ({ person, attributes }) =>
        person !== undefined &&
        employers.some((one) => one === (attributes?.['with'] ?? 'partner')),
    )
    .map((fact) => spanOf(fact, 'affiliated')),
});
