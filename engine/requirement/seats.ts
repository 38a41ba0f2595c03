import { bestWay, isCrowded, type Seating } from './alternatives.ts';
import type { Rule } from './rule.ts';
import { seatNetwork, type Active, type SeatNetwork } from './seat-network.ts';
import type { Presence } from './span.ts';

/** What seats are filled from: who is there, how many are asked for, and what is met beside the seats. */
export interface Filled {
  active: Active;
  need: readonly number[];
  met: readonly boolean[];
}

/** Who sits where. */
type Seated = Map<number, Presence[]>;

/**
 * Fills the seats of `order`, one leaf after the other, as far as people allow; a later leaf never takes a seat
 * from an earlier one.
 */
function fill({ active, need }: Filled, order: readonly number[], together = true): SeatNetwork {
  const network = seatNetwork(active, order, together);
  for (const [place, leaf] of order.entries()) {
    const asked = Math.min(need[leaf]!, active[leaf]!.size);
    for (let seated = 0; seated < asked && network.seatOne(place);) seated++;
  }
  return network;
}

/** Who sits where: of those alike whoever comes first in the list of a leaf. */
function sitting({ active }: Filled, order: readonly number[], network: SeatNetwork): Seated {
  const taken = new Set<string>();
  const seated: Seated = new Map();
  for (const [place, leaf] of order.entries()) {
    const left = network.sitting(place);
    const here = [...active[leaf]!].filter(([key]) => {
      const group = network.groupOf.get(key)!;
      const seats = left.get(group)!;
      if (seats === 0 || taken.has(key)) return false;
      left.set(group, seats - 1);
      taken.add(key);
      return true;
    });
    seated.set(
      leaf,
      here.map(([, presence]) => presence),
    );
  }
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

function emptySeats(filled: Filled, seats: number[]): number {
  const { seated } = fill(filled, seats);
  return seats.reduce(
    (sum, leaf, place) => sum + Math.max(0, filled.need[leaf]! - seated(place)),
    0,
  );
}

/** Seats go to those who count longest, and never by the order in which facts were read. */
const longestFirst = ([a, one]: [string, Presence], [b, two]: [string, Presence]) =>
  (one.until === two.until ? 0 : two.until - one.until) || (a < b ? -1 : 1);

/** The order in which seats are filled: first those of the way that can be met. */
function fillingOrder(rules: Rule[], seating: Seating, filled: Filled): number[] {
  if (seating.fixed) return seating.seats;
  const empty = (seats: number[]) => emptySeats(filled, seats);
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
  const listed = { ...filled, active: shortlist };
  // Each for themselves, so that those who count longest sit, unless there are too many leaves to look at everyone.
  const network = fill(listed, order, isCrowded(order));
  return addReserves(ranked, order, sitting(listed, order, network));
}

/**
 * The leaves of `order` that compete for people. A leaf that as many people could serve as there are seats in
 * all is never short and takes nobody that others need, so it needs no search.
 */
function contested(rules: Rule[], filled: Filled, order: number[]): number[] {
  const able = (leaf: number) => filled.active[leaf]!.size / rules[leaf]!.keysPerPerson;
  let all = seatsOf(filled, order);
  const left = order.toSorted((a, b) => able(a) - able(b));
  while (left.length > 0 && able(left.at(-1)!) >= all) all -= filled.need[left.pop()!]!;
  const short = new Set(left);
  return order.filter((leaf) => short.has(leaf));
}

/** How many of each leaf's seats are filled, reserves left aside: what {@link seat} seats, at less expense. */
export function seatedBy(rules: Rule[], seating: Seating, filled: Filled): Map<number, number> {
  const seated = new Map(seating.seats.map((leaf) => [leaf, filled.need[leaf]!]));
  if (contested(rules, filled, seating.seats).length === 0) return seated;
  const order = contested(rules, filled, fillingOrder(rules, seating, filled));
  const network = fill(filled, order);
  for (const [place, leaf] of order.entries()) seated.set(leaf, network.seated(place));
  return seated;
}
