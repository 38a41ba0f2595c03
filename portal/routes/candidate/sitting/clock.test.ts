import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcementBetween, clockFace } from './use-clock.ts';
import { walkTo } from './map-keys.ts';
import { moveOf } from './use-keys.ts';

const minute = 60_000;

const faces: [milliseconds: number, expect: string][] = [
  [60 * minute, '1:00:00'],
  [59 * minute + 59_000, '59:59'],
  [65_000, '1:05'],
  [1, '0:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
];
for (const [milliseconds, expect] of faces) {
  test(`${milliseconds} ms are shown as ${expect}`, () =>
    assert.equal(clockFace(milliseconds), expect));
}

const announcements: { name: string; before: number; now: number; expect: number | null }[] = [
  { name: 'at ten minutes', before: 10 * minute + 1, now: 10 * minute, expect: 10 },
  { name: 'at one minute', before: minute + 900, now: minute - 100, expect: 1 },
  { name: 'not between', before: 9 * minute, now: 8 * minute, expect: null },
  {
    name: 'once, not at every second after it',
    before: 10 * minute,
    now: 9.9 * minute,
    expect: null,
  },
  { name: 'as it is after a long sleep', before: 12 * minute, now: 4 * minute, expect: 4 },
  { name: 'no more when it is over', before: 2 * minute, now: -minute, expect: null },
];
for (const { name, before, now, expect } of announcements) {
  test(`the time is announced ${name}`, () =>
    assert.equal(announcementBetween(before, now), expect));
}

test('keys stand for moves, also on a Russian keyboard', () => {
  assert.deepEqual(moveOf('3', 7), { move: 'choose', option: 3 });
  assert.deepEqual(moveOf('ArrowRight', 7), { move: 'go', to: 8 });
  assert.deepEqual(moveOf('ArrowLeft', 7), { move: 'go', to: 6 });
  assert.deepEqual([moveOf('F', 7), moveOf('а', 7)], [{ move: 'flag' }, { move: 'flag' }]);
  assert.equal(moveOf('Enter', 7), null);
});

const walks: [key: string, from: number, expect: number | null][] = [
  ['ArrowRight', 3, 4],
  ['ArrowRight', 40, 40],
  ['ArrowLeft', 3, 2],
  ['ArrowLeft', 1, 1],
  ['Home', 17, 1],
  ['End', 17, 40],
  ['f', 17, null],
];
for (const [key, from, expect] of walks) {
  test(`in the map, ${key} at question ${from} leads to ${expect ?? 'nothing'}`, () =>
    assert.equal(walkTo(key, from, 40), expect));
}
