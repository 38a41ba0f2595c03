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
import { anyCondition, datesAround } from './conditions.test.ts';
import { anyFacts, anySwitches } from './worlds.test.ts';

const hour = 3_600_000;
const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];

/** When each node is met otherwise than now for the first time, asked anew on every given date. */
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
    fc.property(anyFacts, anySwitches, anyCondition, fc.nat(400), (facts, switches, asks, days) => {
      const program = testProgram(switches);
      const at = Date.UTC(2026, 0, 1) + days * 24 * hour;
      const node = evaluate(asks, contextOf(program, facts), at);
      assert.deepEqual(
        flat(node).map(({ until }) => until),
        naiveUntil(program, facts, asks, at, datesAround(facts)),
      );
    }),
    { numRuns: 300 },
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
    fc.property(shuffled, anySwitches, anyCondition, ([facts, other], switches, asks) => {
      const program = testProgram(switches);
      const at = Date.UTC(2026, 5, 1);
      const [one, two] = [facts, other].map((list) => evaluate(asks, contextOf(program, list), at));
      assert.deepEqual(one, two);
    }),
  );
});
