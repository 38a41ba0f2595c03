import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  deadline,
  grantTime,
  mayStore,
  openSitting,
  phase,
  store,
  submit,
  takeLease,
  type Response,
  type Sitting,
} from './sitting.ts';

const open: Sitting = { ...openSitting(1_000, 60_000), lease: { id: 'tab', number: 1 } };
const submitted: Sitting = { ...open, submitted: { at: 5_000, by: 'candidate' } };

for (const { name, sitting, at, expect } of [
  { name: 'at the start', sitting: open, at: 1_000, expect: 'open' },
  { name: 'one millisecond before the deadline', sitting: open, at: 60_999, expect: 'open' },
  { name: 'at the deadline', sitting: open, at: 61_000, expect: 'due' },
  { name: 'submitted', sitting: submitted, at: 5_000, expect: 'submitted' },
])
  test(`phase: ${name} it is ${expect}`, () => assert.equal(phase(sitting, at), expect));

for (const { name, sitting, lease, at, expect } of [
  { name: 'by the lease', sitting: open, lease: 'tab', at: 2_000, expect: 'saved' },
  { name: 'by another tab', sitting: open, lease: 'old', at: 2_000, expect: 'stale' },
  { name: 'at the deadline', sitting: open, lease: 'tab', at: 61_000, expect: 'closed' },
  { name: 'late and stale', sitting: open, lease: 'old', at: 61_000, expect: 'closed' },
  { name: 'after the submission', sitting: submitted, lease: 'tab', at: 6_000, expect: 'closed' },
])
  test(`a save ${name} is ${expect}`, () => assert.equal(mayStore(sitting, lease, at), expect));

test('a lease that is taken makes the former one stale', () => {
  const taken = takeLease(open, 'second', 2_000);
  assert.ok(taken.ok);
  assert.deepEqual(taken.value.lease, { id: 'second', number: 2 });
  assert.equal(mayStore(taken.value, 'tab', 3_000), 'stale');
  assert.equal(takeLease(submitted, 'third', 6_000).ok, false);
});

test('granted time moves the deadline, and only while the sitting is open', () => {
  const granted = grantTime(open, 30_000, 60_999);
  assert.ok(granted.ok);
  assert.equal(deadline(granted.value), 91_000);
  assert.equal(grantTime(open, 30_000, 61_000).ok, false);
});

for (const { name, at, by, expect } of [
  { name: 'by the candidate', at: 9_000, by: 'candidate', expect: { at: 9_000, by: 'candidate' } },
  { name: 'by the office', at: 9_000, by: 'office', expect: { at: 9_000, by: 'office' } },
  { name: 'too late', at: 99_000, by: 'candidate', expect: { at: 61_000, by: 'deadline' } },
] as const)
  test(`a submission ${name}`, () => {
    const answer = submit(open, at, by);
    assert.ok(answer.ok);
    assert.deepEqual(answer.value.submitted, expect);
    assert.equal(submit(answer.value, at, by).ok, false);
  });

test('whatever the order in which changes arrive, the highest number is stored', () => {
  const change = fc.record({
    chosen: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    flagged: fc.boolean(),
    number: fc.integer({ min: 1, max: 1_000 }),
  });
  const changes = fc.uniqueArray(change, { selector: (one) => one.number, minLength: 1 });
  fc.assert(
    fc.property(changes, (list) => {
      const latest = list.reduce((a, b) => (a.number > b.number ? a : b));
      const stored = list.reduce<Response | undefined>(store, undefined);
      assert.deepEqual(stored, latest);
    }),
  );
});
