import { z } from '@hono/zod-openapi';
import { factKinds, heldPhases, leftOutReasons, nodeKinds, standingActs } from '@guildmark/engine';

const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');

/** Names of people by id. */
export const Names = z.record(z.string(), z.string()).describe('Names of people by id.');

const Counted = z
  .object({
    person: z.string(),
    fact: z.string(),
    until: Instant.nullable(),
    grace: z
      .object({ since: Instant, begun: z.boolean() })
      .optional()
      .describe('The credential ends earlier: since when its holder counts in grace.'),
  })
  .openapi('Counted');

const Exact = z.string().nullable().describe('A decimal, or `1/3` where a decimal has no end.');

const declared = z.literal(true).optional().describe('Nobody but the company itself says so.');

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

const Amounts = z
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

/** A node of an evaluated requirement, as the engine answers it. */
export const RequirementShape = z
  .object({
    path: z.string().describe('Path in the program’s definition.'),
    kind: z.enum(nodeKinds),
    met: z.boolean(),
    have: z.number(),
    need: z.number(),
    amounts: Amounts.optional().describe('The exact amounts of a leaf that counts no heads.'),
    waiver: z
      .object({ reason: z.string(), untilEvent: z.string().optional() })
      .optional()
      .describe('The waiver in force.'),
    said: z
      .array(z.object({ value: z.string(), declared }))
      .optional()
      .describe('What the company is, where that is what it asks about.'),
    declared: z
      .literal(true)
      .optional()
      .describe('Some of what it rests on is said by the company itself and checked by nobody.'),
    subject: z.array(z.string()).describe('What a leaf asks about.'),
    who: z.array(Counted).describe('The people who count.'),
    elsewhere: z
      .array(z.object({ person: z.string(), fact: z.string(), path: z.string() }))
      .optional()
      .describe('People who could count here and fill the seat of another part, by its path.'),
    whole: z
      .number()
      .optional()
      .describe('Of people of several kinds who must be different: how many are asked for.'),
    facts: z.array(z.string()).describe('The facts that counted.'),
    until: Instant.nullable().describe('When `met` changes if nothing more happens.'),
    get children() {
      return z.array(RequirementShape);
    },
  })
  .openapi('Requirement');

export const Cause = z
  .object({
    path: z.string(),
    fact: z.string().optional(),
    kind: z.enum(factKinds).optional(),
    subject: z.string().optional(),
    person: z.string().optional(),
    grace: z.literal(true).optional().describe('What ends is the grace after a credential.'),
    change: z.enum(['gained', 'ended']),
  })
  .openapi('Cause');

export const ChangeShape = z
  .object({
    at: Instant,
    from: z.string().nullable(),
    to: z.string().nullable(),
    because: z.array(Cause),
  })
  .openapi('Change');

/** A clause as two texts answer it. */
export const ClauseShape = z
  .object({
    path: z.string().describe('Where it stands in the new text, in the old one where it is gone.'),
    before: RequirementShape.nullable().describe('As the old text answers it.'),
    after: RequirementShape.nullable().describe('As the new text answers it.'),
  })
  .openapi('Clause');

const DecidedShape = ChangeShape.extend({
  act: z.enum(standingActs),
  competency: z.string().optional().describe('The competency it is about; else it is the tier.'),
  until: Instant.nullable().describe('When the time of a notice or a probation is over.'),
  measured: z.string().nullable().describe('What the requirements yielded then.'),
});

/** A decision that is to come. */
export const VerdictShape = DecidedShape.openapi('Verdict');

const Decided = DecidedShape.extend({ fact: z.string(), recordedAt: Instant });

const HeldShape = z.object({
  since: Instant.nullable(),
  until: Instant.nullable().describe('When the next decision falls due if nothing more happens.'),
  phase: z.enum(heldPhases),
  phaseSince: Instant.nullable(),
  phaseUntil: Instant.nullable().describe('When the time of a notice or a probation is over.'),
  blocked: z.array(z.string()).describe('What a probation closes.'),
  forecast: z.array(VerdictShape).describe('The decisions that are to come.'),
});

/** The engine's answer about one organisation, unchanged: the same value as on the page and in the command line. */
export const StandingShape = z
  .object({
    program: z.string(),
    version: z.string(),
    organisation: z.string(),
    on: Instant,
    known: Instant,
    measured: z.string().nullable().describe('What the requirements yield on the day.'),
    because: z.array(Cause),
    enforcedFrom: Instant,
    held: HeldShape.extend({ tier: z.string().nullable() }).describe(
      'The tier the organisation has, by decisions.',
    ),
    tiers: z.array(
      z.object({
        tier: z.string(),
        met: z.boolean(),
        until: Instant.nullable(),
        requirement: RequirementShape,
      }),
    ),
    competencies: z
      .array(
        z.object({
          competency: z.string(),
          measured: z.string().nullable().describe('The level that the requirements yield.'),
          because: z.array(Cause),
          held: HeldShape.extend({ level: z.string().nullable() }),
          levels: z.array(
            z.object({
              level: z.string(),
              met: z.boolean(),
              until: Instant.nullable(),
              requirement: RequirementShape,
            }),
          ),
          history: z.array(Decided),
          forecast: z.array(ChangeShape).describe('From level to level.'),
        }),
      )
      .describe('The competencies of the organisation.'),
    benefits: z
      .array(
        z.object({
          benefit: z.string(),
          tier: z.string().describe('The tier with which it begins.'),
          open: z.boolean(),
          until: Instant.nullable().describe('When that changes if nothing more happens.'),
          requirement: RequirementShape.nullable().describe('What is asked beside the tier.'),
          blocked: z.boolean().describe('Whether a probation closes it.'),
        }),
      )
      .describe('The benefits of the tier and of those below it.'),
    history: z.array(Decided),
    forecast: z.array(ChangeShape).describe('What time alone will change.'),
    next: z
      .object({ tier: z.string(), missing: z.array(RequirementShape) })
      .nullable()
      .describe('The next tier and what is missing for it.'),
  })
  .openapi('Standing');
