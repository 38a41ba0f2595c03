import type { Fact, FactKind } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import { evaluate } from '../requirement/evaluate.ts';
import { holdsAt, knownFacts, type KnownFact } from '../requirement/facts.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { allLevels, type PlacedLevel } from './level.ts';

/** A credential that a person has earned and does not hold. */
export interface AwardDue {
  /** Credential id of the text, e.g. `sales-associate`. */
  award: string;
  track: string;
  level: string;
  requirement: Node;
  /** The award waits until the person accepts the program's agreement. */
  agreementMissing: boolean;
}

/** How far a person is on one level. */
export interface LevelProgress extends AwardDue {
  /** The validity of the award they hold on the date; null where they hold none. */
  held: { fact: string; from: Instant; until: Instant | null } | null;
  /** How the last award ended, where they held one and no longer do. */
  former: { fact: string; at: Instant; how: 'expired' | 'revoked' } | null;
  /** The requirement is met and the credential not held. */
  due: boolean;
}

/** What lasts whatever was awarded on it; all other kinds are evidence that earns an award once. */
const lasting: ReadonlySet<FactKind> = new Set(['credential', 'agreement', 'affiliation', 'event']);

/**
 * The instant up to which evidence is used up for a level: the start of the last award, or its end where it
 * was revoked. So an expired credential is earned anew, not handed out again for the old exam, and a revoked
 * one does not come back by itself.
 */
function usedUntil(awards: KnownFact[]): Instant {
  const used = awards.map((award) =>
    award.endedBy === undefined ? award.from : (award.until ?? award.from),
  );
  return Math.max(-Infinity, ...used);
}

const later = (a: KnownFact, b: KnownFact) =>
  (b.until ?? Infinity) - (a.until ?? Infinity) || b.from - a.from || (a.id < b.id ? -1 : 1);

/** Whether the person still has to accept the program's agreement, in its present edition. */
function agreementMissing(program: Program, known: KnownFact[], person: string, at: Instant) {
  const agreement = program.choices.agreement?.choose ?? 'none';
  if (agreement === 'none') return false;
  const context = { program, ledger: ledgerOf(known), of: { person }, path: 'choices.agreement' };
  return !evaluate({ agreed: agreement }, context, at).met;
}

function progressOn(
  program: Program,
  known: KnownFact[],
  { track, level, definition }: PlacedLevel,
  { person, at, waits }: { person: string; at: Instant; waits: boolean },
): LevelProgress {
  const award = definition.credential;
  const awards = known.filter((fact) => fact.kind === 'credential' && fact.subject === award);
  const held = awards.filter((fact) => holdsAt(fact, at)).toSorted(later)[0];
  const past = awards.filter((fact) => fact.until !== null && fact.until <= at).toSorted(later)[0];
  const used = held ? -Infinity : usedUntil(awards.filter((fact) => fact.from <= at));
  const counting = known.filter((fact) => lasting.has(fact.kind) || fact.from > used);
  const path = `tracks.${track}.levels.${level}.requires`;
  const context = { program, ledger: ledgerOf(counting), of: { person }, path };
  const requirement = evaluate(definition.requires, context, at);
  return {
    award,
    track,
    level,
    requirement,
    agreementMissing: waits,
    held: held ? { fact: held.id, from: held.from, until: held.until } : null,
    former:
      held || !past
        ? null
        : {
            fact: past.id,
            at: past.until ?? at,
            how: past.endedBy === undefined ? 'expired' : 'revoked',
          },
    due: requirement.met && !held,
  };
}

/**
 * How far the person whose facts these are has come on every level at an instant. `facts` are all facts about
 * one person (and those that hold for everyone); all of them count as known unless `known` says until when.
 */
export function levelProgress(
  program: Program,
  facts: Fact[],
  at: Instant,
  known: Instant = Infinity,
): LevelProgress[] {
  const all = knownFacts(facts, known);
  const person = all.find((fact) => fact.person !== undefined)?.person ?? '';
  const waits = agreementMissing(program, all, person, at);
  return allLevels(program).map((placed) =>
    progressOn(program, all, placed, { person, at, waits }),
  );
}

/**
 * The credentials that are due to one person at an instant: requirement met, not held. One award can make the
 * next level due, so ask again after awarding.
 */
export const awardsDue = (
  program: Program,
  facts: Fact[],
  at: Instant,
  known: Instant = Infinity,
): AwardDue[] =>
  levelProgress(program, facts, at, known)
    .filter(({ due }) => due)
    .map(({ award, track, level, requirement, agreementMissing: waits }) => ({
      award,
      track,
      level,
      requirement,
      agreementMissing: waits,
    }));
