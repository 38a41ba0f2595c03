import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, seconds } from './steps.ts';
import { tallyMark, type Tally } from './test-reporter.ts';

/** Tests that share one process: modules, the test database's cluster and the browser are set up once. */
export interface Lane {
  name: string;
  files: () => string[];
  testLimitMs: number;
  laneLimitMs: number;
  /** What has to be there before the files run. */
  prepare?: (files: string[]) => Promise<void>;
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs a lane to its end and says line by line what happens; whatever goes wrong counts as a failure. */
export async function runLane(lane: Lane, say: (line: string) => void): Promise<Tally> {
  const files = lane.files();
  if (files.length === 0) return nothing;
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
        else say(line);
      },
    });
    const result = concluded(lane, tally, code, say);
    const { passed, failed, skipped } = result;
    const time = seconds(performance.now() - begun);
    say(
      `${lane.name}: ${files.length} files, ${passed} passed, ${failed} failed, ${skipped} skipped, ${time}`,
    );
    return result;
  } catch (error) {
    say(`${lane.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { ...nothing, failed: 1 };
  }
}

function readTally(line: string): Tally {
  const tally: Tally = JSON.parse(line.slice(tallyMark.length));
  return tally;
}

const nodeArguments = (lane: Lane, files: string[]) => [
  '--test',
  '--test-isolation=none',
  `--import=${pathToFileURL(join(root, 'scripts/whole-files.ts')).href}`,
  `--test-timeout=${lane.testLimitMs}`,
  `--test-reporter=${join(root, 'scripts/test-reporter.ts')}`,
  ...files,
];

/** A lane that broke off, or ended badly though no test failed, counts as one failure more. */
function concluded(
  { name }: Lane,
  tally: Tally | null,
  code: number | null,
  say: (line: string) => void,
): Tally {
  const counted = tally ?? nothing;
  const broke = tally === null || code === null || (code !== 0 && counted.failed === 0);
  if (!broke) return counted;
  say(`${name}: ended early (${code === null ? 'time is up' : `code ${code}`})`);
  return { ...counted, failed: counted.failed + 1 };
}
