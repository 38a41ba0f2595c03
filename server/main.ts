import { parseArgs } from 'node:util';
import { demoPassword, demoSignIns } from './demo/sign-ins.ts';
import { readConfig, type Config } from './platform/config.ts';
import { makeLog } from './platform/log.ts';
import { OperatorError } from './platform/operator-error.ts';
import type { Served, Start } from './serve.ts';
import { showProgress } from './show-progress.ts';

const usage = `Usage: node server/main.ts COMMAND

  serve           pages, API and jobs, with the embedded database unless DATABASE_URL is set
  work            jobs alone, beside processes that serve (DATABASE_URL)
  migrate         bring the database's tables up to date and end
  seed            publish the bundled program (with GUILDMARK_DEMO=1: make the demo world) and end
  backup FILE     write the embedded database and the secret into a .tar, while it serves or not
  restore FILE    unpack such a .tar into an empty GUILDMARK_DATA

Settings come from the environment; docs/guide/operate.md lists them.`;

type Run = (start: Start, file: string | undefined) => Promise<number>;

/** Loaded by who needs it: settings, usage and help are told at once. */
const application = () => import('./serve.ts');
const archive = () => import('./platform/backup.ts');

const commands: Record<string, Run> = {
  serve: async (start) => stay(start, (await application()).serve, greet),
  work: async (start) =>
    stay(start, (await application()).work, () => console.log('Doing jobs. Ctrl-C stops it.')),
  migrate: async (start) => {
    const { openStorage } = await import('./platform/storage.ts');
    const storage = await openStorage({ ...start, alone: false });
    await storage.stop();
    return 0;
  },
  seed: async (start) => {
    await (await application()).seed(start);
    return 0;
  },
  backup: async (start, file) => (file ? done((await archive()).backup(start, file)) : wrongUse()),
  restore: async (start, file) =>
    file ? done((await archive()).restore(start, file)) : wrongUse(),
};

/** Runs one command; answers the exit code: 0 done, 1 failed, 2 wrong use or settings. */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [name = 'serve', file] = positionals;
  const command = commands[name];
  if (values.help) console.log(usage);
  if (values.help || !command) return values.help ? 0 : wrongUse();
  return configured((start) => command(start, file));
}

/** Whether a start can succeed as far as settings and the port tell; says what is wrong and answers the exit code. */
export const look = (): Promise<number> =>
  configured(async ({ config }) => {
    await (await application()).portIsFree(config);
    return 0;
  });

/** Runs `act` with the settings of the environment; what the operator has to mend is told without a stack. */
async function configured(act: (start: Start) => Promise<number>): Promise<number> {
  const config = readConfig(process.env, process.cwd());
  if (!config.ok) {
    for (const { variable, what, remedy } of config.problems) {
      console.error(`${variable} ${what}.\n  ${remedy}`);
    }
    return 2;
  }
  const log = makeLog(config.value.log);
  try {
    return await act({ config: config.value, log, progress: showProgress });
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(`\n${error.message}\n  ${error.where}\n  ${error.remedy}`);
    return 1;
  }
}

function wrongUse(): number {
  console.error(usage);
  return 2;
}

async function done(act: Promise<unknown>): Promise<number> {
  await act;
  return 0;
}

/** Starts, says so, and stops in order when told to; 1 when its database went away for good. */
async function stay(
  start: Start,
  run: (start: Start) => Promise<Served>,
  say: (config: Config, served: Served) => void,
): Promise<number> {
  const told = untilToldToStop();
  const starting = run({ ...start, onGone: told.giveUp });
  // told to stop while starting: the start is finished first, so that it can be undone in order
  const served = await starting;
  if (!told.already()) say(start.config, served);
  const code = await told.code;
  const stopped = start.progress('Stopping');
  await served.stop();
  stopped();
  return code;
}

function greet(config: Config, { address, firstAdministrator }: Served) {
  console.log(`\nGuildmark is ready at ${address}\n`);
  if (config.demo) {
    console.log(`Demo sign-ins, all with the password ${demoPassword}:`);
    for (const { role, email, company } of demoSignIns) {
      console.log(`  ${role.padEnd(28)} ${email}${company ? `  (${company})` : ''}`);
    }
    console.log('');
  }
  if (firstAdministrator) {
    console.log(
      `Become the first administrator here (works once, within 24 hours):\n  ${firstAdministrator}\n`,
    );
  }
  console.log('Ctrl-C stops it.');
}

/** A terminal and npm may both pass on one Ctrl-C; only a signal after this long is a second wish. */
const sameWishMs = 1_000;

/** The first signal asks for an orderly end; a later one ends at once. */
function untilToldToStop() {
  let toldAt: number | null = null;
  const { promise: code, resolve } = Promise.withResolvers<number>();
  const tell = (exitCode: number) => {
    toldAt ??= performance.now();
    resolve(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (toldAt !== null && performance.now() - toldAt > sameWishMs) process.exit(1);
      tell(0);
    });
  }
  const giveUp = (error: unknown) => {
    console.error(`The database is gone: ${String(error)}`);
    tell(1);
  };
  return { code, giveUp, already: () => toldAt !== null };
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
