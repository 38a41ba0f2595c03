import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import { factsUnder } from '../requirement/derive.ts';
import { evaluate } from '../requirement/evaluate.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { benefitsOf } from './benefits.ts';

/** A benefit of a tier, and whether it is open to the organisation on the day. */
export interface BenefitAnswer {
  benefit: string;
  /** The tier with which it begins. */
  tier: string;
  open: boolean;
  /** Until when that stays so if nothing more happens; null: without end. */
  until: Instant | null;
  /** What is asked for the benefit beside its tier; null where nothing is. */
  requirement: Node | null;
}

/**
 * The benefits of a tier and of all below it, for an organisation `on` a date, from the facts known at `known`;
 * empty for no tier. What a benefit asks beside its tier – a region, a kind of partner – decides whether it is open.
 */
export function openBenefits(
  program: Program,
  facts: Fact[],
  organisation: string,
  { on, known, tier }: { on: Instant; known: Instant; tier: string | null },
): BenefitAnswer[] {
  const ledger = ledgerOf(factsUnder(program, facts, known));
  return benefitsOf(program, tier).map((benefit) => {
    const from = program.tiers.find(({ benefits }) => benefits.includes(benefit))?.id ?? '';
    const asked = program.benefits[benefit]?.availableTo;
    const path = `benefits.${benefit}.availableTo`;
    const requirement = asked
      ? evaluate(asked, { program, ledger, of: { organisation }, path }, on)
      : null;
    const { met: open, until } = requirement ?? { met: true, until: null };
    return { benefit, tier: from, open, until, requirement };
  });
}
