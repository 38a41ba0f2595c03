import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSitting, setLease, setSubmitted } from './queries.ts';
import { writeResponses } from './response-queries.ts';
import { examWorld, minutes, must, openTab, type ExamWorld } from './world.ts';
import type { Change } from './writer.ts';

const change = (position: number, number: number, chosen = [1], flagged = false): Change => ({
  position,
  chosen,
  flagged,
  number,
});

async function stored(world: ExamWorld, sitting: string) {
  const rows = await world.db
    .selectFrom('response')
    .select(['position', 'chosen', 'flagged', 'number'])
    .where('sitting_id', '=', sitting)
    .orderBy('position')
    .execute();
  return rows;
}

test('one batch answers each request by itself', async (t) => {
  const world = await examWorld(t);
  const { vendor } = world;
  const open = await openTab(world, await world.person('Open'));
  const taken = await openTab(world, await world.person('Taken'));
  const over = await openTab(world, await world.person('Over'));
  await setLease(world.db as never, vendor, taken.sitting, { id: open.lease, number: 9 });
  await setSubmitted(world.db as never, vendor, over.sitting, {
    at: Date.now() + minutes(1),
    by: 'candidate',
  });
  const request = (sitting: string, lease: string) => ({
    vendor,
    sitting,
    lease,
    changes: [change(1, 1)],
  });
  const answers = await writeResponses(world.db, [
    request(over.sitting, over.lease),
    request(open.sitting, open.lease),
    request(taken.sitting, taken.lease),
    request(vendor, open.lease),
    request(open.sitting, taken.lease),
  ]);
  assert.deepEqual(
    answers.map(({ outcome }) => outcome),
    ['closed', 'saved', 'stale', 'unknown', 'stale'],
  );
  assert.deepEqual(
    await Promise.all(
      [open, taken, over].map(async ({ sitting }) => (await stored(world, sitting)).length),
    ),
    [1, 0, 0],
  );
});

test('a save with an older number changes nothing and is told the newer one', async (t) => {
  const world = await examWorld(t);
  const { sitting, lease } = await openTab(world, await world.person('Anna'));
  const save = (changes: Change[]) =>
    writeResponses(world.db, [{ vendor: world.vendor, sitting, lease, changes }]);
  await save([change(1, 7, [2], true)]);
  const before = await world.db.selectFrom('response').selectAll().execute();
  assert.deepEqual(await save([change(1, 3, [4])]), [
    { outcome: 'saved', saved: [{ position: 1, number: 7 }] },
  ]);
  assert.deepEqual(await world.db.selectFrom('response').selectAll().execute(), before);
});

test('of several changes of one position in a batch the highest number is stored', async (t) => {
  const world = await examWorld(t);
  const { sitting, lease } = await openTab(world, await world.person('Anna'));
  const base = { vendor: world.vendor, sitting, lease };
  const answers = await writeResponses(world.db, [
    { ...base, changes: [change(1, 2, [2]), change(1, 5, [3]), change(2, 6, [])] },
    { ...base, changes: [change(1, 4, [1])] },
  ]);
  assert.deepEqual(answers, [
    {
      outcome: 'saved',
      saved: [
        { position: 1, number: 5 },
        { position: 2, number: 6 },
      ],
    },
    { outcome: 'saved', saved: [{ position: 1, number: 5 }] },
  ]);
  assert.deepEqual(await stored(world, sitting), [
    { position: 1, chosen: [3], flagged: false, number: 5 },
    { position: 2, chosen: [], flagged: false, number: 6 },
  ]);
});

test('whatever the order and the batches, the last state is the highest number’s', async (t) => {
  const world = await examWorld(t);
  const { sitting, lease } = await openTab(world, await world.person('Anna'));
  const base = { vendor: world.vendor, sitting, lease };
  const changes = fc.uniqueArray(
    fc.record(
      {
        position: fc.integer({ min: 1, max: 3 }),
        chosen: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
        flagged: fc.boolean(),
        number: fc.integer({ min: 1, max: 50 }),
      },
      { noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 20, selector: ({ number }) => number },
  );
  const batches = changes.chain((list) => fc.array(fc.shuffledSubarray(list), { maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(batches, async (sent) => {
      await world.db.deleteFrom('response').execute();
      for (const list of sent)
        if (list.length > 0) await writeResponses(world.db, [{ ...base, changes: list }]);
      const latest = new Map<number, Change>();
      for (const one of sent.flat())
        if ((latest.get(one.position)?.number ?? 0) < one.number) latest.set(one.position, one);
      const expected = [...latest.values()].toSorted((a, b) => a.position - b.position);
      assert.deepEqual(await stored(world, sitting), expected);
    }),
    { numRuns: 40 },
  );
});

test('a save that waits for a submission finds the sitting closed', async (t) => {
  const world = await examWorld(t);
  const { vendor } = world;
  const { sitting, lease } = await openTab(world, await world.person('Anna'));
  let saving: ReturnType<typeof writeResponses> | undefined;
  await world.db.transaction().execute(async (tx) => {
    await findSitting(tx, vendor, sitting, 'lock');
    saving = writeResponses(world.db, [{ vendor, sitting, lease, changes: [change(1, 1)] }]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await setSubmitted(tx, vendor, sitting, { at: Date.now() + minutes(1), by: 'candidate' });
  });
  assert.deepEqual(await saving, [{ outcome: 'closed' }]);
  assert.deepEqual(await stored(world, sitting), []);
});

test('a submission waits for a save that is being written and scores it', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const { sitting, lease } = await openTab(world, anna);
  let submitted: Promise<unknown> = Promise.resolve();
  let order = '';
  await world.db.transaction().execute(async (tx) => {
    const changes = [change(1, 1)];
    await writeResponses(tx, [{ vendor: world.vendor, sitting, lease, changes }]);
    submitted = world.exams.submitSitting(anna, { sitting }).then((answer) => {
      order += 'submitted';
      return must(answer);
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    order += 'saved ';
  });
  await submitted;
  assert.equal(order, 'saved submitted');
});

test('the deadline is decided by the clock of the database, grants included', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['certification-administrator']);
  const { sitting, lease } = await openTab(world, await world.person('Anna'));
  const save = async (number: number) => {
    const changes = [change(1, number)];
    const [answer] = await writeResponses(world.db, [
      { vendor: world.vendor, sitting, lease, changes },
    ]);
    return answer?.outcome;
  };
  await world.pass(minutes(59));
  assert.equal(await save(1), 'saved');
  const grant = { sitting, minutes: 10, kind: 'incident' as const, reason: 'Outage' };
  must(await world.exams.grantTime(office, grant));
  await world.pass(minutes(9));
  assert.equal(await save(2), 'saved');
  await world.pass(minutes(2));
  assert.equal(await save(3), 'closed');
});
