import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../program/definition/condition.ts';
import { mostWays, seatsIn, waysToSeat } from '../program/definition/seating.ts';
import { bestWay, seatingOf, type Seating } from './alternatives.ts';
import { contextOf, testProgram } from './fixtures.ts';
import { compile, type Rule } from './rule.ts';

const badge = (n: number): Condition => ({ people: { holding: [`badge-${n}`], atLeast: 1 } });
const deal: Condition = { count: { of: 'deal', atLeast: 1 } };

const rulesOf = (asks: Condition): Rule[] => {
  const rules: Rule[] = [];
  compile(asks, contextOf(testProgram({ onePersonFills: 'one-seat' }), []), rules);
  return rules;
};

/** Who can sit where in the worlds below: each person on some of the leaves, and on one of those at a time. */
type Able = readonly (readonly number[])[];

/** How many seats of some leaves stay empty at least: every assignment is tried. */
function emptySeats(seats: number[], able: Able): number {
  const place = (person: number, free: readonly number[]): number => {
    const leaves = able[person];
    if (!leaves || free.length === 0) return free.length;
    const ways = free.flatMap((leaf, index) =>
      leaves.includes(leaf) ? [place(person + 1, free.toSpliced(index, 1))] : [],
    );
    return Math.min(place(person + 1, free), ...ways);
  };
  return place(0, seats);
}

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((so, item) => so.concat(so.map((set) => [...set, item])), [[]]);

/** Every choice of children, taken apart down to seats and parts without seats. */
function everyWay(rules: Rule[], position: number): { seats: number[]; others: number[] }[] {
  const rule = rules[position]!;
  if (rule.seat) return [{ seats: [position], others: [] }];
  if (rule.kind === 'not' || rule.children.length === 0) return [{ seats: [], others: [position] }];
  return subsets(rule.children)
    .filter(({ length }) => length === rule.need)
    .flatMap((chosen) =>
      chosen.reduce(
        (so, child) =>
          so.flatMap((left) =>
            everyWay(rules, child).map((right) => ({
              seats: [...left.seats, ...right.seats],
              others: [...left.others, ...right.others],
            })),
          ),
        [{ seats: [] as number[], others: [] as number[] }],
      ),
    );
}

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    fc.nat(3).map(badge),
    fc.constant(deal),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc
      .record({
        n: fc.integer({ min: 1, max: 2 }),
        of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      })
      .map((atLeast): Condition => ({ atLeast })),
    fc
      .record({ is: fc.constant(deal), requires: tie('tree') })
      .map((when): Condition => ({ when })),
  ),
}));
const anyAble = fc.array(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), { maxLength: 4 });

/** The leaves of a tree on which each person can sit, by their badges. */
const leavesOf = (rules: Rule[], badges: Able): Able =>
  badges.map((own) =>
    [...rules.keys()].filter(
      (leaf) => rules[leaf]!.seat && own.some((n) => rules[leaf]!.subject.includes(`badge-${n}`)),
    ),
  );

/** What is met without seats, where there is a deal or not; seats themselves say nothing. */
function metWithout(rules: Rule[], sold: boolean): boolean[] {
  const met: boolean[] = [];
  for (const { kind, children, need, seat } of rules) {
    const below = children.filter((child) => met[child]).length;
    met.push(
      kind === 'not'
        ? below === 0
        : children.length > 0
          ? below >= need
          : kind === 'all' || (!seat && sold),
    );
  }
  return met;
}

type Search = typeof bestWay;

/** A search finds a way that can be filled whenever there is one. */
const finds = (search: Search) =>
  fc.property(tree, anyAble, fc.boolean(), (asks, badges, sold) => {
    const rules = rulesOf(asks);
    const root = rules.length - 1;
    const seating = seatingOf(rules, root);
    if (!seating) return;
    const able = leavesOf(rules, badges);
    const met = metWithout(rules, sold);
    const lacks = everyWay(rules, root).map(
      ({ seats, others }) => emptySeats(seats, able) + others.filter((other) => !met[other]).length,
    );
    const way = search(rules, seating, { met, empty: (seats) => emptySeats(seats, able) });
    const possible = Math.min(...lacks) === 0;
    const filled = emptySeats(way, able) === 0 && isEnough(rules, root, met, way);
    assert.equal(filled, possible);
  });

