import { diff, isAside, type Condition, type Difference, type Plain } from '@guildmark/engine';
import { amountText, conditionText, measureText } from './condition-text.ts';
import { categoryText, metricText } from './diff-metrics.ts';
import { askedOf, isPart, partSentence, partsSentence } from './diff-parts.ts';
import { placeText, rankOf } from './diff-places.ts';
import { ratesText } from './diff-rates.ts';
import {
  answerText,
  begins,
  dayText,
  keyName,
  say,
  settingName,
  short,
  speakerOf,
  switchName,
  titlesText,
  valueText,
  type Told,
} from './diff-values.ts';
import { withinText } from './diff-within.ts';
import { formatList, localText } from './format.ts';
import type { Line } from './telling.ts';

export type { Told } from './diff-values.ts';

type Of<C extends Difference['code']> = Extract<Difference, { code: C }>;

const cameOrWent = ({ added, removed }: { added: string[]; removed: string[] }) =>
  added.length === 0 ? 'removed' : removed.length === 0 ? 'added' : 'both';

function listSentence(told: Told, difference: Of<'list'>): string {
  const { name, path, of } = difference;
  // A contact is about kinds of credential, a parameter about places of its source.
  const called = path.startsWith('contacts.') && name === 'about' ? 'kind' : name;
  const list = (words: string[]) =>
    formatList(
      words.map((each) => valueText(told, called, each)),
      told.locale,
    );
  const args = { added: list(difference.added), removed: list(difference.removed) };
  return say(told, `list.${cameOrWent(difference)}`, {
    ...args,
    name: settingName(told, name, path, of),
  });
}

function membersSentence(told: Told, difference: Of<'condition.members'>): string {
  const { added, removed, condition } = difference;
  const isSome = 'forSome' in condition;
  const what = isSome
    ? conditionText(speakerOf(told), condition.forSome.requires)
    : begins(told, measureText(speakerOf(told), condition));
  const said = say(told, `condition.${isSome ? 'some' : 'members'}.${cameOrWent(difference)}`, {
    what,
    added: namesOf(told, condition, added),
    removed: namesOf(told, condition, removed),
  });
  return difference.asBefore ? `${said} ${say(told, 'condition.members.asBefore')}` : said;
}

/** Employers are words of the language, attributes have names of their own, everything else has a title. */
function namesOf(told: Told, condition: Condition, ids: readonly string[]): string {
  const speaker = speakerOf(told);
  const { locale } = told;
  if ('affiliated' in condition)
    return formatList(
      ids.map((id) => valueText(told, 'affiliated', id)),
      locale,
    );
  const isPer = 'rank' in condition && ids.some((id) => condition.rank.per?.includes(id));
  return isPer ? formatList(ids.map(speaker.attribute), locale) : titlesText(told, ids);
}

function partOfGroup(told: Told, difference: Of<'condition.added' | 'condition.removed'>): string {
  const { code, group, condition, path } = difference;
  const what = conditionText(speakerOf(told), condition);
  if (group === 'waivable')
    return say(told, `condition.exempts.${code === 'condition.added' ? 'added' : 'removed'}`, {
      what,
    });
  const alternative = ['any', 'atLeast', 'forSome'].includes(group);
  const as = group === 'forEach' ? 'member' : alternative ? 'any' : 'all';
  const member = speakerOf(told).title(path.split('.').at(-1) ?? '');
  return say(told, `${code}.${as}`, { what, member });
}

function plainValue(told: Told, { name, of, path, before, after }: Of<'value'>): string {
  const [place = '', id = ''] = path.split('.');
  const said = (value: Plain | null) => {
    // The answer that holds is said in the words of its reading.
    if (place === 'readings' && name === 'choose' && value !== null)
      return answerText(told, id, value);
    // An entry of a map by name is no map itself.
    const called = of === null || typeof value !== 'object' ? name : '';
    return valueText(told, called, value, path);
  };
  const args = {
    name: settingName(told, name, path, of),
    before: said(before),
    after: said(after),
  };
  if (before !== null && after !== null && args.before === args.after)
    return say(told, 'otherwise', { name: args.name });
  const isEntry = path.endsWith(']');
  if (before === null) return say(told, isEntry ? 'entryCame' : 'came', args);
  return say(told, after !== null ? 'value' : isEntry ? 'entryWent' : 'went', args);
}

