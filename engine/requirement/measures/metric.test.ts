import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../../kernel/fact.ts';
import { Condition } from '../../program/definition/condition.ts';
import type { MetricAmount } from '../answer.ts';
import { evaluate } from '../evaluate.ts';
import { affiliation, contextOf, credential, day, fact, testProgram } from '../fixtures.ts';

const ofAcme = (kind: Fact['kind'], id: string, from: string, more: Partial<Fact>): Fact =>
  fact({ id, kind, organisation: 'acme', subject: 'relay', from: day(from), ...more });
const survey = (id: string, score: number, from = '2026-02-10'): Fact =>
  ofAcme('survey', id, from, { attributes: { score } });
const deal = (id: string, quantity: number, from: string, market = 'emea'): Fact =>
  ofAcme('deal', id, from, { quantity, attributes: { market } });
const staff = (value: number): Fact =>
  ofAcme('attribute', 'staff', '2026-01-01', { subject: 'head-count', attributes: { value } });

/** Points of one metric, of which the text asks for so many. */
const asking = (atLeast: number, ...metrics: object[]) => ({
  points: {
    atLeast,
    categories: [{ id: 'index', metrics: metrics.map((each, n) => ({ id: `m${n}`, ...each })) }],
  },
});
const satisfaction = (sample = 3, more: object = {}) => ({
  average: { of: 'survey', value: { attribute: 'score' }, within: '12 months', sample },
  linear: { points: 100, from: 3, upTo: 5 },
  ofNothing: 'missing',
  ...more,
});
const growth = (more: object = {}) => ({
  growth: {
    of: 'deal',
    value: 'quantity',
    over: '12 months',
    against: '1 year',
    base: 10,
  },
  linear: { points: 100, upTo: '20%' },
  ofNothing: 0,
  ...more,
});
const certified = (more: object = {}) => ({
  people: { holding: 'sales-associate' },
  linear: { points: 100, upTo: { percent: '100%', ofAttribute: 'head-count' } },
  ofNothing: 0,
  ...more,
});
const cloud = (more: object = {}) => ({
  share: { of: 'deal', value: 'quantity', which: { market: 'apac' } },
  bands: [
    { from: '0%', points: 10 },
    { from: '25%', points: 100 },
  ],
  ofNothing: 0,
  ...more,
});
const twoYears = (before: number, now: number) => [
  deal('before', before, '2025-02-10'),
  deal('now', now, '2026-02-10'),
];
const reference = (id: string, customer: string, from: string): Fact =>
  ofAcme('reference', id, from, { attributes: { customer } });
const customers = {
  count: { of: 'reference', distinct: 'customer', within: '12 months' },
  each: { points: 20 },
};
const people = (...ids: string[]) =>
  ids.flatMap((id) => [
    affiliation(id, 'acme', '2026-01-01'),
    credential(id, 'sales-associate', '2026-01-10', '2028-01-10'),
  ]);

interface Case {
  name: string;
  asks: object;
  facts: Fact[];
  on?: string | number;
  met: boolean;
  have: string;
  until?: string | null;
  told?: Partial<MetricAmount>;
}

