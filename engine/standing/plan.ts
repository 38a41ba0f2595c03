import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Program } from '../program/definition/program.ts';
import { nodesAt } from '../requirement/evaluate.ts';
import { factsUnder } from '../requirement/derive.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { stateAt, type State } from '../requirement/walk.ts';
import { missing } from './missing.ts';
import type { Plan } from './plan/answer.ts';
import { boardOf } from './plan/board.ts';
import { deedsOf } from './plan/deeds.ts';
import { below, isReached, readTarget, rootsFor, yields } from './plan/goal.ts';
import type { Room } from './plan/people.ts';
import { searchBySets } from './plan/by-sets.ts';
import { counting, type Found, type Search } from './plan/search.ts';
import type { Deeds } from './plan/step.ts';
import { linesOf, pathsOf, priceOf, readyAt, stepsDone, type Done } from './plan/telling.ts';
import { trialOf, type Trial } from './plan/trial.ts';
import type { Question } from './reasons.ts';
import { standingOf } from './standing.ts';
import { ladderOf, type Ladder } from './tiers.ts';

/** How many situations a search looks at unless it is told otherwise. */
const usualBudget = 5_000;
/** How many people join at most in a plan. */
const mostNewcomers = 40;
/** How many of those who stand alike act at most. */
const mostActing = 60;
/** For how many more people there is room where a need can grow. */
const roomToGrow = 6;

/**
 * How many people a requirement can ask for at most, by what each leaf asks for: of alternatives as many as must be
 * met, those that ask for most.
 */
function mostAsked({ forest: { rules } }: Ladder, roots: number[], asks: (leaf: number) => number) {
  const known = new Map<number, number>();
  const of = (position: number): number => {
    const there = known.get(position);
    if (there !== undefined) return there;
    const { children, kind, need } = rules[position]!;
    const below = children.map(of).toSorted((a, b) => b - a);
    const counted = kind === 'not' ? below : below.slice(0, need);
    const found = children.length === 0 ? asks(position) : counted.reduce((a, b) => a + b, 0);
    known.set(position, found);
    return found;
  };
  return roots.reduce((sum, root) => sum + of(root), 0);
}

/**
 * How many people can be of use: as many join as unmet requirements ask for together, and as many act as there are
 * seats together; more of both where what is asked for can grow with what is done.
 */
function roomFor(
  ladder: Ladder,
  { met, need, active }: State,
  roots: number[],
  concerned: number[],
): Room {
  const { rules } = ladder.forest;
  const places = new Map<string, string>();
  let grows = 0;
  for (const leaf of concerned) {
    const { kind, gauge } = rules[leaf]!;
    for (const { key, person } of active[leaf]!.values())
      if (person !== undefined)
        places.set(person, `${places.get(person) ?? ''} ${leaf}${key.replace(person, '')}`);
    if ((kind === 'people' && gauge) || (kind === 'points' && !met[leaf])) grows += roomToGrow;
  }
  const heads = (leaf: number) =>
    rules[leaf]!.kind === 'people' && Number.isFinite(need[leaf]) ? need[leaf]! : 0;
  const seats = mostAsked(ladder, roots, heads);
  const asked = mostAsked(ladder, roots, (leaf) => (met[leaf] ? 0 : heads(leaf)));
  return {
    newcomers: Math.min(mostNewcomers, Math.ceil(asked) + grows),
    acting: Math.min(mostActing, Math.ceil(seats) + grows),
    surely: grows === 0 && asked <= mostNewcomers && seats <= mostActing,
    named: new Set(concerned.flatMap((position) => rules[position]!.subject)),
    places,
  };
}

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

/** What would be on record once everything that is counted is done. */
const factsAfter = (deeds: Deeds, counts: readonly number[]): Fact[] =>
  stepsDone(deeds, counts).flatMap(({ step, times }) =>
    Array.from({ length: times }, (_, index) => step.facts(index + 1)).flat(),
  );

/** Looks for a plan that leaves nothing open but what nothing can change; else for one that may leave anything open. */
function* searched(
  deeds: Deeds,
  trial: Trial,
  roots: number[],
  budget: number,
): Generator<number, Search> {
  const first = yield* searchBySets(
    boardOf(deeds, trial, { anyLeafMayStayOpen: false }),
    roots,
    budget,
  );
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
  const now = stateAt(ladder.forest, on);
  const isThere = isReached(ladder, goal.value, now.met);
  const answer: Plan = {
    program: program.program,
    version: program.version,
    organisation,
    target: goal.value,
    on,
    known,
    reached: isThere,
    actions: [],
    cost: priceOf(0, program.currency),
    readyAt: on,
    unpriced: [],
    open: [],
    considered: 0,
    proven: true,
  };
  if (isThere) return ok(answer);
  return ok({ ...answer, ...(yield* cheapest(question, ladder, now, answer, budget)) });
}

/** The same in one go. */
export function plan(...question: Parameters<typeof planning>): Result<Plan> {
  const steps = planning(...question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* cheapest(
  question: Question,
  ladder: Ladder,
  now: State,
  { target }: Plan,
  budget: number,
): Generator<number, Partial<Plan>> {
  const { program, facts, organisation, on, known } = question;
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
  const after = [...facts, ...factsAfter(deeds, counts)];
  const holds =
    open.length > 0 || yields(standingOf(program, after, organisation, { on, known }), target);
  const pathOf = pathsOf(program, trial, unmet, done);
  const lines = (some: typeof done) => linesOf(some, program.currency, pathOf);
  // Where no way was found, what is missing says more than that the whole of it is.
  const nodes = nodesAt(ladder.forest, open, on, []).flatMap((node) =>
    best ? [node] : missing(node),
  );
  return {
    actions: lines(done.filter(({ step }) => !step.open)),
    cost: priceOf(
      done.reduce((sum, { step, times }) => sum + step.price * times, 0),
      program.currency,
    ),
    readyAt: readyAt(program, on, done),
    unpriced: lines(done.filter(({ step }) => step.open)),
    open: nodes.map((requirement) => ({ path: requirement.path, requirement })),
    considered: looked,
    // That there is no way is proven as well, where all were looked at.
    proven:
      proven &&
      deeds.complete &&
      (best === null
        ? room.surely
        : holds && (room.surely || !tooFewJoin(deeds, done, room.newcomers))),
  };
}
