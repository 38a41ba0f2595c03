import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { saveQueue, type Answer, type Change, type SaveState, type World } from './queue.ts';

/** A server that stores the highest number of each position and fails as it is told to. */
function rig(failures: ('failed' | 'signed-out' | 'lost')[] = []) {
  const stored = new Map<number, Change>();
  const told: SaveState[] = [];
  const timers: (() => void)[] = [];
  const overtaken: true[] = [];
  let kept: Change[] = [];
  const world: World = {
    send: async (changes): Promise<Answer> => {
      const failure = failures.shift();
      if (failure) return { outcome: failure };
      for (const change of changes) {
        const there = stored.get(change.position);
        if (!there || there.number < change.number) stored.set(change.position, change);
      }
      return {
        outcome: 'saved',
        saved: changes.map(({ position }) => ({
          position,
          number: stored.get(position)!.number,
        })),
      };
    },
    keep: (changes) => {
      kept = changes;
    },
    later: (run) => timers.push(run),
    tell: (state) => told.push(state),
    overtaken: () => overtaken.push(true),
  };
  const settleAll = async () => {
    for (let round = 0; round < 50; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      timers.splice(0).forEach((run) => run());
    }
  };
  return { world, stored, told, overtaken, settleAll, kept: () => kept };
}

const change = (position: number, option: number) => ({
  position,
  chosen: [option],
  flagged: false,
});

test('an acknowledged change is forgotten and numbered after the last one stored', async () => {
  const { world, stored, told, settleAll, kept } = rig();
  saveQueue(world, [], 7).put(change(3, 2));
  assert.equal(kept().length, 1, 'kept before it is acknowledged');
  await settleAll();
  assert.deepEqual(stored.get(3), { ...change(3, 2), number: 8 });
  assert.deepEqual(kept(), []);
  assert.equal(told.at(-1), 'saved');
});

test('a failure is told, kept and tried again until it is stored', async () => {
  const { world, stored, told, settleAll } = rig(['failed', 'failed', 'signed-out']);
  saveQueue(world, [], 0).put(change(1, 1));
  await settleAll();
  assert.deepEqual(told, ['sending', 'trying', 'trying', 'signed-out', 'saved']);
  assert.equal(stored.size, 1);
});

test('a lost lease ends the queue and keeps what was not acknowledged', async () => {
  const { world, told, settleAll, kept } = rig(['lost']);
  const queue = saveQueue(world, [], 0);
  queue.put(change(1, 1));
  await settleAll();
  queue.put(change(2, 1));
  assert.equal(told.at(-1), 'lost');
  assert.deepEqual(
    kept().map(({ position }) => position),
    [1],
  );
});

test('what a former visit left is sent, and later changes are numbered above it', async () => {
  const { world, stored, settleAll } = rig();
  const queue = saveQueue(world, [{ ...change(2, 4), number: 12 }], 9);
  queue.put(change(2, 1));
  queue.put(change(5, 3));
  await settleAll();
  assert.deepEqual(stored.get(2), { ...change(2, 1), number: 13 });
  assert.equal(stored.get(5)?.number, 14);
});

test('whatever fails in between, the server ends with the last choice of every question', async () => {
  const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })));
  const failures = fc.array(fc.constantFrom('failed' as const, 'signed-out' as const), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(moves, failures, async (chosen, fails) => {
      const { world, stored, settleAll } = rig([...fails]);
      const queue = saveQueue(world, [], 0);
      for (const [position, option] of chosen) {
        queue.put(change(position, option));
        if (option % 2 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      await settleAll();
      const last = new Map(chosen);
      assert.deepEqual(
        new Map([...stored].map(([position, one]) => [position, one.chosen[0]])),
        last,
      );
      assert.ok(queue.isEmpty());
    }),
    { numRuns: 40 },
  );
});

test('a newer answer of another tab is noticed', async () => {
  const { world, stored, overtaken, settleAll } = rig();
  stored.set(2, { ...change(2, 1), number: 20 });
  saveQueue(world, [{ ...change(2, 4), number: 12 }], 20).nudge();
  await settleAll();
  assert.equal(overtaken.length, 1);
  assert.deepEqual(stored.get(2)?.chosen, [1]);
});
