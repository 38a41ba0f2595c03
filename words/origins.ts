import type { AppliedCase, Condition, Need, Node } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence } from './define.ts';
import { formatList } from './format.ts';
import { capital, needText } from './phrase.ts';
import { attributeText, plainText, type Speaker } from './selection-text.ts';

const originWords = defineWords(
  {
    declared: '{what} (as the company itself declares)',
    case: '{need} is the threshold for {what}.',
    default: '{need} is the general threshold{what, select, none {} other { ({what})}}.',
    unsaid: '{name} unknown',
    proportion: '{rule}: of {of} that is {need}.',
    said: 'It is {what}.',
    unrecorded: 'Nothing is on record about it.',
  },
  {
    declared: '{what} (по заявлению самой компании)',
    case: 'Порог {need} — для тех, у кого {what}.',
    default: '{need} — общий порог{what, select, none {} other { ({what})}}.',
    unsaid: '{name}: неизвестно',
    proportion: '{rule}: от {of} это {need}.',
    said: 'На деле: {what}.',
    unrecorded: 'Данных об этом нет.',
  },
);

const say = ({ locale }: Speaker, code: string, args: Record<string, string> = {}) =>
  sentence(originWords, locale, code, args);

/** A value as the fact held it before it became a text. */
export function plainValue(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return value !== '' && String(Number(value)) === value ? Number(value) : value;
}

const declaredOr = (speaker: Speaker, what: string, declared: true | undefined): string =>
  declared ? say(speaker, 'declared', { what }) : what;

/** The case of a text that applies to a company: `region APAC`; the empty text where nothing is known of it. */
export function caseText(speaker: Speaker, applied: AppliedCase): string {
  const named = (attribute: string, value: string) =>
    attributeText(speaker, attribute, plainValue(value));
  if (applied.way === 'case')
    return declaredOr(speaker, named(applied.attribute, applied.value), applied.declared);
  const texts = applied.attributes.map(({ attribute, value }) =>
    value === null
      ? say(speaker, 'unsaid', { name: speaker.attribute(attribute) })
      : named(attribute, value),
  );
  return formatList(texts, speaker.locale);
}

const needOf = (condition: Condition): Need<number> | undefined => {
  const [asked] = Object.values(condition) as { atLeast?: Need<number> }[];
  return asked?.atLeast;
};

/** How the amount that a measure asks for came about, in a sentence; none where it is one for all. */
export function originTexts(
  speaker: Speaker,
  condition: Condition | null,
  { amounts }: Pick<Node, 'amounts'>,
): string[] {
  if (!condition || !amounts?.origin || amounts.need === null) return [];
  const { origin } = amounts;
  const { locale } = speaker;
  const need = formatExact(amounts.need, amounts, locale, 'ceil');
  if (origin.way !== 'proportion')
    return [say(speaker, origin.way, { need, what: caseText(speaker, origin) || 'none' })];
  const asked = needOf(condition);
  if (asked === undefined) return [];
  const { currency } = origin;
  const unit =
    currency === undefined ? ({ unit: 'number' } as const) : { unit: 'money' as const, currency };
  const of = declaredOr(speaker, formatExact(origin.of, unit, locale), origin.declared);
  const rule = capital(needText(speaker, asked), locale);
  return [say(speaker, 'proportion', { rule, of, need })];
}

/** What the company is, where a measure of it is not met or does not say the value itself. */
export function saidTexts(
  speaker: Speaker,
  condition: Condition | null,
  { met, said = [], unread = [] }: Pick<Node, 'met' | 'said' | 'unread'>,
): string[] {
  if (!condition || !('attribute' in condition)) return [];
  const { name, is } = condition.attribute;
  const exact = typeof is !== 'object' || Array.isArray(is);
  if (said.length === 0) return met ? [] : [say(speaker, 'unrecorded')];
  if (met && exact && !said.some(({ declared }) => declared)) return [];
  // What the text cannot read is told as that.
  const values = said
    .filter(({ value }) => !unread.some((each) => each.value === value))
    .map(({ value, declared }) =>
      declaredOr(speaker, plainText(speaker, name, plainValue(value)), declared),
    );
  if (values.length === 0) return [];
  return [say(speaker, 'said', { what: formatList(values, speaker.locale) })];
}
