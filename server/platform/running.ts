import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Any number, the same for every process: held for as long as the application runs on a data folder. */
const lockNumber = 7_270_402;
/** How long a process that was just killed may still hold the lock. */
const patienceMs = 1_000;

const noteOf = (folder: string) => join(folder, 'running.json');

/** The right to be the only application on a data folder. */
export interface Sole {
  release: () => Promise<void>;
}

/** Who else runs on the folder, as far as its note tells. */
export interface Other {
  address: string;
  pid: number;
}

export type SoleAnswer = { ok: true; value: Sole } | { ok: false; other: Other | null };

/**
 * Asks to be the only application on a data folder. The lock is a session's in its database, so it goes
 * with a process that is killed, and nothing stale can stay. `onLost`: the database ended the session.
 */
export async function becomeSole(
  { url, folder, address }: { url: string; folder: string; address: string },
  onLost: () => void,
): Promise<SoleAnswer> {
  const client = new pg.Client({ connectionString: url, application_name: 'guildmark-sole' });
  let released = false;
  client.on('error', () => {});
  client.once('end', () => {
    if (!released) onLost();
  });
  await client.connect();
  if (!(await lock(client))) {
    released = true;
    await client.end();
    return { ok: false, other: readNote(folder) };
  }
  writeFileSync(noteOf(folder), JSON.stringify({ address, pid: process.pid }), { mode: 0o600 });
  const release = async () => {
    released = true;
    rmSync(noteOf(folder), { force: true });
    await client.end();
  };
  return { ok: true, value: { release } };
}

async function lock(client: pg.Client): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1) as locked',
      [lockNumber],
    );
    if (rows[0]?.locked) return true;
    if (performance.now() > deadline) return false;
    await pause(100);
  }
}

/** The note of whoever ran on a folder last; they may be gone. */
export function readNote(folder: string): Other | null {
  try {
    return JSON.parse(readFileSync(noteOf(folder), 'utf8')) as Other;
  } catch {
    return null;
  }
}
