import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { canonize, UndefinedTerm, UnknownContext } from '../linked-data.ts';
import { bundledContexts, contextOf } from './index.ts';

test('every bundled context is the pinned one, and no file lies about unused', () => {
  for (const { url } of bundledContexts) assert.ok(contextOf(url), url);
  const kept = readdirSync(new URL('.', import.meta.url)).filter((name) =>
    name.endsWith('.jsonld'),
  );
  assert.deepEqual(kept.toSorted(), bundledContexts.map(({ file }) => file).toSorted());
});

test('no bundled context gives unknown words a meaning', () => {
  for (const { url } of bundledContexts)
    assert.ok(!JSON.stringify(contextOf(url)).includes('"@vocab":'), url);
});

test('what is not bundled is named, what is not defined is refused', async () => {
  const model = 'https://www.w3.org/ns/credentials/v2';
  const document = { id: 'urn:uuid:1', type: 'VerifiableCredential' };
  await assert.rejects(
    canonize({ ...document, '@context': [model, 'https://example.org/own'] }),
    (error) => error instanceof UnknownContext && error.url === 'https://example.org/own',
  );
  const undefinedParts = [
    { salary: 3 },
    { type: ['VerifiableCredential', 'Raise'] },
    { id: 'relative' },
  ];
  for (const part of undefinedParts)
    await assert.rejects(canonize({ '@context': model, ...document, ...part }), UndefinedTerm);
});
