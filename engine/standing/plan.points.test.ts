import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { everyChoice, reachesTop, type Way } from './fixtures.ts';
import { plan } from './plan.ts';

/** Plans to totals of points and other amounts, by actions that can be done as often as one likes. */

const text = (en: string) => ({ en });
const on = day('2026-06-01');
const when = { on, known: on };

const asking = (requires: unknown, actions: object): Program =>
  testProgram(
    { onePersonFills: 'every-seat' },
    {
      actions,
      tiers: [
        { id: 'base', title: text('b'), metal: 'slate', requires: { all: [] } },
        { id: 'goal', title: text('g'), metal: 'gold', requires },
      ],
    },
  );
const action = (cost: string, rest: object) => ({ title: text('t'), cost, ...rest });

const figure = (from: number, to: number) => fc.integer({ min: from, max: to });
const optionally = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((it) => (it === undefined ? {} : { [name]: it }));

const ofNumber = fc.oneof(
  fc.record({ points: figure(1, 4), full: fc.boolean() }).map((each) => ({ each })),
  figure(2, 3).map((per) => ({ each: { points: 3, per, full: true } })),
  fc.record({ points: figure(1, 8), upTo: figure(1, 4) }).map((linear) => ({ linear })),
  fc
    .tuple(figure(1, 2), figure(0, 4), figure(3, 4), figure(0, 8))
    .map(([from, points, higher, more]) => ({
      bands: [
        { from, points },
        { from: higher, points: more },
      ],
    })),
);
const money = (amount: number) => `${amount} EUR`;
const dealsOfAll = { of: 'deal', value: 'money' };
const ofMoney = fc.oneof(
  fc
    .record({ points: figure(1, 3), per: figure(7, 40).map(money), full: fc.boolean() })
    .map((each) => ({ each })),
  fc
    .record({ points: figure(1, 8), upTo: figure(10, 90).map(money) })
    .map((linear) => ({ linear })),
  fc.tuple(figure(5, 30), figure(0, 4), figure(31, 90), figure(0, 8)).map(([from, a, next, b]) => ({
    bands: [
      { from: money(from), points: a },
      { from: money(next), points: b },
    ],
  })),
);
const byRegion = { default: 1, by: { region: { apac: 2 } } };
const byMarket = (factor: number) => ({ default: 1, byFact: { market: { apac: factor } } });
const times = fc.constantFrom<object[]>(byRegion, byMarket(0), byMarket(0.5), byMarket(2), [
  byRegion,
  byMarket(1.5),
]);
const capped = fc
  .tuple(
    optionally('atMost', figure(2, 8)),
    fc.constantFrom({}, {}, { atLeast: 1 }, { atLeast: 2 }),
  )
  .map(([most, least]) => ({ ...most, ...least }));

const counted = fc.constantFrom(
  { of: 'reference' },
  { of: 'deal' },
  { of: 'deal', where: { market: 'apac' } },
);
const metric = fc
  .tuple(
    fc.oneof(
      fc.tuple(counted, ofNumber).map(([count, scores]) => ({ count, ...scores })),
      ofMoney.map((scores) => ({ sum: { of: 'deal', value: 'money' }, ...scores })),
    ),
    optionally('times', times),
    capped,
  )
  .map((parts) => Object.assign({}, ...parts) as object);
const people = fc
  .tuple(ofNumber, capped)
  .map(([scores, caps]) => ({ people: { holding: 'sales-associate' }, ...scores, ...caps }));

const nothing = fc.constantFrom<object>(
  { ofNothing: 'missing' },
  { ofNothing: 0 },
  { ofNothing: 2 },
);
const percents = fc.oneof(
  fc
    .record({ points: figure(1, 8), upTo: figure(3, 9).map((tens) => `${tens * 10}%`) })
    .map((linear) => ({ linear })),
  fc
    .tuple(figure(1, 5), figure(1, 4), figure(6, 9), figure(1, 8))
    .map(([from, points, next, more]) => ({
      bands: [
        { from: `${from * 10}%`, points },
        { from: `${next * 10}%`, points: more },
      ],
    })),
);
const ofApac = { of: 'deal', which: { market: 'apac' } };
const lessEmea = { less: [{ of: 'deal', where: { market: 'emea' } }] };
/** Metrics that give less for more, or against something else: one for many, parts of a whole, growth, what is left. */
const falling = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('average', 'median'), figure(1, 3), ofMoney)
        .map(([word, sample, scores]) => ({ [word]: { ...dealsOfAll, sample }, ...scores })),
      fc
        .tuple(fc.constantFrom<object>({}, { value: 'money' }), figure(1, 3), percents)
        .map(([value, sample, scores]) => ({ share: { ...ofApac, ...value, sample }, ...scores })),
      percents.map((scores) => ({
        growth: { ...dealsOfAll, over: '12 months', against: '1 year', base: '10 EUR' },
        ...scores,
      })),
      ofMoney.map((scores) => ({
        net: { ...dealsOfAll, where: { market: 'apac' }, ...lessEmea },
        ...scores,
      })),
    ),
    nothing,
    capped,
  )
  .map((parts) => Object.assign({}, ...parts) as object);

