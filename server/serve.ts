import { randomBytes } from 'node:crypto';
import { serve as listen, type ServerType } from '@hono/node-server';
import { createApp, type App, type Parts } from './app.ts';
import { seedDemo } from './demo/seed.ts';
import { bundledFiles } from './features/programs/bundled.ts';
import { createHost } from './http/host.ts';
import { loadPortal } from './http/portal.ts';
import { ensureInstallation } from './installation.ts';
import type { Config } from './platform/config.ts';
import { openDatabase, type OpenDatabase } from './platform/database.ts';
import { newId } from './platform/ids.ts';
import { makeJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { makeMail } from './platform/mail.ts';
import { migrateAll } from './platform/migrate-all.ts';
import type { Actor } from './platform/operation.ts';
import { OperatorError } from './platform/operator-error.ts';
import { startCluster, type Cluster } from './platform/postgres.ts';
import { becomeOnlyOne } from './platform/running.ts';
import { makeSeal } from './platform/seal.ts';
import { loadSecret } from './platform/secret.ts';
import { systemClock } from './platform/time.ts';

/** Shows what is being done and, when the answer is called, how long it took. */
export type Progress = (step: string) => (note?: string) => void;

export interface Served {
  app: App;
  address: string;
  /** The one-time link for the first administrator; null where there is one already. */
  firstAdministrator: string | null;
  /** Ends in order: no new requests, running ones finished, jobs, database. */
  stop: () => Promise<void>;
}

/** How often sittings are looked through for passed deadlines, in milliseconds. */
const deadlineSweepMs = 3_000;

/** The database of the configuration, migrated: the embedded one is started where none is named. */
export async function openConfigured(
  config: Config,
  log: Log,
  progress: Progress,
): Promise<OpenDatabase & { url: string; cluster: Cluster | null }> {
  const started = progress(
    config.databaseUrl ? 'Connecting to the database' : 'Starting the database',
  );
  const cluster = config.databaseUrl ? null : await startCluster({ folder: config.dataFolder });
  const url = config.databaseUrl ?? cluster!.url('postgres');
  const open = openDatabase({ url, onError: (error) => log('error', 'database', { error }) });
  started(cluster?.adopted ? 'it was running' : '');
  const migrated = progress('Bringing the tables up to date');
  const applied = await migrateAll(open);
  migrated(applied.length > 0 ? `${applied.length} migrations` : '');
  return { ...open, url, cluster };
}

/** Makes the application over an open database. The vendor and its origin are fixed at the first start. */
export async function assemble(
  config: Config,
  database: OpenDatabase & { url: string },
  log: Log,
): Promise<{ app: App; parts: Parts }> {
  const { db, url } = database;
  const wanted = config.vendor ?? { slug: 'vendor', name: 'Partner program' };
  const installation = await ensureInstallation(
    { db, clock: systemClock, newId },
    { ...wanted, origin: config.origin },
  );
  if (config.originGiven && installation.origin !== config.origin) {
    throw new OperatorError(
      `This installation was first started at ${installation.origin}; its badges carry that address.`,
      'GUILDMARK_URL',
      'Serve it at that address, or leave the variable out.',
    );
  }
  const parts: Parts = {
    db,
    installation,
    clock: systemClock,
    newId,
    random: (bytes) => randomBytes(bytes),
    jobs: makeJobs(url, log),
    mail: makeMail(config, log),
    seal: makeSeal(loadSecret(config)),
    log,
  };
  return { app: createApp(parts), parts };
}

/** Publishes the bundled program, or with it plays the demo world, where nothing is published yet. */
async function fill(
  config: Config,
  app: App,
  parts: Parts,
  pool: OpenDatabase['pool'],
  progress: Progress,
) {
  const system: Actor = { kind: 'system', vendor: app.installation.vendor, name: 'start' };
  const published = await app.features.programs.versions(system);
  if (published.length > 0) return;
  if (config.demo) {
    const loaded = progress('Making the demo world');
    await seedDemo({ parts, pool, files: bundledFiles() });
    loaded('two years of history');
    return;
  }
  const loaded = progress('Publishing the bundled program');
  const result = await app.features.programs.publish(system, { files: bundledFiles() });
  if (!result.ok) throw new Error(`The bundled program was refused: ${result.refusal.code}`);
  loaded();
}

/** Starts everything of one process: database, pages, API and jobs. */
export async function serve(config: Config, log: Log, progress: Progress): Promise<Served> {
  const database = await openConfigured(config, log, progress);
  const { app, parts } = await assemble(config, database, log);
  const release = config.databaseUrl
    ? () => {}
    : await becomeOnlyOne(database.pool, config.dataFolder, app.platform.origin);
  await fill(config, app, parts, database.pool, progress);
  app.defineJobs();
  const host = createHost({ app, log, portal: await loadPortal(app) });
  const server = await opened(host.fetch, config);
  await parts.jobs.start();
  const sweep = sweepDeadlines(app, log);
  return {
    app,
    address: app.platform.origin,
    firstAdministrator: config.demo ? null : await firstAdministrator(app),
    stop: async () => {
      clearInterval(sweep);
      await closed(server);
      await parts.jobs.stop();
      parts.mail.close();
      release();
      await database.close();
      await database.cluster?.stop();
    },
  };
}

function sweepDeadlines(app: App, log: Log): NodeJS.Timeout {
  const clockwork: Actor = { kind: 'system', vendor: app.installation.vendor, name: 'clock' };
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    app.features.exams
      .expireDue(clockwork)
      .catch((error: unknown) => log('error', 'deadlines', { error }))
      .finally(() => (busy = false));
  }, deadlineSweepMs);
}

async function firstAdministrator(app: App): Promise<string | null> {
  const system: Actor = { kind: 'system', vendor: app.installation.vendor, name: 'start' };
  const link = await app.features.access.createFirstAdministratorLink(system);
  return link.ok ? link.value.url : null;
}

function opened(fetch: (request: Request) => Response | Promise<Response>, config: Config) {
  return new Promise<ServerType>((done, fail) => {
    const server = listen({ fetch, port: config.port, hostname: config.host }, () => done(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? portTaken(config.port) : error),
    );
  });
}

const portTaken = (port: number) =>
  new OperatorError(
    `Something else answers on port ${port}.`,
    'PORT',
    `Stop it, or choose another port: PORT=${port + 1} npm start`,
  );

/** Waits for running requests; what still hangs after five seconds is cut off. */
function closed(server: ServerType): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 5_000);
    server.close(() => {
      clearTimeout(cut);
      done();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
