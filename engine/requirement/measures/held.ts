import type { Condition } from '../../program/definition/condition.ts';
import { actOf, inEffect, moves } from '../decision.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

type Asked = Extract<Condition, { held: unknown }>;

/**
 * The company holds a tier, or a level of a competency, by the decisions that were taken: from one decision to
 * the next about the same.
 */
export const held: Measure<Asked> = ({ held: asked }, context) => {
  const about = 'tier' in asked ? null : asked.competency;
  const wanted = 'tier' in asked ? asked.tier : asked.level;
  const decisions = ownFacts(context, 'decision')
    .filter((fact) => moves.has(actOf(fact)) && (fact.attributes?.['competency'] ?? null) === about)
    .toSorted(inEffect);
  return {
    subject: about === null ? wanted : [about, ...wanted],
    need: 1,
    spans: decisions
      .map((fact, index) => spanOf(fact, 'held', decisions[index + 1]?.from))
      .filter(({ fact }) => wanted.includes(String(fact.attributes?.['to'] ?? fact.subject))),
  };
};
