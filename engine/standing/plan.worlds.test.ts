import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { anySwitches } from '../requirement/worlds.test.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { everyChoice, reachesTop, type Way } from './fixtures.ts';
import { plan } from './plan.ts';

/** Plans of small random worlds beside an exhaustive search over everything that can be done in them. */

const text = (en: string) => ({ en });
const on = day('2026-06-01');
const when = { on, known: on };

const levels = ['associate', 'professional'];
const tracks = ['sales', 'technical'];
const credentials = tracks.flatMap((track) => levels.map((level) => `${track}-${level}`));

const some = (max: number) => fc.integer({ min: 1, max });
const holding = fc.uniqueArray(fc.constantFrom(...credentials), { minLength: 1, maxLength: 2 });
const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.record({ holding, atLeast: some(3) }).map((people) => ({ people })) },
  fc
    .record({ holding, atLeast: some(3), distinct: fc.constantFrom('credentials', 'awards') })
    .map((people) => ({ people })),
  fc.constant({
    people: {
      holding: 'sales-associate',
      atLeast: { oneFor: '20 EUR', of: 'deal', value: 'money' },
    },
  }),
  fc.constant({
    people: {
      holding: ['sales-associate', 'technical-associate'],
      atLeast: 2,
      including: [{ holding: 'technical-associate', atLeast: 1 }],
    },
  }),
  some(3).map((atLeast) => ({ count: { of: 'deal', atLeast } })),
  some(60).map((figure) => ({ sum: { of: 'deal', value: 'money', atLeast: `${figure} EUR` } })),
  fc.constant({
    share: { of: 'deal', which: { market: 'apac' }, atLeast: '50%', ofNothing: 'met' },
  }),
  some(9).map((atLeast) => ({
    points: {
      atLeast,
      categories: [
        {
          id: 'all',
          metrics: [
            { id: 'd', count: { of: 'deal' }, each: { points: 2 }, atMost: 4 },
            { id: 'p', people: { holding: 'sales-professional' }, each: { points: 3 } },
          ],
        },
      ],
    },
  })),
  fc.record({ atLeast: some(9), ofNothing: fc.constantFrom(0, 5, 'missing') }).map((asked) => ({
    points: {
      atLeast: asked.atLeast,
      categories: [
        {
          id: 'index',
          metrics: [
            {
              id: 's',
              share: { of: 'deal', which: { market: 'apac' } },
              linear: { points: 6, upTo: '50%' },
              ofNothing: asked.ofNothing,
            },
            {
              id: 'a',
              average: { of: 'deal', value: 'money', sample: 2 },
              bands: [{ from: '15 EUR', points: 4 }],
              ofNothing: 0,
            },
            {
              id: 'p',
              people: { holding: 'sales-professional' },
              linear: { points: 5, upTo: { oneFor: '20 EUR', of: 'deal', value: 'money' } },
              ofNothing: asked.ofNothing,
            },
          ],
        },
      ],
    },
  })),
);
const { condition } = fc.letrec<{ condition: object }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc
      .array(tie('condition'), { minLength: 2, maxLength: 3 })
      .map((of) => ({ atLeast: { n: 2, of } })),
    leaf.map((not) => ({ not })),
    fc.record({ is: leaf, requires: tie('condition') }).map((one) => ({ when: one })),
  ),
}));

const cost = fc.integer({ min: 0, max: 9 }).map((units) => `${units} EUR`);
const anyActions = fc
  .record({
    earns: fc.tuple(cost, cost, cost, cost),
    hires: cost,
    small: cost,
    large: cost,
    most: some(2),
  })
  .map(({ earns, hires, small, large, most }) => ({
    ...Object.fromEntries(
      credentials.map((id, index) => [
        `get-${id}`,
        { title: text('t'), earns: id, cost: earns[index] },
      ]),
    ),
    hire: { title: text('t'), hires: 'anyone', cost: hires, most: 1 },
    small: {
      title: text('t'),
      adds: { of: 'deal', money: '10 EUR', attributes: { market: 'apac' } },
      cost: small,
      most,
    },
    large: {
      title: text('t'),
      adds: { of: 'deal', money: '30 EUR', attributes: { market: 'emea' } },
      cost: large,
      most: 1,
    },
  }));

