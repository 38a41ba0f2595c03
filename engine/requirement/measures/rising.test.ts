import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import { Condition } from '../../program/definition/condition.ts';
import { evaluate } from '../evaluate.ts';
import { contextOf, day, fact, testProgram } from '../fixtures.ts';

/** A customer of acme with so many units under support, through the day before `until`. */
const customer = (id: string, quantity: number, from: string, until?: string): Fact =>
  fact({
    id,
    kind: 'account',
    organisation: 'acme',
    subject: 'relay',
    quantity,
    money: { amount: `${quantity}.5`, currency: 'EUR' },
    from: day(from),
    until: until === undefined ? null : day(until),
  });
const rising = (asked: object = {}) => ({
  rising: {
    of: 'account',
    value: 'quantity',
    taken: 'at-end',
    inEachOf: 'last 2 full quarters',
    atLeast: 1,
    withoutBase: 'missing',
    ...asked,
  },
});

interface Case {
  name: string;
  asks?: object;
  facts: Fact[];
  on: string | Instant;
  expect: { met: boolean; have: string | null };
  until?: string;
  parts?: object;
}

/** 10 units at the end of the third quarter of 2025, 12 at the end of the fourth, 13 at the end of the first. */
const base = [
  customer('a', 10, '2025-08-01'),
  customer('b', 2, '2025-12-31'),
  customer('c', 1, '2026-03-31'),
];
const lost = customer('d', 1, '2025-11-01', '2026-02-01');

const cases: Case[] = [
  {
    name: 'each quarter ends with more than the one before',
    facts: base,
    on: '2026-04-01',
    expect: { met: true, have: '1' },
    until: '2026-07-01',
  },
  {
    name: 'the quarter that still runs is not looked at',
    facts: base,
    on: day('2026-04-01') - 1,
    expect: { met: false, have: null },
    until: '2026-04-01',
  },
  {
    name: 'as much as before is no growth',
    facts: [...base, lost],
    on: '2026-04-01',
    expect: { met: false, have: '0' },
  },
  {
    name: 'what ended with the quarter was there at its end',
    facts: [...base, customer('d', 1, '2025-11-01', '2026-04-01')],
    on: '2026-04-01',
    expect: { met: true, have: '1' },
  },
  {
    name: 'what ended a day before its end was not',
    facts: [...base, customer('d', 1, '2025-11-01', '2026-03-31')],
    on: '2026-04-01',
    expect: { met: false, have: '0' },
  },
  {
    name: 'less than before is told below zero',
    facts: [...base, customer('d', 4, '2025-11-01', '2026-02-01')],
    on: '2026-04-01',
    expect: { met: false, have: '-3' },
  },
  {
    name: 'the smallest step counts, whichever it is',
    asks: rising({ atLeast: 2 }),
    facts: base,
    on: '2026-04-01',
    expect: { met: false, have: '1' },
  },
  {
    name: 'a quarter before which there was nothing is left out where the text says so',
    asks: rising({ withoutBase: 'met' }),
    facts: base,
    on: '2026-01-01',
    expect: { met: true, have: '2' },
  },
  {
    name: 'nothing at all is what the text says',
    asks: rising({ withoutBase: 'met' }),
    facts: [],
    on: '2026-01-01',
    expect: { met: true, have: null },
  },
  {
    name: 'customers are counted where no value is named',
    asks: rising({ value: undefined }),
    facts: base,
    on: '2026-04-01',
    expect: { met: true, have: '1' },
  },
  {
    name: 'money rises exactly',
    asks: rising({ value: 'money', atLeast: '1.5 EUR' }),
    facts: base,
    on: '2026-04-01',
    expect: { met: true, have: '1.5' },
  },
  {
    name: 'through a quarter, only what happened in it',
    asks: rising({ taken: 'through', atLeast: 1 }),
    facts: [
      customer('a', 1, '2025-09-30'),
      customer('b', 2, '2025-10-01'),
      customer('c', 3, '2026-03-31'),
    ],
    on: '2026-04-01',
    expect: { met: true, have: '1' },
  },
  {
    name: 'a fiscal quarter ends where its calendar says',
    parts: {
      calendar: {
        weeks: { pattern: '4-4-5', yearsBegin: ['2025-03-30', '2026-03-29', '2027-04-04'] },
      },
    },
    facts: [
      customer('a', 10, '2025-01-01'),
      customer('b', 2, '2025-12-27'),
      customer('c', 1, '2026-03-28'),
    ],
    on: '2026-03-29',
    expect: { met: true, have: '1' },
  },
];

describe('growth from period to period', () => {
  for (const { name, asks = rising(), facts, on, expect, until, parts } of cases)
    test(name, () => {
      const context = contextOf(testProgram({}, parts), facts);
      const node = evaluate(Condition.parse(asks), context, typeof on === 'number' ? on : day(on));
      assert.deepEqual({ met: node.met, have: node.amounts?.have }, expect);
      if (until !== undefined) assert.equal(node.until, day(until));
    });
});

describe('what lies so far back', () => {
  const twoYears = Condition.parse({
    count: { of: 'approval', subject: 'membership', notWithin: '2 years', atLeast: 1 },
  });
  const accepted = fact({
    id: 'accepted',
    kind: 'approval',
    organisation: 'acme',
    subject: 'membership',
    from: day('2024-02-29'),
    until: day('2026-06-01'),
  });
  for (const [name, on, met, until] of [
    ['not to the last instant before', day('2026-02-28') - 1, false, '2026-02-28'],
    ['from the first instant after so long a time', day('2026-02-28'), true, '2026-06-01'],
    ['only while it holds', day('2026-06-01'), false, null],
  ] as const)
    test(name, () => {
      const node = evaluate(twoYears, contextOf(testProgram(), [accepted]), on);
      assert.equal(node.met, met);
      assert.equal(node.until, until === null ? null : day(until));
    });
});
