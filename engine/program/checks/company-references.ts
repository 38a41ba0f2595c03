import type { Condition } from '../definition/condition.ts';
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
  | 'credential_kind'
  | 'source';

/** A place in the text that names something defined elsewhere. */
export interface Reference {
  kind: Kind;
  id: string;
  path: Path;
}

/** Attributes that a text speaks of must be declared where it declares any. */
const attribute = (program: Program, id: string, path: Path): Reference[] =>
  Object.keys(program.attributes).length === 0 ? [] : [{ kind: 'attribute', id, path }];

const each = (kind: Kind, ids: readonly string[] | undefined, path: Path): Reference[] =>
  (ids ?? []).map((id) => ({ kind, id, path }));

/** What a condition about a company names: attributes, tiers, competencies, their levels and areas. */
export function ofCompany(program: Program, condition: Condition, path: Path): Reference[] {
  if ('attribute' in condition)
    return attribute(program, condition.attribute.name, [...path, 'attribute', 'name']);
  if ('rank' in condition)
    return (condition.rank.per ?? []).flatMap((name) =>
      attribute(program, name, [...path, 'rank', 'per']),
    );
  if ('competencies' in condition) {
    const { level, of, area } = condition.competencies;
    const at = [...path, 'competencies'];
    return [
      { kind: 'competency_level', id: level, path: [...at, 'level'] },
      ...each('competency', of, [...at, 'of']),
      ...each('area', area, [...at, 'area']),
    ];
  }
  if (!('held' in condition)) return [];
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
