import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, openPoints, paperOf, type Move, type PositionView } from './paper.ts';

const position = (number: number, choose = 1): PositionView => ({
  position: number,
  stem: `Question ${number}`,
  options: ['A', 'B', 'C', 'D'],
  choose,
  chosen: [],
  flagged: false,
});
const positions = [position(1), position(2, 2), position(3)];
const play = (moves: Move[]) =>
  moves.reduce((paper, move) => after(paper, move, positions), paperOf(positions, 1));

const cases: { name: string; moves: Move[]; at?: number; chosen?: number[][]; flags?: number[] }[] =
  [
    { name: 'one answer replaces another', moves: pick(1, 3), chosen: [[3], [], []] },
    {
      name: 'several are switched on and off, in order',
      moves: [{ move: 'go', to: 2 }, ...pick(4, 1, 3, 3)],
      chosen: [[], [1, 4], []],
    },
    { name: 'an option that is not there changes nothing', moves: pick(9), chosen: [[], [], []] },
    { name: 'there is nothing before the first', moves: [{ move: 'go', to: 0 }], at: 1 },
    { name: 'there is nothing after the last', moves: [{ move: 'go', to: 99 }], at: 3 },
    {
      name: 'an answer can be cleared',
      moves: [...pick(2), { move: 'clear' }],
      chosen: [[], [], []],
    },
    { name: 'a flag goes on and off', moves: [{ move: 'flag' }, { move: 'flag' }], flags: [] },
    {
      name: 'a flag stays with its question',
      moves: [{ move: 'flag' }, { move: 'go', to: 3 }],
      flags: [1],
    },
  ];

function pick(...options: number[]): Move[] {
  return options.map((option) => ({ move: 'choose', option }));
}

for (const { name, moves, at, chosen, flags } of cases) {
  test(name, () => {
    const paper = play(moves);
    if (at !== undefined) assert.equal(paper.at, at);
    if (chosen)
      assert.deepEqual(
        paper.marks.map((mark) => mark.chosen),
        chosen,
      );
    if (flags) assert.deepEqual(openPoints(paper.marks).flagged, flags);
  });
}

test('what is open is listed by position', () => {
  const paper = play([...pick(1), { move: 'go', to: 3 }]);
  assert.deepEqual(openPoints(paper.marks).unanswered, [2, 3]);
  assert.deepEqual(
    paper.marks.map((mark) => mark.seen),
    [true, false, true],
  );
});
