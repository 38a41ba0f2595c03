import { z } from '@hono/zod-openapi';
import { heldPhases, ok, type Result } from '@guildmark/engine';
import { explain, explainForecast, type Locale } from '@guildmark/words';
import { apiRouter, given, route } from '../../http/api.ts';
import { DayQuery, Time } from '../../http/instant.ts';
import { Language } from '../../http/locale.ts';
import { Sentences } from '../../http/sentences.ts';
import { effectRoutes } from './effect-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { placeRoutes } from './place-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { whatIfRoutes } from './supposition-routes.ts';
import { ChangeShape, Names, StandingShape } from './shapes.ts';
import type { Explained, Standings } from './standing.ts';
import { namingOf } from './says.ts';
import { waiverRoutes } from './waiver-routes.ts';

const tag = 'Standing';
const Instant = z.number().int().nullable();

/** Standing of organisations under /api/v1. */
export function standingRoutes(standings: Standings) {
  const api = apiRouter();
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings/{organisation}',
      id: 'getStanding',
      tag,
      summary: 'The standing of an organisation, now or as of a past instant, with its reasons',
      params: z.object({
        program: z.string(),
        organisation: z.string().describe('Id or slug of the organisation.'),
      }),
      query: z.object({
        ...DayQuery,
        ...Language,
      }),
      answer: z.object({
        standing: StandingShape,
        names: Names,
        replayed: z.boolean(),
        says: z.object({
          explanation: Sentences.describe('Why it is so, down to the fact.'),
          forecast: Sentences.describe('What changes if nothing more happens, and why.'),
        }),
      }),
    },
    async (actor, { params, query }, { locale }) => {
      const { locale: _, ...day } = query;
      return answered(await standings.explained(actor, { ...params, ...given(day) }), locale);
    },
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings',
      id: 'listStandings',
      tag,
      summary: 'All partners with their standing',
      params: z.object({ program: z.string() }),
      query: z.object({
        tier: z.string().optional(),
        region: z.string().optional(),
        search: z.string().max(200).optional(),
        losesBefore: Time.optional().describe('Only those who lose something before this instant.'),
        sort: z.enum(['name', 'tier', 'since', 'loses']).optional(),
      }),
      answer: z.object({ rows: z.array(Row) }),
    },
    (actor, { params, query }) => standings.ladder(actor, { ...params, ...given(query) }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/risks',
      id: 'listRisks',
      tag,
      summary: 'Who loses a tier soon, when, and because of whom',
      params: z.object({ program: z.string() }),
      query: z.object({ days: z.coerce.number().int().min(1).max(730).default(90) }),
      answer: z.object({
        risks: z.array(
          z.object({
            organisation: z.string(),
            slug: z.string(),
            name: z.string(),
            change: ChangeShape,
          }),
        ),
        names: Names,
      }),
    },
    (actor, { params, query }) => standings.atRisk(actor, { ...params, ...query }),
  );
  effectRoutes(api, standings);
  waiverRoutes(api, standings);
  historyRoutes(api, standings);
  placeRoutes(api, standings);
  planRoutes(api, standings);
  whatIfRoutes(api, standings);
  return api;
}

const Row = z
  .object({
    organisation: z.string(),
    slug: z.string(),
    name: z.string(),
    region: z.string(),
    country: z.string(),
    tier: z.string().nullable(),
    phase: z
      .enum(heldPhases)
      .nullable()
      .describe('Whether it is under notice, on probation or out of the program.'),
    since: Instant,
    changesAt: Instant,
    losesAt: Instant,
    people: z.number().int(),
    missing: z.number().int().nullable(),
    next: z.string().nullable(),
  })
  .openapi('StandingRow');

function answered(result: Result<Explained>, locale: Locale) {
  if (!result.ok) return result;
  const { standing, program, names, organisation, replayed, facts, later } = result.value;
  const naming = { ...namingOf(names, organisation), later };
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const says = {
    explanation: explain(standing, program, locale, { ...naming, facts: byId }),
    forecast: explainForecast(standing, program, locale, naming),
  };
  return ok({ standing, names, replayed, says });
}
