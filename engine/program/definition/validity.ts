import { z } from 'zod';
import { Duration, Id } from './values.ts';

const Terms = z
  .strictObject({
    term: Duration.optional().describe('How long it lasts, in calendar days: `2 years`.'),
    sinceReleaseOf: Id.optional().describe(
      'A course or exam: the term begins with its last release on or before the award, not with the award.',
    ),
    untilNewer: z
      .strictObject({
        product: Id.describe('The product, as events name it: `relay`.'),
        exam: Id.describe('The exam, as events name it: `relay-exam`.'),
      })
      .optional()
      .describe(
        'It ends when, after the award, a newer version of the product and a new exam are both released: events `product-released` and `exam-released`.',
      ),
  })
  .describe('A term, an end by what is released, or both: whichever comes first.');

/** How long an award lasts. */
export const Validity = z
  .union([Duration, z.literal('unlimited'), Terms])
  .describe(
    'How long an award lasts: `2 years`, counted in calendar days in the zone of the program; `unlimited`; or terms of its own.',
  );
export type Validity = z.output<typeof Validity>;
