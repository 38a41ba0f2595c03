import type { Ladder, Rungs } from './tiers.ts';

/** Levels from low to high, and the positions of the requirements that each of them asks to be met. */
export interface Scale {
  levels: string[];
  asks: number[][];
}

/** The tiers: each alone, or with every lower one. */
export const scaleOfTiers = ({ tiers, roots, cumulative }: Ladder): Scale => ({
  levels: tiers,
  asks: roots.map((root, index) => (cumulative ? roots.slice(0, index + 1) : [root])),
});

/** The levels of a competency, each by its own requirement. */
export const scaleOfLevels = ({ levels, roots }: Rungs): Scale => ({
  levels,
  asks: roots.map((root) => [root]),
});

/** What a change from one level to another turns on: what the one that is reached asks, or the one that is lost. */
export function turningOn(
  { levels, asks }: Scale,
  from: string | null,
  to: string | null,
): number[] {
  const [was, is] = [from, to].map((level) => levels.indexOf(level ?? ''));
  return asks[Math.max(was!, is!)] ?? [];
}
