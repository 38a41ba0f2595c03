import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Filling } from '../program/definition/choices.ts';
import type { Condition } from '../program/definition/condition.ts';
import { seatingOf } from './alternatives.ts';
import type { Node } from './answer.ts';
import { evaluate } from './evaluate.ts';
import { affiliation, contextOf, credential, day, fact, testProgram } from './fixtures.ts';
import { compile, type Rule } from './rule.ts';
import { seatedBy } from './seats.ts';
import type { Presence } from './span.ts';

/** Readings under which a person is counted in all that is asked. */
type Fills = Exclude<Filling, 'one-seat-per-requirement' | 'one-seat-per-step'>;
type Holders = Record<string, string[]>;

const holdersOf = (atLeast: number, ...holding: string[]): Condition => ({
  people: { holding, atLeast },
});

const factsOf = (holders: Holders): Fact[] =>
  Object.entries(holders).flatMap(([person, credentials]) =>
    credentials
      .map((subject) => credential(person, subject, '2026-01-01', '2027-01-01'))
      .concat(affiliation(person, 'acme', '2026-01-01')),
  );

/** No level counts as another here, so that a test says itself who could sit where. */
const evaluated = (asks: Condition, holders: Holders, onePersonFills: Filling): Node =>
  evaluate(
    asks,
    contextOf(testProgram({ onePersonFills, higherLevelCounts: false }), factsOf(holders)),
    day('2026-06-01'),
  );

const leaves = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leaves);
const seated = (node: Node) =>
  leaves(node).map(({ who }) => who.map(({ person }) => person).toSorted());

const both: Condition = {
  all: [holdersOf(1, 'sales-associate'), holdersOf(1, 'technical-associate')],
};

const cases: {
  name: string;
  asks: Condition;
  holders: Holders;
  expect: Record<Fills, { met: boolean; seated: string[][] }>;
}[] = [
  {
    name: 'one person with two badges',
    asks: both,
    holders: { anna: ['sales-associate', 'technical-associate'] },
    expect: {
      'every-seat': { met: true, seated: [['anna'], ['anna']] },
      'one-seat-per-track': { met: true, seated: [['anna'], ['anna']] },
      'one-seat': { met: false, seated: [['anna'], []] },
    },
  },
  {
    name: 'one who can do both gives way to one who can do one',
    asks: both,
    holders: { anna: ['sales-associate', 'technical-associate'], boris: ['sales-associate'] },
    expect: {
      'every-seat': { met: true, seated: [['anna', 'boris'], ['anna']] },
      'one-seat-per-track': { met: true, seated: [['anna', 'boris'], ['anna']] },
      'one-seat': { met: true, seated: [['boris'], ['anna']] },
    },
  },
  {
    name: 'a professional who is an expert too, in one track',
    asks: { all: [holdersOf(1, 'sales-professional'), holdersOf(1, 'sales-expert')] },
    holders: { anna: ['sales-professional', 'sales-expert'] },
    expect: {
      'every-seat': { met: true, seated: [['anna'], ['anna']] },
      'one-seat-per-track': { met: false, seated: [['anna'], []] },
      'one-seat': { met: false, seated: [['anna'], []] },
    },
  },
  {
    name: 'a seat that several tracks can serve takes the badge that no other seat needs',
    asks: {
      all: [holdersOf(1, 'sales-associate', 'technical-associate'), holdersOf(1, 'sales-expert')],
    },
    holders: { anna: ['sales-associate', 'technical-associate', 'sales-expert'] },
    expect: {
      'every-seat': { met: true, seated: [['anna'], ['anna']] },
      'one-seat-per-track': { met: true, seated: [['anna'], ['anna']] },
      'one-seat': { met: false, seated: [['anna'], []] },
    },
  },
  {
    name: 'alternatives do not compete for people',
    asks: { any: [holdersOf(2, 'sales-associate'), holdersOf(1, 'technical-associate')] },
    holders: { anna: ['sales-associate', 'technical-associate'] },
    expect: {
      'every-seat': { met: true, seated: [['anna'], ['anna']] },
      'one-seat-per-track': { met: true, seated: [['anna'], ['anna']] },
      'one-seat': { met: true, seated: [[], ['anna']] },
    },
  },
  {
    name: 'nobody sits under a not',
    asks: { all: [{ not: holdersOf(2, 'sales-associate') }, holdersOf(1, 'sales-associate')] },
    holders: { anna: ['sales-associate'] },
    expect: {
      'every-seat': { met: true, seated: [['anna'], ['anna']] },
      'one-seat-per-track': { met: true, seated: [['anna'], ['anna']] },
      'one-seat': { met: true, seated: [['anna'], ['anna']] },
    },
  },
  {
    name: 'who is left over shows as a surplus, once',
    asks: both,
    holders: {
      anna: ['sales-associate', 'technical-associate'],
      boris: ['technical-associate'],
      chen: ['technical-associate'],
    },
    expect: {
      'every-seat': { met: true, seated: [['anna'], ['anna', 'boris', 'chen']] },
      'one-seat-per-track': { met: true, seated: [['anna'], ['anna', 'boris', 'chen']] },
      'one-seat': { met: true, seated: [['anna'], ['boris', 'chen']] },
    },
  },
];

