import { z } from 'zod';
import { Times } from './factors.ts';
import { DistinctFacts, DistinctPeople, whoCounts } from './leaves.ts';
import { cohort, growing, less, middle, part } from './quantities.ts';
import { needOf, selection, Value, Where } from './selection.ts';
import { Amount, AnyPercent, Id, Percent, Score } from './values.ts';
import { windows } from './window.ts';

/** An amount of what a metric measures; of shares, retentions and growth a percentage, in basis points. */
const Level = z
  .union([Amount, AnyPercent])
  .describe('An amount of what is measured: `4.5`, `1500 USD`; of a share or a growth `20%`.');
export type Level = z.output<typeof Level>;

const scores = {
  each: z
    .strictObject({
      points: Score.describe('Points for each.'),
      per: Level.optional().describe(
        'For each such amount, e.g. `100 USD` or `1%`; without it, for one.',
      ),
      full: z
        .boolean()
        .default(false)
        .describe('Whether only full amounts earn points; else a part earns its part.'),
    })
    .optional()
    .describe('So many points for each.'),
  linear: z
    .strictObject({
      points: Score.describe('Points for the whole way.'),
      from: Level.optional().describe(
        'The amount from which on there are points; without it, zero.',
      ),
      upTo: needOf(
        Level,
        'The amount that earns them all; a part of the way earns its part. It may depend on the company.',
      ),
    })
    .optional()
    .describe('Points in proportion, up to a cap.'),
  bands: z
    .array(
      z
        .strictObject({
          from: Level.describe('The least amount of the band.'),
          points: Score.describe('Points of the band.'),
        })
        .describe('A band.'),
    )
    .min(1)
    .max(100)
    .optional()
    .describe('Points of the highest band that is reached.'),
};

const measures = {
  count: z
    .strictObject({ ...selection, distinct: DistinctFacts })
    .optional()
    .describe('Facts that are counted.'),
  sum: z
    .strictObject({ ...selection, value: Value })
    .optional()
    .describe('Facts that are added up.'),
  people: z
    .strictObject({
      ...whoCounts,
      where: Where.optional(),
      distinct: DistinctPeople,
      ...windows,
    })
    .optional()
    .describe('People that are counted.'),
  average: z.strictObject(middle).optional().describe('What facts say on average.'),
  median: z.strictObject(middle).optional().describe('The middle value of what facts say.'),
  share: z.strictObject(part).optional().describe('How large a part of the whole is.'),
  retention: z
    .strictObject(cohort)
    .optional()
    .describe('How many of those that began within some time still hold on the day.'),
  net: z.strictObject(less).optional().describe('A sum less other sums.'),
  growth: z
    .strictObject(growing)
    .optional()
    .describe('The growth of a sum against the same time before.'),
};

export const Metric = z
  .strictObject({
    id: Id.describe('A short name for explanations.'),
    ...measures,
    ...scores,
    ofNothing: z
      .union([Score, z.literal('missing')])
      .optional()
      .describe(
        'What it gives where there is nothing to measure, less than the sample or less than the base: so many points, such as `0`, or `missing`: then the points are not reached, whatever else there is. An average, a median, a share, a retention and a growth must say it, and a line up to what a company declares or has.',
      ),
    times: Times.optional().describe('The points are multiplied by this, or by each of these.'),
    atMost: Score.optional().describe('The most points that this can give.'),
    atLeast: Score.optional().describe('The least points that this must give.'),
    weight: Percent.optional().describe(
      'How much of its points counts in the category, e.g. `40%`, for an index whose weights come to 100 %. `atMost` and `atLeast` are about the points before that.',
    ),
  })
  .describe(
    'Something that gives points: one of count, sum, people, average, median, share, retention, net, growth with one of each, linear, bands.',
  );
export type Metric = z.output<typeof Metric>;
