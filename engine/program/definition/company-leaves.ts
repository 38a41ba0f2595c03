import { z } from 'zod';
import { selection, Value, Wanted } from './selection.ts';
import { Day, Id, OneOrMore, Percent } from './values.ts';
import { periodUnits } from './window.ts';

export const AttributeIs = z
  .strictObject({
    attribute: z
      .strictObject({
        name: Id.describe('The attribute of the company: `business-model`.'),
        is: Wanted.describe('What it must be: `integrate`, any of several, or a range.'),
      })
      .describe('What the company is or declares.'),
  })
  .describe('An attribute of the company.');

export const StandingElsewhere = z
  .strictObject({
    standing: z
      .strictObject({
        program: Id.describe('Another program of the vendor.'),
        tier: OneOrMore.describe('The tiers there, any of which will do.'),
      })
      .describe('The standing that the company has in another program.'),
  })
  .describe('A tier in another program.');

export const Held = z
  .strictObject({
    held: z
      .union([
        z
          .strictObject({ tier: OneOrMore.describe('Any of these tiers.') })
          .describe('A tier that the company holds by a decision.'),
        z
          .strictObject({
            competency: Id.describe('The competency.'),
            level: OneOrMore.describe('Any of these levels.'),
          })
          .describe('A level of a competency that the company holds by a decision.'),
      ])
      .describe('What the company holds by decisions that were taken.'),
  })
  .describe('Something held by a decision.');

export const Waived = z
  .strictObject({
    waived: Id.describe('A waiver of this name has been granted to the company and is in force.'),
  })
  .describe('A waiver in force.');

export const Carried = z
  .strictObject({
    carried: z
      .strictObject({
        competency: Id.describe('The competency.'),
        level: OneOrMore.describe('Any of these levels.'),
      })
      .describe('What the mapping table carries over from an older program.'),
  })
  .describe('Something carried over.');

export const Former = z
  .strictObject({
    former: z
      .strictObject({
        holding: OneOrMore.optional().describe(
          'Any of these, by the ids of `transition.sources`; without it, any of all.',
        ),
        through: Day.optional().describe(
          'The last day on which that counts; without it, as long as it is held.',
        ),
      })
      .describe('What the company holds of the older program, until a day.'),
  })
  .describe('Something of the older program.');

/** A share of a population, or a number of places. */
const Top = z
  .union([
    Percent.transform((percent) => ({ percent })),
    z
      .int()
      .min(1)
      .max(1_000_000)
      .transform((places) => ({ places })),
  ])
  .describe('The best so many: `3%` of all, or a number of places.');

export const Rank = z
  .strictObject({
    rank: z
      .strictObject({
        name: Id.describe('A name for the ranking; its results are recorded under it.'),
        ...selection,
        value: Value.optional().describe('What is added up; without it, facts are counted.'),
        top: Top,
        per: OneOrMore.optional().describe(
          'Attributes of companies: a ranking of its own for each of their values, e.g. `country`.',
        ),
        every: z
          .enum(periodUnits)
          .optional()
          .describe(
            'A ranking is made at the beginning of each such period of the calendar; without it, of each period that `during` speaks of. Where neither says so, only rankings from elsewhere count.',
          ),
        among: z
          .enum(['everyone', 'those-with-some'])
          .optional()
          .describe(
            'Of whom a percentage is taken: of all companies of the group (`everyone`, unless it says otherwise), or of those that have anything at all (`those-with-some`).',
          ),
        rounded: z
          .enum(['up', 'down'])
          .optional()
          .describe(
            'Whether a broken number of places goes up (unless it says otherwise) or down: 3% of 40 companies are two places, or one.',
          ),
        ties: z
          .enum(['in', 'out'])
          .optional()
          .describe(
            'Whether all who have as much as the last of the best are among them, however many (`in`, unless it says otherwise), or none of them where there are too many (`out`).',
          ),
      })
      .describe('A place among all companies, by the latest ranking that was made.'),
  })
  .describe('A rank within a population.');
export type Rank = z.output<typeof Rank>['rank'];
