import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../../kernel/fact.ts';
import { Condition } from '../../program/definition/condition.ts';
import { evaluate } from '../evaluate.ts';
import { affiliation, contextOf, credential, day, fact, testProgram } from '../fixtures.ts';

/** A deal of acme; `id` sets it apart. */
const deal = (id: string, from: string, sold: Partial<Fact> = {}): Fact =>
  fact({ id, kind: 'deal', organisation: 'acme', subject: 'relay', from: day(from), ...sold });
const money = (amount: string, currency = 'EUR') => ({ money: { amount, currency } });
const says = (name: string, value: string | number, from: string, source = 'test'): Fact =>
  fact({
    id: `${name}:${from}`,
    kind: 'attribute',
    organisation: 'acme',
    subject: name,
    attributes: { value },
    from: day(from),
    source,
  });

interface Case {
  name: string;
  asks: object;
  facts: Fact[];
  on: string | number;
  expect: { met: boolean; have?: number | string | null; need?: number | string | null };
  until?: string | null;
  parts?: object;
}

const rates = {
  currencyRates: {
    inheritedBy: 'contract',
    table: [
      { from: '2026-01-01', worth: { USD: 0.9 } },
      { from: '2026-03-01', worth: { USD: 0.8 } },
    ],
  },
};
const three = [
  deal('a', '2026-01-10', money('400')),
  deal('b', '2026-02-10', money('599.99')),
  deal('c', '2026-03-10', money('0.01')),
];
const thousand = { sum: { of: 'deal', value: 'money', atLeast: '1000 EUR' } };
const lastYear = { sum: { of: 'deal', value: 'money', atLeast: '400 EUR', within: '12 months' } };
const weekYears = {
  calendar: {
    weeks: { pattern: '4-4-5', yearsBegin: ['2024-12-29', '2025-12-28', '2027-01-03'] },
  },
};
const count = (asked: object) => ({ count: { of: 'deal', atLeast: 1, ...asked } });
const oneDeal = [deal('a', '2026-02-10')];

