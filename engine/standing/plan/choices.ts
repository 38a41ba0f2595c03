import type { Board, Useful } from './board.ts';
import { doneBound } from './leaf-bound.ts';
import { wholePrices } from './share.ts';
import { lengthOf } from './step.ts';
import { addedBy, isMore, staysMet } from './worth.ts';

/** A move, or a leaf that is left open. */
export type Choice = Useful | { leaf: number };
/** Whether something is done. */
export const isMove = (choice: Choice): choice is Useful => 'move' in choice;

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
export interface Group {
  choice: Choice;
  alike: Useful['move'][];
}

/** What a move brings for what it costs: the lower, the sooner it is tried. */
function rankOf({ trial, price }: Board, { missing, entries }: Useful): number {
  const { need, have } = trial.state;
  const gain = Map.groupBy(entries, ({ leaf }) => leaf);
  // What adds nothing by itself is of use beside the rest at most.
  const most = [...gain].map(([leaf, own]) =>
    Math.min(addedBy(trial, leaf, own) || little, Math.max(need[leaf]! - have[leaf]!, 0)),
  );
  return price(missing) / (Math.max(...most) || 1);
}

const little = 1e-6;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every leaf of a requirement. */
function leavesBelow({ trial }: Board, position: number): number[] {
  const found = new Set([position]);
  for (const each of found)
    for (const child of trial.forest.rules[each]!.children) found.add(child);
  return [...found].filter((each) => trial.forest.rules[each]!.children.length === 0);
}

/** The leaves of which one at least has to change so that a part does: below a `not`, what is met has to cease. */
function turning(board: Board, position: number, met: readonly boolean[]): number[] {
  const { kind, children } = board.trial.forest.rules[position]!;
  if (children.length === 0) return [position];
  const found = children
    .filter((child) => (met[child] === met[position]) === (kind !== 'not'))
    .flatMap((child) => turning(board, child, met));
  return [...new Set(found)];
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
  // What nothing that can be done is enough for stays open.
  const [only] = leaves;
  const isVain =
    leaves.length === 1 &&
    open.length === 1 &&
    doneBound(board, only!, wholePrices(board)) === Infinity;
  return isVain ? open : [...inOrder.map(({ choice }) => choice), ...open];
}

export interface Looking {
  met: readonly boolean[];
  /** What a part of the requirement still costs at least. */
  bound: (part: number) => number;
}

/**
 * Choices of which every plan must make at least one: the moves that can change an unmet requirement. Where all
 * parts must be met, those of the part with the fewest; where some must, those of the nearest part first, without
 * the parts that would cost more than `slack` beyond the nearest ones: no better plan meets those.
 */
export function choicesAt(
  board: Board,
  position: number,
  looking: Looking,
  slack: number,
): Choice[] {
  const { met, bound } = looking;
  const rule = board.trial.forest.rules[position]!;
  if (rule.children.length === 0)
    return choicesOf(board, rule.seat ? competing(board, position) : [position]);
  if (rule.kind === 'not') return choicesOf(board, turning(board, position, met));
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
export function grouped(board: Board, choices: Choice[]): Group[] {
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
export function timesOf(board: Board, groups: Group[]): number {
  const only = groups[0]?.choice;
  if (groups.length !== 1 || !only || !isMove(only) || only.missing.length !== 1) return 1;
  const { entries } = only;
  const step = board.deeds.steps[only.missing[0]!]!;
  const leaf = entries[0]!.leaf;
  if (step.most === 1 || entries.some((each) => !isMore(each) || each.leaf !== leaf)) return 1;
  const { state, forest } = board.trial;
  const { kind, gauge } = forest.rules[leaf]!;
  if (kind !== 'sum' && !gauge?.gain && (kind !== 'count' || gauge)) return 1;
  const gain = addedBy(board.trial, leaf, entries);
  if (gain <= 0) return 1;
  const lacking = state.need[leaf]! - state.have[leaf]!;
  return Math.max(1, Math.min(board.left(step.id), Math.floor(lacking / gain + 1e-9)));
}
