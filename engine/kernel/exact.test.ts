import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  least,
  most,
  over,
  readExact,
  rounded,
  roughly,
  scaled,
  times,
  whole,
  written,
} from './exact.ts';

const of = (n: number, d = 1) => over(whole(n), whole(d));

test('decimals are read and written without a loss', () => {
  const cases = [
    ['0', '0'],
    ['12', '12'],
    ['12.50', '12.5'],
    ['-0.000000000001', '-0.000000000001'],
    ['999999999999999999', '999999999999999999'],
  ] as const;
  for (const [text, back] of cases) assert.equal(written(scaled(decimal(text)!)), back);
  for (const text of ['', 'x', '1e3', '1.', '.5', '1,5', '1234567890123456789'])
    assert.equal(decimal(text), null, text);
});

test('a fraction without an end is written as one', () => {
  assert.equal(written(of(1, 3)), '1/3');
  assert.equal(written(of(-2, 6)), '-1/3');
  assert.equal(written(of(1, 8)), '0.125');
  assert.equal(written(of(1, -8)), '-0.125');
});

test('rounding goes to the whole number above or below, below zero as well', () => {
  const cases = [
    [of(7, 2), 4n, 3n],
    [of(-7, 2), -3n, -4n],
    [of(4), 4n, 4n],
    [of(-4), -4n, -4n],
  ] as const;
  for (const [fraction, up, down] of cases) {
    assert.equal(rounded(fraction, 'up'), up);
    assert.equal(rounded(fraction, 'down'), down);
  }
});

test('what is written is read as the same, of whatever length', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 13n }), (n, d) => {
      assert.equal(compare(readExact(written({ n, d })), { n, d }), 0);
    }),
  );
  assert.equal(compare(readExact('much'), of(0)), 0);
});

test('arithmetic agrees with that of whole numbers', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  const positive = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(number, positive, number, positive, (a, b, c, d) => {
      const [x, y] = [of(a, b), of(c, d)];
      assert.equal(compare(x, y), Math.sign(a * d - c * b) + 0);
      assert.equal(compare(add(x, y), of(a * d + c * b, b * d)), 0);
      assert.equal(compare(times(x, y), of(a * c, b * d)), 0);
      assert.ok(compare(least(x, y), most(x, y)) <= 0);
      assert.ok(Math.abs(roughly(x) - a / b) < 1e-9);
    }),
  );
});
