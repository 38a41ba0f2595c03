import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, decimal, scaled, type Fraction } from '../kernel/exact.ts';
import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rank } from '../program/definition/company-leaves.ts';
import { Condition } from '../program/definition/condition.ts';
import type { Program } from '../program/definition/program.ts';
import { evaluate } from '../requirement/evaluate.ts';
import { contextOf, day, fact, testProgram } from '../requirement/fixtures.ts';
import { columnsOf } from './population/gather.ts';
import { populationOf } from './population/pass.ts';
import { rankingFacts, rankings, rankingTime } from './rankings.ts';

const known = Number.MAX_SAFE_INTEGER;
const base = { name: 'best', of: 'deal', value: 'quantity' };

/** A program whose only tier above the first goes by a ranking. */
function ranked(
  rank: object,
  parts: Parameters<typeof testProgram>[1] = {},
): [Program, Rank, Condition] {
  const condition = Condition.parse({ rank: { ...base, ...rank } });
  const [low, silver] = testProgram().tiers;
  const program = testProgram({}, parts);
  program.tiers = [low!, { ...silver!, requires: condition }];
  return [program, (condition as { rank: Rank }).rank, condition];
}

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `company-${String(index).padStart(2, '0')}`);

const deal = (organisation: string, quantity: number, from = '2026-02-10'): Fact =>
  fact({
    id: `${organisation} ${quantity} ${from}`,
    kind: 'deal',
    organisation,
    quantity,
    from: day(from),
  });

const region = (organisation: string, value: string, from = '2026-01-01'): Fact =>
  fact({
    id: `${organisation} in ${value} ${from}`,
    kind: 'attribute',
    organisation,
    subject: 'region',
    attributes: { value },
    from: day(from),
  });

const made = (program: Program, facts: Fact[], on: Instant, companies: string[]) =>
  rankings(program, columnsOf(program, facts, known, companies), on, {
    facts: () => facts,
    known,
  });

const on = day('2026-04-20');
const quarter = { during: 'last full quarter' };

/** Companies with these quantities in the first quarter of 2026, and the one cut that comes out. */
function cut(rank: object, quantities: number[]) {
  const companies = names(quantities.length);
  const facts = companies.flatMap((company, index) =>
    quantities[index]! > 0 ? [deal(company, quantities[index]!)] : [],
  );
  const [program] = ranked({ ...quarter, ...rank });
  const [first] = made(program, facts, on, companies);
  const { size, places, best, cutoff } = first!.cuts[0]!;
  return [size, places, best, cutoff];
}

const tens = Array.from({ length: 40 }, (_, index) => (index + 1) * 10);

const edges: { name: string; rank: object; has: number[]; expect: unknown[] }[] = [
  { name: 'one place', rank: { top: 1 }, has: [10, 30, 20], expect: [3, 1, 1, '30'] },
  {
    name: 'one place fewer than there are',
    rank: { top: 2 },
    has: [10, 30, 20],
    expect: [3, 2, 2, '20'],
  },
  {
    name: 'as many places as there are',
    rank: { top: 3 },
    has: [10, 30, 20],
    expect: [3, 3, 3, '10'],
  },
  {
    name: 'one place more than there are',
    rank: { top: 4 },
    has: [10, 30, 20],
    expect: [3, 4, 3, '10'],
  },
  {
    name: 'who has nothing has no place',
    rank: { top: 3 },
    has: [0, 30, 0],
    expect: [3, 3, 1, '30'],
  },
  { name: 'nobody has anything', rank: { top: 3 }, has: [0, 0], expect: [2, 3, 0, null] },
  { name: 'one company alone', rank: { top: '3%' }, has: [5], expect: [1, 1, 1, '5'] },
  {
    name: '3% of 33 are one place',
    rank: { top: '3%' },
    has: tens.slice(0, 33),
    expect: [33, 1, 1, '330'],
  },
  {
    name: '3% of 34 are two, the second begun',
    rank: { top: '3%' },
    has: tens.slice(0, 34),
    expect: [34, 2, 2, '330'],
  },
  {
    name: '3% of 34 rounded down are one',
    rank: { top: '3%', rounded: 'down' },
    has: tens.slice(0, 34),
    expect: [34, 1, 1, '340'],
  },
  {
    name: '3% of 20 rounded down are none',
    rank: { top: '3%', rounded: 'down' },
    has: tens.slice(0, 20),
    expect: [20, 0, 0, null],
  },
  {
    name: '2.5% of 40 are exactly one',
    rank: { top: '2.5%' },
    has: tens,
    expect: [40, 1, 1, '400'],
  },
  { name: '50% of everyone', rank: { top: '50%' }, has: [10, 20, 0, 0], expect: [4, 2, 2, '10'] },
  {
    name: '50% of those with some',
    rank: { top: '50%', among: 'those-with-some' },
    has: [10, 20, 0, 0],
    expect: [4, 1, 1, '20'],
  },
  {
    name: 'a tie at the border is in',
    rank: { top: 2 },
    has: [30, 20, 20, 20, 10],
    expect: [5, 2, 4, '20'],
  },
  {
    name: 'a tie at the border is out',
    rank: { top: 2, ties: 'out' },
    has: [30, 20, 20, 20, 10],
    expect: [5, 2, 1, '30'],
  },
  {
    name: 'a tie that fits is in either way',
    rank: { top: 4, ties: 'out' },
    has: [30, 20, 20, 20, 10],
    expect: [5, 4, 4, '20'],
  },
  {
    name: 'a tie for the first place is out',
    rank: { top: 1, ties: 'out' },
    has: [20, 20, 10],
    expect: [3, 1, 0, null],
  },
];

