import { z } from '@hono/zod-openapi';
import { leftOutReasons, unreadReasons } from '@guildmark/engine';

/** A moment as the API tells it. */
export const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');

const Exact = z.string().nullable().describe('A decimal, or `1/3` where a decimal has no end.');

/** Of what nobody but the company itself says. */
export const declared = z
  .literal(true)
  .optional()
  .describe('Nobody but the company itself says so.');

/** What a company is said to be and a text cannot read. */
export const UnreadShape = z
  .object({
    attribute: z.string(),
    value: z.string(),
    why: z.enum(unreadReasons).describe('The text lists other values, or reads a number there.'),
    meant: z.string().optional().describe('The value that was most likely meant.'),
  })
  .openapi('UnreadValue');

const AppliedCase = z.discriminatedUnion('way', [
  z.object({ way: z.literal('case'), attribute: z.string(), value: z.string(), declared }),
  z.object({
    way: z.literal('default'),
    attributes: z.array(z.object({ attribute: z.string(), value: z.string().nullable() })),
  }),
]);

const Origin = z.discriminatedUnion('way', [
  ...AppliedCase.options,
  z.object({
    way: z.literal('proportion'),
    of: z.string().describe('What it is a proportion of: money of `currency`, or how many.'),
    currency: z.string().optional(),
    attribute: z.string().optional().describe('The attribute of the company that says it.'),
    declared,
  }),
]);

const FactFactor = z.object({
  factor: z.string(),
  attribute: z.string().optional().describe('Absent where it is for all other facts.'),
  value: z.string().optional(),
});

const Metric = z.object({
  category: z.string(),
  id: z.string(),
  unit: z.enum(['number', 'money', 'percent', 'points']),
  currency: z.string().optional(),
  amount: Exact.describe('What it measures; null where there is nothing to measure.'),
  weighted: z
    .object({
      amount: z.string(),
      parts: z.array(z.object({ amount: z.string(), factors: z.array(FactFactor) })),
    })
    .optional()
    .describe('What that comes to once each fact is multiplied by what it says.'),
  sample: z.object({ have: z.number(), need: z.number() }).optional(),
  upTo: Exact.optional().describe(
    'The end of its line, where that depends on the company; null where nothing says it.',
  ),
  multiplied: z
    .object({
      before: z.string(),
      after: z.string(),
      by: z.array(z.object({ factor: z.string(), because: AppliedCase })),
    })
    .optional()
    .describe('Points before and after they are multiplied by what the company is.'),
  points: z.string().describe('Its points, before they are weighted.'),
  most: z.string().optional(),
  weight: z
    .string()
    .optional()
    .describe('The percentage of its points that counts in its category.'),
  counted: z.string().optional().describe('How many points those are.'),
  missing: z
    .literal(true)
    .optional()
    .describe('There is too little to measure, and the points are not reached then.'),
});

/** The exact amounts of a leaf, and how they came about. */
export const Amounts = z
  .object({
    unit: z.enum(['number', 'money', 'percent', 'points']),
    currency: z.string().optional(),
    have: Exact,
    need: Exact,
    origin: Origin.optional().describe(
      'How what is asked for came about, where it is not one for all.',
    ),
    compared: z
      .object({
        now: z.string(),
        before: z.string(),
        base: z.string(),
        currency: z.string().optional(),
      })
      .optional()
      .describe('Of growth: what there is now and was earlier, and the least it is measured from.'),
    sample: z.object({ have: z.number(), need: z.number() }).optional(),
    parts: z
      .array(
        z.object({
          id: z.string(),
          have: z.string(),
          need: z.string().optional(),
          most: z.string().optional(),
          missing: z
            .literal(true)
            .optional()
            .describe('Of a metric: there is too little to measure, and it may not be missing.'),
        }),
      )
      .optional()
      .describe('Points by category, then metrics that must give some or may not be missing.'),
    metrics: z.array(Metric).optional().describe('Points by metric, in the order of the text.'),
    ranking: z
      .object({
        from: Instant.describe('From when on it holds.'),
        group: z.string().optional(),
        size: z.number().optional().describe('How many companies are in the group.'),
        places: z.number().optional().describe('How many of them are among the best.'),
      })
      .optional()
      .describe('The ranking that a rank goes by.'),
    conversions: z
      .array(
        z.object({
          fact: z.string(),
          amount: z.string(),
          currency: z.string(),
          worth: z.string().describe('In the currency of the program.'),
          rate: z.string(),
          on: Instant.describe('The day whose rate it is.'),
          inherited: z.literal(true).optional().describe('That day is the first of its line.'),
        }),
      )
      .optional()
      .describe('Money of other currencies that it is made of.'),
    leftOut: z
      .array(
        z.object({ reason: z.enum(leftOutReasons), count: z.number(), facts: z.array(z.string()) }),
      )
      .optional()
      .describe('Facts that are meant and cannot contribute, by reason.'),
  })
  .openapi('Amounts');
