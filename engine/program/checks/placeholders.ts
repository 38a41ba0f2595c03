import { placeholders } from '../definition/selection.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { error, requirementsOf, type Rule } from './rule.ts';

const ofCompetency: readonly string[] = ['$competency', '$area', '$solutions', '$accreditations'];
/** Words that stand for several things. */
const several: ReadonlySet<string> = new Set(['$solutions', '$accreditations']);
/** Where one name is asked for, and a list of them says nothing. */
const names: ReadonlySet<string> = new Set(['distinct', 'attribute', 'by']);

const isWord = (text: string): boolean => placeholders.some((word) => word === text);

/** What a word that stands for something is wrong about, where it is written. */
function word(text: string, path: Path, inside: readonly string[]): Finding[] {
  if (!isWord(text)) return [];
  if (!inside.includes(text)) return [error('placeholder.loose', path, { word: text })];
  const place = path.at(-1);
  return several.has(text) && names.has(String(place))
    ? [error('placeholder.list', path, { word: text })]
    : [];
}

/** `inside`: the words that stand for something here. */
function within(value: unknown, path: Path, inside: readonly string[]): Finding[] {
  if (typeof value === 'string') return word(value, path, inside);
  if (Array.isArray(value))
    return value.flatMap((each, index) => within(each, [...path, index], inside));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const at = [...path, key];
    if (isWord(key)) return [error('placeholder.key', at, { word: key })];
    if (key === 'forSome') return within(each, at, [...inside, '$member']);
    return within(each, at, key === 'with' ? [...inside, ...ofCompetency] : inside);
  });
}

/** Words that stand for something stand where they do, and as many as can be meant there. */
export const standIns: Rule = ({ program }) =>
  requirementsOf(program).flatMap(({ condition, path }) =>
    within(condition, path, String(path[0]).startsWith('competenc') ? ofCompetency : []),
  );