const cases: Case[] = [
  {
    name: 'a sum below what is asked',
    asks: thousand,
    facts: three.slice(0, 2),
    on: '2026-04-01',
    expect: { met: false, have: '999.99', need: '1000' },
  },
  {
    name: 'a sum of exactly what is asked',
    asks: thousand,
    facts: three,
    on: '2026-04-01',
    expect: { met: true, have: '1000' },
  },
  {
    name: 'a sum above what is asked',
    asks: thousand,
    facts: [...three, deal('d', '2026-03-11', money('0.01'))],
    on: '2026-04-01',
    expect: { met: true, have: '1000.01' },
  },
  {
    name: 'a sum will be met by what is to come',
    asks: thousand,
    facts: three,
    on: '2026-03-09',
    expect: { met: false },
    until: '2026-03-10',
  },
  {
    name: 'tenths add up exactly',
    asks: { sum: { of: 'deal', value: 'money', atLeast: '0.3 EUR' } },
    facts: [deal('a', '2026-01-10', money('0.1')), deal('b', '2026-01-10', money('0.2'))],
    on: '2026-04-01',
    expect: { met: true, have: '0.3' },
  },
  {
    name: 'a trailing window holds through its last day',
    asks: lastYear,
    facts: three.slice(0, 1),
    on: day('2027-01-10') - 1,
    expect: { met: true },
    until: '2027-01-10',
  },
  {
    name: 'a trailing window is over at midnight of the zone',
    asks: lastYear,
    facts: three.slice(0, 1),
    on: '2027-01-10',
    expect: { met: false, have: '0' },
    until: null,
  },
  {
    name: 'the rate of the day fixes an amount',
    asks: { sum: { of: 'deal', value: 'money', atLeast: '170 EUR' } },
    facts: [
      deal('a', '2026-02-28', money('100', 'USD')),
      deal('b', '2026-03-01', money('100', 'USD')),
    ],
    parts: rates,
    on: '2026-06-01',
    expect: { met: true, have: '170' },
  },
  {
    name: 'a later deal of a line inherits its rate',
    asks: { sum: { of: 'deal', value: 'money', atLeast: '180 EUR' } },
    facts: [
      deal('a', '2026-02-28', { ...money('100', 'USD'), attributes: { contract: 7 } }),
      deal('b', '2026-03-01', { ...money('100', 'USD'), attributes: { contract: 7 } }),
    ],
    parts: rates,
    on: '2026-06-01',
    expect: { met: true, have: '180' },
  },
  {
    name: 'money without a rate does not count',
    asks: thousand,
    facts: [
      deal('a', '2025-12-31', money('5000', 'USD')),
      deal('b', '2026-02-01', money('5000', 'GBP')),
    ],
    parts: rates,
    on: '2026-06-01',
    expect: { met: false, have: '0' },
  },
  {
    name: 'numbers of an attribute',
    asks: { sum: { of: 'deal', value: { attribute: 'seats' }, atLeast: 12 } },
    facts: [
      deal('a', '2026-01-10', { attributes: { seats: 7 } }),
      deal('b', '2026-01-10', { attributes: { seats: '5' } }),
      deal('c', '2026-01-10'),
    ],
    on: '2026-06-01',
    expect: { met: true, have: '12' },
  },
  {
    name: 'what happened on the first day of `since` counts',
    asks: count({ since: '2026-02-10' }),
    facts: oneDeal,
    on: '2026-06-01',
    expect: { met: true, have: 1 },
  },
  {
    name: 'what happened before `since` does not',
    asks: count({ since: '2026-02-11' }),
    facts: oneDeal,
    on: '2026-06-01',
    expect: { met: false, have: 0 },
  },
  {
    name: 'this quarter, to its last instant',
    asks: count({ during: 'this quarter' }),
    facts: oneDeal,
    on: day('2026-04-01') - 1,
    expect: { met: true },
    until: '2026-04-01',
  },
  {
    name: 'this quarter is over',
    asks: count({ during: 'this quarter' }),
    facts: oneDeal,
    on: '2026-04-01',
    expect: { met: false },
  },
  {
    name: 'the last full quarter begins as this one ends',
    asks: count({ during: 'last full quarter' }),
    facts: oneDeal,
    on: '2026-03-31',
    expect: { met: false },
    until: '2026-04-01',
  },
  {
    name: 'the last full quarter lasts a quarter',
    asks: count({ during: 'last full quarter' }),
    facts: oneDeal,
    on: '2026-04-01',
    expect: { met: true },
    until: '2026-07-01',
  },
  {
    name: 'the last three full months',
    asks: count({ during: 'last 3 full months' }),
    facts: oneDeal,
    on: '2026-03-01',
    expect: { met: true },
    until: '2026-06-01',
  },
  {
    name: 'this month and the last one',
    asks: count({ during: 'this month and last 1' }),
    facts: oneDeal,
    on: '2026-02-11',
    expect: { met: true },
    until: '2026-04-01',
  },
  {
    name: 'a fiscal year begins where the text says',
    asks: count({ during: 'this year' }),
    facts: oneDeal,
    parts: { calendar: { yearBegins: '02-15' } },
    on: '2026-02-14',
    expect: { met: true },
    until: '2026-02-15',
  },
  {
    name: 'a year of 53 weeks ends a week later',
    asks: count({ during: 'this year' }),
    facts: oneDeal,
    parts: weekYears,
    on: '2026-12-31',
    expect: { met: true },
    until: '2027-01-03',
  },
  {
    name: 'a fiscal month of four weeks',
    asks: count({ during: 'this month' }),
    facts: oneDeal,
    parts: weekYears,
    on: '2026-02-10',
    expect: { met: true },
    until: '2026-02-22',
  },
  {
    name: 'nothing counts where the calendar does not reach',
    asks: count({ during: 'this month' }),
    facts: [deal('a', '2024-01-01')],
    parts: weekYears,
    on: '2024-01-02',
    expect: { met: false },
  },
  {
    name: 'every one of the last periods',
    asks: count({ inEachOf: 'last 2 full months' }),
    facts: [...oneDeal, deal('b', '2026-03-31')],
    on: '2026-04-01',
    expect: { met: true, have: '1' },
    until: '2026-05-01',
  },
  {
    name: 'one of the last periods is empty',
    asks: count({ inEachOf: 'last 3 full months' }),
    facts: [...oneDeal, deal('b', '2026-03-31')],
    on: '2026-04-01',
    expect: { met: false, have: '0' },
  },
  {
    name: 'what has one value of an attribute counts once',
    asks: { count: { of: 'deal', distinct: 'customer', atLeast: 2 } },
    facts: ['x', 'x', 'y'].map((customer, index) =>
      deal(`d${index}`, '2026-01-10', { attributes: { customer } }),
    ),
    on: '2026-06-01',
    expect: { met: true, have: 2 },
  },
  {
    name: 'lines that began in time',
    asks: { count: { of: 'deal', line: { by: 'contract', since: '2026-02-01' }, atLeast: 1 } },
    facts: [
      deal('a', '2026-01-10', { attributes: { contract: 1 } }),
      deal('b', '2026-02-10', { attributes: { contract: 1 } }),
      deal('c', '2026-02-10', { attributes: { contract: 2 } }),
    ],
    on: '2026-06-01',
    expect: { met: true, have: 1 },
  },
  {
    name: 'one for each amount, a begun one too',
    asks: { count: { of: 'deal', atLeast: { oneFor: '400 EUR', of: 'deal', value: 'money' } } },
    facts: three,
    on: '2026-06-01',
    expect: { met: true, have: 3, need: '3' },
  },
  {
    name: 'one for each full amount',
    asks: {
      count: {
        of: 'deal',
        atLeast: { oneFor: '400 EUR', of: 'deal', value: 'money', rounded: 'down' },
      },
    },
    facts: three,
    on: '2026-06-01',
    expect: { met: true, need: '2' },
  },
  ...(
    [
      ['missing', false],
      ['met', true],
    ] as const
  ).map(([ofNothing, met]) => ({
    name: `a share of each of two months, where one has nothing: ${ofNothing}`,
    asks: {
      share: {
        of: 'deal',
        which: { market: 'apac' },
        inEachOf: 'last 2 full months',
        atLeast: '50%',
        ofNothing,
      },
    },
    facts: [deal('a', '2026-05-10', { attributes: { market: 'apac' } })],
    on: '2026-06-01',
    expect: { met },
  })),
  ...(
    [
      [3, 'up', '1'],
      [2, 'up', '2'],
      [2, 'down', '1'],
      [4, 'down', '0'],
    ] as const
  ).map(([oneFor, rounded, need]) => ({
    name: `one for every ${oneFor} of three facts, rounded ${rounded}`,
    asks: { count: { of: 'deal', atLeast: { oneFor, of: 'deal', rounded } } },
    facts: three,
    on: '2026-06-01',
    expect: { met: true, need },
  })),
  {
    name: 'a share of a declared number, with its most',
    asks: {
      count: { of: 'deal', atLeast: { percent: '50%', ofAttribute: 'head-count', maximum: 2 } },
    },
    facts: [...three, says('head-count', 7, '2026-01-01')],
    on: '2026-06-01',
    expect: { met: true, have: 3, need: '2' },
  },
  {
    name: 'a share of what nobody declared is not met',
    asks: { count: { of: 'deal', atLeast: { percent: '50%', ofAttribute: 'head-count' } } },
    facts: three,
    on: '2026-06-01',
    expect: { met: false, need: null },
  },
  {
    name: 'a region has its own number',
    asks: count({ atLeast: { default: 2, by: { region: { APAC: 1 } } } }),
    facts: [...oneDeal, says('region', 'APAC', '2026-01-01')],
    on: '2026-06-01',
    expect: { met: true, need: '1' },
  },
  {
    name: 'the region that was said last counts',
    asks: count({ atLeast: { default: 2, by: { region: { APAC: 1 } } } }),
    facts: [...oneDeal, says('region', 'APAC', '2026-01-01'), says('region', 'EMEA', '2026-05-01')],
    on: '2026-04-30',
    expect: { met: true, need: '1' },
    until: '2026-05-01',
  },
];

