import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { affiliation, credential, day, testProgram } from '../requirement/fixtures.ts';
import type { Supposition } from './supposition.ts';
import { whatIf } from './what-if.ts';

const text = (en: string) => ({ en });
const on = day('2026-06-01');
const deal = (amount: string, market = 'apac'): Supposition => ({
  what: 'happens',
  kind: 'deal',
  money: { amount, currency: 'EUR' },
  attributes: { market },
});
const sum = { of: 'deal', value: 'money', where: { market: 'apac' } };
const bands = [{ from: '100 EUR', points: 3 }];
const requires = {
  any: [
    {
      points: {
        atLeast: 3,
        categories: [{ id: 'selling', metrics: [{ id: 'money', sum, bands }] }],
      },
    },
    { people: { holding: 'sales-associate', atLeast: 2 } },
  ],
};
const program = testProgram(
  {},
  {
    tiers: [
      { id: 'base', title: text('b'), metal: 'slate', requires: { all: [] } },
      { id: 'goal', title: text('g'), metal: 'gold', requires },
    ],
  },
);
const facts = [
  affiliation('anna', 'acme', '2026-01-01'),
  affiliation('dora', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
];
const joins = (person: string): Supposition => ({ what: 'joins', person });

const cases: { name: string; asks: Supposition[]; is: [number, number | null][] }[] = [
  { name: 'a deal below the step counts for it', asks: [deal('99.99')], is: [[0, 0]] },
  { name: 'one at the step is not idle', asks: [deal('100')], is: [] },
  { name: 'one of another market counts nowhere', asks: [deal('100', 'emea')], is: [[0, null]] },
  { name: 'two that reach the step together', asks: [deal('50'), deal('50')], is: [] },
  {
    name: 'of two that reach it alone, the second',
    asks: [deal('100'), deal('100')],
    is: [[1, 3]],
  },
  {
    name: 'beside what does something, each by its place',
    asks: [deal('100', 'emea'), deal('100'), { what: 'happens', kind: 'reference' }],
    is: [
      [0, null],
      [2, null],
    ],
  },
  { name: 'someone who holds nothing joins', asks: [joins('chen')], is: [[0, null]] },
  {
    name: 'who joins to earn something changes something',
    asks: [joins('chen'), { what: 'earns', person: 'chen', credential: 'sales-associate' }],
    is: [],
  },
  { name: 'who leaves and counts', asks: [{ what: 'leaves', person: 'anna' }], is: [] },
  {
    name: 'who leaves and does not count',
    asks: [{ what: 'leaves', person: 'dora' }],
    is: [[0, null]],
  },
];

describe('what changes nothing', () => {
  for (const { name, asks, is } of cases)
    test(name, () => {
      const answer = whatIf({ program, facts, organisation: 'acme', on, known: on }, asks);
      assert.ok(answer.ok);
      assert.deepEqual(
        answer.value.idle.map(({ supposition, counts }) => [
          supposition,
          counts?.after.have ?? null,
        ]),
        is,
      );
    });
});
