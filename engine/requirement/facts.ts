import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { underText } from './affiliation.ts';

/** A fact as it is known on some day: endings are already applied to its `until`. */
export interface KnownFact extends Fact {
  /** Id of the ending that cut it short. What was ended has no grace period; what ran out may have one. */
  endedBy?: string;
  /** The end it was recorded with, where a text makes it end or last on by what else happened. */
  recorded?: Pick<KnownFact, 'until' | 'endedBy'>;
}

/**
 * Ids of facts that known retractions name. A retraction that was itself retracted retracts nothing, and neither
 * does one of a circle. Each names one fact, so from those that nobody names on, every one is decided once.
 */
function retractedIds(facts: Fact[]): Set<string> {
  const retractions = facts.filter(({ kind, names }) => kind === 'retraction' && names);
  const undecided = new Map<string, number>();
  for (const { names } of retractions) undecided.set(names!, (undecided.get(names!) ?? 0) + 1);
  const retracted = new Set<string>();
  const decided = retractions.filter(({ id }) => !undecided.has(id));
  const byId = Map.groupBy(retractions, ({ id }) => id);
  for (const { id, names } of decided) {
    if (!retracted.has(id)) retracted.add(names!);
    const left = undecided.get(names!)! - 1;
    undecided.set(names!, left);
    if (left === 0) decided.push(...(byId.get(names!) ?? []));
  }
  return retracted;
}

const earlier = (a: Fact, b: Fact) => a.from < b.from || (a.from === b.from && a.id < b.id);

/** By the id of the fact they name: the earliest of the endings. */
function endingsByFact(facts: Fact[], retracted: Set<string>): Map<string, Fact> {
  const endings = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'ending' || !fact.names || retracted.has(fact.id)) continue;
    const first = endings.get(fact.names);
    if (!first || earlier(fact, first)) endings.set(fact.names, fact);
  }
  return endings;
}

function applyEnding(fact: Fact, ending: Fact | undefined): KnownFact {
  if (!ending || (fact.until !== null && fact.until <= ending.from)) return fact;
  return { ...fact, until: ending.from, endedBy: ending.id };
}

/** A date that is none is before and after nothing, so what has one is nowhere in time. */
const isDated = ({ from, until }: Fact) => !Number.isNaN(from) && !Number.isNaN(until);

const things = (fact: Fact) => fact.kind !== 'retraction' && fact.kind !== 'ending';

/**
 * What was known at `known`: facts recorded until then, without retracted ones, each ending at its earliest
 * ending. Retractions and endings themselves are left out. With `retractions: 'ignored'` the answer is what
 * it would be if nothing had been withdrawn, which is how the effect of a retraction is found.
 */
export function knownFacts(
  facts: Fact[],
  known: Instant,
  retractions: 'applied' | 'ignored' = 'applied',
): KnownFact[] {
  const recorded = facts.filter((fact) => fact.recordedAt <= known && isDated(fact));
  const acting = recorded.filter((fact) => fact.names !== undefined);
  if (acting.length === 0) return recorded.filter(things);
  const retracted = retractedIds(acting);
  const endings = endingsByFact(acting, retracted);
  return recorded
    .filter((fact) => things(fact) && (retractions === 'ignored' || !retracted.has(fact.id)))
    .map((fact) => applyEnding(fact, endings.get(fact.id)));
}

/** Whether a fact holds at an instant: `[from, until)`. */
export const holdsAt = (fact: Fact, at: Instant): boolean =>
  fact.from <= at && (fact.until === null || at < fact.until);

/** The known facts about one person that hold at an instant. */
export const personOn = (known: KnownFact[], person: string, at: Instant): KnownFact[] =>
  known.filter((fact) => fact.person === person && holdsAt(fact, at));

/**
 * The affiliations through which people can earn credit for an organisation at an instant. What takes it away when
 * someone goes elsewhere is the text's to say (`counting.employerChange`), as in counting.
 */
export const affiliationsOn = (
  program: Pick<Program, 'counting'>,
  known: KnownFact[],
  organisation: string,
  at: Instant,
): KnownFact[] => {
  const byPerson = Map.groupBy(
    known.filter(({ kind }) => kind === 'affiliation'),
    ({ person }) => person,
  );
  return [...byPerson.values()].flatMap((own) =>
    own.filter(
      (fact) =>
        fact.organisation === organisation &&
        holdsAt(fact, at) &&
        holdsAt(underText(program, fact, own), at),
    ),
  );
};
