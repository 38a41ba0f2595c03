import { network } from './flow.ts';
import type { Presence } from './span.ts';

/** Keys that count for each leaf at some instant, by the leaf's position. */
export type Active = readonly Map<string, Presence>[];

/** Keys that could sit on the same leaves: it does not matter which of them does. */
interface Group {
  /** Places of those leaves in the order in which seats are filled. */
  places: number[];
  keys: string[];
}

/** Seats of some leaves as a network; whoever fills them widens gate after gate. */
export interface SeatNetwork {
  /** Gives one more seat at a place; false where nobody can be spared for it. */
  seatOne: (place: number) => boolean;
  /** How many sit at a place. */
  seated: (place: number) => number;
  /** How many of which group sit at a place. */
  sitting: (place: number) => Map<Group, number>;
  groupOf: ReadonlyMap<string, Group>;
}

const [source, sink, firstLeaf] = [0, 1, 2];

function placesByKey(active: Active, order: readonly number[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, leaf] of order.entries())
    for (const key of active[leaf]!.keys()) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  return places;
}

/** Keys that meet another key of the same person on some leaf, where only one of them can sit, with that person. */
function rivals(active: Active, order: readonly number[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const leaf of order) {
    const first = new Map<string, string>();
    for (const [key, { person = key }] of active[leaf]!) {
      const other = first.get(person);
      if (other === undefined) first.set(person, key);
      else found.set(other, person).set(key, person);
    }
  }
  return found;
}

/** The groups of an order, in the order in which their first keys come. */
function groupsOf(active: Active, order: readonly number[], isAlone: (key: string) => boolean) {
  const groups = new Map<string, Group>();
  for (const [key, places] of placesByKey(active, order)) {
    const name = isAlone(key) ? `key ${key}` : places.join();
    const group = groups.get(name);
    if (group) group.keys.push(key);
    else groups.set(name, { places, keys: [key] });
  }
  return [...groups.values()];
}

/**
 * The network of one filling: source → group → leaf → sink, the last through a gate that is opened seat by seat. A
 * key (a person, or a person in a track) sits once at all, a person once on a leaf. It is as large as people differ,
 * not as they are many, where those who could sit on the same leaves go `together`.
 */
export function seatNetwork(
  active: Active,
  order: readonly number[],
  together: boolean,
): SeatNetwork {
  const rivalling = rivals(active, order);
  const groups = groupsOf(active, order, (key) => !together || rivalling.has(key));
  const edges: [from: number, to: number, capacity: number][] = [];
  const seats = order.map(() => new Map<Group, number>());
  const onLeaf = new Map<string, number>();
  let nodes = firstLeaf + order.length;
  /** Where a group enters a leaf: where people have several keys there, each through a node of their own. */
  const entrance = ({ keys: [key] }: Group, place: number): number => {
    const person = rivalling.get(key!);
    if (person === undefined) return firstLeaf + place;
    const name = `${place} ${person}`;
    let node = onLeaf.get(name);
    if (node === undefined) {
      onLeaf.set(name, (node = nodes++));
      edges.push([node, firstLeaf + place, 1]);
    }
    return node;
  };
  for (const group of groups) {
    const [node, size] = [nodes++, group.keys.length];
    edges.push([source, node, size]);
    for (const place of group.places)
      seats[place]!.set(group, edges.push([node, entrance(group, place), size]) - 1);
  }
  const flow = network(nodes);
  const numbers = edges.map(([from, to, capacity]) => flow.addEdge(from, to, capacity));
  const gates = order.map((_, place) => flow.addEdge(firstLeaf + place, sink, 0));
  let free = groups.reduce((sum, { keys }) => sum + keys.length, 0);
  return {
    seatOne: (place) => {
      if (free === 0) return false;
      flow.widen(gates[place]!, 1);
      const found = flow.augment(source, sink);
      if (found) free--;
      else flow.widen(gates[place]!, -1);
      return found;
    },
    seated: (place) => flow.carried(gates[place]!),
    sitting: (place) =>
      new Map([...seats[place]!].map(([group, edge]) => [group, flow.carried(numbers[edge]!)])),
    groupOf: new Map(groups.flatMap((group) => group.keys.map((key) => [key, group]))),
  };
}
