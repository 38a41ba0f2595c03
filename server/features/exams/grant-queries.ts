import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { toInstant } from '../../platform/time.ts';
import { deadlineClock, type ExamOfPerson } from './queries.ts';

/** Time added to one sitting. */
export interface TimeGrant {
  id: string;
  minutes: number;
  kind: 'accommodation' | 'incident';
  reason: string;
  grantedBy: string;
  grantedAt: Instant;
}

/** More time in every sitting that starts while it stands. */
export interface Accommodation {
  extraPercent: number;
  reason: string;
  grantedBy: string;
  grantedAt: Instant;
}

export async function insertTimeGrant(
  tx: Tx,
  vendor: string,
  sitting: string,
  grant: Omit<TimeGrant, 'grantedAt'>,
): Promise<void> {
  await tx
    .insertInto('time_grant')
    .values({
      vendor_id: vendor,
      time_grant_id: grant.id,
      sitting_id: sitting,
      amount: sql`${`${grant.minutes} minutes`}::interval`,
      kind: grant.kind,
      reason: grant.reason,
      granted_by: grant.grantedBy,
      granted_at: deadlineClock,
    })
    .execute();
}

export async function timeGrantsOf(
  db: Database | Tx,
  vendor: string,
  sitting: string,
): Promise<TimeGrant[]> {
  const rows = await db
    .selectFrom('time_grant')
    .select(['time_grant_id', 'kind', 'reason', 'granted_by', 'granted_at'])
    .select(sql<number>`(extract(epoch from amount) / 60)::int`.as('minutes'))
    .where('vendor_id', '=', vendor)
    .where('sitting_id', '=', sitting)
    .orderBy('granted_at')
    .execute();
  return rows.map((row) => ({
    id: row.time_grant_id,
    minutes: row.minutes,
    kind: row.kind as TimeGrant['kind'],
    reason: row.reason,
    grantedBy: row.granted_by,
    grantedAt: toInstant(row.granted_at),
  }));
}

export async function insertAttemptGrant(
  tx: Tx,
  of: ExamOfPerson,
  grant: { id: string; reason: string; grantedBy: string },
): Promise<void> {
  await tx
    .insertInto('attempt_grant')
    .values({
      vendor_id: of.vendor,
      attempt_grant_id: grant.id,
      program_id: of.program,
      exam_id: of.exam,
      person_id: of.person,
      reason: grant.reason,
      granted_by: grant.grantedBy,
      granted_at: deadlineClock,
    })
    .execute();
}

export async function accommodationOf(
  db: Database | Tx,
  vendor: string,
  person: string,
): Promise<Accommodation | null> {
  const row = await db
    .selectFrom('accommodation')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row
    ? {
        extraPercent: row.extra_percent,
        reason: row.reason,
        grantedBy: row.granted_by,
        grantedAt: toInstant(row.granted_at),
      }
    : null;
}

/** Ends the accommodation that stands; false where there is none. */
export async function withdrawAccommodation(
  tx: Tx,
  vendor: string,
  person: string,
): Promise<boolean> {
  const done = await tx
    .updateTable('accommodation')
    .set({ withdrawn_at: deadlineClock })
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function insertAccommodation(
  tx: Tx,
  vendor: string,
  person: string,
  given: { id: string; extraPercent: number; reason: string; grantedBy: string },
): Promise<void> {
  await tx
    .insertInto('accommodation')
    .values({
      vendor_id: vendor,
      accommodation_id: given.id,
      person_id: person,
      extra_percent: given.extraPercent,
      reason: given.reason,
      granted_by: given.grantedBy,
      granted_at: deadlineClock,
    })
    .execute();
}
