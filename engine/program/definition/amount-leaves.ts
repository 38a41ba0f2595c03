import { z } from 'zod';
import { Metric } from './metric.ts';
import { cohort, comparedValue, growing, less, middle, part } from './quantities.ts';
import { needOf, selection, selectionWithoutWindow, Where } from './selection.ts';
import { Amount, AnyPercent, Id, Percent, Score } from './values.ts';
import { FullPeriods, windowsAndPeriods } from './window.ts';

/** The choice to look at several periods one by one, beside the windows of a measure. */
const { inEachOf } = windowsAndPeriods;

const ofNothing = z
  .enum(['met', 'missing'])
  .describe('What it means where there is nothing to compare with: `met` or `missing`.');

const middleOf = (word: string) =>
  z
    .strictObject({
      ...middle,
      inEachOf,
      atLeast: needOf(Amount, `The least ${word}.`),
    })
    .describe(`The ${word} of what facts say.`);

export const Average = z
  .strictObject({ average: middleOf('average') })
  .describe('An average, with the least number of facts it is taken over.');
export const Median = z
  .strictObject({ median: middleOf('median') })
  .describe('The middle value: half of the facts say as much or more.');

export const Share = z
  .strictObject({
    share: z
      .strictObject({
        ...part,
        inEachOf,
        atLeast: needOf(Percent, 'The least share.'),
        ofNothing,
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
        ...cohort,
        atLeast: needOf(Percent, 'The least share that is still there.'),
        ofNothing,
      })
      .describe('How many of those that began within some time still hold on the day.'),
  })
  .describe('Retention of a cohort.');

export const Net = z
  .strictObject({
    net: z
      .strictObject({
        ...less,
        inEachOf,
        atLeast: needOf(Amount, 'The least that must remain.'),
      })
      .describe('A sum less other sums.'),
  })
  .describe('A net amount.');

export const Growing = z
  .strictObject({
    growth: z
      .strictObject({
        ...growing,
        withoutBase: z
          .enum(['met', 'missing'])
          .describe('What it means where the earlier time has less than the base.'),
        atLeast: needOf(AnyPercent, 'The least growth.'),
      })
      .describe('The growth of a sum against the same time before.'),
  })
  .describe('Growth.');

export const Rising = z
  .strictObject({
    rising: z
      .strictObject({
        ...selectionWithoutWindow,
        value: comparedValue,
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
