import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';
import { makeJobs, type Job } from './jobs.ts';
import { makeLog } from './log.ts';
import { testDatabase } from './testing.ts';

const log = makeLog('off');

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 750 && !holds(); i++) await pause(20);
  assert.ok(holds());
}

test('a job exists exactly when its transaction commits, and a failed one is retried', async (t) => {
  const { db, url } = await testDatabase(t);
  const jobs = makeJobs(url, log);
  const done: Job[] = [];
  let failures = 1;
  jobs.define('test.note', async (job) => void done.push(job));
  jobs.define('test.fragile', async (job) => {
    if (failures-- > 0) throw new Error('not yet');
    done.push(job);
  });
  await jobs.start();
  t.after(() => jobs.stop());

  const rolledBack = db.transaction().execute(async (tx) => {
    await jobs.send(tx, 'test.note', { n: 1 });
    throw new Error('changed my mind');
  });
  await assert.rejects(rolledBack, /changed my mind/);
  await db.transaction().execute((tx) => jobs.send(tx, 'test.note', { n: 2 }));
  await until(() => done.length === 1);
  assert.deepEqual(done[0]!.payload, { n: 2 });

  await jobs.send(db, 'test.fragile');
  await until(() => done.length === 2);
});

test('what is sent without workers waits for them', async (t) => {
  const { db, url } = await testDatabase(t);
  const web = makeJobs(url, log);
  web.define('test.note', async () => assert.fail('does no jobs'));
  await web.start({ work: false });
  await web.send(db, 'test.note', { n: 3 });
  await web.stop();

  const worker = makeJobs(url, log);
  const done: Job[] = [];
  worker.define('test.note', async (job) => void done.push(job));
  worker.schedule('test.note', '0 3 * * *', 'Europe/Berlin');
  await worker.start();
  t.after(() => worker.stop());
  await until(() => done.length === 1);
});

test('a name is defined once', () => {
  const jobs = makeJobs('postgresql:///none', log);
  jobs.define('test.note', async () => {});
  assert.throws(() => jobs.define('test.note', async () => {}), /twice/);
});
