import { z } from '@hono/zod-openapi';
import { factKinds, heldPhases, nodeKinds, standingActs } from '@guildmark/engine';
import { Amounts, declared, Instant, UnreadShape } from './amount-shapes.ts';

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
    unread: z
      .array(UnreadShape)
      .optional()
      .describe(
        'What the company is said to be and the text cannot read, so that nothing follows.',
      ),
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
    apart: z
      .array(z.string())
      .optional()
      .describe('Of them, where a part of a whole is asked for: those that are not in the part.'),
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
    effect: z.enum(['raises', 'lowers']).optional().describe('What it does to an amount.'),
    moves: z
      .enum(['need', 'comparison'])
      .optional()
      .describe('It moves what is asked for, or what the amount is compared with.'),
    metric: z
      .object({ category: z.string(), id: z.string() })
      .optional()
      .describe('Of points: the metric that it moves.'),
  })
  .openapi('Cause');

export const ChangeShape = z
  .object({
    at: Instant,
    from: z.string().nullable(),
    to: z.string().nullable(),
    because: z.array(Cause),
    under: z
      .string()
      .optional()
      .describe(
        'Of what is to come: the version under which it comes, where another applies then.',
      ),
    byText: z
      .literal(true)
      .optional()
      .describe('It comes from nothing but that version, which asks for something else.'),
  })
  .openapi('StandingChange');

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