describe('how many seats one person may fill', () => {
  for (const { name, asks, holders, expect } of cases)
    for (const fills of ['every-seat', 'one-seat-per-track', 'one-seat'] as const)
      test(`${name}: ${fills}`, () => {
        const node = evaluated(asks, holders, fills);
        assert.deepEqual({ met: node.met, seated: seated(node) }, expect[fills]);
      });
});

test('people change seats when something else makes another way the one that can be met', () => {
  const deals: Condition = { count: { of: 'deal', atLeast: 1 } };
  const seller = holdersOf(1, 'sales-associate');
  const asks: Condition = { any: [{ all: [deals, seller] }, { all: [{ not: deals }, seller] }] };
  const deal = fact({ id: 'deal', kind: 'deal', organisation: 'acme', from: day('2026-09-01') });
  const facts = [...factsOf({ anna: ['sales-associate'] }), deal];
  const program = testProgram({ onePersonFills: 'one-seat' });
  const node = evaluate(asks, contextOf(program, facts), day('2026-06-01'));
  assert.deepEqual([node.met, node.until], [true, day('2027-01-01')]);
  assert.deepEqual(
    node.children.map(({ met, until }) => [met, until]),
    [
      [false, day('2026-09-01')],
      [true, day('2026-09-01')],
    ],
  );
});

interface Parts {
  name: string;
  asks: Condition;
  holders: Holders;
  met: Partial<Record<Filling, boolean>>;
}

const kinds = (n: number, ...each: string[]): Condition => ({
  people: {
    holding: each,
    atLeast: n,
    including: each.map((id) => ({ holding: [id], atLeast: 1 })),
  },
});
const [seller, closer, builder] = ['sales-associate', 'sales-professional', 'technical-associate'];
const three = [seller, closer, builder] as const;

/** A person fills one seat in each part of a requirement: in each `people`, or in each step. */
const parts: Parts[] = [
  {
    name: 'one person fills a seat of each requirement',
    asks: both,
    holders: { anna: [seller, builder] },
    met: { 'every-seat': true, 'one-seat-per-requirement': true, 'one-seat-per-step': false },
  },
  {
    name: 'kinds of one requirement are different people, one too few',
    asks: kinds(3, ...three),
    holders: { anna: [seller, closer], boris: [builder], chen: [builder] },
    met: { 'every-seat': true, 'one-seat-per-requirement': false, 'one-seat': false },
  },
  {
    name: 'kinds of one requirement are different people, just enough',
    asks: kinds(3, ...three),
    holders: { anna: [seller, closer], boris: [seller, builder], chen: [builder] },
    met: { 'every-seat': true, 'one-seat-per-requirement': true, 'one-seat': true },
  },
  {
    name: 'who fills a kind of one requirement fills a seat of the other as well',
    asks: { all: [kinds(2, seller, builder), holdersOf(2, seller, builder)] },
    holders: { anna: [seller], boris: [builder] },
    met: { 'one-seat-per-requirement': true, 'one-seat-per-step': false, 'one-seat': false },
  },
  {
    name: 'each step is filled anew',
    asks: { steps: [both, holdersOf(2, seller, builder)] },
    holders: { anna: [seller], boris: [builder] },
    met: { 'every-seat': true, 'one-seat-per-step': true, 'one-seat': false },
  },
  {
    name: 'within a step nobody sits twice',
    asks: { steps: [holdersOf(1, seller), both] },
    holders: { anna: [seller, builder] },
    met: { 'one-seat-per-requirement': true, 'one-seat-per-step': false, 'one-seat': false },
  },
  {
    name: 'what stands beside the steps shares people among itself',
    asks: { all: [{ steps: [both] }, holdersOf(1, seller), holdersOf(1, builder)] },
    holders: { anna: [seller], boris: [builder] },
    met: { 'one-seat-per-step': true, 'one-seat': false },
  },
  {
    name: 'where there are no steps, a person fills one seat in all',
    asks: both,
    holders: { anna: [seller], boris: [builder] },
    met: { 'one-seat-per-step': true, 'one-seat': true },
  },
  {
    name: 'nobody sits under a not, in kinds neither',
    asks: { not: kinds(3, ...three) },
    holders: { anna: [seller, closer], boris: [builder], chen: [builder] },
    met: { 'every-seat': false, 'one-seat-per-requirement': false, 'one-seat-per-step': false },
  },
];

