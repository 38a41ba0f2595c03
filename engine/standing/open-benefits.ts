import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { factsUnder } from '../requirement/derive.ts';
import { evaluate } from '../requirement/evaluate.ts';
import type { Act } from '../requirement/decision.ts';
import { ledgerOf, type Ledger } from '../requirement/ledger.ts';
import type { BenefitAnswer, Change } from './answer.ts';
import { benefitsOf } from './benefits.ts';

/** What decides about benefits beside their own clauses: the tier, when it changes, and what a probation closes. */
interface Having {
  tier: string | null;
  /** The changes of the tier to come. */
  coming: readonly (Pick<Change, 'at' | 'to'> & { act?: Act })[];
  /** What is closed meanwhile, by its name; a benefit of the same name is. */
  blocked: readonly string[];
  /** When the time of the probation is over. */
  blockedUntil: Instant | null;
}

/** When an organisation no longer has a tier from a certain one on; Infinity where nothing on record says so. */
function tierEnds({ tiers }: Program, from: string, coming: Having['coming']): Instant {
  const rank = (id: string | null) => tiers.findIndex((tier) => tier.id === id);
  const floor = rank(from);
  return coming.find(({ to }) => rank(to) < floor)?.at ?? Infinity;
}

/** When a probation to come closes a benefit; Infinity where none does. */
function probationCloses({ review }: Program, benefit: string, coming: Having['coming']): Instant {
  if (review.probation?.blocks[benefit] === undefined) return Infinity;
  return coming.find(({ act }) => act === 'probation')?.at ?? Infinity;
}

/** The benefits that come with a tier and with all below it, for an organisation on a day. */
export function benefitsHeld(
  program: Program,
  ledger: Ledger,
  organisation: string,
  on: Instant,
  { tier, coming, blocked, blockedUntil }: Having,
): BenefitAnswer[] {
  return benefitsOf(program, tier).map((benefit) => {
    const from = program.tiers.find(({ benefits }) => benefits.includes(benefit))?.id ?? '';
    const asked = program.benefits[benefit]?.availableTo;
    const path = `benefits.${benefit}.availableTo`;
    const requirement = asked
      ? evaluate(asked, { program, ledger, of: { organisation }, path }, on)
      : null;
    const told = { benefit, tier: from, requirement };
    if (blocked.includes(benefit))
      return { ...told, open: false, until: blockedUntil, blocked: true };
    const { met: open, until } = requirement ?? { met: true, until: null };
    const closes = probationCloses(program, benefit, coming);
    const ends = Math.min(tierEnds(program, from, coming), closes);
    const changes = Math.min(until ?? Infinity, open ? ends : Infinity);
    // What opens only after the tier is gone does not open.
    const stays = changes === Infinity || (!open && changes >= ends);
    return { ...told, open, until: stays ? null : changes, blocked: false };
  });
}

/**
 * The benefits of a tier and of all below it, for an organisation `on` a date, from the facts known at `known`;
 * empty for no tier. What a benefit asks beside its tier – a region, a kind of partner – decides whether it is open.
 */
export const openBenefits = (
  program: Program,
  facts: Fact[],
  organisation: string,
  { on, known, tier }: { on: Instant; known: Instant; tier: string | null },
): BenefitAnswer[] =>
  benefitsHeld(program, ledgerOf(factsUnder(program, facts, known)), organisation, on, {
    tier,
    coming: [],
    blocked: [],
    blockedUntil: null,
  });
