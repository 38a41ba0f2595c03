import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Amount, Day, Duration, Id, Percent, Price } from './definition/values.ts';
import { repaired } from './form.ts';
import { rewritten } from './repair.ts';

test('what is meant for sure is written as the language has it', () => {
  const cases = [
    [Day, '31.1.2026', '2026-01-31'],
    [Day, '2026-1-31', '2026-01-31'],
    [Day, '2026/01/31', '2026-01-31'],
    [Day, '30.02.2026', ''],
    [Day, '1/2/2026', ''],
    [Duration, '12months', '12 months'],
    [Duration, '12 Month', '12 months'],
    [Duration, 'P1Y', '1 years'],
    [Duration, '12 m', ''],
    [Duration, 'half a year', ''],
    [Price, '€120', '120 EUR'],
    [Price, '1,200.50 eur', '1200.50 EUR'],
    [Price, '1 200 EUR', '1200 EUR'],
    [Price, '1,20 EUR', ''],
    [Price, '120', ''],
    [Amount, 'USD 1500', '1500 USD'],
    [Percent, '70 %', '70%'],
    [Percent, '72,5%', '72.5%'],
    [Percent, '72.555%', ''],
    [Id, 'Sales Associate', 'sales-associate'],
    [Id, 'sales_associate', 'sales-associate'],
    [Id, '1st', ''],
  ] as const;
  for (const [schema, text, expected] of cases)
    assert.equal(repaired(schema, [], text), expected, text);
});

test('every other way to write something is another text, and any text can be asked about', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30, unit: 'binary' }), (text) => {
      for (const each of rewritten(text)) assert.ok(each !== text && each !== '');
    }),
  );
});
