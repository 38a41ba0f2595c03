import type { Cause, Standing } from './answer.ts';

/** What is due: the organisation's tier rises or falls, and why. */
export interface Verdict {
  act: 'promotion' | 'demotion';
  from: string | null;
  to: string | null;
  because: Cause[];
}

/** Whether going from one tier to another is a rise or a fall in the order of tiers; null where they are one. */
export function actFor(
  order: string[],
  from: string | null,
  to: string | null,
): Verdict['act'] | null {
  if (from === to) return null;
  return order.indexOf(to ?? '') > order.indexOf(from ?? '') ? 'promotion' : 'demotion';
}

/**
 * The decision that is due on a standing, or null. Both directions take effect at once, the only review that
 * a program's text can ask for; a fall waits until the text is enforced.
 */
export function decide(standing: Standing): Verdict | null {
  const { held, measured, because, on, enforcedFrom } = standing;
  const order = standing.tiers.map((answer) => answer.tier);
  const act = actFor(order, held.tier, measured);
  if (act === null || (act === 'demotion' && on < enforcedFrom)) return null;
  return { act, from: held.tier, to: measured, because };
}
