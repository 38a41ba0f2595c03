import type { Program } from '../definition/program.ts';
import { levelsOf } from './rule.ts';

/** Kinds that people take for one another: a course for the credential it leads to, a level for its credential. */
const mistaken = [
  'course',
  'exam',
  'assessment',
  'credential',
  'agreement',
  'tier',
  'competency',
  'level',
] as const;

/** Of right words at most so many are listed. */
const mostListed = 8;

/**
 * The right words where one of another kind stands: the credentials of a level, or those that ask for a course or an
 * exam, and else all of the kind that is asked for; 'none' where there is none.
 */
export function rightWords(
  program: Program,
  names: Iterable<string>,
  { kind, id, is }: { kind: string; id: string; is: string },
): string {
  const leading = levelsOf(program)
    .filter(({ level, body }) => (is === 'level' ? level === id : namesIn(body.requires, id)))
    .map(({ body }) => body.credential);
  const all = kind === 'credential' && leading.length > 0 ? leading : [...names];
  const listed = all.slice(0, mostListed).join(', ');
  return listed === '' ? 'none' : all.length > mostListed ? `${listed} …` : listed;
}

const namesIn = (value: unknown, id: string): boolean =>
  value === id ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((each) => namesIn(each, id)));

/** As what else an id is known, where one of another kind is asked for; '' where it is not. */
export const knownAs = (known: ReadonlyMap<string, ReadonlySet<string>>, id: string): string =>
  mistaken.find((kind) => known.get(kind)?.has(id)) ?? '';
