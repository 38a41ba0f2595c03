import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { everyChoice, reachesTop, type Way } from './fixtures.ts';
import { plan } from './plan.ts';

/** Plans for competencies with levels, validations and approvals, beside a search over everything that can be done. */

const text = (en: string) => ({ en });
const on = day('2026-06-01');
const when = { on, known: on };
const fields = ['archiving', 'backup'] as const;
const accreditations: Record<string, string> = {
  archiving: 'sales-associate',
  backup: 'technical-associate',
};

const some = (max: number) => fc.integer({ min: 1, max });
const cost = fc.integer({ min: 0, max: 9 });
const leaf = fc.oneof(
  some(2).map((atLeast) => ({ people: { holding: '$accreditations', atLeast } })),
  some(2).map((atLeast) => ({
    people: { holding: ['sales-associate', 'technical-associate'], atLeast },
  })),
  some(2).map((n) => ({
    sum: { of: 'deal', subject: '$solutions', value: 'money', atLeast: `${n * 10} EUR` },
  })),
  fc.constant({ count: { of: 'reference', subject: '$competency', atLeast: 1 } }),
  fc.constant({
    average: {
      of: 'survey',
      subject: '$competency',
      value: { attribute: 'score' },
      sample: 1,
      atLeast: 5,
    },
  }),
  fc.constant({
    growth: {
      of: 'deal',
      subject: '$solutions',
      value: 'money',
      over: '1 year',
      against: '1 year',
      base: '5 EUR',
      withoutBase: 'missing',
      atLeast: '50%',
    },
  }),
);
const asked = fc.oneof(
  leaf,
  fc.tuple(leaf, leaf).map((all) => ({ all })),
  fc.tuple(leaf, leaf).map((any) => ({ any })),
);

const anyGiven = fc.record({
  base: asked,
  expert: asked,
  fee: cost,
  grantedBy: fc.constantFrom('requirements', 'application'),
  approved: fc.subarray([...fields]),
  cumulative: fc.boolean(),
  goal: fc.record({ level: fc.constantFrom('base', 'expert'), atLeast: some(2) }),
  prices: fc.record({
    earn: cost,
    hire: cost,
    sell: cost,
    refer: cost,
    survey: cost,
    apply: cost,
  }),
  held: fc.subarray(Object.values(accreditations)),
  sold: fc.subarray([...fields]),
  earlier: fc.subarray([...fields]),
  shared: fc.boolean(),
});

type Given = typeof anyGiven extends fc.Arbitrary<infer G> ? G : never;

/** A program and what is on record under it. */
function madeOf(given: Given) {
  const { base, expert, fee, grantedBy, cumulative, goal, prices, shared } = given;
  const euros = (amount: number) => `${amount} EUR`;
  const adds = (of: string, subject: string, rest: object = {}) => ({
    title: text('t'),
    adds: { of, subject, ...rest },
  });
  const program = testProgram(
    { competencyLevelsCumulative: cumulative },
    {
      solutions: Object.fromEntries(
        fields.map((id) => [id, { title: text(id), accreditations: [accreditations[id]] }]),
      ),
      competencyLevels: [
        { id: 'base', title: text('b'), requires: base },
        {
          id: 'expert',
          title: text('e'),
          requires: expert,
          grantedBy,
          validation: { validFor: '1 year', fee: euros(fee) },
        },
      ],
      competencies: Object.fromEntries([
        ...fields.map((id) => [
          id,
          {
            title: text(id),
            solutions: { core: [id], additional: shared ? ['archiving'] : [] },
            levels: { base: {}, expert: {} },
          },
        ]),
        // A third one, so that two can be chosen of several.
        ['cloud', { title: text('c'), solutions: { core: ['backup'] }, levels: { base: {} } }],
      ]),
      tiers: [
        { id: 'registered', title: text('r'), metal: 'slate', requires: { all: [] } },
        { id: 'goal', title: text('g'), metal: 'gold', requires: { competencies: goal } },
      ],
      actions: {
        earn: { title: text('t'), earns: '$accreditations', cost: euros(prices.earn) },
        hire: { title: text('t'), hires: 'anyone', cost: euros(prices.hire), most: 1 },
        sell: {
          ...adds('deal', '$solutions', { money: '10 EUR' }),
          cost: euros(prices.sell),
          most: 2,
        },
        refer: { ...adds('reference', '$competency'), cost: euros(prices.refer), most: 1 },
        survey: {
          ...adds('survey', '$competency', { attributes: { score: 7 } }),
          cost: euros(prices.survey),
          most: 1,
        },
        apply: {
          ...adds('application', '$competency', { attributes: { level: 'expert' } }),
          cost: euros(prices.apply),
          most: 2,
        },
      },
    },
  );
  return { ...given, program, facts: factsOf(given) };
}

