import type { Condition } from '../../program/definition/condition.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

type Asked = Extract<Condition, { standing: unknown }>;

/**
 * The company has one of some tiers in another program. It has one tier there at a time: from one fact to the next
 * about the same program, whoever recorded them, so that two records of it are never two standings.
 */
export const standing: Measure<Asked> = ({ standing: { program, tier } }, context) => {
  const said = ownFacts(context, 'standing')
    .filter(({ subject }) => subject === program)
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  return {
    subject: [program, ...tier],
    need: 1,
    spans: said
      .map((fact, index) => spanOf(fact, 'has', said[index + 1]?.from))
      .filter(({ fact }) => tier.includes(String(fact.attributes?.['tier']))),
  };
};
