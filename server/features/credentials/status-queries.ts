import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';
import { inReadingOrder } from './reading-order.ts';

type Db = Database | Tx;

export interface StatusList {
  id: string;
  size: number;
  document: Record<string, unknown> | null;
  publishedAt: Instant | null;
  changedAt: Instant;
}

/** The list that new credentials are written to: the youngest one. */
export async function openList(
  db: Db,
  vendor: string,
): Promise<{ id: string; size: number } | null> {
  const row = await db
    .selectFrom('status_list')
    .select(['status_list_id as id', 'size'])
    .where('vendor_id', '=', vendor)
    .orderBy('status_list_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertList(tx: Tx, vendor: string, id: string, size: number, at: Instant) {
  await tx
    .insertInto('status_list')
    .values({
      vendor_id: vendor,
      status_list_id: id,
      size,
      purpose: 'revocation',
      changed_at: toTimestamp(at),
    })
    .execute();
}

/** Marks a list as no longer what was published; the row stays locked until the change commits. */
export async function touchList(tx: Tx, vendor: string, id: string, at: Instant) {
  await tx
    .updateTable('status_list')
    .set({ changed_at: toTimestamp(at), document: null })
    .where('vendor_id', '=', vendor)
    .where('status_list_id', '=', id)
    .execute();
}

/** A list; `locked` waits for changes under way and keeps new ones out until the transaction ends. */
export async function findList(
  db: Db,
  vendor: string,
  id: string,
  locked = false,
): Promise<StatusList | null> {
  const row = await db
    .selectFrom('status_list')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('status_list_id', '=', id)
    .$if(locked, (q) => q.forUpdate())
    .executeTakeFirst();
  return row
    ? {
        id: row.status_list_id,
        size: row.size,
        document: inReadingOrder(row.document) as Record<string, unknown> | null,
        publishedAt: row.published_at && toInstant(row.published_at),
        changedAt: toInstant(row.changed_at),
      }
    : null;
}

/** A credential that has ended before the end that was signed: its row says so, its document does not. */
const endedEarly = (at: Instant) => sql<boolean>`c.valid_until <= ${toTimestamp(at)} and exists (
  select from fact f where f.vendor_id = c.vendor_id and f.fact_id = c.fact_id
    and f.valid_until is distinct from c.valid_until)`;

/** Ids of the lists whose published form is out of date, by a change or by an end that has come since. */
export async function staleLists(db: Db, vendor: string, at: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('status_list as l')
    .select('l.status_list_id')
    .where('l.vendor_id', '=', vendor)
    .where((eb) =>
      eb.or([
        eb('l.document', 'is', null),
        eb.exists(
          eb
            .selectFrom('credential as c')
            .whereRef('c.vendor_id', '=', 'l.vendor_id')
            .whereRef('c.status_list_id', '=', 'l.status_list_id')
            .whereRef('c.valid_until', '>', 'l.published_at')
            .where(endedEarly(at)),
        ),
      ]),
    )
    .execute();
  return rows.map((row) => row.status_list_id);
}

/** The places whose bit is set: revoked credentials, those that a re-issue replaced, and those that ended early. */
export async function setBits(
  db: Db,
  vendor: string,
  list: string,
  at: Instant,
): Promise<number[]> {
  const rows = await db
    .selectFrom('credential as c')
    .select('c.status_index')
    .where('c.vendor_id', '=', vendor)
    .where('c.status_list_id', '=', list)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('revocation as r')
            .whereRef('r.vendor_id', '=', 'c.vendor_id')
            .whereRef('r.credential_id', '=', 'c.credential_id'),
        ),
        eb.exists(
          eb
            .selectFrom('credential as n')
            .whereRef('n.vendor_id', '=', 'c.vendor_id')
            .whereRef('n.supersedes', '=', 'c.credential_id'),
        ),
        endedEarly(at),
      ]),
    )
    .execute();
  return rows.map((row) => row.status_index);
}

export async function savePublished(
  tx: Tx,
  vendor: string,
  id: string,
  document: Record<string, unknown>,
  at: Instant,
) {
  await tx
    .updateTable('status_list')
    .set({ document: JSON.stringify(document), published_at: toTimestamp(at) })
    .where('vendor_id', '=', vendor)
    .where('status_list_id', '=', id)
    .execute();
}

export interface KeyRow {
  id: string;
  multibase: string;
  sealed: Uint8Array;
  retired: boolean;
}

/** The keys of a vendor, the oldest first; the active one is the one that is not retired. */
export async function keysOf(db: Db, vendor: string): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom('signing_key')
    .select(['key_id', 'public_multibase', 'sealed_private', 'retired_at'])
    .where('vendor_id', '=', vendor)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.key_id,
    multibase: row.public_multibase,
    sealed: row.sealed_private,
    retired: row.retired_at !== null,
  }));
}

/** Writes a key unless there is an active one already: of two first starts one wins. */
export async function insertKey(
  db: Db,
  vendor: string,
  key: { multibase: string; sealed: Uint8Array; at: Instant },
) {
  await db
    .insertInto('signing_key')
    .values({
      vendor_id: vendor,
      key_id: key.multibase,
      public_multibase: key.multibase,
      sealed_private: Buffer.from(key.sealed),
      created_at: toTimestamp(key.at),
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
