import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';
import { stricterText } from './fixtures.ts';

const day = 86_400_000;
const year = 365 * day;

/** A company of two people; what one of them holds lasts so long. */
async function twoPeople(t: TestContext, lasts: number) {
  const world = await testWorld(t);
  const { ledger } = world.app.features;
  const organisation = await world.organisation('Aldermoor Integration');
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris Orlov')];
  await world.affiliate(anna, organisation);
  await world.affiliate(boris, organisation);
  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, program, [
      {
        kind: 'credential',
        person: boris.person,
        subject: 'technical-associate',
        from: world.now(),
        until: world.now() + lasts,
      },
    ]),
  );
  return { world, organisation, anna };
}

test('a plan names who is nearest, what it costs, and who may read it', async (t) => {
  const { world, anna, organisation } = await twoPeople(t, year);
  const { standing, ledger } = world.app.features;
  const stranger = await world.person('Stella Fremd');

  const asked = { program, organisation, to: 'silver' };
  const { plan, names } = must(await standing.plan(world.system, asked));
  assert.deepEqual(
    plan.actions.map(({ deed, subject, who }) => ({ deed, subject, who })),
    [{ deed: 'earns', subject: 'sales-associate', who: [anna.person] }],
  );
  assert.deepEqual(plan.cost, { amount: '300', currency: 'EUR' });
  assert.deepEqual(names, { [anna.person]: 'Anna Berg' });
  assert.equal(plan.proven, true);

  // What the plan says is done, and then the tier is reached.
  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, program, [
      {
        kind: 'credential',
        person: anna.person,
        subject: 'sales-associate',
        from: world.now(),
        until: world.now() + 1_000_000_000,
      },
    ]),
  );
  assert.equal(must(await standing.plan(world.system, asked)).plan.reached, true);
  // Another version will ask for more: the plan is then to have the tier under that one as well.
  must(await world.app.features.programs.publish(world.system, { files: stricterText() }));
  const coming = must(await standing.plan(world.system, asked));
  assert.deepEqual(
    [coming.program.version, coming.plan.version, coming.plan.appliesFrom],
    ['9.0.0', '9.0.0', Date.parse('2026-08-14T22:00:00Z')],
  );
  assert.equal(coming.plan.reached, false);

  const unknown = await standing.plan(world.system, { ...asked, to: 'sliver' });
  assert.ok(!unknown.ok);
  const { code, args } = unknown.refusal;
  assert.equal(code, 'plan.unknown_target');
  assert.deepEqual([args?.['target'], args?.['suggestion']], ['sliver', 'silver']);
  assert.equal((await standing.plan(stranger, asked)).ok, false);
});

test('what ends before the plan is done is renewed, by people with names', async (t) => {
  const { world, organisation } = await twoPeople(t, day);
  const { standing } = world.app.features;
  const asked = { program, organisation, to: 'silver' };
  const { plan, names } = must(await standing.plan(world.system, asked));
  assert.deepEqual(plan.actions.map(({ subject }) => subject).toSorted(), [
    'sales-associate',
    'technical-associate',
  ]);
  assert.deepEqual(Object.values(names).toSorted(), ['Anna Berg', 'Boris Orlov']);
  assert.ok(plan.countedOn > plan.on);
  assert.deepEqual(plan.runsOut, []);
  assert.equal(plan.proven, false);
});

test('the plan to the highest tier is found while someone waits', async (t) => {
  const world = await testWorld(t);
  const organisation = await world.organisation('Birchfield Systems');
  const anna = await world.person('Anna Berg');
  await world.affiliate(anna, organisation);
  const asked = { program, organisation, to: 'platinum' };
  const { plan } = must(await world.app.features.standing.plan(world.system, asked));
  assert.equal(plan.proven, true);
  assert.deepEqual(plan.open, []);
  const joins = plan.actions.find(({ deed }) => deed === 'hires');
  assert.equal(joins?.count, 7);
});
