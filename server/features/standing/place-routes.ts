import { z } from '@hono/zod-openapi';
import { ok } from '@guildmark/engine';
import { explainPlace, explainRankings, rankingTitle } from '@guildmark/words';
import { given, route, type Api } from '../../http/api.ts';
import { Time } from '../../http/instant.ts';
import { Language } from '../../http/locale.ts';
import { Sentences } from '../../http/sentences.ts';
import type { RankingView } from './places.ts';
import type { Standings } from './standing.ts';

const tag = 'Standing';
const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');
const Amount = z.string().describe('A decimal, or `1/3` where a decimal has no end.');
const Group = z.string().describe('The population; empty where the ranking has only one.');

const CutShape = z
  .object({
    group: Group,
    size: z.number().int().describe('How many companies take part.'),
    places: z.number().int().describe('How many places there are for the best.'),
    best: z.number().int().describe('How many are among the best: with ties more, or fewer.'),
    cutoff: Amount.nullable().describe('What the last of the best has; null where nobody is.'),
  })
  .openapi('RankingCut');

const Ranking = z.object({
  name: z.string(),
  title: z.string().describe('What it ranks by, in words.'),
  from: Instant.describe('From when on it holds, until the next one is made.'),
  madeAt: Instant.nullable().describe('Null where it comes from elsewhere, without places.'),
  version: z.string().describe('The text that it was made under.'),
});
const RankingShape = Ranking.extend({ cuts: z.array(CutShape) }).openapi('Ranking');

const PlaceShape = z
  .object({
    amount: Amount,
    place: z
      .number()
      .int()
      .nullable()
      .describe('Who has as much shares a place; null where a company has nothing.'),
    best: z.boolean().describe('Among the best.'),
  })
  .openapi('RankingPlace');

const named = (
  { name, from, madeAt, program, rank }: Omit<RankingView, 'cuts'>,
  locale: 'en' | 'ru',
) => ({
  name,
  title: rankingTitle(program, rank, locale),
  from,
  madeAt,
  version: program.version,
});

/** The places in rankings. */
export function placeRoutes(api: Api, standings: Standings): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/rankings',
      id: 'listRankings',
      tag,
      summary: 'The rankings that were made, with where each is cut',
      params: z.object({ program: z.string() }),
      query: z.object(Language),
      answer: z.object({ rankings: z.array(RankingShape.extend({ says: Sentences })) }),
    },
    async (actor, { params }, { locale }) => {
      const found = await standings.rankings(actor, params);
      if (!found.ok) return found;
      return ok({
        rankings: found.value.rankings.map((each) => ({
          ...named(each, locale),
          cuts: each.cuts,
          says: explainRankings([{ ...each, time: { at: each.from } }], each.program, locale),
        })),
      });
    },
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/rankings/{name}/places',
      id: 'listRankingPlaces',
      tag,
      summary: 'The places of all companies of a population in a ranking',
      params: z.object({ program: z.string(), name: z.string() }),
      query: z.object({
        from: Time.optional().describe('Which one of that name; the latest if absent.'),
        group: z.string().max(1000).optional().describe('Which population; the first if absent.'),
        skip: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1000).default(100),
        ...Language,
      }),
      answer: z.object({
        ranking: RankingShape,
        group: Group,
        places: z.array(
          PlaceShape.extend({ organisation: z.string(), slug: z.string(), name: z.string() }),
        ),
      }),
    },
    async (actor, { params, query }, { locale }) => {
      const { locale: _, ...asked } = query;
      const found = await standings.rankingPlaces(actor, { ...params, ...given(asked) });
      if (!found.ok) return found;
      const { ranking, group, places } = found.value;
      return ok({
        ranking: { ...named(ranking, locale), cuts: ranking.cuts },
        group,
        places: places.map(({ organisation, slug, companyName, amount, place, best }) => ({
          organisation,
          slug,
          name: companyName,
          amount,
          place,
          best,
        })),
      });
    },
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings/{organisation}/places',
      id: 'getPlaces',
      tag,
      summary: 'The places of a company in the latest rankings, without naming others',
      params: z.object({
        program: z.string(),
        organisation: z.string().describe('Id or slug of the organisation.'),
      }),
      query: z.object(Language),
      answer: z.object({
        places: z.array(
          Ranking.extend({
            cut: CutShape,
            place: PlaceShape.nullable().describe('Null where the company takes no part.'),
            says: Sentences,
          }),
        ),
      }),
    },
    async (actor, { params }, { locale }) => {
      const found = await standings.placesOf(actor, params);
      if (!found.ok) return found;
      return ok({
        places: found.value.places.map((own) => ({
          ...named(own, locale),
          cut: own.cut,
          place: own.place && {
            amount: own.place.amount,
            place: own.place.place,
            best: own.place.best,
          },
          says: explainPlace(own, own.program, locale),
        })),
      });
    },
  );
}
