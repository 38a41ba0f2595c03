import { plus, startOfDay, type Duration, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { During, FullPeriods, Windows } from '../program/definition/window.ts';
import { periodsOf } from './calendar.ts';

/** A stretch of time `[from, until)`. */
export interface Interval {
  from: Instant;
  until: Instant;
}

const moved = new WeakMap<Program, Map<string, Map<Instant, Instant>>>();

/** An instant moved on. Remembered, because calendar arithmetic is the dearest step; Infinity beyond all calendars. */
export function later(program: Program, instant: Instant, duration: Duration): Instant {
  if (instant === Infinity) return Infinity;
  let byLength = moved.get(program);
  if (!byLength) moved.set(program, (byLength = new Map()));
  const name = `${duration.amount} ${duration.unit}`;
  let known = byLength.get(name);
  if (!known || known.size > 50_000) byLength.set(name, (known = new Map()));
  let end = known.get(instant);
  if (end === undefined) known.set(instant, (end = reach(program, instant, duration)));
  return end;
}

function reach(program: Program, instant: Instant, duration: Duration): Instant {
  try {
    return plus(instant, duration, program.zone);
  } catch {
    return Infinity;
  }
}

const begins = new WeakMap<Program, Map<string, Instant>>();

/** The first instant of a day of the text. */
export function dayBegins(program: Program, day: string): Instant {
  let known = begins.get(program);
  if (!known) begins.set(program, (known = new Map()));
  let at = known.get(day);
  if (at === undefined) known.set(day, (at = startOfDay(day, program.zone)));
  return at;
}

/** From when and until when something of the periods from `first` to `last` counts. */
function counting(
  program: Program,
  { unit, current, back }: During,
  first: Interval,
): Interval | null {
  const { at, start } = periodsOf(program, unit);
  const from = at(first.from);
  // What ends at the first instant of a period was not there in it.
  const to = first.until === Infinity ? Infinity : at(first.until - 1);
  if (from === null || to === null) return null;
  return {
    from: current ? first.from : start(from + 1),
    until: to === Infinity ? Infinity : start(to + 1 + back),
  };
}

const isDuration = (window: Duration | During): window is Duration => 'amount' in window;

/** A fact whose validity is `held`, looked at through a window: when it counts; null where it never does. */
export function windowed(program: Program, window: Windows, held: Interval): Interval | null {
  const { within, notWithin, since, during, onSomeDayIn } = window;
  let counts: Interval | null = held;
  if (since !== undefined && held.from < dayBegins(program, since)) return null;
  if (within) counts = { from: held.from, until: later(program, held.from, within) };
  else if (notWithin) counts = { from: later(program, held.from, notWithin), until: held.until };
  else if (during) counts = counting(program, during, { from: held.from, until: held.from + 1 });
  else if (onSomeDayIn)
    counts = isDuration(onSomeDayIn)
      ? { from: held.from, until: later(program, held.until, onSomeDayIn) }
      : counting(program, onSomeDayIn, held);
  if (!counts) return null;
  const until = onSomeDayIn ? counts.until : Math.min(counts.until, held.until);
  return counts.from < until ? { from: counts.from, until } : null;
}

/** When a fact of `from` counts for each of the last periods, the one that ended last first. */
export function inEach(
  program: Program,
  { unit, back }: { unit: During['unit']; back: number },
  held: Interval,
): Interval[] {
  const { at, start } = periodsOf(program, unit);
  const period = at(held.from);
  if (period === null) return [];
  return Array.from({ length: back }, (_, ago) => ({
    from: start(period + 1 + ago),
    until: Math.min(start(period + 2 + ago), held.until),
  }));
}

/** When a fact of `from` counts for full periods that lie so many periods earlier than the last ones. */
export function inEarlier(
  program: Program,
  { unit, back }: FullPeriods,
  by: number,
  from: Instant,
): Interval | null {
  const { at, start } = periodsOf(program, unit);
  const period = at(from);
  if (period === null) return null;
  const counts = { from: start(period + 1 + by), until: start(period + 1 + back + by) };
  return counts.from < counts.until ? counts : null;
}

/** When a fact that holds at the end of periods counts for each of the last ones, the one that ended last first. */
export function atEnds(
  program: Program,
  { unit, back }: { unit: During['unit']; back: number },
  held: Interval,
): Interval[] {
  const { at, start } = periodsOf(program, unit);
  // What began before the calendar does is there at the end of its first period.
  const from = at(held.from) ?? (held.from < start(0) ? 0 : null);
  if (from === null || held.until <= start(0)) return [];
  const to = held.until === Infinity ? null : at(held.until);
  return Array.from({ length: back }, (_, ago) => ({
    from: start(from + 1 + ago),
    until: to === null ? Infinity : start(to + 1 + ago),
  }));
}
