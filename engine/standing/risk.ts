import type { Instant } from '../kernel/instant.ts';
import type { Standing, Verdict } from './answer.ts';

const dayMilliseconds = 86_400_000;

/** Whether a decision takes the organisation below what it holds, by the text under which it falls due. */
export const isLoss = ({ act }: Pick<Verdict, 'act'>): boolean =>
  act === 'demotion' || act === 'termination';

/**
 * The first decision within `days` (of 24 hours) after the standing's date that takes the organisation below
 * the tier it holds; null where none does. A fall that is already due is at the standing's own date.
 */
export function atRisk({ on, held }: Standing, days: number): Verdict | null {
  const horizon = on + days * dayMilliseconds;
  return held.forecast.find((verdict) => verdict.at <= horizon && isLoss(verdict)) ?? null;
}

/** Until when the held level itself lasts, whatever is decided about it before; null: nothing ends it. */
export const lastsUntil = ({ forecast }: Pick<Standing['held'], 'forecast'>): Instant | null =>
  forecast.find(({ from, to }) => from !== to)?.at ?? null;
