import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../program/definition/condition.ts';
import { diff } from '../program/diff.ts';
import { anyCondition } from './conditions.test.ts';
import { evaluate } from './evaluate.ts';
import { contextOf, testProgram } from './fixtures.ts';
import { anyFacts, anySwitches } from './worlds.test.ts';

type Json = unknown;
type Place = (string | number)[];

/** What can be edited in a condition: amounts, windows, lists of names and of conditions. */
function places(value: Json, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) && value.length > 1 ? [at] : [];
  const below = Object.entries(value).flatMap(([key, each]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    const plain = ['atLeast', 'n', 'amount', 'figure', 'minimum', 'percent'].includes(key);
    return plain && (typeof each === 'number' || typeof each === 'string')
      ? [path]
      : places(each, path);
  });
  return [...own, ...below];
}

function edited(value: Json, at: Place): Json {
  const [step, ...rest] = at;
  if (step === undefined) {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'string') return String(Number(value) + 1);
    return (value as Json[]).slice(1);
  }
  const inner = edited((value as Record<string | number, Json>)[step], rest);
  return Array.isArray(value)
    ? value.map((each: Json, index) => (index === step ? inner : each))
    : { ...(value as object), [step]: inner };
}

const day = 86_400_000;

test('what is said to ask for more or less does so, whatever the facts are', () => {
  const told = { tighter: 0, looser: 0 };
  fc.assert(
    fc.property(
      anyCondition,
      fc.nat(1000),
      fc.array(fc.tuple(anyFacts, fc.nat(800)), { minLength: 1, maxLength: 6 }),
      anySwitches,
      (before, which, worlds, switches) => {
        const all = places(before);
        if (all.length === 0) return;
        const after = edited(before, all[which % all.length]!) as Condition;
        const made = testProgram(switches);
        const texts = [before, after].map((requires) => ({
          ...made,
          tiers: made.tiers.map((tier, index) => (index === 1 ? { ...tier, requires } : tier)),
        }));
        const effects = new Set(diff(texts[0]!, texts[1]!).map(({ effect }) => effect));
        if (effects.size !== 1) return;
        const [effect] = effects;
        if (!effect) return;
        told[effect] += 1;
        for (const [facts, days] of worlds) {
          const at = Date.UTC(2025, 6, 1) + days * day;
          const [was, is] = [before, after].map(
            (condition) => evaluate(condition, contextOf(made, facts), at).met,
          );
          const broken: boolean = effect === 'tighter' ? Boolean(is) && !was : Boolean(was) && !is;
          assert.ok(!broken, `${effect}, though it was ${was} and is ${is}`);
        }
      },
    ),
    { numRuns: 400 },
  );
  assert.ok(told.tighter > 20 && told.looser > 20, JSON.stringify(told));
});
