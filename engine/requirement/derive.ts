import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { termOf, untilNewer, type UntilNewer } from '../program/definition/terms.ts';
import { knownFacts, type KnownFact } from './facts.ts';
import { recertifiedEnds, type Recertified } from './recertification.ts';
import { carriedOver, isCarriedOver } from './transition.ts';
import { newerSince, sooner } from './validity.ts';

/** What a text makes of facts beyond what was recorded, read from it once. */
interface Plan {
  /** By credential. */
  newer: Map<string, UntilNewer>;
  recertified: Map<string, Recertified>;
}

const plans = new WeakMap<Program, Plan>();

function planOf(program: Program): Plan {
  let plan = plans.get(program);
  if (plan) return plan;
  plan = { newer: new Map(), recertified: new Map() };
  for (const { levels } of Object.values(program.tracks))
    for (const { credential, validFor, recertifiedBy } of Object.values(levels)) {
      const newer = untilNewer(validFor);
      if (newer) plan.newer.set(credential, newer);
      const by = recertifiedBy ?? [];
      if (by.length > 0) plan.recertified.set(credential, { by, term: termOf(validFor) });
    }
  plans.set(program, plan);
  return plan;
}

/** The fact as it was recorded, without what a text made of it. */
const asRecorded = (fact: KnownFact): KnownFact => {
  if (!fact.recorded) return fact;
  const { recorded, endedBy: _, ...rest } = fact;
  return { ...rest, ...recorded };
};

/** The fact with another end; what it was recorded with stays at hand. */
function ending(fact: KnownFact, until: Instant | null): KnownFact {
  if (until === fact.until) return fact;
  const { endedBy, ...rest } = fact;
  const recorded = fact.recorded ?? {
    until: fact.until,
    ...(endedBy !== undefined && { endedBy }),
  };
  return { ...rest, until, recorded };
}

/** Awards that last until something newer is released end when it is. */
function untilReleased({ newer }: Plan, known: KnownFact[]): KnownFact[] {
  if (newer.size === 0) return known;
  const events = known.filter(({ kind }) => kind === 'event');
  if (events.length === 0) return known;
  return known.map((fact) => {
    const of = fact.kind === 'credential' ? newer.get(fact.subject) : undefined;
    return of ? ending(fact, sooner(fact.until, newerSince(of, fact.from, events))) : fact;
  });
}

const holderOf = ({ person, organisation }: KnownFact) =>
  person === undefined ? ` ${organisation ?? ''}` : person;

/** Awards that a higher one recertifies last to its end. */
function recertified(program: Program, { recertified: rules }: Plan, known: KnownFact[]) {
  if (rules.size === 0) return known;
  const won = known.filter(({ kind }) => kind === 'credential' || kind === 'pass');
  const ends = new Map<string, Instant | null>();
  for (const own of Map.groupBy(won, holderOf).values()) {
    if (!own.some(({ kind, subject }) => kind === 'credential' && rules.has(subject))) continue;
    for (const [id, until] of recertifiedEnds(own, rules, program.zone)) ends.set(id, until);
  }
  return known.map((fact) => {
    const until = fact.kind === 'credential' ? ends.get(fact.id) : undefined;
    return until === undefined ? fact : ending(fact, until);
  });
}

/**
 * What a program's text makes of known facts: awards that end or last on by what else happened, and what is
 * carried over from an older program. It depends on no order, and applied to its own answer it changes nothing. Where the text has none of this, the answer is
 * the list itself.
 */
export function derive(program: Program, known: KnownFact[]): KnownFact[] {
  const plan = planOf(program);
  const { transition } = program;
  if (plan.newer.size === 0 && plan.recertified.size === 0 && !transition) return known;
  const recorded = known
    .filter((fact) => fact.kind !== 'carryover' && !isCarriedOver(fact))
    .map(asRecorded);
  const carried = transition ? carriedOver(program, transition, recorded) : [];
  return recertified(program, plan, untilReleased(plan, [...recorded, ...carried]));
}

/** What was known at `known` under a program's text: what every answer about it is measured over. */
export const factsUnder = (
  program: Program,
  facts: Fact[],
  known: Instant,
  retractions: 'applied' | 'ignored' = 'applied',
): KnownFact[] => derive(program, knownFacts(facts, known, retractions));
