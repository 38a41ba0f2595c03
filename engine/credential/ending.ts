import type { Fact } from '../kernel/fact.ts';
import { plus, type Duration, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { factsUnder } from '../requirement/derive.ts';
import { heldAward } from './claim.ts';
import { allLevels } from './level.ts';

/** The end of a credential of which its holder is to be told. */
export interface EndingAhead {
  /** Credential id of the text, e.g. `sales-associate`. */
  award: string;
  until: Instant;
  /** Which of the text's notices it is: so long before the end. */
  before: Duration;
}

/** A notice of an end, and when its time comes. */
export interface PlannedNotice {
  before: Duration;
  on: Instant;
}

/** The notices that the text asks for before an end, the first one first; none older than the award. */
const noticesOf = (
  { renewal, zone }: Pick<Program, 'renewal' | 'zone'>,
  { from, until }: { from: Instant; until: Instant },
): PlannedNotice[] =>
  (renewal?.noticesBefore ?? [])
    .map((before) => ({ before, on: plus(until, before, zone, -1) }))
    .filter(({ on }) => on > from)
    .toSorted((a, b) => a.on - b.on);

/**
 * The notice of an end that is due at an instant: the last one whose time has come, because what was missed is
 * not told late beside it. Null before the first, after the end, and where all that have come are older than the
 * award: whoever has just earned something is not told at once that it ends.
 */
export function noticeDue(
  text: Pick<Program, 'renewal' | 'zone'>,
  held: { from: Instant; until: Instant },
  at: Instant,
): Duration | null {
  if (at >= held.until) return null;
  return noticesOf(text, held).findLast(({ on }) => on <= at)?.before ?? null;
}

/**
 * The notices of the end of one credential that are still to come after an instant, for the person whose facts these
 * are; none where it is not held, or without end.
 */
export function noticesAhead(
  program: Program,
  facts: Fact[],
  award: string,
  at: Instant,
): { until: Instant; notices: PlannedNotice[] } | null {
  const held = heldAward(factsUnder(program, facts, Infinity), award, at);
  if (!held || held.until === null) return null;
  const { from, until } = held;
  return { until, notices: noticesOf(program, { from, until }).filter(({ on }) => on > at) };
}

/**
 * The ends of credentials that the person whose facts these are is to be told of at an instant, each with the
 * notice that is due. `facts` are all facts about one person and those that hold for everyone. What was renewed,
 * revoked or extended ends when that says, so it is not told of before.
 */
export function endingsAhead(program: Program, facts: Fact[], at: Instant): EndingAhead[] {
  const known = factsUnder(program, facts, Infinity);
  return allLevels(program).flatMap(({ definition: { credential: award } }) => {
    const held = heldAward(known, award, at);
    if (!held || held.until === null) return [];
    const { from, until } = held;
    const before = noticeDue(program, { from, until }, at);
    return before ? [{ award, until, before }] : [];
  });
}
