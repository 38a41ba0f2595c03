import { scale } from '../../kernel/exact.ts';
import { isMonotone } from '../../program/definition/reading.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Board, Useful } from './board.ts';
import { boundsOf } from './bound.ts';
import { lengthOf, unpricedWeight } from './step.ts';

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
/** What is met of these stays met whatever is done besides. */
const rising = new Set(['people', 'count', 'sum', 'holds', 'completed', 'passed', 'agreed']);

/** Points stay as far as none of their metrics can give less for more. */
const staysMet = ({ kind, leaf }: Rule): boolean =>
  rising.has(kind) || (leaf !== null && 'points' in leaf && isMonotone(leaf));

/** The leaves that can fill a seat of a leaf: its own, and those that compete with it for the same people. */
function competing(board: Board, leaf: number): number[] {
  const { forest, state } = board.trial;
  const seating = forest.seatings.find(({ seats }) => seats.includes(leaf))!;
  // Where there are several ways, anything that opens another one may free someone.
  if (!seating.fixed)
    return leavesBelow(board, seating.root).filter(
      (other) => forest.rules[other]!.seat || !state.met[other] || !staysMet(forest.rules[other]!),
    );
  const together = [leaf];
  for (const one of together)
    for (const other of seating.seats) {
      if (together.includes(other)) continue;
      const keys = state.active[other]!;
      if ([...state.active[one]!.keys()].some((key) => keys.has(key))) together.push(other);
    }
  return together;
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

/** Below a `not`, what is met has to cease: every leaf there can bring that about. */
function leavesBelow({ trial }: Board, position: number): number[] {
  const found = new Set([position]);
  for (const each of found)
    for (const child of trial.forest.rules[each]!.children) found.add(child);
  return [...found].filter((each) => trial.forest.rules[each]!.children.length === 0);
}

/**
 * What can be done about leaves: the cheapest for what it brings first, leaving one open last. At the same price those
 * who are there come before those who have to join, and the quicker before the slower.
 */
function choicesOf(board: Board, leaves: number[]): Choice[] {
  const { steps } = board.deeds;
  const moves = leaves.flatMap(board.useful).map((choice) => {
    const missing = choice.missing.map((id) => steps[id]!);
    return {
      choice,
      rank: rankOf(board, choice),
      joining: missing.filter(({ deed }) => deed === 'hires').length,
      length: missing.reduce((sum, step) => sum + lengthOf(step), 0),
      name: choice.move.name,
    };
  });
  const inOrder = moves.toSorted(
    (a, b) =>
      a.rank - b.rank || a.joining - b.joining || a.length - b.length || byText(a.name, b.name),
  );
  const open = leaves.filter(board.mayStayOpen).map((leaf) => ({ leaf }));
  return [...inOrder.map(({ choice }) => choice), ...open];
}

interface Looking {
  met: readonly boolean[];
  /** What a part of the requirement still costs at least. */
  bound: (part: number) => number;
}

/**
 * Choices of which every plan must make at least one: the moves that can change an unmet requirement. Where all
 * parts must be met, those of the part with the fewest; where some must, those of the nearest part first, without
 * the parts that would cost more than `slack` beyond the nearest ones: no better plan meets those.
 */
function choicesAt(board: Board, position: number, looking: Looking, slack: number): Choice[] {
  const { met, bound } = looking;
  const rule = board.trial.forest.rules[position]!;
  if (rule.children.length === 0)
    return choicesOf(board, rule.seat ? competing(board, position) : [position]);
  if (rule.kind === 'not') return choicesOf(board, leavesBelow(board, position));
  const open = rule.children.filter((child) => !met[child]);
  const choices = (part: number, left = slack) => choicesAt(board, part, looking, left);
  if (rule.need >= rule.children.length)
    return open
      .map((part) => choices(part))
      .reduce((fewest, part) => (part.length < fewest.length ? part : fewest));
  const parts = open
    .map((part) => ({ part, least: bound(part) }))
    .toSorted((a, b) => (a.least === b.least ? 0 : a.least - b.least));
  // Which of several takes the place of the last one that is still needed.
  const last = parts[rule.need - (rule.children.length - open.length) - 1]!.least;
  return parts.flatMap(({ part, least }) => {
    const more = least > last ? least - last : 0;
    return more < slack ? choices(part, slack - more) : [];
  });
}

/** Each choice once, equal people as one. */
function grouped(board: Board, choices: Choice[]): Group[] {
  const positions = new Map<string, string>();
  const positionOf = (person: string) => {
    let position = positions.get(person);
    if (position === undefined) positions.set(person, (position = board.position(person)));
    return position;
  };
  const groups = new Map<string, Group>();
  for (const choice of choices) {
    const move = isMove(choice) ? choice.move : null;
    const same = !isMove(choice)
      ? `open ${choice.leaf}`
      : choice.move.person === null
        ? choice.move.name
        : `${choice.move.shape} by ${positionOf(choice.move.person)}`;
    let group = groups.get(same);
    if (!group) groups.set(same, (group = { choice, alike: [] }));
    if (move && !group.alike.includes(move)) group.alike.push(move);
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

  function* explore(spent: number, depth: number): Generator<number, void> {
    if (exhausted || ++looked > budget || depth > deepest) {
      exhausted = true;
      return;
    }
    yield looked;
    const met = trial.met();
    const unmet = roots.filter((root) => !met[root]);
    if (unmet.length === 0) {
      remember(spent);
      return;
    }
    const least = bounds.least(met);
    if (spent + Math.max(...least) >= limit()) return;
    // Of equal bounds the highest requirement: most of the others lie on the way to it.
    const most = Math.max(...least);
    const dearest = roots.findLastIndex((root, index) => !met[root] && least[index] === most);
    const bound = bounds.of(dearest, met);
    const slack = limit() - spent - bound(roots[dearest]!);
    const groups = grouped(board, choicesAt(board, roots[dearest]!, { met, bound }, slack));
    const times = timesOf(board, groups);
    const tried: Group[] = [];
    for (const group of groups) {
      const { choice } = group;
      const cost = isMove(choice) ? board.price(choice.missing) * times : unpricedWeight;
      if (spent + cost < limit()) {
        if (isMove(choice)) board.make(choice.missing, times);
        else trial.force(choice.leaf, !met[choice.leaf]);
        yield* explore(spent + cost, depth + 1);
        if (isMove(choice)) board.takeBack(choice.missing, times);
        else trial.force(choice.leaf, null);
      }
      if (exhausted) break;
      ruleOut(group, 1);
      tried.push(group);
    }
    for (const group of tried) ruleOut(group, -1);
  }

  yield* explore(0, 0);
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
