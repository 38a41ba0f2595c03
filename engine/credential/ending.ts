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

/**
 * The notice of an end that is due at an instant: the last one whose time has come, because what was missed is
 * not told late beside it. Null before the first, after the end, and where all that have come are older than the
 * award: whoever has just earned something is not told at once that it ends.
 */
export function noticeDue(
  { renewal, zone }: Pick<Program, 'renewal' | 'zone'>,
  { from, until }: { from: Instant; until: Instant },
  at: Instant,
): Duration | null {
  if (at >= until) return null;
  const come = (renewal?.noticesBefore ?? [])
    .map((before) => ({ before, on: plus(until, before, zone, -1) }))
    .filter(({ on }) => on <= at && on > from)
    .toSorted((a, b) => b.on - a.on);
  return come[0]?.before ?? null;
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
