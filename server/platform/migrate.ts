import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { OperatorError } from './operator-error.ts';

/** One dated SQL file; `name` without its extension. */
export interface Migration {
  name: string;
  text: string;
}

const folder = fileURLToPath(new URL('../migrations/', import.meta.url));
/** Any number, the same for every process: only one migrates at a time. */
const migrationLock = 7_270_401;

/** The migrations that ship with this version, oldest first. */
export function shippedMigrations(from: string = folder): Migration[] {
  return readdirSync(from)
    .filter((file) => /^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -4), text: readFileSync(join(from, file), 'utf8') }));
}

/**
 * Brings the database up to date, each file in a transaction of its own, and answers the names applied.
 * Refuses a database that is newer than this version, and one whose applied files were edited since.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: Migration[] = shippedMigrations(),
): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      `create table if not exists migration
         (name text primary key, checksum text not null, applied_at timestamptz not null)`,
    );
    const pending = pendingOf(migrations, await appliedTo(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {});
    client.release();
  }
}

async function appliedTo(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Pure: which of the shipped files a database with these checksums still lacks. */
export function pendingOf(shipped: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Set(shipped.map(({ name }) => name));
  for (const name of applied.keys()) {
    if (!known.has(name)) {
      throw new OperatorError(
        `The database was migrated by a newer version of Guildmark (${name}).`,
        `migration ${name}`,
        'Start that newer version, or restore a backup made before it.',
      );
    }
  }
  for (const migration of shipped) {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined && checksum !== checksumOf(migration)) {
      throw new OperatorError(
        `The migration ${migration.name} was edited after it had been applied.`,
        `server/migrations/${migration.name}.sql`,
        'Undo the edit and put the change into a new file with a later name.',
      );
    }
  }
  return shipped.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into migration values ($1, $2, clock_timestamp())', [
      migration.name,
      checksumOf(migration),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
}

const checksumOf = ({ text }: Migration) => createHash('sha256').update(text).digest('hex');
