import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Program } from '../program/definition/program.ts';
import { knownFacts } from '../requirement/facts.ts';
import { inOneGo, planned } from './plan.ts';
import type { ComingVersion, Plan } from './plan/answer.ts';
import { readTarget, yields } from './plan/goal.ts';
import { standingOf } from './standing.ts';
import { nextText, textOn } from './versions.ts';

interface Asked {
  texts: readonly [Program, ...Program[]];
  facts: Fact[];
  organisation: string;
  on: Instant;
  known: Instant;
  target: string;
  budget: number | undefined;
}

interface Applying {
  program: Program;
  at: Instant;
}

/** The texts that will apply one after the other once this one does. */
function following(asked: Asked, { program, at }: Applying): Applying[] {
  const { texts, facts, organisation, known } = asked;
  const next = nextText(texts, knownFacts(facts, known), organisation, { program, on: at });
  return next ? [next, ...following(asked, next)] : [];
}

/** What a plan is worth under a text that will apply: once everything is done, or when it begins to apply. */
function underNext(
  { facts, organisation, known, target }: Asked,
  { program, at }: Applying,
  { plan, done }: { plan: Plan; done: Fact[] },
): ComingVersion {
  const isAsked = readTarget(program, target).ok;
  const on = Math.max(at, plan.readyAt);
  const holds = (all: Fact[]) =>
    isAsked && yields(standingOf(program, all, organisation, { on, known }), plan.target);
  const version = { version: program.version, at };
  return { ...version, holds: holds([...facts, ...done]), anyway: holds(facts) };
}

const isEnough = ({ open, runsOut }: Plan): boolean => open.length === 0 && runsOut.length === 0;

/** A plan by one text; by the next one where that applies before everything is done and then asks for more. */
function* planBy(asked: Asked, text: Applying): Generator<number, Result<Plan>> {
  const { facts, organisation, on, known, target, budget } = asked;
  const when = { on: text.at, known, begins: on };
  const found = yield* planned(text.program, facts, organisation, when, target, budget);
  const [next, ...more] = following(asked, text);
  if (!next) return found.ok ? ok(found.value.plan) : found;
  const byNext = function* (keeps: boolean) {
    const later = yield* planBy(asked, next);
    if (!later.ok) return later;
    return ok({ ...later.value, appliesFrom: later.value.appliesFrom ?? next.at, keeps });
  };
  if (!found.ok) {
    const later = yield* byNext(false);
    return later.ok ? later : found;
  }
  const { plan, facts: done } = found.value;
  const coming = [next, ...more]
    .filter((_, index) => (more[index]?.at ?? Infinity) > plan.readyAt)
    .map((each) => underNext(asked, each, { plan, done }));
  const isLate = plan.reached || plan.readyAt >= next.at;
  if (coming[0]?.holds === false && (isLate || !isEnough(plan))) {
    const later = yield* byNext(plan.reached);
    if (later.ok && (isLate || isEnough(later.value))) return later;
  }
  return ok({ ...plan, coming });
}

/**
 * The cheapest way to a target (see `planned`) under the texts that apply to an organisation one after the other, of
 * all versions that are alive: by the one of the day, or by a later one where that applies before everything is done and
 * what is done would not be enough under it. Told with what it is worth under those that come then.
 */
export function planningUnder(
  texts: Asked['texts'],
  facts: Fact[],
  organisation: string,
  { on, known }: { on: Instant; known: Instant },
  target: string,
  budget?: number,
): Generator<number, Result<Plan>> {
  const program = textOn(texts, knownFacts(facts, known), organisation, on);
  const asked = { texts, facts, organisation, on, known, target, budget };
  return planBy(asked, { program, at: on });
}

/** The same in one go. */
export const planUnder = (...question: Parameters<typeof planningUnder>): Result<Plan> =>
  inOneGo(planningUnder(...question));
