import type { Duration, Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Rhythm } from '../program/definition/review.ts';
import type { PeriodUnit } from '../program/definition/window.ts';
import { periodsOf } from '../requirement/calendar.ts';
import { later } from '../requirement/window.ts';

const units: Partial<Record<Rhythm['choose'], PeriodUnit>> = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half-year',
  yearly: 'year',
};

const local = ({ zone }: Program, at: Instant) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The first instant of a day that is not before `at`. */
function nextDay(program: Program, at: Instant): Instant {
  if (at === Infinity) return Infinity;
  try {
    const begins = local(program, at).startOfDay();
    if (begins.epochMilliseconds === at) return at;
    return begins.add({ days: 1 }).startOfDay().epochMilliseconds;
  } catch {
    return Infinity; // a date that no calendar reaches
  }
}

function nextPeriod(program: Program, unit: PeriodUnit, at: Instant): Instant {
  const periods = periodsOf(program, unit);
  const index = periods.at(at);
  if (index === null) return Infinity;
  const begins = periods.start(index);
  if (begins === at) return at;
  const next = periods.start(index + 1);
  return next > at ? next : Infinity;
}

/** In a year without 29 February, its day is the 28th. */
function nextOfDays(program: Program, days: readonly string[], at: Instant): Instant {
  try {
    const { year } = local(program, at);
    const dates = [year, year + 1].flatMap((each) =>
      days.map(
        (day) =>
          Temporal.PlainMonthDay.from(day).toPlainDate({ year: each }).toZonedDateTime(program.zone)
            .epochMilliseconds,
      ),
    );
    return Math.min(...dates.filter((date) => date >= at));
  } catch {
    return Infinity;
  }
}

/** The first review at `at` or after it; Infinity where the calendar does not reach further. */
export function nextReview(program: Program, { choose, days = [] }: Rhythm, at: Instant): Instant {
  if (choose === 'at-once' || at === Infinity) return at;
  if (choose === 'daily') return nextDay(program, at);
  if (choose === 'on-days') return nextOfDays(program, days, at);
  return nextPeriod(program, units[choose] ?? 'year', at);
}

/** The end of one stretch of time after another from `at` on: a begun day is given whole. */
export function deadline(program: Program, at: Instant, ...lengths: (Duration | undefined)[]) {
  let end = at;
  for (const length of lengths) if (length) end = later(program, end, length);
  return end === at ? at : nextDay(program, end);
}
