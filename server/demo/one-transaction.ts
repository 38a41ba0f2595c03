import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Database } from '../platform/operation.ts';
import type { DB } from '../platform/schema.generated.ts';

/**
 * Runs `work` on a database whose every transaction is a part of one real transaction, committed at the end:
 * either all of the work is there afterwards or nothing. What `work` does must be done one after the other.
 */
export async function inOneTransaction<T>(
  pool: pg.Pool,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: poolOf(client) }) });
    const value = await work(db);
    await client.query('commit');
    return value;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A pool that always hands out the one connection, and turns transactions on it into savepoints. */
function poolOf(client: pg.PoolClient): PostgresPool {
  let depth = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One statement at a time: a read beside a transaction waits for its turn. */
  const inTurn = (text: string, values?: readonly unknown[]) => {
    const done = last.then(() => client.query(text, values && [...values]));
    last = done.catch(() => {});
    return done;
  };

  const query = (text: string, values?: readonly unknown[]) => {
    const [word] = text.split(' ');
    if (word === 'begin' || word === 'start') return inTurn(`savepoint part_${++depth}`);
    if (word === 'commit') return inTurn(`release savepoint part_${depth--}`);
    if (word !== 'rollback' || text !== 'rollback') return inTurn(text, values);
    const part = `part_${depth--}`;
    return inTurn(`rollback to savepoint ${part}; release savepoint ${part}`);
  };

  // Kysely asks only for text with values; cursors are not used here.
  const connection: PostgresPoolClient = Object.create(client, {
    query: { value: query },
    release: { value: () => {} },
  });
  return { connect: async () => connection, end: async () => {}, options: {} };
}
