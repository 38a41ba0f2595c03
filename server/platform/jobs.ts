import { fromKysely, PgBoss, type JobResult } from 'pg-boss';
import type { Log } from './log.ts';
import { jobsSchema } from './migrate-all.ts';
import type { Database, Tx } from './operation.ts';

/** What a handler gets; `id` is stable over retries, so it is the key of everything the handler does. */
export interface Job {
  id: string;
  payload: Record<string, unknown>;
}

/** Must bear being run twice for one id: a process may die between the work and its receipt. */
export type JobHandler = (job: Job) => Promise<unknown>;

export interface JobOptions {
  /** How many of this kind run at once in this process; default 1. */
  parallel?: number;
  /** Retries with growing pauses before the job counts as failed; default 5. */
  retries?: number;
}

export interface Jobs {
  /** Says who does the jobs of this name; before `start`. */
  define: (name: string, handler: JobHandler, options?: JobOptions) => void;
  /** Runs the job of this name by a cron expression in an IANA time zone; before `start`. */
  schedule: (name: string, cron: string, zone: string) => void;
  /**
   * Enqueues in the transaction: the job exists exactly when the transaction commits.
   * Wishes are not merged: a merged one could run before the later transaction commits.
   */
  send: (
    tx: Tx | Database,
    name: string,
    payload?: Record<string, unknown>,
    options?: { afterSeconds?: number },
  ) => Promise<void>;
  /** Makes the queues and, unless `work` is false, begins to do jobs. */
  start: (options?: { work?: boolean }) => Promise<void>;
  /** Finishes what is running (at most 20 s) and takes nothing new. */
  stop: () => Promise<void>;
}

interface Definition {
  name: string;
  handler: JobHandler;
  options: JobOptions;
}

/** The queue in the same database, with a small pool of its own (it listens on one of its connections). */
export function makeJobs(url: string, log: Log): Jobs {
  const definitions = new Map<string, Definition>();
  const schedules: { name: string; cron: string; zone: string }[] = [];
  const boss = new PgBoss({
    connectionString: url,
    schema: jobsSchema,
    application_name: 'guildmark-jobs',
    max: 4,
    useListenNotify: true,
  });
  boss.on('error', (error) => log('error', 'job queue', { error }));
  boss.on('warning', (warning) => log('warn', 'job queue', { warning }));
  let running = false;

  return {
    define(name, handler, options = {}) {
      if (definitions.has(name)) throw new Error(`The job ${name} is defined twice`);
      definitions.set(name, { name, handler, options });
    },
    schedule(name, cron, zone) {
      schedules.push({ name, cron, zone });
    },
    async send(tx, name, payload = {}, { afterSeconds } = {}) {
      const delay = afterSeconds === undefined ? {} : { startAfter: afterSeconds };
      await boss.send(name, payload, { db: fromKysely(tx), ...delay });
    },
    async start({ work = true } = {}) {
      await boss.start();
      running = true;
      for (const definition of definitions.values()) await makeQueue(boss, definition);
      if (!work) return;
      await makeSchedules(boss, schedules);
      for (const definition of definitions.values()) await perform(boss, definition, log);
    },
    async stop() {
      if (!running) return;
      running = false;
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}

async function makeQueue(boss: PgBoss, { name, options }: Definition): Promise<void> {
  const settings = {
    retryLimit: options.retries ?? 5,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    notify: true,
  };
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings);
}

async function makeSchedules(
  boss: PgBoss,
  schedules: { name: string; cron: string; zone: string }[],
): Promise<void> {
  const wanted = new Set(schedules.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) {
    // left over from an older version; nobody would do its jobs
    if (!wanted.has(name)) await boss.unschedule(name);
  }
  for (const { name, cron, zone } of schedules) await boss.schedule(name, cron, {}, { tz: zone });
}

async function perform(boss: PgBoss, definition: Definition, log: Log): Promise<void> {
  const { name, options } = definition;
  const settings = {
    localConcurrency: options.parallel ?? 1,
    batchSize: 10,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 2,
    // a notification wakes us at once; polling finds retries and what a broken listener missed
    notifyPollingIntervalSeconds: 5,
    perJobResults: true,
  } as const;
  type Payload = Record<string, unknown> | null;
  await boss.work<Payload, unknown, typeof settings>(name, settings, async (found) => {
    const results: JobResult[] = [];
    for (const { id, data } of found) {
      results.push(await performOne(definition, { id, payload: data ?? {} }, log));
    }
    return results;
  });
}

async function performOne(definition: Definition, job: Job, log: Log): Promise<JobResult> {
  try {
    await definition.handler(job);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    log('error', 'job failed', { job: definition.name, id: job.id, error });
    return { id: job.id, status: 'failed', output: { message: String(error) } };
  }
}
