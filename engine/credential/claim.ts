import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import { factsUnder } from '../requirement/derive.ts';
import { evaluate } from '../requirement/evaluate.ts';
import { holdsAt, type KnownFact } from '../requirement/facts.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { termEnd } from '../requirement/validity.ts';
import { allLevels, type PlacedLevel } from './level.ts';
import { lasting, renewal } from './renewal.ts';

/** A credential that a person has earned: one they do not hold, or one that goes on. */
export interface AwardDue {
  /** Credential id of the text, e.g. `sales-associate`. */
  award: string;
  track: string;
  level: string;
  requirement: Node;
  /** Until when an award made now lasts; null: without end. */
  until: Instant | null;
  /** The award waits until the person accepts the program's agreement. */
  agreementMissing: boolean;
}

/** How far a person is on one level. */
export interface LevelProgress extends AwardDue {
  /** The validity of the award they hold on the date; null where they hold none. */
  held: { fact: string; from: Instant; until: Instant | null } | null;
  /** How the last award ended, where they held one and no longer do. */
  former: { fact: string; at: Instant; how: 'expired' | 'revoked' } | null;
  /** The requirement is met and the credential not held, or it is held and renewed. */
  due: boolean;
}

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

/** The award of a credential that is held at an instant, of several the one that lasts longest. */
export const heldAward = (known: KnownFact[], award: string, at: Instant): KnownFact | undefined =>
  known
    .filter((fact) => fact.kind === 'credential' && fact.subject === award && holdsAt(fact, at))
    .toSorted(later)[0];

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
  placed: PlacedLevel,
  { person, at, waits }: { person: string; at: Instant; waits: boolean },
): LevelProgress {
  const { track, level, definition } = placed;
  const award = definition.credential;
  const awards = known.filter((fact) => fact.kind === 'credential' && fact.subject === award);
  const held = heldAward(awards, award, at);
  const past = awards.filter((fact) => fact.until !== null && fact.until <= at).toSorted(later)[0];
  const used = usedUntil(awards.filter((fact) => fact.from <= at));
  const counting = held
    ? known
    : known.filter((fact) => lasting.has(fact.kind) || fact.from > used);
  const path = `tracks.${track}.levels.${level}.requires`;
  const context = { program, ledger: ledgerOf(counting), of: { person }, path };
  const requirement = evaluate(definition.requires, context, at);
  const renewed = held ? renewal(program, known, placed, { person, at, held, used }) : null;
  const until = renewed ? renewed.until : termEnd(program, definition.validFor, at, known);
  // What was released too long ago to last until now earns nothing.
  const earned = definition.closed !== true && requirement.met && (until === null || until > at);
  return {
    award,
    track,
    level,
    requirement,
    until,
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
    due: held ? renewed !== null : earned,
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
  const all = factsUnder(program, facts, known);
  const person = all.find((fact) => fact.person !== undefined)?.person ?? '';
  const waits = agreementMissing(program, all, person, at);
  return allLevels(program).map((placed) =>
    progressOn(program, all, placed, { person, at, waits }),
  );
}

/**
 * The credentials that are due to one person at an instant: requirement met and not held, or held and renewed.
 * One award can make the next level due, so ask again after awarding.
 */
export const awardsDue = (
  program: Program,
  facts: Fact[],
  at: Instant,
  known: Instant = Infinity,
): AwardDue[] =>
  levelProgress(program, facts, at, known)
    .filter(({ due }) => due)
    .map(({ award, track, level, requirement, until, agreementMissing: waits }) => ({
      award,
      track,
      level,
      requirement,
      until,
      agreementMissing: waits,
    }));
