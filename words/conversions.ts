import type { Conversion, Program } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence, type Locale } from './define.ts';
import { formatDay, formatList, numberFormat } from './format.ts';
import type { Speaker } from './selection-text.ts';

const conversionWords = defineWords(
  {
    text: '{amount} × {rate} = {worth} (rate of {day}{line, select, none {} other {, when its {line} began}})',
    note: 'Converted: {list}.',
    more: '{count, plural, one {one more amount} other {# more amounts}}',
  },
  {
    text: '{amount} × {rate} = {worth} (курс на {day}{line, select, none {} other {, день первой записи с тем же признаком «{line}»}})',
    note: 'Пересчитано: {list}.',
    more: 'и ещё сумм: {count, number}',
  },
);

const inMoney = (amount: string, currency: string, locale: Locale) =>
  formatExact(amount, { unit: 'money', currency }, locale);

/** Money of another currency with the rate at which it counts, and the day whose rate that is. */
export function conversionText(
  speaker: Speaker,
  { currency: own, currencyRates: rates, zone }: Program,
  { amount, currency, worth, rate, on, inherited }: Conversion,
): string {
  const { locale } = speaker;
  const by = inherited ? rates?.inheritedBy : undefined;
  return sentence(conversionWords, locale, 'text', {
    amount: inMoney(amount, currency, locale),
    rate: numberFormat(locale, { maximumFractionDigits: 6 }).format(Number(rate)),
    worth: inMoney(worth, own, locale),
    day: formatDay(on, locale, zone),
    line: by === undefined ? 'none' : speaker.attribute(by),
  });
}

/** As many amounts are named one by one. */
const mostNamed = 5;

/** The amounts of other currencies that a measure is made of, in a sentence; none where there are none. */
export function conversionNotes(
  speaker: Speaker,
  program: Program,
  conversions: readonly Conversion[] = [],
): string[] {
  if (conversions.length === 0) return [];
  const { locale } = speaker;
  const named = conversions
    .slice(0, mostNamed)
    .map((each) => conversionText(speaker, program, each));
  const more = conversions.length - named.length;
  if (more > 0) named.push(sentence(conversionWords, locale, 'more', { count: more }));
  return [sentence(conversionWords, locale, 'note', { list: formatList(named, locale) })];
}
