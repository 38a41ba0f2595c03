import { endOfValidity, type Duration, type Instant } from '../kernel/instant.ts';
import type { KnownFact } from './facts.ts';
import { later } from './validity.ts';

/** What lets a credential last longer: higher credentials and exams, and its own term. */
export interface Recertified {
  by: readonly string[];
  term: Duration | null;
}

const inTime = (a: KnownFact, b: KnownFact) => a.from - b.from || (a.id < b.id ? -1 : 1);

/** The end that `by` lends: a credential its own, an exam the term begun anew on the day it was passed. */
function lent(by: KnownFact, ends: Ends, { term }: Recertified, zone: string): Instant | null {
  if (by.kind === 'credential') return ends.get(by.id) ?? null;
  return term === null ? -Infinity : endOfValidity(by.from, term, zone);
}

type Ends = Map<string, Instant | null>;

/** The end of one award: each that is won while it still lasts carries it on. */
function extended(
  award: KnownFact,
  all: KnownFact[],
  ends: Ends,
  rule: Recertified,
  zone: string,
): Instant | null {
  let { until } = award;
  for (const by of all) {
    if (until === null) return null;
    if (by.from < award.from || by.from >= until || !rule.by.includes(by.subject)) continue;
    until = later(until, lent(by, ends, rule, zone));
  }
  return until;
}

/**
 * The ends of one holder's awards by fact id, as what they won later extends them. `own` are the holder's
 * credentials and passes. What was ended (revoked) is not extended. Extensions pass on: ends only ever grow
 * towards ends that are there, so repeating until nothing moves comes to rest.
 */
export function recertifiedEnds(
  own: readonly KnownFact[],
  rules: ReadonlyMap<string, Recertified>,
  zone: string,
): Ends {
  const all = own.toSorted(inTime);
  const ends: Ends = new Map(all.map(({ id, until }) => [id, until]));
  for (let moved = true; moved;) {
    moved = false;
    for (const award of all) {
      const rule = award.kind === 'credential' ? rules.get(award.subject) : undefined;
      if (!rule || award.endedBy !== undefined) continue;
      const until = extended(award, all, ends, rule, zone);
      if (until === ends.get(award.id)) continue;
      ends.set(award.id, until);
      moved = true;
    }
  }
  return ends;
}
