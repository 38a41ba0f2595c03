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

const declared = `attributes:
  market: { title: { en: Market, ru: Рынок }, values: { growth: { en: g, ru: р }, mature: { en: m, ru: з } } }
  heads: { title: { en: Heads, ru: Люди } }
`;
const reads = `- people: { holding: worker, atLeast: { percent: 50%, ofAttribute: heads } }
        - attribute: { name: market, is: growth }`;

/** What a check says of the values of a company in a line of a scenario. */
function valued(told: string) {
  const files = {
    ...small,
    'attributes.yaml': declared,
    'parts.yaml': (small['parts.yaml'] ?? '').replace(leaf, reads),
    'scenarios/first.yaml': `scenarios:
  - name: One
    on: 2025-06-01
    facts:
      - { at: acme, ${told}, from: 2025-05-01 }
    expect:
      - { organisation: acme, tier: member }
`,
  };
  return checkProgram(files)
    .problems.filter(({ file, severity }) => file.startsWith('scenarios/') && severity !== 'notice')
    .map(({ severity, code, path, args }) =>
      `${severity} ${code} ${path} ${args['suggestion'] ?? ''}`.trim(),
    );
}

const values: { name: string; told: string; said: string[] }[] = [
  { name: 'a value that is listed', told: 'has: { market: mature }', said: [] },
  {
    name: 'a value that is not listed, which is said once',
    told: 'has: { market: growht }',
    said: [`warning reference.unknown ${fact}.has.market growth`],
  },
  {
    name: 'the same as a fact of its own',
    told: 'kind: attribute, subject: market, attributes: { value: growht }',
    said: [`warning fact.not_listed ${fact}.attributes.value growth`],
  },
  { name: 'a number', told: 'has: { heads: 8 }', said: [] },
  {
    name: 'a word where a number is read',
    told: 'has: { heads: eight }',
    said: [`warning fact.not_a_number ${fact}.has.heads`],
  },
  {
    name: 'the same as a fact of its own, with a number in it',
    told: 'kind: attribute, subject: heads, attributes: { value: 8 people }',
    said: [`warning fact.not_a_number ${fact}.attributes.value 8`],
  },
  {
    name: 'an attribute one letter off',
    told: 'kind: attribute, subject: markte, attributes: { value: growth }',
    said: [`warning fact.stranger ${fact}.subject market`],
  },
];

for (const { name, told, said: expected } of values) {
  test(`a scenario says of a company ${name}`, () => assert.deepEqual(valued(told), expected));
}
