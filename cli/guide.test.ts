import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram } from '@guildmark/engine';
import { rest } from './fixtures/guide-program.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/guide/competencies.md'), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const isConditions = (text: string) => text.startsWith('- ');

const wrongIn = (files: string[]) =>
  checkProgram(
    Object.fromEntries([rest, ...files].map((text, index) => [`part-${index}.yaml`, text])),
  ).problems.filter(({ severity }) => severity === 'error' || severity === 'warning');

test('the program of the page about competencies is sound', () => {
  const parts = blocks.filter((text) => !isConditions(text));
  assert.ok(parts.length >= 2);
  assert.deepEqual(wrongIn(parts), []);
});

test('so are the conditions that it shows', () => {
  const conditions = blocks.filter(isConditions);
  assert.ok(conditions.length > 0);
  for (const text of conditions) {
    const tiers = `tiers:
  - id: registered
    title: { en: Registered }
    metal: slate
    requires: { all: [] }
  - id: gold
    title: { en: Gold }
    metal: gold
    requires:
      all:
${text.replaceAll(/^/gm, '        ')}`;
    const parts = blocks.filter((each) => !isConditions(each) && !each.startsWith('tiers:'));
    assert.deepEqual(wrongIn([...parts, tiers]), []);
  }
});
