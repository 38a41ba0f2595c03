import { diff, type Condition, type Difference, type Plain, type Program } from '@guildmark/engine';
import { amountText, conditionText, measureText } from './condition-text.ts';
import {
  answerText,
  dayText,
  say,
  settingName,
  short,
  speakerOf,
  switchName,
  titleText,
  valueText,
  type Told,
} from './diff-values.ts';
import { formatList, localText } from './format.ts';
import { capital } from './phrase.ts';
import type { Line } from './telling.ts';
import { competencyTitle, requirementTitle } from './titles.ts';

export type { Told } from './diff-values.ts';

type Of<C extends Difference['code']> = Extract<Difference, { code: C }>;

function listSentence(told: Told, difference: Of<'list'>): string {
  const { name, added, removed, path } = difference;
  const speaker = speakerOf(told);
  const list = (ids: string[]) =>
    formatList(
      ids.map((id) => speaker.title(id)),
      told.locale,
    );
  const code = added.length === 0 ? 'removed' : removed.length === 0 ? 'added' : 'both';
  const args = { added: list(added), removed: list(removed) };
  return say(told, `list.${code}`, { ...args, name: settingName(told, name, path) });
}

function membersSentence(told: Told, difference: Of<'condition.members'>): string {
  const { added, removed, condition } = difference;
  const speaker = speakerOf(told);
  const list = (ids: string[]) =>
    formatList(
      ids.map((id) => speaker.title(id)),
      told.locale,
    );
  const code = added.length === 0 ? 'removed' : removed.length === 0 ? 'added' : 'both';
  const what = capital(measureText(speaker, condition), told.locale);
  return say(told, `condition.members.${code}`, {
    what,
    added: list(added),
    removed: list(removed),
  });
}

function partOfGroup(told: Told, difference: Of<'condition.added' | 'condition.removed'>): string {
  const { code, group, condition, path } = difference;
  const what = conditionText(speakerOf(told), condition);
  const alternative = ['any', 'atLeast', 'forSome'].includes(group);
  const as = group === 'forEach' ? 'member' : alternative ? 'any' : 'all';
  const member = speakerOf(told).title(path.split('.').at(-1) ?? '');
  return say(told, `${code}.${as}`, { what, member });
}

/** A value of a text; what is asked of each competency besides is a condition. */
function valueOf(told: Told, name: string, value: Plain | null): string {
  const asked = name === 'with' && value !== null && typeof value === 'object';
  return asked
    ? say(told, 'quoted', { text: conditionText(speakerOf(told), value as Condition) })
    : valueText(told, name, value);
}

function plainValue(told: Told, difference: Of<'value'> | Of<'condition.detail'>): string {
  const { name, path, before, after } = difference;
  const code = before === null ? 'came' : after === null ? 'went' : 'value';
  return say(told, code, {
    name: settingName(told, /^transition\.rows\[\d+\]$/.test(path) ? 'rows' : name, path),
    before: valueOf(told, name, before),
    after: valueOf(told, name, after),
  });
}

function ordered(told: Told, { path, before, after }: Of<'order'>): string {
  const name = settingName(told, path.split('.').at(-1) ?? '', path);
  // Numbers are places, which say nothing to a reader.
  if (before.every((each) => /^\d+$/.test(each))) return say(told, 'order', { name });
  const speaker = speakerOf(told);
  const list = formatList(
    after.map((id) => speaker.title(id)),
    told.locale,
  );
  return say(told, 'orderOf', { name, list: short(list) });
}

