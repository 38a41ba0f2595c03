import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eligibility, type Attempt, type Pass, type EligibilityQuestion } from './eligibility.ts';
import { examProgram, smallExam } from './fixtures.ts';

const at = (text: string) =>
  Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`).epochMilliseconds;
const attempt = (ended: string): Attempt => ({
  startedAt: at(ended) - 3_000_000,
  endedAt: at(ended),
});
const pass = (from: string, until?: string): Pass => ({
  from: at(from),
  until: until ? at(until) : null,
});

const base: EligibilityQuestion = {
  exam: smallExam,
  program: examProgram,
  attempts: [],
  passes: [],
  grants: 0,
  at: at('2026-06-15T12:00'),
};
const { questions: _, ...announced } = smallExam;
const stop = { choose: 'stop' as const, because: { en: 'x' } };
const { foundation } = examProgram.standards.levels;
const asManyAsNeeded = {
  ...examProgram,
  standards: { levels: { foundation: { ...foundation, attemptsIncluded: 'unlimited' as const } } },
};
const three = ['2026-03-01T10:00', '2026-04-01T10:00', '2026-05-01T10:00'].map((end) =>
  attempt(end),
);
const wait = { code: 'exam.cooling_off', args: { until: at('2026-06-17T10:00') } };

const table: { name: string; given: Partial<EligibilityQuestion>; expect: object | number }[] = [
  { name: 'the first attempt', given: {}, expect: 1 },
  {
    name: 'an exam announced only',
    given: { exam: announced },
    expect: { code: 'exam.not_offered', args: { exam: 'sales-foundation' } },
  },
  {
    name: 'an exam that is taken elsewhere',
    given: { exam: { ...announced, taken: 'elsewhere' } },
    expect: { code: 'exam.taken_elsewhere', args: { exam: 'sales-foundation' } },
  },
  {
    name: 'an open sitting',
    given: { attempts: [{ startedAt: base.at, endedAt: null }] },
    expect: { code: 'exam.in_progress' },
  },
  {
    name: 'inside the wait',
    given: { attempts: [attempt('2026-06-10T10:00')] },
    expect: wait,
  },
  {
    name: 'one millisecond before the wait ends',
    given: { attempts: [attempt('2026-06-10T10:00')], at: at('2026-06-17T10:00') - 1 },
    expect: wait,
  },
  {
    name: 'exactly when the wait ends',
    given: { attempts: [attempt('2026-06-10T10:00')], at: at('2026-06-17T10:00') },
    expect: 2,
  },
  {
    name: 'after as many attempts as one likes, where they are unlimited',
    given: { program: asManyAsNeeded, attempts: [...three, ...three, ...three] },
    expect: 10,
  },
  {
    name: 'a wait over the clock going back lasts a calendar week (169 hours)',
    given: { attempts: [attempt('2026-10-20T10:00')], at: at('2026-10-27T10:00') - 1 },
    expect: { code: 'exam.cooling_off', args: { until: at('2026-10-20T10:00') + 169 * 3_600_000 } },
  },
  {
    name: 'a wait over the clock going forward lasts a calendar week (167 hours)',
    given: {
      attempts: [attempt('2026-03-25T10:00')],
      at: at('2026-03-25T10:00') + 167 * 3_600_000,
    },
    expect: 2,
  },
  {
    name: 'a wait that ends inside the hour that does not exist ends after it',
    given: { attempts: [attempt('2026-03-22T02:30')], at: at('2026-03-29T03:30') },
    expect: 2,
  },
  {
    name: 'the wait counts from the last attempt, in whatever order they come',
    given: { attempts: [attempt('2026-06-10T10:00'), attempt('2026-05-01T10:00')] },
    expect: wait,
  },
  {
    name: 'the included attempts used up',
    given: { attempts: three },
    expect: { code: 'exam.attempts_used_up', args: { included: 3 } },
  },
  { name: 'a grant beyond them', given: { attempts: three, grants: 1 }, expect: 4 },
  {
    name: 'a grant where the program stops after them',
    given: {
      attempts: three,
      grants: 1,
      program: { ...examProgram, choices: { afterIncludedAttempts: stop } },
    },
    expect: { code: 'exam.attempts_used_up', args: { included: 3 } },
  },
  {
    name: 'a grant sets the wait aside',
    given: { attempts: [attempt('2026-06-10T10:00')], grants: 1 },
    expect: 2,
  },
  {
    name: 'passed without end',
    given: { passes: [pass('2026-01-10T10:00')], grants: 1 },
    expect: { code: 'exam.already_passed', args: { until: 'never' } },
  },
  {
    name: 'passed and still valid',
    given: {
      attempts: [attempt('2026-01-10T10:00')],
      passes: [pass('2026-01-10T10:00', '2027-01-11T00:00')],
    },
    expect: { code: 'exam.already_passed', args: { until: at('2027-01-11T00:00') } },
  },
  {
    name: 'passed, valid until this very instant',
    given: {
      attempts: [attempt('2025-06-14T10:00')],
      passes: [pass('2025-06-14T10:00', '2026-06-15T12:00')],
    },
    expect: 2,
  },
  {
    name: 'a pass that ran out opens a new round of included attempts',
    given: {
      attempts: ['2025-03-01', '2025-04-01', '2025-05-01', '2026-06-01'].map((day) =>
        attempt(`${day}T10:00`),
      ),
      passes: [pass('2025-05-01T10:00', '2026-05-02T00:00')],
    },
    expect: 5,
  },
];

for (const { name, given, expect } of table)
  test(`eligibility: ${name}`, () => {
    const answer = eligibility({ ...base, ...given });
    assert.deepEqual(answer.ok ? answer.value.attempt : answer.refusal, expect);
  });
