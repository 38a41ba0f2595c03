import type { Competencies } from '../definition/condition.ts';
import type { Program } from '../definition/program.ts';
import { countedIn } from '../definition/substitute.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { conditionsIn, error, requirementsOf, settle, warning, type Rule } from './rule.ts';
import { wayBack } from './way-back.ts';

/** The competencies that a competency counts, by its requirements. */
function countedBy(program: Program, id: string): string[] {
  const own = requirementsOf(program).filter(
    ({ path }) => path[0] === 'competencyLevels' || (path[0] === 'competencies' && path[1] === id),
  );
  return own.flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap((each) =>
      'competencies' in each.condition ? countedIn(program, each.condition.competencies) : [],
    ),
  );
}

/** No competency counts itself, directly or through others. */
const cycles = (program: Program): Finding[] => {
  const ids = Object.keys(program.competencies);
  const needs = new Map(ids.map((id) => [id, countedBy(program, id)] as const));
  return ids.flatMap((id) => {
    const way = wayBack(id, needs);
    return way
      ? [error('competency.cycle', ['competencies', id], { way: [...way, id].join(' → ') })]
      : [];
  });
};

/** As many competencies as are asked for can have the level. */
function enough(program: Program, asked: Competencies, path: Path): Finding[] {
  // A level that does not exist is told by itself.
  if (!program.competencyLevels.some(({ id }) => id === asked.level)) return [];
  const there = countedIn(program, asked).filter((id) => {
    const { levels, status } = program.competencies[id]!;
    return status === 'open' && levels[asked.level];
  });
  return there.length < asked.atLeast
    ? [
        error('competency.too_few', [...path, 'competencies', 'atLeast'], {
          level: asked.level,
          atLeast: asked.atLeast,
          there: there.length,
        }),
      ]
    : [];
}

/** The switches that a program with competencies cannot do without. */
const switches = ({ counting, competencies, competencyLevels, tiers }: Program): Finding[] => {
  if (Object.keys(competencies).length === 0) return [];
  const point = (name: 'competenciesCount' | 'competencyLevelsCumulative', code: string) =>
    settle(
      { code, requirement: 'R85', switch: ['counting', name], at: ['counting'] },
      counting[name],
    );
  const seen = tiers.some(({ requires, maintain }) =>
    [requires, ...(maintain ? [maintain] : [])].some((condition) =>
      conditionsIn(condition, []).some((each) => 'competencies' in each.condition),
    ),
  );
  return [
    ...(competencyLevels.length > 1
      ? [point('competencyLevelsCumulative', 'silence.competency_levels')]
      : []),
    ...(seen ? [point('competenciesCount', 'silence.competencies_count')] : []),
  ];
};

/** A level asks for something: by itself, or as every competency does at this level. */
const asksNothing = ({ competencies, competencyLevels }: Program): Finding[] =>
  Object.entries(competencies).flatMap(([id, { levels }]) =>
    Object.entries(levels)
      .filter(
        ([level, { requires, apart }]) =>
          !requires && (apart || !competencyLevels.find((each) => each.id === level)?.requires),
      )
      .map(([level]) =>
        error('competency.asks_nothing', ['competencies', id, 'levels', level], { level }),
      ),
  );

/** Competencies that can be counted, without a circle. */
export const competencies: Rule = ({ program }) => [
  ...cycles(program),
  ...switches(program),
  ...Object.entries(program.competencies)
    .filter(([, { levels, status }]) => status === 'open' && Object.keys(levels).length === 0)
    .map(([id]) => warning('competency.no_level', ['competencies', id, 'levels'], { id })),
  ...asksNothing(program),
  ...requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap((each): Finding[] => {
      if ('competencies' in each.condition)
        return enough(program, each.condition.competencies, each.path);
      if (!('forSome' in each.condition)) return [];
      const { members, atLeast } = each.condition.forSome;
      return atLeast > members.length && !members.some((member) => member.startsWith('$'))
        ? [
            error('condition.too_many', [...each.path, 'forSome', 'atLeast'], {
              n: atLeast,
              of: members.length,
            }),
          ]
        : [];
    }),
  ),
];
