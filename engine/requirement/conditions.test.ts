import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import { plus, type Duration, type Instant } from '../kernel/instant.ts';
import { Condition } from '../program/definition/condition.ts';
import { zone } from './fixtures.ts';

/** Generated requirements for the property tests beside this one, over what `worlds.test.ts` generates. */

const asked = fc.constantFrom(
  'sales-associate',
  'sales-professional',
  'technical-associate',
  'technical-professional',
);
const some = (max: number) => fc.integer({ min: 1, max });
const holding = fc.uniqueArray(asked, { minLength: 1, maxLength: 2 });

/** A window of time; every length of it stands in `lengths` below. */
const anyWindow = fc.constantFrom<object>(
  {},
  { within: '2 months' },
  { notWithin: '2 months' },
  { since: '2026-01-15' },
  { during: 'this quarter' },
  { during: 'last full quarter' },
  { during: 'last 2 full months' },
  { during: 'this month and last 1' },
  { onSomeDayIn: '2 months' },
  { onSomeDayIn: 'last full quarter' },
);
const lengths: Duration[] = [
  { amount: 1, unit: 'months' },
  { amount: 2, unit: 'months' },
  { amount: 4, unit: 'months' },
  { amount: 30, unit: 'days' },
];

const anyWhere = fc.constantFrom<object>(
  {},
  {},
  { where: { market: ['apac', 'emea'] } },
  { where: { seats: { atLeast: 3, atMost: 8 } } },
  { where: { market: { not: 'apac' } } },
  { line: { by: 'market', since: '2025-10-01' } },
);
const value = fc.constantFrom('money', 'quantity', { attribute: 'seats' });

/** A number asked for: fixed, by an attribute of the company, or in proportion to something. */
const number = (max: number) =>
  fc.oneof(
    { weight: 3, arbitrary: some(max) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { default: 2, by: { region: { apac: 1, emea: 3 } } },
        { oneFor: '400 EUR', of: 'deal', value: 'money', within: '4 months', minimum: 1 },
        { oneFor: 6, of: 'deal', value: 'quantity', rounded: 'down', maximum: 2 },
        { oneFor: 2, of: 'deal', within: '4 months', minimum: 1 },
        { percent: '30%', ofAttribute: 'head-count', minimum: 1, maximum: 3 },
      ),
    },
  );
const amount = (of: unknown) =>
  of === 'money' ? some(900).map((figure) => `${figure}.5 EUR`) : some(20);

const facts = fc.record({ where: anyWhere, window: anyWindow });
const ofNothing = fc.constantFrom('met', 'missing');
const eachPeriod = fc.constantFrom<object>({ inEachOf: 'last 2 full months' });
/** What is looked at through a window, or in each of some periods. */
const factsOrPeriods = fc.record({
  where: anyWhere,
  window: fc.oneof({ weight: 3, arbitrary: anyWindow }, { weight: 1, arbitrary: eachPeriod }),
});

const scored = fc.constantFrom<object>(
  { linear: { points: 10, upTo: 8 } },
  { linear: { points: 10, from: 3, upTo: 9 } },
  { linear: { points: 10, upTo: { default: 5, by: { region: { apac: 2 } } } } },
  { linear: { points: 10, upTo: { percent: '30%', ofAttribute: 'head-count' } } },
  { linear: { points: 10, upTo: { oneFor: 6, of: 'deal', value: 'quantity', rounded: 'down' } } },
  {
    bands: [
      { from: 2, points: 3 },
      { from: 6, points: 9 },
    ],
  },
  { each: { points: 2 } },
);
const scoredInPercent = fc.constantFrom<object>(
  { linear: { points: 10, upTo: '50%' } },
  { linear: { points: 10, from: '-50%', upTo: '100%' } },
  {
    bands: [
      { from: '-10%', points: 3 },
      { from: '40%', points: 9 },
    ],
  },
  { each: { points: 1, per: '10%', full: true } },
);
const fromDeals = fc
  .record({ facts, sample: some(3) })
  .map(({ facts: { where, window }, sample }) => ({
    plain: { of: 'deal', ...where, ...window },
    value: 'quantity',
    sample,
  }));

