import { z } from 'zod';

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);

/** The least that makes a document an Open Badges 3.0 credential; everything else is left to the terms. */
const OpenBadge = z.looseObject({
  '@context': z.array(z.unknown()).min(1),
  id: z.string().optional(),
  type: oneOrMore(z.string()),
  name: z.unknown().optional(),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() })]),
  credentialSubject: oneOrMore(z.looseObject({})),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  issuanceDate: z.string().optional(),
  expirationDate: z.string().optional(),
  credentialStatus: oneOrMore(z.looseObject({ type: z.unknown() })).optional(),
});
export type Credential = z.infer<typeof OpenBadge>;

/** A single value, several, or none, as a list. JSON-LD does not tell them apart. */
export const listed = <T>(value: T | T[] | null | undefined): T[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

const models = new Set<unknown>([
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
]);
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/';

/** The document read as an Open Badges 3.0 credential, or the code of what is wrong with it. */
export function readOpenBadge(document: unknown): { credential: Credential } | { wrong: string } {
  const parsed = OpenBadge.safeParse(document);
  if (!parsed.success) return { wrong: 'format.incomplete' };
  const credential = parsed.data;
  const contexts = credential['@context'];
  if (!models.has(contexts[0])) return { wrong: 'format.not-credential' };
  const types = listed(credential.type);
  if (!types.includes('VerifiableCredential')) return { wrong: 'format.not-credential' };
  const badge = types.includes('OpenBadgeCredential') || types.includes('AchievementCredential');
  const context = contexts.some((each) => typeof each === 'string' && each.startsWith(badges));
  if (!badge || !context) return { wrong: 'format.not-open-badge' };
  const achievements = listed(credential.credentialSubject).flatMap((each) =>
    listed(each['achievement']),
  );
  return achievements.length > 0 ? { credential } : { wrong: 'format.no-achievement' };
}

/** The id of whoever is said to have issued a document. */
export const issuerOf = (credential: Pick<Credential, 'issuer'>): string =>
  typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id;

/** What a credential says, for showing; everything here is covered by the signature once the terms check passed. */
export interface Claims {
  id: string | null;
  title: string;
  holder: string | null;
  issuer: { id: string; name: string | null };
  description: string | null;
  criteria: string | null;
  validFrom: string | null;
  validUntil: string | null;
}

/** The claims of a credential in a flat form. */
export function claimsOf(credential: Credential): Claims {
  const subject = listed(credential.credentialSubject)[0] ?? {};
  const achievement = record(listed(subject['achievement'])[0]);
  const issuer = record(credential.issuer);
  return {
    id: credential.id ?? null,
    title: text(achievement['name']) ?? text(credential.name) ?? '',
    holder: holderOf(subject),
    issuer: { id: issuerOf(credential), name: text(issuer['name']) },
    description: text(achievement['description']),
    criteria: text(record(achievement['criteria'])['narrative']),
    validFrom: credential.validFrom ?? credential.issuanceDate ?? null,
    validUntil: credential.validUntil ?? credential.expirationDate ?? null,
  };
}

/** Open Badges names people by an identifier of type `name`, in the clear; older ones by `name`. */
function holderOf(subject: Record<string, unknown>): string | null {
  const name = listed(subject['identifier'])
    .map(record)
    .find((each) => each['identityType'] === 'name' && each['hashed'] !== true);
  return text(name?.['identityHash']) ?? text(subject['name']);
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A text, also where it stands as a JSON-LD value with a language. */
const text = (value: unknown): string | null => {
  const plain = record(listed(value)[0])['@value'] ?? listed(value)[0];
  return typeof plain === 'string' ? plain : null;
};
