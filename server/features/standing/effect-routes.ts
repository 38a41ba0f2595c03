import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import { Names, Cause } from './shapes.ts';
import type { Standings } from './standing.ts';

const tag = 'Standing';
const Instant = z.number().int().nullable();

const EffectShape = z
  .object({
    organisation: z.string(),
    slug: z.string(),
    name: z.string(),
    from: z.string().nullable().describe('The tier it has.'),
    to: z.string().nullable().describe('The tier it would have.'),
    because: z.array(Cause),
    lasts: z
      .object({ before: Instant, after: Instant })
      .describe('Until when its tier lasts without and with the act.'),
  })
  .openapi('Effect');

const Effects = z.object({ effects: z.array(EffectShape), names: Names });

/** What would follow from an act, told before it is done. */
export function effectRoutes(api: Api, standings: Standings): void {
  route(
    api,
    {
      method: 'get',
      path: '/credentials/{credential}/revocation-effect',
      id: 'getRevocationEffect',
      tag,
      summary: 'What companies would lose if a credential were revoked now',
      params: z.object({ credential: z.uuid() }),
      answer: Effects,
    },
    (actor, { params }) => standings.effectOfRevoking(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings/{organisation}/leaving-effect/{person}',
      id: 'getLeavingEffect',
      tag,
      summary: 'What a company would lose if one of its people left now',
      params: z.object({ program: z.string(), organisation: z.uuid(), person: z.uuid() }),
      answer: Effects,
    },
    (actor, { params }) => standings.effectOfLeaving(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/program-effects',
      id: 'getPublishingEffect',
      tag,
      summary: 'Who would have another tier under a new text, without publishing it',
      body: z.strictObject({ files: z.record(z.string().max(300), z.string().max(2_000_000)) }),
      answer: Effects.extend({
        effective: z.number().int(),
        at: z.number().int(),
        counted: z.number().int().describe('How many companies were looked at.'),
      }),
    },
    (actor, { body }) => standings.effectOfPublishing(actor, body),
  );
}
