import { z } from '@hono/zod-openapi';
import { ok } from '@guildmark/engine';
import { route, type Api } from '../../http/api.ts';
import { Language } from '../../http/locale.ts';
import { Sentences } from '../../http/sentences.ts';
import { Cause, ClauseShape, Names } from './shapes.ts';
import { effectLines } from './says.ts';
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

const Cost = z.string().describe('A decimal.');

const DraftEffectShape = z
  .object({
    effects: z.array(
      EffectShape.extend({
        act: z.enum(['promotion', 'demotion']).nullable(),
        clause: ClauseShape.extend({ tier: z.string() })
          .nullable()
          .describe('The lowest clause that makes the difference; null where no single one does.'),
        benefits: z.object({ gained: z.array(z.string()), lost: z.array(z.string()) }),
        competencies: z.array(
          z.object({
            competency: z.string(),
            from: z.string().nullable(),
            to: z.string().nullable(),
            because: ClauseShape.extend({ level: z.string() }).nullable(),
          }),
        ),
      }),
    ),
    moving: z.number().int().describe('How many companies have another tier or level.'),
    skip: z.number().int().describe('How many of them come before those that are told about.'),
    effective: z.number().int(),
    at: z.number().int(),
    counted: z.number().int().describe('How many companies were measured.'),
    all: z.number().int().describe('How many companies there are.'),
    elsewhere: z
      .number()
      .int()
      .describe('How many of them take part in another program of the vendor only.'),
    sums: z
      .object({
        cells: z.array(
          z.object({
            from: z.string().nullable(),
            to: z.string().nullable(),
            organisations: z.number().int(),
          }),
        ),
        rises: z.number().int(),
        falls: z.number().int(),
        benefits: z.array(
          z.object({
            benefit: z.string(),
            gained: z.number().int(),
            lost: z.number().int(),
            cost: Cost.nullable().describe('A year for one company; null where the text has none.'),
          }),
        ),
        cost: z.object({ currency: z.string(), gained: Cost, lost: Cost, change: Cost }),
        unpriced: z.array(z.string()),
      })
      .nullable()
      .describe('From tier to tier, and what benefits cost; null where no text is in force yet.'),
    says: Sentences.describe(
      'Who moves from where to where, because of which clause, and what benefits cost; empty where no text is in force yet.',
    ),
    seen: z.string().describe('The sign of this text, day and effect, which publishing asks for.'),
  })
  .openapi('DraftEffect');

const Files = z.record(z.string().max(300), z.string().max(2_000_000));

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
      query: z.object(Language),
      body: z.strictObject({
        files: Files,
        skip: z.number().int().nonnegative().optional().describe('Those who move from here on.'),
      }),
      answer: DraftEffectShape,
    },
    async (actor, { body }, { signal, locale }) => {
      const told = await standings.explainedEffect(actor, body, { signal });
      if (!told.ok) return told;
      const { effect, before, after } = told.value;
      const says = before ? effectLines(effect, { before, after, locale }) : [];
      return ok({ ...effect, says });
    },
  );
}
