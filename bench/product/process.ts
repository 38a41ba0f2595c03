import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environment, root } from '../../scripts/steps.ts';

/** A process of ours that has said it is ready and runs until it is ended. */
export interface Running {
  pid: number;
  /** Ends it with a signal and waits until it is gone. */
  end: (signal?: NodeJS.Signals) => Promise<void>;
  /** Resolves when it is gone, whoever ended it. */
  gone: Promise<void>;
}

export interface Start {
  /** Relative to the repository. */
  script: string;
  arguments?: string[];
  /** The line that says it is ready. */
  readyLine?: RegExp;
  env?: Record<string, string>;
  nodeArguments?: string[];
  /** What it writes goes here; a folder for temporary files. */
  logFile: string;
  limitMs?: number;
}

/** Starts a script under the pinned Node and waits until it is ready; rejects when it ends or is too slow. */
export async function startProcess(start: Start): Promise<Running> {
  const log = openSync(start.logFile, 'a');
  const child = spawn(
    'node',
    [...(start.nodeArguments ?? []), join(root, start.script), ...(start.arguments ?? [])],
    {
      cwd: root,
      env: { ...environment, ...start.env },
      stdio: ['ignore', 'pipe', log],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  closeSync(log);
  await ready(child, start);
  return {
    pid: child.pid!,
    gone,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await gone;
    },
  };
}

function ready(child: ChildProcess, start: Start): Promise<void> {
  const { script, logFile, readyLine = /^ready$/, limitMs = 60_000 } = start;
  return new Promise((resolve, reject) => {
    const give = (message: string) =>
      reject(new Error(`${script} ${message}\n${readFileSync(logFile, 'utf8').slice(-2_000)}`));
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      give('did not start in time');
    }, limitMs);
    child.once('exit', (code) => {
      clearTimeout(limit);
      give(`ended with ${code}`);
    });
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!readyLine.test(line)) return;
      clearTimeout(limit);
      resolve();
    });
  });
}
