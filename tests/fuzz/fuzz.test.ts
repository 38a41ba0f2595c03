import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerText } from './answers.ts';
import { bundledStock, runCases } from './cases.ts';
import { shrink } from './shrink.ts';
import { small } from '../../engine/program/fixtures/small.ts';

const stock = bundledStock();
const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Date.now() / 1000));
const portion = 250;

describe(`no text and no facts make the engine throw (FUZZ_SEED=${seed})`, () => {
  for (let from = 0; from < 5000; from += portion)
    test(`cases ${from} to ${from + portion - 1}`, () => {
      const { read, failure } = runCases({ seed, from, to: from + portion }, stock);
      const again = `npm run fuzz -- --seed ${seed} --from ${failure?.case ?? 0} --cases 1`;
      assert.equal(failure, null, `${again}: ${String((failure?.error as Error)?.stack)}`);
      // Mutations that only ever break the YAML would prove little.
      assert.ok(read.sound + read.faulty > portion / 10, JSON.stringify(read));
    });
});

test('an engine that throws is caught, and its text cut down to what makes it throw', () => {
  const throwing = (files: Record<string, string>, facts: string) => {
    if (Object.values(files).some((text) => text.includes('silver'))) throw new Error('planted');
    return answerText(files, facts);
  };
  const { failure } = runCases({ seed: 'planted', from: 0, to: 20 }, stock, throwing);
  assert.ok(failure);
  const fails = (files: Record<string, string>) =>
    Object.values(files).some((text) => text.includes('silver'));
  assert.deepEqual(shrink(small, fails), { 'parts.yaml': '    metal: silver' });
});
