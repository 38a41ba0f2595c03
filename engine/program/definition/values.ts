import { z } from 'zod';

/** Identifiers: lower-case words joined by hyphens. */
export const Id = z
  .string()
  // Not `constructor`: every plain object seems to have one.
  .regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'id')
  .describe('Lower-case words joined by hyphens, e.g. `sales-associate`.');

/** A text in every language of the program: `{ en: …, ru: … }`. */
export const Text = z
  .record(z.string().regex(/^[a-z]{2}$/, 'language'), z.string().min(1))
  .meta({ text: true })
  .describe('The text in each language of the program, e.g. `{ en: Silver, ru: Серебро }`.');
export type Text = z.infer<typeof Text>;

const units = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
} as const;

/** `1 year`, `30 days`, `60 minutes` – written as people say it, held as amount and unit. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,4} (minute|hour|day|week|month|year)s?$/, 'duration')
  .transform((text) => {
    const [amount = '', unit = ''] = text.split(' ');
    return { amount: Number(amount), unit: units[unit.replace(/s$/, '') as keyof typeof units] };
  })
  .describe('A length of time in words: `60 minutes`, `7 days`, `1 year`.');

/** `70%` or `72.5%`, held in basis points (7000, 7250) so that comparison is exact. */
export const Percent = z
  .string()
  .regex(/^(100|\d{1,2}(\.\d{1,2})?)%$/, 'percent')
  .transform((text) => Math.round(Number(text.slice(0, -1)) * 100))
  .describe('A percentage with at most two decimals, e.g. `70%`.');

/** `20%`, also above 100 %, in basis points. */
export const AnyPercent = z
  .string()
  .regex(/^-?\d{1,5}(\.\d{1,2})?%$/, 'percent')
  .transform((text) => Math.round(Number(text.slice(0, -1)) * 100))
  .describe('A percentage with at most two decimals; it may be above 100 % or below zero.');

/** `120 EUR`: decimal amount in major units and ISO 4217 currency. */
export const Price = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})? [A-Z]{3}$/, 'price')
  .transform((text) => {
    const [amount = '', currency = ''] = text.split(' ');
    return { amount, currency };
  })
  .describe('An amount and its currency, e.g. `120 EUR`.');

/** 30 February is none, whatever a lenient parser makes of it. */
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day')
  .refine(isDay, 'day')
  .describe('A calendar date, e.g. `2026-01-31`, read in the time zone of the program.');

/** A decision the sources leave open: what is chosen, and why. */
export const choice = <T extends z.ZodType>(value: T, what: string) =>
  z
    .strictObject({
      choose: value.describe('The reading that this program takes.'),
      because: Text.describe('Why, for everyone who asks later.'),
    })
    .describe(what);

const figures = /^\d{1,12}(\.\d{1,6})?$/;

/** A number as people write it, held as decimal text so that nothing is rounded. */
export const Figure = z
  .number()
  .refine((value) => figures.test(String(value)), 'figure')
  .transform(String)
  .describe('A number of zero or more with at most six decimals, e.g. `12.5`.');

/** A number of points, or by how much they are multiplied. */
export const Score = z
  .number()
  .refine((value) => /^\d{1,9}(\.\d{1,6})?$/.test(String(value)), 'figure')
  .transform(String)
  .describe('A number of points.');

const money = /^\d{1,12}(\.\d{1,6})? [A-Z]{3}$/;

interface Money {
  figure: string;
  currency: string | null;
}

/** `1500 USD` or a plain number, held as decimal text and, for money, its currency. */
export const Amount = z
  .union([
    Figure.transform((figure): Money => ({ figure, currency: null })),
    z
      .string()
      .regex(money, 'amount')
      .transform((text): Money => {
        const [figure = '', currency = ''] = text.split(' ');
        return { figure, currency };
      }),
  ])
  .describe('A number, or an amount of money with its currency: `4.5`, `1500 USD`.');
export type Amount = z.output<typeof Amount>;

/** One id or a list of them, held as a list. */
export const OneOrMore = z
  .union([Id, z.array(Id).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));
