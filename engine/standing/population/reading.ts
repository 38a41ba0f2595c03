import { has, perWord, type Bits } from './bits.ts';
import type { Range } from './columns.ts';
import type { Node } from './node.ts';

/** Reads answers that stand in bits into one small number for each organisation. */

/** A place of one byte for each organisation. */
export type Places = Int8Array | Uint8Array;

const nibble = 0b1111;
const nibblesPerWord = perWord / 4;

/** For each four bits the four bytes that they stand for, in the order of memory: all ones where a bit is set. */
const bytesOf = new Int32Array(
  Uint8Array.from({ length: 64 }, (_, at) => ((at >> 2) & (1 << (at & 3)) ? 255 : 0)).buffer,
);

/** One value in each of the four bytes of a number. */
const fourTimes = (value: number): number => Math.imul(value & 255, 0x01010101);

function putOneByOne(set: Bits, value: number, into: Places, { first, end, base }: Range): void {
  for (let place = first - base; place < end - base; place++)
    if (has(set, place)) into[base + place] = value;
}

/**
 * Puts a value in the place of each organisation of a set. Where a range begins with a whole word of bits, four places
 * at a time; bits beyond the last organisation stand for nobody.
 */
export function putWhere(set: Bits, value: number, into: Places, range: Range): void {
  const { first, end, base } = range;
  if ((first - base) % perWord !== 0 || (into.byteOffset + base) % 4 !== 0)
    return putOneByOne(set, value, into, range);
  const fours = new Int32Array(into.buffer, into.byteOffset, end >> 2);
  const values = fourTimes(value);
  const words = Math.ceil((end - base) / perWord);
  for (let word = (first - base) / perWord; word < words; word++) {
    let bits = set[word]!;
    for (let four = (base >> 2) + word * nibblesPerWord; bits !== 0; four++, bits >>>= 4) {
      const bytes = bytesOf[bits & nibble]!;
      fours[four] = (fours[four]! & ~bytes) | (values & bytes);
    }
  }
  putOneByOne(set, value, into, { first: Math.max(first, end & ~3), end, base });
}

/** Organisations that are below a level, and of which its node cannot tell whether they reach it. */
function openAt(
  { unsure }: Node,
  level: number,
  into: Places,
  { first, end, base }: Range,
): number[] {
  const found: number[] = [];
  if (!unsure) return found;
  for (let each = first; each < end; each++)
    if (into[each]! < level && has(unsure, each - base)) found.push(each);
  return found;
}

/** Puts into `into` the position of the highest of some nodes that is met, else -1; answers where that is open. */
export function readHighest(nodes: readonly Node[], into: Int8Array, range: Range): number[] {
  into.fill(-1, range.first, range.end);
  for (const [level, { met }] of nodes.entries()) putWhere(met, level, into, range);
  return nodes.flatMap((node, level) => openAt(node, level, into, range));
}

/** Puts 1 into `into` where a node is met, else 0; answers where that is open. */
export function readMet(node: Node, into: Uint8Array, range: Range): number[] {
  into.fill(0, range.first, range.end);
  putWhere(node.met, 1, into, range);
  return openAt(node, 1, into, range);
}

/** Like {@link readHighest} for nodes of which each counts only where all before it are met. */
export function readHighestInTurn(nodes: readonly Node[], into: Int8Array, range: Range): number[] {
  if (nodes.some(({ unsure }) => unsure)) return inTurnOneByOne(nodes, into, range);
  const { first, end, base } = range;
  into.fill(-1, first, end);
  const begin = (first - base) >> 5;
  const words = Math.ceil((end - base) / perWord);
  const reached = new Int32Array(words).fill(-1, begin);
  for (const [level, { met }] of nodes.entries()) {
    for (let word = begin; word < words; word++) reached[word]! &= met[word]!;
    putWhere(reached, level, into, range);
  }
  return [];
}

function inTurnOneByOne(
  nodes: readonly Node[],
  into: Int8Array,
  { first, end, base }: Range,
): number[] {
  const open: number[] = [];
  for (let place = first - base; place < end - base; place++) {
    const surely = nodes.findIndex(({ met }) => !has(met, place));
    const perhaps = nodes.findIndex(
      ({ met, unsure }) => !has(met, place) && !(unsure && has(unsure, place)),
    );
    into[base + place] = (surely < 0 ? nodes.length : surely) - 1;
    if (surely !== perhaps) open.push(base + place);
  }
  return open;
}
