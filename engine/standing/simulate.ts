import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import type { CompetencyAnswer, Standing } from './answer.ts';
import {
  addExchange,
  benefitsOf,
  costed,
  exchanged,
  type BenefitCost,
  type BenefitTally,
  type Exchange,
} from './benefits.ts';
import { clauseOf, type Clause } from './clause.ts';
import { actFor } from './decide.ts';
import { openBenefits } from './open-benefits.ts';
import { standingOf } from './standing.ts';

/** Two texts of one program that are compared. */
export interface Texts {
  before: Program;
  after: Program;
}

/** The day that both texts are measured on, and what is known. */
export interface When {
  on: Instant;
  known: Instant;
}

/** What one organisation is under both texts, by what they measure. */
export interface Placement {
  organisation: string;
  from: string | null;
  to: string | null;
}

/** An organisation that has another tier or level under the new text, and the clause that makes it so. */
export interface Move extends Placement {
  /** Null where the two texts have no common order of the two tiers. */
  act: 'promotion' | 'demotion' | null;
  /** The lowest tier whose requirement is answered differently, and its lowest clause; null where no clause is. */
  because: (Clause & { tier: string }) | null;
  benefits: Exchange;
  /** Competencies in which the level is another, by the clause of the lowest level that is answered differently. */
  competencies: LevelMove[];
}

/** A competency that an organisation has in another level under the new text. */
export interface LevelMove {
  competency: string;
  from: string | null;
  to: string | null;
  because: (Clause & { level: string }) | null;
}

/** How many organisations go from one tier to another; `from` and `to` agree for those who stay. */
export interface Cell {
  from: string | null;
  to: string | null;
  organisations: number;
}

/** A simulation under way: plain data, so that it can be put aside and taken up again. */
export interface Tally {
  counted: number;
  cells: Cell[];
  movers: Move[];
  /** By benefit, of all organisations: those too who keep their tier and gain or lose what it brings. */
  benefits: BenefitTally[];
}

/** What a new text does to everyone. */
export interface Simulation extends Tally {
  on: Instant;
  /** Versions of the two texts. */
  versions: { before: string; after: string };
  rises: number;
  falls: number;
  cost: BenefitCost;
  /** Benefits gained or lost that have no price. */
  unpriced: string[];
}

/** One organisation with all facts about it and its people. */
export interface Member {
  organisation: string;
  facts: Fact[];
  /** The older text where it is another version that applies to this organisation on the day. */
  before?: Program;
}

/** A simulation of nobody yet. */
export const nobody = (): Tally => ({ counted: 0, cells: [], movers: [], benefits: [] });

const order = ({ tiers }: Program) => tiers.map(({ id }) => id);

/** Whether a move is up or down, by the order of the new text, else of the old one; null where it is neither. */
export function actOf(texts: Texts, { from, to }: Pick<Placement, 'from' | 'to'>): Move['act'] {
  const both = [from, to].filter((tier) => tier !== null);
  const common = [texts.after, texts.before].map(order);
  const ranked = common.find((tiers) => both.every((tier) => tiers.includes(tier)));
  return ranked ? actFor(ranked, from, to) : null;
}

/** The tiers on whose requirements the move depends: up to the higher of the two, or that one alone. */
function concerned({ before, after }: Texts, { from, to }: Placement, act: Move['act']): string[] {
  const rises = act === 'promotion';
  const tiers = order(after);
  const top = tiers.indexOf((rises ? to : from) ?? '');
  const { counting } = rises ? before : after;
  if (top === -1) return tiers;
  return counting.tiersCumulative.choose ? tiers.slice(0, top + 1) : [tiers[top]!];
}

interface Asked {
  id: string;
  requirement: Node;
}

/** The lowest of several requirements that one text answers differently, in the direction of the move. */
function becauseOf(before: Asked[], after: Asked[], rises: boolean): (Clause & Asked) | null {
  for (const asked of after) {
    const { id, requirement } = asked;
    if (requirement.met !== rises) continue;
    const old = before.find((each) => each.id === id)?.requirement;
    // A requirement that is new stands in the way of those above it.
    if (!old) return { ...asked, path: requirement.path, before: null, after: requirement };
    if (old.met !== requirement.met) return { ...asked, ...clauseOf(old, requirement) };
  }
  return null;
}

function tierBecause(
  [before, after]: [Standing, Standing],
  tiers: string[],
  act: Move['act'],
): Move['because'] {
  const asked = ({ tiers: all }: Standing) =>
    all.map(({ tier, requirement }) => ({ id: tier, requirement }));
  const among = asked(after).filter(({ id }) => tiers.includes(id));
  const found = becauseOf(asked(before), among, act === 'promotion');
  return found && { tier: found.id, ...clauseIn(found) };
}

const clauseIn = ({ path, before, after }: Clause): Clause => ({ path, before, after });

