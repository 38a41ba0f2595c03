import {
  findLevel,
  placeholders,
  subjectsAsked,
  waivablesOf,
  type Program,
  type Text,
} from '@guildmark/engine';
import { sentence, type Locale } from './define.ts';
import { localText } from './format.ts';
import { measureWords } from './measures.ts';
import type { Speaker } from './selection-text.ts';

/** What is made of a text in a language, made once. */
function once<T>(make: (program: Program, locale: Locale) => T) {
  const known = new WeakMap<Program, Partial<Record<Locale, T>>>();
  return (program: Program, locale: Locale): T => {
    const made = known.get(program) ?? {};
    known.set(program, made);
    return (made[locale] ??= make(program, locale));
  };
}

/**
 * The names of everything that a text defines (credentials, courses, tiers, solutions, benefits …) or names
 * (`names`), by id, as they stand there. Where one id is used twice, whatever people work with most comes first.
 */
export const namesIn: (program: Program, locale: Locale) => ReadonlyMap<string, string> =
  once(namesOf);

function namesOf(program: Program, locale: Locale): Map<string, string> {
  const groups = [
    program.courses,
    program.exams,
    program.assessments,
    program.agreements,
    program.competencies,
    program.areas,
    program.solutions,
    program.solutionCategories,
    program.attributes,
    program.tracks,
    program.benefits,
    program.transition?.sources ?? {},
  ];
  const levels = Object.values(program.tracks).flatMap((track) => Object.values(track.levels));
  const all: (readonly [string, Text])[] = [
    ...levels.map(({ credential, title }) => [credential, title] as const),
    ...groups.flatMap((group) =>
      Object.entries(group).map(([id, { title }]) => [id, title] as const),
    ),
    ...[program.competencyLevels, program.levels, program.tiers].flatMap((list) =>
      list.map(({ id, title }) => [id, title] as const),
    ),
    ...Object.entries(program.names),
    ...waivablesOf(program).flatMap(({ name, title }) => (title ? [[name, title] as const] : [])),
    [program.program, program.title],
  ];
  // The first of two that share an id stays.
  return new Map(all.toReversed().map(([id, title]) => [id, localText(title, locale)]));
}

/** A name in the quotation marks of a language. */
export const inQuotes = (name: string, locale: Locale): string =>
  locale === 'ru' ? `«${name}»` : `“${name}”`;

/** A name as it stands in a sentence: Russian puts it in quotation marks, English where it would run into the rest. */
export const quoted = (name: string, locale: Locale): string =>
  locale === 'ru' || name.includes(',') ? inQuotes(name, locale) : name;

/** The title of anything that a requirement names, as it stands in a sentence; the id itself where there is none. */
export const titleOf = (program: Program, locale: Locale, id: string): string =>
  speakerFor(program, locale).title(id);

/** Names of attributes and of their values in one language. */
export type AttributeNames = Record<string, { title: string; values: Record<string, string> }>;

/** What a text calls the attributes that it declares, and their values. */
export const attributeNames = once((program, locale): AttributeNames =>
  Object.fromEntries([
    // What has a name for readers goes by it, also where something else has the same id.
    ...Object.entries(program.names).map(
      ([id, text]) => [id, { title: localText(text, locale), values: {} }] as const,
    ),
    ...Object.entries(program.attributes).map(([id, { title, values = {} }]) => {
      const names = Object.entries(values).map(
        ([value, text]) => [value, short(localText(text, locale))] as const,
      );
      const named: AttributeNames[string] = {
        title: localText(title, locale),
        values: Object.fromEntries(names),
      };
      return [id, named] as const;
    }),
  ]),
);

/** What follows a colon explains a value; sentences leave it out. */
const short = (text: string): string => text.split(': ')[0] ?? text;

/** A name in the middle of a sentence: `Business model` becomes `business model`, `CRM` stays. */
const inside = (name: string, locale: Locale): string =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(name)
    ? name.slice(0, 1).toLocaleLowerCase(locale) + name.slice(1)
    : name;

/** Who says phrases with the names that `name` knows. */
export function speakerWith(
  locale: Locale,
  name: (id: string) => string | null,
  attributes: AttributeNames,
): Speaker {
  const title = (id: string): string => {
    const found = name(id);
    if (found !== null) return quoted(found, locale);
    return id.startsWith('$') ? standIn(locale, id) : id;
  };
  return {
    locale,
    title,
    attribute: (id) => inside(attributes[id]?.title ?? name(id) ?? id, locale),
    value: (id, value) => {
      const found = attributes[id]?.values[value];
      return found === undefined ? title(value) : quoted(found, locale);
    },
  };
}

/** Who says phrases with the names of a text. */
export const speakerFor = once((program, locale) =>
  speakerWith(
    locale,
    (id) => namesIn(program, locale).get(id) ?? null,
    attributeNames(program, locale),
  ),
);

/** What a text lets the office waive: each name with its title, or the name itself where it has none. */
export const waivableTitles = (
  program: Program,
  locale: Locale,
): { name: string; title: string }[] =>
  waivablesOf(program).map(({ name, title }) => ({
    name,
    title: title ? localText(title, locale) : name,
  }));

/** The events that a text asks about, each with its title, or its id where it has none. */
export const eventTitles = (program: Program, locale: Locale): { id: string; title: string }[] =>
  [...(subjectsAsked(program).get('event')?.named ?? [])].map((id) => ({
    id,
    title: namesIn(program, locale).get(id) ?? id,
  }));

/** What a word of the text stands for that is replaced by something later: `$competency`. */
const standIn = (locale: Locale, word: string): string =>
  placeholders.some((each) => each === word)
    ? sentence(measureWords, locale, `standIn.${word.slice(1)}`)
    : word;

/** The name of a tier; its id where the text no longer has it. */
export function tierTitle(program: Program, locale: Locale, id: string): string {
  const tier = program.tiers.find((each) => each.id === id);
  return tier ? localText(tier.title, locale) : id;
}

/** The name of a competency, with that of a level where one is given; ids where the text no longer has them. */
export function competencyTitle(
  program: Program,
  locale: Locale,
  id: string,
  level?: string,
): string {
  const competency = program.competencies[id];
  const name = competency ? localText(competency.title, locale) : id;
  const rung = program.competencyLevels.find((each) => each.id === level);
  return rung ? `${name} (${localText(rung.title, locale)})` : name;
}

/** The name of the tier, the level of a competency or the credential whose requirement a path lies in. */
export function requirementTitle(program: Program, locale: Locale, path: string): string {
  const [place, id = '', , level = ''] = path.split('.');
  if (place === 'tiers') return tierTitle(program, locale, id);
  if (place === 'competencies') return competencyTitle(program, locale, id, level);
  const credential = program.tracks[id]?.levels[level];
  return credential ? localText(credential.title, locale) : id;
}

/** Whether the track of a credential has a level above it. */
export function hasHigherLevel(program: Program, credential: string): boolean {
  const placed = findLevel(program, credential);
  const track = placed && program.tracks[placed.track];
  if (!track) return false;
  const height = program.levels.findIndex(({ id }) => id === placed.level);
  return program.levels.some(({ id }, index) => index > height && track.levels[id]);
}
