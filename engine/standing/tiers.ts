import type { Program } from '../program/definition/program.ts';
import { levelsIn } from '../requirement/asked.ts';
import type { Context } from '../requirement/context.ts';
import { forestOf } from '../requirement/evaluate.ts';
import type { Ledger } from '../requirement/ledger.ts';
import { compile, requirementOf, type Rule } from '../requirement/rule.ts';
import type { Forest } from '../requirement/walk.ts';

/** The levels of one competency, low to high, with the positions of their requirements. */
export interface Rungs {
  competency: string;
  levels: string[];
  roots: number[];
}

/** The requirements of every competency level and every tier, ready for any date. */
export interface Ladder {
  /** Tier ids from low to high. */
  tiers: string[];
  forest: Forest;
  /** Position of each tier's requirement; a tier's rules end there and begin after the one before. */
  roots: number[];
  /** The competencies in the order of the text; their rules come before those of the tiers. */
  competencies: Rungs[];
  /** What benefits ask beside their tier, where that was wanted: after the rules of all tiers. */
  benefits: { benefit: string; root: number }[];
  /** The positions of all requirements, ascending. */
  all: number[];
  /** Whether a tier asks for every lower one as well. */
  cumulative: boolean;
}

/** Compiles the competencies and tiers of a program for one organisation, and if wanted what its benefits ask. */
export function ladderOf(
  program: Program,
  ledger: Ledger,
  organisation: string,
  withBenefits = false,
): Ladder {
  const context: Context = { program, ledger, of: { organisation }, path: '' };
  const rules: Rule[] = [];
  const competencies = Object.keys(program.competencies).map((competency): Rungs => {
    const levels = levelsIn(program, competency);
    const roots = levels.map((level) => requirementOf({ competency, level }, context, rules));
    return { competency, levels, roots };
  });
  const tiers = program.tiers.map(({ id }) => id);
  const roots = tiers.map((tier) => requirementOf({ tier }, context, rules));
  const benefits = Object.entries(program.benefits).flatMap(([benefit, { availableTo }]) => {
    if (!withBenefits || !availableTo) return [];
    const path = `benefits.${benefit}.availableTo`;
    return [{ benefit, root: compile(availableTo, { ...context, path }, rules) }];
  });
  const all = [
    ...competencies.flatMap((each) => each.roots),
    ...roots,
    ...benefits.map(({ root }) => root),
  ].toSorted((a, b) => a - b);
  return {
    tiers,
    forest: forestOf(rules, all),
    roots,
    competencies,
    benefits,
    all,
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

/** The highest level of a competency that is met; null where none is. */
export function measuredLevel({ levels, roots }: Rungs, met: readonly boolean[]): string | null {
  const index = roots.findLastIndex((root) => met[root]);
  return levels[index] ?? null;
}
