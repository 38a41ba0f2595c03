import { z } from '@hono/zod-openapi';

const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');
const Text = z.record(z.string(), z.string()).describe('The text in each language.');

export const statuses = [
  'not-yet-valid',
  'valid',
  'grace',
  'expired',
  'lapsed',
  'revoked',
  'superseded',
] as const;

const view = {
  id: z.string(),
  verificationId: z.string().describe('The id printed on the badge.'),
  program: z.string(),
  programTitle: Text,
  award: z.string().describe('Credential id of the program’s text.'),
  title: Text,
  criteria: Text,
  track: Text,
  level: Text,
  issuer: z.object({ name: z.string(), slug: z.string(), did: z.string() }),
  person: z.string(),
  holderName: z.string(),
  status: z.enum(statuses).describe('What it is worth at this moment.'),
  awardedAt: Instant,
  validFrom: Instant,
  validUntil: Instant.nullable().describe('The first instant at which it is over.'),
  revokedAt: Instant.nullable(),
  supersededBy: z.string().nullable().describe('Verification id of the one that replaced it.'),
  zone: z.string().describe('IANA time zone of its days.'),
  page: z.string().describe('Address of the public page.'),
  linkedIn: z.string().describe('Opens LinkedIn’s form for adding it to a profile.'),
};

/** A credential as anyone may see it. */
export const CredentialShape = z.object(view).openapi('Credential');

/** A credential as its holder and the office see it. */
export const RecordShape = z
  .object({
    ...view,
    reissueReason: z.string().nullable(),
    revocation: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  })
  .openapi('CredentialRecord');

export const CheckShape = z
  .object({
    id: z.enum(['format', 'terms', 'issuer', 'proof', 'validity', 'status']),
    result: z.enum(['passed', 'failed', 'unknown']).describe('Unknown is not failed.'),
    code: z.string().describe('What was found.'),
    args: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('Check');

export const OutcomeShape = z.enum([
  'valid',
  'revoked',
  'superseded',
  'expired',
  'not-yet-valid',
  'invalid',
  'cannot-confirm',
]);

export const ClaimsShape = z
  .object({
    id: z.string().nullable(),
    title: z.string(),
    holder: z.string().nullable(),
    issuer: z.object({ id: z.string(), name: z.string().nullable() }),
    description: z.string().nullable(),
    criteria: z.string().nullable(),
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
  })
  .openapi('Claims');

export const ProgressShape = z
  .object({
    program: z.string(),
    title: Text,
    agreement: z
      .object({ id: z.string(), edition: z.string(), accepted: z.boolean() })
      .nullable()
      .describe('What has to be accepted before an award.'),
    levels: z.array(
      z.object({
        award: z.string(),
        track: z.string(),
        level: z.string(),
        requirement: z.unknown().describe('The evaluated requirement, a tree.'),
        agreementMissing: z.boolean(),
        held: z.object({ fact: z.string(), from: Instant, until: Instant.nullable() }).nullable(),
        former: z
          .object({ fact: z.string(), at: Instant, how: z.enum(['expired', 'revoked']) })
          .nullable(),
        due: z.boolean(),
      }),
    ),
  })
  .openapi('Progress');
