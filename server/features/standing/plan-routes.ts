import { z } from '@hono/zod-openapi';
import { ok } from '@guildmark/engine';
import { tellPlan } from '@guildmark/words';
import { given, route, type Api } from '../../http/api.ts';
import { DayQuery } from '../../http/instant.ts';
import { Language } from '../../http/locale.ts';
import { PlanSentences } from '../../http/sentences.ts';
import { namingOf } from './says.ts';
import { Names, RequirementShape } from './shapes.ts';
import type { Standings } from './standing.ts';

const Price = z.object({ amount: z.string(), currency: z.string() });
const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');

const Action = z
  .object({
    action: z.string().nullable().describe('The action of the text that prices it.'),
    deed: z.enum(['earns', 'claims', 'completes', 'passes', 'accepts', 'hires', 'adds']),
    subject: z.string().describe('Credential, course, exam, agreement, or the kind of fact added.'),
    about: z
      .string()
      .nullable()
      .describe('What an added fact is about, where its action stands for several.'),
    level: z.string().nullable().describe('The level that a validation is for, by its fee.'),
    count: z.number().int(),
    who: z.array(z.string()).describe('Who is nearest, of those who are there: ids of people.'),
    newcomers: z.number().int().describe('How many of those who do it have to join first.'),
    each: Price.nullable().describe('What one costs; null where the text gives no price.'),
    cost: Price.nullable(),
    takes: z
      .object({
        amount: z.number().int(),
        unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months', 'years']),
      })
      .nullable()
      .describe('How long one takes, where the text says so.'),
    path: z.string().describe('Path of the requirement that it serves.'),
  })
  .openapi('PlannedAction');

const RunsOut = z
  .object({
    path: z.string(),
    requirement: RequirementShape.describe('As it stands when everything is done.'),
    ended: z
      .array(z.object({ person: z.string().nullable(), fact: z.string(), until: Instant }))
      .describe('What counts on the day and ceases to before the end.'),
  })
  .openapi('RunsOut');

const PlanShape = z
  .object({
    program: z.string(),
    version: z.string(),
    organisation: z.string(),
    target: z.union([
      z.object({ tier: z.string() }),
      z.object({ competency: z.string(), level: z.string() }),
    ]),
    on: Instant,
    known: Instant,
    appliesFrom: Instant.nullable().describe(
      'From when on the version applies by which it is planned, where another one does on the day.',
    ),
    keeps: z
      .boolean()
      .describe('The target is reached on the day already; the plan is to have it later, too.'),
    coming: z
      .array(
        z
          .object({
            version: z.string(),
            at: Instant.describe('From when on it applies.'),
            holds: z
              .boolean()
              .describe('Whether the target is reached under it with all of the plan done.'),
            anyway: z.boolean().describe('Whether it would be without that, too.'),
          })
          .openapi('ComingVersion'),
      )
      .describe('Versions that will apply after that, as far as they do when everything is done.'),
    reached: z.boolean().describe('What the target asks is met: there is nothing to do.'),
    above: z
      .string()
      .nullable()
      .describe(
        'A higher tier or level that is reached while the target is not met: the plan is for the target itself.',
      ),
    actions: z.array(Action),
    cost: Price.describe('What the actions with a price cost together.'),
    readyAt: Instant,
    unpriced: z.array(Action).describe('Needed as well, without a price in the text.'),
    joining: z
      .array(z.object({ count: z.number().int(), subjects: z.array(z.string()) }))
      .describe('Everyone who joins, by what they do then.'),
    open: z
      .array(
        z.object({
          path: z.string(),
          requirement: RequirementShape.describe('As it stands on the day.'),
          after: RequirementShape.nullable().describe(
            'With all of the plan done, where that changes it.',
          ),
          most: z
            .number()
            .nullable()
            .describe(
              'To how much all that can be done brings it at most, where that is too little.',
            ),
        }),
      )
      .describe('What no action of the text brings about.'),
    countedOn: Instant.describe(
      'The day on which all is counted as done: a later one where something had to be renewed.',
    ),
    runsOut: z
      .array(RunsOut)
      .describe('What has ceased to count by the time everything is done: it is not enough then.'),
    later: z
      .array(Action.extend({ from: Instant, requirement: RequirementShape }).openapi('LaterAction'))
      .describe('What would help and, begun on the day, counts only from a later one on.'),
    considered: z.number().int(),
    proven: z
      .boolean()
      .describe('Whether no plan costs less, or none exists; false where something runs out.'),
    unproven: z
      .enum(['ways', 'people', 'renewal'])
      .nullable()
      .describe(
        'Why not: too many ways, more people might be of use than were let join, something had to be renewed.',
      ),
  })
  .openapi('Plan');

/** What a company can do to reach a tier or a level of a competency. */
export function planRoutes(api: Api, standings: Standings): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings/{organisation}/plan',
      id: 'getPlan',
      tag: 'Standing',
      summary: 'The cheapest way for a company to a tier or a level of a competency',
      params: z.object({
        program: z.string(),
        organisation: z.string().describe('Id or slug of the organisation.'),
      }),
      query: z.object({
        ...DayQuery,
        ...Language,
        to: z
          .string()
          .max(200)
          .describe('A tier, or a competency and its level: `archiving:expert`.'),
      }),
      answer: z.object({ plan: PlanShape, names: Names, says: PlanSentences }),
    },
    async (actor, { params, query }, { signal, locale }) => {
      const { locale: _, ...asked } = query;
      const answer = await standings.plan(actor, { ...params, ...given(asked) }, { signal });
      if (!answer.ok) return answer;
      const { plan, names, program, organisation } = answer.value;
      const says = tellPlan(plan, program, locale, namingOf(names, organisation));
      return ok({ plan, names, says });
    },
  );
}
