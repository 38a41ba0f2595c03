import type { Board } from './board.ts';
import { boundsOf } from './bound.ts';
import { choicesAt, grouped, isMove, timesOf, type Group } from './choices.ts';
import { unpricedWeight } from './step.ts';

/** The cheapest plan that was found, and whether there is none that costs less. */
export interface Found {
  cost: number;
  /** How often each step is done. */
  counts: number[];
  /** Leaves that are left open because nothing can be done about them. */
  open: number[];
}

export interface Search {
  best: Found | null;
  proven: boolean;
  /** Situations that were looked at. */
  looked: number;
}

const deepest = 2_500;
/** How many choices follow one another where one goes straight on, each made as often as it takes. */
const mostAtOnce = 200;

/**
 * Looks for the cheapest way to meet all of `roots`, by branch and bound. At each situation one unmet part is
 * taken, and every move that can change it is tried; the later tries leave out the earlier moves, so nothing is
 * looked at twice and nothing is left out. `budget` is the number of situations looked at; `known` is a plan that is
 * to be undercut. Each step yields how many were looked at.
 */
export function* search(
  board: Board,
  roots: number[],
  budget: number,
  known: Found | null = null,
): Generator<number, Search> {
  const { trial } = board;
  const bounds = boundsOf(board, roots);
  let best: Found | null = known;
  let looked = 0;
  let exhausted = false;

  const remember = (cost: number) => {
    best = {
      cost,
      counts: [...trial.counts],
      open: [...trial.forced.keys()].toSorted((a, b) => a - b),
    };
  };
  const limit = () => (best?.cost ?? Infinity) - 0.5;

  const ruleOut = ({ choice, alike }: Group, by: 1 | -1) => {
    for (const move of alike) board.forbid(move, by);
    if (!isMove(choice)) board.shut(choice.leaf, by);
  };

  /** What can be done next; null where nothing has to be, and nothing where it would cost too much. */
  const nextAt = (spent: number): Group[] | null => {
    const met = trial.met();
    if (roots.every((root) => met[root])) return null;
    const least = bounds.least(met);
    const most = Math.max(...least);
    if (spent + most >= limit()) return [];
    // Of equal bounds the highest requirement: most of the others lie on the way to it.
    const dearest = roots.findLastIndex((root, index) => !met[root] && least[index] === most);
    const bound = bounds.of(dearest, met);
    const slack = limit() - spent - bound(roots[dearest]!);
    return grouped(board, choicesAt(board, roots[dearest]!, { met, bound }, slack));
  };
  const costOf = ({ choice }: Group, times: number) =>
    isMove(choice) ? board.price(choice.missing) * times : unpricedWeight;
  const make = ({ choice }: Group, times: number) => {
    if (isMove(choice)) board.make(choice.missing, times);
    else trial.force(choice.leaf, !trial.state.met[choice.leaf]);
  };
  const takeBack = ({ choice }: Group, times: number) => {
    if (isMove(choice)) board.takeBack(choice.missing, times);
    else trial.force(choice.leaf, null);
  };

  function* explore(spent: number, depth: number): Generator<number, void> {
    if (exhausted || ++looked > budget || depth > deepest) {
      exhausted = true;
      return;
    }
    yield looked;
    const groups = nextAt(spent);
    if (groups === null) {
      remember(spent);
      return;
    }
    const times = timesOf(board, groups);
    const tried: Group[] = [];
    for (const group of groups) {
      const cost = costOf(group, times);
      if (spent + cost < limit()) {
        make(group, times);
        yield* explore(spent + cost, depth + 1);
        takeBack(group, times);
      }
      if (exhausted) break;
      ruleOut(group, 1);
      tried.push(group);
    }
    for (const group of tried) ruleOut(group, -1);
  }

  /** Straight on, by the nearest choice each time, as often as what is missing asks for it. */
  function straightOn(): void {
    const made: { group: Group; times: number }[] = [];
    let spent = 0;
    let groups = nextAt(spent);
    while (groups?.[0] && made.length < mostAtOnce) {
      const [group] = groups;
      const times = timesOf(board, [group]);
      spent += costOf(group, times);
      make(group, times);
      made.push({ group, times });
      groups = nextAt(spent);
    }
    if (groups === null) remember(spent);
    for (const { group, times } of made.toReversed()) takeBack(group, times);
  }

  yield* explore(0, 0);
  // Where a thousand steps have to be taken, some way is better than none.
  if (exhausted && best === null) straightOn();
  return { best, proven: !exhausted, looked };
}

/** What was looked at before counts too. */
export function* counting<T>(steps: Generator<number, T>, before: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield before + step.value;
  }
}
