import assert from 'node:assert/strict';
import { test } from 'node:test';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { openBenefits } from './open-benefits.ts';

const text = (en: string) => ({ en });
const program = testProgram(
  {},
  {
    benefits: {
      portal: { title: text('Portal') },
      rebate: {
        title: text('Rebate'),
        availableTo: { attribute: { name: 'region', is: ['emea', 'apac'] } },
      },
      fund: { title: text('Fund') },
    },
    tiers: [
      {
        id: 'registered',
        title: text('Registered'),
        metal: 'slate',
        requires: { all: [] },
        benefits: ['portal'],
      },
      {
        id: 'silver',
        title: text('Silver'),
        metal: 'silver',
        requires: { people: { holding: 'sales-associate', atLeast: 1 } },
        benefits: ['rebate', 'portal'],
      },
      { id: 'gold', title: text('Gold'), metal: 'gold', requires: { all: [] }, benefits: ['fund'] },
    ],
  },
);
const region = (value: string, from: string) =>
  fact({
    id: `${value}:${from}`,
    kind: 'attribute',
    organisation: 'acme',
    subject: 'region',
    attributes: { value },
    from: day(from),
  });
const facts = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-01-01', '2027-01-01'),
  region('emea', '2026-01-01'),
  region('latam', '2026-06-01'),
];
const open = (tier: string | null, on: number) =>
  openBenefits(program, facts, 'acme', { on, known: Infinity, tier }).map(
    ({ benefit, tier: from, open: is, until }) => [benefit, from, is, until],
  );

test('a tier has its benefits and those below it, each once', () => {
  assert.deepEqual(open(null, day('2026-02-01')), []);
  assert.deepEqual(open('registered', day('2026-02-01')), [['portal', 'registered', true, null]]);
  assert.deepEqual(open('silver', day('2026-02-01')), [
    ['portal', 'registered', true, null],
    ['rebate', 'silver', true, day('2026-06-01')],
  ]);
});

test('a benefit is open to those whom it is for, to the last instant of the day', () => {
  const rebate = (on: number) => open('silver', on)[1]?.[2];
  assert.equal(rebate(day('2026-06-01') - 1), true);
  assert.equal(rebate(day('2026-06-01')), false);
});
