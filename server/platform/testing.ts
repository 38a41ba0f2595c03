import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase, type OpenDatabase } from './database.ts';
import { migrateAll } from './migrate-all.ts';
import type { Database } from './operation.ts';
import { startCluster, type Cluster } from './postgres.ts';
import { isAlive, readPostmaster } from './postmaster.ts';

const prefix = 'guildmark-test-';
const template = 'guildmark_test_template';
let shared: Promise<Cluster> | null = null;
let made = 0;

/** A test context, or whoever else promises to run what it is given at the end. */
export interface Closer {
  after: (close: () => Promise<void>) => void;
}

export interface TestDatabase extends OpenDatabase {
  url: string;
}

/**
 * A migrated database of the caller's own in the cluster that all files of this run share.
 * It is closed after the test `t`; the cluster goes when the process ends. No fsync: never measure with it.
 */
export async function testDatabase(t: Closer): Promise<TestDatabase> {
  const cluster = await testCluster();
  const name = `guildmark_test_${++made}`;
  await administer(cluster, `create database ${name} template ${template}`);
  const url = cluster.url(name);
  const open = openDatabase({ url, connections: 10 });
  t.after(async () => {
    await open.close();
    await administer(cluster, `drop database if exists ${name} with (force)`);
  });
  return { ...open, url };
}

/** The cluster of this run, started and its template migrated at the first call. */
export function testCluster(): Promise<Cluster> {
  shared ??= makeCluster();
  return shared;
}

/** Moves guildmark_now() of a test database by `ms` from where it stands. */
export async function shiftClock(db: Database, ms: number): Promise<void> {
  await sql`update clock_offset set amount = amount + ${`${ms} milliseconds`}::interval`.execute(
    db,
  );
}

async function makeCluster(): Promise<Cluster> {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  process.once('exit', () => discard(folder));
  const cluster = await startCluster({ folder, durable: false });
  await administer(cluster, `create database ${template}`);
  const open = openDatabase({ url: cluster.url(template), connections: 2 });
  await migrateAll(open);
  await open.close();
  return cluster;
}

async function administer(cluster: Cluster, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A run that was killed leaves its cluster behind; the folder's name says whose it was. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) discard(join(tmpdir(), name));
  }
}

/** Runs in an exit handler, so nothing here may be asynchronous. */
function discard(folder: string): void {
  const left = readPostmaster(join(folder, 'postgres'));
  if (left && isAlive(left.pid)) {
    // at once and without a checkpoint: the data is thrown away
    process.kill(left.pid, 'SIGQUIT');
    for (let i = 0; i < 100 && isRunning(folder); i++) execFileSync('sleep', ['0.02']);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const isRunning = (folder: string) => readPostmaster(join(folder, 'postgres')) !== null;
