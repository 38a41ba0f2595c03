import { startOfDay, type Instant } from '../kernel/instant.ts';

/**
 * An instant from what people write: a day (its first instant in `zone`), a local time of the zone
 * (`2026-03-01T09:30`) or a time with its offset (`2026-03-01T08:30Z`). Null where it is none of these.
 */
export function readInstant(text: string, zone: string): Instant | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return startOfDay(text, zone);
    if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** An instant as people read it in `zone`: the day alone where it is the first instant of one. */
export function writeInstant(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  const day = local.toPlainDate().toString();
  return time.equals(Temporal.PlainTime.from('00:00'))
    ? day
    : `${day}T${time.toString({ smallestUnit: 'minute' })}`;
}
