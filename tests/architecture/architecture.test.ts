import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkArchitecture, describe, rules } from './check.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Each folder under fixtures/ is a small tree with planted violations; nothing else in it is wrong. */
const planted: Record<string, string[]> = {
  'engine-upwards': ['engine/kernel/day.ts:1 directions'],
  'engine-sideways': ['engine/exam/form.ts:1 directions'],
  'engine-unknown-folder': ['engine/utilities/text.ts:1 directions'],
  'engine-outside': ['engine/program/parse.ts:1 directions'],
  purity: [1, 2, 6, 6, 7, 8, 8, 9, 9, 10, 10, 10, 10].map(
    (line) => `engine/kernel/impure.ts:${line} purity`,
  ),
  clock: [1, 2, 3].map((line) => `server/features/exams/exams.ts:${line} clock`),
  'platform-knows-feature': ['server/platform/jobs.ts:1 directions'],
  'feature-order': ['server/features/exams/exams.ts:1 directions'],
  'feature-inside': [1, 2].map((line) => `server/features/exams/exams.ts:${line} directions`),
  'feature-knows-http': ['server/features/exams/exams.ts:1 directions'],
  'portal-by-value': [2, 3, 5].map((line) => `portal/root.tsx:${line} directions`),
  'cli-by-value': ['cli/push.ts:1 directions'],
  'package-by-path': [1, 2].map((line) => `server/app.ts:${line} directions`),
  cycles: ['server/platform/c.ts:1 cycles'],
  jsx: ['server/http/Mail.tsx:1 jsx'],
  barrels: ['engine/kernel/all.ts:1 barrels'],
  length: ['server/platform/long.ts:301 length'],
  docstrings: [1, 10, 13].map((line) => `engine/kernel/bare.ts:${line} docstrings`),
};

test('the tree keeps the rules of the house', () => {
  assert.deepEqual(checkArchitecture(folder('../..')).map(describe), []);
});

for (const [name, expected] of Object.entries(planted)) {
  test(`planted violations are reported: ${name}`, () => {
    const found = checkArchitecture(folder(`fixtures/${name}`));
    const places = found.map(({ path, line, rule }) => `${path}:${line} ${rule}`);
    assert.deepEqual(places.toSorted(), expected.toSorted());
  });
}

test('every rule has a planted violation, and every planted folder is looked at', () => {
  const proved = Object.values(planted).flatMap((lines) => lines.map((line) => line.split(' ')[1]));
  assert.deepEqual(new Set(proved), new Set(Object.keys(rules)));
  assert.deepEqual(new Set(readdirSync(folder('fixtures'))), new Set(Object.keys(planted)));
});
