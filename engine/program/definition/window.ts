import { z } from 'zod';
import type { Duration as Length } from '../../kernel/instant.ts';
import { Day, Duration } from './values.ts';

/** The periods that a calendar has. */
export const periodUnits = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** How many of its months a period has. */
export const monthsIn: Record<PeriodUnit, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** How many periods of a length a stretch of time has; null where it is no whole number of them. */
export function periodsIn(unit: PeriodUnit, { amount, unit: given }: Length): number | null {
  const months = given === 'years' ? 12 * amount : given === 'months' ? amount : 0;
  const periods = months / monthsIn[unit];
  return periods >= 1 && Number.isInteger(periods) ? periods : null;
}

/** Periods of the program's calendar: the present one, some full ones before it, or both. */
export interface During {
  unit: PeriodUnit;
  /** Whether the period that the day lies in counts. */
  current: boolean;
  /** How many full periods before it count. */
  back: number;
}

const unit = '(month|quarter|half-year|year)';
const during = new RegExp(
  `^(?:this ${unit}(?: and last ([1-9]\\d?))?|last(?: ([1-9]\\d?))? full ${unit}s?)$`,
);

/** `this quarter`, `last full quarter`, `last 3 full months`, `this month and last 3`. */
export const During = z
  .string()
  .regex(during, 'during')
  .transform((text): During => {
    const [, present, beside, full, past] = during.exec(text) ?? [];
    return {
      unit: (present ?? past ?? 'year') as PeriodUnit,
      current: present !== undefined,
      back: Number(beside ?? (present === undefined ? (full ?? 1) : 0)),
    };
  })
  .describe(
    'Periods of the program’s calendar in words: `this quarter`, `last full quarter`, `last 3 full months`, `this month and last 3`.',
  );

const fullPeriods = new RegExp(`^last(?: ([1-9]\\d?))? full ${unit}s?$`);

/** Full periods before the present one, each looked at by itself. */
export const FullPeriods = z
  .string()
  .regex(fullPeriods, 'periods')
  .transform((text) => {
    const [, count = '1', name] = fullPeriods.exec(text) ?? [];
    return { unit: (name ?? 'year') as PeriodUnit, back: Number(count) };
  })
  .describe('Full periods: `last full quarter`, `last 4 full quarters`.');
export type FullPeriods = z.output<typeof FullPeriods>;

/** When a fact counts. Without any of these: on the days on which it holds. */
export const windows = {
  within: Duration.optional().describe(
    'Only facts of this last stretch of time, e.g. `12 months`.',
  ),
  notWithin: Duration.optional().describe(
    'Only facts that lie at least so far back, e.g. `2 years`: a fact counts from so long after its date on.',
  ),
  since: Day.optional().describe('Only facts that happened or began on this day or later.'),
  during: During.optional(),
  onSomeDayIn: z
    .union([Duration, During])
    .optional()
    .describe('What held on at least one day of this time: `12 months`, `this quarter`.'),
};

/** The same windows, and the choice to look at several periods one by one. */
export const windowsAndPeriods = {
  ...windows,
  inEachOf: FullPeriods.optional().describe(
    'What is asked must hold in each of these periods, looked at one by one: `last 4 full quarters`.',
  ),
};

export type Windows = {
  [K in keyof typeof windowsAndPeriods]?: z.output<(typeof windowsAndPeriods)[K]>;
};

/** The calendar of fiscal periods. */
export const Calendar = z
  .strictObject({
    yearBegins: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'month_day')
      .default('01-01')
      .describe(
        'Month and day on which a fiscal year begins, e.g. `02-01`; months begin on that day too.',
      ),
    weeks: z
      .strictObject({
        pattern: z
          .enum(['4-4-5', '4-5-4', '5-4-4'])
          .describe(
            'How many weeks the months of a quarter have; a 53rd week belongs to the last month.',
          ),
        yearsBegin: z
          .array(Day)
          .min(2)
          .max(200)
          .describe('The first day of every fiscal year, and at last the day after the last one.'),
      })
      .optional()
      .describe(
        'Years of 52 or 53 weeks, by a table of their beginnings; in place of `yearBegins`.',
      ),
  })
  .describe('The calendar of fiscal months, quarters and years.');
export type Calendar = z.output<typeof Calendar>;
