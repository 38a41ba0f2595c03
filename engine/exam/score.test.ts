import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembleForm } from './assemble.ts';
import { bankOf, smallExam } from './fixtures.ts';
import type { Form } from './form.ts';
import { reaches, scoreForm, type Chosen } from './score.ts';

const bank = bankOf(smallExam, 9);
const keyOf = new Map(bank.map((entry) => [entry.id, entry.key]));

/** The shown numbers of the right options of one position. */
const rightAnswer = (position: Form[number]): number[] =>
  (keyOf.get(position.item) ?? []).map((letter) => position.options.indexOf(letter) + 1);

const answers = fc.dictionary(
  fc.integer({ min: 1, max: 5 }).map(String),
  fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
);

test('all right answers give every point, none gives none', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const form = assembleForm(smallExam, bank, seed);
      const right = Object.fromEntries(form.map((p, index) => [index + 1, rightAnswer(p)]));
      assert.deepEqual(scoreForm(smallExam, form, bank, right, 7000), {
        points: 5,
        possible: 5,
        passed: true,
        domains: [
          { domain: 'deals', points: 3, possible: 3 },
          { domain: 'pricing', points: 2, possible: 2 },
        ],
      });
      assert.equal(scoreForm(smallExam, form, bank, {}, 7000).points, 0);
    }),
  );
});

test('a score owes nothing to the order of the answers, inside a position or between them', () => {
  fc.assert(
    fc.property(fc.string(), answers, fc.infiniteStream(fc.nat()), (seed, chosen, order) => {
      const form = assembleForm(smallExam, bank, seed);
      const mixed: Chosen = Object.fromEntries(
        Object.entries(chosen)
          .map((entry) => ({ entry, rank: order.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ entry: [position, numbers] }) => [position, numbers.toReversed()]),
      );
      assert.deepEqual(
        scoreForm(smallExam, form, bank, mixed, 7000),
        scoreForm(smallExam, form, bank, chosen, 7000),
      );
    }),
  );
});

test('the domains add up to the points', () => {
  fc.assert(
    fc.property(fc.string(), answers, (seed, chosen) => {
      const form = assembleForm(smallExam, bank, seed);
      const score = scoreForm(smallExam, form, bank, chosen, 7000);
      assert.equal(
        score.domains.reduce((sum, domain) => sum + domain.points, 0),
        score.points,
      );
      assert.equal(
        score.domains.reduce((sum, domain) => sum + domain.possible, 0),
        score.possible,
      );
    }),
  );
});

const form: Form = [{ item: 'deals-004', options: ['d', 'c', 'b', 'a'] }]; // key a and d
for (const { name, chosen, points } of [
  { name: 'both right options', chosen: [1, 4], points: 1 },
  { name: 'in the other order', chosen: [4, 1], points: 1 },
  { name: 'one said twice', chosen: [1, 1, 4], points: 1 },
  { name: 'one of two', chosen: [1], points: 0 },
  { name: 'one too many', chosen: [1, 2, 4], points: 0 },
  { name: 'a number that is not shown', chosen: [1, 4, 9], points: 0 },
  { name: 'nothing', chosen: [], points: 0 },
])
  test(`two-key item: ${name} gives ${points}`, () => {
    assert.equal(scoreForm(smallExam, form, bank, { 1: chosen }, 7000).points, points);
  });

test('the pass mark is exact at its boundary', () => {
  const marks = fc.integer({ min: 1, max: 10_000 });
  const sizes = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(marks, sizes, (mark, possible) => {
      const product = BigInt(mark) * BigInt(possible);
      const least = Number((product + 9_999n) / 10_000n); // the ceiling, in exact arithmetic
      assert.equal(reaches(least, possible, mark), true);
      assert.equal(reaches(least - 1, possible, mark), false);
    }),
    { numRuns: 2_000 },
  );
});

for (const { mark, possible, least } of [
  { mark: 7000, possible: 40, least: 28 },
  { mark: 7500, possible: 50, least: 38 },
  { mark: 7500, possible: 40, least: 30 },
  { mark: 7001, possible: 40, least: 29 },
  { mark: 6999, possible: 40, least: 28 },
  { mark: 3333, possible: 3, least: 1 },
  { mark: 3334, possible: 3, least: 2 },
  { mark: 10_000, possible: 7, least: 7 },
])
  test(`${mark / 100} % of ${possible} is ${least}, not ${least - 1}`, () => {
    assert.equal(reaches(least, possible, mark), true);
    assert.equal(reaches(least - 1, possible, mark), false);
  });

test('a form whose item is not in the bank is a fault, not a zero', () => {
  const unknown = [{ item: 'gone', options: ['a'] }];
  assert.throws(() => scoreForm(smallExam, unknown, bank, {}, 7000));
});
