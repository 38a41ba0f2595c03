import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import pg from 'pg';
import { backup, restore } from './backup.ts';
import { readConfig, type Config } from './config.ts';
import { makeLog, type Log } from './log.ts';
import { OperatorError } from './operator-error.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { noProgress, openStorage } from './storage.ts';

const log = makeLog('off');

function configIn(folder: string, env: Record<string, string> = {}): Config {
  const answer = readConfig({ GUILDMARK_DATA: folder, ...env }, '/');
  assert.ok(answer.ok);
  return answer.value;
}

async function kill(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (isAlive(pid)) process.kill(pid, signal);
  while (isAlive(pid)) await pause(20);
}

/** A data folder whose database is ended after the test, whatever became of it. */
function dataFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-storage-'));
  t.after(async () => {
    const left = serverOf(join(folder, 'data'));
    if (left) await kill(left.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'data');
}

const start = (folder: string, alone: boolean, listening: Log = log) =>
  openStorage({ config: configIn(folder), log: listening, progress: noProgress, alone });

const serverOf = (folder: string) => readPostmaster(join(folder, 'postgres'));

test('a second start on a data folder is refused by name; a guest leaves the server running', async (t) => {
  const folder = dataFolder(t);
  const serving = await start(folder, true);
  const { pid } = serverOf(folder)!;
  await assert.rejects(start(folder, true), (error) => {
    assert.ok(error instanceof OperatorError);
    assert.match(error.message, /already running .*http:\/\/localhost:3000 \(process \d+\)/);
    return true;
  });
  const guest = await start(folder, false);
  await guest.stop();
  assert.equal(serverOf(folder)?.pid, pid, 'neither of them stopped it');
  assert.deepEqual((await serving.pool.query('select 1 as one')).rows, [{ one: 1 }]);
  await serving.stop();
  assert.equal(serverOf(folder), null);
});

test('a database that is killed while we run comes back with what was committed', async (t) => {
  const folder = dataFolder(t);
  const said: string[] = [];
  const storage = await start(folder, true, (_level, message) => said.push(message));
  await storage.pool.query('create table kept as select 42 as answer');
  const { pid } = serverOf(folder)!;
  process.kill(pid, 'SIGKILL');
  const deadline = performance.now() + 60_000;
  // said only when the lock is taken again; the tables answer a moment earlier
  while (!said.includes('the database is back') && performance.now() < deadline) await pause(50);
  const { rows } = await storage.pool.query('select answer from kept');
  assert.deepEqual(rows, [{ answer: 42 }]);
  await assert.rejects(start(folder, true), /already running/, 'the lock is held again');
  await storage.stop();
  assert.equal(serverOf(folder), null);
});

test('a stop while a killed database is being started again leaves no server behind', async (t) => {
  const folder = dataFolder(t);
  const said: string[] = [];
  const storage = await start(folder, true, (_level, message) => said.push(message));
  process.kill(serverOf(folder)!.pid, 'SIGKILL');
  while (!said.some((message) => message.startsWith('the database stopped'))) await pause(5);
  await storage.stop();
  assert.equal(serverOf(folder), null);
});

test('a failed migration leaves no server behind', async (t) => {
  const folder = dataFolder(t);
  const storage = await start(folder, true);
  await storage.pool.query(`insert into migration values ('2999-01-01-newer', '', now())`);
  await storage.stop();
  await assert.rejects(start(folder, true), /newer version/);
  assert.equal(serverOf(folder), null);
});

test('an external database that does not answer is explained', async () => {
  const env = {
    DATABASE_URL: 'postgresql://u@127.0.0.1:1/d',
    GUILDMARK_SECRET: 'a secret of thirty-two characters',
  };
  const config = configIn('/nowhere', env);
  await assert.rejects(
    openStorage({ config, log, progress: noProgress, alone: true }),
    (error) => error instanceof OperatorError && error.where === 'DATABASE_URL (127.0.0.1:1/d)',
  );
});

test('a backup taken while writers write is restored whole, into an empty folder only', async (t) => {
  const folder = dataFolder(t);
  const target = dataFolder(t);
  const file = join(folder, '..', 'backup.tar');
  const storage = await start(folder, true);
  await storage.pool.query('create table entry (n int primary key)');
  let written = 0;
  const writing = new AbortController();
  const writer = (async () => {
    while (!writing.signal.aborted)
      await storage.pool.query('insert into entry values ($1)', [++written]);
  })();
  await pause(100);
  const before = written;
  const options = { config: configIn(folder), log, progress: noProgress };
  await backup(options, file);
  writing.abort();
  await writer;
  assert.equal(statSync(file).mode & 0o777, 0o600);
  await assert.rejects(backup(options, file), /such a file already/);
  await storage.stop();

  await restore({ ...options, config: configIn(target) }, file);
  await assert.rejects(
    restore({ ...options, config: configIn(target) }, file),
    /empty data folder/,
  );
  const restored = await start(target, true);
  const { rows } = await restored.pool.query<{ n: number; most: number }>(
    'select count(*)::int as n, max(n) as most from entry',
  );
  assert.equal(rows[0]!.n, rows[0]!.most, 'no hole');
  assert.ok(rows[0]!.n >= before, 'everything committed before the backup is there');
  const client = new pg.Client({ connectionString: restored.url });
  await client.connect();
  await client.query('insert into entry values (0)');
  await client.end();
  await restored.stop();
});

test('a backup that was cut off or damaged is refused and leaves nothing', async (t) => {
  const folder = dataFolder(t);
  const target = dataFolder(t);
  const file = join(folder, '..', 'backup.tar');
  const options = { config: configIn(folder), log, progress: noProgress };
  await backup(options, file);
  const whole = readFileSync(file);
  const broken: [string, Buffer][] = [
    ['cut off', whole.subarray(0, whole.length - 2048)],
    ['checksum', Buffer.concat([whole.subarray(0, 20), Buffer.of(1), whole.subarray(21)])],
    ['no backup', Buffer.alloc(1024)],
  ];
  for (const [, bytes] of broken) {
    writeFileSync(file, bytes);
    const config = configIn(target);
    await assert.rejects(restore({ ...options, config }, file), OperatorError);
    assert.throws(() => statSync(target), /ENOENT/);
  }
});
