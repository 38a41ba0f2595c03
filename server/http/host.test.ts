import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testWorld } from '../testing.ts';
import { createHost } from './host.ts';

test('the API answers problems to whatever it does not take', async (t) => {
  const { app } = await testWorld(t);
  const host = createHost({ app, log: () => {}, portal: null });
  const json = { 'content-type': 'application/json' };
  const cases: [name: string, path: string, init: RequestInit, status: number, code: string][] = [
    ['an unknown address', '/api/v1/nowhere', {}, 404, 'request.not_found'],
    ['an unknown door', '/api/v2/me', {}, 404, 'request.not_found'],
    [
      'another method',
      '/api/v1/programs/p/facts',
      { method: 'DELETE' },
      405,
      'request.method_not_allowed',
    ],
    [
      'a body of another kind',
      '/api/v1/programs',
      { method: 'POST', body: '{}' },
      415,
      'request.not_json',
    ],
    [
      'a body of no kind',
      '/api/v1/programs',
      { method: 'POST', body: new Blob(['{}']) },
      415,
      'request.not_json',
    ],
    [
      'a body that is cut off',
      '/api/v1/programs',
      { method: 'POST', body: '{"a', headers: json },
      400,
      'request.malformed',
    ],
    ['nobody', '/api/v1/me', {}, 401, 'access.sign_in'],
  ];
  for (const [name, path, init, status, code] of cases) {
    await t.test(name, async () => {
      const response = await host.request(path, init);
      const body = (await response.json()) as { code: string };
      assert.deepEqual([response.status, body.code], [status, code]);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      if (status === 405) assert.equal(response.headers.get('allow'), 'GET, POST, HEAD');
      if (status === 401) assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
    });
  }
});
