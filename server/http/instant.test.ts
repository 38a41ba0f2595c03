import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InstantInput } from './instant.ts';

const noon = Date.UTC(2026, 2, 14, 12);
const taken: [name: string, input: unknown][] = [
  ['milliseconds', noon],
  ['milliseconds in an address', String(noon)],
  ['UTC', '2026-03-14T12:00:00Z'],
  ['an offset', '2026-03-14T15:00:00+03:00'],
];
for (const [name, input] of taken) {
  test(`taken as a point in time: ${name}`, () => assert.equal(InstantInput.parse(input), noon));
}

for (const input of ['2026-03-14', '2026-03-14T12:00:00', 'noon', 1.5, null, '']) {
  test(`no point in time: ${JSON.stringify(input)}`, () =>
    assert.equal(InstantInput.safeParse(input).success, false));
}
