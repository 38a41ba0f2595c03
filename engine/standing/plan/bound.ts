import type { Seating } from '../../requirement/alternatives.ts';
import type { Board } from './board.ts';
import { below } from './goal.ts';
import { doneBound, leafBound } from './leaf-bound.ts';
import { cheapestSeating } from './seating-bound.ts';
import { multiplicityIn, shareBy, sharesOf, wholePrices, type Share } from './share.ts';
import { waysToSit } from './ways-to-sit.ts';

const mostAlternatives = 12;

/** The least that a requirement and its parts still cost; zero where they are met. */
function treeBound(
  board: Board,
  { many, wasMet }: Pick<Bounded, 'many' | 'wasMet'>,
  met: readonly boolean[],
  share: Share,
): (position: number) => number {
  const { rules } = board.trial.forest;
  const known = new Map<number, number>();
  const boundOf = (position: number): number => {
    // What was met at first has no share in any price.
    if (met[position] || (wasMet[position] && rules[position]!.children.length === 0)) return 0;
    const rule = rules[position]!;
    if (rule.children.length === 0) return leafBound(board, position, share, many);
    if (rule.kind === 'not') return 0;
    const have = rule.children.filter((child) => met[child]).length;
    const open = rule.children.filter((child) => !met[child]).map(bound);
    return open
      .toSorted((a, b) => a - b)
      .slice(0, rule.need - have)
      .reduce((sum, each) => sum + each, 0);
  };
  const bound = (position: number): number => {
    let found = known.get(position);
    if (found === undefined) known.set(position, (found = boundOf(position)));
    return found;
  };
  return bound;
}

/** What each person costs on each seat: nothing where they count already. Null where someone may sit twice. */
function seatPrices(board: Board, seats: number[]) {
  const { state } = board.trial;
  const rows = new Map<string, number[]>();
  const put = (person: string, index: number, cost: number) => {
    let row = rows.get(person);
    if (!row) rows.set(person, (row = seats.map(() => Infinity)));
    row[index] = Math.min(row[index]!, cost);
  };
  for (const [index, leaf] of seats.entries()) {
    for (const { key, person } of state.active[leaf]!.values()) {
      if (key !== person) return null;
      put(person, index, 0);
    }
    for (const { move, missing, entries } of board.useful(leaf)) {
      if (entries.some(({ backing, presence }) => !backing && presence.key !== presence.person))
        return null;
      if (move.person !== null) put(move.person, index, board.price(missing));
    }
  }
  const groups = new Map<string, { size: number; row: number[] }>();
  for (const row of rows.values()) {
    const name = row.join();
    const there = groups.get(name);
    if (there) there.size++;
    else groups.set(name, { size: 1, row });
  }
  return [...groups.values()];
}

/** The least for a requirement whose people fill one seat each: each way to meet it by its cheapest seating. */
function seatingBound(board: Board, seating: Seating, met: readonly boolean[]): number {
  const { seats } = seating;
  const { state, forest } = board.trial;
  const ways = waysToSit(forest.rules, seating, mostAlternatives);
  if (!ways) return 0;
  const groups = seatPrices(board, seats);
  if (!groups) return 0;
  const sizes = groups.map(({ size }) => size);
  const bounds = ways.map((way) => {
    const asked = seats.map((leaf) => {
      const isOpen = met[leaf] !== state.met[leaf] || board.mayStayOpen(leaf);
      return way.includes(leaf) && !isOpen ? Math.ceil(state.need[leaf]!) : 0;
    });
    if (asked.some((need) => need > 1000)) return 0;
    return cheapestSeating(
      sizes,
      asked,
      groups.map(({ row }) => row),
    );
  });
  return Math.min(...bounds);
}

interface Bounded {
  root: number;
  /** How often a leaf can be counted at most. */
  many: (leaf: number) => number;
  wasMet: readonly boolean[];
  share: Share;
  /** The same with nothing for what people do. */
  ofCompany: Share;
  seating: Seating | undefined;
}

/** What requirements still cost at least. */
export interface Bounds {
  /** Each of the requirements, in their order. */
  least: (met: readonly boolean[]) => number[];
  /** The parts of the requirement at an index, which add up to the whole. */
  of: (index: number, met: readonly boolean[]) => (part: number) => number;
}

/** Makes the lower bounds of requirements that must all be met. */
export function boundsOf(board: Board, roots: number[]): Bounds {
  const { forest, state, entriesAt } = board.trial;
  const { steps } = board.deeds;
  const wasMet = [...state.met];
  const unmet = [...entriesAt.keys()].filter((leaf) => !state.met[leaf]);
  const whole = wholePrices(board);
  const alone = new Map(
    unmet.map((leaf) => [
      leaf,
      board.useful(leaf).length === 0 ? 0 : doneBound(board, leaf, whole),
    ]),
  );
  const made = roots.map((root): Bounded => {
    const within = below(forest.rules, [root]);
    const leaves = unmet.filter((leaf) => within.has(leaf));
    const seating = forest.seatings.find((each) => each.root === root);
    const together = multiplicityIn(forest.rules, root);
    const often = new Map<number, number>();
    const many = (leaf: number): number => {
      let found = often.get(leaf);
      if (found === undefined) often.set(leaf, (found = Math.max(1, together([leaf]))));
      return found;
    };
    // Of the ways to divide prices, the one by which the requirement costs most where the search begins.
    const [share] = sharesOf(board, root, leaves, alone, together)
      .map((each) => ({ each, least: treeBound(board, { many, wasMet }, wasMet, each)(root) }))
      .toSorted((a, b) => (a.least === b.least ? 0 : b.least - a.least))
      .map(({ each }) => each);
    const ofCompany = shareBy((step, leaf) =>
      steps[step]!.person === null ? share!.of(step, leaf) : 0,
    );
    return { root, many, wasMet, share: share!, ofCompany, seating };
  });
  return {
    least: (met) =>
      made.map((bounded) => {
        const { root, share, ofCompany, seating } = bounded;
        if (met[root]) return 0;
        const apart = treeBound(board, bounded, met, share)(root);
        if (!seating) return apart;
        // People by their seats, and what the company does by its shares.
        const together =
          seatingBound(board, seating, met) + treeBound(board, bounded, met, ofCompany)(root);
        return Math.max(apart, together);
      }),
    of: (index, met) => treeBound(board, made[index]!, met, made[index]!.share),
  };
}
