import { z } from 'zod';
import { checkAuthorship, type Lookup, type Surroundings } from './authorship.ts';
import { issuerOf, listed, type Credential } from './credential.ts';
import { failed, passed, unknown, type Check } from './outcome.ts';
import { bitAt } from './status.ts';
import { checkTerms } from './terms.ts';
import { readToken, verifyToken } from './token.ts';
import { instantOf } from './validity.ts';

const Entry = z.looseObject({
  type: z.enum(['BitstringStatusListEntry', 'StatusList2021Entry']),
  statusPurpose: z.string(),
  statusListIndex: z.union([z.string().regex(/^\d{1,9}$/), z.int().nonnegative()]),
  statusListCredential: z.string(),
  statusSize: z.literal(1).optional(),
});
type Entry = z.infer<typeof Entry>;

const List = z.looseObject({
  id: z.string().optional(),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() })]),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  credentialSubject: z.looseObject({
    type: z.union([z.string(), z.array(z.string())]),
    statusPurpose: z.union([z.string(), z.array(z.string())]),
    encodedList: z.string().max(3_000_000),
  }),
});

/** What the issuer says about a credential today: every status it names is looked up in its signed list. */
export async function checkStatus(credential: Credential, around: Surroundings): Promise<Check> {
  const entries = listed(credential.credentialStatus).filter(
    (each) => each['statusPurpose'] !== 'refresh' && each['statusPurpose'] !== 'message',
  );
  if (entries.length === 0) return passed('status', 'status.none');
  const checks: Check[] = [];
  for (const entry of entries.slice(0, 8)) checks.push(await checkEntry(credential, entry, around));
  return worst(checks);
}

const worst = (checks: Check[]): Check =>
  checks.find((each) => each.result === 'failed') ??
  checks.find((each) => each.result === 'unknown') ??
  (checks[0] as Check);

async function checkEntry(
  credential: Credential,
  raw: { type: unknown },
  around: Surroundings,
): Promise<Check> {
  const entry = Entry.safeParse({ ...raw, type: listed(raw.type)[0] });
  if (!entry.success)
    return unknown('status', 'status.unsupported', { type: JSON.stringify(raw.type) });
  const { statusListCredential: address, statusPurpose: purpose } = entry.data;
  const answer = await around.fetchStatusList(address);
  if ('missing' in answer)
    return unknown('status', 'status.unreachable', { list: address, reason: answer.missing });
  const encoded = await readList(answer.found, entry.data, issuerOf(credential), around);
  if ('missing' in encoded)
    return unknown('status', 'status.list-unusable', { list: address, reason: encoded.missing });
  const bit = bitAt(encoded.found, Number(entry.data.statusListIndex));
  if (bit === null)
    return unknown('status', 'status.list-unusable', { list: address, reason: 'list.short' });
  if (bit)
    return failed('status', purpose === 'suspension' ? 'status.suspended' : 'status.revoked');
  return passed('status', 'status.clear', { list: address });
}

/** The bits of a status list that the same issuer signed, for the same purpose, and that is in force. */
async function readList(
  document: unknown,
  entry: Entry,
  issuer: string,
  around: Surroundings,
): Promise<Lookup<string>> {
  const signed = await genuine(document, issuer, around);
  if ('missing' in signed) return signed;
  const parsed = List.safeParse(signed.found);
  if (!parsed.success) return { missing: 'list.unreadable' };
  const list = parsed.data;
  const until = list.validUntil === undefined ? null : instantOf(list.validUntil);
  const purposes = listed(list.credentialSubject.statusPurpose);
  if (issuerOf(list) !== issuer) return { missing: 'list.other-issuer' };
  if (list.id !== undefined && list.id !== entry.statusListCredential)
    return { missing: 'list.other-address' };
  if (!purposes.includes(entry.statusPurpose)) return { missing: 'list.other-purpose' };
  if (until !== null && around.now >= until) return { missing: 'list.expired' };
  return { found: list.credentialSubject.encodedList };
}

/** The document once it is known that `issuer` signed it, whichever way it is secured. */
async function genuine(
  document: unknown,
  issuer: string,
  around: Surroundings,
): Promise<Lookup<unknown>> {
  if (typeof document === 'string') {
    const token = readToken(document);
    if (!token) return { missing: 'list.unreadable' };
    const { issuer: from, proof } = await verifyToken(token, issuer, around);
    const holds = from.result === 'passed' && proof.result === 'passed';
    return holds ? { found: token.credential } : { missing: 'list.not-confirmed' };
  }
  if (typeof document !== 'object' || document === null) return { missing: 'list.unreadable' };
  const record = document as Record<string, unknown>;
  const { canonical } = await checkTerms(record);
  if (canonical === undefined) return { missing: 'list.unreadable' };
  const { issuer: from, proof } = await checkAuthorship(record, issuer, canonical, around);
  const holds = from.result === 'passed' && proof.result === 'passed';
  return holds ? { found: record } : { missing: 'list.not-confirmed' };
}
