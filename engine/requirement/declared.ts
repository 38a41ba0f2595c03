import type { SaidValue } from './answer.ts';
import type { Context } from './context.ts';
import type { KnownFact } from './facts.ts';
import type { Span } from './span.ts';

/** Whether a fact is what the company itself declares and nobody checked. */
export const isDeclared = (fact: KnownFact | undefined): boolean =>
  fact?.source.startsWith('declared:') === true;

/** The value that a fact about an attribute gives, and whether nobody but the company says so. */
export const saidBy = (fact: KnownFact): SaidValue => ({
  value: String(fact.attributes?.['value']),
  ...(isDeclared(fact) && { declared: true }),
});

/**
 * What the company says of itself under one name, each value as long as it holds: a newer one takes the place
 * of an older one, unless the text lets the attribute have several values at once.
 */
export function valuesInForce({ ledger, of, program }: Context, name: string): Span[] {
  if ('person' in of) return [];
  const facts = ledger
    .ofOrganisation(of.organisation, 'attribute')
    .filter((fact) => fact.subject === name);
  const several = program.attributes[name]?.several ?? false;
  const inOrder = facts.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  return inOrder.flatMap((fact, index): Span[] => {
    const next = several ? Infinity : (inOrder[index + 1]?.from ?? Infinity);
    const until = Math.min(fact.until ?? Infinity, next);
    const label = `attribute ${name}`;
    return fact.from < until
      ? [{ from: fact.from, until, fact, key: `${label} ${fact.id}`, label }]
      : [];
  });
}
