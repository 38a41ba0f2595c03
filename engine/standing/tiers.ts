import type { Program } from '../program/definition/program.ts';
import type { Context } from '../requirement/context.ts';
import { plant } from '../requirement/evaluate.ts';
import type { Ledger } from '../requirement/ledger.ts';
import type { Forest } from '../requirement/walk.ts';

/** The requirements of every tier, ready for any date. */
export interface Ladder {
  /** Tier ids from low to high. */
  tiers: string[];
  forest: Forest;
  /** Position of each tier's requirement; a tier's rules end there and begin after the one before. */
  roots: number[];
  /** Whether a tier asks for every lower one as well. */
  cumulative: boolean;
}

/** Compiles the tiers of a program for one organisation. */
export function ladderOf(program: Program, ledger: Ledger, organisation: string): Ladder {
  const requirements = program.tiers.map((tier) => {
    const context: Context = {
      program,
      ledger,
      of: { organisation },
      path: `tiers.${tier.id}.requires`,
    };
    return { condition: tier.requires, context };
  });
  return {
    tiers: program.tiers.map((tier) => tier.id),
    ...plant(requirements),
    cumulative: program.counting.tiersCumulative.choose,
  };
}

/** Whether the tier at `index` is reached, given what every rule yields. */
export const reached = ({ roots, cumulative }: Ladder, index: number, met: readonly boolean[]) =>
  cumulative
    ? roots.every((root, below) => below > index || met[root])
    : met[roots[index]!] === true;

/** The highest tier that is reached; null where not even the lowest is. */
export function measuredTier(ladder: Ladder, met: readonly boolean[]): string | null {
  for (let index = ladder.tiers.length - 1; index >= 0; index--)
    if (reached(ladder, index, met)) return ladder.tiers[index]!;
  return null;
}