const anyHeld = fc.uniqueArray(fc.constantFrom(...credentials), { maxLength: 2 });
const anyWorld = fc
  .record({
    tiers: fc.tuple(condition, condition),
    actions: anyActions,
    held: fc.array(anyHeld, { minLength: 0, maxLength: 2 }),
    sold: fc.nat(1),
    switches: anySwitches,
  })
  .map(({ tiers, actions, held, sold, switches }) => {
    const program = testProgram(switches, {
      actions,
      tiers: [
        { id: 'base', title: text('b'), metal: 'slate', requires: { all: [] } },
        { id: 'middle', title: text('m'), metal: 'silver', requires: tiers[0] },
        { id: 'goal', title: text('g'), metal: 'gold', requires: tiers[1] },
      ],
    });
    const people = ['anna', 'boris'].slice(0, held.length);
    const facts: Fact[] = [
      ...people.map((person) => affiliation(person, 'acme', '2026-01-01')),
      ...people.flatMap((person, index) =>
        held[index]!.map((id) => credential(person, id, '2026-02-01', '2027-02-01')),
      ),
      ...Array.from({ length: sold }, (_, index) =>
        fact({
          id: `deal-${index}`,
          kind: 'deal',
          organisation: 'acme',
          money: { amount: '15', currency: 'EUR' },
          attributes: { market: 'emea' },
          from: day('2026-02-01'),
        }),
      ),
    ];
    return { program, facts, people };
  });

const price = (program: Program, id: string) => Number(program.actions[id]!.cost.amount) * 100;

/** Everything one person can have earned in the end, each with its price. */
function learned(program: Program, facts: Fact[], person: string): Way[] {
  const has = new Set(facts.filter((each) => each.person === person).map(({ subject }) => subject));
  const inTrack = (track: string): Way[] => {
    const [low, high] = levels.map((level) => `${track}-${level}`) as [string, string];
    const get = (ids: string[]): Way => ({
      cost: ids.reduce((sum, id) => sum + price(program, `get-${id}`), 0),
      facts: ids.map((id) => credential(person, id, '2026-06-01', '2027-06-02')),
    });
    const lowWays = has.has(low) ? [] : [low];
    return [get([]), get(lowWays), ...(has.has(high) ? [] : [get([...lowWays, high])])];
  };
  return inTrack('sales').flatMap((one) =>
    inTrack('technical').map((other) => ({
      cost: one.cost + other.cost,
      facts: [...one.facts, ...other.facts],
    })),
  );
}

function everyWay({
  program,
  facts,
  people,
}: {
  program: Program;
  facts: Fact[];
  people: string[];
}): Way[] {
  const joined = affiliation('newcomer', 'acme', '2026-06-01');
  const newcomer: Way[] = [
    { cost: 0, facts: [] },
    ...learned(program, [], 'newcomer').map((way) => ({
      cost: way.cost + price(program, 'hire'),
      facts: [joined, ...way.facts],
    })),
  ];
  const sells = (id: string, amount: string, market: string): Way[] =>
    Array.from({ length: program.actions[id]!.most! + 1 }, (_, times) => ({
      cost: times * price(program, id),
      facts: Array.from({ length: times }, (__, index) =>
        fact({
          id: `${id}-${index}`,
          kind: 'deal',
          organisation: 'acme',
          money: { amount, currency: 'EUR' },
          attributes: { market },
          from: on,
        }),
      ),
    }));
  const parts = [
    ...people.map((person) => learned(program, facts, person)),
    newcomer,
    sells('small', '10', 'apac'),
    sells('large', '30', 'emea'),
  ];
  return everyChoice(parts);
}

test('a plan is as cheap as the cheapest of all ways, and there is one where there is any', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { program, facts } = world;
      const answer = plan(program, facts, 'acme', when, 'goal', 200_000);
      assert.ok(answer.ok);
      const { open, unpriced, cost: total, proven } = answer.value;
      assert.equal(proven, true);
      const ways = everyWay(world).toSorted((a, b) => a.cost - b.cost);
      const best = ways.find((way) => reachesTop(program, [...facts, ...way.facts], on));
      // Experts have no price: they are taken only where nothing else serves.
      assert.equal(open.length + unpriced.length === 0, best !== undefined);
      if (best) assert.equal(Number(total.amount) * 100, best.cost);
    }),
    { numRuns: 30 },
  );
});

test('a plan does not depend on the order in which facts are read', () => {
  fc.assert(
    fc.property(
      anyWorld.chain(({ program, facts }) =>
        fc
          .shuffledSubarray(facts, { minLength: facts.length })
          .map((mixed) => ({ program, facts, mixed })),
      ),
      ({ program, facts, mixed }) => {
        assert.deepEqual(
          plan(program, mixed, 'acme', when, 'goal'),
          plan(program, facts, 'acme', when, 'goal'),
        );
      },
    ),
    { numRuns: 40 },
  );
});
