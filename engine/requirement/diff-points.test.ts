import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Condition } from '../program/definition/condition.ts';
import { conditions } from '../program/difference/conditions.ts';
import { evaluate } from './evaluate.ts';
import { contextOf, testProgram } from './fixtures.ts';
import { anyFacts } from './worlds.test.ts';

const some = (max: number) => fc.integer({ min: 1, max });
const either = (...all: object[]) => fc.constantFrom({}, ...all);

const anyMeasure = fc.constantFrom(
  { count: { of: 'deal' } },
  { count: { of: 'deal', distinct: 'market' } },
  { count: { of: 'deal', within: '4 months' } },
  { count: { of: 'deal', within: '9 months', where: { market: ['apac', 'emea'] } } },
  { count: { of: 'deal', where: { market: 'apac', seats: { atLeast: 3 } } } },
  { sum: { of: 'deal', value: 'quantity' } },
  { sum: { of: 'deal', value: 'quantity', since: '2025-10-01' } },
  { people: { holding: ['sales-associate'] } },
  { people: { holding: ['sales-professional'] } },
  { people: { holding: ['sales-associate', 'technical-associate'], distinct: 'awards' } },
);

/** Ends of a line: fixed, by case, or in proportion to what a company declares or has. */
const anyEnd = fc.oneof(
  some(9),
  fc.record({ default: some(9), by: fc.record({ region: fc.record({ apac: some(9) }) }) }),
  fc
    .record({ percent: some(9), rounded: fc.constantFrom('up', 'up', 'down'), bound: some(3) })
    .map(({ percent, bound, ...rest }) => ({
      ...rest,
      ofAttribute: 'head-count',
      percent: `${percent * 10}%`,
      ...(bound === 1 && { minimum: 2 }),
      ...(bound === 2 && { maximum: 4 }),
    })),
  fc.record({
    oneFor: some(4),
    of: fc.constant('deal'),
    value: fc.constant('quantity'),
    rounded: fc.constantFrom('up', 'up', 'down'),
  }),
);

const anyScore = fc.oneof(
  fc.record({ points: some(4), per: some(3), full: fc.boolean() }).map((each) => ({ each })),
  fc.record({ points: some(9), upTo: anyEnd }).map((linear) => ({ linear })),
  fc.record({ points: some(9), from: some(5), upTo: anyEnd }).map((linear) => ({ linear })),
  fc
    .array(fc.record({ from: fc.nat(6), points: fc.nat(9) }), { minLength: 1, maxLength: 3 })
    .map((bands) => ({ bands })),
);

const anyTimes = either(
  { times: { default: 1, by: { region: { apac: 2 } } } },
  { times: { default: 1, by: { region: { apac: 2, emea: 3 } } } },
  { times: { default: 2, by: { region: { emea: 3, apac: 2 } } } },
  { times: { default: 1, byFact: { market: { apac: 1.5 } } } },
  { times: { default: 1, byFact: { market: { apac: 1.5, emea: 0 } } } },
  {
    times: [
      { default: 1, byFact: { market: { apac: 2 } } },
      { default: 1, by: { region: { apac: 3 } } },
    ],
  },
);

const anyMetric = fc.record({
  measure: anyMeasure,
  score: anyScore,
  times: anyTimes,
  most: either({ atMost: 3 }, { atMost: 8 }),
  least: either({ atLeast: 1 }, { atLeast: 2 }),
  none: either({ ofNothing: 0 }, { ofNothing: 2 }, { ofNothing: 'missing' }),
});
type Metric = typeof anyMetric extends fc.Arbitrary<infer T> ? T : never;

const anyCategory = fc.record({
  metrics: fc.array(anyMetric, { minLength: 1, maxLength: 2 }),
  limits: either({ atMost: 6 }, { atMost: 12, atLeast: 1 }, { atLeast: 3 }),
});

/** A change of one part of one metric, or of a category; the others stay. */
const anyChange = fc.record({
  place: fc.nat(1),
  part: fc.constantFrom(
    ...(['score', 'score', 'score', 'score', 'measure', 'times'] as const),
    ...(['most', 'least', 'none', 'limits'] as const),
    ...(['all', 'gone'] as const),
  ),
  which: fc.nat(60),
  metric: anyMetric,
  limits: either({ atMost: 6 }, { atMost: 9 }, { atMost: 12, atLeast: 1 }, { atLeast: 2 }),
});

