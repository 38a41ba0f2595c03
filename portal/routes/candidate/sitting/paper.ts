import type { Operations } from '@guildmark/server';

export type SittingView = Extract<
  Awaited<ReturnType<Operations['exams']['sittingView']>>,
  { ok: true }
>['value']['sitting'];
export type PositionView = SittingView['positions'][number];

/** What a candidate has put down for one question. */
export interface Mark {
  chosen: number[];
  flagged: boolean;
  /** The question has been on the screen. */
  seen: boolean;
}

/** The candidate's paper in the browser: where they are and what is put down, by position minus one. */
export interface Paper {
  at: number;
  marks: Mark[];
}

export type Move =
  | { move: 'go'; to: number }
  | { move: 'choose'; option: number }
  | { move: 'clear' }
  | { move: 'flag' };

/** The paper as the server has it, opened at a question. */
export const paperOf = (positions: PositionView[], at: number): Paper =>
  open(
    {
      at,
      marks: positions.map(({ chosen, flagged }) => ({
        chosen,
        flagged,
        seen: chosen.length > 0 || flagged,
      })),
    },
    at,
  );

function open(paper: Paper, to: number): Paper {
  const at = Math.min(Math.max(to, 1), paper.marks.length);
  return { at, marks: replaced(paper.marks, at, (mark) => ({ ...mark, seen: true })) };
}

const replaced = (marks: Mark[], at: number, change: (mark: Mark) => Mark): Mark[] =>
  marks.map((mark, index) => (index === at - 1 ? change(mark) : mark));

/** One answer replaces another; where several are asked for, each is switched on and off. */
function choose(mark: Mark, option: number, several: boolean): Mark {
  if (!several) return { ...mark, chosen: [option] };
  const chosen = mark.chosen.includes(option)
    ? mark.chosen.filter((one) => one !== option)
    : [...mark.chosen, option].toSorted((a, b) => a - b);
  return { ...mark, chosen };
}

/** What a move makes of the paper. Options that the question does not have change nothing. */
export function after(paper: Paper, move: Move, positions: PositionView[]): Paper {
  if (move.move === 'go') return open(paper, move.to);
  const position = positions[paper.at - 1];
  const edit = (change: (mark: Mark) => Mark): Paper => ({
    ...paper,
    marks: replaced(paper.marks, paper.at, change),
  });
  if (move.move === 'flag') return edit((mark) => ({ ...mark, flagged: !mark.flagged }));
  if (move.move === 'clear') return edit((mark) => ({ ...mark, chosen: [] }));
  if (!position || move.option < 1 || move.option > position.options.length) return paper;
  return edit((mark) => choose(mark, move.option, position.choose > 1));
}

/** Positions without an answer and positions with a flag, in order. */
export function openPoints(marks: Pick<Mark, 'chosen' | 'flagged'>[]) {
  const where = (test: (mark: Pick<Mark, 'chosen' | 'flagged'>) => boolean) =>
    marks.flatMap((mark, index) => (test(mark) ? [index + 1] : []));
  return {
    unanswered: where((mark) => mark.chosen.length === 0),
    flagged: where((mark) => mark.flagged),
  };
}
