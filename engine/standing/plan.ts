import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Program } from '../program/definition/program.ts';
import { factsUnder } from '../requirement/derive.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { stateAt } from '../requirement/walk.ts';
import type { Plan } from './plan/answer.ts';
import { atItsEnd, factsDone } from './plan/at-its-end.ts';
import { boardOf } from './plan/board.ts';
import { deedsOf } from './plan/deeds.ts';
import { below, reachedAbove, readTarget, rootsFor, yields } from './plan/goal.ts';
import { laterActions } from './plan/later.ts';
import { leftOpen } from './plan/left-open.ts';
import { roomFor } from './plan/room.ts';
import { searchBySets } from './plan/by-sets.ts';
import { counting, type Found, type Search } from './plan/search.ts';
import { weightOf, type Deeds } from './plan/step.ts';
import {
  joiningOf,
  linesOf,
  pathsOf,
  priceOf,
  readyAt,
  stepsDone,
  type Done,
} from './plan/telling.ts';
import { trialOf, type Trial } from './plan/trial.ts';
import type { Question } from './reasons.ts';
import { standingOf } from './standing.ts';
import { ladderOf, type Ladder } from './tiers.ts';

/** How many situations a search looks at unless it is told otherwise. */
const usualBudget = 5_000;

/** Whether more people might have been of use than the search let join. */
function tooFewJoin(deeds: Deeds, done: Done[], newcomers: number): boolean {
  const joined = done.filter(({ step }) => step.deed === 'hires').map(({ step }) => step.action);
  return [...new Set(joined)].some(
    (action) =>
      joined.filter((each) => each === action).length === newcomers &&
      (deeds.limits.get(action ?? '') ?? Infinity) > newcomers,
  );
}

/** Takes away, one by one, what the target is reached without. */
function trimmed(trial: Trial, deeds: Deeds, roots: number[], found: Found): Found {
  const counts = [...found.counts];
  const redo = (sign: 1 | -1) => {
    for (const { id } of deeds.steps)
      if (counts[id]! > 0) (sign === 1 ? trial.add : trial.undo)(id, counts[id]);
    for (const leaf of found.open) trial.force(leaf, sign === 1 ? !trial.state.met[leaf] : null);
  };
  redo(1);
  const holds = () => roots.every((root) => trial.met()[root]);
  // What someone builds on goes last: a later step of theirs would stand without it.
  for (const { id, person } of deeds.steps.toReversed())
    while (counts[id]! > 0) {
      if (
        deeds.steps.some(
          (other) =>
            other.id > id &&
            other.person !== null &&
            other.person === person &&
            counts[other.id]! > 0,
        )
      )
        break;
      trial.undo(id);
      if (!holds()) {
        trial.add(id);
        break;
      }
      counts[id]!--;
    }
  redo(-1);
  return { ...found, counts };
}

/** How often things are done at most where a search without such a limit came to no end, the nearest ways first. */
const fewerTimes = [5, 50, 500];

const doneAtMost = (deeds: Deeds, times: number): Deeds => ({
  ...deeds,
  steps: deeds.steps.map((step) => ({ ...step, most: Math.min(step.most, times) })),
});

/**
 * Looks for a plan that leaves nothing open but what nothing can change. Where what could be done again and again
 * keeps a search from its end, the same with everything done a few times only: what that finds is a way, if not
 * the cheapest for certain.
 */
function* complete(
  deeds: Deeds,
  trial: Trial,
  roots: number[],
  budget: number,
): Generator<number, Search> {
  const among = (some: Deeds, most: number) =>
    searchBySets(boardOf(some, trial, { anyLeafMayStayOpen: false }), roots, most);
  const first = yield* among(deeds, budget);
  if (first.best || first.proven) return first;
  let { looked } = first;
  for (const times of fewerTimes) {
    if (deeds.steps.every(({ most }) => most <= times)) break;
    const fewer = yield* counting(
      among(doneAtMost(deeds, times), Math.ceil(budget / fewerTimes.length)),
      looked,
    );
    looked += fewer.looked;
    if (fewer.best) return { ...fewer, proven: false, looked };
  }
  return { ...first, looked };
}

/** Looks for a plan that leaves nothing open but what nothing can change; else for one that may leave anything open. */
function* searched(
  deeds: Deeds,
  trial: Trial,
  roots: number[],
  budget: number,
): Generator<number, Search> {
  const first = yield* complete(deeds, trial, roots, budget);
  if (first.best) return first;
  const again = searchBySets(boardOf(deeds, trial, { anyLeafMayStayOpen: true }), roots, budget);
  const second = yield* counting(again, first.looked);
  return {
    best: second.best,
    proven: first.proven && second.proven,
    looked: first.looked + second.looked,
  };
}

/**
 * The cheapest set of actions of the text by which an organisation would reach a target on the day: a tier
 * (`gold`) or a level of a competency (`archiving:expert`), from the facts known at `known`. What has no price is taken only where nothing with a price serves, and told apart; what no
 * action can bring about is left open. `budget` is the number of situations that are looked at: beyond it the
 * best plan found so far is answered, with `proven: false`. Refused with `plan.unknown_target`. Each step yields how
 * many situations were looked at, so that others have their turn in between.
 */