/** What an index may be made of, each with the levels for which it gives points. */
const comparing: fc.Arbitrary<object>[] = [
  fc
    .record({ word: fc.constantFrom('average', 'median'), of: fromDeals, score: scored })
    .map(({ word, of: { plain, ...of }, score }) => ({ [word]: { ...plain, ...of }, ...score })),
  fc
    .record({ of: fromDeals, counted: fc.boolean(), score: scoredInPercent })
    .map(({ of: { plain, value: by, sample }, counted, score }) => ({
      share: { ...plain, ...(!counted && { value: by }), sample, which: { market: 'apac' } },
      ...score,
    })),
  fc.record({ sample: some(3), score: scoredInPercent }).map(({ sample, score }) => ({
    retention: { of: 'deal', cohort: '4 months', sample },
    ...score,
  })),
  fc.record({ window: anyWindow, score: scored }).map(({ window, score }) => ({
    net: {
      of: 'deal',
      value: 'quantity',
      less: [{ of: 'deal', where: { market: 'apac' } }],
      ...window,
    },
    ...score,
  })),
  fc
    .record({
      times: fc.constantFrom(
        { over: '2 months', against: '4 months' },
        { over: 'last full quarter', against: '1 year' },
      ),
      base: some(6),
      score: scoredInPercent,
    })
    .map(({ times, base, score }) => ({
      growth: { of: 'deal', value: 'quantity', ...times, base },
      ...score,
    })),
  fc.record({ score: scored }).map(({ score }) => ({
    people: { holding: ['sales-associate', 'technical-associate'] },
    ...score,
  })),
];

/** Facts that are counted once for each value of an attribute. */
const once = fc.record({ facts, score: scored }).map(({ facts: { where, window }, score }) => ({
  count: { of: 'deal', ...where, ...window, distinct: 'market' },
  ...score,
}));

