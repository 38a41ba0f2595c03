import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { socketFile } from './postmaster.ts';

/** The kernel's limit for the path of a unix socket, in bytes. */
const longestPath = 107;

/**
 * The folder for the socket: `run/` in the installation's folder, or, where that path is too long,
 * a private one under the temp folder, named after the installation so every start finds it again.
 */
export function chooseSocketFolder(home: string, temp: string = tmpdir()): string {
  const near = join(home, 'run');
  if (Buffer.byteLength(socketFile(near)) <= longestPath) return makePrivate(near);
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return makePrivate(join(temp, `guildmark-${name}`));
}

/** Whoever may enter this folder may enter the database, so it must be ours alone. */
function makePrivate(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const ours = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) {
    throw new OperatorError(
      'The folder for the database socket is not private to this user.',
      folder,
      'Remove it, or set GUILDMARK_DATA to a shorter path of your own.',
    );
  }
  return folder;
}
