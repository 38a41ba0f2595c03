import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliationsOn, holdsAt, knownFacts, personOn } from './facts.ts';
import { affiliation, credential, day, fact, testProgram } from './fixtures.ts';

const badge = credential('anna', 'sales-associate', '2026-03-01', '2027-03-01');
const ending = (id: string, from: string, names = badge.id, recorded = from): Fact =>
  fact({ id, kind: 'ending', person: 'anna', names, from: day(from), recordedAt: day(recorded) });
const retraction = (id: string, names: string, recorded: string): Fact =>
  fact({ id, kind: 'retraction', names, recordedAt: day(recorded) });

const cases: { name: string; facts: Fact[]; known: string; expect: string }[] = [
  {
    name: 'an untouched fact stays as it is',
    facts: [],
    known: '2026-06-01',
    expect: '2027-03-01',
  },
  { name: 'not recorded yet, not known', facts: [], known: '2026-02-28', expect: 'gone' },
  {
    name: 'an ending cuts the validity',
    facts: [ending('e', '2026-05-01')],
    known: '2026-06-01',
    expect: '2026-05-01',
  },
  {
    name: 'an ending that was recorded later is not known yet',
    facts: [ending('e', '2026-05-01', badge.id, '2026-07-01')],
    known: '2026-06-01',
    expect: '2027-03-01',
  },
  {
    name: 'an ending after the end changes nothing',
    facts: [ending('e', '2027-03-01', badge.id, '2026-05-01')],
    known: '2026-06-01',
    expect: '2027-03-01',
  },
  {
    name: 'the earliest of two endings counts',
    facts: [ending('late', '2026-06-01'), ending('early', '2026-05-01')],
    known: '2026-07-01',
    expect: '2026-05-01',
  },
  {
    name: 'a retracted fact never was',
    facts: [retraction('r', badge.id, '2026-05-01')],
    known: '2026-05-01',
    expect: 'gone',
  },
  {
    name: 'it was known the day before the retraction',
    facts: [retraction('r', badge.id, '2026-05-01')],
    known: '2026-04-30',
    expect: '2027-03-01',
  },
  {
    name: 'a retracted ending ends nothing',
    facts: [ending('e', '2026-04-01'), retraction('r', 'e', '2026-05-01')],
    known: '2026-06-01',
    expect: '2027-03-01',
  },
  {
    name: 'a retracted retraction retracts nothing',
    facts: [retraction('r', badge.id, '2026-04-01'), retraction('r2', 'r', '2026-05-01')],
    known: '2026-06-01',
    expect: '2027-03-01',
  },
];

describe('what is known of a fact', () => {
  for (const { name, facts, known, expect } of cases)
    test(name, () => {
      const all = knownFacts([badge, ...facts], day(known));
      if (expect === 'gone') return assert.deepEqual(all, []);
      assert.equal(all.length, 1);
      assert.equal(all[0]!.until, day(expect));
    });

  test('what was cut short says by what, what ran out does not', () => {
    const [cut] = knownFacts([badge, ending('e', '2026-05-01')], day('2026-06-01'));
    const [whole] = knownFacts([badge], day('2026-06-01'));
    assert.equal(cut!.endedBy, 'e');
    assert.equal(whole!.endedBy, undefined);
  });

  test('an ending at the very end leaves it to run out', () => {
    const [whole] = knownFacts([badge, ending('e', '2027-03-01')], day('2027-06-01'));
    assert.equal(whole!.endedBy, undefined);
  });

  test('with retractions ignored, the answer is as if nothing had been withdrawn', () => {
    const facts = [badge, retraction('r', badge.id, '2026-05-01')];
    assert.deepEqual(knownFacts(facts, day('2026-06-01'), 'ignored'), [badge]);
  });
});

test('a fact holds from its first instant to the one before its last', () => {
  const edges = [
    [badge.from - 1, false],
    [badge.from, true],
    [badge.until! - 1, true],
    [badge.until!, false],
  ] as const;
  for (const [at, holds] of edges) assert.equal(holdsAt(badge, at), holds);
});

test('people and affiliations of an instant', () => {
  const at = affiliation('anna', 'acme', '2026-01-01', '2026-04-01');
  const then = affiliation('anna', 'birch', '2026-04-01');
  const facts = [at, then, badge, affiliation('boris', 'acme', '2026-01-01')];
  const change = day('2026-04-01');
  assert.deepEqual(personOn(facts, 'anna', change - 1), [at, badge]);
  assert.deepEqual(personOn(facts, 'anna', change), [then, badge]);
  assert.equal(affiliationsOn(testProgram(), facts, 'acme', change - 1).length, 2);
  assert.equal(affiliationsOn(testProgram(), facts, 'acme', change).length, 1);
});
