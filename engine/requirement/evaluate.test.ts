import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { Condition } from '../program/definition/condition.ts';
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

  test('a person with two credentials counts by the longer one, and through a renewal', () => {
    const facts = [
      ...acme,
      credential('anna', 'sales-expert', '2026-02-01', '2026-09-01'),
      credential('anna', 'sales-associate', '2027-02-01', '2028-02-01'),
    ];
    const asks = holdersOf(1, 'sales-associate');
    const { who } = evaluate(asks, contextOf(testProgram(), facts), day('2026-06-01'));
    assert.deepEqual(
      who.find(({ person }) => person === 'anna'),
      { person: 'anna', fact: 'anna:sales-associate:2026-02-01', until: day('2028-02-01') },
    );
  });

  test('the same facts read under another text give that text’s answer', () => {
    const context = contextOf(testProgram(), acme);
    const asks = holdersOf(1, 'sales-associate');
    const graceful = { ...context, program: testProgram({ graceCounts: true }) };
    const met = [context, graceful, context].map(
      (each) => evaluate(asks, each, day('2027-02-01')).met,
    );
    assert.deepEqual(met, [false, true, false]);
  });

  test('nodes are named by their path in the text', () => {
    const asks: Condition = { all: [{ not: { any: [holdersOf(1, 'sales-associate')] } }] };
    const node = evaluate(asks, contextOf(testProgram(), acme), day('2026-05-01'));
    const leaf = node.children[0]!.children[0]!.children[0]!;
    assert.equal(leaf.path, 'test.all[0].not.any[0]');
    assert.deepEqual(leaf.subject, ['sales-associate']);
  });
});

test('what the company itself declares is said to be so, whatever measures it, and while it counts', () => {
  const said = (asks: Condition, source: string, on = '2026-06-01') => {
    const about = { from: day('2026-01-01'), until: day('2026-09-01'), source };
    const facts = [
      fact({ id: 'ref', kind: 'reference', organisation: 'acme', subject: 'site', ...about }),
      fact({
        id: 'region',
        kind: 'attribute',
        organisation: 'acme',
        subject: 'region',
        attributes: { value: 'apac' },
        ...about,
      }),
    ];
    return evaluate(asks, contextOf(testProgram(), facts), day(on)).declared;
  };
  const asked: Condition[] = [
    Condition.parse({ count: { of: 'reference', atLeast: 1 } }),
    Condition.parse({ attribute: { name: 'region', is: 'apac' } }),
  ];
  for (const asks of asked) {
    assert.equal(said(asks, 'declared:company'), true);
    assert.equal(said(asks, 'import:crm'), undefined);
    assert.equal(said(asks, 'declared:company', '2026-09-01'), undefined);
  }
});

test('of two stays that carry one credential, the same one is named in whatever order they are read', () => {
  const stays = ['b', 'a'].map((id) => ({ ...affiliation('anna', 'acme', '2026-01-01'), id }));
  const held = credential('anna', 'sales-associate', '2026-02-01', '2027-02-01');
  const named = (facts: Fact[]) => {
    const asks: Condition = { people: { holding: ['sales-associate'], atLeast: 1 } };
    return evaluate(asks, contextOf(testProgram(), facts), day('2026-03-01')).facts;
  };
  assert.deepEqual(named([...stays, held]), named([held, ...stays.toReversed()]));
  assert.deepEqual(named([...stays, held]), ['a', held.id].toSorted());
});
