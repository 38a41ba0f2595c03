import { benefitsOf, exchanged, type Exchange } from '../benefits.ts';
import { actOf, count, type Cell, type Move, type Tally, type Texts } from '../simulate.ts';
import type { LevelsMeasured, Population } from './pass.ts';

/** What both texts measure of everyone on one day, over the same columns. */
export interface Sides {
  before: Population;
  after: Population;
}

/** Another tier, or the level of a competency that is another. */
interface Shift {
  from: string | null;
  to: string | null;
}

/** Where one organisation stands under both texts, as far as a pass tells. */
export interface Place extends Shift {
  /** The competencies in which its level is another. */
  competencies: (Shift & { competency: string })[];
}

type Levels = Pick<LevelsMeasured, 'levels' | 'measured'>;

/** By organisation: the level of one competency. */
const levelIn = (levels: Levels | undefined) => (organisation: number) =>
  levels?.levels[levels.measured[organisation]!] ?? null;

/** Reads off two populations who stands where. */
function placesIn({ before, after }: Sides): (organisation: number) => Place {
  const named = (side: Population) => new Map(side.competencies.map((c) => [c.competency, c]));
  const [old, now] = [named(before), named(after)];
  const levels = [...new Set([...old.keys(), ...now.keys()])].map((competency) => ({
    competency,
    before: levelIn(old.get(competency)),
    after: levelIn(now.get(competency)),
  }));
  return (organisation) => {
    const competencies: Place['competencies'] = [];
    for (const each of levels) {
      const [from, to] = [each.before(organisation), each.after(organisation)];
      if (from !== to) competencies.push({ competency: each.competency, from, to });
    }
    const from = before.tiers[before.measured[organisation]!] ?? null;
    const to = after.tiers[after.measured[organisation]!] ?? null;
    return { from, to, competencies };
  };
}

/** The benefits of each tier under a text; which of them are open to an organisation, as bits and as a list. */
function benefitsUnder(program: Texts['before'], population: Population) {
  const byTier = new Map(
    [null, ...population.tiers].map((tier) => [tier, benefitsOf(program, tier)]),
  );
  const asked = new Map(population.benefits.map(({ benefit, open }) => [benefit, open]));
  const conditional = new Map(
    [...byTier].map(([tier, benefits]) => [
      tier,
      benefits.flatMap((each) => asked.get(each) ?? []),
    ]),
  );
  return {
    open: (tier: string | null, organisation: number) =>
      conditional
        .get(tier)!
        .map((open) => open[organisation]!)
        .join(''),
    list: (tier: string | null, organisation: number) =>
      byTier.get(tier)!.filter((each) => asked.get(each)?.[organisation] !== 0),
  };
}

/** An organisation that has another tier, or another level of a competency. */
export interface Mover extends Place {
  organisation: number;
  act: Move['act'];
}

/**
 * Counts organisations by where a pass puts them, with what each gains and loses, and answers those that move.
 * Nobody among them may be unsure under either text.
 */
export function countPlaced(
  tally: Tally,
  texts: Texts,
  sides: Sides,
  organisations: Iterable<number>,
): Mover[] {
  const placeOf = placesIn(sides);
  const before = benefitsUnder(texts.before, sides.before);
  const after = benefitsUnder(texts.after, sides.after);
  const alike = new Map<string, Cell & { benefits: Exchange; act: Move['act'] }>();
  const movers: Mover[] = [];
  for (const organisation of organisations) {
    const { from, to, competencies } = placeOf(organisation);
    const open = `${before.open(from, organisation)} ${after.open(to, organisation)}`;
    const key = `${from ?? ''} ${to ?? ''} ${open}`;
    let same = alike.get(key);
    if (!same) {
      const benefits = exchanged(before.list(from, organisation), after.list(to, organisation));
      same = { from, to, benefits, organisations: 0, act: actOf(texts, { from, to }) };
      alike.set(key, same);
    }
    same.organisations++;
    if (from !== to || competencies.length > 0)
      movers.push({ organisation, from, to, competencies, act: same.act });
  }
  for (const same of alike.values()) count(tally, texts, same, null);
  return movers;
}