const sold = (...amounts: number[]) =>
  amounts.map((amount, index) => deal(`q${index}`, '2026-02-10', { quantity: amount }));
const median = (asked: object) => ({
  median: { of: 'deal', value: 'quantity', within: '12 months', ...asked },
});
const apps = (...hostings: string[]) =>
  hostings.map((hosting, index) =>
    deal(`h${index}`, '2026-02-10', { ...money('100'), attributes: { hosting } }),
  );
const cloud = (asked: object) => ({
  share: {
    of: 'deal',
    value: 'money',
    which: { hosting: 'cloud' },
    ofNothing: 'missing',
    ...asked,
  },
});
const holding = { of: 'account', cohort: '3 years', ofNothing: 'missing' };
const account = (id: string, from: string, until?: string) =>
  fact({
    id,
    kind: 'account',
    organisation: 'acme',
    from: day(from),
    until: until === undefined ? null : day(until),
  });
const customers = [
  account('a', '2024-01-01'),
  account('b', '2024-01-01', '2026-05-01'),
  account('c', '2020-01-01'),
  account('d', '2026-03-01'),
];
const users = (id: string, change: string, from: string, count: number) =>
  deal(id, from, { quantity: count, attributes: { change } });
const net = {
  net: {
    of: 'deal',
    value: 'quantity',
    where: { change: ['new', 'upsell'] },
    less: [{ of: 'deal', where: { change: ['churn', 'downsell'] } }],
    within: '12 months',
    atLeast: 10,
  },
};
const growth = (asked: object) => ({
  growth: {
    of: 'deal',
    value: 'quantity',
    over: '3 months',
    against: '1 year',
    base: 10,
    withoutBase: 'missing',
    atLeast: '20%',
    ...asked,
  },
});
const twoYears = (before: number, now: number) => [
  deal('before', '2025-02-10', { quantity: before }),
  deal('now', '2026-02-10', { quantity: now }),
];
const metric = (score: object, rest: object = {}) => ({
  id: 'sold',
  sum: { of: 'deal', value: 'quantity', within: '12 months' },
  ...score,
  ...rest,
});
const points = (atLeast: number, metrics: object[], category: object = {}) => ({
  points: { atLeast, categories: [{ id: 'sales', metrics, ...category }] },
});
const linear = { linear: { points: 10, upTo: 3 } };

