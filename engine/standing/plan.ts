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
import { counting } from './plan/search.ts';
import { searched, tooFewJoin, trimmed } from './plan/searched.ts';
import { weightOf } from './plan/step.ts';
import {
  endsOf,
  joiningOf,
  linesOf,
  pathsOf,
  priceOf,
  readyAt,
  stepsDone,
  type Done,
} from './plan/telling.ts';
import { trialOf } from './plan/trial.ts';
import type { Question } from './reasons.ts';
import { standingOf } from './standing.ts';
import { ladderOf, type Ladder } from './tiers.ts';

/** How many situations a search looks at unless it is told otherwise. */
const usualBudget = 5_000;

/**
 * The cheapest set of actions of the text by which an organisation would reach a target on the day: a tier
 * (`gold`) or a level of a competency (`archiving:expert`), from the facts known at `known`. What has no price
 * is taken only where nothing with a price serves, and told apart; what no action can bring about is left open. What
 * is done begins on the day, or on the day `begins` before it. `budget` is the number of situations that are looked
 * at: beyond it the best plan found so far is answered, with `proven: false`. Refused with `plan.unknown_target`. Each
 * step yields how many situations were looked at, so that others have their turn in between.
 */
export function* planned(
  program: Program,
  facts: Fact[],
  organisation: string,
  { on, known, begins = on }: { on: Instant; known: Instant; begins?: Instant },
  target: string,
  budget = usualBudget,
): Generator<number, Result<Planned>> {
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
    on: begins,
    known,
    appliesFrom: null,
    keeps: false,
    coming: [],
    reached: isThere,
    above: isThere ? null : reachedAbove(ladder, goal.value, met),
    actions: [],
    cost: priceOf(0, program.currency),
    readyAt: begins,
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
  if (isThere) return ok({ plan: answer, facts: [] });
  const way = yield* lasting(question, ladder, goal.value, { begins, budget });
  const done = factsDone(question, way.done, endsOf(program, begins, way.done));
  return ok({ plan: { ...answer, ...way.answer }, facts: done });
}

/** The same in one go. */
export function plan(...question: Parameters<typeof planned>): Result<Plan> {
  const found = inOneGo(planned(...question));
  return found.ok ? ok(found.value.plan) : found;
}

/** The end of what is done step by step. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A plan, and what would be on record once everything of it is done, each step on its day. */
interface Planned {
  plan: Plan;
  facts: Fact[];
}

type Answered = Omit<
  Plan,
  | 'program'
  | 'version'
  | 'organisation'
  | 'target'
  | 'known'
  | 'reached'
  | 'above'
  | 'appliesFrom'
  | 'keeps'
  | 'coming'
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
  target: Plan['target'],
  { begins, budget }: { begins: Instant; budget: number },
): Generator<number, Way> {
  const { on } = question;
  const roots = rootsFor(ladder, target);
  const first = yield* cheapest(question, ladder, target, { begins, budget });
  const { holds, runsOut } = atItsEnd(question, { ...first, roots, begins });
  if (!first.isFound || holds) return first;
  let { considered, readyAt: day } = first.answer;
  let countedOn = on;
  // A renewal may take longer than all the rest, and let something else run out.
  while (day > countedOn && considered < budget) {
    countedOn = day;
    const asked = { ...question, on: day };
    const before = considered;
    const search = cheapest(asked, ladder, target, { begins, budget: budget - before });
    const next = yield* counting(search, before);
    considered += next.answer.considered;
    if (!next.isFound || next.open.size > first.open.size) break;
    if (atItsEnd(question, { ...next, roots, begins }).holds)
      return { ...next, answer: { ...next.answer, considered, ...renewed } };
    day = Math.max(day, next.answer.readyAt);
  }
  return { ...first, answer: { ...first.answer, runsOut, considered, ...renewed } };
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
