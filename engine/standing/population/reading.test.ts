import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { has, wordsFor } from './bits.ts';
import type { Range } from './columns.ts';
import type { Node } from './node.ts';
import { readHighest, readHighestInTurn, readMet } from './reading.ts';

const organisations = 203;
const bits = () =>
  fc.int32Array({ minLength: wordsFor(organisations), maxLength: wordsFor(organisations) });

/** A node with any answers, bits beyond the last organisation included; what is met is never open. */
const anyNode = fc
  .record({ met: bits(), unsure: fc.option(bits()) })
  .map(({ met, unsure }): Node => ({
    id: 0,
    met,
    unsure: unsure && unsure.map((word, at) => word & ~met[at]!),
    leaf: null,
    negated: false,
    need: 1,
    children: [],
    isReady: true,
  }));

/** Steps as passes take them: from the beginning, a later one whose bits begin anew, a single organisation. */
const anyRange = fc.oneof(
  fc.constant<Range>({ first: 0, end: organisations, base: 0 }),
  fc.constant<Range>({ first: 64, end: organisations, base: 64 }),
  fc.constant<Range>({ first: 64, end: 128, base: 0 }),
  fc.nat(organisations - 1).map((only): Range => ({ first: only, end: only + 1, base: 0 })),
);

const untouched = 77;
const places = (made: (each: number) => number, { first, end }: Range) =>
  Array.from({ length: organisations }, (_, each) =>
    each >= first && each < end ? made(each) : untouched,
  );

const isIn = (set: Node['unsure'], place: number) => set !== null && has(set, place);
const openIn = ({ first, end }: Range, isOpen: (each: number) => boolean) =>
  Array.from({ length: end - first }, (_, at) => first + at).filter(isOpen);
const sorted = (list: readonly number[]) => [...new Set(list)].toSorted((a, b) => a - b);

test('the highest level is read for four organisations at a time as for each', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 4 }), anyRange, (nodes, range) => {
      const into = new Int8Array(organisations).fill(untouched);
      const open = readHighest(nodes, into, range);
      const highest = (each: number) =>
        nodes.findLastIndex(({ met }) => has(met, each - range.base));
      assert.deepEqual([...into], places(highest, range));
      const isOpen = (each: number) =>
        nodes.some(({ unsure }, level) => level > highest(each) && isIn(unsure, each - range.base));
      assert.deepEqual(sorted(open), openIn(range, isOpen));
    }),
  );
});

test('levels that count in turn end before the first that is not met', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 4 }), anyRange, (nodes, range) => {
      const into = new Int8Array(organisations).fill(untouched);
      const open = readHighestInTurn(nodes, into, range);
      const upTo = (counts: (node: Node) => boolean) => {
        const missing = nodes.findIndex((node) => !counts(node));
        return (missing < 0 ? nodes.length : missing) - 1;
      };
      const surely = (each: number) => upTo(({ met }) => has(met, each - range.base));
      const perhaps = (each: number) =>
        upTo(({ met, unsure }) => has(met, each - range.base) || isIn(unsure, each - range.base));
      assert.deepEqual([...into], places(surely, range));
      assert.deepEqual(
        sorted(open),
        openIn(range, (each) => surely(each) !== perhaps(each)),
      );
    }),
  );
});

test('what is met is one for those who meet it', () => {
  fc.assert(
    fc.property(anyNode, anyRange, (node, range) => {
      const into = new Uint8Array(organisations).fill(untouched);
      const open = readMet(node, into, range);
      const isMet = (each: number) => has(node.met, each - range.base);
      assert.deepEqual(
        [...into],
        places((each) => Number(isMet(each)), range),
      );
      assert.deepEqual(
        open,
        openIn(range, (each) => isIn(node.unsure, each - range.base)),
      );
    }),
  );
});
