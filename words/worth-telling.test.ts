import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from '@guildmark/engine';
import { worthTelling } from './worth-telling.ts';

const node = (kind: Node['kind'], children: Node[] = [], met = true): Node => ({
  path: kind,
  kind,
  met,
  have: 0,
  need: children.length,
  subject: [],
  who: [],
  facts: [],
  until: null,
  children,
});
const nothing = node('all');
const count = node('count');
const closed = node('carried', [], false);

const cases: [what: string, around: Node, told: Node[]][] = [
  ['nothing beside something', node('all', [count, nothing]), [count]],
  ['nothing alone', node('all', [nothing]), [nothing]],
  ['nothing as one of several ways', node('any', [count, nothing]), [count, nothing]],
  ['a way that was not opened', node('ways', [count, closed]), [count]],
  ['a way that was opened', node('ways', [count, node('carried')]), [count, node('carried')]],
  ['what is to be carried over, asked as such', node('all', [count, closed]), [count, closed]],
];
for (const [what, around, told] of cases)
  test(`worth telling: ${what}`, () => assert.deepEqual(worthTelling(around), told));
