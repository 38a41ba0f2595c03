import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForm, refused, safePath, settle } from './answer.ts';

const paths: { name: string; asked: string | null; expect: string }[] = [
  { name: 'a page of ours with its query', asked: '/me/exams?q=3', expect: '/me/exams?q=3' },
  { name: 'nothing asked', asked: null, expect: '/start' },
  { name: 'another site', asked: 'https://elsewhere.example/', expect: '/start' },
  { name: 'another site without its scheme', asked: '//elsewhere.example', expect: '/start' },
  { name: 'a backslash that browsers read as a slash', asked: '/\\elsewhere', expect: '/start' },
  { name: 'a script', asked: 'javascript:alert(1)', expect: '/start' },
  { name: 'a line break', asked: '/me\nSet-Cookie: x', expect: '/start' },
];
for (const { name, asked, expect } of paths) {
  test(`the way back: ${name}`, () => assert.equal(safePath(asked, '/start'), expect));
}

test('a posted form gives its intent and trimmed texts', async () => {
  const body = new URLSearchParams({ intent: 'add', name: '  Anna ' });
  const request = new Request('http://x.example/', { method: 'POST', body });
  const { intent, typed } = await readForm(request);
  assert.deepEqual([intent, typed['name']], ['add', 'Anna']);
});

test('a refusal keeps what was typed, but never a password', () => {
  const typed = { email: 'anna@x.example', password: 'secret' };
  const { data, init } = refused('', { code: 'access.wrong_credentials' }, typed);
  assert.deepEqual(data.typed, { email: 'anna@x.example' });
  assert.equal(init?.status, 422);
});

test('success redirects, so that a reload posts nothing again', () => {
  const answer = settle({ ok: true, value: { id: 'a1' } }, { typed: {} }, ({ id }) => `/x/${id}`);
  assert.ok(answer instanceof Response);
  assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/x/a1']);
});
