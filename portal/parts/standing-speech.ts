import { type Locale, sentence, translator } from '@guildmark/words';
import { causeWords } from '@guildmark/words/portal/causes.ts';
import type { Act, Cause, Change, Instant, Standing } from '@guildmark/engine';
import { isolated } from './isolated.ts';

/** What the causes of a change need to be told: names of people and of what the program defines. */
export interface Telling {
  locale: Locale;
  people: Record<string, string>;
  name: (id: string) => string;
  list: (items: string[]) => string;
}

const told = new Set([
  'credential',
  'affiliation',
  'pass',
  'completion',
  'agreement',
  'waiver',
  'deal',
  'reference',
  'survey',
  'validation',
  'application',
  'approval',
  'invitation',
  'carryover',
  'attribute',
]);

const kindOf = ({ kind }: Cause): string => (kind && told.has(kind) ? kind : 'other');

const distinct = <T>(all: (T | undefined)[]): T[] => [
  ...new Set(all.filter((each) => each !== undefined)),
];

/** One clause for causes of one kind that went the same way. */
function clauseOf(causes: Cause[], { locale, people, name, list }: Telling): string {
  const t = translator(causeWords, locale);
  const [first] = causes;
  if (!first?.kind) return t('text');
  const things = distinct(causes.map(({ subject }) => subject || undefined));
  const persons = distinct(causes.map(({ person }) => person));
  const known = persons.flatMap((person) => (people[person] ? [isolated(people[person])] : []));
  const others = persons.length === 0 ? [t('company')] : [t('somebody')];
  return sentence(causeWords, locale, `${kindOf(first)}.${first.change}`, {
    person: list(
      known.length === persons.length && known.length > 0 ? known : [...known, ...others],
    ),
    people: Math.max(1, persons.length),
    things: Math.max(1, things.length),
    facts: distinct(causes.map(({ fact }) => fact)).length,
    what: things.length === 0 ? 'none' : list(things.map((id) => t('named', { what: name(id) }))),
  });
}

const groupedBy = (groups: Cause[][], own: (causes: Cause[]) => unknown): Cause[][] =>
  [...Map.groupBy(groups, (causes) => JSON.stringify(own(causes))).values()].map((same) =>
    same.flat(),
  );

/**
 * Causes that are told in one clause: what happened to the same people, and then who it happened to in the same way.
 * In the order in which the first of each came.
 */
function alike(because: Cause[]): Cause[][] {
  const way = ([first]: Cause[]) => [first?.kind, first?.change];
  const each = because.map((cause) => [cause]);
  const byPerson = groupedBy(each, (causes) => [way(causes), causes[0]!.person]);
  return groupedBy(byPerson, (causes) => [
    way(causes),
    distinct(causes.map(({ subject }) => subject)).toSorted(),
  ]);
}

/** Why something changed: every cause once, those of one kind together, in the order given. */
export function whySentence(
  { because, byText, from, to, act }: Change & { act?: Act },
  telling: Telling,
): string {
  if (byText) return translator(causeWords, telling.locale)('text');
  const groups = alike(because);
  const clauses = [...new Set(groups.map((causes) => clauseOf(causes, telling)))];
  // A list of lists has semicolons between them.
  const isNested = groups.length > 1 && groups.some(({ length }) => length > 1);
  if (clauses.length > 0) return isNested ? clauses.join('; ') : telling.list(clauses);
  const t = translator(causeWords, telling.locale);
  const mends = act === 'promotion' || act === 'notice-withdrawn' || act === 'probation-ended';
  return t(mends || (from === null && to !== null) ? 'promotion' : 'demotion');
}

/** Until when the held tier itself lasts, whatever is decided about it before; null: nothing ends it. */
export const lastsUntil = ({ forecast }: Pick<Standing['held'], 'forecast'>): Instant | null =>
  forecast.find(({ from, to }) => from !== to)?.at ?? null;
