import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, programFiles, testWorld } from '../../testing.ts';
import type { World } from '../../testing.ts';

type NewFacts = Parameters<World['app']['features']['ledger']['importFacts']>[1]['facts'];

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

const record = async (world: World, facts: NewFacts) =>
  must(
    await world.app.features.ledger.importFacts(world.system, { program, source: 'office', facts }),
  );

/** The files of a second version, with more of its own. */
function secondVersion(adoption: string, more: Record<string, string> = {}) {
  const files = { ...programFiles(), ...more };
  files['program.yaml'] = files['program.yaml']!.replace(/version: .*/, 'version: 9.0.0')
    .replace(/published: .*/, 'published: 2026-03-01')
    .replace(/effective: .*/, 'effective: 2026-04-01')
    .replace(/enforced: .*/, `enforced: 2026-04-01\n${adoption}`);
  return files;
}

/** Under it everybody has the second tier. */
function secondForAll(adoption: string) {
  const files = secondVersion(adoption);
  const tiers = files['tiers.yaml']!;
  files['tiers.yaml'] = tiers.replace(
    /(id: silver[\s\S]*?requires:)[\s\S]*?(\n {4}benefits:)/,
    '$1 { all: [] }$2',
  );
  assert.notEqual(files['tiers.yaml'], tiers);
  return files;
}

const publish = async (world: World, files: Record<string, string>) =>
  must(await world.app.features.programs.publish(world.system, { files }));

const standing = async (world: World, organisation: string, on?: number) => {
  const input = { organisation, program, ...(on !== undefined && { on }) };
  const { standing: found } = must(await world.app.features.standing.standing(world.system, input));
  return [found.version, found.held.tier];
};

test('companies go over to a new version one by one, and each is asked about under its own', async (t) => {
  const world = await testWorld(t);
  const { standing: standings } = world.app.features;
  const [first] = await world.app.features.programs.versions(world.system, program);
  const old = first!.version;
  const acme = await world.organisation('Acme');
  const birch = await world.organisation('Birch');
  const cedar = await world.organisation('Cedar');
  const term = (organisation: string, from: string, until: string) => ({
    kind: 'membership' as const,
    organisation,
    subject: 'partner',
    from: Date.parse(from),
    until: Date.parse(until),
  });
  await record(world, [
    term(acme, '2025-07-01T00:00:00Z', '2026-07-01T00:00:00Z'),
    term(cedar, '2025-09-01T00:00:00Z', '2026-09-01T00:00:00Z'),
  ]);
  await standings.recomputeDue(world.system);
  await publish(
    world,
    secondForAll('  adoption: { at: renewal, early: true, latest: 2026-12-01 }'),
  );
  // Everyone is measured once more, so that their own days are known; after that nothing is due.
  assert.equal((await standings.recomputeDue(world.system)) > 0, true);
  world.setNow(world.now() + 60_000);
  await standings.recomputeDue(world.system);
  assert.equal(await standings.recomputeDue(world.system), 0);

  world.setNow(noon('2026-04-02'));
  await standings.recomputeDue(world.system);
  assert.deepEqual(await standing(world, acme), [old, 'registered']);
  assert.deepEqual(await standing(world, birch), ['9.0.0', 'silver']);
  assert.equal(await standings.recomputeDue(world.system), 0);
  // What the next version brings is foretold by that one, on the day on which it will apply.
  const told = must(await standings.standing(world.system, { organisation: acme, program }));
  assert.deepEqual(
    told.standing.held.forecast.map(({ at, to, under, byText }) => [at, to, under, byText]),
    [[Date.parse('2026-07-01T00:00:00Z'), 'silver', '9.0.0', true]],
  );
  assert.equal(told.nextVersionAt, Date.parse('2026-07-01T00:00:00Z'));

  world.setNow(noon('2026-05-10'));
  await record(world, [
    {
      kind: 'adoption',
      organisation: cedar,
      subject: '9.0.0',
      from: noon('2026-05-09'),
      until: null,
    },
  ]);
  assert.deepEqual(await standing(world, cedar), ['9.0.0', 'silver']);
  assert.deepEqual(await standing(world, acme), [old, 'registered']);

  world.setNow(noon('2026-07-02'));
  assert.equal(await standings.recomputeDue(world.system), 1);
  assert.deepEqual(await standing(world, acme), ['9.0.0', 'silver']);
  // A past day is answered under the version that applied to the company then.
  assert.deepEqual(await standing(world, acme, noon('2026-06-20')), [old, 'registered']);
  assert.deepEqual(await standing(world, birch, noon('2026-06-20')), ['9.0.0', 'silver']);
});

test('what an older program gave is imported and carried over; other credentials are not imported', async (t) => {
  const world = await testWorld(t);
  const acme = await world.organisation('Acme');
  const anna = await world.person('Anna Berg');
  await world.affiliate(anna, acme);
  const because = 'because: { en: So., ru: Так. }';
  const transition = `transition:
  from: { program: old, title: { en: Old, ru: Старая } }
  on: 2026-04-01
  until: 2026-09-30
  sources:
    old-engineer: { title: { en: Old engineer, ru: Инженер } }
  scope: person
  conjunction: { choose: also, ${because} }
  rows: [{ from: [old-engineer], to: { credential: sales-associate } }]
`;
  await publish(world, secondVersion('', { 'transition.yaml': transition }));
  world.setNow(noon('2026-04-02'));
  const held = (subject: string) => ({
    kind: 'credential' as const,
    person: anna.person,
    subject,
    from: noon('2025-01-01'),
    until: null,
  });
  const { ledger, standing: standings } = world.app.features;
  const refused = await ledger.importFacts(world.system, {
    program,
    source: 'office',
    facts: [held('old-engineer'), held('sales-associate')],
  });
  assert.deepEqual(refused.ok ? null : [refused.refusal.code, refused.refusal.args], [
    'fact.kind_reserved',
    { index: 1, kind: 'credential' },
  ]);
  const carryover = { ...held('sales-associate'), kind: 'carryover' as const };
  const made = { program, source: 'office', facts: [carryover] };
  assert.equal((await ledger.importFacts(world.system, made)).ok, false);
  await record(world, [held('old-engineer')]);
  const { standing: found } = must(
    await standings.standing(world.system, { organisation: acme, program }),
  );
  const leaves = found.tiers.flatMap(({ requirement }) => [requirement, ...requirement.children]);
  const asked = leaves.find(({ subject }) => subject.includes('sales-associate'));
  const [counts] = asked?.who ?? [];
  assert.equal(counts?.person, anna.person);
  assert.equal(counts?.until, Date.parse('2026-10-01T00:00:00+02:00'));
});
