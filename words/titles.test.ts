import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testProgram } from '../engine/requirement/fixtures.ts';
import { eventTitles } from './titles.ts';

test('the events that a text asks about are told by their names', () => {
  const event = (subject: string) => ({ count: { of: 'event', subject, atLeast: 1 } });
  const low = { id: 'low', title: { en: 'Low' }, metal: 'slate' };
  const names = { launch: { en: 'The launch', ru: 'Запуск' }, role: { en: 'Role' } };
  const requires = { any: [event('launch'), { not: event('recall') }] };
  const program = testProgram({}, { names, tiers: [{ ...low, requires }] });
  assert.deepEqual(eventTitles(program, 'ru'), [
    { id: 'launch', title: 'Запуск' },
    { id: 'recall', title: 'recall' },
  ]);
  assert.deepEqual(
    eventTitles(testProgram({}, { tiers: [{ ...low, requires: { all: [] } }] }), 'en'),
    [],
  );
});