const named = (metrics: object[]) => metrics.map((one, index) => ({ id: `m-${index}`, ...one }));
const pointsOf = (metrics: fc.Arbitrary<object>) =>
  fc
    .record({
      atLeast: figure(1, 9),
      categories: fc.array(fc.tuple(fc.array(metrics, { minLength: 1, maxLength: 3 }), capped), {
        minLength: 1,
        maxLength: 2,
      }),
    })
    .map(({ atLeast, categories }) => ({
      points: {
        atLeast,
        categories: categories.map(([metrics, caps], index) => ({
          id: `c-${index}`,
          metrics: named(metrics),
          ...caps,
        })),
      },
    }));
const points = pointsOf(fc.oneof({ weight: 4, arbitrary: metric }, people));
const deals = dealsOfAll;
const other = fc.oneof(
  figure(1, 50).map((least) => ({ sum: { ...deals, atLeast: money(least) } })),
  figure(1, 3).map((atLeast) => ({ count: { of: 'reference', atLeast } })),
  fc.record({ share: figure(1, 10), sample: figure(1, 3) }).map(({ share, sample }) => ({
    share: {
      of: 'deal',
      which: { market: 'apac' },
      atLeast: `${share * 10}%`,
      ofNothing: 'missing',
      sample,
    },
  })),
  fc
    .record({
      word: fc.constantFrom('average', 'median'),
      least: figure(9, 32),
      sample: figure(1, 3),
    })
    .map(({ word, least, sample }) => ({ [word]: { ...deals, atLeast: money(least), sample } })),
  figure(1, 30).map((least) => ({
    net: {
      ...deals,
      where: { market: 'apac' },
      less: [{ of: 'deal', where: { market: 'emea' } }],
      atLeast: money(least),
    },
  })),
  fc.constant({ every: { of: 'deal', is: { market: 'apac' } } }),
);
const requirement = fc.oneof(
  { weight: 4, arbitrary: points },
  fc.tuple(points, other).map((all) => ({ all })),
  fc.tuple(points, points).map((any) => ({ any })),
  fc.tuple(points, points, other).map((of) => ({ atLeast: { n: 2, of } })),
  fc.tuple(points, fc.oneof(points, other)).map(([one, not]) => ({ all: [one, { not }] })),
  fc.tuple(other, other).map((all) => ({ all })),
);

const added = {
  small: { kind: 'deal', amount: '10', market: 'apac' },
  large: { kind: 'deal', amount: '30', market: 'emea' },
  reference: { kind: 'reference', amount: null, market: 'emea' },
} as const;
type Added = keyof typeof added;
const names = Object.keys(added) as Added[];

const put = (name: Added, index: number): Fact => {
  const { kind, amount, market } = added[name];
  return fact({
    id: `${name}-${index}`,
    kind,
    organisation: 'acme',
    attributes: { market },
    ...(amount && { money: { amount, currency: 'EUR' } }),
    from: on,
  });
};

const cost = figure(1, 9).map(money);
const worldsOf = (requires: fc.Arbitrary<object>) =>
  fc
    .record({
      requires,
      costs: fc.record({ small: cost, large: cost, reference: cost, learn: cost }),
      held: fc.boolean(),
      sold: figure(0, 1),
      earlier: figure(0, 2),
      apac: fc.boolean(),
    })
    .map(({ requires, costs, held, sold, earlier, apac }) => {
      const adds = names.map((name) => {
        const { kind, amount, market } = added[name];
        const one = { of: kind, ...(amount && { money: `${amount} EUR` }), attributes: { market } };
        return [name, action(costs[name], { adds: one })];
      });
      const program = asking(requires, {
        ...Object.fromEntries(adds),
        learn: action(costs.learn, { earns: 'sales-associate' }),
        hire: action('0 EUR', { hires: 'anyone', most: 1 }),
      });
      const facts: Fact[] = [
        affiliation('anna', 'acme', '2026-01-01'),
        affiliation('boris', 'acme', '2026-01-01'),
        ...(held ? [credential('anna', 'sales-associate', '2026-02-01', '2027-02-01')] : []),
        ...(apac
          ? [
              fact({
                id: 'r',
                kind: 'attribute',
                organisation: 'acme',
                subject: 'region',
                attributes: { value: 'apac' },
              }),
            ]
          : []),
        ...Array.from({ length: sold }, (_, index) => put('large', 100 + index)),
        ...Array.from({ length: earlier }, (_, index) => ({
          ...put('small', 200 + index),
          from: day('2025-03-01'),
        })),
      ];
      const price = (id: string) => Number(program.actions[id]!.cost.amount) * 100;
      return { program, facts, price, learners: held ? 2 : 3 };
    });
