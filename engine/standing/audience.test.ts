import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { day, fact, testProgram } from '../requirement/fixtures.ts';
import { concerning, strangeIn, type Audience } from './audience.ts';

const en = (text: string) => ({ en: text });
const tier = (id: string) => ({
  id,
  title: en(id),
  metal: 'slate' as const,
  requires: { all: [] },
});
const program = testProgram(
  {},
  {
    tiers: [tier('registered'), tier('silver'), tier('gold')],
    competencyLevels: [
      { id: 'principal', title: en('Principal') },
      { id: 'expert', title: en('Expert') },
    ],
    competencies: {
      archiving: {
        title: en('Archiving'),
        levels: { principal: { requires: { all: [] } }, expert: { requires: { all: [] } } },
      },
      mobility: { title: en('Mobility'), levels: { principal: { requires: { all: [] } } } },
    },
  },
);

const decided = (organisation: string, on: string, to: string, competency?: string): Fact =>
  fact({
    id: `${organisation} ${on} ${to} ${competency ?? ''}`,
    kind: 'decision',
    organisation,
    subject: to,
    attributes: { act: 'promotion', to, ...(competency !== undefined && { competency }) },
    from: day(on),
  });
const facts = [
  decided('acme', '2026-01-01', 'registered'),
  decided('acme', '2026-03-01', 'silver'),
  decided('acme', '2026-03-01', 'expert', 'archiving'),
  decided('birch', '2026-01-01', 'gold'),
  decided('birch', '2026-06-01', 'registered'),
  decided('cedar', '2026-02-01', 'principal', 'mobility'),
];
const companies = [
  { organisation: 'acme', region: 'EMEA' },
  { organisation: 'birch', region: 'APAC' },
  { organisation: 'cedar', region: 'EMEA' },
];
const everyone: Audience = { regions: [], tier: null, competencies: [] };
const concerned = (audience: Partial<Audience>, on = '2026-04-01') => {
  const concerns = concerning(program, facts, day(on));
  return companies
    .filter((company) => concerns({ ...everyone, ...audience }, company))
    .map(({ organisation }) => organisation);
};

const cases: { name: string; of: Partial<Audience>; on?: string; expect: string[] }[] = [
  { name: 'nothing asked', of: {}, expect: ['acme', 'birch', 'cedar'] },
  { name: 'a region', of: { regions: ['EMEA'] }, expect: ['acme', 'cedar'] },
  { name: 'either region', of: { regions: ['APAC', 'EMEA'] }, expect: ['acme', 'birch', 'cedar'] },
  { name: 'a region where nobody is', of: { regions: ['emea'] }, expect: [] },
  {
    name: 'the lowest tier: whoever has any',
    of: { tier: 'registered' },
    expect: ['acme', 'birch'],
  },
  { name: 'a tier and those above', of: { tier: 'silver' }, expect: ['acme', 'birch'] },
  { name: 'the highest tier', of: { tier: 'gold' }, expect: ['birch'] },
  {
    name: 'a tier the day before it was decided',
    of: { tier: 'silver' },
    on: '2026-02-28',
    expect: ['birch'],
  },
  { name: 'a tier that was lost', of: { tier: 'silver' }, on: '2026-06-01', expect: ['acme'] },
  { name: 'any level of a competency', of: { competencies: ['archiving'] }, expect: ['acme'] },
  {
    name: 'either competency',
    of: { competencies: ['archiving', 'mobility'] },
    expect: ['acme', 'cedar'],
  },
  { name: 'all that is asked', of: { regions: ['EMEA'], tier: 'silver' }, expect: ['acme'] },
  {
    name: 'a region and a tier that nobody has both',
    of: { regions: ['APAC'], competencies: ['archiving'] },
    expect: [],
  },
  { name: 'a tier that the text lost concerns nobody', of: { tier: 'platinum' }, expect: [] },
  {
    name: 'a competency that the text lost concerns nobody',
    of: { competencies: ['vaults'] },
    expect: [],
  },
];

for (const { name, of, on, expect } of cases)
  test(`an audience: ${name}`, () => assert.deepEqual(concerned(of, on), expect));

test('names that the program does not have are told', () => {
  const of = (audience: Partial<Audience>) => strangeIn(program, { ...everyone, ...audience });
  assert.equal(of({ regions: ['anywhere'] }), null);
  assert.equal(of({ tier: 'gold', competencies: ['archiving'] }), null);
  assert.deepEqual(of({ tier: 'platinum' }), { tier: 'platinum' });
  assert.deepEqual(of({ competencies: ['archiving', 'toString'] }), { competency: 'toString' });
});