/** Of a condition, what stands aside of what it measures, and of what a phrase tells. */
function asideValue(told: Told, name: string, value: Plain | null): string {
  return name === 'with' && value !== null
    ? say(told, 'quoted', { text: conditionText(speakerOf(told), value as Condition) })
    : valueText(told, name, value);
}

function asideSentence(told: Told, difference: Of<'condition.detail'>): string {
  const { name, before, after, condition } = difference;
  const code = before === null ? 'came' : after === null ? 'went' : 'aside';
  const whole = 'waivable' in condition ? condition.waivable.requires : condition;
  return say(told, `condition.${code}`, {
    what: begins(told, measureText(speakerOf(told), whole)),
    name: keyName(told, name) ?? name,
    before: asideValue(told, name, before),
    after: asideValue(told, name, after),
  });
}

/** What a condition asks, with those of its parts that a phrase leaves out and that have changed. */
function wholeText(told: Told, condition: Condition, names: readonly string[]): string {
  const [body] = Object.values(condition) as Record<string, Plain>[];
  return names
    .filter((name) => isAside(name, condition) && body?.[name] !== undefined)
    .reduce(
      (what, name) =>
        say(told, 'asked.asideOf', {
          what,
          name: keyName(told, name) ?? name,
          value: asideValue(told, name, body![name]!),
        }),
      conditionText(speakerOf(told), condition),
    );
}

function ordered(told: Told, { path, before, after }: Of<'order'>): string {
  const places = before.every((each) => /^\d+$/.test(each));
  const inClause = /\.(requires|maintain|availableTo|with)\b/.test(path);
  const name = path.split(/[.[\]]+/).findLast((step) => step !== '' && !/^\d+$/.test(step)) ?? '';
  const said = settingName(told, name, path);
  // Numbers are places, which say nothing to a reader.
  if (places) return inClause ? say(told, 'condition.order') : say(told, 'order', { name: said });
  const list = short(titlesText(told, after));
  return path === ''
    ? say(told, 'orderOf', { name: say(told, 'parts'), list: keysText(told, after) })
    : say(told, 'orderOf', { name: said, list });
}

const keysText = (told: Told, keys: readonly string[]): string =>
  short(
    formatList(
      keys.map((key) => keyName(told, key) ?? key),
      told.locale,
    ),
  );

/** Whether a condition compares an amount with what is needed. */
const asksAmount = (condition: Condition): boolean =>
  'atLeast' in (Object.values(condition)[0] as object);

function lookedAt(
  told: Told,
  { before, after }: Of<'condition.window' | 'condition.facts'>,
): string {
  const speaker = speakerOf(told);
  const [was, is] = [before, after].map((condition) => measureText(speaker, condition));
  if (was === is) return say(told, 'condition.same', { what: begins(told, is!) });
  const code = asksAmount(after) ? 'looked' : 'changed';
  return say(told, `condition.${code}`, { before: was!, after: is! });
}

