/**
 * Kills the application and the database while people sit exams, and proves that nothing acknowledged is lost:
 * `npm run crash`, or `npm run crash -- --points 100 --sittings 40 --seed again`.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { random } from '@guildmark/engine';
import { candidates, type Sitter } from '../bench/product/candidates.ts';
import { openDatabase, type OpenDatabase } from '../server/platform/database.ts';
import { startCluster } from '../server/platform/postgres.ts';
import { buildPortal, isPortalStale } from './build.ts';
import { sit, type Remembered } from './crash/tab.ts';
import { startProduct, victims, type Product } from './crash/victims.ts';
import { verify } from './crash/verify.ts';

const usage = `Kills the application and the database while people sit exams, then compares every acknowledged answer
with the database. Everything runs in a temporary folder, on loopback, with fsync on.

  --points N     how often something is killed (default 50)
  --sittings N   how many exams are sat at the same time (default 20)
  --seed TEXT    plans the same kills again (default: a new one, printed)
  --port N       port on loopback (default 3205)`;

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '50' },
    sittings: { type: 'string', default: '20' },
    seed: { type: 'string', default: randomUUID().slice(0, 8) },
    port: { type: 'string', default: '3205' },
    help: { type: 'boolean', default: false },
  },
});

const recoveryMs = 60_000;
/** Every fourth sitting runs into its deadline, which is brought near for it. */
const shortSeconds = 6;

interface Progress {
  saved: number;
  tabs: Remembered[];
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-crash-'));
  const origin = `http://127.0.0.1:${values.port}`;
  const env = {
    PORT: values.port,
    GUILDMARK_URL: origin,
    GUILDMARK_DATA: folder,
    GUILDMARK_SECRET: 'only for this trial, on loopback, for a few minutes',
    LOG: 'text',
  };
  if (isPortalStale()) {
    console.log('Building the portal');
    await buildPortal();
  }
  execFileSync(process.execPath, ['server/main.ts', 'seed'], { env: { ...process.env, ...env } });
  const product = await startProduct(env, folder);
  try {
    return await trial(product, env, folder);
  } catch (error) {
    console.log(readFileSync(join(folder, 'application.log'), 'utf8').slice(-4_000));
    throw error;
  } finally {
    await product.stop();
    const cluster = await startCluster({ folder });
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function trial(
  product: Product,
  env: Record<string, string>,
  folder: string,
): Promise<number> {
  const points = Number(values.points);
  console.log(`seed ${values.seed}: ${points} kills during ${values.sittings} sittings`);
  const cluster = await startCluster({ folder });
  const url = cluster.url('postgres');
  const progress: Progress = { saved: 0, tabs: [] };
  const enough = new AbortController();
  const sitting = Promise.all(
    Array.from({ length: Number(values.sittings) }, (_, seat) =>
      occupy(seat, { ...env, DATABASE_URL: url }, progress, enough.signal),
    ),
  );
  sitting.catch(() => {});
  await untilSaved(progress);
  for (let point = 1; point <= points; point++) await strike(product, point, points, progress);
  enough.abort();
  console.log('no more kills; everyone submits');
  await sitting;
  return conclude(url, progress);
}

/** One seat of the room: person after person sits an exam there until it is enough. */
async function occupy(
  seat: number,
  env: Record<string, string>,
  progress: Progress,
  enough: AbortSignal,
): Promise<void> {
  for (let turn = 0; !enough.aborted; turn++) {
    const chance = random(`${values.seed}/seat/${seat}/${turn}`);
    const sitter = await seated(env, enough);
    if (!sitter) return;
    const right = await prepare(env, sitter, chance.int(4) === 0);
    const memory = await sit(
      {
        origin: env['GUILDMARK_URL']!,
        sitter,
        right,
        knows: chance.int(2) === 0,
        random: chance,
        changes: 100 + chance.int(400),
        onSaved: (count) => (progress.saved += count),
      },
      enough,
    );
    progress.tabs.push(memory);
  }
}

/** Somebody new with an open exam; tried again while the database is down. */
async function seated(env: Record<string, string>, enough: AbortSignal): Promise<Sitter | null> {
  while (!enough.aborted) {
    try {
      return (await candidates(env, 1, true))[0]!;
    } catch {
      await pause(500);
    }
  }
  return null;
}

/** The right options by position, read where no candidate can; where asked, brings the deadline near. */
async function prepare(
  env: Record<string, string>,
  { sitting }: Sitter,
  short: boolean,
): Promise<number[][]> {
  for (;;) {
    const open = openDatabase({ url: env['DATABASE_URL']!, connections: 1 });
    try {
      if (short)
        await open.pool.query(
          `update sitting set allowance = make_interval(secs => $2) where sitting_id = $1`,
          [sitting, shortSeconds],
        );
      return await rightOptions(open, sitting);
    } catch {
      await pause(500);
    } finally {
      await open.close();
    }
  }
}

async function rightOptions({ pool }: OpenDatabase, sitting: string): Promise<number[][]> {
  const { rows } = await pool.query<{ key: string[]; options: string[] }>(
    `select i.key, array(select jsonb_array_elements_text(f.position -> 'options')) as options
       from sitting s, jsonb_array_elements(s.form) with ordinality as f (position, number), item i
      where s.sitting_id = $1 and i.vendor_id = s.vendor_id and i.program_id = s.program_id
        and i.version = s.version and i.exam_id = s.exam_id and i.item_id = f.position ->> 'item'
      order by f.number`,
    [sitting],
  );
  return rows.map(({ key, options }) => key.map((letter) => options.indexOf(letter) + 1));
}

async function strike(product: Product, point: number, points: number, progress: Progress) {
  const chance = random(`${values.seed}/point/${point}`);
  const victim = victims[chance.int(victims.length)]!;
  await pause(100 + chance.int(1_900));
  process.stdout.write(`${String(point).padStart(3)}/${points} killed the ${victim.padEnd(11)} `);
  await product.kill(victim, chance.int);
  const begun = performance.now();
  await product.revive();
  // acknowledgements that were on their way when it struck do not count
  await pause(200);
  await untilSaved(progress);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`saving again after ${seconds} s, ${progress.saved} saves`);
}

/** Waits until tabs get acknowledgements (again). */
async function untilSaved(progress: Progress): Promise<void> {
  const before = progress.saved;
  const limit = performance.now() + recoveryMs;
  while (progress.saved < before + 5) {
    if (performance.now() > limit) throw new Error('nothing was saved for a minute');
    await pause(20);
  }
}

async function conclude(url: string, { saved, tabs }: Progress): Promise<number> {
  const open = openDatabase({ url });
  try {
    const { lost, halfStates } = await verify(open.pool, tabs);
    for (const line of [...lost, ...halfStates]) console.log(`  ${line}`);
    const positions = tabs.reduce((sum, tab) => sum + tab.acknowledged.size, 0);
    const late = tabs.filter((tab) => tab.closed).length;
    console.log(
      `${tabs.length} sittings (${late} to their deadline), ${saved} saves, ${positions} answers compared: ` +
        `${lost.length} lost, ${halfStates.length} half-states`,
    );
    return lost.length + halfStates.length === 0 ? 0 : 1;
  } finally {
    await open.close();
  }
}

process.exitCode = await main();
