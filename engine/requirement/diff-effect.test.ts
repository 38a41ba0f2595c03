import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Condition } from '../program/definition/condition.ts';
import { wordOf } from '../program/definition/reading.ts';
import { windows } from '../program/difference/choice-of-facts.ts';
import { diff } from '../program/diff.ts';
import { anyCondition, anyLeaf } from './conditions.test.ts';
import { evaluate } from './evaluate.ts';
import { contextOf, testProgram } from './fixtures.ts';
import { anyFacts, anySwitches } from './worlds.test.ts';

type Json = unknown;
type Place = (string | number)[];
type Body = Record<string, Json>;

/** Keys that a text may leave out, wherever they stand. */
const optional = new Set([
  'atMost',
  'minimum',
  'maximum',
  'times',
  'where',
  'line',
  'distinct',
  'including',
]);
const others: Record<string, string> = {
  met: 'missing',
  missing: 'met',
  up: 'down',
  down: 'up',
  'at-end': 'through',
  through: 'at-end',
  people: 'awards',
  awards: 'credentials',
  credentials: 'people',
};
const isFigure = (value: Json) => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);

/** What can be edited in a condition: amounts, words, lists, and what may be left out. */
function places(value: Json, at: Place = []): Place[] {
  if (typeof value === 'number' || typeof value === 'boolean' || isFigure(value)) return [at];
  if (typeof value === 'string') return value in others ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  const own =
    (Array.isArray(value) && value.length > 1) || optional.has(String(at.at(-1))) ? [at] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, each]) =>
      places(each, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** One more or one less; never nothing, by which nothing can be divided. */
const moved = (value: number, by: number) => (value + by > 0 ? value + by : value + 1);

function edit(value: Json, key: string, by: number): Json {
  if (optional.has(key) && typeof value === 'object') return undefined;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return moved(value, by);
  if (isFigure(value)) return String(moved(Number(value), by));
  if (typeof value === 'string') return others[value];
  return by > 0 ? (value as Json[]).slice(1) : (value as Json[]).slice(0, -1);
}

function edited(value: Json, at: Place, by: number, key = ''): Json {
  const [step, ...rest] = at;
  if (step === undefined) return edit(value, key, by);
  const inner = edited((value as Record<string | number, Json>)[step], rest, by, String(step));
  if (Array.isArray(value))
    return value.map((each: Json, index) => (index === step ? inner : each));
  const { [step]: _, ...left } = value as Body;
  return inner === undefined ? left : { ...(value as object), [step]: inner };
}

/** Some fields of a measure as another measure of the same word has them; all its windows are one field. */
function crossed(leaf: Condition, donor: Condition, which: number): Condition {
  const word = wordOf(leaf);
  if (word !== wordOf(donor) || word === 'points') return leaf;
  const [one, other] = [leaf, donor].map((each) => Object.values(each)[0] as Body);
  if (typeof one !== 'object' || Array.isArray(one)) return leaf;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other!)])];
  const fields = ['window', ...names.filter((name) => !windows.includes(name))];
  const taken = new Set(fields.filter((_, index) => (which >> index) % 2 === 1));
  const isTaken = (name: string) => taken.has(windows.includes(name) ? 'window' : name);
  // A sum of money is not compared with a number.
  const valued = 'value' in one && taken.has('value') !== taken.has('atLeast');
  if (valued) return leaf;
  const body = names.flatMap((name) => {
    const value = (isTaken(name) ? other : one)![name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { [word]: Object.fromEntries(body) } as Condition;
}

/** Every measure of a tree, made another one. */
function mapped(value: Json, change: (leaf: Condition) => Condition): Json {
  if (Array.isArray(value)) return value.map((each: Json) => mapped(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const word = wordOf(value as Condition);
  const groups = ['all', 'any', 'not', 'steps', 'when', 'atLeast', 'forEach'];
  if (Object.keys(value).length === 1 && !groups.includes(word)) return change(value as Condition);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      ['of', 'n', 'by', 'within', 'value', 'subject', 'where', 'line'].includes(key) &&
      !Array.isArray(each)
        ? each
        : mapped(each, change),
    ]),
  );
}

const day = 86_400_000;

/** Deals that are over some time, so that windows and ends meet. */
const ending = (facts: Fact[]): Fact[] =>
  facts.map((fact, index) =>
    fact.kind === 'deal' && index % 3 === 0 ? { ...fact, until: fact.from + 90 * day } : fact,
  );

const anyWorlds = fc.array(fc.tuple(anyFacts, fc.nat(800)), { minLength: 4, maxLength: 10 });

/** Holds what is said of a change against what it does: how often each was said. */
function held(
  pairs: fc.Arbitrary<{ before: Condition; after: Condition }>,
  numRuns: number,
): { tighter: number; looser: number; moved: number } {
  const told = { tighter: 0, looser: 0, moved: 0 };
  fc.assert(
    fc.property(pairs, anyWorlds, anySwitches, ({ before, after }, worlds, switches) => {
      const made = testProgram(switches);
      const texts = [before, after].map((requires) => ({
        ...made,
        tiers: made.tiers.map((tier, index) => (index === 1 ? { ...tier, requires } : tier)),
      }));
      const effects = new Set(diff(texts[0]!, texts[1]!).map(({ effect }) => effect));
      const [effect] = effects;
      if (effects.size !== 1 || !effect) return;
      told[effect] += 1;
      for (const [facts, days] of worlds) {
        const at = Date.UTC(2025, 6, 1) + days * day;
        const [was, is] = [before, after].map(
          (condition) => evaluate(condition, contextOf(made, ending(facts)), at).met,
        );
        if (was !== is) told.moved += 1;
        const broken: boolean = effect === 'tighter' ? Boolean(is) && !was : Boolean(was) && !is;
        assert.ok(!broken, `${effect}, though it was ${was} and is ${is}`);
      }
    }),
    { numRuns },
  );
  return told;
}

const anyEdits = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(1, -1, 3, -3)), {
  minLength: 1,
  maxLength: 3,
});

