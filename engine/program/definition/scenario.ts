import { z } from 'zod';
import { factKinds } from '../../kernel/fact.ts';
import { heldPhases, standingActs } from './review.ts';
import { Amount, Id } from './values.ts';

const Name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'name')
  .describe('A short name for a person or a company of the scenario, e.g. `anna`.');

const Names = z
  .union([Name, z.array(Name).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const When = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/, 'when')
  .describe(
    'A day, meaning its first instant, or a local time of the program’s zone: `2026-03-01T09:30`.',
  );

const Happening = z
  .strictObject({
    person: Names.optional().describe('Whom it is about; a list means each of them.'),
    at: Name.optional().describe('The company: the people named are affiliated with it.'),
    holds: Id.optional().describe(
      'A credential awarded on `from`; without `until` it lasts as its level says.',
    ),
    renews: Id.optional().describe(
      'A credential awarded anew on `from` to whoever still holds it: it lasts as the text extends it, from the old end or from that day.',
    ),
    completed: Id.optional().describe('A course completed on `from`.'),
    passed: Id.optional().describe('An exam or assessment passed on `from`.'),
    agreed: Id.optional().describe('An agreement accepted on `from`.'),
    kind: z
      .enum(factKinds)
      .optional()
      .describe('Any other kind of fact, e.g. `deal` or `implementation`.'),
    subject: z.string().optional().describe('What such a fact is about, e.g. a product.'),
    attributes: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe('What else is known of such a fact, e.g. `{ role: supervised }`.'),
    has: z
      .record(Id, z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe('What the company `at` is or declares: `{ business-model: integrate }`.'),
    money: Amount.optional().describe('What such a fact is worth, e.g. `1500 USD`.'),
    quantity: z.number().optional().describe('How many or how much such a fact is about.'),
    declared: z
      .boolean()
      .default(false)
      .describe('Whether the company itself says so, and nobody has checked it.'),
    times: z.int().min(1).max(1000).default(1).describe('How many such facts there are.'),
    from: When.describe('When it happened or began.'),
    until: When.optional().describe('When it ends; without it, never, or as the level says.'),
    recorded: When.optional().describe('When it became known; without it, when it happened.'),
    label: Name.optional().describe('A name by which `ends` can refer to it.'),
    ends: Name.optional().describe('The label of what ends on `from`, e.g. a revoked credential.'),
  })
  .describe('Something that happened.');
export type Happening = z.output<typeof Happening>;

const Expectation = z
  .strictObject({
    organisation: Name.optional().describe('The company asked about.'),
    tier: z
      .union([Id, z.literal('none')])
      .optional()
      .describe('The tier its people yield on the day.'),
    competencies: z
      .record(Id, z.union([Id, z.literal('none')]))
      .optional()
      .describe('The level of each competency that its facts yield: `{ archiving: expert }`.'),
    version: z
      .string()
      .optional()
      .describe('The version of the text that applies to it on the day, e.g. `2.0.0`.'),
    benefits: z
      .array(Id)
      .optional()
      .describe('The benefits that are open to it, by the tier that its facts yield.'),
    next: Id.optional().describe('The tier above the one it holds.'),
    until: z
      .union([When, z.literal('never')])
      .optional()
      .describe('When that tier stops being met if nothing more happens.'),
    points: z
      .union([z.number().transform(String), z.string()])
      .optional()
      .describe('The points that its facts yield, as the first measure of points counts them.'),
    held: z
      .union([Id, z.literal('none')])
      .optional()
      .describe('The tier the company has by the decisions told or, with `decided`, played.'),
    phase: z
      .enum(heldPhases)
      .optional()
      .describe('Whether notice has been given, or it is on probation or out: `noticed`.'),
    blocked: z.array(Id).optional().describe('What a probation closes to it on the day.'),
    decision: z
      .union([z.enum(standingActs), z.literal('none')])
      .optional()
      .describe('The next decision on its tier, due on the day or to come: `notice`.'),
    decisionOn: When.optional().describe('The day of that decision.'),
    person: Name.optional().describe('The person asked about.'),
    due: z.array(Id).optional().describe('Credentials that are due to the person on the day.'),
    agreementMissing: z
      .array(Id)
      .optional()
      .describe('Credentials that wait for nothing but the accepted agreement.'),
    exam: Id.optional().describe('The exam that the person wants to begin.'),
    attempts: z
      .array(
        z
          .strictObject({
            started: When.describe('When the attempt began; it ends as it began here.'),
            passed: z.boolean().describe('Whether it was passed.'),
          })
          .describe('An earlier attempt.'),
      )
      .default([])
      .describe('Earlier attempts at that exam.'),
    grants: z.int().min(0).default(0).describe('Attempts that an administrator has added.'),
    may: z
      .union([z.literal('begin'), z.string().regex(/^exam\.[a-z_]+$/, 'code')])
      .optional()
      .describe('`begin`, or the code of the refusal, e.g. `exam.cooling_off`.'),
    credential: Id.optional().describe('The credential whose state is asked for.'),
    awarded: When.optional().describe('When it was awarded.'),
    revoked: When.optional().describe('When it was revoked, if it was.'),
    state: z
      .enum(['valid', 'expired', 'grace', 'lapsed', 'revoked', 'superseded', 'not-yet-valid'])
      .optional()
      .describe('The state of that credential on the day.'),
  })
  .describe('What must be true.');
export type Expectation = z.output<typeof Expectation>;

export const Scenario = z
  .strictObject({
    name: z.string().min(1).max(200).describe('What the scenario shows, in a sentence.'),
    on: When.describe('The day asked about.'),
    known: When.optional().describe('Only facts recorded until then; without it, all.'),
    decided: z
      .boolean()
      .default(false)
      .describe(
        'Whether every decision that falls due from the first fact on is taken, each on its day.',
      ),
    facts: z.array(Happening).default([]).describe('What happened, beside the facts of the file.'),
    expect: z.array(Expectation).min(1).describe('What must be true on that day.'),
  })
  .describe('On this day, with these facts, expect this.');
export type Scenario = z.output<typeof Scenario>;

export const ScenarioFile = z
  .strictObject({
    about: z.string().optional().describe('What the scenarios of this file are about.'),
    facts: z.array(Happening).default([]).describe('Facts that all scenarios of the file share.'),
    scenarios: z.array(Scenario).min(1).describe('The scenarios.'),
  })
  .describe('Scenarios: small stories that a program must tell in one way only.');
