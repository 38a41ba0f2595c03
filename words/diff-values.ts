import type { Plain, Program, Text } from '@guildmark/engine';
import { formatAmount } from './amounts.ts';
import { sentence, type Locale } from './define.ts';
import { diffWords } from './differences.ts';
import {
  formatDay,
  formatDuration,
  formatList,
  formatPercent,
  localText,
  numberFormat,
} from './format.ts';
import type { Speaker } from './selection-text.ts';
import { attributeNames, namesIn, speakerWith } from './titles.ts';

/** Two texts that are told apart, and the language. */
export interface Told {
  before: Program;
  after: Program;
  locale: Locale;
}

type Args = Record<string, string | number>;
export const say = ({ locale }: Told, code: string, args: Args = {}) =>
  sentence(diffWords, locale, code, args).replaceAll('г..', 'г.').replaceAll('?.', '?');

/** Names of the new text, and of the old one for what is gone. */
export const speakerOf = ({ before, after, locale }: Told): Speaker =>
  speakerWith(
    locale,
    (id) => namesIn(after, locale).get(id) ?? namesIn(before, locale).get(id) ?? null,
    {
      ...attributeNames(before, locale),
      ...attributeNames(after, locale),
    },
  );

/** The name of a setting, else its path as it stands in the text. */
export function settingName(told: Told, name: string, path: string): string {
  const said = say(told, `setting.${name}`);
  return said === `setting.${name}` ? `\`${path}\`` : said;
}

const longest = 120;
export const short = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;

/** A row of a mapping table: what it starts from and what it leads to; null where it is none. */
function rowText(told: Told, { from, to, deferred }: Readonly<Record<string, Plain>>) {
  if (!Array.isArray(from) || !Array.isArray(to)) return null;
  const { title } = speakerOf(told);
  const ids = (list: readonly Plain[]) => list.filter((id) => typeof id === 'string').map(title);
  const sources = ids(from as readonly Plain[]);
  const targets = (to as readonly Plain[]).flatMap((each) =>
    each !== null && typeof each === 'object' ? Object.values(each) : [],
  );
  return say(told, 'row', {
    from: sources.length > 0 ? formatList(sources, told.locale) : say(told, 'nothing'),
    to: formatList(ids(targets), told.locale),
    deferred: deferred === true ? 'yes' : 'no',
  });
}

function objectText(told: Told, value: Readonly<Record<string, Plain>>): string {
  const { locale } = told;
  const row = rowText(told, value);
  if (row !== null) return row;
  const { figure, currency, amount, unit } = value;
  if (typeof amount === 'number' && typeof unit === 'string')
    return formatDuration({ amount, unit: unit as 'days' }, locale);
  const money = typeof currency === 'string' ? currency : null;
  const number = figure ?? amount;
  if (typeof number === 'string') return formatAmount({ figure: number, currency: money }, locale);
  const texts = Object.entries(value).every(
    ([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string',
  );
  return texts
    ? say(told, 'quoted', { text: short(localText(value as Text, locale)) })
    : short(JSON.stringify(value));
}

/** Settings that name something else of the text. */
const named: ReadonlySet<string> = new Set([
  'competency',
  'credential',
  'level',
  'area',
  'category',
]);

/** Settings whose bare numbers are basis points. */
const inPercent: ReadonlySet<string> = new Set(['weight', 'upTo', 'per', 'percent']);

/** A value of a text as people read it; basis points are told by their name. */
export function valueText(told: Told, name: string, value: Plain | null): string {
  if (value === null) return say(told, 'nothing');
  if (typeof value === 'boolean') return say(told, value ? 'yes' : 'no');
  if (typeof value === 'number') {
    const percent = inPercent.has(name) || (name === 'passMark' && value > 100);
    return percent ? formatPercent(value, told.locale) : numberFormat(told.locale).format(value);
  }
  if (typeof value === 'string' && named.has(name)) return speakerOf(told).title(value);
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(told, value) : short(value);
  if (Array.isArray(value)) {
    const items = (value as readonly Plain[]).map((each) => valueText(told, name, each));
    return items.length === 0 ? say(told, 'nothing') : formatList(items, told.locale);
  }
  return objectText(told, value as Readonly<Record<string, Plain>>);
}

export const titleText = ({ locale }: Told, title: Text | null, id: string) =>
  title ? localText(title, locale) : id;

export const dayText = ({ locale }: Told, day: string): string =>
  formatDay(Date.parse(`${day}T00:00:00Z`), locale, 'UTC');

/** The question of a reading; the name of any other switch as it stands in the text. */
export function switchName({ before, after, locale }: Told, name: string): string {
  const reading = after.readings[name] ?? before.readings[name];
  return reading ? localText(reading.title, locale) : name;
}

/** An answer to a reading in its own words, or the value of a switch. */
export function answerText(told: Told, name: string, value: Plain): string {
  const { before, after, locale } = told;
  const options = { ...before.readings[name]?.options, ...after.readings[name]?.options };
  const option = typeof value === 'string' ? options[value] : undefined;
  return option
    ? say(told, 'quoted', { text: localText(option, locale) })
    : valueText(told, name, value);
}
