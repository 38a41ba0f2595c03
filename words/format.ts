import type { Duration, Instant } from '@guildmark/engine';
import type { Locale } from './define.ts';

const cache = new Map<string, Intl.DateTimeFormat>();

/** A date format, made once. */
export function dateFormat(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) {
    // British order and month names: "14 March 2027" is never misread as a month first.
    made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ru-RU', {
      timeZone: zone,
      ...options,
    });
    cache.set(key, made);
  }
  return made;
}

/** The end of all calendars, in milliseconds. What lies beyond is shown as the end. */
const lastInstant = 8.64e15;

const dated = (
  at: Instant,
  locale: Locale,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): string =>
  dateFormat(locale, zone, options).format(Math.max(-lastInstant, Math.min(lastInstant, at)));

/** Without the «г.» that Russian dates end in: at the end of a sentence it doubles the full stop. */
export const withoutYearMark = (date: string): string => date.replaceAll(/\sг\.(?=,|\s|$)/gu, '');

/** "14 March 2027": the calendar day of an instant in a zone. */
export const formatDay = (at: Instant, locale: Locale, zone: string): string =>
  withoutYearMark(dated(at, locale, zone, { day: 'numeric', month: 'long', year: 'numeric' }));

/** "14 Mar 2027", for narrow columns. */
export const formatShortDay = (at: Instant, locale: Locale, zone: string): string =>
  withoutYearMark(dated(at, locale, zone, { day: 'numeric', month: 'short', year: 'numeric' }));

/** The last day that a half-open validity covers: the day before its end when it ends at midnight. */
export const formatLastDay = (until: Instant, locale: Locale, zone: string): string =>
  formatDay(until - 1, locale, zone);

/** "14 March 2027, 09:30": an instant in a zone, to the minute. */
export const formatMoment = (at: Instant, locale: Locale, zone: string): string =>
  withoutYearMark(
    dated(at, locale, zone, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
  );

/** Basis points as a percentage in the reader's language: 7250 → "72.5%". */
export const formatPercent = (basisPoints: number, locale: Locale): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);

const numbers = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one costs more than a hundred uses. */
export function numberFormat(
  locale: Locale,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = numbers.get(key);
  if (!made) numbers.set(key, (made = new Intl.NumberFormat(locale, options)));
  return made;
}

/** "60 minutes" or «60 минут». */
export const formatDuration = (duration: Duration, locale: Locale): string =>
  numberFormat(locale, {
    style: 'unit',
    unit: duration.unit.slice(0, -1),
    unitDisplay: 'long',
  }).format(duration.amount);

const listsOf = (type: 'conjunction' | 'disjunction') => ({
  en: new Intl.ListFormat('en-GB', { type }),
  ru: new Intl.ListFormat('ru-RU', { type }),
});
const lists = { conjunction: listsOf('conjunction'), disjunction: listsOf('disjunction') };

/** "Anna, Boris and Chen". */
export const formatList = (
  items: string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => lists[type][locale].format(items);

/** The text in the reader's language, else in the first language there is. */
export const localText = (text: Record<string, string>, locale: string): string =>
  text[locale] ?? text['en'] ?? Object.values(text)[0] ?? '';
