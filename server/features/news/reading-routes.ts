import { createRoute, z } from '@hono/zod-openapi';
import { given, Problem, route, type Api } from '../../http/api.ts';
import { Language, localeAsked } from '../../http/locale.ts';
import { problem } from '../../http/problem.ts';
import { newsParts, type News } from './news.ts';
import { Kind, ShownNewsShape } from './shapes.ts';

const tag = 'News and events';
const organisation = z.string().max(100).describe('Id or slug of the organisation.');
const ByItem = z.object({ organisation, item: z.string().max(60).describe('Id of the item.') });

/** What of a program's news concerns a company, under /api/v1. */
export function newsReadingRoutes(api: Api, news: News): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/organisations/{organisation}/news',
      id: 'listNews',
      tag,
      summary: 'What concerns a company: what comes next first, then the latest',
      params: z.object({ program: z.string().max(100), organisation }),
      query: z.object({
        part: z.enum(newsParts).optional().describe('What comes, what is new, or the library.'),
        kind: Kind.optional(),
        search: z
          .string()
          .max(200)
          .optional()
          .describe('Words that the title or the text has to have, in any language.'),
        skip: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      answer: z.object({ items: z.array(ShownNewsShape), total: z.number().int() }),
    },
    (actor, { params, query: { skip, limit, ...filter } }) =>
      news.newsOf(actor, { ...params, ...given(filter), skip, limit }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/organisations/{organisation}/news/{item}',
      id: 'getNews',
      tag,
      summary: 'One item, where it concerns the company',
      params: ByItem,
      answer: z.object({ item: ShownNewsShape }),
    },
    (actor, { params }) => news.newsFor(actor, params),
  );
  calendarRoute(api, news);
}

function calendarRoute(api: Api, news: News): void {
  const definition = createRoute({
    method: 'get',
    path: '/organisations/{organisation}/news/{item}/calendar',
    operationId: 'getNewsCalendar',
    tags: [tag],
    summary: 'A webinar or an event as a calendar file',
    request: { params: ByItem, query: z.object(Language) },
    responses: {
      200: {
        description: 'Done.',
        content: { 'text/calendar': { schema: z.string().describe('iCalendar, RFC 5545.') } },
      },
      default: {
        description: 'Refused; the problem says why.',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  });
  api.openapi(definition, async (c) => {
    const asked = { ...c.req.valid('param'), locale: localeAsked(c) };
    const made = await news.newsCalendar(c.get('actor'), asked);
    if (!made.ok) return problem(c, made.refusal);
    return c.body(made.value.file, 200, calendarHeaders(made.value.name));
  });
}

/** How a calendar file is sent: to be kept, under a name. */
const calendarHeaders = (name: string) => ({
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': `attachment; filename="${name}"`,
});
