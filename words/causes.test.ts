import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Cause, type Fact } from '@guildmark/engine';
import { day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import { causeLines } from './causes.ts';
import { tell } from './explain.ts';

const asked = {
  sum: { sum: { of: 'deal', value: 'money', within: '12 months', atLeast: '100 EUR' } },
  growth: {
    growth: {
      of: 'deal',
      value: 'money',
      over: '12 months',
      against: '1 year',
      base: '1 EUR',
      withoutBase: 'missing',
      atLeast: '10%',
    },
  },
};
const [base] = testProgram().tiers;
const program = testProgram(
  {},
  { tiers: [{ ...base, id: 'silver', requires: { all: [asked.sum, asked.growth] } }] },
);
const on = day('2026-06-01');
const sold: Fact[] = [
  fact({
    id: 'a',
    kind: 'deal',
    organisation: 'acme',
    money: { amount: '500', currency: 'EUR' },
    from: day('2026-01-01'),
  }),
];
const standing = standingOf(program, sold, 'acme', { on, known: on });
const [sum, growth] = ['all[0]', 'all[1]'].map((part) => `tiers.silver.requires.${part}`);
const of = (
  path: string | undefined,
  change: Cause['change'],
  more: Partial<Cause> = {},
): Cause => ({
  path: path!,
  change,
  fact: 'a',
  kind: 'deal',
  subject: '',
  ...more,
});
const told = (because: Cause[], rises?: boolean, locale: 'en' | 'ru' = 'en') =>
  causeLines(tell(program, locale, { person: (id) => id }, on), standing, because, {
    depth: 0,
    ...(rises !== undefined && { rises }),
  }).map(({ state, text }) => `${state}: ${text}`);
const money = 'Total value of closed deals in the last 12 months';
const growing = 'Growth over 12 months of value of closed deals against 1 year earlier';

const cases: [what: string, because: Cause[], rises: boolean | undefined, said: string[]][] = [
  [
    'a fact that ends takes a sum down',
    [of(sum, 'ended')],
    false,
    [`missing: ${money}: less counts.`],
  ],
  [
    'one that begins as another ends brings it up',
    [of(sum, 'ended'), of(sum, 'gained')],
    true,
    [`met: ${money}: more counts.`],
  ],
  [
    'what begins to count can bring a growth down',
    [of(growth, 'gained')],
    false,
    [`missing: ${growing}: no longer enough.`],
  ],
  [
    'what ceases to count can bring it up',
    [of(growth, 'ended'), of(growth, 'gained')],
    true,
    [`met: ${growing}: now enough.`],
  ],
  [
    'people are told whichever way they go',
    [
      of(sum, 'ended'),
      of(sum, 'gained', { kind: 'affiliation', person: 'anna', subject: 'sales-associate' }),
    ],
    false,
    [`missing: ${money}: less counts.`, 'missing: anna, who holds sales-associate, joins.'],
  ],
  [
    'without a direction each tells its own',
    [of(growth, 'gained')],
    undefined,
    [`met: ${growing}: more counts.`],
  ],
];
for (const [what, because, rises, said] of cases)
  test(`why something changes: ${what}`, () => assert.deepEqual(told(because, rises), said));

test('why something changes, in Russian', () => {
  assert.deepEqual(told([of(growth, 'gained')], false, 'ru'), [
    'missing: Закрытые сделки (стоимость): рост за 12 месяцев по сравнению с тем же временем раньше (1 год): теперь недостаточно.',
  ]);
});