/** An index of several of these, weighted or not, as a text writes it. */
export const anyIndex: fc.Arbitrary<object> = fc
  .record({
    metrics: fc.array(
      fc.record({
        measured: fc.oneof(...comparing, once),
        more: fc.record(
          {
            ofNothing: fc.constantFrom(0, 4, 'missing'),
            weight: fc.constantFrom('40%', '33.33%'),
            atLeast: fc.constant(1),
            atMost: fc.constant(7),
            times: fc.constant({ default: 1, by: { region: { apac: 1.5 } } }),
          },
          { requiredKeys: ['ofNothing'] },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    atLeast: fc.oneof(some(12), fc.constant(0)),
  })
  .map(({ metrics, atLeast }) => ({
    points: {
      atLeast,
      categories: [
        {
          id: 'index',
          metrics: metrics.map(({ measured, more }, n) => ({ id: `m${n}`, ...measured, ...more })),
        },
      ],
    },
  }));

/** Any leaf that measures what a company has, as a text writes it. */
const written: fc.Arbitrary<object>[] = [
  fc
    .record({
      holding,
      atLeast: number(3),
      window: anyWindow,
      once: fc.constantFrom({}, {}, { distinct: 'awards' }, { distinct: 'credentials' }),
    })
    .map(({ window, once, ...people }) => ({ people: { ...people, ...once, ...window } })),
  fc
    .record({ holding: fc.constant(['sales-associate', 'technical-associate']), first: some(2) })
    .map(({ first, ...people }) => ({
      people: {
        ...people,
        atLeast: first + 1,
        including: [
          { holding: 'sales-associate', atLeast: first },
          { holding: 'technical-associate', atLeast: 1 },
        ],
      },
    })),
  fc
    .record({ facts, atLeast: number(3), distinct: fc.constantFrom({}, { distinct: 'market' }) })
    .map(({ facts: { where, window }, atLeast, distinct }) => ({
      count: { of: 'deal', atLeast, ...where, ...window, ...distinct },
    })),
  fc
    .record({ window: eachPeriod, atLeast: some(2) })
    .map(({ window, atLeast }) => ({ count: { of: 'deal', atLeast, ...window } })),
  fc.tuple(facts, value).chain(([{ where, window }, of]) =>
    amount(of).map((atLeast) => ({
      sum: { of: 'deal', value: of, atLeast, ...where, ...window },
    })),
  ),
  fc
    .record({
      word: fc.constantFrom('average', 'median'),
      facts: factsOrPeriods,
      sample: some(3),
      atLeast: some(9),
    })
    .map(({ word, facts: { where, window }, sample, atLeast }) => ({
      [word]: { of: 'deal', value: 'quantity', sample, atLeast, ...where, ...window },
    })),
  fc
    .record({
      facts: factsOrPeriods,
      of: fc.option(value, { nil: undefined }),
      ofNothing,
      sample: some(2),
    })
    .map(({ facts: { where, window }, of, ...rest }) => ({
      share: {
        of: 'deal',
        which: { market: 'apac' },
        atLeast: '50%',
        ...rest,
        ...where,
        ...window,
        ...(of && { value: of }),
      },
    })),
  fc
    .constantFrom(['gold'], ['silver', 'gold'])
    .map((tier) => ({ standing: { program: 'other', tier } })),
  anyWindow.map((window) => ({ every: { of: 'deal', is: { seats: { atMost: 9 } }, ...window } })),
  ofNothing.map((otherwise) => ({
    retention: { of: 'deal', cohort: '4 months', atLeast: '60%', ofNothing: otherwise },
  })),
  fc.record({ facts: factsOrPeriods, atLeast: some(15) }).map(({ facts: { window }, atLeast }) => ({
    net: {
      of: 'deal',
      value: 'quantity',
      where: { market: ['emea', 'latam'] },
      less: [{ of: 'deal', where: { market: 'apac' } }],
      atLeast,
      ...window,
    },
  })),
  fc
    .record({
      // Full periods change at beginnings of months; the other lengths stand in `lengths`.
      times: fc.constantFrom(
        { over: '2 months', against: '4 months' },
        { over: 'last 2 full months', against: '4 months' },
        { over: 'last full quarter', against: '1 year' },
      ),
      withoutBase: ofNothing,
      base: some(6),
    })
    .map(({ times, ...rest }) => ({
      growth: { of: 'deal', value: 'quantity', ...times, atLeast: '25%', ...rest },
    })),
  fc
    .record({
      of: fc.option(value, { nil: undefined }),
      taken: fc.constantFrom('at-end', 'through'),
      inEachOf: fc.constantFrom('last 2 full months', 'last 1 full quarters'),
      withoutBase: ofNothing,
    })
    .chain(({ of, ...rest }) =>
      amount(of).map((atLeast) => ({
        rising: { of: 'deal', atLeast, ...rest, ...(of && { value: of }) },
      })),
    ),
  fc
    .record({ window: anyWindow, atLeast: some(30), cap: some(20) })
    .map(({ window, atLeast, cap }) => ({
      points: {
        atLeast,
        categories: [
          {
            id: 'selling',
            atMost: cap,
            metrics: [
              {
                id: 'money',
                sum: { of: 'deal', value: 'money', ...window },
                linear: { points: 17, upTo: '700 EUR' },
                times: { default: 1, by: { region: { apac: 2 } } },
              },
              {
                id: 'deals',
                count: { of: 'deal', within: '2 months' },
                each: { points: 2 },
                times: [
                  { default: 1, byFact: { market: { apac: 1.5 }, seats: { 3: 0, 4: 2 } } },
                  { default: 1, by: { region: { apac: 2 } } },
                ],
                atMost: 5,
              },
            ],
          },
          {
            id: 'learning',
            atLeast: 1,
            metrics: [
              {
                id: 'people',
                people: { holding: 'sales-associate' },
                bands: [
                  { from: 1, points: 3 },
                  { from: 2, points: 8 },
                ],
              },
            ],
          },
        ],
      },
    })),
  anyIndex,
  anyIndex,
];

/** Any leaf, parsed. */
export const anyLeaf: fc.Arbitrary<Condition> = fc
  .oneof(...written)
  .map((leaf) => Condition.parse(leaf));

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyLeaf,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((steps) => ({ steps })),
    fc.record({ is: tie('condition'), requires: tie('condition') }).map((when) => ({ when })),
    fc
      .record({
        apac: tie('condition'),
        emea: tie('condition'),
        units: some(9),
        money: fc.boolean(),
      })
      .map(({ apac, emea, units, money }) => ({
        forEach: {
          of: 'deal' as const,
          by: 'market',
          within: lengths[1],
          ...(money && { value: 'quantity' as const }),
          atLeast: { figure: String(money ? units : 1), currency: null },
          requires: { apac, emea },
        },
      })),
    fc
      .record({
        n: fc.integer({ min: 1, max: 3 }),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      })
      .map((atLeast) => ({ atLeast })),
  ),
}));

/** Any tree of conditions. */
export const anyCondition: fc.Arbitrary<Condition> = condition;

const hour = 3_600_000;

/** Every instant at which anything in these facts could begin or cease to count for such a condition. */
export function datesAround(facts: Fact[]): Instant[] {
  const dates = new Set<Instant>();
  for (const { from, until } of facts)
    for (const date of [from, until ?? from]) {
      dates.add(date);
      for (const length of lengths) dates.add(plus(date, length, zone));
    }
  // A length of time may follow a grace period or another length.
  const soFar = Array.from(dates);
  for (const date of soFar)
    for (const length of lengths.slice(1, 3)) dates.add(plus(date, length, zone));
  for (let month = 0; month < 72; month++)
    for (const hours of [1, 2]) dates.add(Date.UTC(2025, month, 1) - hours * hour);
  return [...dates].toSorted((a, b) => a - b);
}

test('every generated leaf is one that a text can write', () => {
  fc.assert(fc.property(anyLeaf, (leaf) => assert.equal(Object.keys(leaf).length, 1)));
});
