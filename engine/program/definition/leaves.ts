import { z } from 'zod';
import { needOf, selectionAndPeriods, Subjects, Value, Where } from './selection.ts';
import { Amount, Id, OneOrMore } from './values.ts';
import { windows } from './window.ts';

export const Holds = z
  .strictObject({
    holds: OneOrMore.describe('The person holds any one of these credentials on the day.'),
  })
  .describe('Holding a credential.');
export const Completed = z
  .strictObject({ completed: Id.describe('The course that the person has completed.') })
  .describe('A completed course.');
export const Passed = z
  .strictObject({ passed: Id.describe('The exam or assessment that the person has passed.') })
  .describe('A passed exam or assessment.');
export const Agreed = z
  .strictObject({ agreed: Id.describe('The agreement that has been accepted.') })
  .describe('An accepted agreement.');

/** Whom someone may work for: an affiliation that says nothing is one with a partner. */
export const employers = ['partner', 'vendor', 'customer'] as const;
export const Employer = z.enum(employers);

export const Affiliated = z
  .strictObject({
    affiliated: z
      .union([Employer, z.array(Employer).min(1)])
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .describe(
        'Whom the person works for on the day, any of these: `partner`, `vendor`, `customer`. An affiliation says so by its attribute `with`; without it, it is one with a partner.',
      ),
  })
  .describe('Working for a partner, the vendor or a customer.');

/** What counts once where people are counted. */
export const DistinctPeople = z
  .enum(['people', 'awards', 'credentials'])
  .optional()
  .describe(
    'What counts once: each person (`people`, also without this word), each person for each credential they hold (`awards`), or each credential whoever holds it (`credentials`); what people completed or passed likewise. A higher credential that counts as a lower one counts once.',
  );

/** What counts once where facts are counted. */
export const DistinctFacts = z
  .string()
  .optional()
  .describe('An attribute: facts that have the same value of it count once, e.g. `customer`.');

const Heads = z.int().min(1).max(100_000);
const Number = z.int().min(1).max(1_000_000);

/** What makes a person count: any one of all that is named. */
export const whoCounts = {
  holding: Subjects.default([]).describe('Any one of these credentials makes a person count.'),
  completed: Subjects.optional().describe(
    'Any one of these courses makes whoever completed it count.',
  ),
  passed: Subjects.optional().describe(
    'Any one of these exams or assessments makes whoever passed it count.',
  ),
};

export const People = z
  .strictObject({
    people: z
      .strictObject({
        ...whoCounts,
        where: Where.optional(),
        distinct: DistinctPeople,
        ...windows,
        atLeast: needOf(Heads, 'How many are needed.'),
        including: z
          .array(
            z
              .strictObject({
                ...whoCounts,
                atLeast: Heads.describe('How many of the people must be of this kind.'),
              })
              .describe('A kind of people, and how many of them at least.'),
          )
          .min(1)
          .max(20)
          .optional()
          .describe('How many of them at least must be of which kind.'),
      })
      .describe(
        'How many people, affiliated on the day, hold, have completed or have passed what.',
      ),
  })
  .describe('A number of people with a credential, a course or an exam.');

export const Count = z
  .strictObject({
    count: z
      .strictObject({
        ...selectionAndPeriods,
        distinct: DistinctFacts,
        atLeast: needOf(Number, 'How many are needed.'),
      })
      .describe('How many dated facts there are.'),
  })
  .describe('A number of things that happened.');

export const Sum = z
  .strictObject({
    sum: z
      .strictObject({
        ...selectionAndPeriods,
        value: Value,
        atLeast: needOf(Amount, 'The least sum.'),
      })
      .describe('What facts add up to; amounts below zero are left out.'),
  })
  .describe('A sum of money or of numbers.');
