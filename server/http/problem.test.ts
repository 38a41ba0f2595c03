import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { problemBody, statusOf } from './problem.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every refusal code that the server or the engine can answer, with the file that does. */
function codesInSources(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const folder of ['server', 'engine']) {
    const files = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' });
    for (const file of files) {
      if (!file.endsWith('.ts') || /node_modules|test/.test(file)) continue;
      const source = readFileSync(`${root}${folder}/${file}`, 'utf8');
      for (const [, code] of source.matchAll(/refuse\(\s*'([a-z_]+\.[a-z_.]+)'/g)) {
        codes.set(code!, file);
      }
    }
  }
  return codes;
}

/** A value for every placeholder of any sentence: what is missing would be told as a missing sentence. */
function anyArguments(): Record<string, number> {
  const files = readdirSync(`${root}words`).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(`${root}words/${file}`, 'utf8')).join('');
  return Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 1]));
}

test('every refusal has a sentence in both languages', () => {
  const codes = codesInSources();
  const args = anyArguments();
  assert.ok(codes.size > 40, 'the search finds the codes');
  for (const [code, file] of codes) {
    for (const locale of ['en', 'ru'] as const) {
      const { detail, title } = problemBody({ code, args }, locale);
      assert.notEqual(detail, code, `${code} (${file}) in ${locale}`);
      assert.doesNotMatch(title, /^title/u, `${code} (${file}) in ${locale}`);
    }
  }
});

const statuses = [
  ['access.sign_in', 401],
  ['access.not_allowed', 403],
  ['organisation.not_found', 404],
  ['exam.cooling_off', 409],
  ['reason.missing', 422],
  ['sitting.busy', 503],
] as const;

for (const [code, status] of statuses) {
  test(`${code} answers ${status}, and says so in the language of the reader`, () => {
    assert.equal(statusOf(code), status);
    const refusal = { code, args: { until: 0 } };
    const [english, russian] = [problemBody(refusal, 'en'), problemBody(refusal, 'ru')];
    assert.match(english.title, /^[A-Z][a-z ]+$/u);
    assert.match(russian.title, /^[А-Я][а-я ]+$/u);
  });
}

test('a refusal that belongs to an input names it among the errors', () => {
  const body = problemBody({ code: 'reason.missing', field: 'reason' }, 'en');
  assert.equal(body.errors?.[0]?.path, 'reason');
  assert.equal(body.code, 'reason.missing');
});
