import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionWords } from '../engine/program/definition/condition.ts';
import { languageReference } from './language-reference.ts';

const page = languageReference();
const [, conditions = ''] = page.split('\n## Conditions\n');
const keys = [...conditions.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key);

test('every word of conditions has its line', () => {
  for (const word of conditionWords) assert.ok(keys.includes(word), word);
});

test('what measures share is told once, and every measure that has it leads there', () => {
  const shared = ['within', 'during', 'where', 'line.since', 'value.attribute', 'oneFor'];
  for (const key of shared) {
    assert.deepEqual(
      keys.filter((each) => each === key || each.endsWith(`.${key}`)),
      [key],
    );
  }
  const sum = conditions.split('\n').filter((line) => line.startsWith('| `sum.'));
  assert.deepEqual(
    sum.map((line) => /#[a-z-]+/.exec(line)?.[0]),
    ['#which-facts', '#when-they-count', '#how-much-is-needed'],
  );
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  const anchors = new Set(headings.map((text) => `#${text.toLowerCase().replaceAll(' ', '-')}`));
  for (const [, link = ''] of page.matchAll(/\]\((#[^)]+)\)/g)) assert.ok(anchors.has(link));
});

test('a key with a meaning of its own keeps its line', () => {
  for (const key of [
    'forEach.value',
    'forEach.atLeast',
    'rank.value',
    'count.distinct',
    'growth.base',
  ])
    assert.ok(keys.includes(key), key);
});
