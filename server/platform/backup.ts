import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { OperatorError } from './operator-error.ts';
import { openStorage, type StorageOptions } from './storage.ts';
import { readTar, TarWriter } from './tar.ts';

type Options = Omit<StorageOptions, 'alone'>;

/** Folders whose content the server makes anew; they are kept empty. pg_wal is added at the end. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const skipped =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|pgsql_tmp.*|.*\.new)$/;

/**
 * Writes the embedded database and the installation's secret into a tar file, while everything runs on.
 * The file appears under its name only when it is whole.
 */
export async function backup(options: Options, file: string): Promise<void> {
  const { config, progress } = options;
  if (config.databaseUrl !== null) throw external('Back it up with pg_dump or as its host does.');
  const target = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (existsSync(target)) {
    throw new OperatorError('There is such a file already.', target, 'Choose another name.');
  }
  const storage = await openStorage({ ...options, alone: false });
  const draft = `${target}.new`;
  const written = progress(`Writing ${target}`);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await writeBackup(new TarWriter(handle), storage.url, config.dataFolder);
    } finally {
      await handle.close();
    }
    await rename(draft, target);
    written(`${Math.ceil((await stat(target)).size / 1e6)} MB`);
  } finally {
    await rm(draft, { force: true });
    await storage.stop();
  }
}

async function writeBackup(tar: TarWriter, url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const slot = `backup_${process.pid}`;
    // the slot keeps the log that a restore will replay; it is the session's and ends with it
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
    await client.query("select pg_backup_start('guildmark', true)");
    await addTree(tar, join(folder, 'postgres'), 'postgres');
    const { rows } = await client.query<{ label: string; last: string }>(
      'select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)',
    );
    const { label, last } = rows[0]!;
    await tar.addBytes('postgres/backup_label', Buffer.from(label));
    const first = /START WAL LOCATION: \S+ \(file (\w+)\)/.exec(label)?.[1] ?? '';
    await addLog(tar, join(folder, 'postgres', 'pg_wal'), first, last);
    const secret = join(folder, 'secret');
    if (existsSync(secret)) await tar.addFile('secret', secret);
    await tar.finish();
  } finally {
    await client.end();
  }
}

async function addTree(tar: TarWriter, folder: string, name: string): Promise<void> {
  await tar.addFolder(name);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (skipped.test(entry.name)) continue;
    const [path, inside] = [join(folder, entry.name), `${name}/${entry.name}`];
    if (emptied.has(entry.name)) await tar.addFolder(inside);
    else if (entry.isDirectory()) await addTree(tar, path, inside);
    else await tar.addFile(inside, path).catch(ignoreVanished);
  }
}

/** A table that is dropped during the backup may be gone before its turn; replaying the log drops it again. */
function ignoreVanished(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function addLog(tar: TarWriter, folder: string, first: string, last: string): Promise<void> {
  for (const name of (await readdir(folder)).toSorted()) {
    const needed = /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last;
    if (needed || name.endsWith('.history')) {
      await tar.addFile(`postgres/pg_wal/${name}`, join(folder, name));
    }
  }
}

/** Unpacks a backup into an empty data folder; the next start replays the log in it. */
export async function restore({ config, progress }: Options, file: string): Promise<void> {
  if (config.databaseUrl !== null) throw external('Leave DATABASE_URL out to restore here.');
  const source = resolve(process.env['INIT_CWD'] ?? '.', file);
  const folder = config.dataFolder;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new OperatorError(
      'A backup is restored into an empty data folder only, and this one is not.',
      folder,
      'Choose a new folder with GUILDMARK_DATA, or move this one away first.',
    );
  }
  const restored = progress(`Restoring into ${folder}`);
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.new-`);
  try {
    await unpack(source, draft);
    rmSync(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  restored();
}

async function unpack(source: string, folder: string): Promise<void> {
  const handle = await open(source).catch(() => {
    throw new OperatorError('There is no such backup file.', source, 'Check the path.');
  });
  try {
    for await (const { entry, isFolder, copyTo } of readTar(handle)) {
      const path = join(folder, entry.name);
      if (isFolder) mkdirSync(path, { recursive: true, mode: 0o700 });
      else await copyTo(path);
    }
  } finally {
    await handle.close();
  }
  if (!existsSync(join(folder, 'postgres', 'backup_label'))) {
    throw new OperatorError('This is no backup of Guildmark.', source, 'Check the path.');
  }
}

const external = (remedy: string) =>
  new OperatorError('This installation uses a database of its own.', 'DATABASE_URL', remedy);
