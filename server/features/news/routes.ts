import { z } from '@hono/zod-openapi';
import { apiRouter, given, route, type Api } from '../../http/api.ts';
import { newsStates, type News } from './news.ts';
import { newsReadingRoutes } from './reading-routes.ts';
import {
  at,
  AudienceInput,
  ByItem,
  ByProgram,
  Kind,
  NewsItemShape,
  tag,
  version,
  Written,
} from './shapes.ts';
import { newsWritingRoutes } from './writing-routes.ts';

/** News, webinars, events and resources under /api/v1. */
export function newsRoutes(news: News) {
  const api = apiRouter();
  ofProgram(api, news);
  ofItem(api, news);
  newsWritingRoutes(api, news);
  newsReadingRoutes(api, news);
  return api;
}

function ofProgram(api: Api, news: News): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/news-items',
      id: 'listNewsItems',
      tag,
      summary: 'The news, webinars, events and resources of a program, written last first',
      params: ByProgram,
      query: z.object({
        state: z.enum(newsStates).optional(),
        kind: Kind.optional(),
        skip: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      answer: z.object({ items: z.array(NewsItemShape), total: z.number().int(), at }),
    },
    (actor, { params, query: { skip, limit, ...filter } }) =>
      news.listNews(actor, { ...params, ...given(filter), skip, limit }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/news-audiences',
      id: 'seeNewsAudience',
      tag,
      summary: 'Which companies something would concern today; nothing is written',
      params: ByProgram,
      body: z.strictObject({
        audience: AudienceInput,
        limit: z.number().int().min(0).max(1000).default(100).describe('How many are listed.'),
      }),
      answer: z.object({
        concerned: z.array(
          z.object({
            organisation: z.string(),
            slug: z.string(),
            name: z.string(),
            region: z.string(),
          }),
        ),
        companies: z.number().int().describe('How many it concerns.'),
        among: z.number().int().describe('How many take part in the program.'),
        regions: z.array(z.string()).describe('The regions of those that take part.'),
        at,
      }),
    },
    (actor, { params, body }) => news.newsAudience(actor, { ...params, ...body }),
  );
}

function ofItem(api: Api, news: News): void {
  route(
    api,
    {
      method: 'get',
      path: '/news-items/{item}',
      id: 'getNewsItem',
      tag,
      summary: 'An item with whom it concerns and what became of it',
      params: ByItem,
      answer: z.object({ item: NewsItemShape, at }),
    },
    (actor, { params }) => news.newsItem(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/news-items/{item}/publication',
      id: 'publishNewsItem',
      tag,
      summary: 'Lets the companies that a draft concerns see it',
      params: ByItem,
      body: z.strictObject({ version }),
      answer: Written,
      status: 201,
    },
    (actor, { params, body }) => news.publishNews(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/news-items/{item}/withdrawal',
      id: 'withdrawNewsItem',
      tag,
      summary: 'Takes an item back: no company sees it any more',
      params: ByItem,
      body: z.strictObject({
        version,
        reason: z.string().trim().min(1).max(2000).describe('Why; it is kept with the record.'),
      }),
      answer: Written,
      status: 201,
    },
    (actor, { params, body }) => news.withdrawNews(actor, { ...params, ...body }),
  );
}
