import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';

const course = 'sales-101';

test('a course stands while the award it earned does, and is asked for again after it', async (t) => {
  const world = await testWorld(t);
  const { exams, ledger } = world.app.features;
  const anna = await world.person('Anna Berg');
  const complete = async () => must(await exams.completeCourse(anna, { course })).completedAt;
  const first = await complete();
  await world.app.platform.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, program, [
      {
        kind: 'credential',
        person: anna.person,
        subject: 'sales-associate',
        from: Date.parse('2026-03-03T09:00:00Z'),
        until: Date.parse('2027-03-04T00:00:00Z'),
      },
    ]),
  );
  const shown = async () => must(await exams.coursePage(anna, { course })).course.completedAt;
  world.setNow('2027-03-03T22:59:59Z');
  assert.equal(await complete(), first);
  assert.equal(await shown(), first);
  world.setNow('2027-03-04T00:00:00Z');
  assert.equal(await shown(), null);
  assert.equal(await complete(), world.now());
  assert.equal(await shown(), world.now());
});
