import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const program = fileURLToPath(new URL('main.ts', import.meta.url));

interface Ended {
  code: number;
  output: string;
}

function run(args: string[], env: Record<string, string | undefined>): Promise<Ended> {
  const options = { env: { PATH: process.env['PATH'] ?? '', ...env }, timeout: 60_000 };
  return new Promise((done) => {
    execFile(process.execPath, [program, ...args], options, (error, out, complaints) =>
      done({ code: Number(error?.code ?? 0), output: out + complaints }),
    );
  });
}

const refused = [
  { name: 'an unknown command', args: ['sreve'], env: {}, expect: /Usage: / },
  { name: 'a backup without a file', args: ['backup'], env: {}, expect: /Usage: / },
  {
    name: 'a port that is no number',
    args: ['serve'],
    env: { PORT: 'x' },
    expect: /^PORT .*\n {2}use a whole number/m,
  },
  {
    name: 'a public address without a secret',
    args: ['serve'],
    env: { GUILDMARK_URL: 'https://p.example' },
    expect: /^GUILDMARK_SECRET .*public address.*\n {2}set it/m,
  },
];

for (const { name, args, env, expect } of refused) {
  test(`wrong use: ${name}`, async () => {
    const ended = await run(args, env);
    assert.equal(ended.code, 2, ended.output);
    assert.match(ended.output, expect);
    assert.doesNotMatch(ended.output, /^ +at /m, 'no stack');
  });
}

test('--help is an answer', async () => {
  const ended = await run(['--help'], {});
  assert.equal(ended.code, 0);
  assert.match(ended.output, /restore FILE/);
});

test('migrate twice: the tables are there, nothing is left running', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-main-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const env = { GUILDMARK_DATA: join(folder, 'data') };
  const first = await run(['migrate'], env);
  assert.equal(first.code, 0, first.output);
  assert.match(first.output, /\d+ migrations\)/);
  const second = await run(['migrate'], env);
  assert.equal(second.code, 0, second.output);
  assert.doesNotMatch(second.output, /migrations\)/);
  assert.equal(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid')), false);
});

test('a taken port is told before the database is started', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-main-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const data = join(folder, 'data');
  const ended = await run(['serve'], { GUILDMARK_DATA: data, PORT: String(port) });
  assert.equal(ended.code, 1, ended.output);
  assert.match(ended.output, new RegExp(`port ${port}`));
  assert.equal(existsSync(data), false);
});