/** How each difference is said; a code without its sentence does not compile. */
const sentences: { [C in Difference['code']]: (told: Told, difference: Of<C>) => string } = {
  'part.added': partSentence,
  'part.removed': partSentence,
  'part.id': (told, { before, after, part }) =>
    say(told, 'part.id', { kind: say(told, `kind.${part}`), before, after }),
  'part.title': (told, { before, after, part }) => {
    const names = { before: localText(before, told.locale), after: localText(after, told.locale) };
    const code = names.before === names.after ? 'elsewhere' : 'title';
    return say(told, `part.${code}`, { kind: say(told, `kind.${part}`), ...names });
  },
  date: (told, { name, before, after }) =>
    say(told, `date.${name}`, { before: dayText(told, before), after: dayText(told, after) }),
  version: (told, { before, after }) => say(told, 'version', { before, after }),
  switch: (told, { name, before, after }) =>
    say(told, 'value', {
      name: switchName(told, name),
      before: answerText(told, name, before),
      after: answerText(told, name, after),
    }),
  reason: (told, { name }) => say(told, 'reason', { name: switchName(told, name) }),
  order: ordered,
  list: listSentence,
  'condition.added': partOfGroup,
  'condition.removed': partOfGroup,
  'condition.replaced': (told, { before, after }) => {
    const speaker = speakerOf(told);
    const first = begins(told, conditionText(speaker, before));
    return say(told, 'condition.replaced', { before: first, after: conditionText(speaker, after) });
  },
  'condition.need': (told, { condition, before, after }) => {
    const speaker = speakerOf(told);
    const what = begins(told, measureText(speaker, condition));
    const [was, is] = [before, after].map((need) => amountText(speaker, condition, need));
    return was === is
      ? say(told, 'condition.same', { what })
      : say(told, 'condition.need', { what, before: was!, after: is! });
  },
  'condition.members': membersSentence,
  'condition.window': lookedAt,
  'condition.facts': lookedAt,
  'condition.detail': asideSentence,
  'condition.changed': (told, { names, before, after }) =>
    say(told, 'condition.changed', {
      before: wholeText(told, before, names),
      after: wholeText(told, after, names),
    }),
  'condition.metric': metricText,
  'condition.category': categoryText,
  rates: ratesText,
  value: plainValue,
};

/** One difference in a sentence, with what it means where that is certain. */
export function diffText(told: Told, difference: Difference): string {
  // The code decides the sentence, so the two fit; the compiler cannot follow a union through a map.
  const by = sentences[difference.code] as (told: Told, difference: Difference) => string;
  return [
    by(told, difference),
    ...withinText(told, difference.path),
    ...(difference.effect === null ? [] : [say(told, difference.effect)]),
  ].join(' ');
}

const states = { tighter: 'missing', looser: 'met' } as const;

const lineOf = (effect: Difference['effect'], text: string): Line => ({
  depth: 1,
  state: effect === null ? 'soon' : states[effect],
  text,
});

/** The lines of one part of the program: parts of one kind that came or went are told where the first of them is. */
function linesOf(told: Told, differences: Difference[]): Line[] {
  const kinds = Map.groupBy(
    differences.filter(isPart).filter((part) => askedOf(told, part) === null),
    ({ part }) => part,
  );
  return differences.flatMap((difference) => {
    const alike = isPart(difference) ? (kinds.get(difference.part) ?? []) : [];
    const place = alike.findIndex((each) => each === difference);
    if (alike.length < 2 || place < 0)
      return [lineOf(difference.effect, diffText(told, difference))];
    return place === 0 ? [lineOf(null, partsSentence(told, alike))] : [];
  });
}

/** Every difference between two texts in words, under the part of the program that it is in. */
export function explainDiff(differences: Difference[], told: Told): Line[] {
  if (differences.length === 0) return [{ depth: 0, state: 'met', text: say(told, 'same') }];
  const of = (effect: Difference['effect']) =>
    differences.filter((difference) => difference.effect === effect).length;
  const counts = { count: differences.length, tighter: of('tighter'), looser: of('looser') };
  const ranked = differences
    .map((difference) => ({ difference, rank: rankOf(told, difference) }))
    .toSorted(({ rank: [a, b] }, { rank: [c, d] }) => a - c || b - d)
    .map(({ difference }) => difference);
  const places = Map.groupBy(ranked, (difference) => placeText(told, difference));
  return [
    { depth: 0, state: 'soon', text: say(told, 'summary', { ...counts, open: of(null) }) },
    ...[...places].flatMap(([text, all]): Line[] => [
      { depth: 0, state: 'soon', text },
      ...linesOf(told, all),
    ]),
  ];
}

/** Everything that is different between two texts, in words. */
export const explainChanges = (told: Told): Line[] =>
  explainDiff(diff(told.before, told.after), told);
