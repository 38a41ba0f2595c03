import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import pg from 'pg';
import { startCluster } from './postgres.ts';
import { isAlive, readPostmaster, socketFile } from './postmaster.ts';
import { chooseSocketFolder } from './socket-folder.ts';

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-launcher-'));
  t.after(async () => {
    const left = readPostmaster(join(folder, 'postgres'));
    if (left) await kill(left.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function kill(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (isAlive(pid)) process.kill(pid, signal);
  while (isAlive(pid)) await pause(10);
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('a cluster starts, listens on its socket only, is adopted, stops', async (t) => {
  const folder = folderFor(t);
  const first = await startCluster({ folder });
  assert.equal(first.adopted, false);
  const [shown] = await query(
    first.url('postgres'),
    `select current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
            current_setting('fsync') as fsync, lower('ЁЖ') as lowered`,
  );
  assert.deepEqual(shown, { addresses: '', checksums: 'on', fsync: 'on', lowered: 'ёж' });

  const second = await startCluster({ folder });
  assert.equal(second.adopted, true);
  assert.equal(second.pid, first.pid);

  await second.stop();
  assert.equal(readPostmaster(join(folder, 'postgres')), null);
  await second.stop();
});

test('two first starts at once end with one server', async (t) => {
  const folder = folderFor(t);
  const [one, other] = await Promise.all([startCluster({ folder }), startCluster({ folder })]);
  assert.equal(one.pid, other.pid);
});

test('after kill -9 the next start recovers what was committed', async (t) => {
  const folder = folderFor(t);
  const first = await startCluster({ folder });
  await query(first.url('postgres'), 'create table kept as select 42 as answer');
  await kill(first.pid, 'SIGKILL');
  const second = await startCluster({ folder });
  assert.notEqual(second.pid, first.pid);
  assert.deepEqual(await query(second.url('postgres'), 'select answer from kept'), [
    { answer: 42 },
  ]);
});

test('a pid file whose number now belongs to another program is no obstacle', async (t) => {
  const folder = folderFor(t);
  const first = await startCluster({ folder });
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  const written = readFileSync(pidFile, 'utf8');
  await first.stop();
  // the test runner itself: certainly alive, certainly no PostgreSQL
  writeFileSync(pidFile, written.replace(/^\d+/, String(process.pid)));
  const second = await startCluster({ folder });
  assert.equal(second.adopted, false);
});

test('a path too long for a socket moves to a private folder under the temp folder', (t) => {
  const temp = folderFor(t);
  const home = `/srv/${'very-'.repeat(30)}long`;
  const chosen = chooseSocketFolder(home, temp);
  assert.ok(chosen.startsWith(temp));
  assert.ok(Buffer.byteLength(socketFile(chosen)) <= 107);
  assert.equal(chooseSocketFolder(home, temp), chosen);
  assert.equal(statSync(chosen).mode & 0o777, 0o700);
});
