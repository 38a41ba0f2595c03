import { written } from '../kernel/exact.ts';
import type { Need } from '../program/definition/selection.ts';
import type { Amount } from '../program/definition/values.ts';
import type { AppliedCase, Origin } from './answer.ts';
import type { Context } from './context.ts';
import { saidBy } from './declared.ts';
import type { KnownFact } from './facts.ts';
import { pool, sizeOf, type Pools } from './gauge.ts';
import type { Presence } from './span.ts';

/** The latest of the facts about an attribute that are in force. */
export function latestOf(pools: Pools, name: string): KnownFact | null {
  let found: Presence | undefined;
  const after = (a: Presence, b: Presence) =>
    a.from > b.from || (a.from === b.from && a.key > b.key);
  for (const member of pool(pools, `attribute ${name}`).members)
    if (!found || after(member, found)) found = member;
  return found?.spans[0]?.fact ?? null;
}

/** What gives the values of an attribute on the day: several facts where the text lets a company have several values. */
function factsOf({ program }: Context, pools: Pools, name: string): KnownFact[] {
  if (!program.attributes[name]?.several) return [latestOf(pools, name)].filter((fact) => !!fact);
  const members = [...pool(pools, `attribute ${name}`).members];
  return members.flatMap(({ spans }) => spans[0]?.fact ?? []);
}

interface Cases<T> {
  default: T;
  by: Record<string, Record<string, T>>;
}

/** The first case of a text that applies to a company, and the fact by which it does; null where none does. */
export function caseFor<T>(
  context: Context,
  { by }: Cases<T>,
  pools: Pools,
): { attribute: string; amount: T; fact: KnownFact } | null {
  for (const [attribute, amounts] of Object.entries(by)) {
    const facts = factsOf(context, pools, attribute);
    for (const [value, amount] of Object.entries(amounts)) {
      const fact = facts.find(({ attributes }) => String(attributes?.['value']) === value);
      if (fact) return { attribute, amount, fact };
    }
  }
  return null;
}

/** Which case applies, as an answer tells it. */
export function appliedCase<T>(context: Context, cases: Cases<T>, pools: Pools): AppliedCase {
  const found = caseFor(context, cases, pools);
  if (found) return { way: 'case', attribute: found.attribute, ...saidBy(found.fact) };
  const attributes = Object.keys(cases.by).map((attribute) => {
    const fact = latestOf(pools, attribute);
    const given = fact?.attributes?.['value'] ?? null;
    return { attribute, value: given === null ? null : String(given) };
  });
  return { way: 'default', attributes };
}

/** How the amount that a leaf asks for came about; null where it is one for all. */
export function originOf(
  context: Context,
  need: Need<number> | Need<Amount> | undefined,
  pools: Pools,
): Origin | null {
  if (typeof need !== 'object' || 'figure' in need) return null;
  if ('by' in need) return appliedCase<number | Amount>(context, need, pools);
  if ('oneFor' in need)
    return {
      way: 'proportion',
      of: written(sizeOf(need, pool(pools, 'need'))),
      ...(need.value === 'money' && { currency: context.program.currency }),
    };
  const fact = latestOf(pools, need.ofAttribute);
  if (!fact) return null;
  const { value, ...declared } = saidBy(fact);
  return { way: 'proportion', of: value, attribute: need.ofAttribute, ...declared };
}