const anyWorld = worldsOf(requirement);
type World = typeof anyWorld extends fc.Arbitrary<infer W> ? W : never;

/** Everything that can be done, each action up to so many times: two people learn, and one who joins for nothing. */
function waysIn({ price, learners }: World, most: number): Way[] {
  const learn: Way[] = Array.from({ length: learners + 1 }, (_, count) => ({
    cost: count * price('learn'),
    facts: ['boris', 'carol', 'anna']
      .slice(0, count)
      .flatMap((person) => [
        ...(person === 'carol' ? [affiliation(person, 'acme', '2026-06-01')] : []),
        credential(person, 'sales-associate', '2026-06-01', '2027-06-01'),
      ]),
  }));
  const adding = names.map((name): Way[] =>
    Array.from({ length: most + 1 }, (_, count) => ({
      cost: count * price(name),
      facts: Array.from({ length: count }, (__, index) => put(name, index)),
    })),
  );
  return everyChoice([learn, ...adding]);
}

/** Measures that what is done may lower as well as raise, so that two of them may have to be kept in balance. */
const mayFall = /"(net|share|average|median|every|not)":/;

test('no way to points is cheaper than the plan, and there is none where it finds none', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { program, facts } = world;
      const answer = plan(program, facts, 'acme', when, 'goal', 50_000);
      assert.ok(answer.ok);
      const { open, unpriced, cost: total, proven, considered } = answer.value;
      const isFound = open.length + unpriced.length === 0;
      if (!mayFall.test(JSON.stringify(program.tiers)))
        assert.equal(proven, true, `after ${considered}`);
      if (isFound && !proven) return;
      const below = isFound ? Number(total.amount) * 100 : Infinity;
      for (const way of waysIn(world, 4))
        if (way.cost < below)
          assert.ok(!reachesTop(program, [...facts, ...way.facts], on), `${way.cost} of ${below}`);
    }),
    { numRuns: 60 },
  );
});

const mixed = pointsOf(fc.oneof({ weight: 2, arbitrary: falling }, metric, people));
const fallingWorld = worldsOf(
  fc.oneof(
    { weight: 4, arbitrary: mixed },
    fc.tuple(mixed, other).map((all) => ({ all })),
  ),
);

test('nor is one where points may also fall, if that is said to be proven', () => {
  let [all, sure] = [0, 0];
  fc.assert(
    fc.property(fallingWorld, (world) => {
      const { program, facts } = world;
      const answer = plan(program, facts, 'acme', when, 'goal', 500);
      assert.ok(answer.ok);
      const { open, unpriced, cost: total, proven } = answer.value;
      all += 1;
      if (!proven) return;
      sure += 1;
      const isFound = open.length + unpriced.length === 0;
      const below = isFound ? Number(total.amount) * 100 : Infinity;
      const most = Math.max(0, ...open.map((each) => each.most ?? 0));
      for (const way of waysIn(world, 3))
        if (way.cost < below)
          assert.ok(
            !reachesTop(program, [...facts, ...way.facts], on),
            `${way.cost} of ${below}, ${most} at most`,
          );
    }),
    { numRuns: 25 },
  );
  assert.ok(sure > all / 2, `${sure} of ${all} are proven`);
});

const pointsFor = (atLeast: number, metrics: object[], caps: object = {}) => ({
  points: { atLeast, categories: [{ id: 'all', metrics: named(metrics), ...caps }] },
});
const references = { count: { of: 'reference' } };
const everyDeal = { count: { of: 'deal' } };
const reference = (price: number) => action(money(price), { adds: { of: 'reference' } });
const deal = (price: number, worth = 50, market = 'emea') =>
  action(money(price), { adds: { of: 'deal', money: money(worth), attributes: { market } } });

