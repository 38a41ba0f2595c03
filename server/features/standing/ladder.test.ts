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

  const counted = async (program: string) => {
    const files = programFiles(program);
    const { effect } = must(await standing.draft(world.system, { files }));
    return [effect?.all, effect?.elsewhere];
  };
  assert.deepEqual(await counted(bundledProgram), [3, 1]);
  assert.deepEqual(await counted(other), [3, 0]);

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

test('applications wait for an answer, and an answer to another one is none', async (t) => {
  const world = await testWorld(t);
  const { ledger, standing } = world.app.features;
  const organisation = await world.organisation('Acme');
  const at = world.now();
  const level = (id: string) => ({ attributes: { level: id } });
  const record = async (facts: { kind: 'application' | 'approval'; subject: string }[]) =>
    world.app.platform.db.transaction().execute((tx) =>
      ledger.recordIn(
        tx,
        world.system,
        bundledProgram,
        facts.map((fact) => ({ ...fact, organisation, from: at, until: null })),
      ),
    );
  const waiting = async () => {
    const told = must(await standing.applications(world.system, { program: bundledProgram }));
    return told.waiting.map((one) => [one.slug, one.subject, one.level, one.since]);
  };
  const [gold] = await record([
    { kind: 'application', subject: 'gold' },
    { kind: 'application', subject: 'mobility', ...level('expert') },
    { kind: 'approval', subject: 'mobility', ...level('principal') },
  ]);
  const mobility = ['acme', 'mobility', 'expert', at];
  assert.deepEqual(new Set(await waiting()), new Set([['acme', 'gold', null, at], mobility]));
  must(await ledger.retract(world.system, { fact: gold!.id, reason: 'by mistake' }));
  assert.deepEqual(await waiting(), [mobility]);
  await record([{ kind: 'approval', subject: 'mobility', ...level('expert') }]);
  assert.deepEqual(await waiting(), []);

  const anonymous = { kind: 'anonymous', vendor: world.vendor } as const;
  const refused = await standing.applications(anonymous, { program: bundledProgram });
  assert.equal(refused.ok, false);
});
