import { z } from 'zod';
import type { Where } from './selection.ts';
import { Id, Score } from './values.ts';

const otherwise = { default: Score.describe('Where none of the others applies.') };

const OfCompany = z
  .strictObject({
    ...otherwise,
    by: z
      .record(Id, z.record(z.string(), Score))
      .describe(
        'By an attribute of the company: `{ market: { growth: 2 } }`; the first that applies. It multiplies the points.',
      ),
  })
  .describe('A multiplier by what the company is.');

const OfFacts = z
  .strictObject({
    ...otherwise,
    byFact: z
      .record(z.string(), z.record(z.string(), Score))
      .describe(
        'By an attribute of each fact: `{ licence: { subscription: 1.5 } }`; the first that applies. It multiplies what the fact brings, before points are made of it.',
      ),
  })
  .describe('A multiplier by what a fact says.');

type Factor = z.output<typeof OfCompany> | z.output<typeof OfFacts>;

/** One multiplier, or several of which each applies. */
export const Times = z.union([
  OfCompany,
  OfFacts,
  z
    .array(z.union([OfCompany, OfFacts]))
    .min(1)
    .max(10)
    .describe('Several, one upon the other.'),
]);

interface Multiplied {
  times?: Factor | Factor[] | undefined;
}

const factorsOf = ({ times }: Multiplied): Factor[] =>
  times === undefined ? [] : Array.isArray(times) ? times : [times];

/** The multipliers of a metric by what the company is. */
export const companyFactors = (metric: Multiplied): z.output<typeof OfCompany>[] =>
  factorsOf(metric).filter((factor) => 'by' in factor);

/** The multipliers of a metric by what each fact says. */
export const factFactors = (metric: Multiplied): z.output<typeof OfFacts>[] =>
  factorsOf(metric).filter((factor) => 'byFact' in factor);

/** Some of the facts of a metric, and by what each of them is multiplied. */
export interface Case {
  /** All of these must hold. */
  where: Where[];
  factors: FactFactor[];
}

/** A multiplier and the value of an attribute that it goes by; without one, it is for all other facts. */
export interface FactFactor {
  factor: string;
  attribute?: string;
  value?: string;
}

/** Cases of one metric that can be told apart; a check refuses more. */
export const mostCases = 200;

/** A value as a text writes it, and as facts may hold it. */
function writings(text: string): (string | number | boolean)[] {
  if (text === 'true' || text === 'false') return [text, text === 'true'];
  return text !== '' && String(Number(text)) === text ? [text, Number(text)] : [text];
}

/** The cases of one multiplier: each value by itself, and what has none of them. */
function casesOfOne({ default: otherwise, byFact }: z.output<typeof OfFacts>): Case[] {
  const before: Where = {};
  const cases = Object.entries(byFact).flatMap(([name, values]) => {
    const here = Object.entries(values).map(([value, factor]): Case => ({
      where: [{ ...before }, { [name]: writings(value) }],
      factors: [{ factor, attribute: name, value }],
    }));
    before[name] = { not: Object.keys(values).flatMap(writings) };
    return here;
  });
  return [...cases, { where: [before], factors: [{ factor: otherwise }] }];
}

/** In how many cases the multipliers of a metric divide its facts. */
export const caseCount = (metric: Multiplied): number =>
  factFactors(metric).reduce(
    (count, { byFact }) =>
      count * (1 + Object.values(byFact).reduce((sum, each) => sum + Object.keys(each).length, 0)),
    1,
  );

/** The cases in which the multipliers of a metric divide its facts: every fact is in one of them. */
export function casesOf(metric: Multiplied): Case[] {
  if (caseCount(metric) > mostCases) return [];
  return factFactors(metric).reduce<Case[]>(
    (so, factor) => {
      const each = casesOfOne(factor);
      return so.flatMap((one) =>
        each.map((other) => ({
          where: [...one.where, ...other.where],
          factors: [...one.factors, ...other.factors],
        })),
      );
    },
    [{ where: [], factors: [] }],
  );
}
