import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { awardsDue, levelProgress } from './claim.ts';
import { allLevels, findLevel } from './level.ts';

const program = testProgram();
const done = (kind: 'completion' | 'pass', subject: string, on: string): Fact =>
  fact({ id: `${subject}:${on}`, kind, person: 'anna', subject, from: day(on) });
const course = (on: string) => done('completion', 'sales-101', on);
const exam = (on: string) => done('pass', 'sales-foundation', on);
const review = done('pass', 'sales-review', '2026-04-01');
const agreed = fact({
  id: 'agreed',
  kind: 'agreement',
  person: 'anna',
  subject: 'program-agreement',
  attributes: { edition: '2' },
  from: day('2026-01-02'),
});
const associate = credential('anna', 'sales-associate', '2026-02-01', '2027-02-02');
const revoked = fact({
  id: 'revoked',
  kind: 'ending',
  person: 'anna',
  names: associate.id,
  from: day('2026-08-01'),
});
const first = [agreed, course('2026-01-10'), exam('2026-02-01')];

const cases: { name: string; facts: Fact[]; on: string | number; due: string[] }[] = [
  { name: 'nothing done, nothing due', facts: [agreed], on: '2026-06-01', due: [] },
  {
    name: 'the course alone is not enough',
    facts: [course('2026-01-10')],
    on: '2026-06-01',
    due: [],
  },
  { name: 'not before the exam was passed', facts: first, on: day('2026-02-01') - 1, due: [] },
  {
    name: 'at the instant it was passed',
    facts: first,
    on: '2026-02-01',
    due: ['sales-associate'],
  },
  { name: 'not again while held', facts: [...first, associate], on: '2026-02-01', due: [] },
  {
    name: 'an awarded level makes the next one due',
    facts: [...first, associate, review],
    on: '2026-05-01',
    due: ['sales-professional'],
  },
  {
    name: 'an expired credential does not come back for the old exam',
    facts: [...first, associate],
    on: '2027-02-02',
    due: [],
  },
  {
    name: 'it is earned anew by what came after the award',
    facts: [...first, associate, course('2026-12-01'), exam('2027-01-15')],
    on: '2027-02-02',
    due: ['sales-associate'],
  },
  {
    name: 'what was done at the instant of the award is used up with it',
    facts: [agreed, associate, course('2026-02-01'), exam('2026-02-01')],
    on: '2027-02-02',
    due: [],
  },
  {
    name: 'half of the way anew is not enough',
    facts: [...first, associate, exam('2027-01-15')],
    on: '2027-02-02',
    due: [],
  },
  {
    name: 'a revoked credential does not come back by itself',
    facts: [...first, associate, course('2026-06-01'), exam('2026-06-02'), revoked],
    on: '2026-08-01',
    due: [],
  },
  {
    name: 'after a revocation it is earned anew',
    facts: [...first, associate, revoked, course('2026-09-01'), exam('2026-09-02')],
    on: '2026-09-02',
    due: ['sales-associate'],
  },
  {
    name: 'an award that was recorded in error never was',
    facts: [
      ...first,
      associate,
      fact({ id: 'error', kind: 'retraction', names: associate.id, from: day('2026-03-01') }),
    ],
    on: '2026-03-01',
    due: ['sales-associate'],
  },
];

describe('awards due', () => {
  for (const { name, facts, on, due } of cases)
    test(name, () => {
      const at = typeof on === 'number' ? on : day(on);
      assert.deepEqual(
        awardsDue(program, facts, at).map(({ award }) => award),
        due,
      );
    });

  const agreements: { name: string; facts: Fact[]; missing: boolean; of?: typeof program }[] = [
    { name: 'accepted', facts: first, missing: false },
    { name: 'not accepted', facts: first.slice(1), missing: true },
    {
      name: 'accepted in an older edition',
      facts: [{ ...agreed, attributes: { edition: '1' } }, ...first.slice(1)],
      missing: true,
    },
    {
      name: 'asked for by no text',
      facts: first.slice(1),
      of: testProgram({}, { choices: {} }),
      missing: false,
    },
  ];
  for (const { name, facts, missing, of = program } of agreements)
    test(`the agreement is ${name}`, () => {
      const [award] = awardsDue(of, facts, day('2026-02-01'));
      assert.equal(award?.agreementMissing, missing);
    });
});

const former = (facts: Fact[], on: string) =>
  levelProgress(program, facts, day(on))[0]?.former ?? null;

describe('progress', () => {
  test('on every level, with what is missing and what is held', () => {
    const [foundation, professional] = levelProgress(
      program,
      [...first, associate],
      day('2026-03-01'),
    );
    assert.deepEqual(foundation?.held, {
      fact: associate.id,
      from: associate.from,
      until: associate.until,
    });
    assert.equal(foundation?.requirement.met, true);
    assert.deepEqual(
      professional?.requirement.children.map(({ met }) => met),
      [true, false],
    );
    assert.equal(professional?.requirement.path, 'tracks.sales.levels.professional.requires');
  });

  test('says how the last award ended', () => {
    assert.equal(former([...first, associate], '2027-02-01'), null);
    assert.deepEqual(former([...first, associate], '2027-02-02'), {
      fact: associate.id,
      at: day('2027-02-02'),
      how: 'expired',
    });
    assert.equal(former([...first, associate, revoked], '2026-08-01')?.how, 'revoked');
  });
});

test('levels by their credential', () => {
  assert.deepEqual(findLevel(program, 'technical-expert')?.level, 'expert');
  assert.equal(findLevel(program, 'unknown'), null);
  assert.deepEqual(
    allLevels(program).map(({ definition }) => definition.credential),
    ['sales', 'technical'].flatMap((track) =>
      ['associate', 'professional', 'expert'].map((level) => `${track}-${level}`),
    ),
  );
});

test('what is closed is no longer awarded, and what was awarded lasts', () => {
  const { sales, technical } = program.tracks;
  const closed = {
    ...program,
    tracks: {
      technical: technical!,
      sales: {
        ...sales!,
        levels: { ...sales!.levels, foundation: { ...sales!.levels['foundation']!, closed: true } },
      },
    },
  };
  assert.deepEqual(awardsDue(closed, first, day('2026-06-01')), []);
  const held = levelProgress(closed, [...first, associate], day('2026-06-01'));
  const until = held.find(({ award }) => award === 'sales-associate')?.held?.until;
  assert.equal(until, day('2027-02-02'));
});
