import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearest } from './nearest.ts';

test('the distance of two words', () => {
  const cases: [string, string, number][] = [
    ['', '', 0],
    ['a', '', 1],
    ['gold', 'gold', 0],
    ['glod', 'gold', 2],
    ['silver', 'sliver', 2],
    ['sales', 'sale', 1],
  ];
  for (const [one, other, distance] of cases) assert.equal(editDistance(one, other), distance);
});

test('the distance is the same both ways and never above the longer word', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      assert.equal(distance, editDistance(other, one));
      assert.ok(distance <= Math.max(one.length, other.length));
      assert.equal(distance === 0, one === other);
    }),
  );
});

test('the word that was meant is found, and none where none is near', () => {
  const words = ['silver', 'gold', 'platinum'];
  assert.equal(nearest('sliver', words), 'silver');
  assert.equal(nearest('Gold', words), 'gold');
  assert.equal(nearest('mountain', words), '');
  assert.equal(nearest('x', ['id', 'at']), '');
  assert.equal(nearest('od', ['id', 'at']), 'id');
  assert.equal(nearest('x'.repeat(1000), words), '');
});