/** The competencies in which an organisation has another level; of a competency that is gone, no clause tells. */
function levelMoves(before: Standing, after: Standing): LevelMove[] {
  const ids = new Set([...before.competencies, ...after.competencies].map((c) => c.competency));
  return [...ids].flatMap((competency): LevelMove[] => {
    const [old, now] = [before, after].map(({ competencies }) =>
      competencies.find((each) => each.competency === competency),
    );
    const [from, to] = [old?.measured ?? null, now?.measured ?? null];
    if (from === to) return [];
    const asked = (answer: CompetencyAnswer | undefined) =>
      (answer?.levels ?? []).map(({ level, requirement }) => ({ id: level, requirement }));
    const order = asked(now).map(({ id }) => id);
    const found = becauseOf(asked(old), asked(now), actFor(order, from, to) === 'promotion');
    const because = found && { level: found.id, ...clauseIn(found) };
    return [{ competency, from, to, because }];
  });
}

/** Where a tier rests on the level of a competency, the clause of that level. */
function behind(because: Clause & { tier: string }, competencies: LevelMove[]) {
  const { tier, before, after } = because;
  const node = after ?? before;
  if (node?.kind !== 'competency') return because;
  const level = competencies.find(({ competency }) => competency === node.subject[0])?.because;
  return level ? { tier, ...clauseIn(level) } : because;
}

/** The benefits that an organisation has under a text: those of its tier, as far as they are open to it. */
function benefitsUnder(program: Program, standing: Standing, facts: Fact[] | null): string[] {
  const { organisation, on, known, measured: tier } = standing;
  const all = benefitsOf(program, tier);
  if (!facts || all.every((benefit) => !program.benefits[benefit]?.availableTo)) return all;
  return openBenefits(program, facts, organisation, { on, known, tier })
    .filter(({ open }) => open)
    .map(({ benefit }) => benefit);
}

/**
 * Why an organisation has another tier under the new text, from its standing under both. Without `facts`, every
 * benefit of a tier is taken for open to it.
 */
export function moveBetween(
  texts: Texts,
  before: Standing,
  after: Standing,
  facts: Fact[] | null = null,
): Move {
  const { organisation } = after;
  const placement = { organisation, from: before.measured, to: after.measured };
  const act = actOf(texts, placement);
  const competencies = levelMoves(before, after);
  const because = tierBecause([before, after], concerned(texts, placement, act), act);
  return {
    ...placement,
    act,
    because: because && behind(because, competencies),
    benefits: exchanged(
      benefitsUnder(texts.before, before, facts),
      benefitsUnder(texts.after, after, facts),
    ),
    competencies,
  };
}

/** Whether an organisation has another tier or another level of a competency. */
export const isMove = ({ from, to, competencies }: Move): boolean =>
  from !== to || competencies.length > 0;

/**
 * Counts organisations that go the same way, with what each gains and loses; a mover is taken up with why it
 * moves. Those who stay need no more than their tiers, so a pass over everyone can count them by the cell.
 */
export function count(
  tally: Tally,
  texts: Texts,
  { from, to, organisations, benefits }: Cell & { benefits: Exchange },
  move: Move | null,
): void {
  const cell = tally.cells.find((each) => each.from === from && each.to === to);
  if (cell) cell.organisations += organisations;
  else tally.cells.push({ from, to, organisations });
  tally.counted += organisations;
  addExchange(tally.benefits, texts, benefits, organisations);
  if (move) tally.movers.push(move);
}

/** The end of a simulation: everything there is to say about what was counted. */
export function concluded(texts: Texts, on: Instant, tally: Tally): Simulation {
  const acts = (act: 'promotion' | 'demotion') =>
    tally.movers.filter((move) => move.act === act).length;
  return {
    ...tally,
    on,
    versions: { before: texts.before.version, after: texts.after.version },
    rises: acts('promotion'),
    falls: acts('demotion'),
    ...costed(tally.benefits, texts.after.currency),
  };
}

/** Counts one organisation by evaluating it under both texts. */
export function countMember(texts: Texts, member: Member, when: When, tally: Tally): void {
  const { organisation, facts } = member;
  const own = { ...texts, ...(member.before && { before: member.before }) };
  const before = standingOf(own.before, facts, organisation, when);
  const after = standingOf(own.after, facts, organisation, when);
  const move = moveBetween(own, before, after, facts);
  count(tally, own, { ...move, organisations: 1 }, isMove(move) ? move : null);
}

/**
 * Measures both texts over everyone on one day, one organisation a step: who moves, from where to where,
 * because of which clause, and what that costs in benefits. Each step yields how many are done; the answer is
 * the return value. A tally that was put aside goes on where it stood, with the members that are left.
 */
export function* simulate(
  texts: Texts,
  members: Iterable<Member>,
  when: When,
  tally: Tally = nobody(),
): Generator<number, Simulation> {
  for (const member of members) {
    countMember(texts, member, when, tally);
    yield tally.counted;
  }
  return concluded(texts, when.on, tally);
}
