import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idNamed, newId } from './ids.ts';

test('ids are UUIDv7, distinct and growing, also within one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  assert.ok(
    ids.every((id) =>
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    ),
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), ids);
});

test('a name has one id, which is no id of another name', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `name ${index}`);
  const ids = names.map(idNamed);
  assert.deepEqual(names.map(idNamed), ids);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
