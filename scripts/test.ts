/**
 * Runs every test: `npm test`, or those under some paths: `npm test -- engine/exam server/platform`.
 * The last line says how many passed and failed; the exit code is 1 when one failed.
 */
import { globSync } from 'node:fs';
import { buildPortal, isPortalStale } from './build.ts';
import { runLane, type Lane } from './lanes.ts';
import { root } from './steps.ts';
import type { Tally } from './test-reporter.ts';

const minute = 60_000;
const wanted = process.argv.slice(2).map((path) => path.replace(/^\.\//, ''));

/** The wanted test files in these folders; planted ones are no tests of ours. */
const testsIn =
  (...folders: string[]) =>
  () =>
    folders
      .flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: root }))
      .filter((path) => !/(^|\/)(fixtures|node_modules|build)\//.test(path))
      .filter((path) => wanted.length === 0 || wanted.some((prefix) => path.startsWith(prefix)))
      .toSorted((a, b) => a.localeCompare(b));

/** The trial pages of tests/browser need no portal. */
async function buildWhenStale(files: string[]): Promise<void> {
  if (!files.some((path) => path.startsWith('tests/journeys/')) || !isPortalStale()) return;
  console.log('Building the portal');
  await buildPortal();
}

/** In the order in which they are begun: the longest first, and last those that even out what remains. */
const lanes: Lane[] = [
  {
    name: 'browser',
    files: testsIn('tests/browser', 'tests/journeys'),
    testLimitMs: 17 * minute,
    laneLimitMs: 18 * minute,
    prepare: buildWhenStale,
  },
  {
    name: 'rules',
    files: testsIn(
      'engine',
      'words',
      'verify',
      'cli',
      'scripts',
      'bench',
      'portal',
      'tests/architecture',
    ),
    testLimitMs: minute,
    laneLimitMs: 9 * minute,
  },
  {
    name: 'server',
    files: testsIn('server'),
    testLimitMs: 2 * minute,
    laneLimitMs: 12 * minute,
  },
  {
    name: 'trust',
    files: testsIn('tests/trust'),
    testLimitMs: minute,
    laneLimitMs: 9 * minute,
  },
  {
    name: 'fuzz',
    files: testsIn('tests/fuzz'),
    testLimitMs: minute,
    laneLimitMs: 9 * minute,
  },
];

const waiting = [...lanes];

/** Runs one lane after the other, as long as some wait. */
async function runWaiting(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (let lane = waiting.shift(); lane; lane = waiting.shift())
    tallies.push(await runLane(lane, (line) => console.log(line)));
  return tallies;
}

// Two at a time, for two cores.
const tallies = (await Promise.all([runWaiting(), runWaiting()])).flat();
const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
if (sum('passed') + sum('failed') === 0) console.log(`No test under ${wanted.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
