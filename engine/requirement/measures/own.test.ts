import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../../kernel/fact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import { evaluate } from '../evaluate.ts';
import { contextOf, credential, day, fact, testProgram } from '../fixtures.ts';

interface Case {
  name: string;
  asks: Condition;
  on: string | number;
  expect: { met: boolean; have: number; until: string | null };
  facts?: Fact[];
}

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
    asks: { count: { of: 'deal', subject: ['other'], atLeast: 1 } },
    on: '2026-06-15',
    expect: { met: false, have: 0, until: null },
  },
  {
    name: 'what happened to the whole program counts for everyone',
    asks: { count: { of: 'event', subject: ['release'], atLeast: 1 } },
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
