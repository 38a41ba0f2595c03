import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** An exam or assessment was passed: holds from its date on. */
export const passed: Measure<{ passed: string }> = ({ passed: id }, context) => ({
  subject: [id],
  need: 1,
  spans: ownFacts(context, 'pass')
    .filter(({ subject }) => subject === id)
    .map((fact) => spanOf(fact, 'passed')),
});
