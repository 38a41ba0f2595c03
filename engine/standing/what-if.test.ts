import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { acme, at, badges, program, silver } from './fixtures.ts';
import type { Supposition } from './supposition.ts';
import { whatIf, type WhatIf } from './what-if.ts';

const on = day('2026-06-01');
const agreed = (person: string) =>
  fact({
    id: `agreed-${person}`,
    kind: 'agreement',
    person,
    subject: 'program-agreement',
    attributes: { edition: '2' },
  });

function asked(facts: Fact[], suppositions: Supposition[], text = program) {
  const given = { program: text, facts, organisation: 'acme', on, known: Infinity };
  return whatIf(given, suppositions);
}

function told(...asking: Parameters<typeof asked>): WhatIf {
  const answer = asked(...asking);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const anna = { what: 'leaves', person: 'anna' } as const;

describe('what would be', () => {
  test('if someone left: the tier falls because of them', () => {
    const { shift, before, after } = told([...acme, ...silver], [anna]);
    assert.deepEqual(shift.tier, { before: 'silver', after: 'registered' });
    assert.equal(shift.act, 'demotion');
    assert.deepEqual(shift.because, [
      {
        path: 'tiers.silver.requires.all[0]',
        fact: 'anna@acme:2026-01-01',
        kind: 'affiliation',
        subject: 'sales-associate',
        person: 'anna',
        change: 'ended',
      },
    ]);
    assert.deepEqual(
      before,
      at([...acme, ...silver], on, Infinity),
      'before is the standing as it is',
    );
    assert.equal(after.measured, 'registered');
    assert.deepEqual(
      shift.leaves.map(({ path, before: was, after: is }) => [path, was.have, is.have]),
      [['tiers.silver.requires.all[0]', 1, 0]],
    );
  });

  test('the same where nothing was ever decided', () => {
    const { shift } = told(acme, [anna]);
    assert.deepEqual(shift.tier, { before: 'silver', after: 'registered' });
    assert.deepEqual(
      shift.because.map(({ person, change }) => [person, change]),
      [['anna', 'ended']],
    );
  });

  test('if the tier stayed and lasted longer', () => {
    const chen = affiliation('chen', 'birch', '2026-01-01');
    const badge = credential('chen', 'sales-professional', '2026-01-01', '2028-01-01');
    const { shift } = told([...acme, ...silver, chen, badge], [{ what: 'joins', person: 'chen' }]);
    assert.deepEqual(shift.tier, { before: 'silver', after: 'silver' });
    assert.equal(shift.act, null);
    assert.deepEqual(shift.until, { before: day('2027-02-01'), after: day('2027-03-01') });
    const [, two] = shift.leaves;
    assert.deepEqual(
      [two?.path, two?.before.have, two?.after.have],
      ['tiers.gold.requires.all[0]', 0, 1],
    );
  });

  test('if an exam were passed: the credential follows, and the tier with it', () => {
    const facts = [
      affiliation('anna', 'acme', '2026-01-01'),
      affiliation('boris', 'acme', '2026-01-01'),
      badges.anna,
      agreed('boris'),
      fact({ id: 'course', kind: 'completion', person: 'boris', subject: 'technical-101' }),
    ];
    const exams = { exams: { 'technical-foundation': exam } };
    const text = testProgram({}, exams);
    const {
      awards,
      shift,
      facts: made,
    } = told(facts, [{ what: 'passes', person: 'boris', exam: 'technical-foundation' }], text);
    const until = day('2027-06-02');
    assert.deepEqual(awards, [{ person: 'boris', credential: 'technical-associate', until }]);
    assert.deepEqual(
      made.map(({ kind, source }) => [kind, source]),
      [
        ['pass', 'what-if'],
        ['credential', 'what-if'],
      ],
    );
    assert.deepEqual(shift.tier, { before: 'registered', after: 'silver' });
  });

  test('if all but the agreement were there, the credential waits', () => {
    const facts = [affiliation('boris', 'acme', '2026-01-01')];
    const text = testProgram(
      {},
      { courses: { 'sales-101': course }, exams: { 'sales-foundation': exam } },
    );
    const both: Supposition[] = [
      { what: 'completes', person: 'boris', course: 'sales-101' },
      { what: 'passes', person: 'boris', exam: 'sales-foundation' },
    ];
    const { awards, waiting } = told(facts, both, text);
    assert.deepEqual(awards, []);
    assert.deepEqual(waiting, [{ person: 'boris', credential: 'sales-associate' }]);
  });

  test('what was due before is not made by the supposition', () => {
    const due = [
      ...acme,
      agreed('anna'),
      fact({ id: 'a', kind: 'completion', person: 'anna', subject: 'technical-101' }),
      fact({ id: 'b', kind: 'pass', person: 'anna', subject: 'technical-foundation' }),
    ];
    const { awards } = told(due, [{ what: 'earns', person: 'anna', credential: 'sales-expert' }]);
    assert.deepEqual(awards, []);
  });

  test('if a deal closed, with its amount and attributes', () => {
    const requires = {
      sum: { of: 'deal', value: 'money', atLeast: '100 EUR', where: { market: 'apac' } },
    };
    const text = testProgram({}, { tiers: [program.tiers[0], { ...program.tiers[1], requires }] });
    const deal = (amount: string, market: string): Supposition => ({
      what: 'happens',
      kind: 'deal',
      money: { amount, currency: 'EUR' },
      attributes: { market },
    });
    assert.equal(told([], [deal('99.99', 'apac')], text).shift.tier.after, 'registered');
    assert.equal(told([], [deal('100', 'emea')], text).shift.tier.after, 'registered');
    assert.equal(told([], [deal('100', 'apac')], text).shift.tier.after, 'silver');
    const twice = told([], [deal('50', 'apac'), deal('50', 'apac')], text);
    assert.deepEqual(twice.shift.leaves[0]?.after.facts, ['what-if:1', 'what-if:2']);
  });

  describe('which benefits open and close', () => {
    const title = { en: 'A benefit' };
    const sold = { sum: { of: 'deal', value: 'money', atLeast: '100 EUR' } };
    const [low, high] = program.tiers;
    const tiers = [
      { ...low, benefits: ['rebate'] },
      { ...high, benefits: ['support'] },
    ];
    const benefits = { support: { title }, rebate: { title, availableTo: sold } };
    const text = testProgram({}, { tiers, benefits });
    const deal = (amount: string): Supposition => ({
      what: 'happens',
      kind: 'deal',
      money: { amount, currency: 'EUR' },
    });
    const cases: [string, Supposition[], string[], string[]][] = [
      ['who falls loses those of the tier', [anna], [], ['support']],
      ['a clause that is met opens one on the same tier', [deal('100')], ['rebate'], []],
      ['one that is not met by a cent opens none', [deal('99.99')], [], []],
      ['both at once', [anna, deal('100')], ['rebate'], ['support']],
    ];
    for (const [name, suppositions, gained, lost] of cases)
      test(name, () => {
        const { shift } = told(acme, suppositions, text);
        assert.deepEqual(shift.benefits, { gained, lost });
      });
  });

  test('if a requirement were waived, until the waiver ends', () => {
    const requires = {
      waivable: { name: 'revenue', requires: { count: { of: 'deal', atLeast: 1 } } },
    };
    const text = testProgram({}, { tiers: [program.tiers[0], { ...program.tiers[1], requires }] });
    const waiver = { what: 'happens', kind: 'waiver', subject: 'revenue' } as const;
    const until = day('2026-09-01');
    const { shift } = told([], [{ ...waiver, until }], text);
    assert.deepEqual([shift.tier.after, shift.until.after], ['silver', until]);
    assert.equal(told([], [waiver], text).shift.until.after, null);
    const refusals = [
      { asks: { ...waiver, subject: 'revenu' }, code: 'what_if.unknown' },
      { asks: { ...waiver, until: on }, code: 'what_if.over' },
    ];
    for (const { asks, code } of refusals) {
      const answer = asked([], [asks], text);
      assert.equal(!answer.ok && answer.refusal.code, code);
    }
    assert.ok(asked([], [{ ...waiver, until: on + 1 }], text).ok);
  });

  test('a revoked credential does not come back for the old exam', () => {
    const evidence = [
      agreed('anna'),
      fact({ id: 'a', kind: 'completion', person: 'anna', subject: 'sales-101' }),
      fact({ id: 'b', kind: 'pass', person: 'anna', subject: 'sales-foundation' }),
    ];
    for (const loss of [
      { what: 'loses', person: 'anna', credential: 'sales-associate' },
      { what: 'ends', fact: badges.anna.id },
    ] as const) {
      const { shift, awards } = told([...acme, ...evidence], [loss]);
      assert.deepEqual([shift.tier.after, awards], ['registered', []]);
    }
  });

  test('one after the other: who joins can leave again', () => {
    const both: Supposition[] = [
      { what: 'joins', person: 'chen' },
      { what: 'leaves', person: 'chen' },
    ];
    assert.deepEqual(told(acme, both).shift.leaves, []);
  });
});

describe('what the reviews of the text make of it', () => {
  const chosen = (choose: string) => ({ choose, because: { en: 'For the test.' } });
  const atOnce = { promotions: chosen('at-once'), demotions: chosen('at-once') };
  const yearly = { ...atOnce, demotions: chosen('yearly') };
  const notice = { ...yearly, notice: '30 days', remediation: '60 days' };
  const probation = {
    ...atOnce,
    probation: { lasts: chosen('3 months'), blocks: {}, leadsTo: 'demotion' },
  };
  const deal: Supposition = { what: 'happens', kind: 'deal' };
  const leaving = [anna];
  const decided = [...acme, ...silver];
  const promotions = { ...atOnce, promotions: chosen('yearly') };
  const day1 = (at: number) => new Date(at + 7_200_000).toISOString().slice(0, 10);
  const cases: {
    name: string;
    review: object;
    facts: Fact[];
    asks: Supposition[];
    tier: string | null;
    measured: string;
    ahead: string[];
  }[] = [
    {
      name: 'at once: the tier falls, and nothing more follows',
      review: atOnce,
      facts: acme,
      asks: leaving,
      tier: 'registered',
      measured: 'registered',
      ahead: [],
    },
    {
      name: 'by a yearly review: it is held until then',
      review: yearly,
      facts: acme,
      asks: leaving,
      tier: 'silver',
      measured: 'registered',
      ahead: ['2027-01-01 demotion registered'],
    },
    {
      name: 'with notice first',
      review: notice,
      facts: acme,
      asks: leaving,
      tier: 'silver',
      measured: 'registered',
      ahead: ['2027-01-01 notice silver', '2027-04-01 demotion registered'],
    },
    {
      name: 'the same where decisions are on record',
      review: notice,
      facts: decided,
      asks: leaving,
      tier: 'silver',
      measured: 'registered',
      ahead: ['2027-01-01 notice silver', '2027-04-01 demotion registered'],
    },
    {
      name: 'on probation first',
      review: probation,
      facts: acme,
      asks: leaving,
      tier: 'silver',
      measured: 'registered',
      ahead: ['2026-06-01 probation silver', '2026-09-01 demotion registered'],
    },
    {
      name: 'what changes nothing brings no decision',
      review: notice,
      facts: acme,
      asks: [deal],
      tier: 'silver',
      measured: 'silver',
      ahead: [],
    },
    {
      name: 'a rise waits for its review as well',
      review: promotions,
      facts: acme.filter((each) => each !== badges.anna),
      asks: [{ what: 'earns', person: 'anna', credential: 'sales-associate' }],
      tier: 'registered',
      measured: 'silver',
      ahead: ['2027-01-01 promotion silver'],
    },
  ];
  for (const { name, review, facts, asks, tier, measured, ahead } of cases)
    test(name, () => {
      const { shift, before, after } = told(facts, asks, testProgram({}, { review }));
      assert.deepEqual(
        [shift.tier.after, shift.measured.after],
        [tier, measured],
        JSON.stringify(shift.ahead),
      );
      assert.deepEqual(
        shift.ahead.map(({ at: when, act, to }) => `${day1(when)} ${act} ${to}`),
        ahead,
      );
      const assumed = [...before.history, ...after.history].filter(({ fact: id }) =>
        id.startsWith('what-if'),
      );
      assert.deepEqual(assumed, [], 'what is taken as held is no part of the answer');
    });
});

test('what is only taken as held is no cause of what follows', () => {
  const people = { people: { holding: 'sales-associate', atLeast: 1 } };
  const [base, silver] = program.tiers;
  const kept = { ...silver, requires: people, maintain: people };
  const text = testProgram({}, { tiers: [base, kept] });
  const { shift } = told(
    [
      affiliation('anna', 'acme', '2026-01-01'),
      credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
    ],
    [anna],
    text,
  );
  assert.equal(shift.act, 'demotion');
  assert.deepEqual(
    [...new Set(shift.because.map(({ person }) => person))],
    ['anna'],
    JSON.stringify(shift.because),
  );
});

describe('what cannot be supposed', () => {
  type Happening = Extract<Supposition, { what: 'happens' }>;
  const happens = (kind: Happening['kind'], rest: Partial<Happening>): Happening => ({
    what: 'happens',
    kind,
    ...rest,
  });
  const named = (en: string) => ({ en });
  const [base, silverTier] = program.tiers;
  const text = testProgram(
    {},
    {
      attributes: {
        segment: { title: named('Segment'), values: { large: named('L'), small: named('S') } },
      },
      names: { archiving: named('Archiving') },
      tiers: [
        base,
        {
          ...silverTier,
          requires: { count: { of: 'deal', where: { market: 'apac' }, atLeast: 1 } },
        },
      ],
    },
  );
  const cases: { asks: Supposition; code: string; args: object }[] = [
    {
      asks: { what: 'leaves', person: 'chen' },
      code: 'not_here',
      args: { person: 'chen', suggestion: 'none' },
    },
    {
      asks: { what: 'passes', person: 'anna', exam: 'sales' },
      code: 'unknown',
      args: { kind: 'exam', id: 'sales', suggestion: 'none' },
    },
    {
      asks: { what: 'earns', person: 'anna', credential: 'sales-asociate' },
      code: 'unknown',
      args: { kind: 'credential', id: 'sales-asociate', suggestion: 'sales-associate' },
    },
    {
      asks: { what: 'loses', person: 'anna', credential: 'sales-expert' },
      code: 'not_held',
      args: { person: 'anna', id: 'sales-expert' },
    },
    {
      asks: { what: 'completes', person: 'anna', course: 'x' },
      code: 'unknown',
      args: { kind: 'course', id: 'x', suggestion: 'none' },
    },
    {
      asks: happens('validation', { subject: 'archving' }),
      code: 'subject',
      args: { kind: 'validation', id: 'archving', suggestion: 'archiving' },
    },
    {
      asks: happens('deal', { attributes: { markt: 'apac' } }),
      code: 'part',
      args: { part: 'markt', kind: 'deal', names: 'market', suggestion: 'market' },
    },
    {
      asks: happens('attribute', { attributes: { segment: 'large' } }),
      code: 'attribute_part',
      args: { part: 'segment', attribute: 'segment', value: 'large' },
    },
    {
      asks: happens('attribute', {
        subject: 'segment',
        quantity: 3,
        attributes: { value: 'large' },
      }),
      code: 'attribute_part',
      args: { part: 'quantity', attribute: 'segment', value: 'large' },
    },
    {
      asks: happens('attribute', { subject: 'segment' }),
      code: 'attribute',
      args: { attribute: 'segment', value: 'large' },
    },
    {
      asks: happens('attribute', { subject: 'segmnt', attributes: { value: 'large' } }),
      code: 'unknown',
      args: { kind: 'attribute', id: 'segmnt', suggestion: 'segment' },
    },
    {
      asks: happens('attribute', { subject: 'segment', attributes: { value: 'larg' } }),
      code: 'attribute_value',
      args: { attribute: 'segment', value: 'larg', values: 'large, small', suggestion: 'large' },
    },
    {
      asks: happens('waiver', { subject: 'none' }),
      code: 'unknown',
      args: { kind: 'waiver', id: 'none', suggestion: 'none' },
    },
    { asks: { what: 'ends', fact: 'none' }, code: 'no_fact', args: { id: 'none' } },
  ];
  for (const { asks, code, args } of cases)
    test(`${asks.what} ${'kind' in asks ? asks.kind : ''}: ${code}`, () => {
      const answer = asked(acme, [asks], text);
      assert.deepEqual(answer, { ok: false, refusal: { code: `what_if.${code}`, args } });
    });
});

test('what a measure means and cannot read is told with the reason', () => {
  const [base, silverTier] = program.tiers;
  const sum = { sum: { of: 'deal', value: 'money', atLeast: '100 EUR' } };
  const text = testProgram({}, { tiers: [base, { ...silverTier, requires: sum }] });
  const deal = (currency: string): Supposition => ({
    what: 'happens',
    kind: 'deal',
    money: { amount: '50', currency },
  });
  const { unread, idle } = told(acme, [deal('EUR'), deal('GBP')], text);
  assert.deepEqual(unread, [{ supposition: 1, reason: 'no_rate' }]);
  assert.deepEqual(
    idle.map(({ supposition }) => supposition),
    [1],
  );
});

const course = { title: { en: 'Course' }, summary: { en: 'Learn.' }, completion: 'self' };
const exam = {
  exam: 'exam',
  title: { en: 'Exam' },
  level: 'foundation',
  fee: 'none',
};
