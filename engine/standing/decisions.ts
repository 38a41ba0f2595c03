import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { KnownFact } from '../requirement/facts.ts';
import type { Ledger } from '../requirement/ledger.ts';
import { actOf, inEffect } from '../requirement/decision.ts';
import type { Cause, Decision, Verdict } from './answer.ts';

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

const levelId = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

function decision(fact: KnownFact): Decision {
  const { from, to, measured, competency } = fact.attributes ?? {};
  // A decision written by hand may name its tier as the subject alone.
  const after = to === undefined && competency === undefined ? fact.subject : to;
  return {
    fact: fact.id,
    act: actOf(fact),
    at: fact.from,
    from: levelId(from),
    to: levelId(after),
    until: fact.until,
    measured: levelId(measured),
    because: causesOf(fact),
    recordedAt: fact.recordedAt,
  };
}

/**
 * The decisions on an organisation that have taken effect by `on`, the earliest first: those on its tier, or
 * those on a competency.
 */
export const decisionsUntil = (
  ledger: Ledger,
  organisation: string,
  on: Instant,
  competency?: string,
): Decision[] =>
  ledger
    .ofOrganisation(organisation, 'decision')
    .filter(
      ({ from, attributes }) =>
        from <= on && (attributes?.['competency'] ?? null) === (competency ?? null),
    )
    .toSorted(inEffect)
    .map(decision);

/** A decision as a fact of the ledger; `fact.id`, `recordedAt` and `source` are whoever records it. */
export function decisionFact(
  organisation: string,
  { act, at, from, to, until, measured, because, competency }: Verdict,
): Omit<Fact, 'id' | 'recordedAt' | 'source'> {
  return {
    kind: 'decision',
    organisation,
    subject: competency ?? to ?? '',
    attributes: {
      act,
      from,
      to,
      measured,
      because: JSON.stringify(because),
      ...(competency !== undefined && { competency }),
    },
    from: at,
    until,
  };
}
