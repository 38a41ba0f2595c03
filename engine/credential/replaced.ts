import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { factsUnder } from '../requirement/derive.ts';
import { heldAward } from './claim.ts';
import { allLevels, type PlacedLevel } from './level.ts';

/** A credential that somebody holds and in whose place others stand. */
export interface ReplacedAward {
  /** Credential id of the text, e.g. `continuity-operator`. */
  award: string;
  /** Until when it is held; null: without end. */
  until: Instant | null;
  /** The one in its place that they hold as well; null where they hold none of them. */
  has: string | null;
}

/** The levels whose credential the text names others in place of, in the order of the text. */
export const replacedLevels = (program: Program): PlacedLevel[] =>
  allLevels(program).filter(({ definition }) => (definition.replacedBy ?? []).length > 0);

/**
 * Which of some credentials that others have taken the place of the person whose facts these are holds at an instant.
 * `endingBy` asks only for those that end by then. `facts` are all facts about one person and those that hold for
 * everyone.
 */
export function replacedAwards(
  program: Program,
  facts: Fact[],
  { awards, endingBy }: { awards: string[]; endingBy: Instant | null },
  at: Instant,
): ReplacedAward[] {
  const known = factsUnder(program, facts, Infinity);
  return replacedLevels(program)
    .filter(({ definition }) => awards.includes(definition.credential))
    .flatMap(({ definition: { credential: award, replacedBy = [] } }) => {
      const held = heldAward(known, award, at);
      if (!held || (endingBy !== null && (held.until ?? Infinity) > endingBy)) return [];
      const has = replacedBy.find((id) => heldAward(known, id, at)) ?? null;
      return [{ award, until: held.until, has }];
    });
}
