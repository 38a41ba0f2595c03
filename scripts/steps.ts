import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment in which `node` is the pinned one, whoever called this script. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  // what a command writes is read again here, where colours would be noise
  NO_COLOR: '1',
};

export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  /** What it wrote to both streams, in order. */
  output: string;
}

export interface Command {
  command: string;
  args: string[];
  /** Relative to the repository's folder. */
  folder?: string;
  limitMs: number;
  /** Gets each whole line as it comes; without it lines are only collected. */
  onLine?: (line: string) => void;
}

/** For what a command has to put away. */
const graceMs = 5_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs one command to its end; after its limit it is told to end, and killed with its children if it does not. */
export function run({ command, args, folder = '.', limitMs, onLine }: Command): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: join(root, folder),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      // a group of its own, so that its children end with it
      detached: true,
    });
    const tell = (signal: 'SIGTERM' | 'SIGKILL') => {
      const runs = child.exitCode === null && child.signalCode === null;
      if (child.pid && runs) process.kill(-child.pid, signal);
    };
    const end = () => {
      tell('SIGTERM');
      setTimeout(() => tell('SIGKILL'), graceMs).unref();
    };
    const limit = setTimeout(end, limitMs);
    for (const signal of signals) process.once(signal, end);
    let output = '';
    let rest = '';
    const read = (text: string) => {
      output += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', fail);
    child.once('close', (code) => {
      clearTimeout(limit);
      for (const signal of signals) process.removeListener(signal, end);
      if (rest) onLine?.(rest);
      done({ code, output });
    });
  });
}

/** `3.2 s` */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
