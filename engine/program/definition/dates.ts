import { z } from 'zod';
import { Day, Id } from './values.ts';

const Adoption = z
  .strictObject({
    at: z
      .enum(['effective', 'renewal'])
      .default('effective')
      .describe(
        'When a company goes over to this version: on its `effective` day, or when its term that runs on that day ends or is renewed.',
      ),
    agreement: Id.optional().describe(
      'The agreement whose terms are meant; without it, terms are facts of kind `membership`.',
    ),
    early: z
      .boolean()
      .default(false)
      .describe(
        'Whether a company may go over before, from the day of publication on: by a fact of kind `adoption` whose subject is the version.',
      ),
    latest: Day.optional().describe('On this day every company has gone over.'),
  })
  .describe(
    'How companies go over to this version; without it, all of them on its `effective` day.',
  );
export type Adoption = z.output<typeof Adoption>;

/** The dates of a version. */
export const Dates = z
  .strictObject({
    published: Day.describe('From when it can be read.'),
    effective: Day.describe('From when it applies.'),
    enforced: Day.describe('From when standing can be lost under it.'),
    adoption: Adoption.optional(),
  })
  .describe('When this version is published, effective and enforced, and how companies adopt it.');
