import { sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '@guildmark/engine';
import type { DB } from './schema.generated.ts';

/** An instant as the database driver wants a timestamptz parameter. */
export const toTimestamp = (instant: Instant): Date => new Date(instant);

/** A timestamptz column as an instant in milliseconds. */
export const toInstant = (timestamp: Date): Instant => timestamp.getTime();

/** The database's clock in milliseconds: the one clock for deadlines. Tests may have shifted it. */
export async function databaseNow(db: Kysely<DB> | Transaction<DB>): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select guildmark_now() as now`.execute(db);
  return rows[0]!.now.getTime();
}

/** The system's clock; everything outside the platform gets it as an argument. */
export const systemClock = (): Instant => Date.now();
