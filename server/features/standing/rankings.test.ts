import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownFacts } from '@guildmark/engine';
import { must, type World } from '../../testing.ts';
import { best, deal, make, program, record, sales } from './fixtures/sales.ts';
import { companyText } from './fixtures.ts';
import { begin, keepPart, type PartEntries } from './ranking-queries.ts';

/** Midnight in Berlin at the beginning of a day. */
const berlin = (day: string, offset = '+02:00') => Date.parse(`${day}T00:00:00${offset}`);

const recompute = ({ app, system }: World) => app.features.standing.recomputeDue(system);

const ask = async (
  world: World,
  organisation: string,
  when: { on?: number; known?: number } = {},
) =>
  must(await world.app.features.standing.standing(world.system, { organisation, program, ...when }))
    .standing;
const held = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).held.tier;

/** Every ranking fact on record, and those that stand. */
async function onRecord({ app, vendor }: World) {
  const all = await app.features.ledger.factsOfProgram(app.platform.db, vendor, program);
  const told = knownFacts(all, Infinity)
    .filter(({ kind }) => kind === 'ranking')
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, attributes }) => [from, attributes!['group'], attributes!['cutoff'] ?? null]);
  return { all: all.length, told };
}

const april = berlin('2026-04-01');

test('a ranking is made as its period begins, and what it decides has that date', async (t) => {
  const { world, acme, birch } = await sales(t);
  assert.equal(await make(world), 0);
  await recompute(world);
  assert.equal(await held(world, acme), 'member');

  world.setNow(april + 20_000);
  await recompute(world);
  assert.equal(await held(world, acme), 'member', 'decisions wait for the ranking');
  assert.equal(await make(world), 1);
  await recompute(world);
  const { held: has, history, tiers } = await ask(world, acme);
  assert.deepEqual([has.tier, history.at(-1)!.at], ['partner', april]);
  assert.deepEqual(tiers[1]!.requirement.amounts, {
    unit: 'number',
    have: '30',
    need: '30',
    ranking: { from: april, group: 'emea', size: 3, places: 1 },
  });
  assert.equal(await held(world, birch), 'member');

  const once = await onRecord(world);
  assert.deepEqual(once.told, [[april, 'emea', '30']]);
  assert.equal(await make(world), 0);
  assert.deepEqual(await onRecord(world), once);
});

test('several processes make a ranking once', async (t) => {
  const { world } = await sales(t);
  world.setNow(april + 20_000);
  const changed = await Promise.all([make(world), make(world), make(world), make(world)]);
  assert.equal(
    changed.reduce((sum, each) => sum + each, 0),
    1,
  );
  assert.deepEqual((await onRecord(world)).told, [[april, 'emea', '30']]);
});

test('what arrives late makes a ranking anew; what was decided and known before stays', async (t) => {
  const { world, acme, birch } = await sales(t);
  await make(world);
  await recompute(world);
  world.setNow(april + 20_000);
  await make(world);
  await recompute(world);

  world.setNow('2026-04-10T08:00:00Z');
  await record(world, [deal(birch, 5, '2026-04-09')]);
  assert.equal(await make(world), 0, 'a deal of the new quarter is not late');
  const [late] = await record(world, [deal(birch, 25, '2026-03-20')]);
  assert.equal(await make(world), 1);
  world.setNow('2026-04-10T08:01:00Z');
  await recompute(world);
  assert.deepEqual((await onRecord(world)).told, [[april, 'emea', '45']]);
  assert.deepEqual([await held(world, acme), await held(world, birch)], ['member', 'partner']);
  assert.ok((await ask(world, birch)).history.at(-1)!.at >= Date.parse('2026-04-10T08:00:00Z'));
  const then = Date.parse('2026-04-05T00:00:00Z');
  assert.equal((await ask(world, acme, { on: then, known: then })).measured, 'partner');
  assert.equal((await ask(world, acme, { on: then, known: world.now() })).measured, 'member');

  world.setNow('2026-04-11T08:00:00Z');
  must(
    await world.app.features.ledger.retract(world.system, { fact: late!.id, reason: 'Not theirs' }),
  );
  assert.equal(await make(world), 1);
  world.setNow('2026-04-11T08:02:00Z');
  await recompute(world);
  assert.deepEqual((await onRecord(world)).told, [[april, 'emea', '30']]);
  assert.deepEqual([await held(world, acme), await held(world, birch)], ['partner', 'member']);
  const once = await onRecord(world);
  assert.equal(await make(world), 0);
  assert.deepEqual(await onRecord(world), once);
});

