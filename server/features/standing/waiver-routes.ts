import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import { Names } from './shapes.ts';
import type { Standings } from './standing.ts';

const tag = 'Standing';
const company = z.object({
  program: z.string(),
  organisation: z.string().describe('Id or slug of the organisation.'),
});
const reason = z.string().max(2_000).describe('Why; kept with the record and shown with it.');

const WaiverShape = z
  .object({
    id: z.uuid(),
    name: z.string().describe('The name by which the text lets it be waived.'),
    reason: z.string(),
    from: z.number().int(),
    until: z.number().int().nullable(),
    untilEvent: z.string().nullable().describe('The event that ends it when it begins.'),
    by: z.string().describe('Who granted it.'),
  })
  .openapi('Waiver');

/** Waivers: what the office sets aside for one company, for a time and with a reason. */
export function waiverRoutes(api: Api, standings: Standings): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings/{organisation}/waivers',
      id: 'listWaivers',
      tag,
      summary: 'What can be waived for a company, and its waivers',
      params: company,
      answer: z.object({
        waivables: z.array(
          z.object({
            name: z.string(),
            title: z.record(z.string(), z.string()).nullable(),
          }),
        ),
        waivers: z.array(WaiverShape),
        names: Names,
      }),
    },
    (actor, { params }) => standings.waiversOf(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/standings/{organisation}/waivers',
      id: 'grantWaiver',
      tag,
      summary: 'Sets a requirement aside for a company, until a date or an event',
      params: company,
      body: z.strictObject({
        waivable: z.string().max(100).describe('The name by which the text lets it be waived.'),
        reason,
        until: InstantInput.optional().describe('From when on it holds no longer.'),
        untilEvent: z
          .string()
          .max(100)
          .optional()
          .describe('The event of the whole program that ends it when it begins.'),
      }),
      answer: z.object({ waiver: z.uuid() }),
    },
    (actor, { params, body }) => standings.grantWaiver(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/waivers/{waiver}/ending',
      id: 'endWaiver',
      tag,
      summary: 'Ends a waiver now',
      params: z.object({ waiver: z.uuid() }),
      body: z.strictObject({ reason }),
      answer: z.object({ ending: z.uuid() }),
    },
    (actor, { params, body }) => standings.endWaiver(actor, { ...params, ...body }),
  );
}
