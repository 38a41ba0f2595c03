import { z } from 'zod';
import { choice, Duration, Id, Text } from './values.ts';

/** What can be decided on standing. Only a promotion, a demotion and a termination change the level held. */
export const standingActs = [
  'promotion',
  'demotion',
  'notice',
  'notice-withdrawn',
  'probation',
  'probation-ended',
  'termination',
] as const;
/** What an organisation is told about the level it holds: nothing, that it will fall, or under which terms it stays. */
export const heldPhases = ['regular', 'noticed', 'probation', 'terminated'] as const;

/** When a program looks at standing: at every moment, at the first instant of a period, or on days of the year. */
export const reviewRhythms = [
  'at-once',
  'daily',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'on-days',
] as const;

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month_day')
  .refine(
    (text) => Number(text.slice(3)) <= (daysIn[Number(text.slice(0, 2)) - 1] ?? 0),
    'month_day',
  )
  .describe('A day of every year, e.g. `07-01`.');

const rhythm = (what: string) =>
  z
    .strictObject({
      choose: z
        .enum(reviewRhythms)
        .describe(
          'At once, or at the first instant of each day or fiscal period, or on days of the year.',
        ),
      days: z
        .array(MonthDay)
        .min(1)
        .max(366)
        .optional()
        .describe('The days of `on-days`: `[01-01, 07-01]`.'),
      because: Text.describe('Why, for everyone who asks later.'),
    })
    .describe(what);
/** When a program looks at standing. */
export type Rhythm = z.output<ReturnType<typeof rhythm>>;

const Probation = z
  .strictObject({
    lasts: choice(Duration, 'How long a company is on probation before it ends (R64).').optional(),
    blocks: z
      .record(Id, Text)
      .describe(
        'What is closed meanwhile, by its name: `{ orders: { en: New orders } }`. What has the name of a benefit closes that benefit.',
      ),
    leadsTo: z
      .enum(['demotion', 'termination'])
      .describe('What follows if nothing is mended: the lower tier, or the end of membership.'),
  })
  .describe('A time in which a company keeps its tier, and something is closed to it.');

export const Review = z
  .strictObject({
    promotions: rhythm('When a better standing takes effect.'),
    demotions: rhythm('When a worse standing takes effect.'),
    notice: Duration.optional().describe('A fall is announced at least so long before it.'),
    remediation: Duration.optional().describe('So much time to mend follows the notice.'),
    noticeGiven: choice(
      z.enum(['at-once', 'at-review']),
      'Whether a shortfall is announced when it arises, and the fall waits for a review, or is found by a review, and the fall waits for nothing but its time.',
    ).optional(),
    probation: Probation.optional(),
    readmission: choice(
      z.enum(['by-application', 'when-met']),
      'What opens the way back after a termination.',
    ).optional(),
  })
  .describe('When standing changes.');
export type Review = z.output<typeof Review>;
