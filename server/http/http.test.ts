import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { unwanted } from '../platform/aside.ts';
import { addressHeader } from '../platform/client-address.ts';
import { makeLog } from '../platform/log.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { failure } from './failure.ts';
import { listen } from './listen.ts';
import { sameOrigin } from './same-origin.ts';
import { secureHeaders } from './secure-headers.ts';

const origin = 'http://localhost:3000';

const origins = [
  { name: 'a form of our own', headers: { origin, cookie: 'a=b' }, expect: 200 },
  {
    name: 'our page in a current browser',
    headers: { 'sec-fetch-site': 'same-origin', cookie: 'a=b' },
    expect: 200,
  },
  {
    name: 'the same host under another name of ours',
    headers: { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000', cookie: 'a=b' },
    expect: 200,
  },
  {
    name: 'another site with our cookie',
    headers: { origin: 'https://evil.example', cookie: 'a=b' },
    expect: 403,
  },
  {
    name: 'another site, told by the browser',
    headers: { 'sec-fetch-site': 'cross-site', cookie: 'a=b' },
    expect: 403,
  },
  { name: 'a sister site', headers: { 'sec-fetch-site': 'same-site', cookie: 'a=b' }, expect: 403 },
  {
    name: 'a sandboxed page',
    headers: { origin: 'null', host: 'localhost:3000', cookie: 'a=b' },
    expect: 403,
  },
  {
    name: 'another site without our cookie',
    headers: { origin: 'https://evil.example' },
    expect: 200,
  },
  { name: 'a script with an API key', headers: { 'x-api-key': 'k' }, expect: 200 },
];

for (const { name, headers, expect } of origins) {
  test(`changing request from ${name} answers ${expect}`, async () => {
    const app = new Hono().use(sameOrigin(origin)).post('/', (c) => c.text('changed'));
    const response = await app.request('/', { method: 'POST', headers });
    assert.equal(response.status, expect);
  });
}

test('what is thrown is logged under an id and told by the id alone', async () => {
  const lines: string[] = [];
  const app = new Hono();
  app.onError(failure(makeLog('json', (line) => lines.push(line))));
  app.get('/broken', () => {
    throw new Error('canary in the message');
  });
  app.get('/malformed', () => {
    throw new HTTPException(400, { message: 'Malformed JSON' });
  });
  const broken = await app.request('/broken');
  const body = await broken.text();
  assert.equal(broken.status, 500);
  assert.ok(!body.includes('canary'));
  const { args } = JSON.parse(body) as { args: { id: string } };
  assert.ok(lines[0]!.includes(args.id) && lines[0]!.includes('canary'));
  const malformed = await app.request('/malformed');
  assert.equal(malformed.status, 400);
  assert.equal(malformed.headers.get('content-type'), 'application/problem+json');
});

test('a database that is away is told as busy, to be asked again shortly', async () => {
  const refusedConnection = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const thrown = [
    refusedConnection,
    Object.assign(new Error('no socket'), { code: 'ENOENT', syscall: 'connect' }),
    Object.assign(new Error('shutting down'), { code: '57P01' }),
    new Error('Connection terminated unexpectedly'),
    new AggregateError([refusedConnection]),
  ];
  for (const error of thrown) {
    const app = new Hono().get('/', () => {
      throw error;
    });
    app.onError(failure(() => {}));
    const response = await app.request('/');
    assert.equal(response.status, 503, error.message);
    assert.equal(response.headers.get('retry-after'), '2');
    assert.equal(((await response.json()) as { code: string }).code, 'request.busy');
  }
});

test('careful headers everywhere; a page keeps its own policy; HSTS on https alone', async () => {
  const app = (at: string) =>
    new Hono()
      .use(secureHeaders(at))
      .get('/api/v1/me', (c) => c.json({}))
      .get('/page', (c) => c.html('', 200, { 'content-security-policy': 'own' }));
  const plain = await app(origin).request('/api/v1/me');
  assert.match(plain.headers.get('content-security-policy')!, /default-src 'none'/);
  assert.equal(plain.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(plain.headers.get('strict-transport-security'), null);
  const page = await app('https://p.example').request('/page');
  assert.equal(page.headers.get('content-security-policy'), 'own');
  assert.match(page.headers.get('strict-transport-security')!, /max-age/);
});

const addresses = [
  { name: 'of the connection, whatever the client claims', trustProxy: false, expect: '127.0.0.1' },
  { name: 'that our proxy names', trustProxy: true, expect: '192.0.2.7' },
];

for (const { name, trustProxy, expect } of addresses) {
  test(`routes see the address ${name}`, async (t) => {
    const port = await freePort();
    const app = new Hono().get('/', (c) =>
      c.text(`${c.req.header(addressHeader)} ${c.req.raw.headers.get(addressHeader)}`),
    );
    const server = await listen({ fetch: app.fetch, port, host: '127.0.0.1', trustProxy });
    t.after(() => server.stop());
    const headers = { [addressHeader]: '203.0.113.9', 'x-forwarded-for': '203.0.113.9, 192.0.2.7' };
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
    assert.equal(await response.text(), `${expect} ${expect}`);
  });
}

test('a stop lets a running request finish; a taken port is explained', async () => {
  const port = await freePort();
  const options = { port, host: '127.0.0.1', trustProxy: false };
  const app = new Hono().get('/', async (c) => {
    await new Promise((done) => setTimeout(done, 200));
    return c.text('done');
  });
  const server = await listen({ ...options, fetch: app.fetch });
  await assert.rejects(listen({ ...options, fetch: app.fetch }), OperatorError);
  const running = fetch(`http://127.0.0.1:${port}/`);
  await new Promise((done) => setTimeout(done, 50));
  await server.stop();
  assert.equal(await (await running).text(), 'done');
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
});

test('who goes away is noticed, what is done for them ends, and nothing of it is an error', async (t) => {
  const port = await freePort();
  const lines: string[] = [];
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string>();
  const app = new Hono().get('/', async (c) => {
    begun.resolve();
    const { signal } = c.req.raw;
    await new Promise((done) => signal.addEventListener('abort', done));
    throw unwanted();
  });
  const onError = failure(makeLog('json', (line) => lines.push(line)));
  app.onError((error, c) => {
    ended.resolve(error.name);
    return onError(error, c);
  });
  const server = await listen({ fetch: app.fetch, port, host: '127.0.0.1', trustProxy: false });
  t.after(() => server.stop());
  const gone = new AbortController();
  const asked = fetch(`http://127.0.0.1:${port}/`, { signal: gone.signal });
  await begun.promise;
  gone.abort();
  await assert.rejects(asked, { name: 'AbortError' });
  assert.equal(await ended.promise, 'AbortError');
  assert.deepEqual(lines, []);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
