import type { Rank } from './definition/company-leaves.ts';
import type { Program } from './definition/program.ts';
import type { PeriodUnit } from './definition/window.ts';
import type { Path } from './document.ts';
import { conditionsIn, requirementsOf } from './checks/rule.ts';

/** A ranking that a requirement goes by, and where it stands in the definition. */
export interface PlacedRank {
  rank: Rank;
  path: Path;
}

/** Every place at which a text goes by a ranking, in the order of the text. */
export const ranksIn = (program: Program): PlacedRank[] =>
  requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap(({ condition: each, path: at }) =>
      'rank' in each ? [{ rank: each.rank, path: [...at, 'rank'] }] : [],
    ),
  );

const known = new WeakMap<Program, Rank[]>();

/** The rankings of a text, each name once. */
export function rankingsOf(program: Program): Rank[] {
  let ranks = known.get(program);
  if (!ranks) {
    const byName = new Map<string, Rank>();
    for (const { rank } of ranksIn(program))
      if (!byName.has(rank.name)) byName.set(rank.name, rank);
    known.set(program, (ranks = [...byName.values()]));
  }
  return ranks;
}

/** At the beginning of which periods a ranking is made; null where the text does not say. */
export const madeEvery = ({ every, during }: Rank): PeriodUnit | null =>
  every ?? during?.unit ?? null;

const ownPrograms = (program: Program) =>
  requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap(({ condition: each, path: at }) =>
      'standing' in each ? [{ program: each.standing.program, path: [...at, 'standing'] }] : [],
    ),
  );

/** The other programs whose standings a text goes by, each with the place where it does so first. */
export const programsElsewhere = (program: Program): Map<string, Path> =>
  new Map(
    ownPrograms(program)
      .toReversed()
      .map((each) => [each.program, each.path]),
  );
