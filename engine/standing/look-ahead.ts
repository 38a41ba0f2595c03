import type { Instant } from '../kernel/instant.ts';
import { firstChanges } from '../requirement/evaluate.ts';
import { walk } from '../requirement/walk.ts';
import type { Change } from './answer.ts';
import { causesOf } from './causes.ts';
import { scaleOfLevels, scaleOfTiers, turningOn } from './scale.ts';
import { measuredLevel, measuredTier, reached, type Ladder } from './tiers.ts';

/** What will change after a date if nothing more happens. */
export interface Ahead {
  /** When each rule changes first, by its position; null: never. */
  until: (Instant | null)[];
  /** When each tier is first reached or no longer reached. */
  tierUntil: (Instant | null)[];
  /** Every change of the measured tier. */
  forecast: Change[];
  /** Every change of the measured level of each competency, in their order. */
  ofCompetencies: Change[][];
}

/** Walks on from `on`: when each rule and each tier changes first, and every change of what is measured. */
export function lookAhead(ladder: Ladder, on: Instant): Ahead {
  const { until, note } = firstChanges(ladder.forest.rules);
  const tierUntil: (Instant | null)[] = ladder.tiers.map(() => null);
  const forecast: Change[] = [];
  const ofCompetencies: Change[][] = ladder.competencies.map(() => []);
  const tiers = scaleOfTiers(ladder);
  walk(ladder.forest, { after: on, upTo: Infinity }, (step) => {
    const { at, before, now } = step;
    note(at, before, now);
    for (const index of ladder.tiers.keys())
      if (reached(ladder, index, before) !== reached(ladder, index, now)) tierUntil[index] ??= at;
    const [from, to] = [measuredTier(ladder, before), measuredTier(ladder, now)];
    if (from !== to) {
      const because = causesOf(ladder, step, turningOn(tiers, from, to));
      forecast.push({ at, from, to, because });
    }
    for (const [index, rungs] of ladder.competencies.entries()) {
      const [was, is] = [measuredLevel(rungs, before), measuredLevel(rungs, now)];
      if (was === is) continue;
      const because = causesOf(ladder, step, turningOn(scaleOfLevels(rungs), was, is));
      ofCompetencies[index]!.push({ at, from: was, to: is, because });
    }
  });
  return { until, tierUntil, forecast, ofCompetencies };
}
