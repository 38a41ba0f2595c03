import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { environment, root } from '../../scripts/steps.ts';
import { startCluster } from '../../server/platform/postgres.ts';
import { candidates, type Sitter } from '../product/candidates.ts';
import { startProcess } from '../product/process.ts';
import type { Order, Report } from './load.ts';

export const help = `sitting: answers saved durably during an exam, a second

  --sittings N   concurrent sittings, each with one request under way (default 200)
  --seconds N    how long each server is measured (default 10)
  --port N       first of two ports on loopback (default 3201)
  --profile DIR  writes a CPU profile of the product's process there

The product's API and a bare Hono + pg insert server are measured one after the other on the same PostgreSQL
(embedded, in a temporary folder, fsync on), then every acknowledged answer is looked for in the database.`;

interface Options {
  sittings: number;
  seconds: number;
  port: number;
  profile: string | undefined;
}

const number = (text: string) => Math.max(1, Math.trunc(Number(text)) || 1);

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sittings: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '10' },
      port: { type: 'string', default: '3201' },
      profile: { type: 'string' },
    },
  });
  return {
    sittings: number(values.sittings),
    seconds: number(values.seconds),
    port: number(values.port),
    profile: values.profile,
  };
}

/** Runs the bench; answers 0 when nothing acknowledged is missing. */
export async function sitting(args: string[]): Promise<number> {
  const options = optionsOf(args);
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-bench-'));
  const cluster = await startCluster({ folder });
  try {
    return await measure(options, folder, cluster.url('postgres'));
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(options: Options, folder: string, url: string): Promise<number> {
  const { port, seconds, profile } = options;
  const env = {
    DATABASE_URL: url,
    PORT: String(port),
    GUILDMARK_HOST: '127.0.0.1',
    GUILDMARK_URL: `http://127.0.0.1:${port}`,
    GUILDMARK_SECRET: 'only for this bench, on loopback, for a minute',
    GUILDMARK_DATA: folder,
  };
  console.log(`${options.sittings} sittings, ${seconds} s each, fsync ${await fsyncOf(url)}`);
  const product = await startProcess({
    script: 'bench/product/web.ts',
    env,
    nodeArguments: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
    logFile: join(folder, 'product.log'),
  });
  const sitters = await candidates(env, options.sittings, true);
  const ours = await candidatesAnswer({ port, base: '/api/v1', seconds, sitters });
  await product.end();
  show('Guildmark', ours);

  const bare = await startProcess({
    script: 'bench/sitting/bare.ts',
    env: { ...env, PORT: String(port + 1) },
    logFile: join(folder, 'bare.log'),
  });
  const theirs = await candidatesAnswer({ port: port + 1, base: '', seconds, sitters });
  await bare.end();
  show('bare Hono + pg insert', theirs);
  console.log(`ratio ${(rate(ours) / rate(theirs)).toFixed(2)}`);
  return verify(url, ours, sitters);
}

async function fsyncOf(url: string): Promise<string> {
  const { rows } = await ask<{ setting: string }>(
    url,
    `select string_agg(name || ' ' || setting, ', ') as setting from pg_settings
     where name in ('fsync', 'synchronous_commit')`,
  );
  return rows[0]?.setting ?? 'unknown';
}

async function ask<T extends pg.QueryResultRow>(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<T>(text);
  } finally {
    await client.end();
  }
}

/** Sends the candidates off in a process of their own and waits for their report. */
function candidatesAnswer(order: Order): Promise<Report> {
  const child = fork(join(root, 'bench/sitting/load.ts'), { env: environment });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), (order.seconds + 30) * 1_000);
    child.once('message', (report: Report) => resolve(report));
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the candidates ended with ${code}`));
    });
    child.send(order);
  });
}

const rate = ({ answers, seconds }: Report) => answers / seconds;

function show(name: string, report: Report): void {
  const { p50, p99, failures } = report;
  const figures = `${Math.round(rate(report))} saves/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  console.log(`${name.padEnd(24)} ${figures}${failures > 0 ? `, ${failures} failures` : ''}`);
}

interface StoredRow {
  sitting_id: string;
  position: number;
  chosen: number[];
  number: string;
}

/** Compares every acknowledged answer with the database; what is stored may be newer, never older or another. */
async function verify(url: string, report: Report, sitters: Sitter[]): Promise<number> {
  const { rows } = await ask<StoredRow>(
    url,
    'select sitting_id, position, chosen, number from response',
  );
  const stored = new Map(rows.map((row) => [`${row.sitting_id} ${row.position}`, row]));
  let acknowledged = 0;
  let lost = 0;
  for (const { sitting: id } of sitters)
    for (const [position, kept] of Object.entries(report.kept[id] ?? {})) {
      acknowledged += 1;
      const row = stored.get(`${id} ${position}`);
      const number = Number(row?.number ?? 0);
      const same = number === kept.number && String(row?.chosen) === String(kept.chosen);
      if (number < kept.number || (number === kept.number && !same)) lost += 1;
    }
  console.log(`${acknowledged} positions acknowledged, ${lost} of them lost or older`);
  return lost === 0 && report.failures === 0 ? 0 : 1;
}
