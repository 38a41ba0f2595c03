import { z } from 'zod';
import { selectable } from './selection.ts';
import { Amount, Duration, Id, OneOrMore, Price, Text } from './values.ts';

const Deed = z
  .strictObject({
    of: z.enum(selectable).describe('The kind of fact that it puts on record.'),
    subject: z
      .union([Id, z.enum(['$competency', '$solutions'])])
      .optional()
      .describe(
        'What the fact is about: a product, an area, a competency. `$competency` stands for every competency that is open, `$solutions` for every solution.',
      ),
    money: Amount.optional().describe('What one is worth, e.g. `10000 EUR`.'),
    quantity: z.number().min(0).optional().describe('How many or how much one is about.'),
    attributes: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .default({})
      .describe(
        'What else will be known of it, e.g. `{ role: independent }`; `$competency` and `$area` stand for those of the subject.',
      ),
  })
  .describe('A fact of the company that one more of these puts on record.');

/** Something a company can do to come closer to a tier, and what it costs to do it once. */
export const Action = z
  .strictObject({
    title: Text.describe('What is done, in a few words.'),
    earns: z
      .union([Id, z.literal('$accreditations')])
      .optional()
      .describe(
        'One person earns this credential; `$accreditations` stands for every one that a solution names. The price covers all that its level asks for, except other credentials and what has a price of its own here.',
      ),
    completes: Id.optional().describe('One person completes this course.'),
    passes: Id.optional().describe('One person passes this exam or assessment.'),
    accepts: Id.optional().describe('The company, or one of its people, accepts this agreement.'),
    hires: z
      .union([
        z.literal('anyone'),
        // A list of nothing but the word says the same.
        OneOrMore.transform((list) => (list.join(' ') === 'anyone' ? ('anyone' as const) : list)),
      ])
      .optional()
      .describe('One more person joins: `anyone`, or someone who holds these credentials already.'),
    adds: Deed.optional(),
    cost: Price.describe('What it costs to do it once, e.g. `300 EUR`.'),
    takes: Duration.optional().describe('How long it takes to do it once, e.g. `2 weeks`.'),
    most: z
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe('How often it can be done at most; without it, as often as needed.'),
    because: Text.optional().describe(
      'Where the price comes from, e.g. that it is an example and nobody’s offer.',
    ),
  })
  .describe(
    'Something a company can do: one of earns, completes, passes, accepts, hires, adds, with its price.',
  );
export type Action = z.output<typeof Action>;

/** The words that say what an action does; each action has one of them. */
export const deedWords = ['earns', 'completes', 'passes', 'accepts', 'hires', 'adds'] as const;
export type DeedWord = (typeof deedWords)[number];
