import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** A course was completed: holds from its date on. */
export const completed: Measure<{ completed: string }> = {
  subject: (asked) => [asked.completed],
  need: () => 1,
  spans: (asked, context) =>
    ownFacts(context, 'completion')
      .filter((fact) => fact.subject === asked.completed)
      .map((fact) => spanOf(fact, 'completed')),
};
