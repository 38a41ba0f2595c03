import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Node, type Program, type Standing } from '@guildmark/engine';
import { locales } from '@guildmark/words';
import { assertRecomputed, assertTold, requirementsOf } from '../fuzz/recompute.ts';
import { assertHolds, isFound, type Property } from './worlds.ts';

/** The tier that follows from which tiers' requirements are met; read here anew. */
function tierOf({ counting }: Program, { tiers }: Standing): string | null {
  const cumulative = counting.tiersCumulative.choose;
  const reached = tiers.filter(({ requirement }, index) =>
    cumulative ? tiers.slice(0, index + 1).every((each) => each.requirement.met) : requirement.met,
  );
  return reached.at(-1)?.tier ?? null;
}

/** Numbers of an answer, and of the sentences about it, decide it as it is decided. */
const recomputes =
  (change: (standing: Standing) => void = () => {}): Property =>
  (program, { facts, on }) => {
    const standing = standingOf(program, facts, 'acme', { on, known: Infinity });
    change(standing);
    assert.equal(standing.measured, tierOf(program, standing));
    for (const { competency, measured, levels } of standing.competencies) {
      const highest = levels.findLast(({ requirement }) => requirement.met)?.level ?? null;
      assert.equal(measured, highest, competency);
    }
    for (const requirement of requirementsOf(standing)) {
      assertRecomputed(program, requirement);
      for (const locale of locales) assertTold(program, requirement, locale, on);
    }
  };

test('the numbers of an answer decide it again, and its sentences name them', () => {
  assertHolds(recomputes(), 150);
});

const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];
const each = (standing: Standing) => requirementsOf(standing).flatMap(flat);

const faults: Record<string, (standing: Standing) => void> = {
  'one more than there is': (standing) => each(standing).forEach((node) => (node.have += 1)),
  'a decision turned round': (standing) => each(standing).forEach((node) => (node.met = !node.met)),
  'an amount that is another': (standing) =>
    each(standing).forEach(({ amounts }) => amounts && (amounts.have = '1000000000')),
  'a tier that is not reached': (standing) => (standing.measured = standing.tiers.at(-1)!.tier),
  'a level that is not met': (standing) =>
    standing.competencies.forEach((field) => (field.measured = field.levels.at(-1)!.level)),
};

for (const [name, change] of Object.entries(faults))
  test(`… and a planted fault is found: ${name}`, () => {
    assert.ok(isFound(recomputes(change), 300));
  });
