import type { Program } from '../../program/definition/program.ts';
import { nearest } from '../../program/nearest.ts';
import { levelsIn, type Target } from '../../requirement/asked.ts';
import { refuse, ok, type Result } from '../../kernel/result.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Standing } from '../answer.ts';
import { measuredLevel, measuredTier, type Ladder } from '../tiers.ts';

/** Reads `gold`, or `archiving:expert`; refused with `plan.unknown_target` and what there is. */
export function readTarget(program: Program, text: string): Result<Target> {
  const tiers = program.tiers.map(({ id }) => id);
  const levels = Object.keys(program.competencies).flatMap((competency) =>
    levelsIn(program, competency).map((level) => `${competency}:${level}`),
  );
  if (tiers.includes(text)) return ok({ tier: text });
  const [competency = '', level = ''] = text.split(':');
  if (levels.includes(text)) return ok({ competency, level });
  return refuse('plan.unknown_target', {
    target: text,
    suggestion: nearest(text, [...tiers, ...levels]) || 'none',
    tiers: tiers.join(', '),
    level: levels[0] ?? 'none',
  });
}

/** Positions of the requirements that must be met for a target. */
export function rootsFor(ladder: Ladder, target: Target): number[] {
  if ('tier' in target) {
    const index = ladder.tiers.indexOf(target.tier);
    return ladder.cumulative ? ladder.roots.slice(0, index + 1) : [ladder.roots[index]!];
  }
  const { levels, roots } = ladder.competencies.find(
    ({ competency }) => competency === target.competency,
  )!;
  return [roots[levels.indexOf(target.level)]!];
}

/** What is reached above a target that is not met itself: where each tier or level stands alone; null where nothing is. */
export function reachedAbove(
  ladder: Ladder,
  target: Target,
  met: readonly boolean[],
): string | null {
  if ('tier' in target) {
    const tier = measuredTier(ladder, met);
    const order = ladder.tiers;
    return order.indexOf(tier ?? '') > order.indexOf(target.tier) ? tier : null;
  }
  const rungs = ladder.competencies.find(({ competency }) => competency === target.competency)!;
  const level = measuredLevel(rungs, met);
  const order = rungs.levels;
  return order.indexOf(level ?? '') > order.indexOf(target.level) ? level : null;
}

/** Whether what a target asks is met, read from an answer on standing. */
export function yields({ tiers, competencies }: Standing, target: Target): boolean {
  if ('tier' in target) return tiers.find(({ tier }) => tier === target.tier)?.met ?? false;
  return (
    competencies
      .find(({ competency }) => competency === target.competency)
      ?.levels.find(({ level }) => level === target.level)?.met ?? false
  );
}

/** The positions of requirements and of everything below them. */
export function below(rules: Rule[], roots: number[]): Set<number> {
  const found = new Set(roots);
  for (const position of found) for (const child of rules[position]!.children) found.add(child);
  return found;
}
