import type { Instant } from '@guildmark/engine';
import type { Locale } from './define.ts';
import { dateFormat, withoutYearMark } from './format.ts';

/** "Tuesday, 14 April 2026, 15:00–16:30": from when to when something takes place, on the clocks of a zone. */
export const formatEventTime = (
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  locale: Locale,
  zone: string,
): string =>
  withoutYearMark(
    dateFormat(locale, zone, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }).formatRange(startsAt, endsAt),
  );

/** "Chile Standard Time (UTC−4)": which clocks a zone goes by at an instant. */
export function formatZone(at: Instant, locale: Locale, zone: string): string {
  const said = (timeZoneName: 'long' | 'shortOffset') =>
    dateFormat(locale, zone, { timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const offset = said('shortOffset').replace('GMT', 'UTC').replace('-', '−').replace(/\+0$/u, '');
  const name = said('long');
  return name.startsWith('GMT') ? offset : `${name} (${offset})`;
}

/** The parts of a day that stand large beside an event: "14", "Apr", "Tue". */
export function dayParts(at: Instant, locale: Locale, zone: string) {
  const one = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, zone, options).format(at);
  return {
    day: one({ day: 'numeric' }),
    // asked for with the day, a Russian month stands in the case that a date has it in
    month:
      dateFormat(locale, zone, { day: 'numeric', month: 'short' })
        .formatToParts(at)
        .find(({ type }) => type === 'month')?.value ?? '',
    weekday: one({ weekday: 'short' }),
  };
}
