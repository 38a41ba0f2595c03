import { z } from '@hono/zod-openapi';
import { heldPhases, ok, type Result } from '@guildmark/engine';
import { apiRouter, route } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import { effectRoutes } from './effect-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { whatIfRoutes } from './supposition-routes.ts';
import { ChangeShape, Names, StandingShape } from './shapes.ts';
import type { Standings, StandingView } from './standing.ts';
import { waiverRoutes } from './waiver-routes.ts';

const tag = 'Standing';
const Time = InstantInput.describe('ISO 8601 with an offset, or milliseconds since 1970.');
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
        on: Time.optional().describe('As of this instant; now if absent.'),
        known: Time.optional().describe('From what was known then; the same instant if absent.'),
      }),
      answer: z.object({ standing: StandingShape, names: Names, replayed: z.boolean() }),
    },
    async (actor, { params, query }) =>
      answered(await standings.standing(actor, { ...params, ...given(query) })),
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

const answered = (result: Result<StandingView>) =>
  result.ok
    ? ok({
        standing: result.value.standing,
        names: result.value.names,
        replayed: result.value.replayed,
      })
    : result;

/** The parameters that were given: an absent one is left out, never undefined. */
const given = <T extends object>(query: T) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as T;
