import { plus, startOfDay, type Duration, type Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import type { During, FullPeriods, PeriodUnit, Windows } from '../../program/definition/window.ts';
import { periodsOf } from '../../requirement/calendar.ts';
import {
  atEnds,
  dayBegins,
  inEach,
  inEarlier,
  later,
  windowed,
  type Interval,
} from '../../requirement/window.ts';

/** How a measure looks at the time in which a fact holds. */
export type When =
  | { windows: Windows }
  /** Facts of the full period that many before the present one, counted from 0; `atEnd`: what holds at its end. */
  | { unit: PeriodUnit; ago: number; atEnd?: boolean }
  /** What began within some time; `stayed`: and still holds. */
  | { cohort: Duration; stayed: boolean }
  /** What lay in full periods that many periods earlier than the last ones. */
  | { earlier: FullPeriods; by: number }
  /** What lay in a stretch of time some time earlier. */
  | { over: Duration; against: Duration };

/**
 * When rows count at one instant. Outside `first … last`, or ended before `firstEnd`, they never do; inside the
 * sure bounds they always do; between the two, `exact` says. The bounds are only there to be quick.
 */
export interface Moment {
  first: Instant;
  sureFirst: Instant;
  sureLast: Instant;
  last: Instant;
  /** `until` is never earlier where something counts. */
  firstEnd: Instant;
  sureEnd: Instant;
  exact: (from: Instant, until: Instant) => boolean;
}

const dayMilliseconds = 86_400_000;

const isOnTheLine = ({ unit }: Duration) => unit === 'minutes' || unit === 'hours';

/** Up to `never`, an instant moved on by durations lies at or before `at`; from `sure` on it lies after. */
interface Border {
  never: Instant;
  sure: Instant;
}

const open: Border = { never: -Infinity, sure: Infinity };

/** How far calendar arithmetic there and back can miss: months of different length, and clock changes. */
const missDays = 6;

function borderOf(program: Program, at: Instant, durations: Duration[]): Border {
  const { zone } = program;
  let middle = at;
  for (const duration of durations.toReversed()) middle = plus(middle, duration, zone, -1);
  if (durations.every(isOnTheLine)) return { never: middle, sure: middle + 1 };
  const miss = missDays * durations.length;
  const wide = {
    never: middle - miss * dayMilliseconds,
    sure: middle + miss * dayMilliseconds,
  };
  return durations.some(isOnTheLine) ? wide : narrowed(zone, at, durations, wide);
}

/** Leaves only the days in doubt: all that lies on one day arrives on one day, or in a gap of the clock after it. */
function narrowed(zone: string, at: Instant, durations: Duration[], wide: Border): Border {
  const dayOf = (instant: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  const arrival = (date: Temporal.PlainDate, more: number) =>
    durations
      .reduce((so, { unit, amount }) => so.add({ [unit]: amount }), date)
      .add({ days: more })
      .toZonedDateTime(zone).epochMilliseconds;
  const end = dayOf(wide.sure);
  let { never, sure } = wide;
  for (let date = dayOf(wide.never); Temporal.PlainDate.compare(date, end) < 0;) {
    const next = date.add({ days: 1 });
    if (arrival(date, 2) <= at) never = startOfDay(next.toString(), zone);
    else if (arrival(date, 0) > at) {
      sure = startOfDay(date.toString(), zone);
      break;
    }
    date = next;
  }
  return { never, sure: Math.max(sure, never) };
}

/** The border of durations; one that says nothing where the calendar does not reach. */
function border(program: Program, at: Instant, ...durations: Duration[]): Border {
  try {
    return borderOf(program, at, durations);
  } catch {
    return open;
  }
}

type Bounds = Omit<Moment, 'exact'>;

const holding = (at: Instant): Bounds => ({
  first: -Infinity,
  sureFirst: -Infinity,
  sureLast: at,
  last: at,
  firstEnd: at + 1,
  sureEnd: at + 1,
});

const within = (bounds: Bounds, { never, sure }: Border): Bounds => ({
  ...bounds,
  first: Math.max(bounds.first, never),
  sureFirst: Math.max(bounds.sureFirst, sure),
});

/** The beginnings of the periods that a window of periods takes in, and the instant after them. */
function reach(program: Program, at: Instant, { unit, current, back }: During): Interval | null {
  const { at: periodAt, start } = periodsOf(program, unit);
  const now = periodAt(at);
  if (now === null) return null;
  const first = program.calendar?.weeks ? Math.max(0, now - back) : now - back;
  return { from: start(first), until: current ? Infinity : start(now) };
}

const never: Bounds = {
  first: Infinity,
  sureFirst: Infinity,
  sureLast: -Infinity,
  last: -Infinity,
  firstEnd: Infinity,
  sureEnd: Infinity,
};

const isDuration = (window: Duration | During): window is Duration => 'amount' in window;

function boundsOnSomeDay(program: Program, at: Instant, window: Duration | During): Bounds {
  const now = holding(at);
  if (isDuration(window)) {
    const { never: firstEnd, sure: sureEnd } = border(program, at, window);
    return { ...now, firstEnd, sureEnd };
  }
  // A calendar by a table ends somewhere, and what outlasts it is for the exact rule to judge.
  if (program.calendar?.weeks) return { ...now, sureFirst: Infinity, firstEnd: -Infinity };
  const reached = reach(program, at, window);
  if (!reached) return never;
  const last = Math.min(at, reached.until - 1);
  return { ...now, sureLast: last, last, firstEnd: reached.from + 1, sureEnd: reached.from + 1 };
}

/** What begins early enough to have arrived by the border. */
const noLaterThan = ({ never, sure }: Border) => ({ sureLast: never - 1, last: sure - 1 });

function boundsOfWindows(program: Program, at: Instant, windows: Windows): Bounds {
  const { within: stretch, notWithin, since, during, onSomeDayIn } = windows;
  let bounds = holding(at);
  if (stretch) bounds = within(bounds, border(program, at, stretch));
  else if (notWithin) bounds = { ...bounds, ...noLaterThan(border(program, at, notWithin)) };
  else if (during) {
    const reached = reach(program, at, during);
    if (!reached) return never;
    const last = Math.min(at, reached.until - 1);
    bounds = { ...bounds, first: reached.from, sureFirst: reached.from, sureLast: last, last };
  } else if (onSomeDayIn) bounds = boundsOnSomeDay(program, at, onSomeDayIn);
  if (onSomeDayIn && (stretch || during))
    bounds = { ...bounds, firstEnd: -Infinity, sureEnd: Infinity };
  if (since === undefined) return bounds;
  const begins = dayBegins(program, since);
  return within(bounds, { never: begins, sure: begins });
}

/** What holds where a period begins counts from then on; a calendar by a table is for the exact rule to judge. */
function boundsAtEnd(program: Program, at: Instant, end: Instant | null): Bounds {
  const now = holding(at);
  if (program.calendar?.weeks || end === null)
    return { ...now, sureFirst: Infinity, firstEnd: -Infinity };
  return { ...now, sureLast: end - 1, last: end - 1, firstEnd: end, sureEnd: end };
}

/** What began in the periods counts, whenever it ended. */
function boundsOfEarlier(
  program: Program,
  at: Instant,
  { earlier: { unit, back }, by }: Extract<When, { earlier: unknown }>,
): Bounds {
  const { at: periodAt, start } = periodsOf(program, unit);
  const now = periodAt(at);
  if (now === null) return never;
  const least = program.calendar?.weeks ? 0 : -Infinity;
  const [from, until] = [now - back - by, now - by].map((index) => Math.max(least, index));
  if (until! <= from!) return never;
  const [first, last] = [start(from!), start(until!) - 1];
  return { ...holding(at), first, sureFirst: first, sureLast: last, last, firstEnd: -Infinity };
}

function boundsOf(program: Program, when: When, at: Instant): Bounds {
  if ('windows' in when) return boundsOfWindows(program, at, when.windows);
  if ('ago' in when) {
    const { at: periodAt, start } = periodsOf(program, when.unit);
    const now = periodAt(at);
    const index = now === null ? -1 : now - 1 - when.ago;
    if (when.atEnd) return boundsAtEnd(program, at, now === null ? null : start(index + 1));
    if (now === null || (program.calendar?.weeks && index < 0)) return never;
    const [first, last] = [start(index), start(index + 1) - 1];
    return { ...holding(at), first, sureFirst: first, sureLast: last, last };
  }
  if ('cohort' in when) {
    const bounds = within(holding(at), border(program, at, when.cohort));
    // Something that began and ended at once never was there: `exact` knows.
    return when.stayed ? bounds : { ...bounds, firstEnd: -Infinity };
  }
  if ('earlier' in when) return boundsOfEarlier(program, at, when);
  const begun = border(program, at, when.against);
  const gone = border(program, at, when.over, when.against);
  const bounds = { ...holding(at), ...noLaterThan(begun) };
  return { ...within(bounds, gone), firstEnd: -Infinity };
}

const includes = (interval: Interval | null | undefined, at: Instant): boolean =>
  !!interval && interval.from <= at && at < interval.until;

/** Whether a fact counts at an instant, by the very functions that measures use. */
export function countsAt(program: Program, when: When, at: Instant, held: Interval): boolean {
  if ('windows' in when) return includes(windowed(program, when.windows, held), at);
  if ('ago' in when) {
    const each = { unit: when.unit, back: when.ago + 1 };
    return includes((when.atEnd ? atEnds : inEach)(program, each, held)[when.ago], at);
  }
  if (held.from >= held.until) return false;
  if ('cohort' in when) {
    const until = later(program, held.from, when.cohort);
    return includes({ from: held.from, until }, at) && (!when.stayed || at < held.until);
  }
  if ('earlier' in when) return includes(inEarlier(program, when.earlier, when.by, held.from), at);
  const { over, against } = when;
  const until = later(program, later(program, held.from, over), against);
  return includes({ from: later(program, held.from, against), until }, at);
}

/** When rows count at one instant. `grace`: how much longer than it says each row holds. */
export function momentOf(
  program: Program,
  when: When,
  at: Instant,
  grace: Duration | null = null,
): Moment {
  const until = (end: Instant) => (grace ? later(program, end, grace) : end);
  const exact = (from: Instant, end: Instant) =>
    countsAt(program, when, at, { from, until: until(end) });
  const bounds = boundsOf(program, when, at);
  if (!grace) return { ...bounds, exact };
  const isHeld = 'windows' in when && !when.windows.onSomeDayIn;
  const { never: firstEnd, sure } = isHeld ? border(program, at, grace) : open;
  return { ...bounds, firstEnd, sureEnd: Math.max(at + 1, sure), exact };
}

/** Whether a row counts, quickly where that is sure. */
export function isIn(moment: Moment, from: Instant, until: Instant): boolean {
  if (from < moment.first || from > moment.last || until < moment.firstEnd) return false;
  if (from >= moment.sureFirst && from <= moment.sureLast && until >= moment.sureEnd) return true;
  return moment.exact(from, until);
}
