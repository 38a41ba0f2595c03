import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  measuresThatMayFall,
  random,
  standingOf,
  type Fact,
  type Program,
} from '@guildmark/engine';
import { factOf } from './facts.ts';
import { oneOf } from './chance.ts';
import { assertHolds, isFound, type Property, type World } from './worlds.ts';

/** What says that something happened or holds, and changes nothing of what else means. */
const adding = [
  'affiliation',
  'credential',
  'credential',
  'completion',
  'pass',
  'agreement',
  'deal',
  'deal',
  'implementation',
  'reference',
  'survey',
  'offering',
  'account',
  'validation',
  'application',
  'approval',
  'invitation',
  'standing',
  'waiver',
] as const;

function addition({ seed }: World): Fact {
  const chance = random(`${seed} more`);
  const fact = factOf(chance, oneOf(chance, adding), 'added');
  return fact.organisation === undefined ? fact : { ...fact, organisation: 'acme' };
}

/** How high a company stands on every ladder: its tier, and the level of each competency. */
function heights(program: Program, facts: Fact[], { on }: World): Record<string, number> {
  const { measured, competencies } = standingOf(program, facts, 'acme', { on, known: Infinity });
  const order = program.competencyLevels.map(({ id }) => id);
  return {
    tier: program.tiers.findIndex(({ id }) => id === measured),
    ...Object.fromEntries(
      competencies.map((each) => [each.competency, order.indexOf(each.measured ?? '')]),
    ),
  };
}

const tops = new Set(['requires', 'maintain', 'availableTo']);

/** A text without the requirements, and the mapping table, in which something is listed that may fall. */
function calmed(program: Program): Program {
  const calm = structuredClone(program);
  for (const { path } of measuresThatMayFall(program)) {
    if (path[0] === 'transition') {
      delete calm.transition;
      continue;
    }
    const top = path.findIndex((step) => tops.has(String(step)));
    let around = calm as unknown as Record<string | number, Record<string, unknown>>;
    for (const step of path.slice(0, top)) around = around[step] as typeof around;
    around[path[top]!] = { all: [] };
  }
  return calm;
}

/** One more fact lowers nothing. */
const neverLowers =
  (made: (program: Program) => Program): Property =>
  (whole, world) => {
    const program = made(whole);
    const before = heights(program, world.facts, world);
    const after = heights(program, [...world.facts, addition(world)], world);
    for (const [ladder, height] of Object.entries(before))
      assert.ok(after[ladder]! >= height, `${ladder}: from ${height} to ${after[ladder]}`);
  };

/** Words of which a text can be made that lists nothing. */
const calm = new Set([
  'all',
  'any',
  'atLeast',
  'steps',
  'waivable',
  'forSome',
  'competencies',
  'holds',
  'completed',
  'passed',
  'agreed',
  'affiliated',
  'standing',
  'held',
  'carried',
  'waived',
  'people',
  'count',
  'sum',
  'points',
]);

test('one more fact never lowers a standing where the text lists no measure that may fall', () => {
  const asks = (program: Program) => {
    const calm = calmed(program);
    assert.deepEqual(measuresThatMayFall(calm), []);
    return calm;
  };
  assertHolds(neverLowers(asks), 500, { words: calm });
});

test('… and where such measures are left in, one that falls is found', () => {
  assert.ok(
    isFound(
      neverLowers((program) => program),
      20_000,
      { depth: 1 },
    ),
  );
});
