import type { ComparisonRow, Program, Track, Trait } from '@guildmark/engine';
import { isStep } from '@guildmark/engine/program/definition/terms.ts';
import { defineWords, translator, type Locale } from './define.ts';
import { formatDuration, formatList, localText } from './format.ts';
import { capital } from './phrase.ts';
import { competencyTitle, speakerFor, tierTitle } from './titles.ts';
import { validityText } from './validity.ts';

/** What kinds of credential are compared by, and what is said of each. */
export const comparisonWords = defineWords(
  {
    rows: {
      audience: 'For whom',
      contribution: 'What it counts for',
      focus: 'What it is about',
      preparation: 'Preparation',
      cost: 'Price of the exam',
      delivery: 'How the exam is taken',
      time: 'Time for the exam',
      attempts: 'Attempts',
      validity: 'Validity',
      certificate: 'Certificate and mark',
      notices: 'Notice before the end',
      records: 'Where holders see their record',
      contact: 'Questions to',
    },
    tier: 'Counts for the tier {tier}',
    competency: 'Counts for the competency {competency}',
    noTier: 'Counts for no tier of a company',
    free: 'Free of charge',
    fee: '{fee} for each attempt',
    proctoring: {
      none: 'Online, unwatched',
      'self-webcam': 'Online, with one’s own camera on',
      'live-remote': 'Online, watched over video',
      'in-person': 'In person{at, select, none {} other {: {at}}}',
    },
    time: { one: '{from}', range: 'From {from} to {to}' },
    attempts:
      '{included, select, unlimited {As many as needed} one {One included} other {{included} included}}, with at least {wait} between two',
    certificate: {
      logo: 'Signed electronic certificate, with a logo to show',
      plain: 'Signed electronic certificate',
    },
    notices: 'By e-mail to the address in the record, {before} before',
    records: 'Online, in their own record, at any time',
    ways: {
      online: 'Online training',
      'virtual-class': 'Virtual class',
      class: 'Class with an instructor',
      practice: 'Hands-on practice',
      toolkit: 'Enablement kit',
      webcast: 'Webcast',
      documentation: 'Product documentation',
    },
    freeWay: '{way}, free of charge',
    keptFor: 'Only for people of {employers}',
    employers: { partner: 'partners', vendor: 'the vendor', customer: 'customers' },
  },
  {
    rows: {
      audience: 'Для кого',
      contribution: 'Для чего учитывается',
      focus: 'О чём',
      preparation: 'Подготовка',
      cost: 'Стоимость экзамена',
      delivery: 'Как сдают экзамен',
      time: 'Время на экзамен',
      attempts: 'Попытки',
      validity: 'Срок действия',
      certificate: 'Свидетельство и знак',
      notices: 'Напоминание об окончании',
      records: 'Где владелец видит свои результаты',
      contact: 'С вопросами',
    },
    tier: 'Учитывается для статуса «{tier}»',
    competency: 'Учитывается для компетенции «{competency}»',
    noTier: 'Для статуса компании не учитывается',
    free: 'Бесплатно',
    fee: '{fee} за каждую попытку',
    proctoring: {
      none: 'Онлайн, без наблюдения',
      'self-webcam': 'Онлайн, с включённой камерой',
      'live-remote': 'Онлайн, под наблюдением по видеосвязи',
      'in-person': 'Очно{at, select, none {} other {: {at}}}',
    },
    time: { one: '{from}', range: '{from} — {to}' },
    attempts:
      '{included, select, unlimited {Сколько угодно} one {Включена одна} other {Включено: {included}}}; пауза между попытками: {wait}',
    certificate: {
      logo: 'Подписанное электронное свидетельство и знак, который можно показывать',
      plain: 'Подписанное электронное свидетельство',
    },
    notices: 'Письмом на адрес из записи; сроки до окончания: {before}',
    records: 'Онлайн, в личной записи, в любое время',
    ways: {
      online: 'Онлайн-курс',
      'virtual-class': 'Виртуальное занятие',
      class: 'Занятие с преподавателем',
      practice: 'Практика',
      toolkit: 'Набор материалов',
      webcast: 'Вебкаст',
      documentation: 'Документация продукта',
    },
    freeWay: '{way}, бесплатно',
    keptFor: 'Только для сотрудников {employers}',
    employers: { partner: 'партнёров', vendor: 'вендора', customer: 'клиентов' },
  },
);

