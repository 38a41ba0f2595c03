import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembleForm, shortDomains } from './assemble.ts';
import { bankOf, item, smallExam } from './fixtures.ts';

const bank = bankOf(smallExam, 9);
const seeds = fc.string({ maxLength: 40 });

test('the same seed draws the same form, whatever the order of the bank', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.shuffledSubarray(bank, { minLength: bank.length, maxLength: bank.length }),
      (seed, mixed) => {
        assert.deepEqual(assembleForm(smallExam, mixed, seed), assembleForm(smallExam, bank, seed));
      },
    ),
  );
});

test('a form has the blueprint’s numbers, live items only and no item twice', () => {
  const byId = new Map(bank.map((entry) => [entry.id, entry]));
  fc.assert(
    fc.property(seeds, (seed) => {
      const form = assembleForm(smallExam, bank, seed);
      const items = form.map((position) => byId.get(position.item));
      assert.equal(new Set(items).size, form.length);
      assert.ok(items.every((entry) => entry?.state === 'live'));
      for (const row of smallExam.blueprint) {
        const drawn = items.filter((entry) => entry?.domain === row.domain);
        assert.equal(drawn.length, row.questions);
      }
    }),
  );
});

test('the options shown are a permutation of the item’s', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const position of assembleForm(smallExam, bank, seed))
        assert.deepEqual(position.options.toSorted(), ['a', 'b', 'c', 'd']);
    }),
  );
});

test('items, their order and their options all vary with the seed', () => {
  const forms = Array.from({ length: 200 }, (_, seed) => assembleForm(smallExam, bank, `${seed}`));
  const live = bank.filter((entry) => entry.state === 'live').length;
  assert.equal(new Set(forms.flatMap((form) => form.map((p) => p.item))).size, live);
  assert.equal(new Set(forms.map((form) => form[0]?.item)).size, live);
  assert.equal(new Set(forms.flatMap((form) => form.map((p) => p.options.join('')))).size, 24);
});

test('an item listed twice is drawn once at the most', () => {
  const exam = { blueprint: [{ ...smallExam.blueprint[0]!, questions: 2 }] };
  const twice = [item('one', 'deals'), item('one', 'deals'), item('two', 'deals')];
  const form = assembleForm(exam, twice, 'x');
  assert.deepEqual(form.map((position) => position.item).toSorted(), ['one', 'two']);
});

test('a change in one domain leaves the draw of another alone', () => {
  const grown = [...bank, item('deals-100', 'deals')];
  const pricing = (entries: typeof bank) =>
    assembleForm(smallExam, entries, 'seed')
      .filter((position) => position.item.startsWith('pricing'))
      .toSorted((a, b) => (a.item < b.item ? -1 : 1));
  assert.deepEqual(pricing(grown), pricing(bank));
});

test('too few live items are told by domain and make no form', () => {
  const thin = bankOf(smallExam, 2);
  assert.deepEqual(shortDomains(smallExam, thin), [{ domain: 'deals', live: 2, need: 3 }]);
  assert.throws(() => assembleForm(smallExam, thin, 'seed'), RangeError);
  assert.deepEqual(shortDomains(smallExam, bank), []);
});
