import type { Condition } from '../../program/definition/condition.ts';
import { valuesInForce } from '../declared.ts';
import { fits } from '../selection.ts';
import type { Measure } from './measure.ts';

type Asked = Extract<Condition, { attribute: unknown }>;

/** The company is or declares something: its region, its business model. */
export const attribute: Measure<Asked> = ({ attribute: { name, is } }, context) => ({
  subject: [name],
  need: 1,
  spans: valuesInForce(context, name)
    .filter(({ fact }) => fits(is, fact.attributes?.['value']))
    .map((span) => ({ ...span, key: 'is' })),
});
