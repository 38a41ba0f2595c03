import { isBody, type Body } from './body.ts';
import { requirementsOf } from './checks/rule.ts';
import type { Program } from './definition/program.ts';
import type { Path } from './document.ts';

/** A word of a condition that explanations show to readers by its name. */
export interface Spoken {
  id: string;
  /** Whether it is an attribute, a value of the attribute `of`, or something that facts are about. */
  as: 'attribute' | 'value' | 'subject';
  of?: string;
  path: Path;
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

const attribute = (id: unknown, path: Path): Spoken[] =>
  texts(id).map((each) => ({ id: each, as: 'attribute', path }));
const subjects = (ids: unknown, path: Path): Spoken[] =>
  texts(ids)
    .filter((id) => !id.startsWith('$'))
    .map((id) => ({ id, as: 'subject', path }));

/** The values that an attribute must have. */
function wanted(of: string, value: unknown, path: Path): Spoken[] {
  const values = isBody(value) ? value['not'] : value;
  return texts(values)
    .filter((id) => !id.startsWith('$'))
    .map((id) => ({ id, as: 'value', of, path }));
}

const pairs = (value: unknown, path: Path): Spoken[] =>
  Object.entries(isBody(value) ? value : {}).flatMap(([name, each]) => [
    ...attribute(name, path),
    ...wanted(name, each, path),
  ]);

/** What is spoken at one key of a condition, by the word that the key stands under. */
function spokenAt(word: string, key: string, value: unknown, path: Path): Spoken[] {
  if (key === 'subject') return subjects(value, path);
  if (key === 'where' || key === 'which') return pairs(value, path);
  if (key === 'is' && word === 'every') return pairs(value, path);
  if (key === 'value' && isBody(value)) return attribute(value['attribute'], path);
  if (key === 'distinct' && word !== 'people') return attribute(value, path);
  if (key === 'ofAttribute' || key === 'per') return attribute(value, path);
  if (key === 'by' && typeof value === 'string')
    return value === 'subject' ? [] : attribute(value, path);
  if ((key === 'by' || key === 'byFact') && isBody(value))
    return Object.entries(value).flatMap(([name, cases]) => [
      ...attribute(name, path),
      ...(isBody(cases) ? Object.keys(cases).flatMap((each) => wanted(name, each, path)) : []),
    ]);
  if (key === 'members') return subjects(value, path);
  if (key === 'categories' && Array.isArray(value))
    return value.flatMap((each: unknown) => (isBody(each) ? subjects(each['id'], path) : []));
  if (key === 'metrics' && Array.isArray(value))
    return value.flatMap((each: unknown) =>
      isBody(each) && (each['atLeast'] !== undefined || each['ofNothing'] === 'missing')
        ? subjects(each['id'], path)
        : [],
    );
  return [];
}

/** What is spoken by a word of conditions as a whole. */
function spokenBy(word: string, body: Body, path: Path): Spoken[] {
  if (word === 'attribute') {
    const name = String(body['name']);
    return [...attribute(name, path), ...wanted(name, body['is'], path)];
  }
  if (word === 'standing') return subjects([body['program'], ...texts(body['tier'])], path);
  if (word !== 'forEach' || !isBody(body['requires'])) return [];
  const by = String(body['by']);
  const names = Object.keys(body['requires']);
  return by === 'subject'
    ? subjects(names, path)
    : names.map((id) => ({ id, as: 'value', of: by, path }));
}

function spokenIn(value: unknown, word: string, path: Path): Spoken[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) => spokenIn(each, word, [...path, index]));
  if (!isBody(value)) return [];
  return [
    ...spokenBy(word, value, path),
    ...Object.entries(value).flatMap(([key, each]) => {
      const at = [...path, key];
      return [...spokenAt(word, key, each, at), ...spokenIn(each, key, at)];
    }),
  ];
}

/** Every word of the requirements of a text that is shown to readers, each time it is written. */
export const spokenOf = (program: Program): Spoken[] =>
  requirementsOf(program).flatMap(({ condition, path }) => spokenIn(condition, '', path));

/** Whether a text says what people call a word. */
export function namedIn(program: Program): (spoken: Spoken) => boolean {
  const { courses, exams, assessments, agreements, competencies, areas, solutions } = program;
  const groups = [courses, exams, assessments, agreements, competencies, areas, solutions];
  const others = [program.solutionCategories, program.tracks, program.benefits, program.names];
  const lists = [program.competencyLevels, program.levels, program.tiers];
  const known = new Set([
    program.program,
    ...[...groups, ...others].flatMap((group) => Object.keys(group)),
    ...lists.flatMap((list) => list.map(({ id }) => id)),
  ]);
  const declared = new Map(Object.entries(program.attributes));
  return ({ id, as, of = '' }) =>
    known.has(id) ||
    (as === 'attribute' && declared.has(id)) ||
    (as === 'value' && Object.hasOwn(declared.get(of)?.values ?? {}, id));
}