for (const { name, rank, has, expect } of edges)
  test(`a cut: ${name}`, () => assert.deepEqual(cut(rank, has), expect));

const times: { name: string; rank: object; on: string; parts?: object; expect: unknown }[] = [
  {
    name: 'by the periods of its window',
    rank: quarter,
    on: '2026-05-17',
    expect: ['2026-04-01', '2026-07-01'],
  },
  {
    name: 'at the first instant of one',
    rank: quarter,
    on: '2026-04-01',
    expect: ['2026-04-01', '2026-07-01'],
  },
  {
    name: 'as it says',
    rank: { within: '12 months', every: 'half-year' },
    on: '2026-05-17',
    expect: ['2026-01-01', '2026-07-01'],
  },
  {
    name: 'more often than its window',
    rank: { ...quarter, every: 'month' },
    on: '2026-05-17',
    expect: ['2026-05-01', '2026-06-01'],
  },
  {
    name: 'by fiscal years',
    rank: { during: 'last full year' },
    on: '2026-05-17',
    parts: { calendar: { yearBegins: '02-01' } },
    expect: ['2026-02-01', '2027-02-01'],
  },
  { name: 'it is nowhere said', rank: { within: '12 months' }, on: '2026-05-17', expect: null },
];

for (const { name, rank, on: when, parts = {}, expect } of times)
  test(`a ranking is made: ${name}`, () => {
    const [program, asked] = ranked({ ...rank, top: 1 }, parts);
    const time = rankingTime(program, asked, day(when));
    const [at, next] = expect ? (expect as string[]).map(day) : [];
    assert.deepEqual(time, expect && { at, from: at, next });
  });

test('under a text that comes within a period a ranking of its beginning holds from the text on', () => {
  const dates = { published: '2026-05-01', effective: '2026-05-10', enforced: '2026-05-10' };
  const [program, asked] = ranked({ ...quarter, top: 1 }, { dates });
  assert.deepEqual(rankingTime(program, asked, day('2026-05-17')), {
    at: day('2026-04-01'),
    from: day('2026-05-10'),
    next: day('2026-07-01'),
  });
});

test('groups are cut by themselves, and who is in none takes no part', () => {
  const companies = names(5);
  const facts = [
    ...companies.map((company, index) => deal(company, index + 1)),
    ...companies.slice(0, 4).map((company, index) => region(company, index < 2 ? 'apac' : 'emea')),
    region(companies[0]!, 'emea', '2026-03-01'),
    fact({
      id: 'before',
      kind: 'ranking',
      subject: 'best',
      attributes: { group: 'latam', cutoff: '1' },
    }),
  ];
  const [program] = ranked({ ...quarter, top: 1, per: 'region' });
  const [first] = made(program, facts, on, companies);
  assert.deepEqual(
    first!.cuts.map(({ group, size, best, cutoff }) => [group, size, best, cutoff]),
    [
      ['apac', 1, 1, '2'],
      ['emea', 3, 1, '4'],
      ['latam', 0, 0, null],
    ],
  );
});

