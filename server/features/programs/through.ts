import type { Applied, Instant, Program } from '@guildmark/engine';

/** The text that applies at an instant, and when another one will. */
type TextAt = (at: Instant) => Promise<{ program: Program; nextAt: Instant | null } | null>;

/**
 * The texts that applied one after the other in a stretch of time, each with the instant from which it did.
 * `published` are the instants at which versions were published.
 */
export async function textsThrough(
  textAt: TextAt,
  published: readonly Instant[],
  { after, on }: { after: Instant; on: Instant },
): Promise<Applied[]> {
  const found: Applied[] = [];
  for (let from = after; from <= on;) {
    const applies = await textAt(from);
    if (applies && found.at(-1)?.program !== applies.program)
      found.push({ program: applies.program, from });
    // Another version comes when its day does, or when one is published that has taken effect already.
    const later = [applies?.nextAt ?? Infinity, ...published].filter((next) => next > from);
    from = Math.min(...later, on + 1);
  }
  return found;
}
