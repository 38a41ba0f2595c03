import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import type { News } from './news.ts';
import { AudienceInput, ByItem, ByProgram, Kind, tag, Texts, version, Written } from './shapes.ts';

const time = (what: string) =>
  InstantInput.nullable()
    .default(null)
    .describe(`${what} ISO 8601 with an offset, or milliseconds since 1970.`);

/** What can be changed of an item. */
const content = {
  texts: Texts,
  startsAt: time('When it begins: webinars and events alone.'),
  endsAt: time('When it is over: webinars and events alone.'),
  zone: z
    .string()
    .max(100)
    .nullable()
    .default(null)
    .describe('IANA time zone in which the time is told, e.g. `America/Santiago`.'),
  place: z.string().max(1000).nullable().default(null).describe('Where it takes place.'),
  link: z.string().max(5000).nullable().default(null).describe('An https address.'),
  audience: AudienceInput.default({ regions: [], tier: null, competencies: [] }),
  shownFrom: InstantInput.describe('From when on companies see it, once it is published.'),
  currentUntil: time('From when on it lies among what was; null: it stays current.'),
};

/** What the office writes and changes, under /api/v1. */
export function newsWritingRoutes(api: Api, news: News): void {
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/news-items',
      id: 'writeNewsItem',
      tag,
      summary: 'Writes a draft, which only the office sees',
      params: ByProgram,
      body: z.strictObject({ kind: Kind, ...content }),
      answer: Written,
      status: 201,
    },
    (actor, { params, body }) => news.writeNews(actor, { ...params, content: body }),
  );
  route(
    api,
    {
      method: 'put',
      path: '/news-items/{item}',
      id: 'changeNewsItem',
      tag,
      summary: 'Changes what an item says; its kind stays',
      params: ByItem,
      body: z.strictObject({ version, ...content }),
      answer: Written,
    },
    (actor, { params, body: { version: seen, ...changed } }) =>
      news.changeNews(actor, { ...params, version: seen, content: changed }),
  );
}
