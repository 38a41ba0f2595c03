import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Rhythm } from '../program/definition/review.ts';
import { day, testProgram } from '../requirement/fixtures.ts';
import { deadline, nextReview } from './review.ts';

const program = testProgram();
const fiscal = testProgram({}, { calendar: { yearBegins: '02-01' } });
const weeks = testProgram(
  {},
  { calendar: { weeks: { pattern: '4-4-5', yearsBegin: ['2026-02-01', '2027-01-31'] } } },
);
const because = { en: 'For the test.' };
const rhythm = (choose: Rhythm['choose'], ...days: string[]): Rhythm =>
  days.length > 0 ? { choose, days, because } : { choose, because };
const late = day('2026-05-20') + 12 * 3_600_000;

describe('the next review', () => {
  const cases: { name: string; of?: typeof program; by: Rhythm; at: number; is: number }[] = [
    { name: 'is now where there are no dates', by: rhythm('at-once'), at: late, is: late },
    {
      name: 'is the next midnight in the zone',
      by: rhythm('daily'),
      at: late,
      is: day('2026-05-21'),
    },
    {
      name: 'is the midnight itself',
      by: rhythm('daily'),
      at: day('2026-05-21'),
      is: day('2026-05-21'),
    },
    {
      name: 'is a day of 23 hours away across a clock change',
      by: rhythm('daily'),
      at: day('2026-03-29') + 1,
      is: day('2026-03-29') + 23 * 3_600_000,
    },
    { name: 'begins a month', by: rhythm('monthly'), at: late, is: day('2026-06-01') },
    {
      name: 'is missed by a millisecond',
      by: rhythm('quarterly'),
      at: day('2026-07-01') + 1,
      is: day('2026-10-01'),
    },
    { name: 'begins a half-year', by: rhythm('half-yearly'), at: late, is: day('2026-07-01') },
    {
      name: 'begins a fiscal year',
      of: fiscal,
      by: rhythm('yearly'),
      at: late,
      is: day('2027-02-01'),
    },
    {
      name: 'begins a quarter of weeks',
      of: weeks,
      by: rhythm('quarterly'),
      at: late,
      is: day('2026-08-02'),
    },
    {
      name: 'is not beyond the calendar',
      of: weeks,
      by: rhythm('quarterly'),
      at: day('2027-03-01'),
      is: Infinity,
    },
    {
      name: 'is one of the days',
      by: rhythm('on-days', '07-01', '01-01'),
      at: late,
      is: day('2026-07-01'),
    },
    {
      name: 'is one of the days of the next year',
      by: rhythm('on-days', '01-15', '03-01'),
      at: late,
      is: day('2027-01-15'),
    },
    {
      name: 'of 29 February is the 28th in other years',
      by: rhythm('on-days', '02-29'),
      at: late,
      is: day('2027-02-28'),
    },
  ];
  for (const { name, of = program, by, at, is } of cases)
    test(name, () => assert.equal(nextReview(of, by, at), is));
});

describe('a deadline', () => {
  const days = (amount: number) => ({ amount, unit: 'days' as const });
  const cases = [
    { name: 'from a midnight is a midnight', at: day('2026-05-20'), is: day('2026-06-19') },
    { name: 'from a noon gives the last day whole', at: late, is: day('2026-06-20') },
  ];
  for (const { name, at, is } of cases)
    test(name, () => assert.equal(deadline(program, at, days(30)), is));

  test('adds one stretch to the other, and is nothing without one', () => {
    assert.equal(deadline(program, day('2026-05-20'), days(30), days(10)), day('2026-06-29'));
    assert.equal(deadline(program, late, undefined), late);
  });
});
