import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram } from '@guildmark/engine';
import { allPlants, planted } from '../engine/program/fixtures/plants.ts';
import { small } from '../engine/program/fixtures/small.ts';
import { locales } from './define.ts';
import { english } from './problems.en.ts';
import { problemText } from './problems.ts';

const codesIn = (tree: object, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : codesIn(Object(value), `${prefix}${key}.`),
  );

test('every code that the check can emit has its words', () => {
  const folder = join(import.meta.dirname, '../engine/program');
  const files = globSync('**/*.ts', { cwd: folder }).filter(
    // What comparing two texts says has words of its own.
    (file) => !/test|fixtures|diff/.test(file),
  );
  const groups = Object.keys(english.says).join('|');
  const pattern = new RegExp(`'((?:${groups})\\.[a-z_]+)'`, 'g');
  const emitted = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(pattern)].map(([, code]) => code ?? ''),
  );
  assert.ok(emitted.length > 50);
  const known = codesIn(english.says);
  // Codes are written whole in the source, but for silences and notices, which have a common prefix.
  assert.deepEqual(
    emitted.filter((code) => !known.includes(code) && code !== 'program.yaml'),
    [],
  );
});

test('every sentence has a plant that emits its code', () => {
  const plants = new Set([...allPlants.map(({ code }) => code), 'file.none']);
  assert.deepEqual(
    codesIn(english.says).filter((code) => !plants.has(code)),
    [],
  );
});

test('every emitted problem reads as a sentence in every language', () => {
  for (const plant of allPlants) {
    const { problems } = checkProgram(planted(small, plant));
    for (const problem of problems) {
      for (const locale of locales) {
        const { severity, says, mend } = problemText(problem, locale);
        // What is to be written may have braces of its own.
        const plain = mend.replace(String(problem.args['suggestion'] || 'none'), 'so');
        for (const text of [severity, says, plain]) {
          assert.ok(text.length > 2, `${problem.code} ${locale}`);
          assert.doesNotMatch(text, /^(says|mend|severity)\.|[{}]|undefined|NaN/, problem.code);
        }
      }
    }
  }
});
