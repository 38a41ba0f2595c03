import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Program } from '../program/definition/program.ts';
import { isSame } from '../program/equal.ts';
import { parseProgram } from '../program/parse.ts';
import { printProgram } from '../program/print.ts';
import { anyCondition } from './conditions.test.ts';
import { testProgram } from './fixtures.ts';
import { anySwitches } from './worlds.test.ts';

/** What is printed of a program is read as that program. */
const comesBack = (change: (files: Record<string, string>) => Record<string, string>) =>
  fc.property(anySwitches, anyCondition, (switches, requires) => {
    const made = testProgram(switches);
    const tiers = made.tiers.map((tier, index) =>
      index === 1 ? Object.assign({}, tier, { requires }) : tier,
    );
    const program: Program = { ...made, tiers };
    const again = parseProgram(change(printProgram({ program })));
    assert.ok(isSame(again.program, program), JSON.stringify(requires));
  });

test('any program is read from its print as it was', () => {
  fc.assert(
    comesBack((files) => files),
    { numRuns: 150 },
  );
});

test('… and a print that says something else is caught', () => {
  const other = (files: Record<string, string>) => ({
    'program.yaml': files['program.yaml']!.replaceAll('months', 'weeks'),
  });
  assert.equal(fc.check(comesBack(other), { numRuns: 150 }).failed, true);
});
