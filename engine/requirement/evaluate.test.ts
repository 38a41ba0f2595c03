import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import type { Condition } from '../program/definition/condition.ts';
import { evaluate } from './evaluate.ts';
import { affiliation, contextOf, credential, day, fact, testProgram } from './fixtures.ts';

const holdersOf = (atLeast: number, ...holding: string[]): Condition => ({
  people: { holding, atLeast },
});

/** Anna, Boris and Chen work at Acme; all three have been sales associates, until different days. */
const acme: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  affiliation('boris', 'acme', '2026-01-01', '2026-09-01'),
  affiliation('chen', 'acme', '2026-04-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
  credential('boris', 'sales-associate', '2026-02-01', '2027-02-01'),
  credential('chen', 'sales-associate', '2025-12-01', '2026-12-01'),
];

interface Case {
  name: string;
  asks: Condition;
  on: string | number;
  expect: { met: boolean; have: number; until: string | null };
  facts?: Fact[];
  switches?: Parameters<typeof testProgram>[0];
}

const cases: Case[] = [
  {
    name: 'n − 1 people are not enough, until the next one counts',
    asks: holdersOf(3, 'sales-associate'),
    on: day('2026-04-01') - 1,
    expect: { met: false, have: 2, until: '2026-04-01' },
  },
  {
    name: 'n people are enough, until the first one leaves',
    asks: holdersOf(3, 'sales-associate'),
    on: '2026-04-01',
    expect: { met: true, have: 3, until: '2026-09-01' },
  },
  {
    name: 'n + 1 people last until the second one goes',
    asks: holdersOf(2, 'sales-associate'),
    on: '2026-04-01',
    expect: { met: true, have: 3, until: '2026-12-01' },
  },
  {
    name: 'someone who left counts no more at the very instant',
    asks: holdersOf(1, 'sales-associate'),
    on: '2026-09-01',
    expect: { met: true, have: 2, until: '2027-02-01' },
  },
  {
    name: 'a credential counts to the last instant of its last day in the zone',
    asks: holdersOf(1, 'sales-associate'),
    on: day('2027-02-01') - 1,
    expect: { met: true, have: 1, until: '2027-02-01' },
  },
  {
    name: 'and not at the midnight after it',
    asks: holdersOf(1, 'sales-associate'),
    on: '2027-02-01',
    expect: { met: false, have: 0, until: null },
  },
  {
    name: 'two credentials of one person are one person',
    asks: holdersOf(3, 'sales-associate', 'technical-associate'),
    facts: [credential('anna', 'technical-associate', '2026-02-01', '2027-02-01')],
    on: '2026-03-01',
    expect: { met: false, have: 2, until: '2026-04-01' },
  },
  {
    name: 'a renewal that follows without a gap leaves no gap',
    asks: holdersOf(1, 'sales-associate'),
    facts: [credential('anna', 'sales-associate', '2027-02-01', '2028-02-01')],
    on: '2026-10-01',
    expect: { met: true, have: 2, until: '2028-02-01' },
  },
  {
    name: 'a higher level counts where the text says so',
    asks: holdersOf(3, 'sales-associate'),
    facts: [
      affiliation('dana', 'acme', '2026-01-01'),
      credential('dana', 'sales-expert', '2026-02-01', '2026-10-01'),
    ],
    on: '2026-03-01',
    expect: { met: true, have: 3, until: '2026-10-01' },
  },
  {
    name: 'and does not where it says otherwise',
    asks: holdersOf(3, 'sales-associate'),
    facts: [
      affiliation('dana', 'acme', '2026-01-01'),
      credential('dana', 'sales-expert', '2026-02-01', '2026-10-01'),
    ],
    switches: { higherLevelCounts: false },
    on: '2026-03-01',
    expect: { met: false, have: 2, until: '2026-04-01' },
  },
  {
    name: 'a lower level never counts as a higher one, nor one of another track',
    asks: holdersOf(1, 'sales-professional'),
    facts: [credential('anna', 'technical-expert', '2026-02-01', '2027-02-01')],
    on: '2026-03-01',
    expect: { met: false, have: 0, until: null },
  },
  {
    name: 'a holder in grace counts where the text says so, through the last day of grace',
    asks: holdersOf(1, 'sales-associate'),
    switches: { graceCounts: true },
    on: day('2027-03-03') - 1,
    expect: { met: true, have: 1, until: '2027-03-03' },
  },
  {
    name: 'what was revoked has no grace',
    asks: holdersOf(3, 'sales-associate'),
    switches: { graceCounts: true },
    facts: [
      fact({
        id: 'revoked',
        kind: 'ending',
        names: 'boris:sales-associate:2026-02-01',
        from: day('2026-06-01'),
      }),
    ],
    on: '2026-06-01',
    expect: { met: false, have: 2, until: null },
  },
  {
    name: 'a future absence holds until it begins to be broken',
    asks: { not: holdersOf(3, 'sales-associate') },
    on: '2026-03-01',
    expect: { met: true, have: 0, until: '2026-04-01' },
  },
  {
    name: 'a failing not holds again when the first one leaves',
    asks: { not: holdersOf(3, 'sales-associate') },
    on: '2026-05-01',
    expect: { met: false, have: 1, until: '2026-09-01' },
  },
  {
    name: 'any lasts as long as one of them does',
    asks: { any: [holdersOf(3, 'sales-associate'), holdersOf(1, 'technical-associate')] },
    on: '2026-05-01',
    expect: { met: true, have: 1, until: '2026-09-01' },
  },
  {
    name: 'atLeast counts the parts that are met',
    asks: {
      atLeast: {
        n: 2,
        of: [
          holdersOf(1, 'sales-associate'),
          holdersOf(2, 'sales-associate'),
          holdersOf(3, 'sales-associate'),
        ],
      },
    },
    on: '2026-05-01',
    expect: { met: true, have: 3, until: '2026-12-01' },
  },
  {
    name: 'all of nothing is met for ever',
    asks: { all: [] },
    on: '2026-05-01',
    expect: { met: true, have: 0, until: null },
  },
];

