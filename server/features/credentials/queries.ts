import type { Instant } from '@guildmark/engine';
import { sql, type Selectable } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import type { Credential as CredentialTable } from '../../platform/schema.generated.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';
import { inReadingOrder } from './reading-order.ts';
import { isUuid } from '../../platform/text.ts';

export type Db = Database | Tx;

/** An issued credential with what has happened to it since. */
export interface Credential {
  id: string;
  program: string;
  version: string;
  /** Credential id of the program's text, e.g. `sales-associate`. */
  award: string;
  person: string;
  holderName: string;
  verificationId: string;
  awardedAt: Instant;
  validFrom: Instant;
  validUntil: Instant | null;
  fact: string;
  supersedes: string | null;
  /** Why it was re-issued, where it was. */
  reason: string | null;
  statusListId: string;
  statusIndex: number;
  document: Record<string, unknown>;
  revoked: { at: Instant; by: string; reason: string } | null;
  /** The credential that replaced it. */
  supersededBy: { id: string; verificationId: string } | null;
}

interface Joined extends Selectable<CredentialTable> {
  revoked_at: Date | null;
  revoked_by: string | null;
  revoked_reason: string | null;
  next_id: string | null;
  next_verification_id: string | null;
}

export const toCredential = (row: Joined): Credential => ({
  id: row.credential_id,
  program: row.program_id,
  version: row.version,
  award: row.award,
  person: row.person_id,
  holderName: row.holder_name,
  verificationId: row.verification_id,
  awardedAt: toInstant(row.awarded_at),
  validFrom: toInstant(row.valid_from),
  validUntil: row.valid_until && toInstant(row.valid_until),
  fact: row.fact_id,
  supersedes: row.supersedes,
  reason: row.reason,
  statusListId: row.status_list_id,
  statusIndex: row.status_index,
  document: inReadingOrder(row.document) as Record<string, unknown>,
  revoked:
    row.revoked_at === null
      ? null
      : {
          at: toInstant(row.revoked_at),
          by: row.revoked_by ?? '',
          reason: row.revoked_reason ?? '',
        },
  supersededBy:
    row.next_id === null
      ? null
      : { id: row.next_id, verificationId: row.next_verification_id ?? '' },
});

/** Credentials with what has happened to them. */
export const joined = (db: Db, vendor: string) =>
  db
    .selectFrom('credential as c')
    .leftJoin('revocation as r', (join) =>
      join
        .onRef('r.vendor_id', '=', 'c.vendor_id')
        .onRef('r.credential_id', '=', 'c.credential_id'),
    )
    .leftJoin('credential as n', (join) =>
      join.onRef('n.vendor_id', '=', 'c.vendor_id').onRef('n.supersedes', '=', 'c.credential_id'),
    )
    .selectAll('c')
    .select(['r.revoked_at', 'r.revoked_by', 'r.reason as revoked_reason'])
    .select(['n.credential_id as next_id', 'n.verification_id as next_verification_id'])
    .where('c.vendor_id', '=', vendor);

/** One credential by its id or by its verification id. */
export async function findCredential(
  db: Db,
  vendor: string,
  key: string,
): Promise<Credential | null> {
  // what no id looks like is not worth a question, and a NUL would be an error of the database
  if (!/^[\w-]{1,60}$/.test(key)) return null;
  const row = await joined(db, vendor)
    .$if(isUuid(key), (q) => q.where('c.credential_id', '=', key))
    .$if(!isUuid(key), (q) => q.where('c.verification_id', '=', key.toUpperCase()))
    .executeTakeFirst();
  return row ? toCredential(row) : null;
}

/** The credentials of a person, the newest first. */
export async function credentialsOfPerson(db: Db, vendor: string, person: string) {
  const rows = await joined(db, vendor)
    .where('c.person_id', '=', person)
    .orderBy('c.awarded_at', 'desc')
    .orderBy('c.credential_id', 'desc')
    .execute();
  return rows.map(toCredential);
}

/** Writes a credential; false where its place in the status list, its verification id or the award is taken. */
export async function insertCredential(
  tx: Tx,
  vendor: string,
  credential: Omit<Credential, 'revoked' | 'supersededBy'>,
): Promise<boolean> {
  const done = await tx
    .insertInto('credential')
    .values({
      vendor_id: vendor,
      credential_id: credential.id,
      program_id: credential.program,
      version: credential.version,
      award: credential.award,
      person_id: credential.person,
      holder_name: credential.holderName,
      verification_id: credential.verificationId,
      awarded_at: toTimestamp(credential.awardedAt),
      valid_from: toTimestamp(credential.validFrom),
      valid_until: credential.validUntil === null ? null : toTimestamp(credential.validUntil),
      fact_id: credential.fact,
      supersedes: credential.supersedes,
      reason: credential.reason,
      status_list_id: credential.statusListId,
      status_index: credential.statusIndex,
      document: JSON.stringify(credential.document),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** False where the credential is revoked already. */
export async function insertRevocation(
  tx: Tx,
  vendor: string,
  revocation: { credential: string; reason: string; at: Instant; by: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('revocation')
    .values({
      vendor_id: vendor,
      credential_id: revocation.credential,
      reason: revocation.reason,
      revoked_at: toTimestamp(revocation.at),
      revoked_by: revocation.by,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Awards of one person are made one after the other; foreign keys to the person do not wait for it. */
export async function lockPerson(tx: Tx, vendor: string, person: string) {
  const row = await tx
    .selectFrom('person')
    .select(['name', 'locale'])
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** People whose credential ran out in `(since, at]` and who hold none of that kind at `at`. */
export async function peopleWhoseCredentialRanOut(
  db: Database,
  vendor: string,
  since: Instant,
  at: Instant,
): Promise<{ program: string; person: string }[]> {
  return db
    .selectFrom('credential as c')
    .select(['c.program_id as program', 'c.person_id as person'])
    .distinct()
    .where('c.vendor_id', '=', vendor)
    .where('c.valid_until', '>', toTimestamp(since))
    .where('c.valid_until', '<=', toTimestamp(at))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('credential as later')
            .select('later.credential_id')
            .whereRef('later.vendor_id', '=', 'c.vendor_id')
            .whereRef('later.program_id', '=', 'c.program_id')
            .whereRef('later.person_id', '=', 'c.person_id')
            .whereRef('later.award', '=', 'c.award')
            .where((by) =>
              by.or([
                by('later.valid_until', 'is', null),
                by('later.valid_until', '>', toTimestamp(at)),
              ]),
            ),
        ),
      ),
    )
    .execute();
}

export interface Vendor {
  id: string;
  slug: string;
  name: string;
  origin: string;
  did: string;
}

export async function findVendor(
  db: Db,
  by: { id: string } | { slug: string } | { did: string },
): Promise<Vendor | null> {
  const [column, value] =
    'id' in by
      ? (['vendor_id', by.id] as const)
      : 'slug' in by
        ? (['slug', by.slug] as const)
        : (['did', by.did] as const);
  const row = await db
    .selectFrom('vendor')
    .select(['vendor_id as id', 'slug', 'name', 'origin', 'did'])
    .where(sql.ref(column), '=', value)
    .executeTakeFirst();
  return row ?? null;
}