/** Whether a requirement is met with these seats filled. */
function isEnough(rules: Rule[], root: number, met: boolean[], way: number[]): boolean {
  const now = [...met];
  for (const [position, { seat, children, need, kind }] of rules.entries()) {
    if (seat) now[position] = way.includes(position);
    else if (children.length > 0 && kind !== 'not')
      now[position] = children.filter((child) => now[child]).length >= need;
  }
  return now[root]!;
}

test('a way that can be filled is found whenever there is one', () => {
  fc.assert(finds(bestWay), { numRuns: 400 });
});

test('… and a search that takes the first way is caught', () => {
  const first: Search = (rules, seating) => everyWay(rules, seating.root)[0]!.seats;
  assert.equal(fc.check(finds(first), { numRuns: 400 }).failed, true);
});

describe('how much is looked at', () => {
  const some = (n: number, of: number): Condition => ({
    atLeast: { n, of: Array.from({ length: of }, (_, index) => badge(index)) },
  });
  const perArea: Condition = {
    forEach: {
      of: 'deal',
      by: 'subject',
      atLeast: { figure: '1', currency: null },
      requires: Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`a${n}`, badge(n)])),
    },
  };
  const cases: { name: string; asks: Condition; ways: number; looks: number }[] = [
    { name: 'all of many', asks: some(40, 40), ways: 1, looks: 0 },
    { name: 'one of many', asks: some(1, 30), ways: 30, looks: 60 },
    { name: 'six of twelve', asks: some(6, 12), ways: 924, looks: 1848 },
    { name: 'twice three of six', asks: { all: [some(3, 6), some(3, 6)] }, ways: 400, looks: 800 },
    { name: 'all but one of a hundred', asks: some(99, 100), ways: 100, looks: 200 },
    { name: 'a set of forty areas', asks: perArea, ways: 1, looks: 1 },
    { name: 'more than anyone can try', asks: some(20, 40), ways: 2 * mostWays + 1, looks: 100 },
    {
      name: 'ways of ways',
      asks: { all: Array.from({ length: 12 }, () => some(1, 2)) },
      ways: 2 * mostWays + 1,
      looks: 100,
    },
  ];
  const looksOf = (rules: Rule[], seating: Seating, empty: number) => {
    let looks = 0;
    bestWay(rules, seating, {
      met: rules.map(() => false),
      empty: (seats) => {
        looks++;
        return seats.length + empty;
      },
    });
    return looks;
  };
  for (const { name, asks, ways, looks } of cases)
    test(`${name}: ${ways > mostWays ? 'too many' : ways} ways`, () => {
      assert.equal(waysToSeat(asks, { filling: 'one-seat', competencies: 0 }), ways);
      const rules = rulesOf(asks);
      const seating = seatingOf(rules, rules.length - 1)!;
      // Once for a way that can be filled, and once for the one that lacks least.
      for (const empty of [0, 1]) assert.ok(looksOf(rules, seating, empty) <= 2 * looks);
    });
});

describe('how many seats a requirement has', () => {
  const two: Condition = { all: [badge(0), badge(1)] };
  const cases: { name: string; asks: Condition; seats: number }[] = [
    { name: 'one for each measure of people', asks: { any: [two, deal] }, seats: 2 },
    {
      name: 'those of every member of a set',
      asks: { forSome: { members: ['a', 'b', 'c'], atLeast: 1, requires: two } },
      seats: 6,
    },
    {
      name: 'those beside each competency that counts',
      asks: { competencies: { level: 'able', atLeast: 2, with: two } },
      seats: 8,
    },
    {
      name: 'one for each kind of people and one for all',
      asks: {
        people: {
          holding: ['badge-0'],
          atLeast: 3,
          including: [{ holding: ['badge-1'], atLeast: 1 }],
        },
      },
      seats: 2,
    },
    { name: 'none under a not', asks: { all: [{ not: two }, badge(0)] }, seats: 1 },
    {
      name: 'none for credentials',
      asks: { people: { holding: ['badge-0'], atLeast: 1, distinct: 'credentials' } },
      seats: 0,
    },
  ];
  for (const { name, asks, seats } of cases)
    test(name, () => {
      assert.equal(seatsIn(asks, { filling: 'one-seat', competencies: 4 }), seats);
    });
});
