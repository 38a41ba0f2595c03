import { z } from '@hono/zod-openapi';
import { ok } from '@guildmark/engine';
import { apiRouter, given, route } from '../../http/api.ts';
import { campaignRoutes } from './campaign-routes.ts';
import type { Credentials } from './credentials.ts';
import {
  CheckShape,
  ClaimsShape,
  CredentialShape,
  OutcomeShape,
  ProgressShape,
  RecordShape,
} from './shapes.ts';

export { credentialFiles } from './file-routes.ts';

const tag = 'Credentials';
const ByCredential = z.object({
  credential: z.string().max(60).describe('Id or verification id of the credential.'),
});
const Reason = z.string().trim().min(1).max(2000).describe('Why; it is kept with the record.');

/** Credentials, what is still missing for one, and checks of any, under /api/v1. */
export function credentialRoutes(credentials: Credentials) {
  const api = apiRouter();
  own(api, credentials);
  office(api, credentials);
  checks(api, credentials);
  campaignRoutes(api, credentials);
  return api;
}

type Api = ReturnType<typeof apiRouter>;

function own(api: Api, credentials: Credentials) {
  route(
    api,
    {
      method: 'get',
      path: '/me/credentials',
      id: 'listMyCredentials',
      tag,
      summary: 'The signed-in person’s credentials',
      answer: z.object({ credentials: z.array(RecordShape) }),
    },
    (actor) => credentials.myCredentials(actor),
  );
  route(
    api,
    {
      method: 'get',
      path: '/me/progress',
      id: 'getMyProgress',
      tag,
      summary: 'How far the signed-in person is on every level',
      answer: z.object({ programs: z.array(ProgressShape) }),
    },
    async (actor) => {
      const result = await credentials.progress(actor);
      if (!result.ok) return result;
      const programs = result.value.programs.map(({ program, levels, agreement }) => ({
        program: program.program,
        title: program.title,
        levels,
        agreement,
      }));
      return ok({ programs });
    },
  );
  route(
    api,
    {
      method: 'post',
      path: '/agreements/{agreement}/acceptances',
      id: 'acceptAgreement',
      tag,
      summary: 'Accept an agreement; what waited for it is awarded at once',
      params: z.object({ agreement: z.string().max(100) }),
      body: z.strictObject({
        edition: z.string().max(100).describe('The edition that was read.'),
      }),
      answer: z.object({ awarded: z.array(RecordShape) }),
      status: 201,
    },
    (actor, { params, body }) => credentials.acceptAgreement(actor, { ...params, ...body }),
  );
}

