import { scale } from '../../kernel/exact.ts';
import type { Board, Useful } from './board.ts';
import { boundsOf } from './bound.ts';
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

type Choice = Useful | { leaf: number };
const isMove = (choice: Choice): choice is Useful => 'move' in choice;

const deepest = 2_500;

/** The leaves that compete with one for the same people, itself included. */
function competing({ trial }: Board, leaf: number): number[] {
  const { forest, state } = trial;
  const seating = forest.seatings.find(({ seats }) => seats.includes(leaf));
  const together = [leaf];
  for (const one of together)
    for (const other of seating?.seats ?? []) {
      if (together.includes(other)) continue;
      const keys = state.active[other]!;
      if ([...state.active[one]!.keys()].some((key) => keys.has(key))) together.push(other);
    }
  return together;
}

/** Below a `not`, what is met has to cease: every leaf there can bring that about. */
function leavesBelow({ trial }: Board, position: number): number[] {
  const rule = trial.forest.rules[position]!;
  if (rule.children.length === 0) return [position];
  return rule.children.flatMap((child) => leavesBelow({ trial } as Board, child));
}

/**
 * Choices of which every plan must make at least one: the moves that can change an unmet requirement. Where all
 * parts must be met, those of the part with the fewest.
 */
function choicesAt(board: Board, position: number, met: readonly boolean[]): Choice[] {
  const rule = board.trial.forest.rules[position]!;
  if (rule.children.length === 0) {
    const leaves = rule.seat ? competing(board, position) : [position];
    const open = leaves.filter((leaf) => board.mayStayOpen(leaf) && !board.trial.forced.has(leaf));
    return [...leaves.flatMap(board.useful), ...open.map((leaf) => ({ leaf }))];
  }
  if (rule.kind === 'not') {
    const leaves = rule.children.flatMap((child) => leavesBelow(board, child));
    const open = leaves.filter((leaf) => board.mayStayOpen(leaf) && !board.trial.forced.has(leaf));
    return [...leaves.flatMap(board.useful), ...open.map((leaf) => ({ leaf }))];
  }
  const parts = rule.children
    .filter((child) => !met[child])
    .map((child) => choicesAt(board, child, met));
  if (rule.need < rule.children.length) return parts.flat();
  return parts.reduce(
    (fewest, part) => (part.length < fewest.length ? part : fewest),
    parts[0] ?? [],
  );
}

/** A choice, and the same choice of everyone who could change places with the one who makes it. */
interface Group {
  choice: Choice;
  alike: Useful['move'][];
}

/** What a move brings for what it costs: the lower, the sooner it is tried. */
function rankOf({ trial, price }: Board, { missing, entries }: Useful): number {
  const { forest, state } = trial;
  const gain = entries.reduce((most, { presence, leaf }) => {
    const lacking = Math.max(state.need[leaf]! - state.have[leaf]!, 0);
    const isSum = forest.rules[leaf]!.kind === 'sum';
    return Math.max(most, Math.min(isSum ? inUnits(presence.weight) : 1, lacking));
  }, 0);
  return price(missing) / (gain || 1);
}

const inUnits = (weight = 0n): number => Number(weight) / Number(scale);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Each choice once, equal people as one, the cheapest for what it brings first. */
function inOrder(board: Board, choices: Choice[]): Group[] {
  const positions = new Map<string, string>();
  const positionOf = (person: string) => {
    let position = positions.get(person);
    if (position === undefined) positions.set(person, (position = board.position(person)));
    return position;
  };
  const groups = new Map<string, Group>();
  for (const { choice, name } of choices
    .map((each) =>
      isMove(each)
        ? { choice: each, rank: rankOf(board, each), name: each.move.name }
        : { choice: each, rank: Infinity, name: `open ${each.leaf}` },
    )
    .toSorted((a, b) => (a.rank === b.rank ? byText(a.name, b.name) : a.rank - b.rank))) {
    const person = isMove(choice) ? choice.move.person : null;
    const same =
      person === null ? name : `${(choice as Useful).move.shape} by ${positionOf(person)}`;
    let group = groups.get(same);
    if (!group) groups.set(same, (group = { choice, alike: [] }));
    if (isMove(choice) && !group.alike.includes(choice.move)) group.alike.push(choice.move);
  }
  return [...groups.values()];
}

/** How often a move must be made at least, where it is the only one that can meet a leaf. */
function timesOf(board: Board, groups: Group[]): number {
  const only = groups[0]?.choice;
  if (groups.length !== 1 || !only || !isMove(only) || only.missing.length !== 1) return 1;
  const [entry] = only.entries;
  const step = board.deeds.steps[only.missing[0]!]!;
  if (only.entries.length !== 1 || !entry || entry.backing || step.most === 1) return 1;
  const { state, forest, counts } = board.trial;
  const { kind, gauge } = forest.rules[entry.leaf]!;
  const lacking = state.need[entry.leaf]! - state.have[entry.leaf]!;
  const weight = kind === 'sum' ? inUnits(entry.presence.weight) : 1;
  if ((kind !== 'sum' && (kind !== 'count' || gauge)) || weight <= 0) return 1;
  const { limits } = board.deeds;
  const most = Math.min(step.most, limits.get(step.action ?? '') ?? Infinity) - counts[step.id]!;
  return Math.max(1, Math.min(most, Math.floor(lacking / weight)));
}

/**
 * Looks for the cheapest way to meet all of `roots`, by branch and bound. At each situation one unmet part is
 * taken, and every move that can change it is tried; the later tries leave out the earlier moves, so nothing is
 * looked at twice and nothing is left out. `budget` is the number of situations looked at.
 */
export function search(board: Board, roots: number[], budget: number): Search {
  const { trial } = board;
  const bounds = boundsOf(board, roots);
  let best: Found | null = null;
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

  const explore = (spent: number, depth: number): void => {
    if (exhausted || ++looked > budget || depth > deepest) {
      exhausted = true;
      return;
    }
    const met = trial.met();
    const unmet = roots.filter((root) => !met[root]);
    if (unmet.length === 0) {
      remember(spent);
      return;
    }
    const least = bounds(met);
    if (spent + Math.max(...least) >= limit()) return;
    // Of equal bounds the highest requirement: most of the others lie on the way to it.
    const most = Math.max(...least);
    const dearest = roots.findLast((root, index) => !met[root] && least[index] === most)!;
    const groups = inOrder(board, choicesAt(board, dearest, met));
    const times = timesOf(board, groups);
    const ruledOut: Useful['move'][] = [];
    for (const { choice, alike } of groups) {
      const cost = isMove(choice) ? board.price(choice.missing) * times : unpricedWeight;
      if (spent + cost < limit()) {
        if (isMove(choice)) board.make(choice.missing, times);
        else trial.force(choice.leaf, !met[choice.leaf]);
        explore(spent + cost, depth + 1);
        if (isMove(choice)) board.takeBack(choice.missing, times);
        else trial.force(choice.leaf, null);
      }
      if (exhausted) break;
      for (const move of alike) board.forbid(move, 1);
      ruledOut.push(...alike);
    }
    for (const move of ruledOut) board.forbid(move, -1);
  };

  explore(0, 0);
  return { best, proven: !exhausted, looked };
}
