/**
 * Runs every test: `npm test`, or those under some paths: `npm test -- engine/exam server/platform`.
 * The last line says how many passed and failed; the exit code is 1 when one failed.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortal, isPortalStale } from './build.ts';
import { root, run, seconds } from './steps.ts';
import { tallyMark, type Tally } from './test-reporter.ts';

/** Tests that share one process: modules, the test database's cluster and the browser are set up once. */
interface Lane {
  name: string;
  folders: string[];
  testLimitMs: number;
  laneLimitMs: number;
  prepare?: (files: string[]) => Promise<void>;
}

const minute = 60_000;

/** Two chains side by side for two cores; the lanes of a chain run one after the other. */
const chains: Lane[][] = [
  [
    {
      name: 'rules',
      folders: ['engine', 'words', 'verify', 'cli', 'scripts', 'portal', 'tests/architecture'],
      testLimitMs: minute,
      laneLimitMs: 6 * minute,
    },
    { name: 'server', folders: ['server'], testLimitMs: minute, laneLimitMs: 8 * minute },
  ],
  [
    {
      name: 'browser',
      folders: ['tests/browser', 'tests/journeys'],
      testLimitMs: 5 * minute,
      laneLimitMs: 12 * minute,
      prepare: buildWhenStale,
    },
  ],
];

/** The trial pages of tests/browser need no portal. */
async function buildWhenStale(files: string[]): Promise<void> {
  if (!files.some((path) => path.startsWith('tests/journeys/')) || !isPortalStale()) return;
  console.log('Building the portal');
  await buildPortal();
}

/** The lane's test files under one of the wanted paths; planted ones are no tests of ours. */
function testFiles(folders: string[], wanted: string[]): string[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: root }))
    .filter((path) => !/(^|\/)(fixtures|node_modules|build)\//.test(path))
    .filter((path) => wanted.length === 0 || wanted.some((prefix) => path.startsWith(prefix)))
    .toSorted((a, b) => a.localeCompare(b));
}

async function runLane(lane: Lane, wanted: string[]): Promise<Tally> {
  const files = testFiles(lane.folders, wanted);
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const begun = performance.now();
  let tally: Tally | null = null;
  try {
    await lane.prepare?.(files);
    const { code } = await run({
      command: 'node',
      args: nodeArguments(lane, files),
      limitMs: lane.laneLimitMs,
      onLine: (line) => {
        if (line.startsWith(tallyMark)) tally = readTally(line);
        else console.log(line);
      },
    });
    return conclude(lane, files.length, tally, code, performance.now() - begun);
  } catch (error) {
    console.log(`${lane.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function readTally(line: string): Tally {
  const tally: Tally = JSON.parse(line.slice(tallyMark.length));
  return tally;
}

const nodeArguments = (lane: Lane, files: string[]) => [
  '--test',
  '--test-isolation=none',
  `--test-timeout=${lane.testLimitMs}`,
  `--test-reporter=${join(root, 'scripts/test-reporter.ts')}`,
  ...files,
];

/** A lane that broke off, or ended badly though no test failed, counts as one failure more. */
function conclude(
  { name }: Lane,
  files: number,
  tally: Tally | null,
  code: number | null,
  ms: number,
): Tally {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0 };
  const broke = tally === null || code === null || (code !== 0 && counted.failed === 0);
  if (broke) console.log(`${name}: ended early (${code === null ? 'time is up' : `code ${code}`})`);
  const result = { ...counted, failed: counted.failed + (broke ? 1 : 0) };
  console.log(
    `${name}: ${files} files, ${result.passed} passed, ${result.failed} failed, ` +
      `${result.skipped} skipped, ${seconds(ms)}`,
  );
  return result;
}

async function runChain(lanes: Lane[], wanted: string[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const lane of lanes) tallies.push(await runLane(lane, wanted));
  return tallies;
}

const wanted = process.argv.slice(2).map((path) => path.replace(/^\.\//, ''));
const tallies = (await Promise.all(chains.map((lanes) => runChain(lanes, wanted)))).flat();
const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
if (sum('passed') + sum('failed') === 0) console.log(`No test under ${wanted.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
