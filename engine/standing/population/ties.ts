import type { FactKind } from '../../kernel/fact.ts';
import { placeOf } from '../../requirement/decision.ts';
import type { KnownFact } from '../../requirement/facts.ts';

const kinds: ReadonlySet<FactKind> = new Set(['affiliation', 'attribute', 'decision', 'ranking']);

/** Whether a later fact of a kind says anew what an earlier one said, so that those that begin together need an order. */
export const hasTies = (kind: FactKind): boolean => kinds.has(kind);

const instantDigits = 16;

/** Decisions that take effect together follow one another as they were recorded, other facts by their ids. */
export const tie = (fact: KnownFact): string =>
  fact.kind === 'decision'
    ? `${String(fact.recordedAt).padStart(instantDigits, '0')} ${placeOf(fact)} ${fact.id}`
    : fact.id;
