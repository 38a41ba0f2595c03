import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.ts';
import { commandFor, findBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { answers, canBePostgres, clusterUrl, isAlive, readPostmaster } from './postmaster.ts';
import { chooseSocketFolder } from './socket-folder.ts';

/** A running embedded PostgreSQL, reachable through a unix socket only. */
export interface Cluster {
  /** Connection URL of a database of this cluster. */
  url: (database: string) => string;
  socketFolder: string;
  pid: number;
  /** True when it was already running and was taken over. */
  adopted: boolean;
  /** Stops it in order (clients are cut off, everything committed is kept) and waits for its end. */
  stop: () => Promise<void>;
}

export interface ClusterOptions {
  /** The installation's folder; the cluster lives in `postgres/` in it, its log in `postgres.log`. */
  folder: string;
  /** False only in tests: a crash of the machine may then lose everything. */
  durable?: boolean;
}

const user = 'guildmark';
const startLimitMs = 120_000;
const stopLimitMs = 60_000;

/** Makes the cluster on the first call, starts it when it does not run, adopts it when it does. */
export async function startCluster({ folder, durable = true }: ClusterOptions): Promise<Cluster> {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const dataFolder = join(home, 'postgres');
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await create(dataFolder, await findBinaries());
  const running = await awaitReady(dataFolder);
  if (running) return clusterAt(dataFolder, running, true);
  return launch(home, dataFolder, durable);
}

/** Into a folder of its own and renamed when whole: a start killed half-way leaves nothing half-made. */
async function create(dataFolder: string, binaries: PostgresBinaries): Promise<void> {
  const draft = mkdtempSync(`${dataFolder}.new-`);
  const args = ['-D', draft, '-U', user, '-A', 'trust', '-E', 'UTF8', '-k', '--no-instructions'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const [command, all] = commandFor(binaries.initdb, [...args, ...locale]);
  try {
    await run(command, all);
    await rename(draft, dataFolder);
  } catch (error) {
    // another start was faster: its cluster is as good as ours
    if (!existsSync(join(dataFolder, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ended with ${code}: ${complaint.trim()}`)),
    );
  });
}

async function launch(home: string, dataFolder: string, durable: boolean): Promise<Cluster> {
  const binaries = await findBinaries();
  const socketFolder = chooseSocketFolder(home);
  const logFile = join(home, 'postgres.log');
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    removeForeignPidFile(dataFolder);
    const server = spawnServer(binaries, dataFolder, socketFolder, logFile, durable);
    const running = await awaitReady(dataFolder, server);
    if (running) return clusterAt(dataFolder, running, server.exited);
    // it exits at once while processes of a killed one still end
    if (!stillEnding(logFile)) break;
    await pause(300);
  }
  throw new OperatorError(
    `The embedded PostgreSQL did not start: ${lastLines(logFile, 3)}`,
    logFile,
    'Read the end of that file; free disk space or memory, or mend the permissions of the folder.',
  );
}

function spawnServer(
  binaries: PostgresBinaries,
  dataFolder: string,
  socketFolder: string,
  logFile: string,
  durable: boolean,
): { exited: boolean } {
  const settings = serverSettings(socketFolder, durable).flatMap((setting) => ['-c', setting]);
  const [command, args] = commandFor(binaries.postgres, ['-D', dataFolder, ...settings]);
  const log = openSync(logFile, 'a', 0o600);
  // detached: Ctrl-C in the terminal reaches only us, and we stop it in order
  const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const server = { exited: false };
  child.once('error', () => (server.exited = true));
  child.once('exit', () => (server.exited = true));
  return server;
}

function serverSettings(socketFolder: string, durable: boolean): string[] {
  const crash = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [
    'listen_addresses=',
    `unix_socket_directories=${socketFolder}`,
    'unix_socket_permissions=0700',
    'max_connections=120',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...crash,
  ];
}

/**
 * Waits while a server of this folder is starting, ours or another's; null as soon as there is none.
 * When ours exits because another start was faster, the pid file names that other one.
 */
async function awaitReady(dataFolder: string, ours?: { exited: boolean }) {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    const expected = ours !== undefined && !ours.exited;
    const found = readPostmaster(dataFolder);
    const alive = found !== null && canBePostgres(found.pid);
    if (!alive && !expected) return null;
    if (alive && found.state === 'ready' && (await answers(found.socketFolder))) return found;
    await pause(20);
  }
  return null;
}

function removeForeignPidFile(dataFolder: string): void {
  const found = readPostmaster(dataFolder);
  if (found && isAlive(found.pid) && !canBePostgres(found.pid)) {
    rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
  }
}

const stillEnding = (logFile: string) =>
  /pre-existing shared memory block|lock file "postmaster.pid"/.test(lastLines(logFile, 4));

function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join(' | ');
  } catch {
    return 'it wrote no log';
  }
}

function clusterAt(
  dataFolder: string,
  { pid, socketFolder }: { pid: number; socketFolder: string },
  adopted: boolean,
): Cluster {
  return {
    pid,
    socketFolder,
    adopted,
    url: (database) => clusterUrl(socketFolder, database),
    stop: () => stop(dataFolder, pid),
  };
}

async function stop(dataFolder: string, pid: number): Promise<void> {
  const deadline = performance.now() + stopLimitMs;
  const runs = () => readPostmaster(dataFolder)?.pid === pid && isAlive(pid);
  if (runs()) process.kill(pid, 'SIGINT');
  while (runs()) {
    if (performance.now() > deadline) {
      throw new OperatorError(
        `The embedded PostgreSQL (process ${pid}) does not stop.`,
        dataFolder,
        `Look at postgres.log beside it; end it with: kill -QUIT ${pid}`,
      );
    }
    await pause(20);
  }
}
