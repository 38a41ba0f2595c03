import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { awardsDue, levelProgress } from './claim.ts';

const renewal = {
  byLevel: {},
  grace: '30 days',
  streamlined: '90 days',
  noticesBefore: ['30 days'],
};

const programWith = (renewalFrom: string | null, opens?: string) =>
  testProgram(
    {},
    {
      choices: renewalFrom ? { renewalFrom: { choose: renewalFrom, because: { en: 'So.' } } } : {},
      renewal: opens === undefined ? renewal : { ...renewal, opens },
    },
  );

const done = (kind: 'completion' | 'pass', subject: string, on: string): Fact =>
  fact({ id: `${subject}:${on}`, kind, person: 'anna', subject, from: day(on) });
const both = (on: string) => [
  done('completion', 'sales-101', on),
  done('pass', 'sales-foundation', on),
];
/** Valid through 1 February 2027. */
const held = credential('anna', 'sales-associate', '2026-02-01', '2027-02-02');

interface Case {
  name: string;
  from: 'old-end' | 'renewal-day' | null;
  opens?: string;
  facts: Fact[];
  on: string | number;
  until: string | null;
}

const cases: Case[] = [
  {
    name: 'without the switch nothing renews ahead of the end',
    from: null,
    facts: both('2026-12-01'),
    on: '2026-12-01',
    until: null,
  },
  {
    name: 'from the old end: through the same day a year on',
    from: 'old-end',
    facts: both('2026-12-01'),
    on: '2026-12-01',
    until: '2028-02-02',
  },
  {
    name: 'from the day of renewal: a year from then',
    from: 'renewal-day',
    facts: both('2026-12-01'),
    on: '2026-12-01',
    until: '2027-12-02',
  },
  {
    name: 'half of the way anew renews nothing',
    from: 'old-end',
    facts: [done('pass', 'sales-foundation', '2026-12-01')],
    on: '2026-12-01',
    until: null,
  },
  {
    name: 'what the award was earned by renews nothing',
    from: 'old-end',
    facts: both('2026-02-01'),
    on: '2026-12-01',
    until: null,
  },
  {
    name: 'what was done a moment before renewal opened renews nothing',
    from: 'old-end',
    opens: '1 month',
    facts: both('2026-12-01').map((each) => ({ ...each, from: day('2027-01-02') - 1 })),
    on: '2027-01-20',
    until: null,
  },
  {
    name: 'at the instant it opens it does',
    from: 'old-end',
    opens: '1 month',
    facts: both('2027-01-02'),
    on: '2027-01-02',
    until: '2028-02-02',
  },
  {
    name: 'in the last instant it still goes on from the old end',
    from: 'old-end',
    facts: both('2027-02-01'),
    on: day('2027-02-02') - 1,
    until: '2028-02-02',
  },
  {
    name: 'after it, it is earned anew and runs from then',
    from: 'old-end',
    facts: both('2027-02-01'),
    on: '2027-02-02',
    until: '2028-02-03',
  },
];

for (const { name, from, opens, facts, on, until } of cases)
  test(`a renewal: ${name}`, () => {
    const at = typeof on === 'number' ? on : day(on);
    const due = awardsDue(programWith(from, opens), [held, ...facts], at);
    assert.deepEqual(
      due.map((each) => each.until),
      until === null ? [] : [day(until)],
    );
  });

test('renewed once, the same work renews no more', () => {
  const program = programWith('old-end');
  const at = day('2026-12-01');
  const again = { ...credential('anna', 'sales-associate', '2026-12-01', '2028-02-02'), id: 'b' };
  assert.deepEqual(awardsDue(program, [held, again, ...both('2026-12-01')], at), []);
});

test('what only lasts, as a held credential does, renews nothing', () => {
  const level = (id: string, requires: object) => ({
    credential: id,
    title: { en: id },
    criteria: { en: 'Shown.' },
    requires,
    validFor: '1 year',
  });
  const program = testProgram(
    {},
    {
      tracks: {
        sales: {
          title: { en: 'Sales' },
          audience: { en: 'All' },
          levels: {
            foundation: level('first', { passed: 'exam' }),
            professional: level('second', { holds: 'first' }),
          },
        },
      },
      tiers: [{ id: 'any', title: { en: 'Any' }, metal: 'slate', requires: { all: [] } }],
      choices: { renewalFrom: { choose: 'renewal-day', because: { en: 'So.' } } },
    },
  );
  const facts = ['first', 'second'].map((id) => credential('anna', id, '2026-02-01', '2027-02-02'));
  assert.deepEqual(awardsDue(program, facts, day('2026-12-01')), []);
});

test('a held credential shows what it was earned by while it is renewed', () => {
  const at = day('2026-12-01');
  const facts = [held, ...both('2026-01-20')];
  const shown = levelProgress(programWith('old-end'), facts, at)[0]!;
  assert.equal(shown.requirement.met, true);
  assert.equal(shown.due, false);
  assert.equal(shown.held?.until, day('2027-02-02'));
});
