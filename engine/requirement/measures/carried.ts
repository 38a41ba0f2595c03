import type { Condition } from '../../program/definition/condition.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

type Asked = Extract<Condition, { carried: unknown }>;

/** The company has a level of a competency from an older program, by the text's mapping table. */
export const carried: Measure<Asked> = ({ carried: { competency, level } }, context) => ({
  subject: [competency, ...level],
  need: 1,
  spans: ownFacts(context, 'carryover')
    .filter(
      ({ subject, attributes }) =>
        subject === competency && level.includes(String(attributes?.['level'])),
    )
    .map((fact) => spanOf(fact, 'carried')),
});
