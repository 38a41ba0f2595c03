import { ok, refuse, type Instant, type Result } from '@guildmark/engine';
import type { Platform } from '../../platform/operation.ts';
import * as queries from './queries.ts';

/** A day as it may be asked for: a past instant, and from what was known when. */
export interface When {
  on?: Instant;
  known?: Instant;
}

/** The day that is asked about. */
export interface DayAsked {
  on: Instant;
  /** Facts recorded by then count, and versions published by then. */
  known: Instant;
  published: Instant;
  /** A past day was asked for. */
  past: boolean;
}

/** All that is known. */
const everything = Number.MAX_SAFE_INTEGER;

/**
 * Now and all that is known, or a past instant and what was known then, unless `known` says otherwise. Refused before
 * the organisation was a partner, and for what is to come.
 */
export async function dayAsked(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  { vendor, organisation }: { vendor: string; organisation: string },
  { on, known }: When,
): Promise<Result<DayAsked>> {
  const now = clock();
  if (on !== undefined && on > now) return refuse('standing.in_future', {}, 'on');
  const at = on ?? now;
  const since = await queries.joinedAt(db, vendor, organisation);
  if (at < since) return refuse('standing.before_joining', { since }, 'on');
  return ok({
    on: at,
    known: known ?? (on === undefined ? everything : at),
    published: known ?? at,
    past: on !== undefined,
  });
}
