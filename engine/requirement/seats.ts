import { bestWay, isCrowded, type Seating } from './alternatives.ts';
import { network } from './flow.ts';
import type { Rule } from './rule.ts';
import type { Presence } from './span.ts';

/** Keys that count for each leaf at some instant, by the leaf's position. */
export type Active = readonly Map<string, Presence>[];

/** What seats are filled from: who is there, how many are asked for, and what is met beside the seats. */
export interface Filled {
  active: Active;
  need: readonly number[];
  met: readonly boolean[];
}

/** Who sits where. */
type Seated = Map<number, Presence[]>;

const [source, sink, firstLeaf] = [0, 1, 2];

/** A key that could sit on a leaf, and the edge that says whether it does. */
interface Entry {
  leaf: number;
  presence: Presence;
  edge: number;
}

/**
 * The network of one filling: source → key → person on a leaf → leaf, and from each leaf a gate to the sink. A
 * key (a person, or a person in a track) sits once at all, a person sits once on a leaf.
 */
function seatNetwork(active: Active, order: number[]) {
  let nodes = firstLeaf + order.length;
  const edges: [from: number, to: number, capacity: number][] = [];
  const entries: Entry[] = [];
  const keys = new Map<string, number>();
  for (const [index, leaf] of order.entries()) {
    const persons = new Map<string, number>();
    for (const [key, presence] of active[leaf]!) {
      let from = keys.get(key);
      if (from === undefined) {
        keys.set(key, (from = nodes++));
        edges.push([source, from, 1]);
      }
      const person = presence.person ?? key;
      let to = persons.get(person);
      if (to === undefined) {
        persons.set(person, (to = nodes++));
        edges.push([to, firstLeaf + index, 1]);
      }
      entries.push({ leaf, presence, edge: edges.push([from, to, 1]) - 1 });
    }
  }
  const flow = network(nodes);
  const numbers = edges.map(([from, to, capacity]) => flow.addEdge(from, to, capacity));
  const gates = order.map((_, index) => flow.addEdge(firstLeaf + index, sink, 0));
  return { flow, gates, entries, sits: ({ edge }: Entry) => flow.carried(numbers[edge]!) === 1 };
}

/** Fills the seats of `order` with whoever is free: nobody makes room for anybody. */
function fillAsTheyCome({ active, need }: Filled, order: number[]): Seated {
  const taken = new Set<string>();
  const seated: Seated = new Map();
  for (const leaf of order) {
    const here = new Map<string, Presence>();
    for (const [key, presence] of active[leaf]!) {
      if (here.size >= need[leaf]!) break;
      const person = presence.person ?? key;
      if (taken.has(key) || here.has(person)) continue;
      taken.add(key);
      here.set(person, presence);
    }
    seated.set(leaf, [...here.values()]);
  }
  return seated;
}

/**
 * Fills the seats of `order`, one leaf after the other, as far as people allow; a later leaf never takes a seat
 * from an earlier one.
 */
function fill(filled: Filled, order: number[]): Seated {
  if (isCrowded(order)) return fillAsTheyCome(filled, order);
  const { active, need } = filled;
  const { flow, gates, entries, sits } = seatNetwork(active, order);
  // No path ends at an earlier gate that still has room: when that gate was opened, none was left.
  for (const [index, leaf] of order.entries()) {
    const asked = Math.min(need[leaf]!, active[leaf]!.size);
    flow.widen(gates[index]!, asked);
    for (let sent = 0; sent < asked && flow.augment(source, sink);) sent++;
  }
  const seated: Seated = new Map(order.map((leaf) => [leaf, []]));
  for (const entry of entries) if (sits(entry)) seated.get(entry.leaf)!.push(entry.presence);
  return seated;
}

/** Lets everyone without a seat join the first leaf that they could serve, so that a surplus shows. */
function addReserves(active: Active, order: number[], seated: Seated): Seated {
  const taken = new Set([...seated.values()].flat().map(({ key }) => key));
  for (const leaf of order) {
    const here = seated.get(leaf)!;
    const persons = new Set(here.map(({ person }) => person));
    for (const [key, presence] of active[leaf]!) {
      if (taken.has(key) || persons.has(presence.person)) continue;
      taken.add(key);
      persons.add(presence.person);
      here.push(presence);
    }
  }
  return seated;
}

const seatsOf = ({ need }: Filled, leaves: number[]) =>
  leaves.reduce((sum, leaf) => sum + need[leaf]!, 0);

const emptySeats = ({ need }: Filled, seats: number[], seated: Seated) =>
  seats.reduce((sum, leaf) => sum + Math.max(0, need[leaf]! - seated.get(leaf)!.length), 0);

/** Seats go to those who count longest, and never by the order in which facts were read. */
const longestFirst = ([a, one]: [string, Presence], [b, two]: [string, Presence]) =>
  (one.until === two.until ? 0 : two.until - one.until) || (a < b ? -1 : 1);

/** The order in which seats are filled: first those of the way that can be met. */
function fillingOrder(rules: Rule[], seating: Seating, filled: Filled): number[] {
  if (seating.fixed) return seating.seats;
  const empty = (seats: number[]) => emptySeats(filled, seats, fill(filled, seats));
  const first = new Set(bestWay(rules, seating, { met: filled.met, empty }));
  return [...first, ...seating.seats.filter((leaf) => !first.has(leaf))];
}

/**
 * Assigns people to the seats of one requirement so that it is met whenever any assignment meets it (exact, by
 * maximum flow); who is left over joins a leaf as a reserve. `met` must already be right for every part that
 * has no seats.
 */
export function seat(rules: Rule[], seating: Seating, filled: Filled): Seated {
  const { active } = filled;
  const order = fillingOrder(rules, seating, filled);
  const all = seatsOf(filled, order);
  const ranked = [...active];
  const shortlist = [...active];
  for (const leaf of order) {
    const list = [...active[leaf]!].toSorted(longestFirst);
    ranked[leaf] = new Map(list);
    // As many candidates as there are seats in all are enough for any leaf: one of them is always free.
    shortlist[leaf] = new Map(list.slice(0, all * rules[leaf]!.keysPerPerson));
  }
  return addReserves(ranked, order, fill({ ...filled, active: shortlist }, order));
}

/**
 * The leaves of `order` that compete for people. A leaf that as many people could serve as there are seats in
 * all is never short and takes nobody that others need, so it needs no search.
 */
function contested(rules: Rule[], filled: Filled, order: number[]): number[] {
  const all = seatsOf(filled, order);
  const left = order.filter((leaf) => filled.active[leaf]!.size < all * rules[leaf]!.keysPerPerson);
  const settled = left.length === order.length || left.length === 0 || isCrowded(left);
  return settled ? left : contested(rules, filled, left);
}

/** How many of each leaf's seats are filled, reserves left aside: what {@link seat} seats, at less expense. */
export function seatedBy(rules: Rule[], seating: Seating, filled: Filled): Map<number, number> {
  const seated = new Map(seating.seats.map((leaf) => [leaf, filled.need[leaf]!]));
  if (contested(rules, filled, seating.seats).length === 0) return seated;
  const order = contested(rules, filled, fillingOrder(rules, seating, filled));
  for (const [leaf, who] of fill(filled, order)) seated.set(leaf, who.length);
  return seated;
}
