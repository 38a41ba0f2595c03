import type { Fact } from '../../kernel/fact.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { nodesAt } from '../../requirement/evaluate.ts';
import { ledgerOf } from '../../requirement/ledger.ts';
import { missing } from '../missing.ts';
import type { Question } from '../reasons.ts';
import { ladderOf, type Ladder } from '../tiers.ts';
import type { OpenRequirement } from './answer.ts';
import type { Board } from './board.ts';
import { mostReached } from './total-bound.ts';

/** What is left open. */
interface Left {
  ladder: Ladder;
  board: Board;
  /** Positions of what is left open, or of the whole where no way was found. */
  open: number[];
  /** What would be on record with the plan; null where there is none. */
  done: Fact[] | null;
}

/** What of a plan is left open: how far it comes, and how far all that can be done would. */
export function leftOpen(
  question: Question,
  { ladder, board, open, done }: Left,
): OpenRequirement[] {
  if (open.length === 0) return [];
  const { program, facts, organisation, on, known } = question;
  // Where no way was found, what is missing says more than that the whole of it is.
  const nodes = nodesAt(ladder.forest, open, on, []).flatMap((node) =>
    done ? [node] : missing(node),
  );
  const { rules } = board.trial.forest;
  const after =
    done &&
    ladderOf(program, ledgerOf(factsUnder(program, [...facts, ...done], known)), organisation);
  const placed = (all: Ladder['forest']['rules'], path: string) =>
    all.findIndex((rule) => rule.path === path && rule.children.length === 0);
  return nodes.map((requirement): OpenRequirement => {
    const { path } = requirement;
    const [leaf, there] = [placed(rules, path), after ? placed(after.forest.rules, path) : -1];
    const then = after && there >= 0 ? nodesAt(after.forest, [there], on, [])[0]! : null;
    const most = leaf < 0 ? null : mostReached(board, leaf);
    return {
      path,
      requirement,
      after: then && amount(then) !== amount(requirement) ? then : null,
      most: most !== null && most < board.trial.state.need[leaf]! ? most : null,
    };
  });
}

const amount = ({ have, amounts }: OpenRequirement['requirement']) =>
  JSON.stringify([have, amounts?.have]);
