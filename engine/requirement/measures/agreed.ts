import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** An agreement was accepted in the edition of the program's text; an older edition does not count. */
export const agreed: Measure<{ agreed: string }> = ({ agreed: id }, context) => ({
  subject: [id],
  need: 1,
  spans: ownFacts(context, 'agreement')
    .filter(
      ({ subject, attributes }) =>
        subject === id && attributes?.['edition'] === context.program.agreements[id]?.edition,
    )
    .map((fact) => spanOf(fact, 'agreed')),
});
