import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';

/** Whether an affiliation takes the person's credit from another one that is still in force. */
const takesOver = (later: Fact, earlier: Fact): boolean =>
  later.organisation !== earlier.organisation &&
  (later.from > earlier.from || (later.from === earlier.from && later.id > earlier.id)) &&
  (earlier.until === null || later.from < earlier.until);

/** The affiliation that ends an earlier one of the same person elsewhere by beginning; null where none does. */
export function successor<F extends Fact>(affiliation: F, own: readonly F[]): F | null {
  let first: F | null = null;
  for (const other of own)
    if (takesOver(other, affiliation) && (!first || begins(other, first))) first = other;
  return first;
}

const begins = (one: Fact, other: Fact): boolean =>
  one.from < other.from || (one.from === other.from && one.id < other.id);

/**
 * An affiliation as far as it counts among all of one person: a person's credit is at one organisation on any
 * day, so it ends where a later one elsewhere begins (of two that begin together, the greater id counts). What
 * never counts ends as it begins.
 */
export function asCounting<F extends Fact>(affiliation: F, own: readonly F[]): F {
  const next = own.length > 1 ? successor(affiliation, own) : null;
  return next ? { ...affiliation, until: next.from } : affiliation;
}

/**
 * An affiliation as far as it gives an organisation credit under a text: where the old company keeps the credit
 * until its affiliation is ended, a later one elsewhere takes nothing away. What `award-ends` adds is a matter of
 * each credential: the affiliation itself ends for whatever is earned later.
 */
export const underText = <F extends Fact>(
  { counting }: Pick<Program, 'counting'>,
  affiliation: F,
  own: readonly F[],
): F =>
  counting.employerChange?.choose === 'old-ends' ? affiliation : asCounting(affiliation, own);
