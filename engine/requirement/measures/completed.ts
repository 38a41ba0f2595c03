import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** A course was completed: holds from its date on. */
export const completed: Measure<{ completed: string }> = ({ completed: id }, context) => ({
  subject: [id],
  need: 1,
  spans: ownFacts(context, 'completion')
    .filter(({ subject }) => subject === id)
    .map((fact) => spanOf(fact, 'completed')),
});
