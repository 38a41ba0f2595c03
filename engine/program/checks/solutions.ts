import type { Competency } from '../definition/competency.ts';
import type { Condition } from '../definition/condition.ts';
import type { Program } from '../definition/program.ts';
import { peopleIn } from '../definition/reading.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import type { Reference } from './company-references.ts';
import { conditionsIn, error, warning, type Rule } from './rule.ts';

/** What solutions, and the competencies that are about them, name. */
export const fromSolutions = ({ solutions, competencies }: Program): Reference[] => [
  ...Object.entries(solutions).flatMap(([id, { category, accreditations }]): Reference[] => [
    ...(category === undefined
      ? []
      : [
          {
            kind: 'solution_category' as const,
            id: category,
            path: ['solutions', id, 'category'],
          },
        ]),
    ...accreditations.map((credential, index): Reference => ({
      kind: 'credential',
      id: credential,
      path: ['solutions', id, 'accreditations', index],
    })),
  ]),
  ...Object.entries(competencies).flatMap(([id, competency]) =>
    (['core', 'additional'] as const).flatMap((part) =>
      (competency.solutions?.[part] ?? []).map((solution, index): Reference => ({
        kind: 'solution',
        id: solution,
        path: ['competencies', id, 'solutions', part, index],
      })),
    ),
  ),
];

interface Asked {
  credential: string;
  path: Path;
}

/** The credentials by which a condition counts people. */
const peopleAsked = (condition: Condition): string[] =>
  peopleIn(condition).flatMap(({ holding }) => [...holding]);

/** The credentials that the levels of a competency ask people for, written with `$accreditations` where it is so. */
const askedIn = ({ competencyLevels }: Program, id: string, { levels }: Competency): Asked[] =>
  Object.entries(levels).flatMap(([level, { requires, maintain, apart }]) => {
    const every = apart ? undefined : competencyLevels.find((each) => each.id === level);
    const path = ['competencies', id, 'levels', level];
    const parts: [Condition | undefined, string][] = [
      [requires, 'requires'],
      [maintain, 'maintain'],
      [every?.requires, 'requires'],
      [every?.maintain, 'maintain'],
    ];
    return parts.flatMap(([condition, word]) =>
      condition
        ? conditionsIn(condition, [...path, word]).flatMap((each) =>
            peopleAsked(each.condition).map((credential) => ({ credential, path: each.path })),
          )
        : [],
    );
  });

/** What is core asks for its accreditations, and what is additional asks for none. */
function accreditations(program: Program, id: string, competency: Competency): Finding[] {
  const { core, additional } = competency.solutions ?? { core: [], additional: [] };
  const of = (solution: string) => program.solutions[solution]?.accreditations ?? [];
  const asked = askedIn(program, id, competency);
  const askedAll = asked.some(({ credential }) => credential === '$accreditations');
  const mandatory = new Set(core.flatMap(of));
  return [
    ...additional
      .flatMap((solution) => of(solution).map((credential) => ({ solution, credential })))
      .flatMap(({ solution, credential }) =>
        asked
          .filter((each) => each.credential === credential && !mandatory.has(credential))
          .map(({ path }) =>
            warning('solution.additional_asked', path, { competency: id, solution, credential }),
          ),
      ),
    ...(competency.status === 'open' && !askedAll
      ? core.flatMap((solution, index) =>
          of(solution)
            .filter((credential) => asked.every((each) => each.credential !== credential))
            .map((credential) =>
              warning('solution.core_not_asked', ['competencies', id, 'solutions', 'core', index], {
                competency: id,
                solution,
                credential,
              }),
            ),
        )
      : []),
  ];
}

/** A solution is core or additional, and its accreditations are mandatory accordingly (R91). */
export const solutions: Rule = ({ program }) =>
  Object.entries(program.competencies).flatMap(([id, competency]) => {
    const { core, additional } = competency.solutions ?? { core: [], additional: [] };
    return [
      ...additional.flatMap((solution, index) =>
        core.includes(solution)
          ? [
              error('solution.both', ['competencies', id, 'solutions', 'additional', index], {
                competency: id,
                solution,
              }),
            ]
          : [],
      ),
      ...accreditations(program, id, competency),
    ];
  });
