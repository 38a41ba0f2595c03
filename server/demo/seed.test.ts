import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createApp, type App } from '../app.ts';
import { ensureInstallation } from '../installation.ts';
import { newId } from '../platform/ids.ts';
import type { Actor, Database } from '../platform/operation.ts';
import { makeSeal } from '../platform/seal.ts';
import { testDatabase, type Closer } from '../platform/testing.ts';
import { must, programFiles } from '../testing.ts';
import { seedDemo, type DemoParts } from './seed.ts';
import { vendor as lumenfold } from './world/organisations.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const program = lumenfold.program;

/** A migrated database with a vendor and nothing else, and what seeding it needs. */
async function emptyHouse(t: Closer) {
  const { db, pool } = await testDatabase(t);
  const wanted = { slug: 'lumenfold', name: 'Lumenfold', origin: 'http://localhost:3000' };
  const installation = await ensureInstallation({ db, clock: () => now, newId }, wanted);
  const makeApp = (on: Database, clock: () => number): App =>
    createApp({
      db: on,
      installation,
      clock,
      newId,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      jobs: {
        define: () => {},
        schedule: () => {},
        send: async () => {},
        start: async () => {},
        stop: async () => {},
      },
      mail: { delivers: true, send: async () => {}, close: () => {} },
      seal: makeSeal('a secret for tests that is long enough'),
      log: () => {},
    });
  const { vendor } = installation;
  const parts: DemoParts = { pool, vendor, now, makeApp, files: programFiles() };
  const office: Actor = { kind: 'system', vendor, name: 'test' };
  return { db, parts, office, vendor, app: makeApp(db, () => now) };
}

const counted = async (db: Database, table: string) =>
  Number(
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db))
      .rows[0]?.n,
  );

test('the demo world comes about by the application itself', async (t) => {
  const { db, parts, office, app } = await emptyHouse(t);
  const begun = performance.now();
  const told: number[] = [];
  const answer = await seedDemo({ ...parts, progress: (done, all) => told.push(done / all) });
  t.diagnostic(`${Math.round(performance.now() - begun)} ms`);
  assert.equal(answer, 'made');
  assert.equal(told.at(-1), 1);

  await t.test('every organisation has its tier', async () => {
    const { rows } = must(await app.features.standing.ladder(office, { program }));
    assert.deepEqual(Object.fromEntries(rows.map(({ slug, tier }) => [slug, tier])), {
      tessaline: 'platinum',
      quillmere: 'gold',
      kaltravo: 'silver',
      thalorion: 'silver',
      qamrivo: 'silver',
      zerivon: 'registered',
      osagewick: 'gold',
      pampadora: 'silver',
      maplethorn: 'registered',
      sumireha: 'gold',
      vayuneeti: 'silver',
      yunlanchi: 'registered',
    });
  });

  for (const table of [
    'fact',
    'event',
    'sitting',
    'response',
    'result',
    'credential',
    'standing',
  ]) {
    t.diagnostic(`${table} ${await counted(db, table)}`);
  }
});
