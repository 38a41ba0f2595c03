import { parseArgs } from 'node:util';
import { demoPassword, demoSignIns } from './demo/sign-ins.ts';
import { readConfig, type Config } from './platform/config.ts';
import { makeLog, type Log } from './platform/log.ts';
import { OperatorError } from './platform/operator-error.ts';
import { openConfigured, serve, type Progress, type Served } from './serve.ts';

const usage = `Usage: node server/main.ts COMMAND

  serve     pages, API and jobs, with the embedded database unless DATABASE_URL is set
  migrate   bring the database's tables up to date and end

Settings come from the environment; docs/guide/operate.md lists them.`;

/** Runs one command; answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const command = positionals[0] ?? 'serve';
  if (values.help || !(command in commands)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const config = readConfig(process.env, process.cwd());
  if (!config.ok) {
    for (const { variable, what, remedy } of config.problems) {
      console.error(`${variable} ${what}.\n  ${remedy}`);
    }
    return 2;
  }
  try {
    return await commands[command as keyof typeof commands](
      config.value,
      makeLog(config.value.log),
    );
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(`\n${error.message}\n  ${error.where}\n  ${error.remedy}`);
    return 1;
  }
}

const commands = {
  serve: async (config: Config, log: Log) => {
    const served = await serve(config, log, showProgress);
    greet(config, served);
    await untilToldToStop();
    const stopped = showProgress('Stopping');
    await served.stop();
    stopped();
    return 0;
  },
  migrate: async (config: Config, log: Log) => {
    const database = await openConfigured(config, log, showProgress);
    await database.close();
    await database.cluster?.stop();
    return 0;
  },
};

/** A line a step, ended by how long it took. */
export const showProgress: Progress = (step) => {
  const started = performance.now();
  process.stdout.write(`${step} … `);
  return (note = '') => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${seconds} s${note && ` (${note})`}\n`);
  };
};

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
      `Become the first administrator here (this link works once):\n  ${firstAdministrator}\n`,
    );
  }
  console.log('Ctrl-C stops it.');
}

/** The first signal asks for an orderly end; a second one ends at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((done) => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        done();
      });
    }
  });
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