const changedIn = (before: Condition, edits: [number, number][]): Condition =>
  edits.reduce<Json>((so, [which, by]) => {
    const all = places(so);
    return all.length === 0 ? so : edited(so, all[which % all.length]!, by);
  }, before) as Condition;

test('what is said to ask for more or less does so, whatever else stands in the text', () => {
  const pairs = fc.record({ before: anyCondition, edits: anyEdits });
  const told = held(
    pairs.map(({ before, edits }) => ({ before, after: changedIn(before, edits) })),
    800,
  );
  assert.ok(told.tighter > 40 && told.looser > 40 && told.moved > 20, JSON.stringify(told));
});

test('the same of one measure of which several fields have changed', () => {
  const wrapped = fc.constantFrom<(leaf: Condition) => Condition>(
    (leaf) => leaf,
    (leaf) => ({ not: leaf }),
    (leaf) => ({ any: [{ holds: ['nothing'] }, leaf] }),
  );
  const pairs = fc
    .record({ leaf: anyLeaf, edits: anyEdits, donors: fc.array(anyLeaf, { maxLength: 40 }) })
    .chain(({ leaf, edits, donors }) =>
      fc.record({ wrap: wrapped, which: fc.nat(255) }).map(({ wrap, which }) => {
        const donor = donors.find((each) => wordOf(each) === wordOf(leaf));
        const after = donor ? crossed(leaf, donor, which) : changedIn(leaf, edits);
        return { before: wrap(leaf), after: wrap(after) };
      }),
    );
  const told = held(pairs, 1500);
  assert.ok(told.tighter > 60 && told.looser > 60 && told.moved > 20, JSON.stringify(told));
});

test('the same of a tree in which every measure may be another one', () => {
  const pairs = fc
    .record({ before: anyCondition, donors: fc.array(anyLeaf, { minLength: 10, maxLength: 30 }) })
    .chain(({ before, donors }) =>
      fc.nat(255).map((which) => ({
        before,
        after: mapped(before, (leaf) => {
          const donor = donors.find((each) => wordOf(each) === wordOf(leaf));
          return donor ? crossed(leaf, donor, which) : leaf;
        }) as Condition,
      })),
    );
  const told = held(pairs, 800);
  assert.ok(told.tighter + told.looser > 40, JSON.stringify(told));
});