function office(api: Api, credentials: Credentials) {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/credential-tally',
      id: 'getCredentialTally',
      tag,
      summary: 'Credentials in force, and how many run out within 30, 60 and 90 days',
      params: z.object({ program: z.string().max(100) }),
      answer: z.object({
        inForce: z.number().int(),
        ending: z.array(z.object({ days: z.number().int(), count: z.number().int() })),
      }),
    },
    (actor, { params }) => credentials.credentialTally(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/credentials',
      id: 'listCredentials',
      tag,
      summary: 'Credentials as the office looks for them',
      query: z.object({
        search: z
          .string()
          .max(200)
          .optional()
          .describe('Part of a name, a mail address or a verification id.'),
        program: z.string().max(100).optional(),
        award: z.string().max(100).optional(),
        person: z.uuid().optional(),
        state: z.enum(['valid', 'expired', 'revoked', 'superseded']).optional(),
        endsWithin: z.coerce
          .number()
          .int()
          .min(1)
          .max(3650)
          .optional()
          .describe('Only those that run out within so many days.'),
        sort: z
          .enum(['holder', '-holder', 'awarded', '-awarded', 'until', '-until'])
          .optional()
          .describe('Order; `-` for the highest first.'),
        limit: z.coerce.number().int().min(1).max(1000).optional(),
      }),
      answer: z.object({
        credentials: z.array(RecordShape),
        total: z.number().int().describe('How many there are past the limit.'),
      }),
    },
    (actor, { query }) => credentials.list(actor, given(query)),
  );
  route(
    api,
    {
      method: 'get',
      path: '/credentials/{credential}',
      id: 'getCredential',
      tag,
      summary: 'One credential and those it replaced, for its holder and the office',
      params: ByCredential,
      answer: z.object({ credential: RecordShape, history: z.array(RecordShape) }),
    },
    (actor, { params }) => credentials.credential(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/credentials/{credential}/notices',
      id: 'listNoticesOfCredential',
      tag,
      summary: 'When its holder was told, and will be told, that a credential ends',
      params: ByCredential,
      answer: z.object({
        address: z.string().describe('The address on record, to which they go.'),
        given: z.array(z.number().int()).describe('Notices that were given.'),
        ahead: z.array(z.number().int()).describe('Notices to come, unless it is renewed.'),
      }),
    },
    (actor, { params }) => credentials.noticesOfCredential(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/credentials/{credential}/revocation',
      id: 'revokeCredential',
      tag,
      summary: 'Revoke a credential',
      params: ByCredential,
      body: z.strictObject({ reason: Reason }),
      answer: z.object({ revokedAt: z.number().int() }),
      status: 201,
    },
    async (actor, { params, body }) => {
      const result = await credentials.revoke(actor, { ...params, ...body });
      return result.ok ? ok({ revokedAt: result.value.credential.revoked?.at ?? 0 }) : result;
    },
  );
  route(
    api,
    {
      method: 'post',
      path: '/credentials/{credential}/reissues',
      id: 'reissueCredential',
      tag,
      summary: 'Issue a credential again with a corrected name; the old one is superseded',
      params: ByCredential,
      body: z.strictObject({
        holderName: z.string().trim().min(1).max(200).describe('The name as it should stand.'),
        reason: Reason,
      }),
      answer: z.object({ id: z.string(), verificationId: z.string() }),
      status: 201,
    },
    async (actor, { params, body }) => {
      const result = await credentials.reissue(actor, { ...params, ...body });
      if (!result.ok) return result;
      const { id, verificationId } = result.value.credential;
      return ok({ id, verificationId });
    },
  );
}

const signed = z.record(z.string(), z.unknown()).describe('The signed document.');

function checks(api: Api, credentials: Credentials) {
  route(
    api,
    {
      method: 'get',
      path: '/verifications/{verificationId}',
      id: 'verifyCredential',
      tag,
      summary: 'Check a credential of this installation; needs no sign-in',
      open: true,
      params: z.object({ verificationId: z.string().max(60) }),
      answer: z.object({
        outcome: OutcomeShape,
        checks: z.array(CheckShape),
        credential: CredentialShape,
        document: signed,
      }),
    },
    (actor, { params }) => credentials.verifyPublic(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/verifications',
      id: 'verifyDocument',
      tag,
      summary: 'Check any Open Badges 3.0 credential; needs no sign-in',
      open: true,
      body: z.strictObject({
        document: z
          .union([z.string().max(7_000_000), signed])
          .describe('The credential as JSON or token, or a baked PNG or SVG in base64.'),
      }),
      answer: z.object({
        outcome: OutcomeShape,
        checks: z.array(CheckShape),
        claims: ClaimsShape.nullable(),
        own: CredentialShape.nullable().describe('The same credential, where it is one of ours.'),
      }),
    },
    (actor, { body }) => credentials.verifyUploaded(actor, { bytes: bytesOf(body.document) }),
  );
}

/** What was sent as bytes: text that is neither JSON, a token nor SVG is taken for base64. */
function bytesOf(document: string | Record<string, unknown>): Uint8Array {
  if (typeof document !== 'string') return Buffer.from(JSON.stringify(document));
  const plain = /^\s*[{<]/.test(document) || /^[\w-]+\.[\w-]+\.[\w-]+$/.test(document.trim());
  return plain ? Buffer.from(document) : Buffer.from(document, 'base64');
}
