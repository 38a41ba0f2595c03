import { nearest } from './nearest.ts';

const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'];
const isoUnits: Record<string, string> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };
const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₽': 'RUB' };

/** `1.2.2026` and `2026-2-1` as the day they mean; the order of `1/2/2026` nobody can know. */
function days(text: string): string[] {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const [, year = y, month = m, day = d] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? [];
  return year === '' ? [] : [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
}

/** `12months`, `12 mnths` and `P12M` as lengths of time. */
function durations(text: string): string[] {
  const [, amount, word = ''] = /^(\d+)[ -]?([a-z]+)$/i.exec(text) ?? [];
  const [, number, letter = ''] = /^P(\d+)([DWMY])$/.exec(text) ?? [];
  if (number !== undefined) return [`${number} ${isoUnits[letter]}`];
  if (amount === undefined) return [];
  const unit = nearest(word.length > 2 ? word : '', units);
  return unit === '' ? [] : [`${amount} ${unit}`];
}

/** `€1,500`, `EUR 1500` and `1500EUR` as amounts; a comma parts thousands only before three digits. */
function amounts(text: string): string[] {
  const bare = text.replaceAll(/(?<=\d)[,' \u00a0](?=\d{3}(?!\d))/g, '');
  const [, before = '', figure, after = ''] =
    /^([A-Za-z]{3}|[€$£¥₽])? ?(\d+(?:\.\d+)?) ?([A-Za-z]{3}|[€$£¥₽])?$/.exec(bare) ?? [];
  const currency = before || after;
  if (figure === undefined || currency === '') return [];
  return [`${figure} ${signs[currency] ?? currency.toUpperCase()}`];
}

/** Ways to write the same that may be the one that is asked for, likeliest first; a schema says which fits. */
export const rewritten = (text: string): string[] => {
  const trimmed = text.trim();
  return [
    ...days(trimmed),
    ...amounts(trimmed),
    ...durations(trimmed),
    trimmed.replace(/ +%$/, '%').replace(/^(\d+),(\d+)(?= ?%)/, '$1.$2'),
    trimmed.toUpperCase(),
    trimmed.toLowerCase().replaceAll(/[\s_]+/g, '-'),
  ].filter((each) => each !== text && each !== '');
};
