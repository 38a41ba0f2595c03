import type { Instant } from '../../kernel/instant.ts';
import type { Seating } from '../../requirement/alternatives.ts';
import { seatKey, withinOf } from '../../requirement/scope.ts';
import { seatedBy } from '../../requirement/seats.ts';
import type { Presence } from '../../requirement/span.ts';
import { has, put } from './bits.ts';
import type { PeopleCounter } from './counter.ts';
import { rowsOfOwner } from './lines.ts';
import type { Memory } from './memory.ts';
import { answerAgain, type Node } from './node.ts';
import { partsOfLeaf } from './parts.ts';
import { countsThrough, type CountsThrough } from './credit.ts';
import type { Plan } from './plan.ts';

/** A leaf whose people fill seats, ready to say who could sit there. */
interface SeatLeaf {
  position: number;
  node: Node;
  /** How many people could sit here. */
  count: Int32Array;
  keysPerPerson: number;
  /** Codes of the credentials that count here. */
  codes: Uint8Array;
  counts: CountsThrough;
  /** What a seat here names beside the person, by code of the credential. */
  within: readonly string[];
}

/** One requirement in which people fill seats, over columns. */
export interface Seats {
  root: Node;
  /** Seats people anew wherever that can decide, for the organisations from `first` to `end`. */
  settle: (first: number, end: number) => void;
}

function leafAt(plan: Plan, memory: Memory, position: number): SeatLeaf {
  const { columns, at } = memory;
  const rule = plan.ladder.forest.rules[position]!;
  const node = plan.nodes[position]!;
  const counter = partsOfLeaf(plan.program, rule.leaf!)!.parts[0]!.counter as PeopleCounter;
  const holding = new Set(counter.holding);
  const { subjects } = columns.credentials;
  return {
    position,
    node,
    count: node.leaf!.count ?? new Int32Array(),
    keysPerPerson: rule.keysPerPerson,
    codes: Uint8Array.from(subjects, (name) => (holding.has(name) ? 1 : 0)),
    counts: countsThrough(counter, plan.program, columns, at),
    within: subjects.map(withinOf(plan.program, rule.scope)),
  };
}

/** How many are asked for; null where only the engine can tell. */
const needOf = ({ node }: SeatLeaf, organisation: number): number | null =>
  node.leaf!.need?.of(organisation) ?? null;

/** Whether there are so many people for every leaf that nobody competes (see `requirement/seats.ts`). */
function isPlenty(leaves: readonly SeatLeaf[], organisation: number): boolean {
  let all = 0;
  for (const leaf of leaves) all += needOf(leaf, organisation)!;
  const left = leaves.filter(
    ({ count, keysPerPerson }) => count[organisation]! < all * keysPerPerson,
  );
  if (left.length === 0) return true;
  return left.length < leaves.length && isPlenty(left, organisation);
}

/** Who could sit on each leaf, by its position: people, or people within something. */
function activeIn(memory: Memory, leaves: readonly SeatLeaf[], organisation: number) {
  const { affiliations, credentials } = memory.columns;
  const active: Map<string, Presence>[] = [];
  for (const { position } of leaves) active[position] = new Map();
  for (const affiliation of rowsOfOwner(affiliations, memory.base + organisation)) {
    const number = affiliations.subject[affiliation]!;
    const person = String(number);
    for (const row of rowsOfOwner(credentials, number))
      for (const { position, codes, counts, within } of leaves) {
        const code = credentials.subject[row]!;
        if (codes[code] === 0 || !counts(row, affiliation)) continue;
        const key = seatKey(person, within[code]!);
        const [from, until, spans]: [Instant, Instant, []] = [0, Infinity, []];
        active[position]!.set(key, { key, person, from, until, spans });
      }
  }
  return active;
}

/** Nodes below the root of a seating that are not its seats, each once, children before parents. */
function groupsOf(plan: Plan, { root, seats }: Seating): Node[] {
  const { rules } = plan.ladder.forest;
  const leaves = new Set(seats);
  const above = new Set(seats);
  const found: Node[] = [];
  for (let position = 0; position <= root; position++) {
    if (leaves.has(position) || !rules[position]!.children.some((child) => above.has(child)))
      continue;
    above.add(position);
    found.push(plan.nodes[position]!);
  }
  return found;
}

/** The seats of a requirement: counted by heads where that decides, by exact assignment where it does not. */
export function seatsOf(plan: Plan, memory: Memory, seating: Seating): Seats {
  const { rules } = plan.ladder.forest;
  const leaves = seating.seats.map((position) => leafAt(plan, memory, position));
  const root = plan.nodes[seating.root]!;
  const groups = groupsOf(plan, seating);
  // Parts without seats beside parts with some: they decide which seats are asked for.
  const others = new Set(
    [...seating.seated].flatMap(([position, inside]) =>
      rules[position]!.children.filter((child) => !inside.includes(child)),
    ),
  );

  const isOpen = (organisation: number) =>
    leaves.some((leaf) => needOf(leaf, organisation) === null) ||
    [...others].some((other) => {
      const { unsure } = plan.nodes[other]!;
      return unsure !== null && has(unsure, organisation);
    });

  const assign = (organisation: number) => {
    const active = activeIn(memory, leaves, organisation);
    const need: number[] = [];
    const met: boolean[] = [];
    for (const leaf of leaves) {
      const asked = needOf(leaf, organisation)!;
      need[leaf.position] = Number.isNaN(asked) ? Infinity : asked;
    }
    for (const other of others) met[other] = has(plan.nodes[other]!.met, organisation);
    for (const [position, seated] of seatedBy(rules, seating, { active, need, met }))
      put(plan.nodes[position]!.met, organisation, seated >= need[position]!);
    for (const group of groups) answerAgain(group, organisation);
  };

  const settleOne = (organisation: number) => {
    // Heads alone are too few, whoever sits where.
    if (!has(root.met, organisation) && !(root.unsure && has(root.unsure, organisation))) return;
    if (isOpen(organisation)) {
      root.unsure ??= new Int32Array(root.met.length);
      put(root.met, organisation, false);
      put(root.unsure, organisation, true);
    } else if (!isPlenty(leaves, organisation)) assign(organisation);
  };

  return {
    root,
    settle: (first, end) => {
      for (let organisation = first; organisation < end; organisation++) settleOne(organisation);
    },
  };
}
