import type { Fact, FactKind } from '../kernel/fact.ts';
import { plus, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { releaseOf } from '../program/definition/terms.ts';
import type { Validity } from '../program/definition/validity.ts';
import type { Node } from '../requirement/answer.ts';
import { evaluate } from '../requirement/evaluate.ts';
import type { KnownFact } from '../requirement/facts.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { termEnd } from '../requirement/validity.ts';
import type { PlacedLevel } from './level.ts';

/** What lasts whatever was awarded on it; all other kinds are evidence that earns an award once. */
export const lasting: ReadonlySet<FactKind> = new Set([
  'credential',
  'agreement',
  'affiliation',
  'event',
]);

/** The awards of one level to one person that began by a date, and the date. */
interface Asked {
  person: string;
  at: Instant;
  held: KnownFact;
  /** The instant up to which evidence is used up. */
  used: Instant;
}

const outlasts = (one: Instant | null, other: Instant | null): boolean =>
  other !== null && (one === null || one > other);

/** Ids of the facts that count anywhere in an answer. */
const counted = ({ facts, children }: Node): string[] => [...facts, ...children.flatMap(counted)];

/** The requirement met anew by what was done since the award and since renewal opened. */
function earnedAnew(
  program: Program,
  known: KnownFact[],
  { track, level, definition }: PlacedLevel,
  { person, at, held, used }: Asked,
): boolean {
  const opens = program.renewal?.opens;
  const since =
    opens && held.until !== null ? plus(held.until, opens, program.zone, -1) : -Infinity;
  const counting = known.filter(
    (fact) => lasting.has(fact.kind) || (fact.from > used && fact.from >= since),
  );
  const path = `tracks.${track}.levels.${level}.requires`;
  const context = { program, ledger: ledgerOf(counting), of: { person }, path };
  const answer = evaluate(definition.requires, context, at);
  if (!answer.met) return false;
  // Without anything done there is nothing to renew by: what lasts would renew for ever.
  const done = new Set(counting.filter(({ kind }) => !lasting.has(kind)).map(({ id }) => id));
  return counted(answer).some((id) => done.has(id));
}

/** Until when an award lasts that is made anew at an instant, ahead of the end of the one that is held. */
export function extendedEnd(
  program: Program,
  validFor: Validity,
  { heldUntil, at }: { heldUntil: Instant; at: Instant },
  facts: readonly Fact[],
): Instant | null {
  const fromOldEnd =
    program.choices.renewalFrom?.choose === 'old-end' && releaseOf(validFor) === null;
  return termEnd(program, validFor, fromOldEnd ? heldUntil - 1 : at, facts);
}

/**
 * Until when a held award would last by an award made now; null where none is due. Either a higher award has
 * carried it on past every end that was recorded, so that its holder is owed a new certificate, or it is
 * earned anew ahead of its end, where the text says from when that counts.
 */
export function renewal(
  program: Program,
  known: KnownFact[],
  placed: PlacedLevel,
  asked: Asked,
): { until: Instant | null } | null {
  const { held, at } = asked;
  if (held.recorded && outlasts(held.until, held.recorded.until)) return { until: held.until };
  if (!program.choices.renewalFrom || held.until === null) return null;
  const { validFor } = placed.definition;
  const until = extendedEnd(program, validFor, { heldUntil: held.until, at }, known);
  return outlasts(until, held.until) && earnedAnew(program, known, placed, asked)
    ? { until }
    : null;
}
