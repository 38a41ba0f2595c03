import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Program, random } from '@guildmark/engine';
import { conditionWords } from '../../engine/program/definition/condition.ts';
import { ItemFile } from '../../engine/program/definition/exam.ts';
import { ScenarioFile } from '../../engine/program/definition/scenario.ts';
import { spelled, strike, wordsOf, type Words } from './language.ts';
import { writtenProgram } from './programs.ts';
import { placeOf, write } from './writing.ts';
import { seed } from './worlds.ts';

/** Takes random texts until every word has been said, or so many of them have been made. */
function unsaid(words: Words, say: (from: string) => void, most: number): string[] {
  for (let index = 0; index < most && spelled(words).length > 0; index++) say(`${seed} ${index}`);
  return spelled(words);
}

const programs = (scope: { words?: ReadonlySet<string> }, most: number) => {
  const words = wordsOf(Program, 'program');
  const say = (from: string) => strike(Program, writtenProgram(random(from), scope), words);
  return unsaid(words, say, most);
};

test(`random programs say every word that the schema lists (TRUST_SEED='${seed}')`, () => {
  assert.deepEqual(programs({}, 4000), []);
});

test('… and a word that is never generated is named', () => {
  const without = new Set(conditionWords.filter((word) => word !== 'median'));
  const missing = programs({ words: without }, 300);
  assert.ok(missing.some((word) => word.endsWith('median.sample') || word.endsWith(': median')));
});

for (const [name, schema] of Object.entries({ scenarios: ScenarioFile, items: ItemFile }))
  test(`random ${name} say every word that their schema lists`, () => {
    const words = wordsOf(schema, name);
    const say = (from: string) =>
      strike(schema, write(schema, placeOf(random(from), [name], 1)), words);
    assert.deepEqual(unsaid(words, say, 2000), []);
  });
