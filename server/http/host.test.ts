import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram, testWorld } from '../testing.ts';
import { apiAs } from './api-as.ts';
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

test('a program that is not there is not found; one with no version in force yet is told as that', async (t) => {
  const { app, system, setNow, organisation, person } = await testWorld(t);
  // before the bundled text takes effect
  setNow('2020-01-02T09:00:00Z');
  const company = await organisation('Aldermoor');
  const { person: someone } = await person('Nora Lind');
  const score = { exam: 'e', email: 'a@example.org', passed: true, takenAt: 0, reference: 'r' };
  const leaves = { what: 'leaves', person: someone };
  /** What an address asks for besides the program. */
  const given: Record<string, { query?: string; body?: object }> = {
    'get comparison': { query: '?left=a&right=b' },
    'post scores': { body: { source: 'crm', scores: [score] } },
    'post campaign-audiences': { body: { awards: ['a'] } },
    'post campaigns': { body: { awards: ['a'], seen: 'b' } },
    'post standings/{organisation}/waivers': {
      body: { waivable: 'staff', reason: 'no class', untilEvent: 'start' },
    },
    'get standings/{organisation}/plan': { query: '?to=gold' },
    'post news-items': {
      body: { kind: 'news', audience: {}, shownFrom: 0, texts: { en: { title: 'A', body: 'B' } } },
    },
    'post news-audiences': { body: { audience: {} } },
  };
  const ask = apiAs(app, system);
  const told = async (path: string, body?: object) => {
    const { status, answer } = await ask<{ code: string }>(path, body ? { body } : {});
    return [status, answer.code] as const;
  };
  const of = '/programs/{program}/';
  // facts may come before the text takes effect, and a version is named by itself
  const { answer } = await ask<{ paths: Record<string, object> }>('/openapi.json');
  const called = Object.entries(answer.paths)
    .filter(([path]) => path.startsWith(of) && !/facts$|\/versions\//.test(path))
    .flatMap(([path, doors]) =>
      Object.keys(doors).map((door) => `${door} ${path.slice(of.length)}`),
    );
  assert.ok(called.length > 20);
  for (const name of called)
    await t.test(name, async () => {
      const { query = '', body } = given[name] ?? {};
      const [, address = ''] = name.split(' ');
      const filled = address
        .replace('{organisation}', company)
        .replace('{person}', someone)
        .replace('{name}', 'best');
      const asked = (program: string) => told(`/programs/${program}/${filled}${query}`, body);
      assert.deepEqual(await asked('no-such-program'), [404, 'program.not_found']);
      assert.deepEqual(await asked(bundledProgram), [409, 'program.not_in_force']);
    });
  const suppose = (program: string) =>
    told(`/organisations/${company}/what-if`, { program, suppositions: [leaves] });
  assert.deepEqual(await suppose('no-such-program'), [404, 'program.not_found']);
  assert.deepEqual(await suppose(bundledProgram), [409, 'program.not_in_force']);
});
