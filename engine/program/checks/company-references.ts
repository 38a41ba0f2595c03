import { companyFactors } from '../definition/factors.ts';
import type { Condition } from '../definition/condition.ts';
import { placeholders } from '../definition/selection.ts';
import type { Program } from '../definition/program.ts';
import type { Path } from '../document.ts';

/** What a text can name. */
export type Kind =
  | 'level'
  | 'credential'
  | 'course'
  | 'exam'
  | 'assessment'
  | 'exam_or_assessment'
  | 'course_or_exam'
  | 'credential_or_exam'
  | 'agreement'
  | 'benefit'
  | 'tier'
  | 'competency'
  | 'competency_level'
  | 'area'
  | 'solution'
  | 'solution_category'
  | 'attribute'
  | 'attribute_value'
  | 'credential_kind'
  | 'source';

/** A place in the text that names something defined elsewhere. */
export interface Reference {
  kind: Kind;
  id: string;
  path: Path;
  /** What it may be, where that follows from its place. */
  among?: readonly string[];
}

/** Attributes that a text speaks of must be declared where it declares any. */
const attribute = (program: Program, id: string, path: Path): Reference[] =>
  Object.keys(program.attributes).length === 0 ? [] : [{ kind: 'attribute', id, path }];

/** A value of an attribute is one of those that it can have, where the text lists them. */
function valueNamed(
  { attributes }: Program,
  name: string,
  value: unknown,
  path: Path,
): Reference[] {
  const values = Object.hasOwn(attributes, name) ? attributes[name]!.values : undefined;
  const id = String(value);
  if (!values || placeholders.some((word) => word === id)) return [];
  return [{ kind: 'attribute_value', id, path, among: Object.keys(values) }];
}

type Wants = Extract<Condition, { attribute: unknown }>['attribute']['is'];

function valuesIn(program: Program, name: string, wanted: Wants, path: Path): Reference[] {
  if (Array.isArray(wanted))
    return wanted.flatMap((value, index) => valueNamed(program, name, value, [...path, index]));
  if (typeof wanted !== 'object') return valueNamed(program, name, wanted, path);
  return wanted.not === undefined ? [] : valuesIn(program, name, wanted.not, [...path, 'not']);
}

type ByAttribute = Record<string, Record<string, unknown>>;

const inCases = (program: Program, by: ByAttribute, path: Path): Reference[] =>
  Object.entries(by).flatMap(([name, cases]) => [
    ...attribute(program, name, [...path, name]),
    ...Object.keys(cases).flatMap((value) =>
      valueNamed(program, name, value, [...path, name, value]),
    ),
  ]);

/** The attributes that decide how much is asked for, and how many points something gives. */
function ofAmounts(program: Program, condition: Condition, path: Path): Reference[] {
  const word = Object.keys(condition)[0] ?? '';
  const { atLeast } = Object.values(condition)[0] as {
    atLeast?: number | { by?: ByAttribute; ofAttribute?: string };
  };
  const need = [...path, word, 'atLeast'];
  const { by, ofAttribute } = typeof atLeast === 'object' ? atLeast : {};
  const metrics =
    'points' in condition
      ? condition.points.categories.flatMap(({ metrics: list }, index) =>
          list.flatMap((metric, n) => {
            const at = [...path, word, 'categories', index, 'metrics', n, 'times'];
            const several = Array.isArray(metric.times);
            return companyFactors(metric).flatMap((factor, place) =>
              inCases(program, factor.by, [...at, ...(several ? [place] : []), 'by']),
            );
          }),
        )
      : [];
  return [
    ...(by ? inCases(program, by, [...need, 'by']) : []),
    ...(ofAttribute === undefined ? [] : attribute(program, ofAttribute, [...need, 'ofAttribute'])),
    ...metrics,
  ];
}

/** What a scenario says that a company is. */
export const ofHappening = (
  program: Program,
  has: Record<string, unknown> | undefined,
  path: Path,
): Reference[] =>
  Object.entries(has ?? {}).flatMap(([name, value]) => [
    ...attribute(program, name, [...path, name]),
    ...valueNamed(program, name, value, [...path, name]),
  ]);

/** What a list names; one alone may be written without a list. */
export const each = (kind: Kind, ids: readonly string[] | undefined, path: Path): Reference[] =>
  (ids ?? []).map((id, index, { length }) => ({
    kind,
    id,
    path: length > 1 ? [...path, index] : path,
  }));

/** What a condition about a company names: attributes, tiers, competencies, their levels and areas. */
export function ofCompany(program: Program, condition: Condition, path: Path): Reference[] {
  if ('attribute' in condition) {
    const { name, is } = condition.attribute;
    const at = [...path, 'attribute'];
    return [
      ...attribute(program, name, [...at, 'name']),
      ...valuesIn(program, name, is, [...at, 'is']),
    ];
  }
  if ('rank' in condition)
    return Object.keys(program.attributes).length === 0
      ? []
      : each('attribute', condition.rank.per, [...path, 'rank', 'per']);
  if ('competencies' in condition) {
    const { level, of, area } = condition.competencies;
    const at = [...path, 'competencies'];
    return [
      { kind: 'competency_level', id: level, path: [...at, 'level'] },
      ...each('competency', of, [...at, 'of']),
      ...each('area', area, [...at, 'area']),
    ];
  }
  if ('former' in condition)
    return each('source', condition.former.holding, [...path, 'former', 'holding']);
  if ('carried' in condition) {
    const { competency, level } = condition.carried;
    return [
      { kind: 'competency', id: competency, path: [...path, 'carried', 'competency'] },
      ...each('competency_level', level, [...path, 'carried', 'level']),
    ];
  }
  if (!('held' in condition)) return ofAmounts(program, condition, path);
  const { held } = condition;
  if ('tier' in held) return each('tier', held.tier, [...path, 'held', 'tier']);
  return [
    { kind: 'competency', id: held.competency, path: [...path, 'held', 'competency'] },
    ...each('competency_level', held.level, [...path, 'held', 'level']),
  ];
}

/** What competencies themselves name: their area and their levels. */
export const fromCompetencies = (program: Program): Reference[] =>
  Object.entries(program.competencies).flatMap(([id, { area, levels }]) => [
    ...each('area', area === undefined ? [] : [area], ['competencies', id, 'area']),
    ...Object.keys(levels).map((level): Reference => ({
      kind: 'competency_level',
      id: level,
      path: ['competencies', id, 'levels', level],
    })),
  ]);

/** What a mapping table names: its own sources, and the competencies and credentials that it leads to. */
export function fromTransition({ transition, competencies }: Program): Reference[] {
  if (!transition) return [];
  const { rows, lands } = transition;
  const levels = lands && Object.keys(competencies).length > 0 ? [lands.choose] : [];
  return [
    ...each('competency_level', levels, ['transition', 'lands', 'choose']),
    ...rows.flatMap(({ from, except, to }, number): Reference[] => {
      const at: Path = ['transition', 'rows', number];
      return [
        ...from.map((id, n): Reference => ({ kind: 'source', id, path: [...at, 'from', n] })),
        ...except.map((id, n): Reference => ({ kind: 'source', id, path: [...at, 'except', n] })),
        ...to.flatMap((one, n) => {
          const here: Path = [...at, 'to', n];
          if ('credential' in one)
            return each('credential', [one.credential], [...here, 'credential']);
          return [
            ...each('competency', [one.competency], [...here, 'competency']),
            ...each('competency_level', one.level === undefined ? [] : [one.level], [
              ...here,
              'level',
            ]),
          ];
        }),
      ];
    }),
  ];
}
