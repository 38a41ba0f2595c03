import { boardOf } from './board.ts';
import { searchBySets } from './by-sets.ts';
import { counting, type Found, type Search } from './search.ts';
import type { Deeds } from './step.ts';
import type { Done } from './telling.ts';
import type { Trial } from './trial.ts';

/** Whether more people might have been of use than the search let join. */
export function tooFewJoin(deeds: Deeds, done: Done[], newcomers: number): boolean {
  const joined = done.filter(({ step }) => step.deed === 'hires').map(({ step }) => step.action);
  return [...new Set(joined)].some(
    (action) =>
      joined.filter((each) => each === action).length === newcomers &&
      (deeds.limits.get(action ?? '') ?? Infinity) > newcomers,
  );
}

/** Takes away, one by one, what the target is reached without. */
export function trimmed(trial: Trial, deeds: Deeds, roots: number[], found: Found): Found {
  const counts = [...found.counts];
  const redo = (sign: 1 | -1) => {
    for (const { id } of deeds.steps)
      if (counts[id]! > 0) (sign === 1 ? trial.add : trial.undo)(id, counts[id]);
    for (const leaf of found.open) trial.force(leaf, sign === 1 ? !trial.state.met[leaf] : null);
  };
  redo(1);
  const holds = () => roots.every((root) => trial.met()[root]);
  // What someone builds on goes last: a later step of theirs would stand without it.
  for (const { id, person } of deeds.steps.toReversed())
    while (counts[id]! > 0) {
      if (
        deeds.steps.some(
          (other) =>
            other.id > id &&
            other.person !== null &&
            other.person === person &&
            counts[other.id]! > 0,
        )
      )
        break;
      trial.undo(id);
      if (!holds()) {
        trial.add(id);
        break;
      }
      counts[id]!--;
    }
  redo(-1);
  return { ...found, counts };
}

/** How often things are done at most where a search without such a limit came to no end, the nearest ways first. */
const fewerTimes = [5, 50, 500];

const doneAtMost = (deeds: Deeds, times: number): Deeds => ({
  ...deeds,
  steps: deeds.steps.map((step) => ({ ...step, most: Math.min(step.most, times) })),
});

/**
 * Looks for a plan that leaves nothing open but what nothing can change. Where what could be done again and again
 * keeps a search from its end, the same with everything done a few times only: what that finds is a way, if not
 * the cheapest for certain.
 */
function* complete(
  deeds: Deeds,
  trial: Trial,
  roots: number[],
  budget: number,
): Generator<number, Search> {
  const among = (some: Deeds, most: number) =>
    searchBySets(boardOf(some, trial, { anyLeafMayStayOpen: false }), roots, most);
  const first = yield* among(deeds, budget);
  if (first.best || first.proven) return first;
  let { looked } = first;
  for (const times of fewerTimes) {
    if (deeds.steps.every(({ most }) => most <= times)) break;
    const fewer = yield* counting(
      among(doneAtMost(deeds, times), Math.ceil(budget / fewerTimes.length)),
      looked,
    );
    looked += fewer.looked;
    if (fewer.best) return { ...fewer, proven: false, looked };
  }
  return { ...first, looked };
}

/** Looks for a plan that leaves nothing open but what nothing can change; else for one that may leave anything open. */
export function* searched(
  deeds: Deeds,
  trial: Trial,
  roots: number[],
  budget: number,
): Generator<number, Search> {
  const first = yield* complete(deeds, trial, roots, budget);
  if (first.best) return first;
  const again = searchBySets(boardOf(deeds, trial, { anyLeafMayStayOpen: true }), roots, budget);
  const second = yield* counting(again, first.looked);
  return {
    best: second.best,
    proven: first.proven && second.proven,
    looked: first.looked + second.looked,
  };
}
