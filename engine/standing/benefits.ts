import { decimal, scaled, written } from '../kernel/exact.ts';
import type { Program } from '../program/definition/program.ts';

/** How many organisations gain and lose a benefit, and what it costs a year for one of them. */
export interface BenefitTally {
  benefit: string;
  gained: number;
  lost: number;
  /** The price in the text that gives it: the new one for what is gained, else the old one; null where it has none. */
  cost: string | null;
}

/** What benefits cost the vendor a year: decimals in the currency of the new text. */
export interface BenefitCost {
  currency: string;
  gained: string;
  lost: string;
  /** Gained less lost: above zero where the new text costs more. */
  change: string;
}

/** The benefits of a tier under a text, those of the lower tiers among them; none without a tier. */
export function benefitsOf({ tiers }: Program, tier: string | null): string[] {
  const index = tiers.findIndex(({ id }) => id === tier);
  return [...new Set(tiers.slice(0, index + 1).flatMap(({ benefits }) => benefits))];
}

/** Benefits that come and go. */
export interface Exchange {
  gained: string[];
  lost: string[];
}

/** What changes between two lists of benefits. */
export const exchanged = (before: string[], after: string[]): Exchange => ({
  gained: after.filter((benefit) => !before.includes(benefit)),
  lost: before.filter((benefit) => !after.includes(benefit)),
});

/** The price of a benefit a year and company; null where the text gives none in its own currency. */
function costOf({ benefits, currency }: Program, benefit: string): string | null {
  const cost = benefits[benefit]?.cost;
  return cost?.currency === currency ? cost.amount : null;
}

/**
 * Adds to `tallies` what so many organisations gain and lose alike. A benefit that costs something else under
 * the two texts is valued at the new price where it is gained, at the old one where it is lost.
 */
export function addExchange(
  tallies: BenefitTally[],
  { before, after }: { before: Program; after: Program },
  { gained, lost }: Exchange,
  organisations: number,
): void {
  const add = (benefit: string, what: 'gained' | 'lost') => {
    const cost = costOf(what === 'gained' ? after : before, benefit);
    let tally = tallies.find((each) => each.benefit === benefit && each.cost === cost);
    if (!tally) tallies.push((tally = { benefit, gained: 0, lost: 0, cost }));
    tally[what] += organisations;
  };
  for (const benefit of gained) add(benefit, 'gained');
  for (const benefit of lost) add(benefit, 'lost');
}

const total = (tallies: BenefitTally[], count: 'gained' | 'lost'): bigint =>
  tallies.reduce(
    (sum, tally) => sum + BigInt(tally[count]) * (decimal(tally.cost ?? '0') ?? 0n),
    0n,
  );

/** What all that was tallied costs in a currency, and which benefits have no price. */
export function costed(
  tallies: BenefitTally[],
  currency: string,
): { benefits: BenefitTally[]; cost: BenefitCost; unpriced: string[] } {
  const benefits = tallies.toSorted((a, b) =>
    a.benefit < b.benefit ? -1 : a.benefit > b.benefit ? 1 : 0,
  );
  const [gained, lost] = [total(benefits, 'gained'), total(benefits, 'lost')];
  const said = (units: bigint) => written(scaled(units));
  const unpriced = benefits.flatMap(({ benefit, cost }) => (cost === null ? [benefit] : []));
  return {
    benefits,
    cost: { currency, gained: said(gained), lost: said(lost), change: said(gained - lost) },
    unpriced: [...new Set(unpriced)],
  };
}