const more: Case[] = [
  {
    name: 'a median of three',
    asks: median({ atLeast: 5 }),
    facts: sold(1, 5, 9),
    on: '2026-06-01',
    expect: { met: true, have: '5' },
    until: '2027-02-10',
  },
  {
    name: 'a median of four lies between the two in the middle',
    asks: median({ atLeast: 5 }),
    facts: sold(9, 1, 4, 5),
    on: '2026-06-01',
    expect: { met: false, have: '4.5' },
  },
  {
    name: 'a median of nothing',
    asks: median({ atLeast: 0 }),
    facts: [],
    on: '2026-06-01',
    expect: { met: false, have: null },
  },
  {
    name: 'a sample that is one short',
    asks: median({ atLeast: 5, sample: 4 }),
    facts: sold(5, 5, 5),
    on: '2026-06-01',
    expect: { met: false, have: '5' },
  },
  {
    name: 'a sample that is just enough',
    asks: median({ atLeast: 5, sample: 3 }),
    facts: sold(5, 5, 5),
    on: '2026-06-01',
    expect: { met: true },
  },
  {
    name: 'an average is compared without rounding',
    asks: { average: { of: 'deal', value: 'quantity', atLeast: 3.333333 } },
    facts: sold(3, 3, 4),
    on: '2026-06-01',
    expect: { met: true, have: '10/3' },
  },
  {
    name: 'an average just below',
    asks: { average: { of: 'deal', value: 'quantity', atLeast: 3.333334 } },
    facts: sold(3, 3, 4),
    on: '2026-06-01',
    expect: { met: false },
  },
  {
    name: 'a share of exactly what is asked',
    asks: cloud({ atLeast: '25%' }),
    facts: apps('cloud', 'server', 'server', 'server'),
    on: '2026-06-01',
    expect: { met: true, have: '25' },
  },
  {
    name: 'a share just below',
    asks: cloud({ atLeast: '25.01%' }),
    facts: apps('cloud', 'server', 'server', 'server'),
    on: '2026-06-01',
    expect: { met: false, need: '25.01' },
  },
  {
    name: 'a share of nothing is what the text says',
    asks: cloud({ atLeast: '25%', ofNothing: 'met' }),
    facts: [],
    on: '2026-06-01',
    expect: { met: true, have: null },
  },
  {
    name: 'every one of none',
    asks: { every: { of: 'deal', is: { hosting: 'cloud' } } },
    facts: [],
    on: '2026-06-01',
    expect: { met: true, have: '0', need: '0' },
  },
  {
    name: 'every one but one',
    asks: { every: { of: 'deal', is: { hosting: 'cloud' } } },
    facts: apps('cloud', 'server'),
    on: '2026-06-01',
    expect: { met: false, have: '1', need: '2' },
  },
  {
    name: 'a cohort loses who ends',
    asks: { retention: { ...holding, atLeast: '100%' } },
    facts: customers,
    on: day('2026-05-01') - 1,
    expect: { met: true, have: '100' },
    until: '2026-05-01',
  },
  {
    name: 'a cohort forgets who began too long ago',
    asks: { retention: { ...holding, atLeast: '100%' } },
    facts: customers,
    on: '2026-05-01',
    expect: { met: false, have: '200/3' },
    until: '2027-01-01',
  },
  {
    name: 'net is new less lost',
    asks: net,
    facts: [
      users('a', 'new', '2026-01-01', 12),
      users('b', 'churn', '2026-02-01', 2),
      users('c', 'renewal', '2026-02-01', 50),
    ],
    on: '2026-06-01',
    expect: { met: true, have: '10' },
    until: '2027-01-01',
  },
  {
    name: 'net may fall below zero',
    asks: net,
    facts: [users('b', 'churn', '2026-02-01', 2)],
    on: '2026-06-01',
    expect: { met: false, have: '-2' },
  },
  {
    name: 'growth of exactly what is asked',
    asks: growth({}),
    facts: twoYears(10, 12),
    on: '2026-04-01',
    expect: { met: true, have: '20' },
    until: '2026-05-10',
  },
  {
    name: 'growth of less',
    asks: growth({}),
    facts: twoYears(100, 119),
    on: '2026-04-01',
    expect: { met: false, have: '19' },
  },
  {
    name: 'a base that is too small',
    asks: growth({}),
    facts: twoYears(9, 90),
    on: '2026-04-01',
    expect: { met: false, have: null },
  },
  {
    name: 'without a base, as the text says',
    asks: growth({ withoutBase: 'met' }),
    facts: twoYears(9, 1),
    on: '2026-04-01',
    expect: { met: true, have: null },
  },
  {
    name: 'full quarters grow against the same quarter a year before, from the first instant after it on',
    asks: growth({ over: 'last full quarter' }),
    facts: twoYears(10, 12),
    on: '2026-04-01',
    expect: { met: true, have: '20' },
    until: '2026-07-01',
  },
  {
    name: 'a quarter that is not over is not looked at',
    asks: growth({ over: 'last full quarter' }),
    facts: twoYears(10, 12),
    on: day('2026-04-01') - 1,
    expect: { met: false, have: null },
  },
  {
    name: 'a quarter that is gone is not looked at either',
    asks: growth({ over: 'last full quarter' }),
    facts: twoYears(10, 12),
    on: '2026-07-01',
    expect: { met: false, have: null },
  },
  {
    name: 'what lies in the quarter beside that of the year before is no base',
    asks: growth({ over: 'last full quarter' }),
    facts: [
      deal('base', '2025-02-10', { quantity: 10 }),
      deal('beside', '2025-04-01', { quantity: 90 }),
      deal('now', '2026-03-31T23:59', { quantity: 12 }),
    ],
    on: '2026-04-01',
    expect: { met: true, have: '20' },
    until: '2026-07-01',
  },
  {
    name: 'two half-years against the two before them',
    asks: growth({ over: 'last 2 full half-years', against: '12 months' }),
    facts: twoYears(10, 11),
    on: '2026-07-01',
    expect: { met: false, have: '10' },
  },
  {
    name: 'points in proportion have no rounded price',
    asks: points(20 / 4, [metric(linear), metric(linear)]),
    facts: sold(1),
    on: '2026-06-01',
    expect: { met: true, have: '20/3' },
  },
  {
    name: 'points in proportion stop at the cap',
    asks: points(10, [metric(linear)]),
    facts: sold(7),
    on: '2026-06-01',
    expect: { met: true, have: '10' },
  },
  {
    name: 'a category is capped before the total',
    asks: points(11, [metric(linear), metric(linear)], { atMost: 10 }),
    facts: sold(7),
    on: '2026-06-01',
    expect: { met: false, have: '10' },
  },
  {
    name: 'a category must give its least',
    asks: points(1, [metric(linear)], { atLeast: 9 }),
    facts: sold(2),
    on: '2026-06-01',
    expect: { met: false, have: '20/3' },
  },
  {
    name: 'bands give what is reached',
    asks: points(5, [
      metric({
        bands: [
          { from: 2, points: 5 },
          { from: 9, points: 20 },
        ],
      }),
    ]),
    facts: sold(8),
    on: '2026-06-01',
    expect: { met: true, have: '5' },
  },
  {
    name: 'full amounts only',
    asks: points(3, [metric({ each: { points: 3, per: 4, full: true } })]),
    facts: sold(7),
    on: '2026-06-01',
    expect: { met: true, have: '3' },
  },
  {
    name: 'a part earns its part',
    asks: points(5, [metric({ each: { points: 3, per: 4 } })]),
    facts: sold(7),
    on: '2026-06-01',
    expect: { met: true, have: '5.25' },
  },
  {
    name: 'points are multiplied by market',
    asks: points(6, [
      metric(
        { each: { points: 3, per: 4 } },
        { times: { default: 1, by: { market: { growth: 2 } } } },
      ),
    ]),
    facts: [...sold(4), says('market', 'growth', '2026-03-01')],
    on: '2026-02-28',
    expect: { met: false, have: '3' },
    until: '2026-03-01',
  },
  {
    name: 'several multipliers apply one upon the other',
    asks: points(9, [
      metric(
        { each: { points: 3, per: 4 } },
        {
          times: [
            { default: 1, by: { market: { growth: 2 } } },
            { default: 1, by: { maturity: { new: 1.5 } } },
          ],
        },
      ),
    ]),
    facts: [
      ...sold(4),
      says('market', 'growth', '2026-03-01'),
      says('maturity', 'new', '2026-04-01'),
    ],
    on: '2026-03-31',
    expect: { met: false, have: '6' },
    until: '2026-04-01',
  },
  {
    name: 'each fact is multiplied by what it says',
    asks: points(1, [
      metric(
        { each: { points: 1 } },
        { times: { default: 1, byFact: { licence: { subscription: 1.5, 5: 3, true: 7 } } } },
      ),
    ]),
    facts: [
      deal('a', '2026-01-10', { quantity: 4, attributes: { licence: 'subscription' } }),
      deal('b', '2026-01-10', { quantity: 2, attributes: { licence: 'perpetual' } }),
      deal('c', '2026-01-10', { quantity: 1 }),
      deal('d', '2026-01-10', { quantity: 1, attributes: { licence: 5 } }),
      deal('e', '2026-01-10', { quantity: 1, attributes: { licence: true } }),
    ],
    on: '2026-06-01',
    expect: { met: true, have: '19' },
  },
  {
    name: 'what a fact brings is multiplied before the cap, what the company is after it',
    asks: points(1, [
      metric(
        { linear: { points: 10, upTo: 10 } },
        {
          times: [
            { default: 1, byFact: { licence: { subscription: 3 }, market: { growth: 2 } } },
            { default: 2, by: { region: { apac: 5 } } },
          ],
        },
      ),
    ]),
    facts: [
      deal('a', '2026-01-10', {
        quantity: 2,
        attributes: { licence: 'subscription', market: 'growth' },
      }),
      deal('b', '2026-01-10', { quantity: 1, attributes: { licence: 'other', market: 'growth' } }),
      deal('c', '2026-01-10', { quantity: 1, attributes: { market: 'other' } }),
    ],
    on: '2026-06-01',
    // 2 × 3 and 1 × 2 and 1: nine of ten; the company doubles the points.
    expect: { met: true, have: '18' },
  },
  {
    name: 'multipliers of facts and of facts apply one upon the other',
    asks: points(1, [
      metric(
        { linear: { points: 12, upTo: 12 } },
        {
          times: [
            { default: 1, byFact: { licence: { subscription: 3 } } },
            { default: 1, byFact: { market: { growth: 2 } } },
          ],
        },
      ),
    ]),
    facts: [
      deal('a', '2026-01-10', {
        quantity: 1,
        attributes: { licence: 'subscription', market: 'growth' },
      }),
      deal('b', '2026-01-10', { quantity: 1, attributes: { licence: 'subscription' } }),
      deal('c', '2026-01-10', { quantity: 1, attributes: { market: 'growth' } }),
    ],
    on: '2026-06-01',
    expect: { met: true, have: '11' },
  },
  {
    name: 'each point expires on its own date',
    asks: points(2, [metric({ each: { points: 1 } })]),
    facts: [deal('a', '2026-01-10', { quantity: 1 }), deal('b', '2026-02-10', { quantity: 1 })],
    on: '2026-06-01',
    expect: { met: true, have: '2' },
    until: '2027-01-10',
  },
];

