import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createApp, type App, type Parts } from './app.ts';
import { whatIsThere } from './demo/queries.ts';
import { seedDemo } from './demo/seed.ts';
import { bundledFiles } from './features/programs/bundled.ts';
import { createHost } from './http/host.ts';
import { listen, probePort } from './http/listen.ts';
import { loadPortal } from './http/portal.ts';
import { ensureInstallation, type Installation } from './installation.ts';
import { asideThread } from './platform/aside-thread.ts';
import { isLoopback, type Config } from './platform/config.ts';
import { newId } from './platform/ids.ts';
import { makeJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { makeMail } from './platform/mail.ts';
import type { Actor } from './platform/operation.ts';
import { OperatorError } from './platform/operator-error.ts';
import { makeSeal } from './platform/seal.ts';
import { loadSecret } from './platform/secret.ts';
import {
  alreadyRunning,
  openStorage,
  runningOn,
  type Progress,
  type Storage,
} from './platform/storage.ts';
import { systemClock } from './platform/time.ts';

/** What every command that starts the application is given. */
export interface Start {
  config: Config;
  log: Log;
  progress: Progress;
  /** Told when the process cannot go on: its embedded database is gone. */
  onGone?: (error: unknown) => void;
}

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

type Closing = () => unknown;
type Further = (start: Start, made: Made, closings: Closing[]) => Promise<void>;

/** Starts everything of one process: database, pages, API and jobs. */
export async function serve(start: Start): Promise<Served> {
  await portIsFree(start.config);
  const served = await started(start, true, servePages);
  // each link ends the earlier ones, so only what is about to print it makes one
  const link = start.config.demo ? null : await firstAdministrator(served.app);
  return { ...served, firstAdministrator: link };
}

/**
 * Looks at the port before long work begins. Where the one that has it is the application on the same data,
 * that is what is told.
 */
export async function portIsFree(config: Config): Promise<void> {
  try {
    await probePort(config);
  } catch (error) {
    const other = config.databaseUrl ? null : runningOn(config.dataFolder);
    throw other ? alreadyRunning(config.dataFolder, other) : error;
  }
}

const servePages: Further = async ({ config, log, progress }, { app, parts }, closings) => {
  const portal = progress('Loading the pages');
  const host = createHost({ app, log, portal: await loadPortal(app) });
  portal();
  await runJobs(app, parts, log, closings);
  const { port, host: address, trustProxy } = config;
  const server = await listen({ fetch: host.fetch, port, host: address, trustProxy });
  closings.push(server.stop);
};

/** Starts the jobs alone, beside processes that serve; for an external database. */
export const work = (start: Start): Promise<Served> =>
  started(start, false, (_start, { app, parts }, closings) =>
    runJobs(app, parts, start.log, closings),
  );

/** Publishes the bundled program, or plays the demo world, where nothing is there yet. */
export async function seed(start: Start): Promise<void> {
  const served = await started(start, false, publishBundled);
  await served.stop();
}

/** Opens the database, assembles the application, fills an empty one, then runs `further`; undoes all of it on failure. */
async function started(start: Start, alone: boolean, further: Further): Promise<Served> {
  const storage = await openStorage({ ...start, alone });
  const closings: Closing[] = [storage.stop];
  const stop = async () => {
    for (const close of closings.splice(0).toReversed()) await close();
  };
  try {
    const made = await assemble(start.config, storage, start.log);
    closings.push(() => made.parts.mail.close());
    closings.push(() => made.parts.aside.stop());
    await refuseForeignDemo(start.config, storage, made.app.installation);
    await fillDemo(start, made, storage);
    await refuseForeignSecret(start.config, made.app);
    await further(start, made, closings);
    const { app } = made;
    return { app, address: start.config.origin, firstAdministrator: null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Made {
  app: App;
  parts: Parts;
}

/** Makes the application over an open database. The vendor and its origin are fixed at the first start. */
export async function assemble(
  config: Config,
  storage: Pick<Storage, 'db' | 'url'>,
  log: Log,
): Promise<Made> {
  const { db, url } = storage;
  const wanted = config.vendor ?? { slug: 'vendor', name: 'Partner program' };
  const installation = await ensureInstallation(
    { db, clock: systemClock, newId },
    { ...wanted, origin: config.origin },
  );
  keepOrigin(config, installation, log);
  const parts: Parts = {
    db,
    installation,
    clock: systemClock,
    newId,
    random: (bytes) => randomBytes(bytes),
    jobs: makeJobs(url, log),
    mail: makeMail({ ...config, origin: installation.origin }, log),
    seal: makeSeal(loadSecret(config)),
    log,
    aside: asideThread(new URL('./aside.ts', import.meta.url), { url }),
  };
  return { app: createApp(parts), parts };
}

/** Badges carry the origin of the first start, so a later one must not promise another. */
function keepOrigin(config: Config, { origin }: Installation, log: Log): void {
  if (origin === config.origin) return;
  if (!config.originGiven && isLoopback(origin)) {
    log('warn', 'badges and links keep the address of the first start', { origin });
    return;
  }
  throw new OperatorError(
    `This installation was first started at ${origin}; its badges carry that address.`,
    `GUILDMARK_URL${config.originGiven ? ` is ${config.origin}` : ' is not set'}`,
    `Set GUILDMARK_URL=${origin}, or begin anew in another data folder or database.`,
  );
}

/** The demo world has sign-ins with a published password, so it is served in demo mode only. */
async function refuseForeignDemo(config: Config, storage: Storage, { vendor }: Installation) {
  if (config.demo || (await whatIsThere(storage.db, vendor)) !== 'demo') return;
  throw new OperatorError(
    'This data folder holds the demo world, whose password is published, and this is no demo.',
    config.databaseUrl === null ? config.dataFolder : 'DATABASE_URL',
    'Choose another folder (GUILDMARK_DATA) or database, or set GUILDMARK_DEMO=1 on this machine.',
  );
}

/** Badges and sign-ins are signed under the secret of the first start, so another one is refused at once. */
export async function refuseForeignSecret(config: Config, app: App) {
  if (await app.features.credentials.canSign(starter(app))) return;
  throw new OperatorError(
    'The secret is not the one that this installation was first started with: its signing key stays shut.',
    config.secret === null ? join(config.dataFolder, 'secret') : 'GUILDMARK_SECRET',
    'Set GUILDMARK_SECRET to the secret of the first start; a backup holds it as the file “secret”.',
  );
}

/** Plays the demo world where nothing is there yet; any other installation begins empty. */
async function fillDemo({ config, progress }: Start, { app, parts }: Made, { pool }: Storage) {
  if (!config.demo || (await isPublished(app))) return;
  const loaded = progress('Playing two years of the demo world');
  const report = (done: number, all: number) => loaded.share(done / all);
  await seedDemo({ parts, pool, files: bundledFiles(), progress: report });
  loaded();
}

const publishBundled: Further = async ({ progress }, { app }) => {
  if (await isPublished(app)) return;
  const loaded = progress('Publishing the bundled program');
  const result = await app.features.programs.publish(starter(app), { files: bundledFiles() });
  // a process that starts beside this one may have been faster
  const isThere = !result.ok && result.refusal.code === 'program.version_exists';
  if (!result.ok && !isThere)
    throw new Error(`The bundled program was refused: ${result.refusal.code}`);
  loaded();
};

const starter = ({ installation }: App): Actor => ({
  kind: 'system',
  vendor: installation.vendor,
  name: 'start',
});

const isPublished = async (app: App): Promise<boolean> =>
  (await app.features.programs.versions(starter(app))).length > 0;

async function runJobs(app: App, { jobs }: Parts, log: Log, closings: Closing[]): Promise<void> {
  app.defineJobs();
  await jobs.start();
  closings.push(() => jobs.stop());
  const sweep = sweepDeadlines(app, log);
  closings.push(() => clearInterval(sweep));
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
  const link = await app.features.access.createFirstAdministratorLink(starter(app));
  return link.ok ? link.value.url : null;
}
