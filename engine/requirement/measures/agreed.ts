import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** An agreement was accepted in the edition of the program's text; an older edition does not count. */
export const agreed: Measure<{ agreed: string }> = {
  subject: (asked) => [asked.agreed],
  need: () => 1,
  spans: (asked, context) => {
    const edition = context.program.agreements[asked.agreed]?.edition;
    return ownFacts(context, 'agreement')
      .filter((fact) => fact.subject === asked.agreed && fact.attributes?.['edition'] === edition)
      .map((fact) => spanOf(fact, 'agreed'));
  },
};