interface Case {
  name: string;
  requires: object;
  actions: object;
  /** What is done, and how often. */
  does: object;
  open?: number;
}
const cases: Case[] = [
  {
    name: 'a capped metric is left when it gives as much as it can',
    requires: pointsFor(45, [
      { sum: deals, linear: { points: 30, upTo: '1000 EUR' } },
      { ...references, each: { points: 5 }, atMost: 20 },
    ]),
    actions: { deal: deal(10), reference: reference(1) },
    does: { deal: 17, reference: 4 },
  },
  {
    name: 'a full category is left, unless one of its metrics must give more',
    requires: {
      points: {
        atLeast: 12,
        categories: [
          {
            id: 'a',
            metrics: named([
              { ...references, each: { points: 5 } },
              { sum: deals, each: { points: 1, per: '100 EUR', full: true }, atLeast: 1 },
            ]),
            atMost: 10,
          },
          { id: 'b', metrics: named([{ ...everyDeal, each: { points: 1 } }]) },
        ],
      },
    },
    actions: { deal: deal(10), reference: reference(1) },
    does: { deal: 2, reference: 2 },
  },
  {
    name: 'what its cap keeps below what is asked is out of reach',
    requires: pointsFor(21, [{ ...references, each: { points: 5 }, atMost: 20 }]),
    actions: { reference: reference(1) },
    does: {},
    open: 1,
  },
  {
    name: 'ten thousand of one thing',
    requires: pointsFor(10_000, [{ ...references, each: { points: 1 } }]),
    actions: { reference: reference(1) },
    does: { reference: 10_000 },
  },
  {
    name: 'nothing is done more often than that',
    requires: pointsFor(10_001, [{ ...references, each: { points: 1 } }]),
    actions: { reference: reference(1) },
    does: {},
    open: 1,
  },
  {
    name: 'what a metric must give is a bound of its own, whichever way it is given',
    requires: pointsFor(10, [
      { ...everyDeal, each: { points: 1 }, atLeast: 50 },
      { ...references, each: { points: 1 } },
    ]),
    actions: { small: deal(2), large: deal(3), reference: reference(1) },
    does: { small: 50 },
  },
  {
    name: 'an average among points is raised by no more than it takes',
    requires: pointsFor(30, [
      { average: { ...deals, sample: 3 }, linear: { points: 20, upTo: '50 EUR' }, ofNothing: 0 },
      { ...references, each: { points: 5 }, atMost: 20 },
    ]),
    actions: { deal: deal(10), reference: reference(1) },
    does: { deal: 3, reference: 2 },
  },
  {
    name: 'an average of answers that are too low never gives the points of better ones',
    requires: pointsFor(20, [
      { average: { ...deals, sample: 1 }, linear: { points: 20, upTo: '50 EUR' }, ofNothing: 0 },
    ]),
    actions: { deal: deal(10, 40) },
    does: {},
    open: 1,
  },
  {
    name: 'deals that only make a share smaller are not closed',
    requires: {
      share: { of: 'deal', which: { market: 'apac' }, atLeast: '50%', ofNothing: 'missing' },
    },
    actions: { deal: deal(1) },
    does: {},
    open: 1,
  },
  {
    name: 'an answer that is too low comes after one that raises the average',
    requires: { average: { ...deals, atLeast: '30 EUR', sample: 4 } },
    actions: { small: deal(1, 20), large: deal(9, 60) },
    does: { small: 3, large: 1 },
  },
];

const planTo = (requires: object, actions: object) => {
  const answer = plan(asking(requires, actions), [], 'acme', when, 'goal');
  assert.ok(answer.ok);
  const { actions: all } = answer.value;
  return {
    ...answer.value,
    does: Object.fromEntries(all.map(({ action: id, count }) => [id, count])),
  };
};

describe('what can be done as often as one likes', () => {
  for (const { name, requires, actions, does, open = 0 } of cases)
    test(name, () => {
      const found = planTo(requires, actions);
      assert.deepEqual(found.does, does);
      assert.deepEqual([found.open.length, found.proven], [open, true], `${found.considered}`);
    });

  test('where thousands are needed in one of many mixtures, a way that may not be the cheapest is told', () => {
    const requires = pointsFor(10_000, [
      { ...references, each: { points: 1 } },
      { ...everyDeal, each: { points: 3 } },
    ]);
    const found = planTo(requires, { reference: reference(1), deal: deal(2) });
    assert.deepEqual(found.does, { deal: 3333, reference: 1 });
    assert.equal(found.proven, false);
  });
});
