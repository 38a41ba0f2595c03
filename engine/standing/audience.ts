import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Condition } from '../program/definition/condition.ts';
import type { Program } from '../program/definition/program.ts';
import { levelsIn } from '../requirement/asked.ts';
import { factsUnder } from '../requirement/derive.ts';
import { evaluate } from '../requirement/evaluate.ts';
import { ledgerOf } from '../requirement/ledger.ts';

/** Which companies something is for; what is empty asks for nothing, and all that is asked must hold. */
export interface Audience {
  /** Any of these regions, as the vendor divides the world. */
  regions: string[];
  /** This tier or a higher one; null: any, or none at all. */
  tier: string | null;
  /** Any level of any of these competencies. */
  competencies: string[];
}

/** What an audience asks that no fact tells: where the company is on record. */
export interface PlacedCompany {
  organisation: string;
  region: string;
}

/** A tier or a competency of an audience that the program does not have; null where it has all of them. */
export function strangeIn(
  { tiers, competencies }: Program,
  audience: Audience,
): { tier: string } | { competency: string } | null {
  const { tier } = audience;
  if (tier !== null && !tiers.some(({ id }) => id === tier)) return { tier };
  const competency = audience.competencies.find((id) => !Object.hasOwn(competencies, id));
  return competency === undefined ? null : { competency };
}

/** What an audience asks of the standing of a company, as a requirement; a name that is gone is met by nobody. */
function conditionOf(program: Program, { tier, competencies }: Audience): Condition {
  const from = program.tiers.findIndex(({ id }) => id === tier);
  const tiers = from === -1 ? [] : program.tiers.slice(from).map(({ id }) => id);
  const known = competencies.filter((id) => Object.hasOwn(program.competencies, id));
  return {
    all: [
      ...(tier === null ? [] : [{ held: { tier: tiers } }]),
      ...(competencies.length === 0
        ? []
        : [
            {
              any: known.map((competency) => ({
                held: { competency, level: levelsIn(program, competency) },
              })),
            },
          ]),
    ],
  };
}

/**
 * Tells of companies whether an audience concerns them `on` a date: by where they are, and by the tier and the levels
 * they hold by the decisions among `facts`, which may be those of many companies.
 */
export function concerning(
  program: Program,
  facts: Fact[],
  on: Instant,
): (audience: Audience, company: PlacedCompany) => boolean {
  const ledger = ledgerOf(factsUnder(program, facts, on));
  return (audience, { organisation, region }) => {
    if (audience.regions.length > 0 && !audience.regions.includes(region)) return false;
    const of = { program, ledger, of: { organisation }, path: 'audience' };
    return evaluate(conditionOf(program, audience), of, on).met;
  };
}
