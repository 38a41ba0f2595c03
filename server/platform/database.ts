import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './operation.ts';
import type { DB } from './schema.generated.ts';

export interface DatabaseOptions {
  url: string;
  /** The most connections this process holds. */
  connections?: number;
  /** Told of an idle connection that broke; the pool replaces it by itself. */
  onError?: (error: Error) => void;
}

/** A database with the one pool of this process under it, which jobs and sign-in use too. */
export interface OpenDatabase {
  db: Database;
  pool: pg.Pool;
  close: () => Promise<void>;
}

const int8 = 20;

/** Counts and ids of type int8 become numbers, which must be exact; numeric stays text until it is Money. */
function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 out of range: ${text}`);
  return number;
}

const builtin: (oid: number, format?: 'text' | 'binary') => (value: string) => unknown =
  pg.types.getTypeParser;

/** pg's own parsers but for int8; this pool's alone, because other libraries may want theirs. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? parseInt8 : builtin(oid, format),
};

/** Opens the pool; connects only when first asked something. */
export function openDatabase({ url, connections = 20, onError }: DatabaseOptions): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    application_name: 'guildmark',
    // a dead network path is noticed, an unreachable server is an error and not a silence
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  });
  // without a listener a broken idle connection would end the process
  pool.on('error', (error) => onError?.(error));
  // and so would one that breaks while it is lent out; its query is rejected besides
  pool.on('connect', (client) => client.on('error', (error) => onError?.(error)));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy();
    // Kysely ends only a pool that it has used
    if (!pool.ending) await pool.end();
  };
  return { db, pool, close };
}

/** Does something from one state of the database, whatever is written meanwhile. */
export async function atOneMoment<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    // It may be amid a transfer.
    client.release(true);
    throw error;
  }
}
