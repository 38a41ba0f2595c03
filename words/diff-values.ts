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
import { capital } from './phrase.ts';
import { say as measured, type Speaker } from './selection-text.ts';
import { answerWords } from './setting-answers.ts';
import { learningSettings } from './settings.learning.ts';
import { officeSettings } from './settings.office.ts';
import { standingSettings } from './settings.standing.ts';
import { attributeNames, namesIn, speakerWith } from './titles.ts';

/** Two texts that are told apart, and the language. */
export interface Told {
  before: Program;
  after: Program;
  locale: Locale;
}

type Args = Record<string, string | number>;
export const say = ({ locale }: Told, code: string, args: Args = {}) =>
  sentence(diffWords, locale, code, args)
    .replaceAll('г..', 'г.')
    .replaceAll('?.', '?')
    .replaceAll('.”.', '.”')
    .replaceAll('.».', '».');

/** The title of what only a few words of a text name. */
function rarely(program: Program, locale: Locale) {
  const { credentialKinds, roles, contacts, actions, readings } = program;
  const groups = [credentialKinds, roles, contacts, actions, readings];
  return (id: string): string | null => {
    const title = groups.find((group) => Object.hasOwn(group, id))?.[id]?.title;
    if (title) return localText(title, locale);
    // The members of a set are values of an attribute.
    const values = Object.values(attributeNames(program, locale)).map((named) => named.values);
    return values.find((own) => Object.hasOwn(own, id))?.[id] ?? null;
  };
}

/** The name of something in the new text, or in the old one for what is gone; null where neither has one. */
function nameOf({ before, after, locale }: Told, id: string): string | null {
  const named = namesIn(after, locale).get(id) ?? namesIn(before, locale).get(id);
  return named ?? rarely(after, locale)(id) ?? rarely(before, locale)(id);
}

/** Who speaks with the names of both texts. */
export const speakerOf = (told: Told): Speaker =>
  speakerWith(told.locale, (id) => nameOf(told, id), {
    ...attributeNames(told.before, told.locale),
    ...attributeNames(told.after, told.locale),
  });

const areas = [learningSettings, standingSettings, officeSettings];

/** What a key of a text is called, by itself or below another one; null where it has no name. */
export function keyName({ locale }: Told, key: string, above = ''): string | null {
  for (const code of [`${above}-${key}`, key])
    for (const area of areas) {
      const said = sentence(area, locale, code);
      if (said !== code) return said;
    }
  return null;
}

const steps = (path: string) => path.split(/[.[\]]+/).filter((step) => step !== '');

/** The name of a setting, and whose it is where several have one. */
export function settingName(told: Told, name: string, path: string, of: string | null = null) {
  const all = steps(path);
  const above = all[all.lastIndexOf(name) - 1];
  const isOwn = keyName(told, name, above) !== keyName(told, name);
  const said = keyName(told, name, isOwn ? above : all[0]) ?? name;
  return of === null ? said : say(told, 'per', { name: said, of: speakerOf(told).title(of) });
}

const longest = 120;
export const short = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;

