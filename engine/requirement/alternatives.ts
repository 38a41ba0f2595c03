import { mostSeats, mostWays, waysOfGroup } from '../program/definition/seating.ts';
import { isGroup, type Rule } from './rule.ts';

/** The leaves of one requirement that share people, and which parts of it they stand in. */
export interface Seating {
  root: number;
  /** In the order of the text, in which seats are filled where not all can be. */
  seats: number[];
  /** Of each group with seats: the children that have some. */
  seated: ReadonlyMap<number, number[]>;
  /** Every seat must be filled, or there are too many of them: there is nothing to choose. */
  fixed: boolean;
  /** How many fillings a search may look at. */
  looks: number;
}

/** Enough for what achieves and what keeps a checked tier: where ways fork, each branch is looked at once. */
const thorough = 4 * mostWays;
/** Where nobody checked the text and there are more ways than anyone could look at. */
const hasty = 100;

/**
 * More seats than a checked requirement has, what achieves it and what keeps it together: among the ways to fill so
 * many nobody searches; all of them are to be filled, the first ones first.
 */
export const isCrowded = (seats: readonly number[]): boolean => seats.length > 2 * mostSeats;

/** The seating of the requirement rooted at `root`; null where no people fill seats in it. */
export function seatingOf(rules: Rule[], root: number): Seating | null {
  const seats: number[] = [];
  const seated = new Map<number, number[]>();
  const waysOf = new Map<number, number>();
  let fixed = true;
  /** In how many ways the seats below can be filled; 0 where there are none. */
  const look = (position: number): number => {
    const known = waysOf.get(position);
    if (known !== undefined) return known;
    const { seat, children, need, refers } = rules[position]!;
    if (seat) seats.push(position);
    // Another requirement seats its own people.
    const inside = refers ? [] : children.filter((child) => look(child) > 0);
    let ways = seat ? 1 : 0;
    if (inside.length > 0) {
      seated.set(position, inside);
      if (need < children.length) fixed = false;
      const each = inside.map((child) => waysOf.get(child)!);
      ways = waysOfGroup(need, each, children.length - inside.length);
    }
    waysOf.set(position, ways);
    return ways;
  };
  const ways = look(root);
  if (ways === 0) return null;
  if (isCrowded(seats)) fixed = true;
  return { root, seats, seated, fixed, looks: ways > 2 * mostWays ? hasty : thorough };
}

/** Leaves whose seats are to be filled, the last one first. */
interface Chosen {
  leaf: number;
  before: Chosen | null;
}

/** Parts of which `left` more must be met, from position `at` on; after them what else is open. */
interface Open {
  parts: readonly number[];
  at: number;
  left: number;
  after: Open | null;
}

/** A way under way: what is still open, what was chosen, and what it lacks already. */
interface Way {
  open: Open | null;
  chosen: Chosen | null;
  /** Parts without seats that would have to be met and are not. */
  unmet: number;
  /** It lacks at least as much: seats, and parts without seats. */
  least: number;
}

/** What a search asks: what is met beside the seats, and how many seats stay empty if these are to be filled. */
export interface Filling {
  met: readonly boolean[];
  empty: (seats: number[]) => number;
}

function listed(chosen: Chosen | null): number[] {
  const leaves = new Set<number>();
  for (let each = chosen; each; each = each.before) leaves.add(each.leaf);
  return [...leaves].toReversed();
}

/** A group opened: what is met without seats is met for nothing, the rest must come from parts with seats. */
function opened(rules: Rule[], { seated }: Seating, group: number, met: readonly boolean[]) {
  const { children, need } = rules[group]!;
  const parts = seated.get(group)!;
  const free = children.filter((child) => met[child] && !isSeated(rules, seated, child)).length;
  const left = Math.max(0, need - free);
  return { parts, left: Math.min(left, parts.length), unmet: Math.max(0, left - parts.length) };
}

const isSeated = (rules: Rule[], seated: Seating['seated'], position: number) =>
  rules[position]!.seat || seated.has(position);

/**
 * The seats of the way that lacks least, and of equals the first in the order of the text, among those that
 * lack less than `below`; null where none was found. Of a text that was checked, every way is looked at that could
 * be better; of others, as many as the seating allows.
 */
function search(rules: Rule[], seating: Seating, { met, empty }: Filling, below: number) {
  let best: { seats: number[]; lacks: number } | null = null;
  let bound = below;
  let looks = 0;
  const start: Open = { parts: [seating.root], at: 0, left: 1, after: null };
  const ways: Way[] = [{ open: start, chosen: null, unmet: 0, least: 0 }];
  const look = (way: Way): boolean => {
    looks++;
    way.least = way.unmet + empty(listed(way.chosen));
    return way.least < bound;
  };

  /** Follows a way to its end; where it forks, the other branch is kept for later. */
  const follow = (way: Way): boolean => {
    let known = way.chosen;
    while (way.open) {
      const { parts, at, left, after } = way.open;
      if (left === 0) {
        way.open = after;
        continue;
      }
      if (parts.length - at > left) {
        if (known !== way.chosen && !look(way)) return false;
        known = way.chosen;
        ways.push({ ...way, open: { parts, at: at + 1, left, after } });
      }
      const part = parts[at]!;
      way.open = { parts, at: at + 1, left: left - 1, after };
      if (isGroup(rules[part]!)) {
        const { unmet, ...inside } = opened(rules, seating, part, met);
        way.unmet += unmet;
        way.open = { ...inside, at: 0, after: way.open };
      } else way.chosen = { leaf: part, before: way.chosen };
    }
    return look(way);
  };

  for (let way = ways.pop(); way && bound > 0 && looks < seating.looks; way = ways.pop()) {
    if (way.least >= bound || !follow(way)) continue;
    best = { seats: listed(way.chosen), lacks: way.least };
    bound = way.least;
  }
  return best;
}

/** The seats of the first way that people can fill; where there is none, of the way that lacks least. */
export function bestWay(rules: Rule[], seating: Seating, filling: Filling): number[] {
  if (seating.fixed) return seating.seats;
  const found = search(rules, seating, filling, 1) ?? search(rules, seating, filling, Infinity);
  return found?.seats ?? [];
}
