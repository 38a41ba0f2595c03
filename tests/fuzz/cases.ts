import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { random } from '@guildmark/engine';
import { small } from '../../engine/program/fixtures/small.ts';
import { root } from '../../scripts/steps.ts';
import { answerText, type Read } from './answers.ts';
import { tiny } from './tiny.ts';
import { mutated, stockOf, type Files, type Stock } from './texts.ts';

/** Item banks are long and all alike: their beginning is enough, and much faster. */
const longest = 1200;

function readProgram(folder: string): Files {
  const names = globSync('**/*.yaml', { cwd: folder }).toSorted();
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const bank = name.includes('/items/');
      return [name, bank ? text.slice(0, text.lastIndexOf('\n', longest)) : text];
    }),
  );
}

/** How often each text is taken for one bundled program: what is short takes less time and breaks as well. */
const times = { small: 1, tiny: 12 };

const repeated = (files: Files, count: number): Files[] =>
  Array.from({ length: count }, () => files);

/** The bundled programs, and more often two that are made for tests. */
export function bundledStock(): Stock {
  const folders = globSync('programs/**/program.yaml', { cwd: root }).toSorted();
  const bundled = folders.map((path) => readProgram(join(root, dirname(path))));
  return stockOf([
    ...bundled,
    ...repeated(small, bundled.length * times.small),
    ...repeated(tiny, bundled.length * times.tiny),
  ]);
}

/** A text that made something throw. */
export interface Failure {
  case: number;
  files: Files;
  error: unknown;
}

/** The text of a case, and the seed of its facts. */
export const caseOf = (seed: string, index: number, stock: Stock) => ({
  files: mutated(random(`${seed} text ${index}`), stock),
  facts: `${seed} facts ${index}`,
});

/** Runs cases `from` to `to`; answers how far each text could be read, and the first failure. */
export function runCases(
  { seed, from, to }: { seed: string; from: number; to: number },
  stock: Stock,
  answer: (files: Files, facts: string) => Read = answerText,
): { read: Record<Read, number>; failure: Failure | null } {
  const read = { refused: 0, faulty: 0, sound: 0 };
  for (let index = from; index < to; index++) {
    const { files, facts } = caseOf(seed, index, stock);
    try {
      read[answer(files, facts)]++;
    } catch (error) {
      return { read, failure: { case: index, files, error } };
    }
  }
  return { read, failure: null };
}