export function* planning(
  program: Program,
  facts: Fact[],
  organisation: string,
  { on, known }: { on: Instant; known: Instant },
  target: string,
  budget = usualBudget,
): Generator<number, Result<Plan>> {
  const goal = readTarget(program, target);
  if (!goal.ok) return goal;
  const question: Question = { program, facts, organisation, on, known };
  const ladder = ladderOf(program, ledgerOf(factsUnder(program, facts, known)), organisation);
  const { met } = stateAt(ladder.forest, on);
  const isThere = rootsFor(ladder, goal.value).every((root) => met[root]);
  const answer: Plan = {
    program: program.program,
    version: program.version,
    organisation,
    target: goal.value,
    on,
    known,
    reached: isThere,
    above: isThere ? null : reachedAbove(ladder, goal.value, met),
    actions: [],
    cost: priceOf(0, program.currency),
    readyAt: on,
    unpriced: [],
    joining: [],
    open: [],
    countedOn: on,
    runsOut: [],
    later: [],
    considered: 0,
    proven: true,
    unproven: null,
  };
  if (isThere) return ok(answer);
  return ok({ ...answer, ...(yield* lasting(question, ladder, answer, budget)) });
}

/** The same in one go. */
export function plan(...question: Parameters<typeof planning>): Result<Plan> {
  const steps = planning(...question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type Answered = Omit<
  Plan,
  'program' | 'version' | 'organisation' | 'target' | 'known' | 'reached' | 'above'
>;

/** A plan that was found for one day, with what it takes to look at it on another. */
interface Way {
  isFound: boolean;
  done: Done[];
  /** What is left open, as it would have to be. */
  open: ReadonlyMap<number, boolean>;
  answer: Answered;
}

/**
 * The cheapest way for the day; where something runs out before it is done, one that renews it: the search for the
 * day on which the first would have been done. Where none is found that lasts, the first, with what runs out.
 */
function* lasting(
  question: Question,
  ladder: Ladder,
  { target }: Plan,
  budget: number,
): Generator<number, Answered> {
  const { on } = question;
  const roots = rootsFor(ladder, target);
  const first = yield* cheapest(question, ladder, target, { begins: on, budget });
  const { holds, runsOut } = atItsEnd(question, { ...first, roots });
  if (!first.isFound || holds) return first.answer;
  let { considered, readyAt: day } = first.answer;
  let countedOn = on;
  // A renewal may take longer than all the rest, and let something else run out.
  while (day > countedOn && considered < budget) {
    countedOn = day;
    const asked = { ...question, on: day };
    const before = considered;
    const search = cheapest(asked, ladder, target, { begins: on, budget: budget - before });
    const next = yield* counting(search, before);
    considered += next.answer.considered;
    if (!next.isFound || next.open.size > first.open.size) break;
    if (atItsEnd(question, { ...next, roots }).holds)
      return { ...next.answer, considered, ...renewed };
    day = Math.max(day, next.answer.readyAt);
  }
  return { ...first.answer, runsOut, considered, ...renewed };
}

/** What is found for a later day is the cheapest for that day. */
const renewed = { proven: false, unproven: 'renewal' } as const;

/** The cheapest way by what counts on the day of the question; its steps begin on another one. */
function* cheapest(
  question: Question,
  ladder: Ladder,
  target: Plan['target'],
  { begins, budget }: { begins: Instant; budget: number },
): Generator<number, Way> {
  const { program, facts, organisation, on, known } = question;
  const { currency } = program;
  const now = stateAt(ladder.forest, on);
  const roots = rootsFor(ladder, target);
  const concerned = [...below(ladder.forest.rules, roots)];
  const unmet = new Set(concerned.filter((position) => !now.met[position]));
  const room = roomFor(ladder, now, roots, concerned);
  const deeds = deedsOf(question, room);
  const trial = trialOf(question, deeds.steps);
  const { best, proven, looked } = yield* searched(deeds, trial, roots, budget);
  const open = best ? best.open : roots.filter((root) => !now.met[root]);
  const { counts } = best ? trimmed(trial, deeds, roots, best) : { counts: [] };
  const done = stepsDone(deeds, counts);
  const after = [...facts, ...factsDone(question, done)];
  const holds =
    open.length > 0 || yields(standingOf(program, after, organisation, { on, known }), target);
  const pathOf = pathsOf(program, trial, unmet, done);
  const lines = (some: typeof done) => linesOf(some, currency, pathOf);
  const left = leftOpen(question, {
    ladder,
    board: boardOf(deeds, trial, { anyLeafMayStayOpen: true }),
    open,
    done: best ? factsDone(question, done) : null,
  });
  const weight = best && open.length === 0 ? weightOfAll(done) : Infinity;
  // That there is no way is proven as well, where all were looked at.
  const isRoomy = room.surely || (best !== null && !tooFewJoin(deeds, done, room.newcomers));
  const unproven = !(proven && deeds.complete && holds) ? 'ways' : isRoomy ? null : 'people';
  const answer: Answered = {
    on: begins,
    actions: lines(done.filter(({ step }) => !step.open)),
    cost: priceOf(
      done.reduce((sum, { step, times }) => sum + step.price * times, 0),
      currency,
    ),
    readyAt: readyAt(program, begins, done),
    unpriced: lines(done.filter(({ step }) => step.open)),
    joining: joiningOf(done),
    open: left,
    countedOn: on,
    runsOut: [],
    later: laterActions(question, deeds, trial, { roots, unmet, begins }, weight),
    considered: looked,
    proven: unproven === null,
    unproven,
  };
  const wanted = new Map(open.map((leaf) => [leaf, !now.met[leaf]]));
  return { isFound: best !== null, done, open: wanted, answer };
}

const weightOfAll = (done: Done[]): number =>
  done.reduce((sum, { step, times }) => sum + weightOf(step) * times, 0);
