import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from '../check.ts';
import { small } from '../fixtures/small.ts';

const leaf = '- people: { holding: worker, atLeast: 1 }';
const asks = `- waivable: { name: sales, requires: { count: { of: deal, subject: relay, atLeast: 1 } } }
        - waivable: { name: proof, requires: { count: { of: validation, subject: workshop, atLeast: 1 } } }
        - forSome: { members: [north, south], requires: { count: { of: reference, subject: $member, atLeast: 1 } } }
        - sum: { of: deal, subject: beacon, value: money, atLeast: 5 EUR }`;

function said(fact: string) {
  const files = {
    ...small,
    'parts.yaml': (small['parts.yaml'] ?? '').replace(leaf, asks),
    'scenarios/first.yaml': `scenarios:
  - name: One
    on: 2025-06-01
    facts:
      - { at: acme, ${fact}, from: 2025-05-01 }
    expect:
      - { organisation: acme, tier: member }
`,
  };
  return checkProgram(files)
    .problems.filter(({ code }) => code === 'fact.stranger')
    .map(({ severity, path, args }) => `${severity} ${path} ${args['suggestion']}`.trim());
}

const fact = 'scenarios.first.scenarios[0].facts[0]';
const cases: { name: string; fact: string; said: string[] }[] = [
  { name: 'a waiver that exists', fact: 'kind: waiver, subject: sales', said: [] },
  {
    name: 'a waiver one letter off',
    fact: 'kind: waiver, subject: slaes',
    said: [`error ${fact}.subject sales`],
  },
  {
    name: 'a waiver of nothing that the text knows',
    fact: 'kind: waiver, subject: integration',
    said: [`error ${fact}.subject`],
  },
  { name: 'a waiver that names nothing', fact: 'kind: waiver', said: [`error ${fact}`] },
  {
    name: 'a validation one letter off',
    fact: 'kind: validation, subject: workshops',
    said: [`error ${fact}.subject workshop`],
  },
  { name: 'an approval of a tier', fact: 'kind: approval, subject: partner', said: [] },
  {
    name: 'an invitation to a tier one letter off',
    fact: 'kind: invitation, subject: partners',
    said: [`error ${fact}.subject partner`],
  },
  {
    name: 'a product that any of two conditions asks for',
    fact: 'kind: deal, subject: beacon',
    said: [],
  },
  {
    name: 'a product nearly right may be another one',
    fact: 'kind: deal, subject: beakon',
    said: [`warning ${fact}.subject beacon`],
  },
  { name: 'a product that nothing asks for', fact: 'kind: deal, subject: toolbox', said: [] },
  { name: 'a member of a set', fact: 'kind: reference, subject: south', said: [] },
  {
    name: 'nearly a member of a set',
    fact: 'kind: reference, subject: suoth',
    said: [`warning ${fact}.subject south`],
  },
];

for (const { name, fact: told, said: expected } of cases) {
  test(`a scenario tells of ${name}`, () => assert.deepEqual(said(told), expected));
}
