import type { FactKind } from '../../kernel/fact.ts';
import { isDeed, markOf } from '../../program/definition/who.ts';
import type { KnownFact } from '../../requirement/facts.ts';

/** Whether a fact of a kind makes its person count in columns that hold what people did, or only what they hold. */
export const makesCount = (kind: FactKind, deeds: boolean): boolean =>
  kind === 'credential' || (deeds && isDeed(kind));

/**
 * A fact that makes its person count, as a row among the credentials: what somebody did is one that says so and,
 * like one that was ended, has no grace.
 */
export const asAward = (fact: KnownFact): KnownFact =>
  isDeed(fact.kind) ? { ...fact, subject: markOf(fact), endedBy: fact.endedBy ?? fact.kind } : fact;