type Object_ = Readonly<Record<string, Plain>>;
const isObject = (value: Plain | undefined): value is Object_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: Object_): value is Text =>
  Object.entries(value).every(([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string');

/** A row of a mapping table: what it starts from and what it leads to; null where it is none. */
function rowText(told: Told, { from, to, deferred, except, scope }: Object_): string | null {
  if (!Array.isArray(from) || !Array.isArray(to)) return null;
  const { title } = speakerOf(told);
  const ids = (list: readonly Plain[]) => list.filter((id) => typeof id === 'string').map(title);
  const sources = ids(from as readonly Plain[]);
  const targets = (to as readonly Plain[]).flatMap((each) =>
    isObject(each) ? Object.values(each) : [],
  );
  const row = say(told, 'row', {
    from: sources.length > 0 ? formatList(sources, told.locale) : say(told, 'nothing'),
    to: formatList(ids(targets), told.locale),
    deferred: deferred === true ? 'yes' : 'no',
  });
  const more = entriesText(told, { except: except ?? [], ...(scope && { scope }) });
  return more === '' ? row : `${row} (${more})`;
}

/** The keys of an entry that say what it is: they need no name. */
const heads = ['title', 'criterion', 'domain'];
const maps: ReadonlySet<string> = new Set(['byLevel', 'shape', 'attributes', 'blocks']);

/** What stands in an object, key by key; what is not so or empty is left out. */
function entriesText(told: Told, value: Object_, above = ''): string {
  const head = heads.find((key) => value[key] !== undefined);
  const texts = Object.entries(value).flatMap(([key, each]) => {
    if (each === false || (Array.isArray(each) && each.length === 0)) return [];
    if (each === undefined || each === null || key === 'because') return [];
    if (isObject(each) && Object.keys(each).length === 0) return [];
    // What it is called is enough: its id says the same.
    if (heads.includes(key) && key !== head) return [];
    const said = valueText(told, key, each, above);
    if (key === head) return [said];
    const name = maps.has(above) ? speakerOf(told).title(key) : keyName(told, key, above);
    const inside = name === null ? key : lower(name);
    return [each === true ? inside : say(told, 'labelled', { name: inside, value: said })];
  });
  return texts.join('; ');
}

/** A name inside a sentence; one that begins with an abbreviation stays. */
const lower = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.slice(0, 1).toLocaleLowerCase() + name.slice(1);

function objectText(told: Told, value: Object_, name: string): string {
  const { locale } = told;
  if (Object.keys(value).length === 0) return say(told, 'nothing');
  const row = rowText(told, value);
  if (row !== null) return row;
  const { figure, currency, amount, unit, choose } = value;
  if (choose !== undefined) return answerText(told, name, choose);
  if (typeof amount === 'number' && typeof unit === 'string')
    return formatDuration({ amount, unit: unit as 'days' }, locale);
  const money = typeof currency === 'string' ? currency : null;
  const number = figure ?? amount;
  if (typeof number === 'string') return formatAmount({ figure: number, currency: money }, locale);
  return isText(value)
    ? say(told, 'quoted', { text: short(localText(value, locale)) })
    : entriesText(told, value, name);
}

/** Settings whose words mean what they say, and name or answer nothing. */
const literal: ReadonlySet<string> = new Set([
  'about',
  'email',
  'edition',
  'zone',
  'currency',
  'accent',
  'value',
  'pattern',
  'program',
]);
/** Settings that name something of the text, which no answer is taken for. */
const naming: ReadonlySet<string> = new Set([
  'level',
  'levelNames',
  'lands',
  'credential',
  'assessment',
  'competency',
  'area',
  'category',
  'accreditations',
  'benefits',
  'core',
  'additional',
  'recertifiedBy',
  'replacedBy',
  'completes',
  'passes',
  'accepts',
  'domain',
  'product',
  'sinceReleaseOf',
  'inheritedBy',
]);

/** The word of a text that stands for one of several answers; null where it is none. */
function answerOf({ locale }: Told, name: string, word: string, args: Args = {}): string | null {
  if (literal.has(name) || naming.has(name)) return null;
  for (const code of [`${name}-${word}`, word]) {
    if (!/^[A-Za-z-]+$/.test(code)) continue;
    const said = sentence(answerWords, locale, code, args);
    if (said !== code) return said;
  }
  return null;
}

const displayed = (locale: Locale, type: 'language' | 'region', code: string): string =>
  new Intl.DisplayNames(locale === 'en' ? 'en-GB' : 'ru-RU', { type }).of(code) ?? code;

/** A day of every year: `07-01`. */
const dayOfYear = (locale: Locale, text: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ru-RU', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`2000-${text}T00:00:00Z`));

function wordText(told: Told, name: string, value: string): string {
  const { locale } = told;
  if (name === 'locales') return displayed(locale, 'language', value);
  if (name === 'countries') return displayed(locale, 'region', value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(told, value);
  if (/^\d{2}-\d{2}$/.test(value)) return dayOfYear(locale, value);
  const [, unit, n] = /^(week|month|quarter) (\d+)$/.exec(value) ?? [];
  const answer = answerOf(told, name, unit ?? value, n === undefined ? {} : { n });
  if (answer !== null) return answer;
  if (name === 'of') {
    const things = measured(speakerOf(told), `things.${value}`);
    if (things !== `things.${value}`) return things;
  }
  if (literal.has(name)) return short(value);
  const speaker = speakerOf(told);
  return nameOf(told, value) === null ? speaker.title(short(value)) : speaker.title(value);
}

/** A value of a text as people read it; `above`: the key above its own, or the path that it stands at. */
export function valueText(told: Told, name: string, value: Plain | null, above = ''): string {
  if (value === null) return say(told, 'nothing');
  if (typeof value === 'boolean') return say(told, value ? 'yes' : 'no');
  if (typeof value === 'number') {
    // Of a practical it is a number of points.
    const percent = name === 'passMark' && !above.startsWith('assessments');
    return percent ? formatPercent(value, told.locale) : numberFormat(told.locale).format(value);
  }
  if (typeof value === 'string') return wordText(told, name, value);
  if (Array.isArray(value)) {
    const items = (value as readonly Plain[]).map((each) => valueText(told, name, each));
    return items.length === 0 ? say(told, 'nothing') : formatList(items, told.locale);
  }
  return objectText(told, value as Object_, name);
}

export const titleText = (told: Told, title: Text | null, id: string) =>
  title ? localText(title, told.locale) : (nameOf(told, id) ?? id);

export const dayText = ({ locale }: Told, day: string): string =>
  formatDay(Date.parse(`${day}T00:00:00Z`), locale, 'UTC');

/** The question of a reading, or the name of any other switch. */
export function switchName(told: Told, name: string): string {
  const reading = told.after.readings[name] ?? told.before.readings[name];
  return reading ? localText(reading.title, told.locale) : (keyName(told, name) ?? name);
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

/** Names of something, joined. */
export const titlesText = (told: Told, ids: readonly string[]): string =>
  formatList(
    ids.map((id) => speakerOf(told).title(id)),
    told.locale,
  );

/** A sentence that begins with a phrase. */
export const begins = ({ locale }: Told, text: string): string => capital(text, locale);
