import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProgram, printProgram, random } from '@guildmark/engine';
import { ItemFile } from '../../engine/program/definition/exam.ts';
import { ScenarioFile } from '../../engine/program/definition/scenario.ts';
import { isSame } from '../../engine/program/equal.ts';
import { placeOf, write } from './writing.ts';
import { assertHolds, isFound, type Property } from './worlds.ts';

type Files = Record<string, string>;

/** A random program as the files of its folder, with items and scenarios; JSON is YAML as well. */
function filesOf({ written, seed }: { written: Record<string, unknown>; seed: string }): Files {
  const { exams = {}, ...rest } = written;
  const chance = random(`${seed} files`);
  const all: Record<string, unknown> = {
    'program.yaml': rest,
    'scenarios/some.yaml': write(ScenarioFile, placeOf(chance, ['scenarios'], 1)),
  };
  for (const [id, exam] of Object.entries(exams as object)) {
    all[`exams/${id}/exam.yaml`] = exam;
    all[`exams/${id}/items/tools.yaml`] = write(ItemFile, placeOf(chance, ['items'], 1));
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, each]) => [name, JSON.stringify(each)]),
  );
}

/** What is printed of a program, its items and its scenarios is read as they were. */
const comesBack =
  (change: (files: Files) => Files): Property =>
  (_, world) => {
    const parsed = parseProgram(filesOf(world));
    assert.ok(parsed.program, JSON.stringify(parsed.problems[0]));
    const again = parseProgram(change(printProgram(parsed)));
    // What was left open stands with its answer.
    assert.ok(
      isSame(again.program, { ...parsed.program, parameters: {}, readings: {} }),
      'program',
    );
    assert.ok(isSame(again.banks, parsed.banks), 'items');
    assert.ok(isSame(again.scenarios, parsed.scenarios), 'scenarios');
  };

test('any program is read from its print as it was', () => {
  assertHolds(
    comesBack((files) => files),
    120,
  );
});

const faults: Record<string, (files: Files) => Files> = {
  'another length of time': (files) => ({
    ...files,
    'program.yaml': files['program.yaml']!.replaceAll('months', 'weeks'),
  }),
  'a key that is left out': (files) => ({
    ...files,
    'program.yaml': files['program.yaml']!.replaceAll(/\n +distinct: .*/g, ''),
  }),
  'scenarios without their facts': (files) => ({
    ...files,
    'scenarios/all.yaml': files['scenarios/all.yaml']!.replaceAll('recorded:', 'until:'),
  }),
};

for (const [name, change] of Object.entries(faults))
  test(`… and a print that says something else is caught: ${name}`, () => {
    assert.ok(isFound(comesBack(change), 200));
  });
