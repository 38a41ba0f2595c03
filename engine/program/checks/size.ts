import type { Condition } from '../definition/condition.ts';
import { partsOf } from '../definition/parts.ts';
import { mostSeats, mostWays, seatsIn, waysToSeat, type Seats } from '../definition/seating.ts';
import type { Finding } from '../sources.ts';
import { conditionsIn, error, requirementsOf, type Placed, type Rule } from './rule.ts';

/** Conditions of one requirement: groups, measures and the metrics of points together. */
const mostConditions = 2000;
/** Entries of the lists that everything is compared along. */
const longest = 50;
/** Levels that all competencies have together, and credentials: each may depend on each. */
const mostOf = { competencies: 500, tracks: 1000 } as const;

const enough = mostConditions + 1;

/** How many conditions are looked at for one, where each member of a set has its own: as many as matter. */
function sizeOf(condition: Condition, competencies: number): number {
  const size = (each: Condition) => sizeOf(each, competencies);
  if ('points' in condition)
    return 1 + condition.points.categories.reduce((sum, { metrics }) => sum + metrics.length, 0);
  if ('forSome' in condition) {
    const { members, requires } = condition.forSome;
    return Math.min(enough, 1 + members.length * size(requires));
  }
  if ('competencies' in condition) {
    const { of, with: also } = condition.competencies;
    return Math.min(enough, 1 + (of?.length ?? competencies) * (also ? 1 + size(also) : 1));
  }
  const parts = partsOf(condition, false)?.children ?? [];
  return parts.reduce((sum, part) => (sum > enough ? sum : sum + size(part.condition)), 1);
}

const lists: Rule = ({ program }) =>
  (['levels', 'competencyLevels', 'tiers'] as const).flatMap((list) => {
    const found = program[list].length;
    return found > longest
      ? [error('list.too_long', [list, longest], { limit: longest, found })]
      : [];
  });

/** Where the levels of all entries of a map together become too many. */
const together: Rule = ({ program }) =>
  (['competencies', 'tracks'] as const).flatMap((key) => {
    const limit = mostOf[key];
    let found = 0;
    let first: string | null = null;
    for (const [id, { levels }] of Object.entries(program[key])) {
      found += Object.keys(levels).length;
      if (found > limit) first ??= id;
    }
    return first === null ? [] : [error('list.too_long', [key, first], { limit, found })];
  });

/** What is too much to compare everything with everything: a text beyond these bounds is looked at no further. */
export const bounds: Rule = (checked) => [...lists(checked), ...together(checked)];

/** The innermost conditions whose seats could be filled in more ways than anyone can try. */
const tooManyWays = (all: Placed[], seats: Seats): Finding[] =>
  all
    .filter(({ condition, negated }) => !negated && waysToSeat(condition, seats) > mostWays)
    .filter(({ path }, index, found) => {
      const next = found[index + 1]?.path;
      return next === undefined || path.some((step, at) => step !== next[at]);
    })
    .map(({ path }) => error('seats.too_many_ways', path, { limit: mostWays }));

/** No requirement is larger than what can be answered at once. */
export const size: Rule = ({ program }) =>
  requirementsOf(program).flatMap(({ condition, path }): Finding[] => {
    const competencies = Object.keys(program.competencies).length;
    if (sizeOf(condition, competencies) > mostConditions)
      return [error('requirement.too_large', path, { limit: mostConditions })];
    const filling = program.counting.onePersonFills.choose;
    if (path[0] === 'tracks' || filling === 'every-seat') return [];
    const seats = { filling, competencies };
    const found = seatsIn(condition, seats);
    return found > mostSeats
      ? [error('seats.too_many', path, { limit: mostSeats, found })]
      : tooManyWays(conditionsIn(condition, path), seats);
  });
