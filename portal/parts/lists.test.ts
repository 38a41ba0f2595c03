import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvResponse } from './csv.ts';
import { ordered } from './order.ts';
import { rosette } from './rosette.ts';

const rows = [
  { name: 'B', since: 2 },
  { name: 'a', since: null },
  { name: 'C', since: 1 },
];
const keys = {
  name: (row: (typeof rows)[number]) => row.name,
  since: (row: (typeof rows)[number]) => row.since,
};
const cases: { name: string; sort: string | null; expect: string }[] = [
  { name: 'by a text, whatever the case of letters', sort: 'name', expect: 'aBC' },
  { name: 'by a number, what has none at the end', sort: 'since', expect: 'CBa' },
  { name: 'the other way round', sort: '-name', expect: 'CBa' },
  { name: 'as it is where nothing is asked', sort: null, expect: 'BaC' },
  { name: 'as it is where the column is unknown', sort: 'colour', expect: 'BaC' },
];
for (const { name, sort, expect } of cases) {
  test(`a list is ordered ${name}`, () => {
    assert.equal(
      ordered(rows, sort, keys)
        .map((row) => row.name)
        .join(''),
      expect,
    );
  });
}

test('a CSV file quotes what needs it and runs no formula', async () => {
  const response = csvResponse(
    'people',
    ['name', 'n'],
    [
      ['A, "B"', 3],
      ['=1+1', null],
    ],
  );
  const text = await response.text();
  assert.equal(text, 'name,n\r\n"A, ""B""",3\r\n\'=1+1,\r\n');
  assert.match(response.headers.get('content-disposition') ?? '', /people\.csv/u);
});

test('a seal is always the same for a text and another for another', () => {
  assert.deepEqual(rosette('3ZVV-4X97'), rosette('3ZVV-4X97'));
  assert.notDeepEqual(rosette('3ZVV-4X97'), rosette('3ZVV-4X98'));
});