test('what was made once is made the same again, under the same ids', () => {
  const companies = names(3);
  const facts = companies.map((company, index) => deal(company, index + 1));
  const [program] = ranked({ ...quarter, top: 1 });
  const recorded = (told: Fact[]) =>
    made(program, told, on, companies).flatMap((each) => rankingFacts(program, each));
  const once = recorded(facts);
  assert.deepEqual(recorded([...facts.toReversed(), ...once]), once);
  assert.deepEqual(
    once.map(({ subject, from, recordedAt, source, attributes }) => [
      subject,
      from,
      recordedAt,
      source,
      attributes,
    ]),
    [
      [
        'best',
        day('2026-04-01'),
        day('2026-04-01'),
        'ranking:1.0.0',
        { cutoff: '3', size: 3, places: 1, best: 1 },
      ],
    ],
  );
  const late = recorded([...facts, deal(companies[0]!, 9)]);
  assert.notEqual(late[0]!.id, once[0]!.id);
});

const companies = names(7);
const regions = ['apac', 'emea', 'latam'];

const anyRank = fc
  .record({
    value: fc.constantFrom(undefined, 'quantity', 'money', { attribute: 'seats' }),
    window: fc.constantFrom(
      { within: '5 months' },
      quarter,
      {},
      { during: 'this year and last 1' },
    ),
    top: fc.constantFrom<string | number>(1, 2, 4, '3%', '30%', '66.67%', '100%'),
    per: fc.constantFrom(undefined, ['region'], ['region', 'size']),
    among: fc.constantFrom(undefined, 'those-with-some'),
    rounded: fc.constantFrom(undefined, 'down'),
    ties: fc.constantFrom(undefined, 'out'),
    where: fc.constantFrom(undefined, { seats: { atMost: 2 } }),
    line: fc.constantFrom(undefined, { by: 'seats', since: '2025-11-01' }),
  })
  .map(({ window, ...rank }) => ({ ...rank, ...window, every: 'month' }));

/** Few different amounts, so that ties are the rule; some beyond what a double holds. */
const anyDeal = fc
  .record({
    organisation: fc.constantFrom(...companies, undefined),
    units: fc.nat(4),
    from: fc.nat(400),
    large: fc.nat(20).map((nat) => nat === 0),
  })
  .map(({ organisation, units, from, large }): Omit<Fact, 'id'> => ({
    kind: 'deal',
    ...(organisation !== undefined && { organisation }),
    subject: 'relay',
    quantity: units,
    money: { amount: large ? '9007199254740993.01' : `${units}.5`, currency: 'EUR' },
    attributes: { seats: units },
    from: day('2025-06-01') + from * 86_400_000,
    until: null,
    recordedAt: 0,
    source: 'test',
  }));

const anySaid = fc
  .record({
    organisation: fc.constantFrom(...companies),
    subject: fc.constantFrom('region', 'size'),
    value: fc.constantFrom(...regions),
    from: fc.nat(400),
    days: fc.option(fc.integer({ min: 1, max: 200 })),
  })
  .map(({ organisation, subject, value, from, days }): Omit<Fact, 'id'> => {
    const begins = day('2025-06-01') + from * 86_400_000;
    const until = days === null ? null : begins + days * 86_400_000;
    const dated = { from: begins, until, recordedAt: 0, source: 'test' };
    return { kind: 'attribute', organisation, subject, attributes: { value }, ...dated };
  });

const anyFacts = fc
  .tuple(fc.array(anyDeal, { maxLength: 25 }), fc.array(anySaid, { maxLength: 12 }))
  .map(([deals, said]) =>
    [...deals, ...said].map((each, index): Fact => ({ id: `fact-${index}`, ...each })),
  );

/** The group of a company, found without any of what a ranking uses; null where it is in none. */
function naiveGroup(per: string[], facts: Fact[], organisation: string, at: Instant) {
  const values = per.map((name) => {
    const own = facts.filter((each) => each.subject === name && each.organisation === organisation);
    const begun = own
      .filter(({ from }) => from <= at)
      .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
    const last = begun.at(-1);
    return last && (last.until === null || at < last.until)
      ? String(last.attributes!['value'])
      : null;
  });
  return values.includes(null) ? null : values.join(' | ');
}

