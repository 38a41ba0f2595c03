import pg from 'pg';
import type { Config } from './config.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import type { Log } from './log.ts';
import { migrateAll } from './migrate-all.ts';
import { OperatorError } from './operator-error.ts';
import { startCluster, type Cluster } from './postgres.ts';
import { isAlive } from './postmaster.ts';
import { becomeSole, readNote, type Other, type Sole } from './running.ts';

/** A step that is being done: call it when done, `share` on the way (0 to 1). */
export type Step = ((note?: string) => void) & { share: (done: number) => void };

/** Shows what is being done. */
export type Progress = (step: string) => Step;

/** For scripts and tests that show nothing. */
export const noProgress: Progress = () => Object.assign(() => {}, { share: () => {} });

/** The migrated database of the configuration, embedded or external. */
export interface Storage extends OpenDatabase {
  url: string;
  /** Null with DATABASE_URL. */
  cluster: Cluster | null;
  /** Closes everything; the embedded server too, unless another process serves from it. */
  stop: () => Promise<void>;
}

export interface StorageOptions {
  config: Config;
  log: Log;
  progress: Progress;
  /** True for what serves: refused where another process serves from the same data folder. */
  alone: boolean;
  /** Told when the embedded server ended and could not be started again. */
  onGone?: (error: unknown) => void;
}

/** Opens the database: starts or adopts the embedded one, takes the folder's lock, migrates. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { config } = options;
  return config.databaseUrl === null
    ? openEmbedded(options)
    : openAt(options, config.databaseUrl, null, async () => {});
}

async function openEmbedded(options: StorageOptions): Promise<Storage> {
  const started = options.progress('Starting the database');
  const keeper = await keepEmbedded(options);
  started(keeper.cluster.adopted ? 'it was running' : '');
  try {
    return await openAt(options, keeper.url, keeper.cluster, keeper.stop);
  } catch (error) {
    await keeper.stop();
    throw error;
  }
}

async function openAt(
  { config, log, progress }: StorageOptions,
  url: string,
  cluster: Cluster | null,
  stopServer: () => Promise<void>,
): Promise<Storage> {
  const open = openDatabase({ url, onError: (error) => log('error', 'database', { error }) });
  const stop = async () => {
    await open.close();
    await stopServer();
  };
  try {
    const migrated = progress('Bringing the tables up to date');
    const applied = await migrateAll(open);
    migrated(applied.length > 0 ? `${applied.length} migrations` : '');
    return { ...open, url, cluster, stop };
  } catch (error) {
    await open.close();
    throw reachable(error, config);
  }
}

/** A database that does not answer is for the operator to mend; anything else is ours. */
function reachable(error: unknown, { databaseUrl }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const network = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ECONNRESET',
    'ENOENT',
  ];
  // PostgreSQL's classes 28 (sign-in refused) and 3D (no such database)
  const refused = code.startsWith('28') || code.startsWith('3D');
  if (databaseUrl === null || !(network.includes(code) || refused)) return error;
  const { host, port, database } = new pg.Client({ connectionString: databaseUrl });
  return new OperatorError(
    `The database does not let us in: ${(error as Error).message || code}`,
    `DATABASE_URL (${host}:${port}/${database})`,
    'Check the address, the user and the password, and that the database exists.',
  );
}

interface Keeper {
  url: string;
  cluster: Cluster;
  stop: () => Promise<void>;
}

/** Runs the embedded server, and starts it again when it is killed while we live. */
async function keepEmbedded(options: StorageOptions): Promise<Keeper> {
  const { config, log, alone, onGone } = options;
  const folder = config.dataFolder;
  let stopping = false;
  let reviving = Promise.resolve();
  let cluster = await startCluster({ folder });
  let sole = await take();

  async function take(): Promise<Sole | null> {
    const url = cluster.url('postgres');
    const answer = await becomeSole({ url, folder, address: config.origin }, () => {
      reviving = revive();
    });
    if (!answer.ok && alone) throw alreadyRunning(folder, answer.other);
    return answer.ok ? answer.value : null;
  }

  async function revive(): Promise<void> {
    if (stopping) return;
    log('error', 'the database stopped; starting it again');
    try {
      cluster = await startCluster({ folder });
      sole = await take();
      log('info', 'the database is back');
    } catch (error) {
      onGone?.(error);
    }
  }

  const stop = async () => {
    stopping = true;
    // one that is being started again would outlive us
    await reviving;
    await sole?.release();
    // who did not get the lock is a guest of the process that serves
    if (sole) await cluster.stop();
  };
  return { url: cluster.url('postgres'), cluster, stop };
}

/** Who runs on a data folder now, by its note and their process; null where nobody does. */
export function runningOn(folder: string): Other | null {
  const other = readNote(folder);
  return other && isAlive(other.pid) ? other : null;
}

/** What is told to a second start on the same data. */
export function alreadyRunning(folder: string, other: Other | null): OperatorError {
  const where = other ? ` at ${other.address} (process ${other.pid})` : '';
  return new OperatorError(
    `Guildmark is already running on this data folder${where}.`,
    folder,
    'Use the one that runs, stop it first (Ctrl-C), or choose another folder: GUILDMARK_DATA=… npm start',
  );
}
