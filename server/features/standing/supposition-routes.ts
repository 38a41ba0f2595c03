import { z } from '@hono/zod-openapi';
import { leftOutReasons, ok, supposedKinds, type Supposition } from '@guildmark/engine';
import { explainWhatIf } from '@guildmark/words';
import { given, route, type Api } from '../../http/api.ts';
import { DayQuery } from '../../http/instant.ts';
import { Language } from '../../http/locale.ts';
import { Sentences } from '../../http/sentences.ts';
import { namingOf } from './says.ts';
import { Cause, Names, RequirementShape, StandingShape, VerdictShape } from './shapes.ts';
import type { Standings } from './standing.ts';

const Person = z.string().min(1).max(200).describe('Id of the person; of anyone new, any name.');
const Id = z.string().min(1).max(200);
const Value = z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]);

const Happens = z.strictObject({
  what: z.literal('happens'),
  kind: z.enum(supposedKinds).describe('What kind of fact it is.'),
  subject: z
    .string()
    .max(200)
    .optional()
    .describe('What it is about; of a waiver, the name of what it sets aside.'),
  person: Person.optional(),
  quantity: z.number().optional(),
  money: z
    .strictObject({
      amount: z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .optional(),
  attributes: z.record(z.string().max(200), Value).optional(),
  until: z.number().int().optional().describe('From when on it holds no longer, in milliseconds.'),
});

const SuppositionShape = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('leaves'), person: Person }),
    z.strictObject({ what: z.literal('joins'), person: Person }),
    z.strictObject({ what: z.literal('passes'), person: Person, exam: Id }),
    z.strictObject({ what: z.literal('completes'), person: Person, course: Id }),
    z.strictObject({ what: z.literal('earns'), person: Person, credential: Id }),
    z.strictObject({ what: z.literal('loses'), person: Person, credential: Id }),
    z.strictObject({ what: z.literal('ends'), fact: Id }),
    Happens,
  ])
  .openapi('Supposition');

const Instant = z.number().int().nullable();
const both = <T extends z.ZodType>(shape: T) => z.object({ before: shape, after: shape });
const Earned = z.object({ person: z.string(), credential: z.string() });
const Next = z.object({ tier: z.string(), missing: z.array(RequirementShape) }).nullable();

const LeafShiftShape = z.object({
  path: z.string(),
  before: RequirementShape,
  after: RequirementShape,
});

const ShiftShape = z
  .object({
    tier: both(z.string().nullable()).describe('The tier, with what is due decided.'),
    act: z.enum(['promotion', 'demotion']).nullable(),
    measured: both(z.string().nullable()).describe('What the requirements yield.'),
    because: z
      .array(Cause)
      .describe('Why the tier, or else what the requirements yield, is another.'),
    ahead: z
      .array(VerdictShape)
      .describe('Decisions by which the reviews of the text will settle it, in time.'),
    until: both(Instant).describe('Until when that tier lasts; null: without an end.'),
    competencies: z.array(
      z.object({
        competency: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    benefits: z
      .object({ gained: z.array(z.string()), lost: z.array(z.string()) })
      .describe('Benefits that open with it, and those that close.'),
    leaves: z.array(LeafShiftShape).describe('Measures whose answer is another.'),
    next: both(Next).describe('The next tier and what is missing for it.'),
  })
  .openapi('Shift');

const IdleShape = z.object({
  supposition: z.number().int().describe('Its place in the list of suppositions, from 0.'),
  counts: LeafShiftShape.nullable().describe(
    'The nearest measure it counts for, without it and with it; null: none.',
  ),
});

const UnreadShape = z.object({
  supposition: z.number().int().describe('Its place in the list of suppositions, from 0.'),
  reason: z
    .enum(leftOutReasons)
    .describe('`no_rate`: of its currency; `negative`: below zero; `not_a_number`: none to read.'),
});

const supposition = (asked: z.output<typeof SuppositionShape>): Supposition => given(asked);

/** What would be if something happened. */
export function whatIfRoutes(api: Api, standings: Standings): void {
  route(
    api,
    {
      method: 'post',
      path: '/organisations/{organisation}/what-if',
      id: 'askWhatIf',
      tag: 'Standing',
      summary: 'What would change for a company if something happened, without doing it',
      params: z.object({ organisation: z.string().describe('Id or slug of the organisation.') }),
      query: z.object(Language),
      body: z.strictObject({
        program: z.string(),
        ...DayQuery,
        suppositions: z
          .array(SuppositionShape)
          .min(1)
          .max(50)
          .describe('What is supposed to happen, in this order.'),
      }),
      answer: z.object({
        before: StandingShape,
        after: StandingShape,
        shift: ShiftShape,
        awards: z.array(Earned.extend({ until: Instant })).describe('Credentials that follow.'),
        idle: z.array(IdleShape).describe('Of what is supposed, all that changes nothing.'),
        unread: z
          .array(UnreadShape)
          .describe('Of what is supposed, all that a measure means and is made without.'),
        waiting: z.array(Earned).describe('Credentials that only wait for the agreement.'),
        names: Names,
        says: Sentences,
      }),
    },
    async (actor, { params, body }, { locale }) => {
      const suppositions = body.suppositions.map(supposition);
      const asked = { ...params, ...given(body), suppositions };
      const told = await standings.supposed(actor, asked);
      if (!told.ok) return told;
      const { answer, names, program, organisation } = told.value;
      const naming = namingOf(names, organisation);
      const says = explainWhatIf(answer, suppositions, program, locale, naming);
      const { facts: _, under: __, ...rest } = answer;
      return ok({ ...rest, names, says });
    },
  );
}
