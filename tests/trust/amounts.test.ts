import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Amounts, type Fact, type Node } from '@guildmark/engine';
import { day, fact, testProgram } from '../../engine/requirement/fixtures.ts';
import { assertMade } from '../fuzz/recompute-amounts.ts';

/** That what makes an amount is made again from the text, where random programs seldom say so much of it at once. */

const metric = {
  id: 'revenue',
  sum: { of: 'deal', value: 'money' },
  linear: { points: 60, upTo: '150 EUR' },
  times: [
    { default: 1, by: { region: { APAC: 1.5 } } },
    { default: 1, byFact: { channel: { inbound: 0.5 } } },
  ],
};
const requires = {
  points: {
    atLeast: { default: 50, by: { region: { APAC: 20 } } },
    categories: [{ id: 'selling', metrics: [metric] }],
  },
};
const program = testProgram(
  {},
  {
    currencyRates: { table: [{ from: '2026-01-01', worth: { USD: 0.9 } }] },
    tiers: [{ ...testProgram().tiers[1], requires }],
  },
);
const deal = (id: string, currency: string, channel: string): Fact =>
  fact({
    id,
    kind: 'deal',
    organisation: 'acme',
    money: { amount: '50', currency },
    attributes: { channel },
  });
const facts = [
  fact({
    id: 'region',
    kind: 'attribute',
    organisation: 'acme',
    subject: 'region',
    attributes: { value: 'APAC' },
  }),
  deal('one', 'EUR', 'inbound'),
  deal('two', 'USD', 'outbound'),
];

function answered(): { node: Node; amounts: Amounts } {
  const at = { on: day('2026-06-01'), known: Infinity };
  const node = standingOf(program, facts, 'acme', at).tiers[0]!.requirement;
  return { node, amounts: node.amounts! };
}

test('a threshold, points and rates are made again from what the answer tells of them', () => {
  const { node, amounts } = answered();
  const [told] = amounts.metrics!;
  assert.deepEqual(
    [amounts.need, told?.weighted?.amount, told?.multiplied?.after, amounts.conversions?.length],
    ['20', '70', '42', 1],
  );
  assertMade(program, node);
});

const faults: Record<string, (amounts: Amounts) => void> = {
  'a threshold of another case': (amounts) => (amounts.need = '50'),
  'a case that does not apply': (amounts) => (amounts.origin = { way: 'default', attributes: [] }),
  'points that are multiplied once more': ({ metrics }) => (metrics![0]!.points = '63'),
  'points before that are not those of the amount': ({ metrics }) =>
    (metrics![0]!.multiplied!.before = '29'),
  'a part that counts as it is': ({ metrics }) =>
    metrics![0]!.weighted!.parts.forEach((part) => (part.factors = [])),
  'a part that is left out': ({ metrics }) => metrics![0]!.weighted!.parts.pop(),
  'another rate': ({ conversions }) => (conversions![0]!.rate = '0.8'),
};

for (const [name, change] of Object.entries(faults))
  test(`… and a planted fault is found: ${name}`, () => {
    const { node, amounts } = answered();
    change(amounts);
    assert.throws(() => assertMade(program, node));
  });