describe('people of an organisation', () => {
  for (const { name, asks, on, expect, facts = [], switches } of cases)
    test(name, () => {
      const context = contextOf(testProgram(switches), [...acme, ...facts]);
      const at = typeof on === 'number' ? on : day(on);
      const { met, have, until } = evaluate(asks, context, at);
      const expected = { ...expect, until: expect.until === null ? null : day(expect.until) };
      assert.deepEqual({ met, have, until }, expected);
    });

  test('who counts, by which fact and until when, the first to go first', () => {
    const { who, facts } = evaluate(
      holdersOf(3, 'sales-associate'),
      contextOf(testProgram(), acme),
      day('2026-05-01'),
    );
    assert.deepEqual(who, [
      { person: 'boris', fact: 'boris:sales-associate:2026-02-01', until: day('2026-09-01') },
      { person: 'chen', fact: 'chen:sales-associate:2025-12-01', until: day('2026-12-01') },
      { person: 'anna', fact: 'anna:sales-associate:2026-02-01', until: day('2027-02-01') },
    ]);
    assert.ok(facts.includes('chen@acme:2026-04-01'), 'affiliations are facts that count');
  });

  test('nodes are named by their path in the text', () => {
    const asks: Condition = { all: [{ not: { any: [holdersOf(1, 'sales-associate')] } }] };
    const node = evaluate(asks, contextOf(testProgram(), acme), day('2026-05-01'));
    const leaf = node.children[0]!.children[0]!.children[0]!;
    assert.equal(leaf.path, 'test.all[0].not.any[0]');
    assert.deepEqual(leaf.subject, ['sales-associate']);
  });
});

const anna = { person: 'anna' };
const deal = (id: string, from: string, attributes: Fact['attributes'] = {}): Fact =>
  fact({
    id,
    kind: 'deal',
    person: 'anna',
    organisation: 'acme',
    subject: 'relay',
    from: day(from),
    attributes,
  });
