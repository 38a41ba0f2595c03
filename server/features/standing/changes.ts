import type { Instant } from '@guildmark/engine';

/** The earliest of some instants; null where there is none. */
export function earliest(times: (Instant | null)[]): Instant | null {
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
