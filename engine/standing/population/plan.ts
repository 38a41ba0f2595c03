import type { Program } from '../../program/definition/program.ts';
import type { Seating } from '../../requirement/alternatives.ts';
import { ledgerOf } from '../../requirement/ledger.ts';
import type { Rule } from '../../requirement/rule.ts';
import { ladderOf, type Ladder } from '../tiers.ts';
import { wordsFor } from './bits.ts';
import { leafTestOf, readsOf, type LeafReads } from './leaves.ts';
import { countsOf, makingOf, numbered, type Count, type Making, type Memory } from './memory.ts';
import type { Node } from './node.ts';

/** A program's requirements over some columns: what has to be counted, and the nodes that answer. */
export interface Plan {
  program: Program;
  ladder: Ladder;
  /** By the position of the rule in the ladder's forest. */
  nodes: Node[];
  /** Every node once, children before parents. */
  inTurn: Node[];
  /** What the memory had not counted yet. */
  counts: Count[];
  /** Requirements in which people fill seats, by the position of their root. */
  seatings: Map<number, Seating>;
}

function nodeIn(
  memory: Memory,
  key: string,
  make: () => Omit<Node, 'id' | 'met' | 'unsure' | 'isReady'>,
): Node {
  let node = memory.nodes.get(key);
  if (!node) {
    const met = new Int32Array(wordsFor(memory.size));
    node = { ...make(), id: memory.nodes.size, met, unsure: null, isReady: false };
    memory.nodes.set(key, node);
  }
  return node;
}

/** Positions below the root of a seating, itself included, whose answers depend on who sits where. */
function seatedPositions(rules: readonly Rule[], { root, seats }: Seating): Set<number> {
  const seated = new Set(seats);
  for (let position = 0; position <= root; position++)
    if (!seated.has(position) && rules[position]!.children.some((child) => seated.has(child)))
      seated.add(position);
  return seated;
}

/** Where each seated rule belongs: the root of its seating. */
function seatingRoots({ forest }: Ladder): Map<number, number> {
  const roots = new Map<number, number>();
  for (const seating of forest.seatings)
    for (const position of seatedPositions(forest.rules, seating))
      roots.set(position, seating.root);
  return roots;
}

/** Which seats of a seating a person can fill only one of, told in the same way for all equal seatings. */
function sharing(rules: readonly Rule[], { seats }: Seating): string {
  const scopes = [...new Set(seats.map((seat) => rules[seat]!.scope))];
  return seats.map((seat) => scopes.indexOf(rules[seat]!.scope)).join(' ');
}

/** Prepares a program's requirements over what a memory has counted, or will have. */
export function planOf(program: Program, memory: Memory): Plan {
  const ladder = ladderOf(program, ledgerOf([]), '', true);
  const making = makingOf(program, memory);
  const { rules, seatings } = ladder.forest;
  // What is only announced measures nothing: like a group without parts, it is never met.
  const leaves = rules.map((rule) => rule.leaf && readsOf(rule, rule.leaf, making));
  const counts = countsOf(making);
  const nodes = nodesFor(ladder, leaves, making);
  return {
    program,
    ladder,
    nodes,
    inTurn: [...new Set(nodes)],
    counts,
    seatings: new Map(seatings.map((seating) => [seating.root, seating])),
  };
}

/** Nodes by position. Those of a seating are shared only with an equal seating. */
function nodesFor(
  ladder: Ladder,
  leaves: readonly (LeafReads | null)[],
  { memory, program }: Making,
): Node[] {
  const { rules } = ladder.forest;
  const seated = seatingRoots(ladder);
  const fills = program.counting.onePersonFills.choose;
  const shares = new Map(
    ladder.forest.seatings.map((seating) => [seating.root, sharing(rules, seating)]),
  );
  const plain: string[] = [];
  for (const [position, { kind, need, children }] of rules.entries()) {
    const below = children.map((child) => plain[child]).join(' ');
    const own = leaves[position]?.key ?? `${kind === 'not' ? kind : need}(${below})`;
    plain[position] = numbered(memory, own);
  }
  const nodes: Node[] = [];
  for (const [position, rule] of rules.entries()) {
    const root = seated.get(position);
    const children = rule.children.map((child) => nodes[child]!);
    const seat = root === undefined ? '' : ` seated ${fills} ${shares.get(root)} in ${plain[root]}`;
    const key = `${plain[position]} of ${children.map(({ id }) => id).join(' ')}${seat}`;
    const leaf = leaves[position];
    nodes[position] = nodeIn(memory, key, () => ({
      leaf: leaf ? leafTestOf(leaf, memory) : null,
      negated: rule.kind === 'not',
      need: rule.need,
      children,
    }));
  }
  return nodes;
}