const cases: Case[] = [
  {
    name: 'one short of the sample, what is missing is not made up for',
    asks: asking(0, satisfaction()),
    facts: [survey('a', 5), survey('b', 5)],
    met: false,
    have: '0',
    told: { amount: '5', sample: { have: 2, need: 3 }, points: '0', missing: true },
  },
  {
    name: 'one short of the sample, the text may give points for it',
    asks: asking(40, satisfaction(3, { ofNothing: 40 })),
    facts: [survey('a', 5), survey('b', 5)],
    met: true,
    have: '40',
  },
  {
    name: 'just the sample',
    asks: asking(100, satisfaction()),
    facts: [survey('a', 5), survey('b', 5), survey('c', 5)],
    met: true,
    have: '100',
    until: '2027-02-10',
  },
  {
    name: 'the sample through the last day of the window',
    asks: asking(100, satisfaction(2)),
    facts: [survey('a', 5), survey('b', 5, '2026-03-10')],
    on: day('2027-02-10') - 1,
    met: true,
    have: '100',
    until: '2027-02-10',
  },
  {
    name: 'no sample from midnight of the zone on',
    asks: asking(100, satisfaction(2)),
    facts: [survey('a', 5), survey('b', 5, '2026-03-10')],
    on: '2027-02-10',
    met: false,
    have: '0',
    told: { amount: '5', sample: { have: 1, need: 2 } },
  },
  {
    name: 'a line that begins above zero gives nothing at its beginning',
    asks: asking(1, satisfaction(1)),
    facts: [survey('a', 3)],
    met: false,
    have: '0',
  },
  {
    name: 'a line gives nothing below its beginning, and takes nothing away',
    asks: asking(5, satisfaction(1), { count: { of: 'survey' }, each: { points: 5 } }),
    facts: [survey('a', 1)],
    met: true,
    have: '5',
  },
  {
    name: 'a line has no rounded price',
    asks: asking(200 / 4, satisfaction(1)),
    facts: [survey('a', 4), survey('b', 4), survey('c', 5)],
    met: true,
    have: '200/3',
  },
  {
    name: 'a median of two lies half-way',
    asks: asking(75, { ...satisfaction(2), average: undefined, median: satisfaction(2).average }),
    facts: [survey('a', 4), survey('b', 5)],
    met: true,
    have: '75',
  },
  {
    name: 'a growth one short of the whole way',
    asks: asking(100, growth()),
    facts: twoYears(100, 119),
    met: false,
    have: '95',
    told: { unit: 'percent', amount: '19', points: '95' },
  },
  {
    name: 'a growth of the whole way',
    asks: asking(100, growth()),
    facts: twoYears(100, 120),
    met: true,
    have: '100',
    until: '2027-02-10',
  },
  {
    name: 'a growth beyond the whole way',
    asks: asking(101, growth()),
    facts: twoYears(100, 121),
    met: false,
    have: '100',
  },
  {
    name: 'a decline gives nothing and takes nothing away',
    asks: asking(1, growth(), { count: { of: 'deal', within: '12 months' }, each: { points: 1 } }),
    facts: twoYears(100, 50),
    met: true,
    have: '1',
  },
  {
    name: 'a base one short',
    asks: asking(1, growth()),
    facts: twoYears(9, 90),
    met: false,
    have: '0',
    told: { amount: null, points: '0' },
  },
  {
    name: 'a share just below a band',
    asks: asking(100, cloud()),
    facts: [deal('a', 24, '2026-01-10', 'apac'), deal('b', 76, '2026-01-10')],
    met: false,
    have: '10',
    told: { amount: '24' },
  },
  {
    name: 'a share at a band',
    asks: asking(100, cloud()),
    facts: [deal('a', 25, '2026-01-10', 'apac'), deal('b', 75, '2026-01-10')],
    met: true,
    have: '100',
  },
  {
    name: 'a share of nothing is no share of 0 %',
    asks: asking(1, cloud()),
    facts: [],
    met: false,
    have: '0',
    told: { amount: null },
  },
  {
    name: 'full percents only',
    asks: asking(4, cloud({ bands: undefined, each: { points: 2, per: '10%', full: true } })),
    facts: [deal('a', 29, '2026-01-10', 'apac'), deal('b', 71, '2026-01-10')],
    met: true,
    have: '4',
  },
  {
    name: 'who stayed of a cohort',
    asks: asking(100, {
      retention: { of: 'account', cohort: '3 years' },
      bands: [{ from: '50%', points: 100 }],
      ofNothing: 0,
    }),
    facts: [
      ofAcme('account', 'a', '2025-01-10', {}),
      ofAcme('account', 'b', '2025-01-10', { until: day('2026-01-10') }),
    ],
    met: true,
    have: '100',
    until: '2028-01-10',
  },
  {
    name: 'a net amount below zero gives nothing and takes nothing away',
    asks: asking(
      3,
      {
        net: {
          of: 'deal',
          where: { market: 'emea' },
          value: 'quantity',
          less: [{ of: 'deal', where: { market: 'apac' } }],
        },
        each: { points: 1 },
        atLeast: 0,
      },
      { count: { of: 'deal' }, each: { points: 1.5 } },
    ),
    facts: [deal('a', 2, '2026-01-10'), deal('b', 5, '2026-01-10', 'apac')],
    met: true,
    have: '3',
    told: { amount: '-3', points: '0' },
  },
  {
    name: 'a share of the declared head-count',
    asks: asking(50, certified()),
    facts: [staff(4), ...people('anna', 'boris')],
    met: true,
    have: '50',
    told: { amount: '2', upTo: '4' },
  },
  {
    name: 'a line up to what nobody declared',
    asks: asking(1, certified()),
    facts: people('anna', 'boris'),
    met: false,
    have: '0',
    told: { amount: '2', upTo: null },
  },
  {
    name: 'the same where the text says that it is missing then',
    asks: asking(0, certified({ ofNothing: 'missing' })),
    facts: people('anna', 'boris'),
    met: false,
    have: '0',
    told: { missing: true },
  },
  ...[
    ['2025-08-10', '2027-01-10'],
    ['2026-08-10', '2027-02-10'],
  ].map(([from = '', until = '']): Case => ({
    name: `references of two customers, the second of one from ${from}`,
    asks: asking(40, customers),
    facts: [
      reference('a', 'north', '2026-01-10'),
      reference('b', 'north', from),
      reference('c', 'south', '2026-02-10'),
    ],
    on: '2026-09-01',
    met: true,
    have: '40',
    told: { amount: '2' },
    until,
  })),
  {
    name: 'references of one customer',
    asks: asking(40, customers),
    facts: [reference('a', 'north', '2026-01-10'), reference('b', 'north', '2026-02-10')],
    met: false,
    have: '20',
  },
  {
    name: 'references that name no customer count by themselves',
    asks: asking(40, customers),
    facts: [ofAcme('reference', 'a', '2026-01-10', {}), ofAcme('reference', 'b', '2026-01-10', {})],
    met: true,
    have: '40',
  },
  {
    name: 'weights of an index',
    asks: asking(
      69,
      growth({ weight: '40%' }),
      satisfaction(1, { weight: '30%' }),
      certified({ weight: '30%' }),
    ),
    facts: [...twoYears(100, 115), survey('a', 4), staff(3), ...people('anna', 'boris')],
    met: false,
    have: '65',
    told: { points: '75', weight: '40', counted: '30' },
  },
  {
    name: 'weights of an index, with one more certified',
    asks: asking(
      75,
      growth({ weight: '40%' }),
      satisfaction(1, { weight: '30%' }),
      certified({ weight: '30%' }),
    ),
    facts: [...twoYears(100, 115), survey('a', 4), staff(3), ...people('anna', 'boris', 'chen')],
    met: true,
    have: '75',
  },
  {
    name: 'the least of a metric is of its points before they are weighted',
    asks: asking(1, growth({ weight: '10%', atLeast: 50 })),
    facts: twoYears(100, 110),
    met: true,
    have: '5',
  },
  {
    name: 'the least of a metric, just missed',
    asks: asking(1, growth({ weight: '10%', atLeast: 51 })),
    facts: twoYears(100, 110),
    met: false,
    have: '5',
  },
];

const nodeOf = ({ asks, facts, on = '2026-06-01' }: Pick<Case, 'asks' | 'facts' | 'on'>) =>
  evaluate(
    Condition.parse(asks),
    contextOf(testProgram(), facts),
    typeof on === 'number' ? on : day(on),
  );

describe('a metric of points', () => {
  for (const { name, met, have, until, told, ...given } of cases)
    test(name, () => {
      const node = nodeOf(given);
      assert.deepEqual({ met: node.met, have: node.amounts?.have }, { met, have });
      if (until !== undefined) assert.equal(node.until, until === null ? null : day(until));
      const [first] = node.amounts?.metrics ?? [];
      for (const [key, value] of Object.entries(told ?? {}))
        assert.deepEqual(first?.[key as keyof MetricAmount], value, key);
    });

  test('two metrics of the same facts do not get into one another’s way', () => {
    const node = nodeOf({
      asks: asking(150, satisfaction(1), satisfaction(1, { ofNothing: 0 })),
      facts: [survey('a', 4), survey('b', 5)],
    });
    assert.equal(node.amounts?.have, '150');
    assert.deepEqual(node.facts, ['a', 'b']);
  });
});
