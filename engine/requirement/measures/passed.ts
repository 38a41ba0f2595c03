import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** An exam or assessment was passed: holds from its date on. */
export const passed: Measure<{ passed: string }> = {
  subject: (asked) => [asked.passed],
  need: () => 1,
  spans: (asked, context) =>
    ownFacts(context, 'pass')
      .filter((fact) => fact.subject === asked.passed)
      .map((fact) => spanOf(fact, 'passed')),
};