const anyWorld = anyGiven.map(madeOf);

const own = (id: string, kind: Fact['kind'], subject: string, rest: Partial<Fact> = {}): Fact =>
  fact({ id, kind, organisation: 'acme', subject, from: day('2026-02-01'), ...rest });
const level = { attributes: { level: 'expert' } };
const ten = { money: { amount: '10', currency: 'EUR' } };

const factsOf = ({
  held,
  sold,
  earlier,
  approved,
}: {
  held: string[];
  sold: string[];
  earlier: string[];
  approved: string[];
}): Fact[] => [
  affiliation('anna', 'acme', '2026-01-01'),
  ...held.map((id) => credential('anna', id, '2026-02-01', '2027-02-01')),
  ...sold.map((id) => own(`sold ${id}`, 'deal', id, ten)),
  ...earlier.map((id) => own(`earlier ${id}`, 'deal', id, { ...ten, from: day('2025-02-01') })),
  ...approved.map((id) => own(`approved ${id}`, 'approval', id, level)),
];

type World = typeof anyWorld extends fc.Arbitrary<infer W> ? W : never;
/** One of a kind of thing about any of the competencies, or none. */
const atMostOne = (price: number, made: (field: string) => Fact): Way[] => [
  { cost: 0, facts: [] },
  ...[...fields, 'cloud'].map((field) => ({ cost: price, facts: [made(field)] })),
];

/** Some of a kind of thing about either field, `most` of them together at most. */
function either(most: number, price: number, made: (field: string, n: number) => Fact): Way[] {
  const found: Way[] = [];
  for (let one = 0; one <= most; one++)
    for (let other = 0; one + other <= most; other++)
      found.push({
        cost: price * (one + other),
        facts: [
          ...Array.from({ length: one }, (_, n) => made(fields[0], n)),
          ...Array.from({ length: other }, (_, n) => made(fields[1], n)),
        ],
      });
  return found;
}

/** Nothing, one or both of two things, each once. */
const once = (price: number, made: (field: string) => Fact): Way[] =>
  [[], [fields[0]], [fields[1]], [...fields]].map((chosen) => ({
    cost: price * chosen.length,
    facts: chosen.map(made),
  }));

function everyWay({ prices, fee, held, approved, grantedBy }: World): Way[] {
  const learns = (person: string, has: string[]): Way[] => {
    const open = Object.values(accreditations).filter((id) => !has.includes(id));
    const [one, other] = open;
    const sets = [[], ...open.map((id) => [id]), ...(one && other ? [[one, other]] : [])];
    return sets.map((ids) => ({
      cost: prices.earn * ids.length,
      facts: ids.map((id) => credential(person, id, '2026-06-01', '2027-06-02')),
    }));
  };
  const joined = affiliation('newcomer', 'acme', '2026-06-01');
  const added =
    (kind: Fact['kind'], rest: Partial<Fact> = {}) =>
    (field: string, n = 0) =>
      own(`${kind} ${field} ${n}`, kind, field, { from: on, ...rest });
  const nothing: Way[] = [{ cost: 0, facts: [] }];
  // An application without an approval opens nothing, and without any need of one nothing either.
  const applies = grantedBy === 'application' && approved.length > 0;
  const parts = [
    learns('anna', held),
    [
      ...nothing,
      ...learns('newcomer', []).map((way) => ({
        cost: way.cost + prices.hire,
        facts: [joined, ...way.facts],
      })),
    ],
    either(2, prices.sell, added('deal', ten)),
    atMostOne(prices.refer, added('reference')),
    atMostOne(prices.survey, added('survey', { attributes: { score: 7 } })),
    applies ? once(prices.apply, added('application', level)) : nothing,
    once(fee, added('validation', level)),
  ];
  return everyChoice(parts);
}

