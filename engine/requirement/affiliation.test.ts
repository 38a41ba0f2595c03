import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCounting, successor } from './affiliation.ts';
import { affiliationsOn } from './facts.ts';
import { affiliation, day, testProgram } from './fixtures.ts';

const acme = affiliation('anna', 'acme', '2026-01-01', '2026-12-01');
const cases = [
  { name: 'one alone counts to its end', others: [], until: '2026-12-01' },
  {
    name: 'a later one elsewhere ends it',
    others: [affiliation('anna', 'birch', '2026-04-01')],
    until: '2026-04-01',
  },
  {
    name: 'of several later ones, the first',
    others: [
      affiliation('anna', 'cedar', '2026-06-01'),
      affiliation('anna', 'birch', '2026-04-01', '2026-05-01'),
    ],
    until: '2026-04-01',
  },
  {
    name: 'one that began earlier does not',
    others: [affiliation('anna', 'birch', '2025-04-01')],
    until: '2026-12-01',
  },
  {
    name: 'one that begins at the end does not shorten it',
    others: [affiliation('anna', 'birch', '2026-12-01')],
    until: '2026-12-01',
  },
  {
    name: 'one at the same company takes nothing away',
    others: [affiliation('anna', 'acme', '2026-04-01', '2026-05-01')],
    until: '2026-12-01',
  },
  {
    name: 'of two that begin together, the one with the greater id counts',
    others: [affiliation('anna', 'birch', '2026-01-01')],
    until: '2026-01-01',
  },
];

for (const { name, others, until } of cases)
  test(name, () => {
    for (const own of [
      [acme, ...others],
      [...others, acme],
    ])
      assert.equal(asCounting(acme, own).until, day(until));
  });

test('the other of two that begin together counts whole', () => {
  const birch = affiliation('anna', 'birch', '2026-01-01');
  assert.equal(asCounting(birch, [acme, birch]), birch);
  assert.equal(successor(acme, [acme, birch]), birch);
});

/** Anna goes from acme to birch on 1 April; acme ends her affiliation at the end of May. */
const moved = [
  affiliation('anna', 'acme', '2026-01-01', '2026-06-01'),
  affiliation('anna', 'birch', '2026-04-01', '2026-07-01'),
];

for (const [employerChange, acmeUntil] of [
  [undefined, '2026-04-01'],
  ['new-begins', '2026-04-01'],
  ['old-ends', '2026-06-01'],
  // What she holds stays with acme; whatever she earns from April on is for birch.
  ['award-ends', '2026-04-01'],
] as const)
  test(`who can earn credit, at midnight of the day, where the text says ${employerChange ?? 'nothing'}`, () => {
    const program = testProgram(employerChange ? { employerChange } : {});
    const at = (organisation: string, on: number) =>
      affiliationsOn(program, moved, organisation, on).length;
    assert.deepEqual([at('acme', day(acmeUntil) - 1), at('acme', day(acmeUntil))], [1, 0]);
    assert.deepEqual([at('birch', day('2026-04-01') - 1), at('birch', day('2026-04-01'))], [0, 1]);
    assert.deepEqual([at('birch', day('2026-07-01') - 1), at('birch', day('2026-07-01'))], [1, 0]);
  });
