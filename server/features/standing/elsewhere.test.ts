import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, testWorld, type World } from '../../testing.ts';
import { companyText } from './fixtures.ts';

const references = '{ count: { of: reference, atLeast: 1 } }';
const goesBy = (program: string, tier = 'partner') =>
  `{ standing: { program: ${program}, tier: ${tier} } }`;

const publish = (world: World, files: Record<string, string>) =>
  world.app.features.programs.publish(world.system, { files });

const refer = async (world: World, organisation: string, until: string | null = null) => {
  const [fact] = await world.app.platform.db.transaction().execute((tx) =>
    world.app.features.ledger.recordIn(tx, world.system, 'services', [
      {
        kind: 'reference',
        organisation,
        subject: 'relay',
        from: world.now(),
        until: until === null ? null : Date.parse(until),
      },
    ]),
  );
  return fact!;
};

const ask = async (
  world: World,
  program: string,
  organisation: string,
  when: { on?: number; known?: number } = {},
) =>
  must(await world.app.features.standing.standing(world.system, { organisation, program, ...when }))
    .standing;

const held = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).held.tier;

/** Two programs, of which the second goes by the first, and a third that goes by the second. */
async function chain(t: Parameters<typeof testWorld>[0]) {
  const world = await testWorld(t);
  must(await publish(world, companyText('services', references)));
  must(await publish(world, companyText('alliance', goesBy('services'))));
  must(await publish(world, companyText('circle-of-best', goesBy('alliance'))));
  const acme = await world.organisation('Acme');
  await world.app.features.standing.recomputeDue(world.system);
  return { world, acme };
}

test('a decision in one program moves those that go by it in the same transaction', async (t) => {
  const { world, acme } = await chain(t);
  assert.equal(await held(world, 'circle-of-best', acme), 'member');
  world.setNow('2026-03-05T12:00:00Z');
  await refer(world, acme, '2026-05-01T10:00:00Z');
  const rows = await world.database.db
    .selectFrom('standing')
    .select(['program_id', 'tier'])
    .where('organisation_id', '=', acme)
    .where('program_id', '!=', 'partner-certification-framework')
    .orderBy('program_id')
    .execute();
  assert.deepEqual(rows, [
    { program_id: 'alliance', tier: 'partner' },
    { program_id: 'circle-of-best', tier: 'partner' },
    { program_id: 'services', tier: 'partner' },
  ]);
  const { history, tiers } = await ask(world, 'alliance', acme);
  const decided = (await ask(world, 'services', acme)).history.at(-1)!;
  assert.deepEqual(tiers[1]!.requirement.facts, [decided.fact]);
  assert.equal(history.at(-1)!.at, decided.at);

  world.setNow('2026-05-01T10:00:30Z');
  await world.app.features.standing.recomputeDue(world.system);
  assert.equal(await held(world, 'alliance', acme), 'member');
  assert.equal(await held(world, 'circle-of-best', acme), 'member');
  // What was known on an earlier day is told as it was then.
  const then = Date.parse('2026-04-01T00:00:00Z');
  assert.equal(await held(world, 'alliance', acme, { on: then, known: then }), 'partner');
});

test('a decision that was wrong is no standing elsewhere either', async (t) => {
  const { world, acme } = await chain(t);
  world.setNow('2026-03-05T12:00:00Z');
  const fact = await refer(world, acme);
  assert.equal(await held(world, 'alliance', acme), 'partner');
  world.setNow('2026-03-06T12:00:00Z');
  must(
    await world.app.features.ledger.retract(world.system, { fact: fact.id, reason: 'Not theirs' }),
  );
  assert.equal(await held(world, 'services', acme), 'member');
  assert.equal(await held(world, 'alliance', acme), 'member');
  assert.equal((await ask(world, 'alliance', acme, { on: world.now() - 1 })).measured, 'partner');
});

test('a text that would go by its own standing through others is refused', async (t) => {
  const { world } = await chain(t);
  const version = { version: '2.0.0', effective: '2026-06-01' };
  const refused = await publish(world, companyText('services', goesBy('circle-of-best'), version));
  assert.deepEqual(refused.ok ? null : refused.refusal, {
    code: 'program.circle',
    args: { way: 'services → circle-of-best → alliance → services' },
  });
  const own = await publish(world, companyText('services', goesBy('services'), version));
  assert.equal(own.ok ? null : own.refusal.code, 'program.has_errors');
});

test('of two texts that close a circle together only one is published', async (t) => {
  const world = await testWorld(t);
  const both = await Promise.all([
    publish(world, companyText('north', goesBy('south'))),
    publish(world, companyText('south', goesBy('north'))),
  ]);
  assert.equal(both.filter(({ ok }) => ok).length, 1);
});

test('a circle from before that was refused ends in bounded time', async (t) => {
  const world = await testWorld(t);
  const { db } = world.database;
  must(await publish(world, companyText('services', `{ not: ${goesBy('alliance')} }`)));
  must(await publish(world, companyText('alliance', '{ all: [] }')));
  // Written past the operation, as an older release let it.
  const parsed = await world.app.features.programs.check(world.system, {
    files: companyText('alliance', goesBy('services'), {
      version: '2.0.0',
      effective: '2026-01-02',
    }),
  });
  const { program } = must(parsed);
  await db
    .insertInto('program_version')
    .values({
      vendor_id: world.vendor,
      program_id: 'alliance',
      version: '2.0.0',
      published_at: new Date(0),
      effective_from: new Date('2026-01-02T00:00:00Z'),
      enforced_from: new Date('2026-01-02T00:00:00Z'),
      sources: '{}',
      definition: JSON.stringify(program),
      published_by: 'test',
    })
    .execute();
  const acme = await world.organisation('Acme');
  const decisions = async () => {
    const { n } = await db
      .selectFrom('fact')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('kind', '=', 'decision')
      .where('organisation_id', '=', acme)
      .executeTakeFirstOrThrow();
    return n;
  };
  await world.app.features.standing.recomputeDue(world.system);
  for (let turn = 0; turn < 4; turn++) {
    const before = await decisions();
    world.setNow(world.now() + 60_000);
    await world.app.features.standing.recomputeDue(world.system);
    assert.ok((await decisions()) - before <= 4);
  }
});
