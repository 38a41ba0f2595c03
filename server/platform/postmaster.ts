import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** What `postmaster.pid` says of a running or crashed server. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
  /** `starting`, `ready`, `stopping`, `standby`; empty while the file is being written. */
  state: string;
}

/** Reads `postmaster.pid` of a data folder; null where there is none or it is not whole yet. */
export function readPostmaster(dataFolder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketFolder: lines[4]?.trim() ?? '', state: lines[7]?.trim() ?? '' };
}

/** Whether the process exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether the process can be the server that wrote the pid file. After a reboot or in a new container
 * the number often belongs to another program; PostgreSQL itself would then refuse to start.
 */
export function canBePostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    // `unshare` becomes postgres a moment after its start
    return name === 'postgres' || name === 'unshare';
  } catch {
    return isAlive(pid);
  }
}

export const socketFile = (folder: string) => join(folder, '.s.PGSQL.5432');

/** Where the server of that socket folder is reached; the only user is the one that made the cluster. */
export const clusterUrl = (socketFolder: string, database: string) =>
  `postgresql:///${database}?host=${encodeURIComponent(socketFolder)}&user=guildmark`;

/** Whether a server answers a query on that socket; an open socket alone may belong to a dying one. */
export async function answers(socketFolder: string): Promise<boolean> {
  const connectionString = clusterUrl(socketFolder, 'postgres');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
