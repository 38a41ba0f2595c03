import { findLevel, placeholders, waivablesOf, type Program } from '@guildmark/engine';
import { sentence, type Locale } from './define.ts';
import { localText } from './format.ts';
import { measureWords } from './measures.ts';

/**
 * The title of anything that a requirement names (credential, course, exam, assessment, agreement), as it
 * stands in a sentence: Russian puts it in quotation marks. The id itself where the text has no such thing.
 */
export function titleOf(program: Program, locale: Locale, id: string): string {
  const title =
    findLevel(program, id)?.definition.title ??
    program.courses[id]?.title ??
    program.exams[id]?.title ??
    program.assessments[id]?.title ??
    program.agreements[id]?.title ??
    program.competencies[id]?.title ??
    program.areas[id]?.title ??
    program.solutions[id]?.title ??
    program.attributes[id]?.title ??
    program.competencyLevels.find((each) => each.id === id)?.title ??
    program.tiers.find((each) => each.id === id)?.title ??
    valueTitles(program).get(id) ??
    waivablesOf(program).find(({ name }) => name === id)?.title;
  if (!title) return id.startsWith('$') ? standIn(locale, id) : id;
  const text = localText(title, locale);
  return locale === 'ru' ? `«${text}»` : text;
}

/** What a value of an attribute is called; what follows a colon explains it and is left out. */
export function valueTitles({ attributes }: Program): Map<string, Record<string, string>> {
  const all = Object.values(attributes).flatMap(({ values = {} }) => Object.entries(values));
  const short = (text: string) => text.split(': ')[0] ?? text;
  return new Map(
    all.map(([id, title]) => [
      id,
      Object.fromEntries(Object.entries(title).map(([locale, text]) => [locale, short(text)])),
    ]),
  );
}

/** What a text lets the office waive: each name with its title, or the name itself where it has none. */
export const waivableTitles = (
  program: Program,
  locale: Locale,
): { name: string; title: string }[] =>
  waivablesOf(program).map(({ name, title }) => ({
    name,
    title: title ? localText(title, locale) : name,
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
