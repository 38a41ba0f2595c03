import type { Instant } from '../kernel/instant.ts';
import type { KnownFact } from '../requirement/facts.ts';
import type { Ledger } from '../requirement/ledger.ts';
import type { Cause, Decision } from './answer.ts';

const isCause = (value: unknown): value is Cause =>
  typeof value === 'object' && value !== null && 'path' in value && 'change' in value;

/** The causes that a decision fact carries as JSON; none where it carries none that can be read. */
function causesOf(fact: KnownFact): Cause[] {
  const text = fact.attributes?.['because'];
  if (typeof text !== 'string') return [];
  try {
    const causes: unknown = JSON.parse(text);
    return Array.isArray(causes) ? causes.filter(isCause) : [];
  } catch {
    return [];
  }
}

const tierId = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

function decision(fact: KnownFact): Decision {
  const { act, from, to } = fact.attributes ?? {};
  return {
    fact: fact.id,
    act: act === 'demotion' ? 'demotion' : 'promotion',
    at: fact.from,
    from: tierId(from),
    to: tierId(to ?? fact.subject),
    because: causesOf(fact),
    recordedAt: fact.recordedAt,
  };
}

const inOrder = (a: Decision, b: Decision) =>
  a.at - b.at || a.recordedAt - b.recordedAt || (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0);

/** The decisions on an organisation's tier, or on one of its competencies, that have taken effect by `on`, the earliest first. */
export const decisionsUntil = (
  ledger: Ledger,
  organisation: string,
  on: Instant,
  competency: string | null = null,
): Decision[] =>
  ledger
    .ofOrganisation(organisation, 'decision')
    .filter((fact) => fact.from <= on && (fact.attributes?.['competency'] ?? null) === competency)
    .map(decision)
    .toSorted(inOrder);

/** The tier an organisation has after its decisions, and since when without a break. */
export function fold(history: Decision[]): { tier: string | null; since: Instant | null } {
  let tier: string | null = null;
  let since: Instant | null = null;
  for (const { to, at } of history) {
    if (to !== tier) since = at;
    tier = to;
  }
  return { tier, since };
}
