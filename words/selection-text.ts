import type { During, Selection, Value, Where } from '@guildmark/engine';
import { sentence, type Locale } from './define.ts';
import { formatDay, formatDuration, formatList, numberFormat } from './format.ts';
import { measureWords } from './measures.ts';

/** What a phrase needs beside the text: the language, and the titles of what the program names. */
export interface Speaker {
  locale: Locale;
  /** The title of a credential, product or anything else that has an id. */
  title: (id: string) => string;
  /** The name of an attribute of a company or of a fact, as it stands inside a sentence. */
  attribute: (name: string) => string;
  /** What a value of an attribute is called. */
  value: (name: string, value: string) => string;
}

type Args = Record<string, string | number>;
/** A piece of a phrase. */
export const say = ({ locale }: Speaker, code: string, args: Args = {}) =>
  sentence(measureWords, locale, code, args);

/** A day of the text; days have no zone. */
export const dayText = ({ locale }: Speaker, day: string) =>
  formatDay(Date.parse(`${day}T00:00:00Z`), locale, 'UTC');

type Wanted = Where[string];

/** One value of an attribute as people read it. */
export function plainText(
  speaker: Speaker,
  name: string,
  value: string | number | boolean,
): string {
  if (typeof value === 'boolean') return say(speaker, value ? 'yes' : 'no');
  if (typeof value === 'number') return numberFormat(speaker.locale).format(value);
  return speaker.value(name, value);
}

/** The values that an attribute may have, joined by "or". */
export const valuesText = (
  speaker: Speaker,
  name: string,
  wanted: Exclude<Wanted, { atLeast?: unknown }>,
): string =>
  formatList(
    (Array.isArray(wanted) ? wanted : [wanted]).map((each) => plainText(speaker, name, each)),
    speaker.locale,
    'disjunction',
  );

/** What one attribute must be. */
export function attributeText(speaker: Speaker, id: string, wanted: Wanted): string {
  const name = speaker.attribute(id);
  if (typeof wanted === 'boolean')
    return say(speaker, 'attribute.so', { name, values: valuesText(speaker, id, wanted) });
  if (typeof wanted !== 'object' || Array.isArray(wanted))
    return say(speaker, 'attribute.is', { name, values: valuesText(speaker, id, wanted) });
  const { atLeast: least, atMost: most, not } = wanted;
  if (not !== undefined)
    return say(speaker, 'attribute.not', { name, values: valuesText(speaker, id, not) });
  const number = (value = 0) => numberFormat(speaker.locale).format(value);
  if (least !== undefined && most !== undefined)
    return say(speaker, 'attribute.between', { name, least: number(least), most: number(most) });
  return least === undefined
    ? say(speaker, 'attribute.atMost', { name, most: number(most) })
    : say(speaker, 'attribute.atLeast', { name, least: number(least) });
}

const duringText = (speaker: Speaker, what: string, { unit, current, back }: During) =>
  say(speaker, `during.${current ? (back > 0 ? 'both' : 'this') : 'last'}.${unit}`, { what, back });

/** Full periods that are looked at one by one. */
export const periodsText = (speaker: Speaker, periods: Omit<During, 'current'>): string =>
  duringText(speaker, '', { ...periods, current: false })
    .trim()
    .replace(/^in /, '');

/** The windows of time that facts are seen through. */
export type Seen = Pick<
  Selection,
  'within' | 'notWithin' | 'since' | 'during' | 'onSomeDayIn' | 'inEachOf'
>;

/** The same through a window of time. */
export function windowText(speaker: Speaker, what: string, window: Seen): string {
  const { within, notWithin, since, during, onSomeDayIn, inEachOf } = window;
  const { locale } = speaker;
  if (within) return say(speaker, 'window.within', { what, time: formatDuration(within, locale) });
  if (notWithin)
    return say(speaker, 'window.notWithin', { what, time: formatDuration(notWithin, locale) });
  if (since !== undefined)
    return say(speaker, 'window.since', { what, day: dayText(speaker, since) });
  if (during) return duringText(speaker, what, during);
  if (inEachOf)
    return say(speaker, 'window.eachOf', { what, periods: periodsText(speaker, inEachOf) });
  if (!onSomeDayIn) return what;
  const time =
    'amount' in onSomeDayIn
      ? say(speaker, 'window.inLast', { time: formatDuration(onSomeDayIn, locale) })
      : duringText(speaker, '', onSomeDayIn).trim();
  return say(speaker, 'window.someDay', { what, time });
}

/** The same with the attributes that it must have. */
export function whereText(speaker: Speaker, what: string, where: Where | undefined): string {
  const wanted = Object.entries(where ?? {});
  if (wanted.length === 0) return what;
  const list = wanted.map(([name, each]) => attributeText(speaker, name, each));
  return say(speaker, 'where', { what, list: formatList(list, speaker.locale) });
}

/** The facts that a selection means, without its window. */
export function thingsText(
  speaker: Speaker,
  { of, subject, where, line }: Omit<Selection, 'inEachOf'>,
): string {
  let what = say(speaker, `things.${of}`);
  if (subject) {
    const titles = subject.map((id) => speaker.title(id));
    what = say(speaker, 'about', {
      what,
      subject: formatList(titles, speaker.locale, 'disjunction'),
    });
  }
  what = whereText(speaker, what, where);
  if (!line) return what;
  const { by, since, before } = line;
  const code = since === undefined ? 'before' : before === undefined ? 'since' : 'both';
  const args = {
    what,
    by: speaker.attribute(by),
    since: since === undefined ? '' : dayText(speaker, since),
    before: before === undefined ? '' : dayText(speaker, before),
  };
  return since === undefined && before === undefined ? what : say(speaker, `line.${code}`, args);
}

/** The facts that a selection means, through its window. */
export function selectionText(speaker: Speaker, selection: Selection): string {
  const what = thingsText(speaker, selection);
  const isClause = Object.keys(selection.where ?? {}).length > 0;
  const seen = windowText(speaker, what, selection);
  // What begins with a comma ends with one where the sentence goes on.
  return isClause && seen !== what
    ? windowText(speaker, say(speaker, 'clause', { what }), selection)
    : seen;
}

/** What each fact contributes. */
export const valueText = (speaker: Speaker, value: Value): string =>
  typeof value === 'string' ? say(speaker, `value.${value}`) : speaker.attribute(value.attribute);
