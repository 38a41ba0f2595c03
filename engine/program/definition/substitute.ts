import type { Competencies, Condition } from './condition.ts';
import type { Program } from './program.ts';

/** What words stand for: one thing, or a list of them. */
export type Standing = Readonly<Record<string, string | readonly string[]>>;

/** `kept`: a key below which words stand for something else and are left as they are. */
function replaced(value: unknown, by: Standing, kept: string | null): unknown {
  if (typeof value === 'string') return Object.hasOwn(by, value) ? by[value] : value;
  // A list takes in what a word in it stands for.
  if (Array.isArray(value))
    return value.flatMap((each) =>
      typeof each === 'string' ? replaced(each, by, kept) : [replaced(each, by, kept)],
    );
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === kept ? each : replaced(each, by, kept),
    ]),
  );
}

/** A condition in which the words that stand for something (`$member`) are replaced by what they stand for. */
export const substitute = (condition: Condition, by: Standing): Condition =>
  replaced(condition, by, null) as Condition;

/** The competencies that a condition may count, in the order of the text. */
export const countedIn = ({ competencies }: Program, { of, area }: Competencies): string[] =>
  Object.entries(competencies).flatMap(([id, field]) =>
    (of && !of.includes(id)) || (area && !area.includes(field.area ?? '')) ? [] : [id],
  );

/** Every solution that a competency is about: those at its core, then the additional ones. */
function solutionsOf({ competencies }: Program, competency: string): string[] {
  const { core = [], additional = [] } = competencies[competency]?.solutions ?? {};
  return [...new Set([...core, ...additional])];
}

/** The accreditations that a competency makes mandatory: those of the solutions at its core (R91). */
const accreditationsOf = (program: Program, competency: string): string[] => [
  ...new Set(
    (program.competencies[competency]?.solutions?.core ?? []).flatMap(
      (solution) => program.solutions[solution]?.accreditations ?? [],
    ),
  ),
];

/**
 * A condition about a competency: `$competency`, `$area`, `$solutions` and `$accreditations` are replaced by its
 * own. In the `with` of what counts other competencies they stand for those.
 */
export const aboutCompetency = (
  program: Program,
  condition: Condition,
  competency: string,
): Condition =>
  replaced(
    condition,
    {
      $competency: competency,
      $area: program.competencies[competency]?.area ?? '',
      $solutions: solutionsOf(program, competency),
      $accreditations: accreditationsOf(program, competency),
    },
    'with',
  ) as Condition;
