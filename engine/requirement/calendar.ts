import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { monthsIn, type PeriodUnit } from '../program/definition/window.ts';

/** The periods of one length: numbered in order, each beginning where the one before it ends. */
export interface Periods {
  /** The number of the period that an instant lies in; null where the calendar does not reach. */
  at: (instant: Instant) => number | null;
  /** When a period begins. Beyond the end of the calendar: its end; Infinity where it has none. */
  start: (index: number) => Instant;
}

/** Months that begin on the same day of each calendar month. */
function plainPeriods(program: Program, unit: PeriodUnit): Periods {
  const [month = 1, day = 1] = (program.calendar?.yearBegins ?? '01-01').split('-').map(Number);
  const size = monthsIn[unit];
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return {
    at: (instant) => {
      const date = Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(program.zone)
        .toPlainDate()
        .subtract({ days: day - 1 });
      return Math.floor((date.year * 12 + date.month - month) / size);
    },
    start: (index) => {
      const months = index * size + month - 1;
      const year = Math.floor(months / 12);
      return startOfDay(
        `${pad(year, 4)}-${pad(months - year * 12 + 1, 2)}-${pad(day, 2)}`,
        program.zone,
      );
    },
  };
}

type Weeks = NonNullable<NonNullable<Program['calendar']>['weeks']>;

/** The beginnings of all months of years of 52 or 53 weeks, and the end of the last. */
function monthsByWeeks({ pattern, yearsBegin }: Weeks, zone: string): Instant[] {
  const weeks = pattern.split('-').map(Number);
  const starts = yearsBegin.slice(0, -1).flatMap((begin) => {
    let date = Temporal.PlainDate.from(begin);
    // A 53rd week makes the last month longer: nothing begins with it.
    return Array.from({ length: 12 }, (_, index) => {
      const start = startOfDay(date.toString(), zone);
      date = date.add({ weeks: weeks[index % 3]! });
      return start;
    });
  });
  return [...starts, startOfDay(yearsBegin.at(-1)!, zone)];
}

function weekPeriods(program: Program, weeks: Weeks, unit: PeriodUnit): Periods {
  const months = monthsByWeeks(weeks, program.zone);
  const starts = months.filter((_, index) => index % monthsIn[unit] === 0);
  return {
    at: (instant) => {
      const after = starts.findIndex((start) => start > instant);
      return after < 1 ? null : after - 1;
    },
    start: (index) => starts[index] ?? starts.at(-1)!,
  };
}

function remembered(periods: Periods): Periods {
  const known = { at: new Map<number, number | null>(), start: new Map<number, Instant>() };
  const recall = <T>(map: Map<number, T>, key: number, find: () => T): T => {
    let found = map.get(key);
    if (found === undefined) {
      if (map.size > 50_000) map.clear();
      map.set(key, (found = find()));
    }
    return found;
  };
  const sound = <T>(find: () => T, otherwise: T): T => {
    try {
      return find();
    } catch {
      return otherwise; // a date that no calendar reaches
    }
  };
  return {
    at: (instant) => recall(known.at, instant, () => sound(() => periods.at(instant), null)),
    start: (index) => recall(known.start, index, () => sound(() => periods.start(index), Infinity)),
  };
}

const calendars = new WeakMap<Program, Map<PeriodUnit, Periods>>();

/** The fiscal periods of a program; calendar arithmetic is done once for each date. */
export function periodsOf(program: Program, unit: PeriodUnit): Periods {
  let known = calendars.get(program);
  if (!known) calendars.set(program, (known = new Map()));
  let periods = known.get(unit);
  if (!periods) {
    const weeks = program.calendar?.weeks;
    periods = remembered(weeks ? weekPeriods(program, weeks, unit) : plainPeriods(program, unit));
    known.set(unit, periods);
  }
  return periods;
}
