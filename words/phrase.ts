// By path, and not from the whole engine: these words are read in browsers too.
import type { Amount, Condition, Need, Selection, Value, Where } from '@guildmark/engine';
import { partsOf } from '@guildmark/engine/program/definition/parts.ts';
import { formatAmount } from './amounts.ts';
import type { Locale } from './define.ts';
import { formatDuration, formatList, formatPercent, numberFormat } from './format.ts';
import { companyText } from './phrase-company.ts';
import {
  attributeText,
  periodsText,
  say,
  selectionText,
  thingsText,
  valueText,
  type Speaker,
} from './selection-text.ts';

const oneText = (speaker: Speaker, one: number | Amount): string =>
  typeof one === 'number'
    ? numberFormat(speaker.locale).format(one)
    : formatAmount(one, speaker.locale);

/** How much is asked for, in words. */
export function needText(
  speaker: Speaker,
  need: Need<number> | Need<Amount> | Need<number | Amount>,
  one: (amount: never) => string = (amount: number | Amount) => oneText(speaker, amount),
): string {
  const said = (amount: number | Amount) => one(amount as never);
  if (typeof need === 'number' || 'figure' in need) return said(need);
  if ('by' in need) {
    const cases = Object.entries<Record<string, number | Amount>>(need.by)
      .flatMap(([name, each]) =>
        Object.entries(each).map(([value, amount]) => ({
          value: speaker.value(name, value),
          amount: said(amount),
        })),
      )
      .map((each) => say(speaker, 'need.case', each));
    return say(speaker, 'need.by', { default: said(need.default), cases: cases.join(', ') });
  }
  let what =
    'oneFor' in need
      ? say(speaker, 'need.oneFor', {
          amount: formatAmount(need.oneFor, speaker.locale),
          what: proportionText(speaker, need),
          rounded: need.rounded,
        })
      : say(speaker, 'need.percent', {
          percent: formatPercent(need.percent, speaker.locale),
          attribute: speaker.attribute(need.ofAttribute),
          rounded: need.rounded,
        });
  const { minimum, maximum } = need;
  if (minimum !== undefined) what = say(speaker, 'need.minimum', { what, minimum: said(minimum) });
  if (maximum !== undefined) what = say(speaker, 'need.maximum', { what, maximum: said(maximum) });
  return what;
}

/** What an amount is asked for in proportion to: of money only facts are named, because the amount says the rest. */
const proportionText = (
  speaker: Speaker,
  need: Selection & { oneFor: Amount; value?: Value | undefined },
): string =>
  need.value === 'money' && need.oneFor.currency !== null
    ? selectionText(speaker, need)
    : valuedText(speaker, selectionText(speaker, need), need.value);

const whichText = (speaker: Speaker, which: Where): string =>
  formatList(
    Object.entries(which).map(([name, each]) => attributeText(speaker, name, each)),
    speaker.locale,
  );

/** A share of a whole, as a noun. */
export function shareText(speaker: Speaker, { which, value, ...whole }: Bare<'share'>): string {
  const args = { which: whichText(speaker, which), what: selectionText(speaker, whole) };
  return value === undefined
    ? say(speaker, 'share.of', args)
    : say(speaker, 'share.valued', { ...args, value: valueText(speaker, value) });
}

const valuedText = (speaker: Speaker, what: string, value: Value | undefined): string =>
  value === undefined ? what : say(speaker, 'valued', { what, value: valueText(speaker, value) });

/** A growth, as a noun. */
export function growthText(speaker: Speaker, asked: Bare<'growth'>): string {
  const { value, over, against } = asked;
  const what = valuedText(speaker, thingsText(speaker, asked), value);
  const args = { what, against: formatDuration(against, speaker.locale) };
  return 'back' in over
    ? say(speaker, 'growth.periods', { ...args, periods: periodsText(speaker, over) })
    : say(speaker, 'growth.over', { ...args, time: formatDuration(over, speaker.locale) });
}

function risingText(speaker: Speaker, { value, taken, inEachOf, ...of }: Asked<'rising'>): string {
  const what = valuedText(speaker, thingsText(speaker, of), value);
  const periods = periodsText(speaker, inEachOf);
  return say(speaker, `rising.${taken}`, { what, periods });
}

