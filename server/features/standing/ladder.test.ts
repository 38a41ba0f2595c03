import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram, must, programFiles, testWorld, type World } from '../../testing.ts';

const other = 'partner-program-2014';

const affiliate = async (world: World, name: string, organisation: string, program: string) => {
  const who = await world.person(name);
  const { partners } = world.app.features;
  const { affiliation } = must(await partners.claimAffiliation(who, { organisation, program }));
  must(await partners.confirmClaim(world.system, { affiliation }));
};

const slugs = async (world: World, program: string) => {
  const { rows } = must(await world.app.features.standing.ladder(world.system, { program }));
  return rows.map(({ slug }) => slug);
};

test('a list names who takes part in its program, and who takes part in none yet', async (t) => {
  const world = await testWorld(t);
  const { programs, standing } = world.app.features;
  const acme = await world.organisation('Acme');
  const birch = await world.organisation('Birch');
  await world.organisation('Cedar');
  await affiliate(world, 'Anna Berg', acme, bundledProgram);
  assert.deepEqual(await slugs(world, bundledProgram), ['acme', 'birch', 'cedar']);
  must(await programs.publish(world.system, { files: programFiles(other), publishedAt: 0 }));
  await affiliate(world, 'Boris Orlov', birch, other);
  assert.deepEqual(await slugs(world, bundledProgram), ['acme', 'cedar']);
  assert.deepEqual(await slugs(world, other), ['birch', 'cedar']);
  await affiliate(world, 'Chen Wei', acme, other);
  assert.deepEqual(await slugs(world, other), ['acme', 'birch', 'cedar']);

  const taken = async (organisation: string) =>
    must(await standing.programsOf(world.system, { organisation })).programs;
  assert.deepEqual(await taken(acme), [bundledProgram, other]);
  assert.deepEqual(await taken('birch'), [other]);
  assert.deepEqual(await taken('cedar'), []);
  const anonymous = { kind: 'anonymous', vendor: world.vendor } as const;
  const refused = await standing.programsOf(anonymous, { organisation: acme });
  assert.equal(refused.ok, false);
});

test('a list tells the phase, and a standing what the counted facts are about', async (t) => {
  const world = await testWorld(t);
  const { standing } = world.app.features;
  const organisation = await world.organisation('Acme');
  const anna = await world.person('Anna Berg');
  await world.affiliate(anna, organisation);
  await world.app.platform.db.transaction().execute((tx) =>
    world.app.features.ledger.recordIn(tx, world.system, bundledProgram, [
      {
        kind: 'credential',
        person: anna.person,
        subject: 'sales-associate',
        from: world.now(),
        until: null,
      },
    ]),
  );
  const of = { organisation, program: bundledProgram };
  const { subjects, nextVersionAt } = must(await standing.standing(world.system, of));
  assert.deepEqual(Object.values(subjects), ['sales-associate']);
  assert.equal(nextVersionAt, null);
  const { rows } = must(await standing.ladder(world.system, { program: bundledProgram }));
  assert.equal(rows[0]?.phase, 'regular');
});
