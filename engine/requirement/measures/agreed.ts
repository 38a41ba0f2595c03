import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** An agreement of the program's text was accepted in the edition that it has there; an older one does not count. */
export const agreed: Measure<{ agreed: string }> = ({ agreed: id }, context) => {
  const edition = context.program.agreements[id]?.edition;
  return {
    subject: [id],
    need: 1,
    spans: ownFacts(context, 'agreement')
      .filter(
        ({ subject, attributes }) =>
          edition !== undefined && subject === id && attributes?.['edition'] === edition,
      )
      .map((fact) => spanOf(fact, 'agreed')),
  };
};
