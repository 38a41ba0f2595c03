import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCounting, successor } from './affiliation.ts';
import { affiliationsOn } from './facts.ts';
import { affiliation, day } from './fixtures.ts';

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

test('who counts on a day counts through one affiliation', () => {
  const facts = [acme, affiliation('anna', 'birch', '2026-04-01', '2026-05-01')];
  const at = (organisation: string, date: string) =>
    affiliationsOn(facts, organisation, day(date)).length;
  assert.deepEqual([at('acme', '2026-03-31'), at('birch', '2026-03-31')], [1, 0]);
  assert.deepEqual([at('acme', '2026-04-01'), at('birch', '2026-04-01')], [0, 1]);
});
