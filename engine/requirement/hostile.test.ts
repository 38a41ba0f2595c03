import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { factKinds, type Fact } from '../kernel/fact.ts';
import { anyCondition } from './conditions.test.ts';
import { evaluate } from './evaluate.ts';
import { contextOf, testProgram } from './fixtures.ts';

/** Dates at and beyond the ends of all calendars. */
const anyDate = fc.oneof(
  fc.constantFrom(-8.64e15, 8.64e15, -1e18, 1e18, 0, -1, 0.5),
  fc.integer({ min: -8e15, max: 8e15 }),
);
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('apac', '1', '-1', '1e9', 'NaN', '9'.repeat(40), 'constructor', '__proto__'),
);
const anyValue = fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null));

const anyFact: fc.Arbitrary<Fact> = fc.record({
  id: fc.string(),
  kind: fc.constantFrom(...factKinds),
  organisation: fc.constantFrom('acme', 'birch'),
  person: fc.constantFrom('anna', 'boris'),
  subject: fc.oneof(anyText, fc.constantFrom('region', 'head-count', 'sales-associate')),
  quantity: fc.double(),
  money: fc.record({ amount: anyText, currency: fc.constantFrom('EUR', 'XXX', '') }),
  attributes: fc.dictionary(fc.constantFrom('seats', 'market', 'value', 'area'), anyValue),
  from: anyDate,
  until: fc.option(anyDate),
  recordedAt: anyDate,
  source: fc.string(),
});

test('no facts make an evaluation throw', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), anyCondition, (facts, asks) => {
      const node = evaluate(
        asks,
        contextOf(testProgram({ graceCounts: true }), facts),
        Date.UTC(2026, 0, 1),
      );
      assert.equal(typeof node.met, 'boolean');
    }),
    { numRuns: 500 },
  );
});