/** Where numbers and words stand in a score. */
function placesIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null)
    return ['deal', 'quantity', 'head-count'].includes(String(value)) ? [] : [at];
  return Object.entries(value).flatMap(([key, each]) =>
    placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

function otherAt(value: unknown, at: (string | number)[], by: number): unknown {
  const [step, ...rest] = at;
  if (step !== undefined) {
    const made = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
    const parts = made as Record<string | number, unknown>;
    parts[step] = otherAt(parts[step], rest, by);
    return made;
  }
  if (typeof value === 'number') return Math.max(1, value + by);
  if (typeof value === 'boolean') return !value;
  if (value === 'up' || value === 'down') return value === 'up' ? 'down' : 'up';
  return `${Math.min(100, Math.max(10, Number.parseInt(String(value)) + by * 20))}%`;
}

/** A score of which one number or word is another. */
function nudged(score: object, which: number): object {
  const all = placesIn(score);
  return otherAt(score, all[which % all.length]!, which % 2 === 0 ? 1 : -1) as object;
}

const named = (metrics: readonly Metric[]) =>
  metrics.map(({ measure, score, times, most, least, none }, index) => ({
    id: `metric-${index}`,
    ...measure,
    ...score,
    ...times,
    ...most,
    ...least,
    ...none,
  }));

const text = (categories: { metrics: readonly Metric[]; limits: object }[]): Condition =>
  Condition.parse({
    points: {
      atLeast: 10,
      categories: categories.map(({ metrics, limits }, index) => ({
        id: `category-${index}`,
        metrics: named(metrics),
        ...limits,
      })),
    },
  });

const pairs = fc
  .record({
    first: anyCategory,
    second: anyCategory,
    changes: fc.array(anyChange, { minLength: 1, maxLength: 2 }),
  })
  .map(({ first, second, changes }) => {
    let after: { metrics: Metric[]; limits: object } = first;
    for (const { place, part, which, metric, limits } of changes) {
      const at = place % after.metrics.length;
      const changed = (one: Metric): Metric => {
        if (part === 'all') return metric;
        if (part === 'score') return { ...one, score: nudged(one.score, which) as never };
        if (part === 'limits' || part === 'gone') return one;
        return { ...one, [part]: metric[part] };
      };
      const metrics =
        part === 'gone'
          ? after.metrics.slice(0, at + 1)
          : after.metrics.map((one, index) => (index === at ? changed(one) : one));
      after = { metrics, limits: part === 'limits' ? limits : after.limits };
    }
    return { before: text([first, second]), after: text([after, second]) };
  });

const day = 86_400_000;
const made = testProgram();

test('what is said of points is so of the points that are given, and of whether they are enough', () => {
  const told = { tighter: 0, looser: 0, moved: 0 };
  fc.assert(
    fc.property(
      pairs,
      fc.array(fc.tuple(anyFacts, fc.integer({ min: 200, max: 800 })), {
        minLength: 3,
        maxLength: 6,
      }),
      ({ before, after }, worlds) => {
        const found = conditions(before, after, {
          path: ['requires'],
          sign: 1,
          texts: [made, made],
        });
        const effects = new Set(found.map(({ effect }) => effect));
        assert.ok(effects.size < 2, 'several changes of one clause are judged together');
        const [effect] = effects;
        if (!effect) return;
        told[effect] += 1;
        for (const [facts, days] of worlds) {
          const at = Date.UTC(2025, 6, 1) + days * day;
          const [was, is] = [before, after].map((each) =>
            evaluate(each, contextOf(made, facts), at),
          );
          const way: number = effect === 'tighter' ? 1 : -1;
          const [from, to]: number[] = [was!, is!].map(({ met }) => way * Number(met));
          assert.ok(to! <= from!, `${effect}, though it was ${was!.met} and is ${is!.met}`);
          if (was!.have !== is!.have) told.moved += 1;
          assert.ok(
            way * is!.have <= way * was!.have + 1e-9,
            `${effect}, though there were ${was!.have} points and are ${is!.have}`,
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
  assert.ok(told.tighter > 60 && told.looser > 60 && told.moved > 60, JSON.stringify(told));
});
