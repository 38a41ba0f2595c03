import { network } from './flow.ts';
import type { Rule } from './rule.ts';
import type { Presence } from './span.ts';

/** Keys that count for each leaf at some instant, by the leaf's position. */
export type Active = readonly Map<string, Presence>[];

/** One way to meet a requirement: the seats to fill, and the parts without seats that must be met. */
interface Alternative {
  seats: number[];
  others: number[];
}

/** The leaves of one requirement that share people, and the ways in which they can meet it. */
export interface Seating {
  root: number;
  /** In the order of the text, in which seats are filled where not all can be. */
  seats: number[];
  alternatives: Alternative[];
}

const cross = (ways: Alternative[][]): Alternative[] =>
  ways.reduce<Alternative[]>(
    (so, next) =>
      so.flatMap((left) =>
        next.map((right) => ({
          seats: [...left.seats, ...right.seats],
          others: [...left.others, ...right.others],
        })),
      ),
    [{ seats: [], others: [] }],
  );

function choose<T>(items: T[], n: number): T[][] {
  if (n === 0) return [[]];
  return items.flatMap((item, index) =>
    choose(items.slice(index + 1), n - 1).map((rest) => [item].concat(rest)),
  );
}

function seatsBelow(rules: Rule[], position: number): number[] {
  const rule = rules[position]!;
  if (rule.seat) return [position];
  return rule.children.flatMap((child) => seatsBelow(rules, child));
}

function alternatives(rules: Rule[], position: number): Alternative[] {
  const rule = rules[position]!;
  if (rule.seat) return [{ seats: [position], others: [] }];
  if (seatsBelow(rules, position).length === 0) return [{ seats: [], others: [position] }];
  const ways = rule.children.map((child) => alternatives(rules, child));
  if (rule.kind === 'any') return ways.flat();
  return choose(ways, rule.need).flatMap(cross);
}

/** The seating of the requirement rooted at `root`; null where no people fill seats in it. */
export function seatingOf(rules: Rule[], root: number): Seating | null {
  const seats = seatsBelow(rules, root);
  return seats.length === 0 ? null : { root, seats, alternatives: alternatives(rules, root) };
}

/** Who sits where. */
type Seated = Map<number, Presence[]>;

const [source, sink, firstLeaf] = [0, 1, 2];

/**
 * Fills the seats of `order`, one leaf after the other, as far as people allow: a person sits once on a leaf,
 * and a key (a person, or a person in a track) sits once at all. A later leaf never takes a seat from an
 * earlier one. With `reserves`, those left over then join the leaves that they could serve.
 */
function fill(rules: Rule[], active: Active, order: number[], reserves: boolean): Seated {
  let nodes = firstLeaf + order.length;
  const edges: [from: number, to: number, capacity: number][] = [];
  const entries: { leaf: number; presence: Presence; edge: number }[] = [];
  const slots = new Map<string, number>();
  for (const [index, leaf] of order.entries()) {
    const persons = new Map<string, number>();
    for (const [key, presence] of active[leaf]!) {
      let slot = slots.get(key);
      if (slot === undefined) {
        slots.set(key, (slot = nodes++));
        edges.push([source, slot, 1]);
      }
      const person = presence.person ?? key;
      let entry = persons.get(person);
      if (entry === undefined) {
        persons.set(person, (entry = nodes++));
        edges.push([entry, firstLeaf + index, 1]);
      }
      entries.push({ leaf, presence, edge: edges.push([slot, entry, 1]) - 1 });
    }
  }

  const flow = network(nodes);
  const numbers = edges.map(([from, to, capacity]) => flow.addEdge(from, to, capacity));
  const gates = order.map((_, index) => flow.addEdge(firstLeaf + index, sink, 0));
  const open = (gate: number, by: number) => {
    flow.widen(gate, by);
    for (let sent = 0; sent < by && flow.augment(source, sink);) sent++;
  };
  // No path ends at an earlier gate that still has room: when that gate was opened, none was left.
  for (const [index, leaf] of order.entries()) open(gates[index]!, rules[leaf]!.need);
  if (reserves) for (const gate of gates) open(gate, slots.size);

  const seated: Seated = new Map(order.map((leaf) => [leaf, []]));
  for (const { leaf, presence, edge } of entries)
    if (flow.carried(numbers[edge]!) === 1) seated.get(leaf)!.push(presence);
  return seated;
}

const emptySeats = (rules: Rule[], seats: number[], seated: Seated) =>
  seats.reduce((sum, leaf) => sum + Math.max(0, rules[leaf]!.need - seated.get(leaf)!.length), 0);

/** The first alternative that people can meet; else the one that lacks least. */
function best(rules: Rule[], seating: Seating, active: Active, met: readonly boolean[]) {
  let chosen: Alternative | undefined;
  let least = Infinity;
  for (const way of seating.alternatives) {
    const seated = fill(rules, active, way.seats, false);
    const lacking =
      emptySeats(rules, way.seats, seated) + way.others.filter((other) => !met[other]).length;
    if (lacking >= least) continue;
    [chosen, least] = [way, lacking];
    if (lacking === 0) break;
  }
  return chosen;
}

/**
 * Assigns people to the seats of one requirement so that it is met whenever any assignment meets it (exact, by
 * maximum flow). `met` must already be right for every part that has no seats.
 */
export function seat(
  rules: Rule[],
  seating: Seating,
  active: Active,
  met: readonly boolean[],
  reserves: boolean,
): Seated {
  const { seats, alternatives: ways } = seating;
  if (ways.length <= 1) return fill(rules, active, seats, reserves);
  const first = best(rules, seating, active, met)?.seats ?? [];
  const rest = seats.filter((leaf) => !first.includes(leaf));
  return fill(rules, active, [...first, ...rest], reserves);
}