/** A net amount, as a noun. */
export function netText(speaker: Speaker, { less, value, ...asked }: Bare<'net'>): string {
  const others = less.map((each) => thingsText(speaker, each));
  const what = amountText(speaker, 'sum', { ...asked, value });
  return say(speaker, 'less', { what, others: formatList(others, speaker.locale) });
}

/** A retention, as a noun. */
export function retentionText(speaker: Speaker, asked: Bare<'retention'>): string {
  const time = formatDuration(asked.cohort, speaker.locale);
  const what = valuedText(speaker, thingsText(speaker, asked), asked.value);
  return say(speaker, 'retention', { what, time });
}

/** Facts that are counted, as a noun. */
export function countedText(speaker: Speaker, asked: Bare<'count'>): string {
  const { distinct } = asked;
  const what = selectionText(speaker, asked);
  return distinct === undefined
    ? what
    : say(speaker, 'distinct', { by: speaker.attribute(distinct), what });
}

type Words = Condition extends infer C ? (C extends unknown ? keyof C : never) : never;
type Asked<K extends Words> = Extract<Condition, Record<K, unknown>>[K];
/** What is looked at, whether a condition asks for so much of it or a metric gives points for it. */
type Bare<K extends Words> = Omit<Asked<K>, 'atLeast' | 'ofNothing' | 'withoutBase'>;

/** What is added up, or one value for many of what facts say, as a noun. */
export const amountText = (
  speaker: Speaker,
  word: 'sum' | 'average' | 'median',
  asked: Selection & { value: Value },
): string =>
  say(speaker, word, {
    what: selectionText(speaker, asked),
    value: valueText(speaker, asked.value),
  });

/** What a measure looks at, as a noun that a sentence can begin with; null where the title alone says it. */
export function phraseOf(speaker: Speaker, condition: Condition): string | null {
  if ('count' in condition) return countedText(speaker, condition.count);
  if ('sum' in condition) return amountText(speaker, 'sum', condition.sum);
  if ('average' in condition) return amountText(speaker, 'average', condition.average);
  if ('median' in condition) return amountText(speaker, 'median', condition.median);
  if ('share' in condition) return shareText(speaker, condition.share);
  if ('growth' in condition) return growthText(speaker, condition.growth);
  if ('rising' in condition) return risingText(speaker, condition.rising);
  if ('net' in condition) return netText(speaker, condition.net);
  if ('retention' in condition) return retentionText(speaker, condition.retention);
  if ('every' in condition) {
    const what = selectionText(speaker, condition.every);
    return say(speaker, 'every', { what, which: whichText(speaker, condition.every.is) });
  }
  const ofCompany = companyText(speaker, condition);
  if (ofCompany !== null) return ofCompany;
  if (!('points' in condition)) return null;
  const titles = condition.points.categories.map(({ id }) => speaker.title(id));
  return say(speaker, 'points', { categories: formatList(titles, speaker.locale) });
}

/** What a condition asks, as a sentence begins with a capital. */
export const capital = (text: string, locale: Locale): string =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** What a measure asks for, as part of a sentence; null where the condition is no measure of amounts. */
export function askedPhrase(speaker: Speaker, condition: Condition): string | null {
  const what = phraseOf(speaker, condition);
  const need = what === null ? null : neededIn(speaker, condition);
  return what === null || need === null ? what : say(speaker, 'ask', { what, need });
}

/** The same as a sentence of its own. */
export function askText(speaker: Speaker, condition: Condition): string | null {
  const phrase = askedPhrase(speaker, condition);
  return phrase === null ? null : capital(phrase, speaker.locale);
}

/** How much a measure asks for; null where it asks for no amount. */
function neededIn(speaker: Speaker, condition: Condition): string | null {
  const percent = (need: Need<number>) =>
    needText(speaker, need, (basisPoints: number) => formatPercent(basisPoints, speaker.locale));
  if ('share' in condition) return percent(condition.share.atLeast);
  if ('retention' in condition) return percent(condition.retention.atLeast);
  if ('growth' in condition) return percent(condition.growth.atLeast);
  const [asked] = Object.values(condition) as [{ atLeast?: Need<number> | Need<Amount> }];
  return asked.atLeast === undefined ? null : needText(speaker, asked.atLeast);
}

/** The conditions that a condition is made of, in the order of an answer's children; none for a measure. */
export const conditionsBelow = (condition: Condition): Condition[] =>
  (partsOf(condition, false)?.children ?? []).map((part) => part.condition);
