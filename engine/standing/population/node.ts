import { atLeastOf, perWord, put, type Bits } from './bits.ts';
import type { LeafTest } from './tests.ts';
import { exactBelow } from './units.ts';
import { unsure, yes } from './verdict.ts';

/** A condition with its answer for every organisation. Equal conditions are one node. */
export interface Node {
  /** Tells it from every other node of a memory. */
  id: number;
  /** Where it is met for certain. */
  met: Bits;
  /** Where only the engine can tell; null while that is nowhere. */
  unsure: Bits | null;
  leaf: LeafTest | null;
  /** Of groups: whether it is the opposite of its only child, and how many children must be met. */
  negated: boolean;
  need: number;
  children: Node[];
  /** Whether it has been answered for everyone. */
  isReady: boolean;
}

/** Puts an organisation's answer of a leaf into its bits. */
function note(node: Node, organisation: number): void {
  const verdict = node.leaf!.test(organisation);
  put(node.met, organisation, verdict === yes);
  if (verdict === unsure) node.unsure ??= new Int32Array(node.met.length);
  if (node.unsure) put(node.unsure, organisation, verdict === unsure);
}

/**
 * Puts into `met` where whole numbers are at least so many: where the number asked for less one less the number
 * is below zero, its sign is the bit. Without a branch nothing has to be guessed. One loop for each kind of array
 * keeps both fast.
 */
function compareCounts(
  list: Int32Array,
  atLeast: number,
  met: Bits,
  first: number,
  end: number,
): void {
  const most = atLeast - 1;
  for (let word = first; word < end; word++) {
    const begin = word << 5;
    const size = list.length - begin < perWord ? list.length - begin : perWord;
    let bits = 0;
    for (let bit = 0; bit < size; bit++) bits |= ((most - list[begin + bit]!) >>> 31) << bit;
    met[word] = bits;
  }
}

/** The same for sums; answers whether all of them are exact. */
function compareSums(
  list: Float64Array,
  atLeast: number,
  met: Bits,
  first: number,
  end: number,
): boolean {
  let isExact = true;
  for (let word = first; word < end; word++) {
    const begin = word << 5;
    const size = Math.min(perWord, list.length - begin);
    let bits = 0;
    for (let bit = 0; bit < size; bit++) {
      const sum = list[begin + bit]!;
      if (sum > exactBelow) isExact = false;
      bits |= (sum >= atLeast ? 1 : 0) << bit;
    }
    met[word] = bits;
  }
  return isExact;
}

/** Compares one column with one number, 32 organisations a word. */
function compareAll(node: Node, first: number, end: number, organisations: number): void {
  const { list, atLeast } = node.leaf!.plain!;
  if (list instanceof Int32Array) compareCounts(list, atLeast, node.met, first, end);
  else if (!compareSums(list, atLeast, node.met, first, end) || node.unsure) {
    const stop = Math.min(end * perWord, organisations);
    for (let organisation = first * perWord; organisation < stop; organisation++)
      note(node, organisation);
  }
}

/** Answers a leaf for the organisations of some words. */
function answerLeaf(node: Node, first: number, end: number, organisations: number): void {
  const { plain } = node.leaf!;
  if (plain && plain.atLeast <= exactBelow) return compareAll(node, first, end, organisations);
  const stop = Math.min(end * perWord, organisations);
  for (let organisation = first * perWord; organisation < stop; organisation++)
    note(node, organisation);
}

/** Answers a group from its children, for the organisations of some words. */
function answerGroup(node: Node, first: number, end: number): void {
  const { children, negated, need, met } = node;
  const low = children.map((child) => child.met);
  if (!children.some((child) => child.unsure)) {
    atLeastOf(low, negated ? 1 : need, met, first, end);
    if (negated) for (let word = first; word < end; word++) met[word] = ~met[word]!;
    node.unsure?.fill(0, first, end);
    return;
  }
  node.unsure ??= new Int32Array(met.length);
  const high = children.map((child) =>
    child.unsure ? child.met.map((bits, word) => bits | child.unsure![word]!) : child.met,
  );
  const possible = node.unsure;
  atLeastOf(low, negated ? 1 : need, met, first, end);
  atLeastOf(high, negated ? 1 : need, possible, first, end);
  for (let word = first; word < end; word++) {
    const [surely, perhaps] = negated
      ? [~possible[word]!, ~met[word]!]
      : [met[word]!, possible[word]!];
    met[word] = surely;
    possible[word] = perhaps & ~surely;
  }
}

/** Answers a node for the organisations of some words; its children have been answered. */
export function answer(node: Node, first: number, end: number, organisations: number): void {
  if (node.leaf) answerLeaf(node, first, end, organisations);
  else answerGroup(node, first, end);
}

/** Answers a node for one organisation again. */
export function answerAgain(node: Node, organisation: number): void {
  const word = organisation >> 5;
  if (node.leaf) note(node, organisation);
  else answerGroup(node, word, word + 1);
}
