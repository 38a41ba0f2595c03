import { z } from 'zod';
import { selection, selectionWithoutWindow, Value, Where } from './selection.ts';
import { Amount, Duration } from './values.ts';
import { FullPeriods } from './window.ts';

/** What measures look at, without what is asked of it: conditions ask for so much, metrics give points for it. */

const sample = z
  .int()
  .min(1)
  .max(1_000_000)
  .default(1)
  .describe('The least number of facts that the measure is taken over.');

export const comparedValue = Value.optional().describe(
  'What is compared: `money`, `quantity` or an attribute; without it, the number of facts.',
);

/** An average or a median. */
export const middle = { ...selection, value: Value, sample };

/** A share. */
export const part = {
  ...selection,
  value: comparedValue,
  which: Where.describe('The part: facts whose attributes are so as well.'),
  sample,
};

/** A retention. */
export const cohort = {
  ...selectionWithoutWindow,
  cohort: Duration.describe('Those that began in this last stretch of time.'),
  value: comparedValue,
  sample,
};

/** A net amount. */
export const less = {
  ...selection,
  value: Value,
  less: z
    .array(z.strictObject(selectionWithoutWindow).describe('Facts that are subtracted.'))
    .min(1)
    .max(20)
    .describe('What is subtracted, through the same window of time.'),
};

/** A growth. */
export const growing = {
  ...selectionWithoutWindow,
  value: comparedValue,
  over: z
    .union([Duration, FullPeriods])
    .describe(
      'What is looked at: a stretch of time up to the day, or full periods of the program’s calendar: `12 months`, `last full quarter`.',
    ),
  against: Duration.describe(
    'How much earlier the time lies that it is compared with; for full periods a whole number of them: `1 year`.',
  ),
  base: Amount.describe('The least amount of the earlier time.'),
};
