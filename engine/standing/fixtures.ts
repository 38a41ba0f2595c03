import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { stateAt } from '../requirement/walk.ts';
import type { Standing } from './answer.ts';
import { standingOf } from './standing.ts';
import { ladderOf, reached } from './tiers.ts';

/** The test program as every test of standing takes it. */
export const program = testProgram();
/** The standing of Acme on a date, from what was known on it or on another. */
export const at = (facts: Fact[], on: string | number, known: string | number = on): Standing =>
  standingOf(program, facts, 'acme', {
    on: typeof on === 'number' ? on : day(on),
    known: typeof known === 'number' ? known : day(known),
  });

/** The two badges that silver asks for. */
export const badges = {
  anna: credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
  boris: credential('boris', 'technical-associate', '2026-03-01', '2027-03-01'),
};
/** Acme is silver from 1 March 2026, when Boris joins Anna, until 1 February 2027, when her badge runs out. */
export const acme: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  affiliation('boris', 'acme', '2026-01-01'),
  badges.anna,
  badges.boris,
];

let decisions = 0;
/** A decision on Acme that took effect on a day: on its tier, or on a competency of it. */
export const decision = (
  on: string,
  from: string,
  to: string,
  because = '[]',
  competency?: string,
): Fact =>
  fact({
    id: `decision-${++decisions}`,
    kind: 'decision',
    organisation: 'acme',
    subject: competency ?? to,
    attributes: { act: 'promotion', from, to, because, ...(competency && { competency }) },
    from: day(on),
  });
/** How Acme became silver. */
export const silver = [
  decision('2026-01-01', '', 'registered'),
  decision('2026-03-01', 'registered', 'silver'),
];

/** Something that can be done about a company, with what it costs and what is on record afterwards. */
export interface Way {
  cost: number;
  facts: Fact[];
}

/** Every choice of one way from each list, with what all of them cost together. */
export const everyChoice = (lists: Way[][]): Way[] =>
  lists.reduce((so, next) =>
    so.flatMap((one) =>
      next.map((other) => ({ cost: one.cost + other.cost, facts: [...one.facts, ...other.facts] })),
    ),
  );

/** Whether facts reach the highest tier of a program on a day. */
export function reachesTop(program: Program, facts: Fact[], on: Instant): boolean {
  const ladder = ladderOf(program, ledgerOf(facts), 'acme');
  return reached(ladder, program.tiers.length - 1, stateAt(ladder.forest, on).met);
}