const annas: Fact[] = [
  credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
  fact({
    id: 'course',
    kind: 'completion',
    person: 'anna',
    subject: 'sales-101',
    from: day('2026-01-10'),
  }),
  fact({
    id: 'passed',
    kind: 'pass',
    person: 'anna',
    subject: 'sales-foundation',
    from: day('2026-01-20'),
  }),
  fact({
    id: 'agreed-1',
    kind: 'agreement',
    person: 'anna',
    subject: 'program-agreement',
    attributes: { edition: '1' },
    from: day('2026-01-01'),
  }),
  fact({
    id: 'agreed-2',
    kind: 'agreement',
    person: 'anna',
    subject: 'program-agreement',
    attributes: { edition: '2' },
    from: day('2026-03-01'),
  }),
  deal('deal-1', '2026-01-15', { size: 'large' }),
  deal('deal-2', '2026-05-15', { size: 'small' }),
  deal('deal-3', '2026-06-15', { size: 'large' }),
];

const own: Case[] = [
  {
    name: 'a course counts from its date on, for ever',
    asks: { completed: 'sales-101' },
    on: '2026-01-10',
    expect: { met: true, have: 1, until: null },
  },
  {
    name: 'and not before',
    asks: { completed: 'sales-101' },
    on: day('2026-01-10') - 1,
    expect: { met: false, have: 0, until: '2026-01-10' },
  },
  {
    name: 'an exam passed',
    asks: { passed: 'sales-foundation' },
    on: '2026-06-01',
    expect: { met: true, have: 1, until: null },
  },
  {
    name: 'an older edition of an agreement does not count',
    asks: { agreed: 'program-agreement' },
    on: '2026-02-01',
    expect: { met: false, have: 0, until: '2026-03-01' },
  },
  {
    name: 'a credential is held exactly as long as it is valid',
    asks: { holds: ['sales-associate', 'sales-expert'] },
    on: '2026-02-01',
    expect: { met: true, have: 1, until: '2027-02-01' },
  },
  {
    name: 'a higher level is no substitute for a prerequisite',
    asks: { holds: ['sales-associate'] },
    facts: [credential('anna', 'sales-expert', '2027-02-01', '2028-02-01')],
    on: '2027-02-01',
    expect: { met: false, have: 0, until: null },
  },
  {
    name: 'deals are counted one by one',
    asks: { count: { of: 'deal', atLeast: 3 } },
    on: '2026-06-15',
    expect: { met: true, have: 3, until: null },
  },
  {
    name: 'a deal counts for the stretch of time that is asked about',
    asks: { count: { of: 'deal', atLeast: 3, within: { amount: 12, unit: 'months' } } },
    on: '2026-06-15',
    expect: { met: true, have: 3, until: '2027-01-15' },
  },
  {
    name: 'only what has the attributes that are asked for',
    asks: { count: { of: 'deal', where: { size: 'large' }, atLeast: 2 } },
    on: '2026-06-01',
    expect: { met: false, have: 1, until: '2026-06-15' },
  },
  {
    name: 'only what is about the subject that is asked for',
    asks: { count: { of: 'deal', subject: 'other', atLeast: 1 } },
    on: '2026-06-15',
    expect: { met: false, have: 0, until: null },
  },
  {
    name: 'what happened to the whole program counts for everyone',
    asks: { count: { of: 'event', subject: 'release', atLeast: 1 } },
    facts: [fact({ id: 'release', kind: 'event', subject: 'release', from: day('2026-05-01') })],
    on: '2026-06-01',
    expect: { met: true, have: 1, until: null },
  },
];

describe('what a person has done', () => {
  for (const { name, asks, on, expect, facts = [] } of own)
    test(name, () => {
      const context = contextOf(testProgram(), [...annas, ...facts], anna);
      const at = typeof on === 'number' ? on : day(on);
      const { met, have, until } = evaluate(asks, context, at);
      const expected = { ...expect, until: expect.until === null ? null : day(expect.until) };
      assert.deepEqual({ met, have, until }, expected);
    });

  test('a deal of one of its people counts for an organisation, a course of theirs does not', () => {
    const context = contextOf(testProgram(), annas);
    const at = day('2026-07-01');
    assert.equal(evaluate({ count: { of: 'deal', atLeast: 1 } }, context, at).have, 3);
    assert.equal(evaluate({ completed: 'sales-101' }, context, at).met, false);
  });
});
