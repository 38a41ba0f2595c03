import type { Instant } from '../../kernel/instant.ts';
import { nodesAt } from '../../requirement/evaluate.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { LaterAction } from './answer.ts';
import { weightOf, type Deeds, type Step } from './step.ts';
import { linesOf } from './telling.ts';
import type { Later, Trial } from './trial.ts';

/** The leaves for which more of what counts can be of use: below a `not` it never is. */
function wanted(rules: readonly Rule[], roots: number[]): Set<number> {
  const found = new Set(roots);
  for (const position of found) {
    const { kind, children } = rules[position]!;
    if (kind !== 'not') for (const child of children) found.add(child);
  }
  return found;
}

/** The last of the steps that it takes: whoever joins does so for what they do then. */
function lastOf({ steps }: Deeds, { owners }: Later): Step {
  const all = owners.map((id) => steps[id]!);
  return all.findLast(({ deed }) => deed !== 'hires') ?? all[0]!;
}

/**
 * What would serve requirements that are not met on the day, and counts for them only from a later one on: each
 * action once for each requirement, with the first day. What costs as much as the whole plan is left out.
 */
export function laterActions(
  deeds: Deeds,
  { forest, later, entriesAt }: Trial,
  question: { roots: number[]; unmet: ReadonlySet<number>; on: Instant; currency: string },
  below: number,
): LaterAction[] {
  const { roots, unmet, on, currency } = question;
  const leaves = wanted(forest.rules, roots);
  const found = new Map<string, { step: Step; leaf: number; from: Instant }>();
  for (const each of later) {
    const { leaf, from } = each;
    if (!leaves.has(leaf) || !unmet.has(leaf)) continue;
    const step = lastOf(deeds, each);
    if (weightOf(step) >= below) continue;
    if (entriesAt.get(leaf)?.some(({ owners }) => owners.includes(step.id))) continue;
    const { deed, subject, about, level, action } = step;
    const name = [leaf, deed, subject, about, level, action].join(' ');
    const there = found.get(name);
    if (!there || from < there.from) found.set(name, { step, leaf, from });
  }
  return [...found.values()]
    .toSorted((a, b) => a.from - b.from || a.leaf - b.leaf || a.step.id - b.step.id)
    .flatMap(({ step, leaf, from }) => {
      const [requirement] = nodesAt(forest, [leaf], on, []);
      const { path } = forest.rules[leaf]!;
      return linesOf([{ step, times: 1 }], currency, () => path).map((line) => ({
        ...line,
        from,
        requirement: requirement!,
      }));
    });
}
