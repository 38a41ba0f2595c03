import type { Fact } from '../kernel/fact.ts';
import { standingActs } from '../program/definition/review.ts';

export type Act = (typeof standingActs)[number];

/**
 * A decision in the form in which decisions are recorded. People tell one on a competency by its `level`, as they tell
 * an application or a validation.
 */
export function asRecorded<F extends Pick<Fact, 'kind' | 'subject' | 'attributes'>>(told: F): F {
  const { level, ...others } = told.attributes ?? {};
  if (told.kind !== 'decision' || level === undefined || others['competency'] !== undefined)
    return told;
  return { ...told, attributes: { ...others, competency: told.subject, to: level } };
}

/** The acts that change the level held. */
export const moves: ReadonlySet<Act> = new Set(['promotion', 'demotion', 'termination']);

/** The act of that name; where none has it, a promotion. */
export const actNamed = (name: unknown): Act =>
  standingActs.find((act) => act === name) ?? 'promotion';

/** The act of a decision; a decision of an older ledger without one is a promotion. */
export const actOf = ({ attributes }: Fact): Act => actNamed(attributes?.['act']);

/** Of the decisions of one instant, what ends comes first, then what moves, then what begins. */
const place: Record<Act, number> = {
  'notice-withdrawn': 0,
  'probation-ended': 0,
  demotion: 1,
  termination: 1,
  promotion: 2,
  notice: 3,
  probation: 4,
};

/** Where a decision comes among those of one instant that were recorded together. */
export const placeOf = (decision: Fact): number => place[actOf(decision)];

/** The order in which decisions take effect. */
export const inEffect = (a: Fact, b: Fact): number =>
  a.from - b.from ||
  a.recordedAt - b.recordedAt ||
  placeOf(a) - placeOf(b) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
