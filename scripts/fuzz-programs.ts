/**
 * Mutates the bundled programs and their facts until something throws:
 * `npm run fuzz -- --cases 100000`, or `npm run fuzz -- --seed again --from 4711 --cases 1`.
 */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerText } from '../tests/fuzz/answers.ts';
import { bundledStock, caseOf, runCases, type Failure } from '../tests/fuzz/cases.ts';
import { shrink } from '../tests/fuzz/shrink.ts';
import type { Files } from '../tests/fuzz/texts.ts';

const usage = `Mutates the bundled programs, checks each text and answers everything about random facts under it.
Stops at the first that makes the engine or the words throw; its text is cut down and kept.

  --cases N     how many texts (default 100000)
  --from N      the first case (default 0)
  --seed TEXT   makes the same cases again (default: a new one, printed)`;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now()) },
    help: { type: 'boolean', default: false },
  },
});

const portion = 500;
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

function messageOf(files: Files, facts: string): string | null {
  try {
    answerText(files, facts);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Cuts the failing text down and writes it to a folder of its own. */
function keep(failure: Failure, facts: string): string {
  const message = messageOf(failure.files, facts);
  const small = shrink(failure.files, (files) => messageOf(files, facts) === message);
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-fuzz-'));
  for (const [name, text] of Object.entries(small)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

function main(): number {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { seed } = values;
  const [first, cases] = [Number(values.from), Number(values.cases)];
  const stock = bundledStock();
  const total = { refused: 0, faulty: 0, sound: 0 };
  const begun = performance.now();
  console.log(`seed ${seed}`);
  for (let from = first; from < first + cases; from += portion) {
    const to = Math.min(from + portion, first + cases);
    const { read, failure } = runCases({ seed, from, to }, stock);
    for (const kind of ['refused', 'faulty', 'sound'] as const) total[kind] += read[kind];
    if (failure) {
      const { facts } = caseOf(seed, failure.case, stock);
      console.error(`case ${failure.case} throws:`, failure.error);
      console.error(`its text, cut down: ${keep(failure, facts)}`);
      console.error(`again: npm run fuzz -- --seed ${seed} --from ${failure.case} --cases 1`);
      return 1;
    }
    const { refused, faulty, sound } = total;
    console.log(
      `${to - first} of ${cases}: ${refused} refused, ${faulty} faulty, ${sound} sound, ${seconds(begun)}`,
    );
  }
  return 0;
}

process.exitCode = main();
