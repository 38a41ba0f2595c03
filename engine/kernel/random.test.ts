import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { random } from './random.ts';

const rising = (a: number, b: number) => a - b;

const draws = (seed: string, n: number, times: number) => {
  const { int } = random(seed);
  return Array.from({ length: times }, () => int(n));
};

test('a seed gives the same numbers for ever', () => {
  assert.deepEqual(draws('guildmark', 1000, 6), [887, 74, 596, 532, 389, 616]);
});

test('seeds that differ in one letter, or only in the high byte, give other numbers', () => {
  assert.notDeepEqual(draws('form 1', 1000, 6), draws('form 2', 1000, 6));
  assert.notDeepEqual(draws('а', 1000, 6), draws('0', 1000, 6));
});

test('every number comes up about equally often', () => {
  const counts = Array.from({ length: 7 }, () => 0);
  for (const draw of draws('fair', 7, 70_000)) counts[draw]!++;
  const squared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  assert.ok(squared < 22.5, `chi-squared ${squared} of 6 degrees is a one in a thousand event`);
});

test('no remainder is favoured where the range does not divide', () => {
  const n = 3 * 2 ** 30;
  const low = draws('wide', n, 30_000).filter((draw) => draw < 2 ** 30).length;
  assert.ok(Math.abs(low - 10_000) < 400, `${low} of 30000 fell in the lowest third`);
});

test('every order comes up about equally often', () => {
  const { shuffle } = random('orders');
  const counts = new Map<string, number>();
  for (let round = 0; round < 24_000; round++) {
    const order = shuffle(['a', 'b', 'c', 'd']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  for (const [order, count] of counts)
    assert.ok(Math.abs(count - 1000) < 160, `${order}: ${count}`);
});

test('a shuffle keeps the items and leaves the list alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
      const before = [...items];
      const after = random(seed).shuffle(items);
      assert.deepEqual(items, before);
      assert.deepEqual(after.toSorted(rising), before.toSorted(rising));
      assert.deepEqual(after, random(seed).shuffle(items));
    }),
  );
});

test('a draw below one, of a fraction or above 2^32 is a bug', () => {
  for (const n of [0, -1, 1.5, Number.NaN, 2 ** 32 + 1])
    assert.throws(() => random('x').int(n), RangeError);
});