describe('amounts and windows', () => {
  for (const { name, asks, facts, on, expect, until, parts } of [...cases, ...more])
    test(name, () => {
      const context = contextOf(testProgram({}, parts), facts);
      const node = evaluate(Condition.parse(asks), context, typeof on === 'number' ? on : day(on));
      const exact = {
        have: node.amounts ? node.amounts.have : node.have,
        need: node.amounts ? node.amounts.need : node.need,
      };
      assert.equal(node.met, expect.met);
      for (const word of ['have', 'need'] as const)
        if (expect[word] !== undefined)
          assert.equal(String(exact[word]), String(expect[word]), word);
      if (until !== undefined) assert.equal(node.until, until === null ? null : day(until));
    });

  test('what the company says of itself is said to be so', () => {
    const asks = Condition.parse({
      count: { of: 'deal', atLeast: { percent: '50%', ofAttribute: 'head-count' } },
    });
    const declared = (source: string) =>
      evaluate(
        asks,
        contextOf(testProgram(), [says('head-count', 2, '2026-01-01', source)]),
        day('2026-06-01'),
      ).declared;
    assert.equal(declared('declared:company'), true);
    assert.equal(declared('import:crm'), undefined);
  });
});

describe('people of several kinds', () => {
  const staff = (...kinds: string[]) =>
    kinds.flatMap((kind, index) => [
      affiliation(`p${index}`, 'acme', '2026-01-01'),
      ...kind
        .split('+')
        .map((each) => credential(`p${index}`, `${each}-associate`, '2026-01-01', '2027-01-01')),
    ]);
  const asks = Condition.parse({
    people: {
      holding: ['sales-associate', 'technical-associate'],
      atLeast: 3,
      including: [
        { holding: 'sales-associate', atLeast: 1 },
        { holding: 'technical-associate', atLeast: 1 },
      ],
    },
  });
  const met = (fills: 'every-seat' | 'one-seat', ...kinds: string[]) =>
    evaluate(
      asks,
      contextOf(testProgram({ onePersonFills: fills }), staff(...kinds)),
      day('2026-06-01'),
    ).met;
  test('all of them and each kind', () => {
    assert.equal(met('every-seat', 'sales', 'sales', 'sales'), false);
    assert.equal(met('every-seat', 'sales', 'technical'), false);
    assert.equal(met('every-seat', 'sales', 'sales', 'technical'), true);
    assert.equal(met('every-seat', 'sales+technical', 'sales', 'sales'), true);
  });
  test('where a person fills one seat, each kind has its own', () => {
    assert.equal(met('one-seat', 'sales+technical', 'sales', 'sales'), true);
    assert.equal(met('one-seat', 'sales', 'sales', 'sales'), false);
    assert.equal(met('one-seat', 'sales+technical', 'sales'), false);
  });
  test('people, awards or credentials are counted, as the text says', () => {
    const has = (distinct: string) =>
      evaluate(
        Condition.parse({
          people: { holding: ['sales-associate', 'technical-associate'], atLeast: 1, distinct },
        }),
        contextOf(testProgram(), staff('sales+technical', 'sales')),
        day('2026-06-01'),
      ).have;
    assert.deepEqual(['people', 'awards', 'credentials'].map(has), [2, 3, 2]);
  });
  const ladder = ['sales-associate', 'sales-professional'];
  const highest: [name: string, holding: string[], counts: number[]][] = [
    ['as the one that is asked for', ['sales-associate'], [2, 2, 1]],
    ['as itself where it is named', ladder, [2, 3, 2]],
    ['as the highest below it', [...ladder, 'technical-associate'], [2, 3, 2]],
  ];
  for (const [name, holding, counts] of highest)
    test(`a higher credential counts once, ${name}`, () => {
      const held = [
        credential('ann', 'sales-associate', '2026-01-10', '2027-01-10'),
        credential('ann', 'sales-expert', '2026-01-10', '2027-01-10'),
        credential('ben', 'sales-professional', '2026-01-10', '2027-01-10'),
      ];
      const there = ['ann', 'ben'].map((person) => affiliation(person, 'acme', '2026-01-01'));
      const context = contextOf(testProgram(), [...held, ...there]);
      const has = (distinct: string) =>
        evaluate(
          Condition.parse({ people: { holding, atLeast: 1, distinct } }),
          context,
          day('2026-06-01'),
        ).have;
      assert.deepEqual(['people', 'awards', 'credentials'].map(has), counts);
    });
  test('who held it on some day of the window still counts', () => {
    const people = { holding: ['sales-associate'], atLeast: 1, onSomeDayIn: '3 months' };
    const node = evaluate(
      Condition.parse({ people }),
      contextOf(testProgram(), staff('sales')),
      day('2027-02-01'),
    );
    assert.equal(node.met, true);
    assert.equal(node.until, day('2027-04-01'));
  });
});

