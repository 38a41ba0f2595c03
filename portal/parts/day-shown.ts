import type { Instant } from '@guildmark/engine';
import { endOfDayIn } from './days.ts';

/** The past day that a page shows, at its end, and what was known; empty for today. */
export interface DayShown {
  on?: Instant;
  known?: Instant;
}

/** All that is known, whatever the time; it is the same in every question. */
const everything = Number.MAX_SAFE_INTEGER;

/** The day of `?on=` and `?known=`; null where the text is no day. */
export function dayShown(search: URLSearchParams, zone: string): DayShown | null {
  const asked = search.get('on') ?? '';
  if (asked === '') return {};
  const on = endOfDayIn(asked, zone);
  if (on === null) return null;
  return { on, ...(search.get('known') === 'now' && { known: everything }) };
}
