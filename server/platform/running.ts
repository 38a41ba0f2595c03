import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { OperatorError } from './operator-error.ts';

/** Any number, the same for every process: held for as long as the application runs on a data folder. */
const lockNumber = 7_270_402;

const noteOf = (folder: string) => join(folder, 'running.json');

/**
 * Makes this process the only application on a data folder; call the answer to give it up.
 * The lock is a session's in the database, so it goes with a process that is killed, and nothing stale can stay.
 */
export async function becomeOnlyOne(
  pool: pg.Pool,
  folder: string,
  address: string,
): Promise<() => void> {
  const client = await pool.connect();
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock($1) as locked',
    [lockNumber],
  );
  if (!rows[0]?.locked) {
    client.release();
    throw new OperatorError(
      `Guildmark is already running on this data folder${whereItRuns(folder)}.`,
      folder,
      'Use the one that runs, stop it first (Ctrl-C), or choose another folder with GUILDMARK_DATA.',
    );
  }
  writeFileSync(noteOf(folder), JSON.stringify({ address, pid: process.pid }));
  return () => client.release(true);
}

function whereItRuns(folder: string): string {
  try {
    const note = JSON.parse(readFileSync(noteOf(folder), 'utf8')) as {
      address: string;
      pid: number;
    };
    return ` at ${note.address} (process ${note.pid})`;
  } catch {
    return '';
  }
}