/** The name of a row of a comparison. */
export const rowTitle = (row: ComparisonRow, locale: Locale): string =>
  translator(comparisonWords, locale)(`rows.${row}`);

const say = (locale: Locale) => translator(comparisonWords, locale);

/** An amount with the sign of its currency; whole amounts without cents. */
export const formatPrice = (
  { amount, currency }: { amount: string; currency: string },
  locale: Locale,
): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'ru-RU', {
    style: 'currency',
    currency,
    minimumFractionDigits: amount.includes('.') ? 2 : 0,
  }).format(Number(amount));

/** The name of a way of learning, with what it costs where it costs nothing. */
function wayText(way: Extract<Trait, { code: 'way' }>['way'], free: boolean, locale: Locale) {
  const t = say(locale);
  const name = t(`ways.${way}`);
  return free ? t('freeWay', { way: name }) : name;
}

/** A step of a learning path, with its way of learning where it says one. */
export const stepText = (step: Track['learningPath'][number], locale: Locale) =>
  isStep(step)
    ? { title: localText(step.title, locale), way: wayText(step.way, step.free, locale) }
    : { title: localText(step, locale), way: null };

/** For whose people preparation is kept. */
export function keptForText(employers: ('partner' | 'vendor' | 'customer')[], locale: Locale) {
  const t = say(locale);
  const names = employers.map((each) => t(`employers.${each}`));
  return t('keptFor', { employers: formatList(names, locale) });
}

interface Speaking {
  program: Program;
  locale: Locale;
}
type Of<C extends Trait['code']> = Extract<Trait, { code: C }>;

/** How each trait is said; a code without its phrase does not compile. */
const phrases: { [C in Trait['code']]: (speaking: Speaking, trait: Of<C>) => string } = {
  text: ({ locale }, { text }) => localText(text, locale),
  tier: ({ program, locale }, { tier }) =>
    say(locale)('tier', { tier: tierTitle(program, locale, tier) }),
  benefit: ({ program, locale }, { benefit }) =>
    localText(program.benefits[benefit]?.title ?? {}, locale),
  competency: ({ program, locale }, { competency }) =>
    say(locale)('competency', { competency: competencyTitle(program, locale, competency) }),
  'no-tier': ({ locale }) => say(locale)('noTier'),
  way: ({ locale }, { way, free }) => wayText(way, free, locale),
  'kept-for': ({ locale }, { employers }) => keptForText(employers, locale),
  free: ({ locale }) => say(locale)('free'),
  fee: ({ locale }, trait) => say(locale)('fee', { fee: formatPrice(trait, locale) }),
  proctoring: ({ locale }, { how, at }) => {
    const places = at.map((each) => localText(each, locale));
    const listed = places.length === 0 ? 'none' : formatList(places, locale);
    return say(locale)(`proctoring.${how}`, { at: listed });
  },
  time: ({ locale }, trait) => {
    const [from, to] = [formatDuration(trait.from, locale), formatDuration(trait.to, locale)];
    return say(locale)(from === to ? 'time.one' : 'time.range', { from, to });
  },
  attempts: ({ locale }, trait) => {
    const included = trait.included === 1 ? 'one' : String(trait.included);
    return say(locale)('attempts', { included, wait: formatDuration(trait.wait, locale) });
  },
  validity: ({ program, locale }, trait) => {
    return capital(validityText(speakerFor(program, locale), trait), locale);
  },
  certificate: ({ locale }, { logo }) =>
    say(locale)(logo ? 'certificate.logo' : 'certificate.plain'),
  notices: ({ locale }, { before }) => {
    const listed = before.map((each) => formatDuration(each, locale));
    return say(locale)('notices', { before: formatList(listed, locale) });
  },
  records: ({ locale }) => say(locale)('records'),
  contact: ({ program, locale }, { contact }) => {
    const found = program.contacts[contact];
    return found ? `${localText(found.title, locale)}: ${found.email}` : contact;
  },
};

/** What the text says of a kind of credential in one row, in a phrase. */
export function traitText(program: Program, locale: Locale, trait: Trait): string {
  // The code decides the phrase, so the two fit; the compiler cannot follow a union through a map.
  const phrase = phrases[trait.code] as (speaking: Speaking, trait: Trait) => string;
  return phrase({ program, locale }, trait);
}