/** Who is among the best, by sorting everyone in a group by what the ordinary evaluation measures. */
function naiveBest(program: Program, condition: Condition, facts: Fact[], at: Instant): string[] {
  const { top, per = [], among, rounded, ties } = (condition as { rank: Rank }).rank;
  const all = companies.flatMap((organisation) => {
    const group = naiveGroup(per, facts, organisation, at);
    const node = evaluate(condition, contextOf(program, facts, { organisation }), at);
    const amount: Fraction = scaled(decimal(node.amounts!.have!)!);
    return group === null ? [] : [{ organisation, group, amount }];
  });
  return [...Map.groupBy(all, ({ group }) => group).values()].flatMap((group) => {
    const some = group.filter(({ amount }) => amount.n > 0n);
    const of = among === 'those-with-some' ? some.length : group.length;
    const part = 'percent' in top ? (top.percent * of) / 10_000 : top.places;
    const places = rounded === 'down' ? Math.floor(part) : Math.ceil(part);
    const better = (one: Fraction) => some.filter(({ amount }) => compare(amount, one) > 0).length;
    const level = (one: Fraction) => some.filter(({ amount }) => compare(amount, one) === 0).length;
    return some
      .filter(({ amount }) =>
        ties === 'out' ? better(amount) + level(amount) <= places : better(amount) < places,
      )
      .map(({ organisation }) => organisation);
  });
}

const months = fc.integer({ min: 0, max: 13 });
const firstOf = (month: number): Instant =>
  day(new Date(Date.UTC(2025, 6 + month, 1)).toISOString().slice(0, 10));

type Make = typeof rankings;

/** That whoever a naive ranking finds is among the best by the recorded one, and nobody else. */
const agreement = (make: Make) =>
  fc.property(anyRank, anyFacts, months, (rank, facts, month) => {
    const [program, , condition] = ranked(rank);
    const at = firstOf(month);
    const elsewhere = { facts: () => facts, known };
    const [first] = make(program, columnsOf(program, facts, known, companies), at, elsewhere);
    const recorded = [...facts, ...rankingFacts(program, first!)];
    const expected = naiveBest(program, condition, facts, at).toSorted();
    const isBest = (organisation: string) =>
      evaluate(condition, contextOf(program, recorded, { organisation }), at).met;
    assert.deepEqual(companies.filter(isBest), expected);
    const found = first!.cuts.reduce((sum, { best }) => sum + best, 0);
    assert.equal(found, expected.length);
    const { measured, unsure } = populationOf(
      program,
      columnsOf(program, recorded, known, companies),
      at,
    );
    for (const [index, organisation] of companies.entries())
      if (!unsure.includes(index))
        assert.equal(measured[index] === 1, expected.includes(organisation));
  });

test('a ranking finds whom a naive one finds', () => {
  fc.assert(agreement(rankings), { numRuns: 300 });
});

const plants: { name: string; make: Make }[] = [
  {
    name: 'a ranking of a month earlier',
    make: (program, columns, at, elsewhere) =>
      rankings(program, columns, at - 86_400_000, elsewhere).map((each) => ({
        ...each,
        time: { ...each.time, from: at },
      })),
  },
  {
    name: 'a cut that asks for more than the last of the best has',
    make: (...asked) =>
      rankings(...asked).map((each) => ({
        ...each,
        cuts: each.cuts.map((one) => ({ ...one, cutoff: one.cutoff && `1${one.cutoff}` })),
      })),
  },
  {
    name: 'deals of a company that count for its neighbour',
    make: (program, columns, at, elsewhere) => {
      const deals = columns.facts.get('deal');
      if (deals) deals.starts[1] = deals.starts[0]!;
      return rankings(program, columns, at, elsewhere);
    },
  },
];

for (const { name, make } of plants)
  test(`the property finds a planted fault: ${name}`, () => {
    assert.ok(fc.check(agreement(make), { numRuns: 2_000, endOnFailure: true }).failed);
  });

test('places follow what companies have; as many have a place among the best as the cut says', () => {
  const some = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  const tops = fc.oneof(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 100 }).map((percent) => `${percent}%`),
  );
  fc.assert(
    fc.property(some, tops, fc.constantFrom('in', 'out'), (quantities, top, ties) => {
      const companies = names(quantities.length);
      const facts = companies.flatMap((company, index) =>
        quantities[index]! > 0 ? [deal(company, quantities[index]!)] : [],
      );
      const [program] = ranked({ ...quarter, top, ties });
      const { places, cuts } = made(program, facts, on, companies)[0]!;
      assert.equal(places.length, companies.length);
      assert.equal(places.filter((each) => each.best).length, cuts[0]!.best);
      for (const { organisation, amount, place } of places) {
        const has = quantities[companies.indexOf(organisation)]!;
        assert.equal(amount, String(has));
        const more = quantities.filter((other) => other > has).length;
        assert.equal(place, has === 0 ? null : more + 1);
      }
    }),
  );
});
