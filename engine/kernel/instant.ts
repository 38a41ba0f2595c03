/** Milliseconds since 1970-01-01T00:00Z. All intervals are half-open: `[from, until)`. */
export type Instant = number;

/** A calendar date `YYYY-MM-DD`, read in a program's time zone. */
export type Day = string;

/** A calendar distance as it stands in a program's text: `1 year`, `30 days`, `60 minutes`. */
export interface Duration {
  amount: number;
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';
}

/** Whether calendars know an IANA time zone by this name. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The first instant of a day in an IANA time zone. */
export function startOfDay(day: Day, zone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** The calendar day that an instant falls on in an IANA time zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/**
 * `instant` moved by a duration: minutes and hours on the time line, longer units on the calendar of `zone`
 * (so "1 year" from 29 February ends on 28 February, and a day is a day across a clock change).
 */
export function plus(
  instant: Instant,
  duration: Duration,
  zone: string,
  sign: 1 | -1 = 1,
): Instant {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return at.add({ [duration.unit]: duration.amount * sign }).epochMilliseconds;
}

/**
 * The end of a validity that starts at `from`: the start of the day after the last valid one,
 * so what is awarded at noon on 1 March for one year is valid through 1 March next year.
 */
export function endOfValidity(from: Instant, duration: Duration, zone: string): Instant {
  const lastDay = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ [duration.unit]: duration.amount });
  return lastDay.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}
