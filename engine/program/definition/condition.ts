import { z } from 'zod';
import { Duration, Id } from './values.ts';

const OneOrMore = z
  .union([Id, z.array(Id).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const Holds = z
  .strictObject({
    holds: OneOrMore.describe('The person holds any one of these credentials on the day.'),
  })
  .describe('Holding a credential.');
const Completed = z
  .strictObject({ completed: Id.describe('The course that the person has completed.') })
  .describe('A completed course.');
const Passed = z
  .strictObject({ passed: Id.describe('The exam or assessment that the person has passed.') })
  .describe('A passed exam or assessment.');
const Agreed = z
  .strictObject({ agreed: Id.describe('The agreement that has been accepted.') })
  .describe('An accepted agreement.');
const People = z
  .strictObject({
    people: z
      .strictObject({
        holding: OneOrMore.describe('Any one of these credentials makes a person count.'),
        atLeast: z.int().min(1).max(100_000).describe('How many different people are needed.'),
      })
      .describe('How many people, affiliated on the day, hold what.'),
  })
  .describe('A number of people with a credential.');
const Count = z
  .strictObject({
    count: z
      .strictObject({
        of: z
          .enum(['deal', 'implementation', 'reference', 'survey', 'validation', 'event'])
          .describe('The kind of fact that is counted.'),
        subject: Id.optional().describe('Only facts about this subject (a product, an area).'),
        where: z
          .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
          .optional()
          .describe('Only facts whose attributes have these values, e.g. `{ role: supervised }`.'),
        atLeast: z.int().min(1).max(1_000_000).describe('How many are needed.'),
        within: Duration.optional().describe(
          'Only facts of this last stretch of time, e.g. `12 months`.',
        ),
      })
      .describe('How many dated facts there are.'),
  })
  .describe('A number of things that happened.');

/** The words that a condition can begin with. */
export const conditionWords: readonly string[] = [
  'all',
  'any',
  'atLeast',
  'not',
  'holds',
  'completed',
  'passed',
  'agreed',
  'people',
  'count',
];

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { atLeast: { n: number; of: Condition[] } }
  | { not: Condition }
  | z.output<typeof Holds>
  | z.output<typeof Completed>
  | z.output<typeof Passed>
  | z.output<typeof Agreed>
  | z.output<typeof People>
  | z.output<typeof Count>;

/** A requirement: a tree of conditions. `all: []` asks for nothing. */
export const Condition: z.ZodType<Condition> = z.lazy(() => AnyCondition);

const All = z
  .strictObject({
    all: z
      .array(Condition)
      .describe('Every one of these must hold; an empty list asks for nothing.'),
  })
  .describe('All of several conditions.');
const Any = z
  .strictObject({
    any: z.array(Condition).min(1).describe('At least one of these must hold.'),
  })
  .describe('Any one of several conditions.');
const AtLeast = z
  .strictObject({
    atLeast: z
      .strictObject({
        n: z.int().min(1).describe('How many of the conditions must hold.'),
        of: z.array(Condition).min(1).describe('The conditions to choose from.'),
      })
      .describe('At least n of several conditions.'),
  })
  .describe('Some of several conditions.');
const Not = z
  .strictObject({ not: Condition.describe('This must not hold.') })
  .describe('The opposite of a condition.');

// Made once, outside the lazy getter: whoever walks the schema must meet the same objects again.
const AnyCondition: z.ZodType<Condition> = z
  .union([All, Any, AtLeast, Not, Holds, Completed, Passed, Agreed, People, Count])
  .describe('A condition: all, any, atLeast, not, or one measure compared with what is needed.');
