import type { Change, Instant } from '@guildmark/engine';

/** The earliest of some instants; null where there is none. */
export function earliest(times: (Instant | null)[]): Instant | null {
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Whether a change ends in a lower tier than it began with. */
export function isLoss({ tiers }: { tiers: { tier: string }[] }, { from, to }: Change): boolean {
  const order = tiers.map(({ tier }) => tier);
  return order.indexOf(to ?? '') < order.indexOf(from ?? '');
}
