import type { Fact, FactKind } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Selection, Where } from '../program/definition/selection.ts';
import type { Context } from './context.ts';
import type { KnownFact } from './facts.ts';
import { dayBegins } from './window.ts';

type Wanted = Where[string];

const isOneOf = (
  wanted: string | number | boolean | (string | number | boolean)[],
  found: unknown,
) => (Array.isArray(wanted) ? wanted.some((each) => each === found) : wanted === found);

/** Whether a value is what a text wants. */
export function fits(wanted: Wanted, found: unknown): boolean {
  if (typeof wanted !== 'object' || Array.isArray(wanted)) return isOneOf(wanted, found);
  const { atLeast, atMost, not } = wanted;
  if (not !== undefined && isOneOf(not, found)) return false;
  if (atLeast === undefined && atMost === undefined) return true;
  const value = typeof found === 'string' && found !== '' ? Number(found) : found;
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

/** Whether the attributes of a fact are as a text wants them. */
export const isWhere = (where: Where | undefined, { attributes }: Fact): boolean =>
  where === undefined ||
  Object.entries(where).every(([name, wanted]) => fits(wanted, attributes?.[name]));

/** The facts of a kind that are about the subject, and those that hold for everyone. */
export function candidates({ ledger, of }: Context, kind: FactKind): readonly KnownFact[] {
  const own =
    'person' in of
      ? ledger.ofPerson(of.person, kind)
      : ledger.ofOrganisation(of.organisation, kind);
  const wide = ledger.programWide(kind);
  return wide.length === 0 ? own : [...own, ...wide];
}

/** When the line of each fact began: by the value of the attribute, the earliest date. */
export function lineBegins(facts: readonly KnownFact[], by: string): (fact: KnownFact) => Instant {
  const first = new Map<unknown, Instant>();
  for (const fact of facts) {
    const line = fact.attributes?.[by] ?? null;
    if (line === null) continue;
    const known = first.get(line);
    if (known === undefined || fact.from < known) first.set(line, fact.from);
  }
  // What names no line is one of its own.
  return (fact) => first.get(fact.attributes?.[by] ?? null) ?? fact.from;
}

/** The facts that a text means, whenever they count. */
export function selected(context: Context, selection: Selection): readonly KnownFact[] {
  const { of, subject, where, line } = selection;
  const all = candidates(context, of);
  const begins = line && lineBegins(all, line.by);
  const [since, before] = [line?.since, line?.before].map((day) =>
    day === undefined ? null : dayBegins(context.program, day),
  );
  return all.filter((fact) => {
    if (subject && !subject.includes(fact.subject)) return false;
    if (!isWhere(where, fact)) return false;
    if (!begins) return true;
    const begun = begins(fact);
    return (since == null || begun >= since) && (before == null || begun < before);
  });
}
