import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../platform/operation.ts';
import { testDatabase } from '../platform/testing.ts';
import { inOneTransaction } from './one-transaction.ts';

const words = async (db: Database) =>
  (await sql<{ word: string }>`select word from noted order by word`.execute(db)).rows.map(
    ({ word }) => word,
  );

const note = (db: Database, word: string) => sql`insert into noted values (${word})`.execute(db);

test('parts commit and roll back by themselves, the whole commits at the end', async (t) => {
  const { db, pool } = await testDatabase(t);
  await sql`create table noted (word text primary key)`.execute(db);
  await inOneTransaction(pool, async (one) => {
    await note(one, 'outside');
    await one.transaction().execute((tx) => note(tx, 'kept'));
    const refused = one.transaction().execute(async (tx) => {
      await note(tx, 'undone');
      await note(tx, 'kept');
    });
    await assert.rejects(refused, /duplicate key/);
    assert.deepEqual(await words(one), ['kept', 'outside']);
    assert.deepEqual(await words(db), [], 'nothing is seen before the end');
  });
  assert.deepEqual(await words(db), ['kept', 'outside']);
});

test('a read beside a running part does not wait for ever', async (t) => {
  const { pool } = await testDatabase(t);
  const seen = await inOneTransaction(pool, (one) =>
    one.transaction().execute(async () => sql<{ n: number }>`select 1 as n`.execute(one)),
  );
  assert.equal(seen.rows[0]?.n, 1);
});

test('work that fails leaves nothing', async (t) => {
  const { db, pool } = await testDatabase(t);
  await sql`create table noted (word text primary key)`.execute(db);
  const failed = inOneTransaction(pool, async (one) => {
    await one.transaction().execute((tx) => note(tx, 'lost'));
    throw new Error('the power went');
  });
  await assert.rejects(failed, /the power went/);
  assert.deepEqual(await words(db), []);
});