/** How each difference is said; a code without its sentence does not compile. */
const sentences: { [C in Difference['code']]: (told: Told, difference: Of<C>) => string } = {
  'part.added': partSentence,
  'part.removed': partSentence,
  'part.id': (told, { before, after, part }) =>
    say(told, 'part.id', { kind: say(told, `kind.${part}`), before, after }),
  'part.title': (told, { before, after, part }) => {
    const names = { before: localText(before, told.locale), after: localText(after, told.locale) };
    return say(told, 'part.title', { kind: say(told, `kind.${part}`), ...names });
  },
  date: (told, { name, before, after }) =>
    say(told, `date.${name}`, { before: dayText(told, before), after: dayText(told, after) }),
  version: (told, { before, after }) => say(told, 'version', { before, after }),
  switch: (told, { name, before, after }) =>
    say(told, 'switch', {
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
    const first = capital(conditionText(speaker, before), told.locale);
    return say(told, 'condition.replaced', { before: first, after: conditionText(speaker, after) });
  },
  'condition.need': (told, { condition, before, after }) => {
    const speaker = speakerOf(told);
    return say(told, 'condition.need', {
      what: capital(measureText(speaker, condition), told.locale),
      before: amountText(speaker, condition, before),
      after: amountText(speaker, condition, after),
    });
  },
  'condition.members': membersSentence,
  'condition.window': lookedAt,
  'condition.facts': lookedAt,
  'condition.detail': plainValue,
  value: plainValue,
};

function partSentence(told: Told, difference: Of<'part.added' | 'part.removed'>): string {
  const { code, part, id, title } = difference;
  const name = titleText(told, title, id);
  return say(told, code, { kind: say(told, `kind.${part}`), name });
}

function lookedAt(
  told: Told,
  { before, after }: Of<'condition.window' | 'condition.facts'>,
): string {
  const speaker = speakerOf(told);
  return say(told, 'condition.looked', {
    before: measureText(speaker, before),
    after: measureText(speaker, after),
  });
}

/** One difference in a sentence, with what it means where that is certain. */
export function diffText(told: Told, difference: Difference): string {
  // The code decides the sentence, so the two fit; the compiler cannot follow a union through a map.
  const by = sentences[difference.code] as (told: Told, difference: Difference) => string;
  const said = by(told, difference);
  return difference.effect === null ? said : `${said} ${say(told, difference.effect)}`;
}

/** The part of the program that a path lies in: a tier, a credential, a competency; else the program. */
function placeText(told: Told, path: string): string {
  const { before, after, locale } = told;
  const [place = '', id = '', inner = '', level = ''] = path.split(/[.[\]]+/);
  const known = (text: Program) =>
    place === 'tiers'
      ? text.tiers.some((tier) => tier.id === id)
      : Object.hasOwn(place === 'tracks' ? text.tracks : text.competencies, id);
  const text = ['tiers', 'tracks', 'competencies'].includes(place) && known(after) ? after : before;
  if (place === 'tiers' && id !== '' && known(text)) return requirementTitle(text, locale, path);
  if (place === 'competencies' && id !== '' && known(text))
    return inner === 'levels'
      ? requirementTitle(text, locale, `competencies.${id}.levels.${level}`)
      : competencyTitle(text, locale, id);
  if (place === 'tracks' && id !== '' && known(text)) {
    const track = text.tracks[id]!;
    const credential = inner === 'levels' ? track.levels[level] : undefined;
    return localText((credential ?? track).title, locale);
  }
  if (place === 'exams' && id !== '') return speakerOf(told).title(id);
  return say(told, 'program');
}

const states = { tighter: 'missing', looser: 'met' } as const;

/** Every difference between two texts in words, under the part of the program that it is in. */
export function explainDiff(differences: Difference[], told: Told): Line[] {
  if (differences.length === 0) return [{ depth: 0, state: 'met', text: say(told, 'same') }];
  const of = (effect: Difference['effect']) =>
    differences.filter((difference) => difference.effect === effect).length;
  const counts = { count: differences.length, tighter: of('tighter'), looser: of('looser') };
  const places = Map.groupBy(differences, ({ path }) => placeText(told, path));
  return [
    { depth: 0, state: 'soon', text: say(told, 'summary', { ...counts, open: of(null) }) },
    ...[...places].flatMap(([text, all]): Line[] => [
      { depth: 0, state: 'soon', text },
      ...all.map((difference): Line => ({
        depth: 1,
        state: difference.effect === null ? 'soon' : states[difference.effect],
        text: diffText(told, difference),
      })),
    ]),
  ];
}

/** Everything that is different between two texts, in words. */
export const explainChanges = (told: Told): Line[] =>
  explainDiff(diff(told.before, told.after), told);
