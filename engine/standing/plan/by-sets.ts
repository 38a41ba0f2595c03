import type { Board } from './board.ts';
import { boundsOf, type Bounds } from './bound.ts';
import { counting, search, type Search } from './search.ts';

/** More sets of parts than this are not looked at one by one. */
const mostSets = 1_000;

/** A choice that every plan has to make, of several parts at once, and what each part costs at least. */
interface Choosing {
  position: number;
  need: number;
  parts: { part: number; least: number }[];
}

/** The largest choice below a root that every plan has to make: several of more parts, which are groups themselves. */
function choosingAt(board: Board, root: number, bound: (part: number) => number): Choosing | null {
  const { rules } = board.trial.forest;
  const met = board.trial.met();
  let found: Choosing | null = null;
  const look = (position: number): void => {
    const { kind, need, children } = rules[position]!;
    if (met[position] || kind === 'not' || children.length === 0) return;
    const parts = children
      .map((part) => ({ part, least: bound(part) }))
      .filter(({ least }) => least < Infinity);
    if (need >= parts.length) return parts.forEach(({ part }) => look(part));
    const isLarge = parts.some(({ part }) => rules[part]!.children.length > 0);
    if (isLarge && need > 1 && need > (found?.need ?? 1)) found = { position, need, parts };
  };
  look(root);
  return found;
}

/** Every set of so many parts, the cheapest first; null where there are too many. */
function setsOf({ need, parts }: Choosing): { set: number[]; least: number }[] | null {
  let sets: { set: number[]; least: number }[] = [{ set: [], least: 0 }];
  for (const [index, { part, least }] of parts.entries()) {
    const rest = parts.length - index;
    const grown = sets
      .filter(({ set }) => set.length < need)
      .map((each) => ({ set: [...each.set, part], least: each.least + least }));
    // A set that can no longer become large enough goes no further.
    sets = [...sets.filter(({ set }) => set.length + rest > need || set.length === need), ...grown];
    if (sets.length > mostSets) return null;
  }
  return sets
    .filter(({ set }) => set.length === need)
    .toSorted((a, b) => (a.least === b.least ? 0 : a.least - b.least));
}

const dearest = (bounds: Bounds, met: readonly boolean[]): number => {
  const least = bounds.least(met);
  return least.lastIndexOf(Math.max(...least));
};

/**
 * The same search, where a plan has to choose several of many parts: one search for each set of parts that might be
 * the cheapest. With the set known, everything in it is asked for, and bounds are nearly the price. The forest is
 * the trial's own: one that is broken off is thrown away with it.
 */
export function* searchBySets(
  board: Board,
  roots: number[],
  budget: number,
): Generator<number, Search> {
  const { trial } = board;
  const met = trial.met();
  const bounds = boundsOf(board, roots);
  const index = dearest(bounds, met);
  const choosing = choosingAt(board, roots[index]!, bounds.of(index, met));
  const sets = choosing && setsOf(choosing);
  if (!choosing || !sets) return yield* search(board, roots, budget);
  const { rules } = trial.forest;
  const { position } = choosing;
  const whole = rules[position]!;
  let so: Search = { best: null, proven: true, looked: 0 };
  for (const { set, least } of sets) {
    if (so.best && least >= so.best.cost - 0.5) break;
    rules[position] = { ...whole, children: set };
    const found = yield* counting(search(board, roots, budget - so.looked, so.best), so.looked);
    so = { best: found.best, proven: so.proven && found.proven, looked: so.looked + found.looked };
    if (!found.proven) break;
  }
  rules[position] = whole;
  return so;
}