describe('one seat in each part', () => {
  for (const { name, asks, holders, met } of parts)
    for (const [fills, expected] of Object.entries(met))
      test(`${name}: ${fills}`, () => {
        assert.equal(evaluated(asks, holders, fills as Filling).met, expected);
      });

  test('who fills what is named', () => {
    const holders = { anna: [seller, closer], boris: [seller, builder], chen: [builder] };
    const [, ...who] = seated(evaluated(kinds(3, ...three), holders, 'one-seat-per-requirement'));
    assert.deepEqual(who, [['boris'], ['anna'], ['chen']]);
  });
});

const badges = [
  'sales-associate',
  'sales-professional',
  'technical-associate',
  'technical-professional',
];
const trackOf = (id: string) => id.split('-')[0]!;

/** Tries every way of giving each slot (a person, or a person in a track) one leaf or none. */
function bruteForce(
  asks: { holding: string[]; atLeast: number }[],
  holders: Holders,
  fills: Fills,
) {
  const slots = Object.entries(holders).flatMap(([person, held]) =>
    fills === 'one-seat'
      ? [{ person, held }]
      : [...new Set(held.map(trackOf))].map((track) => ({
          person,
          held: held.filter((id) => trackOf(id) === track),
        })),
  );
  const place = (index: number, sitting: string[][]): boolean => {
    const slot = slots[index];
    if (!slot) return asks.every(({ atLeast }, leaf) => sitting[leaf]!.length >= atLeast);
    if (place(index + 1, sitting)) return true;
    return asks.some(({ holding }, leaf) => {
      if (sitting[leaf]!.includes(slot.person)) return false;
      if (!slot.held.some((id) => holding.includes(id))) return false;
      const next = sitting.map((who, other) => (other === leaf ? [...who, slot.person] : who));
      return place(index + 1, next);
    });
  };
  return place(
    0,
    asks.map(() => []),
  );
}

const anyCredentials = fc.uniqueArray(fc.constantFrom(...badges), {
  minLength: 1,
  maxLength: 3,
});
const anyHolders = fc
  .array(anyCredentials, { maxLength: 5 })
  .map((held): Holders => Object.fromEntries(held.map((list, index) => [`p${index}`, list])));
