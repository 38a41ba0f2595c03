import type { Change, Standing } from './answer.ts';
import { actFor } from './decide.ts';

const dayMilliseconds = 86_400_000;

/**
 * The first change within `days` (of 24 hours) after the standing's date that takes the organisation below
 * the tier it holds; null where none does. A fall that is already due is at the standing's own date.
 */
export function atRisk(standing: Standing, days: number): Change | null {
  const { on, held, measured, because, forecast } = standing;
  const order = standing.tiers.map((answer) => answer.tier);
  const now: Change = { at: on, from: held.tier, to: measured, because };
  const horizon = on + days * dayMilliseconds;
  return (
    [now, ...forecast].find(
      ({ at, to }) => at <= horizon && actFor(order, held.tier, to) === 'demotion',
    ) ?? null
  );
}
