import { z } from '@hono/zod-openapi';
import { factKinds } from '@guildmark/engine';
import { apiRouter, route } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import { doubtCodes } from './doubts.ts';
import type { Ledger } from './ledger.ts';

const tag = 'Facts';
const Time = InstantInput.describe('ISO 8601 with an offset, or milliseconds since 1970.');

const common = {
  kind: z.enum(factKinds).describe('What kind of thing it is.'),
  organisation: z.uuid().optional().describe('Whose it is, where it is an organisation’s.'),
  person: z.uuid().optional().describe('Whose it is, where it is a person’s.'),
  subject: z.string().max(200).describe('What it is about.'),
  quantity: z.number().optional().describe('A number, where it has one.'),
  money: z
    .object({ amount: z.string().regex(/^-?\d+(\.\d+)?$/), currency: z.string().length(3) })
    .optional()
    .describe('An amount in major units and its ISO 4217 currency.'),
  attributes: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .optional()
    .describe('Anything else that rules may ask about.'),
};

const FactShape = z
  .object({
    id: z.string(),
    ...common,
    from: z.number().int().describe('Milliseconds; holds from here on.'),
    until: z.number().int().nullable().describe('Milliseconds; holds up to here, null for ever.'),
    recordedAt: z.number().int().describe('Milliseconds; when it became known.'),
    source: z.string().describe('Who or what says so.'),
    names: z.string().optional().describe('The fact that this one retracts or ends.'),
  })
  .openapi('Fact');

const NewFactShape = z
  .strictObject({
    ...common,
    from: Time,
    until: Time.nullable().default(null),
    recordedAt: Time.optional(),
    declared: z
      .boolean()
      .default(false)
      .describe('The company itself says so, and nobody has checked it: explanations tell.'),
  })
  .refine((fact) => fact.until === null || fact.until > fact.from, {
    path: ['until'],
    message: 'until_before_from',
  });

const DoubtShape = z
  .object({
    index: z.number().int().describe('Its place among the facts of the request, from 0.'),
    code: z
      .enum(doubtCodes)
      .describe('The subject is unknown, the value is not listed, or it is not a number.'),
    kind: z.enum(factKinds),
    subject: z.string(),
    value: z.string().optional().describe('Of an attribute: the value that cannot be read.'),
    suggestion: z.string().optional().describe('The nearest that the text knows.'),
  })
  .openapi('FactDoubt');

/** Facts under /api/v1. */
export function factRoutes(ledger: Ledger) {
  const api = apiRouter();
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/facts',
      id: 'listFacts',
      tag,
      summary: 'Facts, the most recently recorded first',
      params: z.object({ program: z.string() }),
      query: z.object({
        person: z.uuid().optional(),
        organisation: z.uuid().optional(),
        kind: z.enum(factKinds).optional(),
        before: z.uuid().optional().describe('Id of the last fact of the page before.'),
        limit: z.coerce.number().int().min(1).max(1000).default(100),
      }),
      answer: z.object({ facts: z.array(FactShape) }),
    },
    (actor, { params, query }) => ledger.listFacts(actor, { ...params, ...query }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/facts',
      id: 'importFacts',
      tag,
      summary: 'Record facts from another system, all or none',
      params: z.object({ program: z.string() }),
      body: z.strictObject({
        source: z.string().min(1).max(100).describe('The system they come from, e.g. `crm`.'),
        facts: z.array(NewFactShape).min(1).max(10_000),
      }),
      answer: z.object({
        recorded: z.number().int(),
        doubts: z
          .array(DoubtShape)
          .describe('Facts that are recorded and that no text from their day on can read.'),
      }),
      status: 201,
    },
    (actor, { params, body }) => ledger.importFacts(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/facts/{fact}/retraction',
      id: 'retractFact',
      tag,
      summary: 'Say that a fact was wrong',
      params: z.object({ fact: z.uuid() }),
      body: z.strictObject({ reason: z.string().max(2000) }),
      answer: z.object({ retraction: z.string() }),
      status: 201,
    },
    (actor, { params, body }) => ledger.retract(actor, { ...params, ...body }),
  );
  return api;
}
