import type { Condition } from './definition/condition.ts';
import type { Program } from './definition/program.ts';
import type { Text } from './definition/values.ts';
import { credentialKinds } from './kinds.ts';

/** A benefit with everything that brings it. */
export interface BenefitLine {
  benefit: string;
  title: Text;
  availableTo: Condition | null;
  /** The lowest tier from which on companies have it; null where only a kind of credential brings it. */
  from: string | null;
  /** The tiers in which companies have it, from low to high. */
  tiers: string[];
  /** The kinds of credential whose holders have it. */
  kinds: string[];
}

/** A condition without the parts that ask for nothing; null where nothing is left. */
function asked(condition: Condition): Condition | null {
  if (!('all' in condition)) return condition;
  const parts = condition.all.flatMap((part) => asked(part) ?? []);
  const [only, ...more] = parts;
  if (!only) return null;
  return more.length === 0 ? only : { all: parts };
}

/**
 * Which tier and which kind of credential bring which benefit, in the order in which a company that rises gets
 * them. What nothing brings is left out.
 */
export function benefitTable(program: Program): BenefitLine[] {
  const kinds = credentialKinds(program);
  const listed = [
    ...program.tiers.flatMap(({ benefits }) => benefits),
    ...kinds.flatMap(({ benefits }) => benefits),
  ];
  return [...new Set(listed)].flatMap((benefit): BenefitLine[] => {
    const body = program.benefits[benefit];
    if (!body) return [];
    const first = program.tiers.findIndex(({ benefits }) => benefits.includes(benefit));
    const tiers = first < 0 ? [] : program.tiers.slice(first).map(({ id }) => id);
    return [
      {
        benefit,
        title: body.title,
        availableTo: body.availableTo ? asked(body.availableTo) : null,
        from: tiers[0] ?? null,
        tiers,
        kinds: kinds.filter((kind) => kind.benefits.includes(benefit)).map(({ id }) => id),
      },
    ];
  });
}
