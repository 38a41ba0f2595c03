import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess, type Running } from '../../bench/product/process.ts';
import { readPostmaster } from '../../server/platform/postmaster.ts';

/** What is killed: the application, the database server, or one of the server's connections. */
export const victims = ['application', 'database', 'connection'] as const;
export type Victim = (typeof victims)[number];

/** The product as `npm start` runs it, whose parts can be killed one by one. */
export interface Product {
  kill: (victim: Victim, pick: (n: number) => number) => Promise<void>;
  /** Starts the application again where it was killed; the application itself brings its database back. */
  revive: () => Promise<void>;
  stop: () => Promise<void>;
}

const start = (env: Record<string, string>, folder: string): Promise<Running> =>
  startProcess({
    script: 'server/main.ts',
    arguments: ['serve'],
    env,
    readyLine: /^Guildmark is ready/,
    logFile: join(folder, 'application.log'),
    limitMs: 120_000,
  });

/** Processes whose parent is `pid`; Linux only, elsewhere none are found. */
function childrenOf(pid: number): number[] {
  const parent = (name: string): number => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    } catch {
      return 0;
    }
  };
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((name) => parent(name) === pid).map(Number);
}

const titleOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

export async function startProduct(env: Record<string, string>, folder: string): Promise<Product> {
  let application: Running | null = await start(env, folder);

  function databasePid(): number {
    const found = readPostmaster(join(folder, 'postgres'));
    if (!found) throw new Error('there is no database to kill');
    return found.pid;
  }

  /** A connection of the application: killing one makes the server throw all of them out and recover. */
  function connectionPid(pick: (n: number) => number): number | null {
    const backends = childrenOf(databasePid()).filter((pid) =>
      / guildmark .*\[local\]/.test(titleOf(pid)),
    );
    return backends.length === 0 ? null : backends[pick(backends.length)]!;
  }

  return {
    async kill(victim, pick) {
      if (victim === 'application') {
        await application?.end('SIGKILL');
        application = null;
        return;
      }
      const pid = victim === 'connection' ? connectionPid(pick) : databasePid();
      process.kill(pid ?? databasePid(), 'SIGKILL');
    },
    async revive() {
      application ??= await start(env, folder);
    },
    async stop() {
      await application?.end('SIGTERM');
      application = null;
    },
  };
}
