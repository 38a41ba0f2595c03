import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { migrate, pendingOf } from './migrate.ts';
import { shiftClock, testDatabase } from './testing.ts';
import { databaseNow } from './time.ts';

test('each caller gets a migrated database of its own', async (t) => {
  const [one, other] = await Promise.all([testDatabase(t), testDatabase(t)]);
  await sql`insert into vendor values (gen_random_uuid(), 'v', 'V', 'http://v', 'did:v', now())`.execute(
    one.db,
  );
  assert.equal((await one.db.selectFrom('vendor').select('slug').execute()).length, 1);
  assert.equal((await other.db.selectFrom('vendor').select('slug').execute()).length, 0);
});

test('numbers: int8 is a number, numeric stays text', async (t) => {
  const { db } = await testDatabase(t);
  const { rows } = await sql`select count(*) as n, 12.50::numeric as m from vendor`.execute(db);
  assert.deepEqual(rows, [{ n: 0, m: '12.50' }]);
  await assert.rejects(sql`select 9007199254740993::int8`.execute(db), RangeError);
});

test('a test may shift the clock of deadlines', async (t) => {
  const { db } = await testDatabase(t);
  const before = await databaseNow(db);
  await shiftClock(db, 3_600_000);
  assert.ok((await databaseNow(db)) - before >= 3_600_000);
});

test('a second migration finds nothing to do', async (t) => {
  const { pool } = await testDatabase(t);
  assert.deepEqual(await migrate(pool), []);
});

const shipped = [
  { name: '2026-01-01-a', text: 'select 1' },
  { name: '2026-01-02-b', text: 'select 2' },
];

test('files apply in order; a failing one leaves nothing and names itself', async (t) => {
  const { pool } = await testDatabase(t);
  await pool.query('create schema s');
  await pool.query('truncate migration');
  const good = { name: '2026-01-01-a', text: 'create table s.a (n int)' };
  const bad = { name: '2026-01-02-b', text: 'create table s.b (n int); select no_such_thing' };
  await assert.rejects(migrate(pool, [good, bad]), /2026-01-02-b failed/);
  assert.equal((await pool.query(`select to_regclass('s.b') as b`)).rows[0].b, null);
  assert.deepEqual(await migrate(pool, [good]), []);
});

const applied = (name: string, checksum: string) => new Map([[name, checksum]]);

test('an edited file and a newer database are refused', () => {
  assert.throws(() => pendingOf(shipped, applied('2026-01-01-a', 'other')), /edited after/);
  assert.throws(() => pendingOf(shipped, applied('2027-01-01-z', 'x')), /newer version/);
  assert.deepEqual(pendingOf(shipped, new Map()), shipped);
});
