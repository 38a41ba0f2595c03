import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { KnownFact } from '../requirement/facts.ts';
import { nextVersionAt, versionFor } from './versions.ts';

/** A text while it applies to an organisation. */
export interface Reign {
  program: Program;
  from: Instant;
  /** When the next text applies. */
  until: Instant;
}

/**
 * The texts that apply to an organisation one after the other; of two that take effect on one day, the later of
 * the list counts.
 */
export function reigns(
  programs: Program[],
  known: KnownFact[],
  organisation: string,
  { from, to }: { from: Instant; to: Instant },
): Reign[] {
  const versions = programs.toReversed();
  const found: Reign[] = [];
  for (let at: Instant | null = from; at !== null && at <= to;) {
    const program = versionFor(versions, known, organisation, at);
    const next = nextVersionAt(versions, known, organisation, at);
    if (program) found.push({ program, from: at, until: next ?? Infinity });
    at = next;
  }
  return found;
}
