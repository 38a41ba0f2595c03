import { z } from 'zod';
import { Times } from './factors.ts';
import { DistinctPeople } from './leaves.ts';
import { needOf, selection, selectionWithoutWindow, Subjects, Value, Where } from './selection.ts';
import { Amount, Duration, Id, Percent, Score } from './values.ts';
import { FullPeriods, windows } from './window.ts';

const sample = z
  .int()
  .min(1)
  .max(1_000_000)
  .default(1)
  .describe('The least number of facts that the measure is taken over.');
const ofNothing = z
  .enum(['met', 'missing'])
  .describe('What it means where there is nothing to compare with: `met` or `missing`.');
const shareValue = Value.optional().describe(
  'What is compared: `money`, `quantity` or an attribute; without it, the number of facts.',
);

/** `20%`, also above 100 %, in basis points. */
const Growth = z
  .string()
  .regex(/^-?\d{1,5}(\.\d{1,2})?%$/, 'percent')
  .transform((text) => Math.round(Number(text.slice(0, -1)) * 100))
  .describe('A percentage with at most two decimals; it may be above 100 % or below zero.');

const middle = (word: string) =>
  z
    .strictObject({
      ...selection,
      value: Value,
      sample,
      atLeast: needOf(Amount, `The least ${word}.`),
    })
    .describe(`The ${word} of what facts say.`);

export const Average = z
  .strictObject({ average: middle('average') })
  .describe('An average, with the least number of facts it is taken over.');
export const Median = z
  .strictObject({ median: middle('median') })
  .describe('The middle value: half of the facts say as much or more.');

export const Share = z
  .strictObject({
    share: z
      .strictObject({
        ...selection,
        value: shareValue,
        which: Where.describe('The part: facts whose attributes are so as well.'),
        atLeast: needOf(Percent, 'The least share.'),
        ofNothing,
        sample,
      })
      .describe('How large a part of the whole is.'),
  })
  .describe('A share of a whole.');

export const Every = z
  .strictObject({
    every: z
      .strictObject({
        ...selection,
        is: Where.describe('What each of them must be.'),
      })
      .describe('Each of these facts; it holds where there is none.'),
  })
  .describe('Something that must be true of every fact.');

export const Retention = z
  .strictObject({
    retention: z
      .strictObject({
        ...selectionWithoutWindow,
        cohort: Duration.describe('Those that began in this last stretch of time.'),
        value: shareValue,
        atLeast: needOf(Percent, 'The least share that is still there.'),
        ofNothing,
        sample,
      })
      .describe('How many of those that began within some time still hold on the day.'),
  })
  .describe('Retention of a cohort.');

export const Net = z
  .strictObject({
    net: z
      .strictObject({
        ...selection,
        value: Value,
        less: z
          .array(z.strictObject(selectionWithoutWindow).describe('Facts that are subtracted.'))
          .min(1)
          .max(20)
          .describe('What is subtracted, through the same window of time.'),
        atLeast: needOf(Amount, 'The least that must remain.'),
      })
      .describe('A sum less other sums.'),
  })
  .describe('A net amount.');

export const Growing = z
  .strictObject({
    growth: z
      .strictObject({
        ...selectionWithoutWindow,
        value: shareValue,
        over: z
          .union([Duration, FullPeriods])
          .describe(
            'What is looked at: a stretch of time up to the day, or full periods of the program’s calendar: `12 months`, `last full quarter`.',
          ),
        against: Duration.describe(
          'How much earlier the time lies that it is compared with; for full periods a whole number of them: `1 year`.',
        ),
        base: Amount.describe('The least amount of the earlier time.'),
        withoutBase: z
          .enum(['met', 'missing'])
          .describe('What it means where the earlier time has less than the base.'),
        atLeast: needOf(Growth, 'The least growth.'),
      })
      .describe('The growth of a sum against the same time before.'),
  })
  .describe('Growth.');

export const Rising = z
  .strictObject({
    rising: z
      .strictObject({
        ...selectionWithoutWindow,
        value: shareValue,
        taken: z
          .enum(['at-end', 'through'])
          .describe(
            'What is taken of each period: what holds at its end, such as an installed base (`at-end`), or what happened through it, such as sales (`through`).',
          ),
        inEachOf: FullPeriods.describe(
          'The periods, each compared with the one before it: `last 4 full quarters`.',
        ),
        atLeast: needOf(Amount, 'By how much each must be above the one before it.'),
        withoutBase: z
          .enum(['met', 'missing'])
          .describe('What it means for a period before which there was nothing at all.'),
      })
      .describe('Growth from period to period, each against the one just before it.'),
  })
  .describe('Continuous growth.');

const scores = {
  each: z
    .strictObject({
      points: Score.describe('Points for each.'),
      per: Amount.optional().describe('For each such amount, e.g. `100 USD`; without it, for one.'),
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
      upTo: Amount.describe('The amount that earns them all; a part of it earns its part.'),
    })
    .optional()
    .describe('Points in proportion, up to a cap.'),
  bands: z
    .array(
      z
        .strictObject({
          from: Amount.describe('The least amount of the band.'),
          points: Score.describe('Points of the band.'),
        })
        .describe('A band.'),
    )
    .min(1)
    .max(100)
    .optional()
    .describe('Points of the highest band that is reached.'),
};

const Metric = z
  .strictObject({
    id: Id.describe('A short name for explanations.'),
    count: z.strictObject(selection).optional().describe('Facts that are counted.'),
    sum: z
      .strictObject({ ...selection, value: Value })
      .optional()
      .describe('Facts that are added up.'),
    people: z
      .strictObject({
        holding: Subjects.describe(
          'Any one of these credentials. A course or an exam counts through the credential whose level asks for it.',
        ),
        where: Where.optional(),
        distinct: DistinctPeople,
        ...windows,
      })
      .optional()
      .describe('People that are counted.'),
    ...scores,
    times: Times.optional().describe('The points are multiplied by this, or by each of these.'),
    atMost: Score.optional().describe('The most points that this can give.'),
    atLeast: Score.optional().describe('The least points that this must give.'),
  })
  .describe(
    'Something that gives points: one of count, sum, people with one of each, linear, bands.',
  );
export type Metric = z.output<typeof Metric>;

export const PointsLeaf = z
  .strictObject({
    points: z
      .strictObject({
        categories: z
          .array(
            z
              .strictObject({
                id: Id.describe('A short name for explanations.'),
                metrics: z.array(Metric).min(1).max(100).describe('What gives points here.'),
                atMost: Score.optional().describe('The most points of this category.'),
                atLeast: Score.optional().describe('The least points of this category.'),
              })
              .describe('A category: it is capped before the total is made.'),
          )
          .min(1)
          .max(50)
          .describe('The categories of points.'),
        atLeast: needOf(Amount, 'The least total of points.'),
      })
      .describe('Points from several metrics, each with its own expiry by its window.'),
  })
  .describe('A total of points.');
