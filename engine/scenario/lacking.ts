import type { Node } from '../requirement/answer.ts';
import type { Target } from '../requirement/asked.ts';
import type { Standing } from '../standing/answer.ts';
import { missing } from '../standing/missing.ts';

/** What a company lacks for what a scenario expects of it. */
export interface Lacking {
  target: Target;
  /** The leaves that are missing, on the way that lacks least. */
  missing: Node[];
}

/** What is missing for an expected tier, or for the level of a competency; null where its requirement is met. */
export function lackingFor(standing: Standing, target: Target): Lacking | null {
  const answer =
    'tier' in target
      ? standing.tiers.find(({ tier }) => tier === target.tier)
      : standing.competencies
          .find(({ competency }) => competency === target.competency)
          ?.levels.find(({ level }) => level === target.level);
  return answer && !answer.met ? { target, missing: missing(answer.requirement) } : null;
}
