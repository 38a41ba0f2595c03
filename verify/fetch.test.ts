import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { isPublicAddress } from './addresses.ts';
import { fetchBytes, fetchJson, FetchRefused } from './fetch.ts';

const addresses: [address: string, open: boolean][] = [
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.32.0.0', true],
  ['100.63.255.255', true],
  ['2606:4700:4700::1111', true],
  ['2001:4860:4860::8888', true],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['192.0.2.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['fd12::1', false],
  ['ff02::1', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['localhost', false],
  ['', false],
];

test('private, local and disguised addresses are not public', () => {
  for (const [address, open] of addresses) assert.equal(isPublicAddress(address), open, address);
});

/** A server on this machine, closed with the test. */
async function serve(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const refused = (code: string) => (error: unknown) =>
  error instanceof FetchRefused && error.code === code;

test('nothing inside is asked, however it is written', async (t) => {
  let asked = 0;
  const local = await serve(t, (_, response) => {
    asked++;
    response.end('{}');
  });
  const { port } = new URL(local);
  const spellings = [
    [`https://127.0.0.1:${port}/`, 'address.private'],
    [`https://2130706433:${port}/`, 'address.private'],
    [`https://0x7f.1:${port}/`, 'address.private'],
    [`https://[::1]:${port}/`, 'address.private'],
    [`https://[::ffff:127.0.0.1]:${port}/`, 'address.private'],
    [`https://localhost:${port}/`, 'address.private'],
    ['https://169.254.169.254/latest/meta-data/', 'address.private'],
    [`http://localhost:${port}/`, 'address.not-https'],
    ['ftp://example.org/', 'address.not-https'],
    ['file:///etc/passwd', 'address.not-https'],
    ['https://user:secret@example.org/', 'address.not-https'],
    ['nonsense', 'address.not-https'],
  ] as const;
  for (const [address, code] of spellings)
    await assert.rejects(fetchBytes(address, { timeoutMs: 2000 }), refused(code), address);
  assert.equal(asked, 0);
});

test('with leave, this machine is asked, and size, time and redirects stay bounded', async (t) => {
  const local = await serve(t, (request, response) => {
    const path = request.url ?? '';
    if (path === '/ok') return response.end('{"a":1}');
    if (path === '/text') return response.end('hello');
    if (path === '/once') return response.writeHead(302, { location: '/ok' }).end();
    if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end();
    if (path === '/away') return response.writeHead(302, { location: 'http://8.8.8.8/' }).end();
    if (path === '/large') return response.end(Buffer.alloc(50_000));
    if (path === '/slow') return response.write('{');
    return response.writeHead(404).end();
  });
  const limits = { allowPrivate: true, maxBytes: 10_000, timeoutMs: 700 };
  assert.deepEqual(await fetchJson(`${local}/ok`, limits), { a: 1 });
  assert.deepEqual(await fetchJson(`${local}/once`, limits), { a: 1 });
  const cases = {
    text: 'answer.not-json',
    loop: 'answer.redirected',
    away: 'address.not-https',
    large: 'answer.too-large',
    slow: 'answer.too-slow',
    none: 'answer.status',
  };
  for (const [path, code] of Object.entries(cases))
    await assert.rejects(fetchJson(`${local}/${path}`, limits), refused(code), path);
});
