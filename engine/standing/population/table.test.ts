import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rows } from './columns.ts';
import { tableOf } from './table.ts';

const rows = (owner: number[]): Rows => ({
  owner: Int32Array.from(owner),
  subject: Int32Array.from(owner, (_, row) => row),
  subjects: [],
});

for (const [name, owner] of [
  ['in order', [0, 0, 1, 2]],
  ['in any order', [2, 0, -1, 1, 0]],
] as const)
  test(`rows without dates held ever since and never end: ${name}`, () => {
    const dateless = rows([...owner]);
    const size = owner.length;
    const dated = {
      ...dateless,
      from: new Float64Array(size).fill(-Infinity),
      until: new Float64Array(size).fill(Infinity),
    };
    assert.deepEqual(tableOf(dateless, 3), tableOf(dated, 3));
  });