test('rankings that were missed are made for their own dates, also where a group is empty then', async (t) => {
  const { world, acme } = await sales(t);
  world.setNow(april + 20_000);
  await make(world);
  await recompute(world);
  world.setNow('2026-10-05T08:00:00Z');
  assert.equal(await make(world), 2);
  await recompute(world);
  assert.deepEqual((await onRecord(world)).told, [
    [april, 'emea', '30'],
    [berlin('2026-07-01'), 'emea', null],
    [berlin('2026-10-01'), 'emea', null],
  ]);
  const { history, held: has } = await ask(world, acme);
  assert.deepEqual([has.tier, history.at(-1)!.at], ['member', berlin('2026-07-01')]);
});

test('another text of the same ranking has one of its own, from its own day on', async (t) => {
  const { world, acme, birch } = await sales(t);
  world.setNow(april + 20_000);
  await make(world);
  await recompute(world);
  world.setNow('2026-05-01T08:00:00Z');
  const two = best.replace('top: 1', 'top: 2');
  const files = companyText(program, two, { version: '2.0.0', effective: '2026-05-10' });
  must(await world.app.features.programs.publish(world.system, { files }));
  assert.equal(await make(world), 0);
  world.setNow('2026-05-10T08:00:00Z');
  assert.equal(await make(world), 1);
  world.setNow('2026-05-10T08:01:00Z');
  await recompute(world);
  assert.deepEqual((await onRecord(world)).told, [
    [april, 'emea', '30'],
    [berlin('2026-05-10'), 'emea', '20'],
  ]);
  assert.deepEqual([await held(world, acme), await held(world, birch)], ['partner', 'partner']);
  assert.equal(
    (await ask(world, birch, { on: Date.parse('2026-05-09T08:00:00Z') })).measured,
    'member',
  );
});

test('a making that was broken off goes on where it was', async (t) => {
  const { world, acme, birch, cedar } = await sales(t);
  world.setNow(april + 20_000);
  const key = { vendor: world.vendor, program, name: 'best', from: april };
  const { db } = world.app.platform;
  await begin(db, key, { at: april, version: '1.0.0', known: april });
  const [first] = [acme, birch, cedar].toSorted();
  // What was counted is taken as it was kept, and not counted again.
  const others = await Promise.all(
    ['Dune', 'Elm', 'Fir', 'Gorse'].map((name) => world.organisation(name)),
  );
  const entries: PartEntries = {
    emea: [first!, ...others].map((one, index) => [one, ['100.25', '0.5', '0'][index] ?? '0']),
  };
  await db
    .transaction()
    .execute((tx) => keepPart(tx, key, { entries, countedTo: first!, before: 0, counted: 1 }));
  assert.equal(await make(world), 1);
  const all = await world.app.features.ledger.factsOfProgram(db, world.vendor, program);
  assert.deepEqual(all.find(({ kind }) => kind === 'ranking')?.attributes, {
    group: 'emea',
    cutoff: '100.25',
    size: 7,
    places: 1,
    best: 1,
  });
  const left = await db.selectFrom('ranking_part').selectAll().execute();
  assert.deepEqual(left, []);
});

test('companies that came later take no part, unless something says that they were there', async (t) => {
  const { world } = await sales(
    t,
    best.replace(', per: region', '').replace('top: 1', 'top: 100%'),
  );
  world.setNow(april + 20_000);
  await make(world);
  world.setNow('2026-04-20T08:00:00Z');
  const dune = await world.organisation('Dune');
  await world.organisation('Elm');
  await record(world, [deal(dune, 1, '2026-03-01')]);
  assert.equal(await make(world), 1);
  const all = await world.app.features.ledger.factsOfProgram(
    world.app.platform.db,
    world.vendor,
    program,
  );
  const stands = knownFacts(all, Infinity).find(({ kind }) => kind === 'ranking');
  assert.deepEqual(stands!.attributes, { cutoff: '1', size: 4, places: 4, best: 4 });
});
