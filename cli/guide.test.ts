import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram } from '@guildmark/engine';

const page = readFileSync(join(import.meta.dirname, '../docs/guide/competencies.md'), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const isConditions = (text: string) => text.startsWith('- ');

/** What every program has. */
const rest = `program: guide
version: 1.0.0
title: { en: Guide }
summary: { en: A guide. }
locales: [en]
zone: Europe/Berlin
currency: EUR
dates: { published: 2026-01-01, effective: 2026-01-01, enforced: 2026-01-01 }
levels: [{ id: accredited, title: { en: Accredited } }]
tracks:
  keep:
    title: { en: Keep }
    audience: { en: Engineers }
    levels:
      accredited:
        credential: keep-technical
        title: { en: Keep }
        criteria: { en: Trained. }
        requires: { completed: keep }
        validFor: 2 years
courses: { keep: { title: { en: Keep }, summary: { en: Keep. }, completion: recorded } }
review:
  promotions: { choose: at-once, because: { en: At once. } }
  demotions: { choose: at-once, because: { en: At once. } }
choices: { agreement: { choose: none, because: { en: None. } } }
`;

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