test('the same of a condition that became a part of another one, or was one', () => {
  type Wrap = (inner: Condition, beside: Condition) => Condition;
  const wraps: Wrap[] = [
    (inner, beside) => ({ any: [inner, beside] }),
    (inner, beside) => ({ all: [inner, beside] }),
    (inner) => ({ not: inner }),
    (inner) => ({ waivable: { name: 'class', requires: inner } }),
    (inner, beside) => ({ when: { is: beside, requires: inner } }),
    () => ({ all: [] }),
  ];
  const pairs = fc.record({
    inner: anyLeaf,
    beside: anyLeaf,
    other: anyLeaf,
    wrap: fc.constantFrom(...wraps),
    turned: fc.boolean(),
    group: fc.constantFrom('all' as const, 'any' as const),
  });
  const told = held(
    pairs.map(({ inner, beside, other, wrap, turned, group }) => {
      const both = [inner, wrap(inner, beside)].map(
        (condition) => ({ [group]: [other, condition] }) as unknown as Condition,
      );
      const [before, after] = turned ? both.toReversed() : both;
      return { before: before!, after: after! };
    }),
    500,
  );
  assert.ok(told.tighter > 40 && told.looser > 40 && told.moved > 20, JSON.stringify(told));
});

test('the same of how many of several conditions must hold', () => {
  const groups: ((of: Condition[]) => Condition)[] = [
    (all) => ({ all }),
    (any) => ({ any }),
    (of) => ({ atLeast: { n: 1, of } }),
    (of) => ({ atLeast: { n: 2, of } }),
    (of) => ({ atLeast: { n: 3, of } }),
  ];
  const pairs = fc
    .record({
      of: fc.array(anyLeaf, { minLength: 2, maxLength: 3 }),
      one: fc.constantFrom(...groups),
      other: fc.constantFrom(...groups),
    })
    .map(({ of, one, other }) => ({ before: one(of), after: other(of) }));
  const told = held(pairs, 400);
  assert.ok(told.tighter > 40 && told.looser > 40 && told.moved > 20, JSON.stringify(told));
});

test('the same of a number of competencies at another level, whichever of them have it', () => {
  const levels = ['basic', 'proven', 'best'];
  const anyLevel = fc.constantFrom(...levels);
  const anyCompetency = fc.record(Object.fromEntries(levels.map((id) => [id, anyLeaf])), {
    requiredKeys: [],
  });
  const told = { certain: 0, moved: 0 };
  fc.assert(
    fc.property(
      fc.array(anyCompetency, { minLength: 1, maxLength: 3 }),
      anyLevel,
      anyLevel,
      fc.integer({ min: 1, max: 2 }),
      anyWorlds,
      (all, from, to, atLeast, worlds) => {
        const names = all.map((_, index) => `c-${index}`);
        const text = (level: string) => {
          const made = testProgram(
            {},
            {
              competencyLevels: levels.map((id) => ({ id, title: { en: id } })),
              competencies: Object.fromEntries(
                names.map((id) => [id, { title: { en: id }, levels: {} }]),
              ),
            },
          );
          const [tier] = made.tiers;
          const competencies = names.map((id, index) => {
            const own = Object.entries(all[index]!).map(([name, requires]) => [name, { requires }]);
            return [id, { ...made.competencies[id]!, levels: Object.fromEntries(own) }] as const;
          });
          return {
            ...made,
            competencies: Object.fromEntries(competencies),
            tiers: [{ ...tier!, requires: { competencies: { level, atLeast } } }],
          };
        };
        const [before, after] = [text(from), text(to)];
        const [effect] = diff(before, after).map((each) => each.effect);
        if (!effect) return;
        told.certain += 1;
        for (const [facts, days] of worlds) {
          const at = Date.UTC(2025, 6, 1) + days * day;
          const [was, is] = [before, after].map(
            (program) => evaluate(program.tiers[0]!.requires, contextOf(program, facts), at).met,
          );
          if (was !== is) told.moved += 1;
          assert.ok(was === is || is === (effect === 'looser'), `${effect}: ${was}, ${is}`);
        }
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(told.certain > 40 && told.moved > 10, JSON.stringify(told));
});
