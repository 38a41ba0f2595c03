import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { copyIn, copyOut } from './copy.ts';
import { testDatabase } from './testing.ts';

async function connected(t: { after: (close: () => Promise<void>) => void }) {
  const { url } = await testDatabase(t);
  const client = new pg.Client({ connectionString: url });
  // The database is dropped under it at the end.
  client.on('error', () => {});
  await client.connect();
  t.after(() => client.end());
  await client.query('create table number (a int2, b int4, c int8)');
  return client;
}

test('rows that are copied in come out again, in their thousands', async (t) => {
  const client = await connected(t);
  await copyIn(client, 'number (a, b, c)', 10_000, [
    { bytes: 2, value: (row) => (row % 100) - 50 },
    { bytes: 4, value: (row) => -row * 1000 },
    { bytes: 8, value: (row) => row * 4_000_000_000 },
  ]);
  const found: [number, number, number][] = [];
  const rows = await copyOut(client, '(select a, b, c from number order by c)', (buffer, at) => {
    found.push([
      buffer.readInt16BE(at + 4),
      buffer.readInt32BE(at + 10),
      Number(buffer.readBigInt64BE(at + 18)),
    ]);
  });
  assert.equal(rows, 10_000);
  for (const row of [0, 1, 4095, 4096, 9999])
    assert.deepEqual(found[row], [(row % 100) - 50, row === 0 ? 0 : -row * 1000, row * 4e9]);
});

test('rows longer than any chunk come out whole, with short ones between them', async (t) => {
  const client = await connected(t);
  const lengths = [0, 1, 70_000, 3, 1_000_000, 65_000, 2, 300_000, 0];
  const found: string[] = [];
  const texts = `(select repeat(chr(96 + place::int), length) from unnest(array[${lengths.join()}]) with ordinality as l (length, place))`;
  await copyOut(client, texts, (buffer, at) => {
    found.push(buffer.toString('utf8', at + 4, at + 4 + buffer.readInt32BE(at)));
  });
  const expected = lengths.map((length, row) => String.fromCodePoint(97 + row).repeat(length));
  assert.deepEqual(found, expected);
});

test('an empty table has no rows, and the client goes on as before', async (t) => {
  const client = await connected(t);
  assert.equal(await copyOut(client, 'number', () => assert.fail()), 0);
  await copyIn(client, 'number', 0, [{ bytes: 2, value: () => 0 }]);
  const { rows } = await client.query('select count(*)::int as n from number');
  assert.deepEqual(rows, [{ n: 0 }]);
});

test('what the database refuses is an error, and the client goes on as before', async (t) => {
  const client = await connected(t);
  await assert.rejects(
    copyOut(client, 'nowhere', () => {}),
    /nowhere/,
  );
  await assert.rejects(copyIn(client, 'number (a)', 1, []), /field|column/i);
  const { rows } = await client.query('select 1 as one');
  assert.deepEqual(rows, [{ one: 1 }]);
});