const anyAsked = fc.array(
  fc.record({ holding: anyCredentials, atLeast: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 1, maxLength: 3 },
);
const anyFills = fc.constantFrom<Fills>('one-seat', 'one-seat-per-track');

test('all seats are filled exactly when some assignment fills them', () => {
  fc.assert(
    fc.property(anyAsked, anyHolders, anyFills, (asked, holders, fills) => {
      const node = evaluated({ all: asked.map((people) => ({ people })) }, holders, fills);
      assert.equal(node.met, bruteForce(asked, holders, fills));
    }),
    { numRuns: 500 },
  );
});

const subsets = <T>(items: T[]): T[][] =>
  items.reduce<T[][]>((so, item) => so.concat(so.map((set) => [...set, item])), [[]]);

test('any and atLeast are met exactly when some choice of their parts can be filled', () => {
  fc.assert(
    fc.property(
      anyAsked,
      anyHolders,
      anyFills,
      fc.integer({ min: 1, max: 3 }),
      (asked, holders, fills, n) => {
        const of = asked.map((people): Condition => ({ people }));
        const some = subsets(asked).some(
          (set) => set.length >= n && bruteForce(set, holders, fills),
        );
        assert.equal(evaluated({ atLeast: { n, of } }, holders, fills).met, some);
        const one = asked.some((people) => bruteForce([people], holders, fills));
        assert.equal(evaluated({ any: of }, holders, fills).met, one);
      },
    ),
    { numRuns: 300 },
  );
});

test('steps are filled, each by itself, exactly when some assignment fills each of them', () => {
  fc.assert(
    fc.property(
      fc.array(anyAsked, { minLength: 1, maxLength: 3 }),
      anyHolders,
      (asked, holders) => {
        const steps = asked.map((all): Condition => ({ all: all.map((people) => ({ people })) }));
        const each = asked.every((list) => bruteForce(list, holders, 'one-seat'));
        assert.equal(evaluated({ steps }, holders, 'one-seat-per-step').met, each);
      },
    ),
    { numRuns: 300 },
  );
});

test('nobody sits twice, and everyone who could sit sits somewhere', () => {
  fc.assert(
    fc.property(anyAsked, anyHolders, (asked, holders) => {
      const node = evaluated({ all: asked.map((people) => ({ people })) }, holders, 'one-seat');
      const everyone = seated(node).flat();
      const able = Object.keys(holders).filter((person) =>
        asked.some(({ holding }) => holding.some((id) => holders[person]!.includes(id))),
      );
      assert.deepEqual(everyone.toSorted(), able);
    }),
  );
});

test('nobody is named twice on one leaf, even with a badge of each track', () => {
  fc.assert(
    fc.property(anyAsked, anyHolders, anyFills, (asked, holders, fills) => {
      const node = evaluated({ all: asked.map((people) => ({ people })) }, holders, fills);
      for (const who of seated(node)) assert.equal(new Set(who).size, who.length);
    }),
  );
});

test('who sits where does not depend on the order of facts', () => {
  fc.assert(
    fc.property(anyAsked, anyHolders, anyFills, (asked, holders, fills) => {
      const asks: Condition = { all: asked.map((people) => ({ people })) };
      const other = Object.fromEntries(Object.entries(holders).toReversed());
      assert.deepEqual(evaluated(asks, holders, fills), evaluated(asks, other, fills));
    }),
  );
});

interface SmallWorld {
  asked: { holding: string[]; atLeast: number }[];
  holders: Holders;
}

/** Many small worlds of people of their own as the seats of one requirement. */
function together(worlds: SmallWorld[], fills: Fills) {
  const active: Map<string, Presence>[] = [];
  const need: number[] = [];
  for (const [world, { asked, holders }] of worlds.entries())
    for (const { holding, atLeast } of asked) {
      const here = new Map<string, Presence>();
      for (const [name, held] of Object.entries(holders))
        for (const badge of held.filter((id) => holding.includes(id))) {
          const person = `${name} of ${world}`;
          const key = fills === 'one-seat' ? person : `${person} ${trackOf(badge)}`;
          here.set(key, { key, person, from: 0, until: Infinity, spans: [] });
        }
      active.push(here);
      need.push(atLeast);
    }
  const rules = compiled({ all: need.map((atLeast) => holdersOf(atLeast, 'any-badge')) }, fills);
  for (const rule of rules) rule.keysPerPerson = fills === 'one-seat' ? 1 : 2;
  const seating = seatingOf(rules, rules.length - 1)!;
  return { rules, seating, filled: { active, need, met: [] } };
}

function compiled(asks: Condition, fills: Fills): Rule[] {
  const rules: Rule[] = [];
  compile(asks, contextOf(testProgram({ onePersonFills: fills }), []), rules);
  return rules;
}

const anyWorlds = fc.array(fc.record({ asked: anyAsked, holders: anyHolders }), {
  minLength: 150,
  maxLength: 250,
  size: 'max',
});

/** Of many small worlds together, exactly those have all seats filled that have by themselves. */
const fillsEach = (seatsFilled: typeof seatedBy) =>
  fc.property(anyWorlds, anyFills, (worlds, fills) => {
    const { rules, seating, filled } = together(worlds, fills);
    const seated = seatsFilled(rules, seating, filled);
    let leaf = 0;
    for (const { asked, holders } of worlds) {
      const isFilled = asked
        .map(({ atLeast }) => seated.get(leaf++)! >= atLeast)
        .every((enough) => enough);
      assert.equal(isFilled, bruteForce(asked, holders, fills));
    }
  });

test('hundreds of leaves are filled as exactly as a few', () => {
  fc.assert(fillsEach(seatedBy), { numRuns: 20 });
});

test('… and a filling in which nobody makes room for anybody is caught', () => {
  const asTheyCome: typeof seatedBy = (_, { seats }, { active, need }) => {
    const taken = new Set<string>();
    return new Map(
      seats.map((leaf) => {
        const here = new Set<string>();
        for (const [key, { person }] of active[leaf]!) {
          if (here.size >= need[leaf]! || taken.has(key) || here.has(person!)) continue;
          taken.add(key);
          here.add(person!);
        }
        return [leaf, here.size];
      }),
    );
  };
  assert.ok(fc.check(fillsEach(asTheyCome), { numRuns: 20 }).failed);
});
