import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { salvage } from './salvage.ts';

const schema = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, 'name'),
  note: z.string().optional(),
  list: z.array(z.strictObject({ size: z.int() })),
  map: z.record(z.string(), z.int()),
});
const sound = { name: 'a', note: 'b', list: [{ size: 1 }, { size: 2 }], map: { one: 1, two: 2 } };

const cases: { name: string; value: unknown; keeps: object | null; lost: unknown[] }[] = [
  { name: 'a sound value stays whole', value: sound, keeps: sound, lost: [] },
  {
    name: 'an optional field goes',
    value: { ...sound, note: 5 },
    keeps: { name: 'a', list: sound.list, map: sound.map },
    lost: [['note']],
  },
  {
    name: 'an unknown key goes',
    value: { ...sound, nome: 5 },
    keeps: sound,
    lost: [['nome']],
  },
  {
    name: 'an element and an entry go, and nothing beside them',
    value: { ...sound, list: [7, { size: 2 }], map: { one: 'x', two: 2 } },
    keeps: { ...sound, list: [{ size: 2 }], map: { two: 2 } },
    lost: [
      ['list', '0'],
      ['map', 'one'],
    ],
  },
  {
    name: 'a field that must be there is stood in for',
    value: { ...sound, name: 'A' },
    keeps: { ...sound, name: 'x' },
    lost: [['name']],
  },
  {
    name: 'one that is missing, too',
    value: { ...sound, list: [{}, { size: 2 }] },
    keeps: { ...sound, list: [{ size: 1 }, { size: 2 }] },
    lost: [['list', '0', 'size']],
  },
  { name: 'of no map nothing can be kept', value: [sound], keeps: null, lost: [[]] },
];

for (const { name, value, keeps, lost } of cases)
  test(name, () => {
    const before = JSON.stringify(value);
    const salvaged = salvage(schema, value);
    assert.deepEqual(salvaged.value, keeps);
    assert.deepEqual(salvaged.lost, lost);
    assert.equal(JSON.stringify(value), before, 'the value itself is left alone');
  });

test('places are told as they are written', () => {
  const list = ['no', { size: 1 }, 'no', 'no', { size: 2 }];
  const { placeOf } = salvage(schema, { ...sound, list });
  assert.deepEqual(placeOf(['list', 0, 'size']), ['list', 1, 'size']);
  assert.deepEqual(placeOf(['list', 1]), ['list', 4]);
});

test('a schema that nothing satisfies is given up', () => {
  const never = z.strictObject({ name: z.string().regex(/^(?!)/) });
  assert.equal(salvage(never, { name: 'a' }).value, null);
});
