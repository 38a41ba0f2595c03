import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The product as `npm start` serves it, in a data folder of its own, with the demo world. */
export interface Product {
  origin: string;
  data: string;
  /** Ends the application at once, as a power cut would; the database lives on. */
  kill: () => Promise<void>;
  /** Starts it again on the same data and waits until it answers. */
  start: () => Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const startLimitMs = 180_000;
const stopLimitMs = 30_000;

/** Starts the product; after the test it is stopped in order and its data is thrown away. */
export async function startProduct(t: Pick<TestContext, 'after'>): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'guildmark-journey-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let running: Running | null = null;
  const start = async () => {
    running = launch(port, data);
    await answering(origin, running);
  };
  const kill = async () => {
    if (running) await end(running, 'SIGKILL');
  };
  const discard = () => {
    stopDatabase(data);
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  // a run that is broken off leaves nothing behind either
  const abandon = () => {
    if (running) tell(running, 'SIGKILL');
    discard();
  };
  process.once('exit', abandon);
  t.after(async () => {
    process.removeListener('exit', abandon);
    if (running) await end(running, 'SIGINT');
    discard();
  });
  await start();
  return { origin, data, kill, start };
}

interface Running {
  child: ChildProcess;
  output: string[];
}

function launch(port: number, data: string): Running {
  const child = spawn(process.execPath, ['server/main.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), GUILDMARK_DATA: data, GUILDMARK_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // a group of its own: a power cut takes the processes it started as well
    detached: true,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  return { child, output };
}

async function answering(origin: string, running: Running): Promise<void> {
  const limit = performance.now() + startLimitMs;
  while (performance.now() < limit) {
    if (!isRunning(running)) break;
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    if (response?.ok) return;
    await pause(100);
  }
  throw new Error(`the product does not answer at ${origin}\n${running.output.join('')}`);
}

const isRunning = ({ child }: Running) => child.exitCode === null && child.signalCode === null;

function tell(running: Running, signal: 'SIGINT' | 'SIGKILL'): void {
  const { pid } = running.child;
  if (isRunning(running) && pid !== undefined) process.kill(-pid, signal);
}

async function end(running: Running, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (!isRunning(running)) return;
  const ended = once(running.child, 'exit', { signal: AbortSignal.timeout(stopLimitMs) });
  tell(running, signal);
  await ended;
}

/** The database that a killed application left behind; one that was stopped in order is gone already. */
function stopDatabase(data: string): void {
  try {
    const [pid] = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGQUIT');
  } catch {
    // nothing runs
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
