import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { Condition } from '../program/definition/condition.ts';
import { missing } from '../standing/missing.ts';
import { evaluate } from './evaluate.ts';
import { affiliation, contextOf, credential, day, fact, testProgram } from './fixtures.ts';

const sold = (id: string, area: string, amount: string): Fact =>
  fact({
    id,
    kind: 'deal',
    organisation: 'acme',
    subject: 'relay',
    from: day('2026-02-10'),
    attributes: { area },
    money: { amount, currency: 'EUR' },
  });
const staff = ['sales', 'technical'].flatMap((track, index) => [
  affiliation(`p${index}`, 'acme', '2026-01-01'),
  credential(`p${index}`, `${track}-associate`, '2026-01-01', '2027-01-01'),
]);
const holds = (credential: string, atLeast = 1) => ({ people: { holding: credential, atLeast } });
const ask = (asks: object, facts: Fact[], on = '2026-06-01') =>
  evaluate(Condition.parse(asks), contextOf(testProgram(), facts), day(on));

describe('for each member of a set', () => {
  const perArea = {
    forEach: {
      of: 'deal',
      by: 'area',
      value: 'money',
      within: '12 months',
      atLeast: '50 EUR',
      requires: { data: holds('technical-associate', 2), network: holds('sales-associate') },
    },
  };
  const cases: { name: string; facts: Fact[]; met: boolean }[] = [
    { name: 'nothing is asked where there is no member', facts: [], met: true },
    {
      name: 'a member has what is asked',
      facts: [...staff, sold('a', 'network', '50')],
      met: true,
    },
    {
      name: 'a member lacks what is asked',
      facts: [...staff, sold('a', 'data', '50')],
      met: false,
    },
    {
      name: 'a cent less makes no member',
      facts: [...staff, sold('a', 'data', '49.99')],
      met: true,
    },
    { name: 'what is not named asks for nothing', facts: [sold('a', 'other', '500')], met: true },
  ];
  for (const { name, facts, met } of cases)
    test(name, () => assert.equal(ask(perArea, facts).met, met));

  test('a member leaves with its last sale of the window', () => {
    const node = ask(perArea, [...staff, sold('a', 'data', '50')]);
    assert.equal(node.until, day('2027-02-10'));
  });

  test('what is missing is what the member asks for', () => {
    const lacks = missing(ask(perArea, [...staff, sold('a', 'data', '50')]));
    assert.deepEqual(
      lacks.map(({ kind, have, need }) => [kind, have, need]),
      [['people', 1, 2]],
    );
  });
});

describe('cases and steps', () => {
  test('what is asked in a case does not matter in another', () => {
    const asks = {
      when: { is: { count: { of: 'deal', atLeast: 2 } }, requires: holds('sales-associate') },
    };
    const two = [sold('a', 'data', '1'), sold('b', 'data', '1')];
    assert.equal(ask(asks, two.slice(1)).met, true);
    assert.equal(ask(asks, two).met, false);
    assert.equal(ask(asks, [...two, ...staff]).met, true);
  });

  test('of several steps only the open one is missing', () => {
    const asks = {
      steps: [holds('sales-associate'), holds('sales-professional'), holds('sales-expert')],
    };
    const node = ask(asks, staff);
    assert.equal(node.met, false);
    assert.deepEqual(
      missing(node).map(({ subject }) => subject),
      [['sales-professional']],
    );
    assert.equal(ask({ steps: [holds('sales-associate')] }, staff).met, true);
  });
});
