import { z } from 'zod';
import { Amount, Day, Id, Percent } from './values.ts';
import { windows, windowsAndPeriods } from './window.ts';

/** Kinds of facts that can be counted, summed and compared. */
export const selectable = [
  'deal',
  'implementation',
  'reference',
  'survey',
  'validation',
  'application',
  'approval',
  'invitation',
  'event',
  'offering',
  'account',
] as const;

/** Words that stand for a member, a competency or its area, and are replaced by it. */
export const placeholders = [
  '$member',
  '$competency',
  '$area',
  '$solutions',
  '$accreditations',
] as const;

const Plain = z.union([z.string(), z.number(), z.boolean()]);
/** What one attribute must be. */
export const Wanted = z.union([
  Plain,
  z.array(Plain).min(1).describe('Any one of these values.'),
  z
    .strictObject({
      atLeast: z.number().optional().describe('The least value.'),
      atMost: z.number().optional().describe('The greatest value.'),
      not: z
        .union([Plain, z.array(Plain).min(1)])
        .optional()
        .describe('Values that are left out.'),
    })
    .describe('A range of numbers, or values that are left out.'),
]);

export const Where = z
  .record(z.string(), Wanted)
  .describe(
    'Only facts whose attributes are so: `{ role: supervised, market: [apac, latam], seats: { atLeast: 10 } }`.',
  );
export type Where = z.output<typeof Where>;

const Line = z
  .strictObject({
    by: Id.describe('The attribute that names the line a fact belongs to.'),
    since: Day.optional().describe('Only lines whose first fact is of this day or later.'),
    before: Day.optional().describe('Only lines whose first fact is of an earlier day.'),
  })
  .describe(
    'By the date on which a line (a subscription, a contract) began: later facts of the same line go with its first one.',
  );

/** Ids, or a word that stands for one: see `forSome` and `competencies`. */
const Subject = z.union([Id, z.enum(placeholders)]);
export const Subjects = z
  .union([Subject, z.array(Subject).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const chosen = {
  of: z.enum(selectable).describe('The kind of fact.'),
  subject: Subjects.optional().describe(
    'Only facts about this subject, or any of these (a product, an area).',
  ),
  where: Where.optional(),
  line: Line.optional(),
};

/** Which facts are meant, and when they count. */
export const selection = { ...chosen, ...windows };
/** The same, and period by period. */
export const selectionAndPeriods = { ...chosen, ...windowsAndPeriods };
/** The same without a window, which the measure itself brings. */
export const selectionWithoutWindow = chosen;

export const Selection = z.strictObject(selectionAndPeriods);
export type Selection = Omit<z.output<typeof Selection>, 'inEachOf'> & {
  inEachOf?: z.output<typeof Selection>['inEachOf'];
};

/** What is added up of each fact. */
export const Value = z
  .union([
    z.enum(['money', 'quantity']),
    z.strictObject({ attribute: z.string().describe('The name of the attribute.') }),
  ])
  .describe('What each fact contributes: its `money`, its `quantity`, or `{ attribute: seats }`.');
export type Value = z.output<typeof Value>;

/** An amount asked for: one for all, by an attribute of the organisation, or in proportion to something. */
export const needOf = <T extends z.ZodType>(one: T, what: string) =>
  z
    .union([
      one,
      z
        .strictObject({
          default: one.describe('Where none of the others applies.'),
          by: z
            .record(Id, z.record(z.string(), one))
            .describe(
              'By an attribute of the company: `{ region: { APAC: 2 } }`; the first that applies.',
            ),
        })
        .describe('By region, business model, segment or any other attribute of the company.'),
      z
        .strictObject({
          oneFor: Amount.describe('One is asked for each such amount: `100000 USD`.'),
          ...selection,
          value: Value.optional().describe(
            'What the facts add up to; without it, their number: `{ oneFor: 10, of: account }`.',
          ),
          rounded: z
            .enum(['up', 'down'])
            .default('up')
            .describe('Whether a begun amount asks for one more (`up`) or not (`down`).'),
          minimum: one.optional().describe('At least this many, however small the amount.'),
          maximum: one.optional().describe('At most this many, however large the amount.'),
        })
        .describe('In proportion to another quantity.'),
      z
        .strictObject({
          percent: Percent.describe('The share of the declared number.'),
          ofAttribute: Id.describe('The attribute of the company that declares it: `head-count`.'),
          rounded: z.enum(['up', 'down']).default('up').describe('Which way a broken number goes.'),
          minimum: one.optional().describe('At least this many.'),
          maximum: one.optional().describe('At most this many.'),
        })
        .describe('A percentage of a number that the company declares.'),
    ])
    .describe(what);

/** An amount asked for, as it is read: `T` is a whole number, an amount or a percentage. */
export type Need<T> =
  | T
  | { default: T; by: Record<string, Record<string, T>> }
  | ({
      oneFor: Amount;
      value?: Value | undefined;
      rounded: 'up' | 'down';
      minimum?: T | undefined;
      maximum?: T | undefined;
    } & Selection)
  | {
      percent: number;
      ofAttribute: string;
      rounded: 'up' | 'down';
      minimum?: T | undefined;
      maximum?: T | undefined;
    };