test('a plan to competencies is as cheap as the cheapest of all ways, and there is one where there is any', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { program, facts } = world;
      const answer = plan(program, facts, 'acme', when, 'goal', 100_000);
      assert.ok(answer.ok);
      const { open, unpriced, cost: total, proven } = answer.value;
      assert.equal(proven, true);
      const ways = everyWay(world).toSorted((a, b) => a.cost - b.cost);
      const best = ways.find((way) => reachesTop(program, [...facts, ...way.facts], on));
      assert.equal(open.length + unpriced.length === 0, best !== undefined);
      if (best) assert.equal(Number(total.amount), best.cost);
    }),
    { numRuns: 12 },
  );
});

test('how often an action can be done is shared by everything that it is done about', () => {
  const deals = (atLeast: string) => ({
    sum: { of: 'deal', subject: '$solutions', value: 'money', atLeast },
  });
  const given = (earlier: Given['earlier']) =>
    madeOf({
      base: { all: [{ people: { holding: '$accreditations', atLeast: 1 } }, deals('20 EUR')] },
      expert: {
        any: [deals('10 EUR'), { count: { of: 'reference', subject: '$competency', atLeast: 1 } }],
      },
      fee: 0,
      grantedBy: 'requirements',
      approved: [],
      cumulative: true,
      goal: { level: 'expert', atLeast: 2 },
      prices: { earn: 0, hire: 0, sell: 0, refer: 0, survey: 0, apply: 0 },
      held: [],
      sold: [],
      earlier,
      shared: false,
    });
  const opened = (earlier: Given['earlier']) => {
    const { program, facts } = given(earlier);
    const answer = plan(program, facts, 'acme', when, 'goal', 100_000);
    assert.ok(answer.ok);
    return answer.value.open.length;
  };
  // Of each field a deal is missing, which are two; or one of the first and two of the second.
  assert.equal(opened(['archiving', 'backup']), 0);
  assert.notEqual(opened(['archiving']), 0);
});

test('a validation costs the fee that the text names, once for each competency', () => {
  const [world] = fc.sample(anyWorld, { numRuns: 1, seed: 1 });
  assert.ok(world);
  const program: Program = {
    ...world.program,
    competencyLevels: world.program.competencyLevels.map((each) =>
      each.id === 'expert'
        ? {
            ...each,
            requires: { all: [] },
            grantedBy: 'requirements',
            validation: {
              validFor: { amount: 1, unit: 'years' },
              fee: { amount: '1500', currency: 'EUR' },
            },
          }
        : { ...each, requires: { all: [] } },
    ),
  };
  const answer = plan(program, [], 'acme', when, 'backup:expert');
  assert.ok(answer.ok);
  const [line] = answer.value.actions;
  assert.equal(answer.value.actions.length, 1);
  assert.deepEqual(
    [line?.deed, line?.subject, line?.about, line?.level, line?.action, line?.count],
    ['adds', 'validation', 'backup', 'expert', null, 1],
  );
  assert.deepEqual(answer.value.cost, { amount: '1500', currency: 'EUR' });
  assert.equal(line?.path, 'competencies.backup.levels.expert.validation');
});
