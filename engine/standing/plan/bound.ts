import { scale } from '../../kernel/exact.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Seating } from '../../requirement/alternatives.ts';
import { unpricedWeight, weightOf } from './step.ts';
import type { Board, Useful } from './board.ts';
import { cheapestSeating } from './seating-bound.ts';
import { waysToSit } from './ways-to-sit.ts';

/** How prices are shared out among the leaves that steps could serve, and the bounds of leaves that follow. */
interface Share {
  of: (step: number) => number;
  known: Map<number, { list: Useful[]; at: number[]; bound: number }>;
}

const shareBy = (of: Share['of']): Share => ({ of, known: new Map() });

const mostAlternatives = 12;

/** How many ways lead from a requirement to each rule below it. */
function waysDown(rules: Rule[], root: number): Float64Array {
  const ways = new Float64Array(rules.length);
  ways[root] = 1;
  for (let position = root; position >= 0; position--)
    if (ways[position]! > 0)
      for (const child of rules[position]!.children) ways[child]! += ways[position]!;
  return ways;
}

/**
 * Shares: what a step costs is divided among the leaves it could serve, so that the bounds of several leaves can
 * be added up without counting any step for more than it costs.
 */
function sharesOf({ deeds, trial, serving }: Board, ways: Float64Array): Share {
  const parts = new Float64Array(deeds.steps.length);
  for (const leaf of trial.entriesAt.keys()) {
    if (ways[leaf] === 0 || trial.state.met[leaf]) continue;
    for (const step of serving(leaf)) parts[step]! += ways[leaf]!;
  }
  return shareBy((step) => weightOf(deeds.steps[step]!) / Math.max(1, parts[step]!));
}

const priced = (missing: number[], share: Share) =>
  missing.reduce((sum, id) => sum + share.of(id), 0);

/** The least that lets so many more count, when each thing has a price and some can be had again and again. */
function fewest(board: Board, leaf: number, lacking: number, share: Share): number {
  const byKey = new Map<string, number>();
  let again = Infinity;
  let apart = true;
  for (const { missing, entries } of board.useful(leaf)) {
    const cost = priced(missing, share);
    if (board.deeds.steps[missing[0]!]!.most > 1) again = Math.min(again, cost);
    for (const entry of entries) {
      const { key, person } = entry.presence;
      const isOne = board.countsOnce(entry);
      apart &&= person === undefined || isOne;
      const one = isOne ? person! : key;
      byKey.set(one, Math.min(byKey.get(one) ?? Infinity, cost));
    }
  }
  const prices = [...byKey.values()].map((cost) => Math.min(cost, again));
  const more = Math.min(10_000, lacking) - prices.length;
  if (again < Infinity && more > 0) prices.push(...Array.from({ length: more }, () => again));
  if (prices.length < Math.min(10_000, lacking)) return Infinity;
  const cheapest = prices.toSorted((a, b) => a - b).slice(0, lacking);
  // What one person earns for one key may serve another as well; of different people it never does.
  return apart ? cheapest.reduce((sum, price) => sum + price, 0) : cheapest.at(-1)!;
}

/** The least that meets a leaf by what can be done; Infinity where nothing does. */
function doneBound(board: Board, leaf: number, list: Useful[], share: Share): number {
  const { forest, state } = board.trial;
  const rule = forest.rules[leaf]!;
  const cheapest = Math.min(...list.map(({ missing }) => priced(missing, share)));
  if (rule.kind === 'people' || (rule.kind === 'count' && !rule.gauge)) {
    const lacking = Math.ceil(state.need[leaf]! - state.active[leaf]!.size);
    return lacking <= 0 ? 0 : fewest(board, leaf, lacking, share);
  }
  if (rule.kind !== 'sum') return cheapest;
  const lacking = state.need[leaf]! - state.have[leaf]!;
  const per = list.map(({ missing, entries }) => {
    const gain = entries.reduce((sum, { presence }) => sum + inUnits(presence.weight), 0);
    return gain > 0 ? priced(missing, share) / gain : 0;
  });
  return Math.max(cheapest, lacking * Math.min(...per));
}

const inUnits = (weight = 0n): number => Number(weight) / Number(scale);

function leafBound(board: Board, leaf: number, share: Share, ways: number): number {
  const { forest, state } = board.trial;
  const open = board.mayStayOpen(leaf) ? unpricedWeight / ways : Infinity;
  const list = board.useful(leaf);
  const size = state.active[leaf]!.size;
  if (list.length === 0) return forest.rules[leaf]!.seat && size >= state.need[leaf]! ? 0 : open;
  const at = [state.need[leaf]!, state.have[leaf]!, size];
  let known = share.known.get(leaf);
  if (known?.list !== list || at.some((amount, index) => amount !== known!.at[index])) {
    known = { list, at, bound: doneBound(board, leaf, list, share) };
    share.known.set(leaf, known);
  }
  return Math.min(open, known.bound);
}

/** The least that the rest of a requirement, or of a part of it, costs; zero where it is met. */
function treeBound(
  board: Board,
  { ways, wasMet }: Pick<Bounded, 'ways' | 'wasMet'>,
  met: readonly boolean[],
  share: Share,
  from: number,
): number {
  const { rules } = board.trial.forest;
  const bound = (position: number): number => {
    // What was met at first has no share in any price.
    if (met[position] || (wasMet[position] && rules[position]!.children.length === 0)) return 0;
    const rule = rules[position]!;
    if (rule.children.length === 0) return leafBound(board, position, share, ways[position]!);
    if (rule.kind === 'not') return 0;
    const have = rule.children.filter((child) => met[child]).length;
    const open = rule.children.filter((child) => !met[child]).map(bound);
    return open
      .toSorted((a, b) => a - b)
      .slice(0, rule.need - have)
      .reduce((sum, each) => sum + each, 0);
  };
  return bound(from);
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
  ways: Float64Array;
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
  /** A part of the requirement at an index, to tell which of several ways is the nearest. */
  of: (index: number, part: number, met: readonly boolean[]) => number;
}

/** Makes the lower bounds of requirements that must all be met. */
export function boundsOf(board: Board, roots: number[]): Bounds {
  const { forest, state } = board.trial;
  const { steps } = board.deeds;
  const wasMet = [...state.met];
  const made = roots.map((root): Bounded => {
    const ways = waysDown(forest.rules, root);
    const seating = forest.seatings.find((each) => each.root === root);
    const share = sharesOf(board, ways);
    const ofCompany = shareBy((step) => (steps[step]!.person === null ? share.of(step) : 0));
    return { root, ways, wasMet, share, ofCompany, seating };
  });
  return {
    least: (met) =>
      made.map((bounded) => {
        const { root, share, ofCompany, seating } = bounded;
        if (met[root]) return 0;
        const apart = treeBound(board, bounded, met, share, root);
        if (!seating) return apart;
        // People by their seats, and what the company does by its shares.
        const together =
          seatingBound(board, seating, met) + treeBound(board, bounded, met, ofCompany, root);
        return Math.max(apart, together);
      }),
    of: (index, part, met) => treeBound(board, made[index]!, met, made[index]!.share, part),
  };
}