describe('what an amount is made without', () => {
  const sold = [
    deal('a', '2026-01-10', money('400')),
    deal('b', '2026-01-11', money('70', 'XXX')),
    deal('c', '2026-01-12', money('-5')),
    deal('d', '2026-01-13'),
    deal('e', '2026-02-20', money('9', 'XXX')),
  ];
  const leftOut = (asks: object, on: string) => {
    const context = contextOf(testProgram(), sold);
    return evaluate(Condition.parse(asks), context, day(on)).amounts?.leftOut;
  };

  test('is named by reason, each fact while it would count', () => {
    const monthly = { sum: { ...thousand.sum, within: '1 month' } };
    assert.deepEqual(leftOut(monthly, '2026-01-20'), [
      { reason: 'no_rate', count: 1, facts: ['b'] },
      { reason: 'negative', count: 1, facts: ['c'] },
      { reason: 'not_a_number', count: 1, facts: ['d'] },
    ]);
    assert.deepEqual(leftOut(monthly, '2026-03-01'), [
      { reason: 'no_rate', count: 1, facts: ['e'] },
    ]);
  });

  test('is said once, also where a measure looks at a fact twice', () => {
    const share = { of: 'deal', value: 'money', which: {}, atLeast: '1%', ofNothing: 'met' };
    assert.deepEqual(leftOut({ share }, '2026-02-20')?.[0], {
      reason: 'no_rate',
      count: 2,
      facts: ['b', 'e'],
    });
  });

  test('by period', () => {
    const each = { sum: { ...thousand.sum, inEachOf: 'last 2 full months' } };
    assert.deepEqual(
      leftOut(each, '2026-03-01')?.map(({ facts }) => facts),
      [['b', 'e'], ['c'], ['d']],
    );
  });

  test('nothing where everything counts, or where facts are only counted', () => {
    assert.equal(leftOut(count({}), '2026-02-01'), undefined);
    assert.equal(leftOut({ ...lastYear }, '2028-01-01'), undefined);
  });
});
