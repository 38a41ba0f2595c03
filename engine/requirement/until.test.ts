import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Condition } from '../program/definition/condition.ts';
import type { Node } from './answer.ts';
import { evaluate } from './evaluate.ts';
import { contextOf, testProgram } from './fixtures.ts';
import { anyFacts, anySwitches } from './worlds.test.ts';

const asked = fc.constantFrom(
  'sales-associate',
  'sales-professional',
  'technical-associate',
  'technical-professional',
);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .record({
      holding: fc.uniqueArray(asked, { minLength: 1, maxLength: 2 }),
      atLeast: fc.integer({ min: 1, max: 3 }),
    })
    .map((people) => ({ people })),
  fc.integer({ min: 1, max: 3 }).map((atLeast) => ({
    count: { of: 'deal' as const, atLeast, within: { amount: 2, unit: 'months' as const } },
  })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
    fc
      .record({
        n: fc.integer({ min: 1, max: 3 }),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      })
      .map((atLeast) => ({ atLeast })),
  ),
}));

const hour = 3_600_000;
const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];

/** Whether each node is met at every hour of two weeks around each day that a fact could matter on. */
function naiveUntil(
  program: Program,
  facts: Fact[],
  asks: Condition,
  at: Instant,
  dates: Instant[],
) {
  const context = contextOf(program, facts);
  const now = flat(evaluate(asks, context, at));
  const until: (Instant | null)[] = now.map(() => null);
  for (const date of dates.toSorted((a, b) => a - b)) {
    if (date <= at) continue;
    const then = flat(evaluate(asks, context, date));
    for (const index of now.keys())
      if (until[index] === null && then[index]!.met !== now[index]!.met) until[index] = date;
  }
  return until;
}

test('until of every node is the first date at which asking again gives another answer', () => {
  fc.assert(
    fc.property(anyFacts, anySwitches, condition, fc.nat(400), (facts, switches, asks, days) => {
      const program = testProgram(switches);
      const at = Date.UTC(2026, 0, 1) + days * 24 * hour;
      // A world's facts begin and end at midnight UTC, and grace and windows move such dates in Berlin by
      // whole days: every change falls on some full hour.
      const dates = new Set<Instant>();
      for (const { from, until } of facts)
        for (const date of [from, until ?? from])
          for (const shift of [0, 28, 29, 30, 31, 59, 60, 61, 62])
            for (const change of [-1, 0, 1]) dates.add(date + shift * 24 * hour + change * hour);
      const node = evaluate(asks, contextOf(program, facts), at);
      assert.deepEqual(
        flat(node).map(({ until }) => until),
        naiveUntil(program, facts, asks, at, [...dates]),
      );
    }),
    { numRuns: 150 },
  );
});

test('the order of facts does not matter', () => {
  const shuffled = anyFacts.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, anySwitches, condition, ([facts, other], switches, asks) => {
      const program = testProgram(switches);
      const at = Date.UTC(2026, 5, 1);
      const [one, two] = [facts, other].map((list) => evaluate(asks, contextOf(program, list), at));
      assert.deepEqual(one, two);
    }),
  );
});
