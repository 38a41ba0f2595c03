import type { Instant } from '@guildmark/engine';

/** The first instant of a calendar day in a zone; null where the text is no day. */
export function startOfDayIn(day: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The last millisecond of a calendar day in a zone; null where the text is no day. */
export function endOfDayIn(day: string, zone: string): Instant | null {
  try {
    const next = Temporal.PlainDate.from(day).add({ days: 1 });
    return next.toZonedDateTime(zone).epochMilliseconds - 1;
  } catch {
    return null;
  }
}

/** The instant at which the clocks of a zone show a time, as fields of a date and a time write it; null where it is none. */
export function momentIn(time: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** What the clocks of a zone show at an instant, to the minute, as fields of a date and a time write it. */
export const timeIn = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The calendar day of an instant in a zone, as date fields and spreadsheets write it. */
export const dayIn = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The first instant after a last day; undefined where none is given, the beginning of time where it is no day. */
export const endAfter = (day: string, zone: string): Instant | undefined =>
  day === '' ? undefined : (endOfDayIn(day, zone) ?? -1) + 1;
