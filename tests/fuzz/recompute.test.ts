import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standingOf, type Node, type Standing } from '@guildmark/engine';
import { locales } from '@guildmark/words';
import { anyCondition } from '../../engine/requirement/conditions.test.ts';
import { testProgram } from '../../engine/requirement/fixtures.ts';
import { anyFacts, anySwitches } from '../../engine/requirement/worlds.test.ts';
import { assertRecomputed, assertTold, requirementsOf } from './recompute.ts';

const anyDay = fc.nat(700).map((days) => Date.UTC(2025, 6, 1) + days * 86_400_000);

/** Numbers of an answer, and of the sentences about it, decide it as it is decided. */
const recomputes = (change: (standing: Standing) => void = () => {}) =>
  fc.property(anyFacts, anySwitches, anyCondition, anyDay, (facts, switches, asks, on) => {
    const made = testProgram(switches);
    const tiers = made.tiers.map((tier, index) =>
      index === 1 ? Object.assign({}, tier, { requires: asks }) : tier,
    );
    const program = { ...made, tiers };
    const standing = standingOf(program, facts, 'acme', { on, known: Infinity });
    change(standing);
    for (const requirement of requirementsOf(standing)) {
      assertRecomputed(program, requirement);
      for (const locale of locales) assertTold(program, requirement, locale, on);
    }
  });

test('the numbers of an answer decide it again, and its sentences name them', () => {
  fc.assert(recomputes(), { numRuns: 300 });
});

const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];

test('… and a number, or a decision, that is another is caught', () => {
  const each = (standing: Standing) => requirementsOf(standing).flatMap(flat);
  const wrong: ((standing: Standing) => void)[] = [
    (standing) => each(standing).forEach((node) => (node.have += 1)),
    (standing) => each(standing).forEach((node) => (node.met = !node.met)),
    (standing) => each(standing).forEach(({ amounts }) => amounts && (amounts.have = '1000000000')),
  ];
  for (const change of wrong)
    assert.equal(fc.check(recomputes(change), { numRuns: 300 }).failed, true);
});
