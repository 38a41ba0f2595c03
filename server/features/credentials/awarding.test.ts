import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';

const day = 86_400_000;

test('evidence gathered before a credential runs out earns the next one at that instant', async (t) => {
  const world = await testWorld(t);
  const { credentials, exams, ledger } = world.app.features;
  const anna = await world.person('Anna Berg');
  const pass = (from: string, until: string) =>
    world.app.platform.db.transaction().execute((tx) =>
      ledger.recordIn(tx, world.system, program, [
        {
          kind: 'pass',
          person: anna.person,
          subject: 'sales-foundation',
          from: Date.parse(from),
          until: Date.parse(until),
        },
      ]),
    );
  must(await exams.completeCourse(anna, { course: 'sales-101' }));
  await pass('2026-03-02T09:00:00Z', '2027-03-03T00:00:00Z');
  must(await credentials.acceptAgreement(anna, { agreement: 'program-agreement' }));
  const held = async () => must(await credentials.myCredentials(anna)).credentials;
  const [first] = await held();
  assert.ok(first);

  // A course and an exam of the last month, while the badge still holds: nothing is awarded yet.
  world.setNow('2027-02-10T09:00:00Z');
  must(
    await ledger.importFacts(world.system, {
      program,
      source: 'learning-system',
      facts: [
        {
          kind: 'completion',
          person: anna.person,
          subject: 'sales-101',
          from: world.now(),
          until: null,
        },
      ],
    }),
  );
  await pass('2027-02-11T09:00:00Z', '2028-02-12T00:00:00Z');
  world.setNow('2027-02-12T09:00:00Z');
  assert.equal(await credentials.awardDue(world.system), 0);
  assert.equal((await held()).length, 1);

  world.setNow(Date.parse('2027-03-03T00:00:00Z') + day / 2);
  assert.equal(await credentials.awardDue(world.system), 1);
  assert.equal(await credentials.awardDue(world.system), 0);
  assert.equal((await held()).length, 2);
});
