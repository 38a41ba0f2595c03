/**
 * Mutates the bundled programs and their facts until something throws:
 * `npm run fuzz -- --cases 100000`, or `npm run fuzz -- --seed again --from 4711 --cases 1`.
 */
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerText, type Read } from '../tests/fuzz/answers.ts';
import { bundledStock, caseOf, runCases, type Failure } from '../tests/fuzz/cases.ts';
import { shrink } from '../tests/fuzz/shrink.ts';
import type { Files } from '../tests/fuzz/texts.ts';

const usage = `Mutates the bundled programs, checks each text and answers everything about random facts under it.
Stops at the first that makes the engine or the words throw; its text is cut down and kept.

  --cases N     how many texts (default 100000)
  --from N      the first case (default 0)
  --seed TEXT   makes the same cases again (default: a new one, printed)
  --progress F  remembers in the file F how far it came, and goes on from there when it is run again`;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now()) },
    progress: { type: 'string' },
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

type Total = Record<Read, number>;

/** A run that can be stopped at any time: where it began, where it goes on, and what it has seen. */
interface Progress {
  seed: string;
  first: number;
  next: number;
  total: Total;
}

function begun(): Progress {
  const first = Number(values.from);
  const fresh = {
    seed: values.seed,
    first,
    next: first,
    total: { refused: 0, faulty: 0, sound: 0 },
  };
  if (values.progress === undefined || !existsSync(values.progress)) return fresh;
  return JSON.parse(readFileSync(values.progress, 'utf8')) as Progress;
}

/** Written beside and moved into place, so that whoever stops it leaves a whole file. */
function remember(progress: Progress): void {
  if (values.progress === undefined) return;
  writeFileSync(`${values.progress}.new`, JSON.stringify(progress));
  renameSync(`${values.progress}.new`, values.progress);
}

function main(): number {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const progress = begun();
  const { seed, first, total } = progress;
  const last = first + Number(values.cases);
  const stock = bundledStock();
  const start = performance.now();
  console.log(`seed ${seed}${progress.next > first ? `, on from case ${progress.next}` : ''}`);
  while (progress.next < last) {
    const to = Math.min(progress.next + portion, last);
    const { read, failure } = runCases({ seed, from: progress.next, to }, stock);
    if (failure) {
      const { facts } = caseOf(seed, failure.case, stock);
      console.error(`case ${failure.case} throws:`, failure.error);
      console.error(`its text, cut down: ${keep(failure, facts)}`);
      console.error(`again: npm run fuzz -- --seed ${seed} --from ${failure.case} --cases 1`);
      return 1;
    }
    for (const kind of ['refused', 'faulty', 'sound'] as const) total[kind] += read[kind];
    progress.next = to;
    remember(progress);
    const { refused, faulty, sound } = total;
    console.log(
      `${to - first} of ${values.cases}: ${refused} refused, ${faulty} faulty, ${sound} sound, ${seconds(start)}`,
    );
  }
  return 0;
}

process.exitCode = main();
