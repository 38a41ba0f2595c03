import type { Rank } from '../definition/company-leaves.ts';
import { placeholders } from '../definition/selection.ts';
import type { PeriodUnit } from '../definition/window.ts';
import { madeEvery, programsElsewhere, ranksIn, type PlacedRank } from '../rankings.ts';
import type { Finding } from '../sources.ts';
import { error, warning, type Rule } from './rule.ts';

const monthsIn: Record<PeriodUnit, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Whether a period has only just begun, and nothing lies in it, whenever the ranking is made. */
const findsNothing = ({ during }: Rank, every: PeriodUnit): boolean =>
  during !== undefined &&
  during.current &&
  during.back === 0 &&
  monthsIn[every] >= monthsIn[during.unit];

/** A ranking is made some time, and finds something then. */
function making({ rank, path }: PlacedRank): Finding[] {
  const every = madeEvery(rank);
  if (every === null) return [warning('ranking.never_made', path, { name: rank.name })];
  return findsNothing(rank, every)
    ? [warning('ranking.finds_nothing', [...path, 'during'], { name: rank.name, every })]
    : [];
}

/** A name stands for one ranking, the same for all companies. */
function meaning({ rank, path }: PlacedRank, all: readonly PlacedRank[]): Finding[] {
  const text = JSON.stringify(rank);
  const word = placeholders.find((each) => text.includes(JSON.stringify(each)));
  if (word !== undefined) return [error('ranking.stands_in', path, { name: rank.name, word })];
  const first = all.find((other) => other.rank.name === rank.name);
  return first && JSON.stringify(first.rank) !== text
    ? [error('ranking.two_meanings', [...path, 'name'], { name: rank.name })]
    : [];
}

/** Rankings can be made, and what a text asks of another program is not asked of itself. */
export const rankings: Rule = ({ program }) => {
  const all = ranksIn(program);
  const own = programsElsewhere(program).get(program.program);
  return [
    ...all.flatMap((each) => [...making(each), ...meaning(each, all)]),
    ...(own
      ? [error('standing.of_itself', [...own, 'program'], { program: program.program })]
      : []),
  ];
};
