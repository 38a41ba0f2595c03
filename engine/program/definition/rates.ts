import { z } from 'zod';
import { Day, Id } from './values.ts';

const Rate = z
  .number()
  .refine((value) => /^\d{1,8}(\.\d{1,6})?$/.test(String(value)) && value > 0, 'figure')
  .transform(String)
  .describe('What one unit is worth in the currency of the program, at most six decimals.');

/** Other currencies than the program's, by dated rates. */
export const CurrencyRates = z
  .strictObject({
    inheritedBy: Id.optional().describe(
      'An attribute that names a line (a subscription, a contract): the rate of its first fact holds for all of it.',
    ),
    table: z
      .array(
        z
          .strictObject({
            from: Day.describe('The first day of these rates.'),
            worth: z
              .record(z.string().regex(/^[A-Z]{3}$/, 'currency'), Rate)
              .describe('By currency: `{ EUR: 1.08 }`.'),
          })
          .describe('The rates from one day on.'),
      )
      .min(1)
      .max(2000)
      .describe('Rates in order of their first days.'),
  })
  .describe(
    'Rates for amounts in other currencies. The rate of the day on which something happened holds for good; an amount without a rate does not count.',
  );
export type CurrencyRates = z.output<typeof CurrencyRates>;
