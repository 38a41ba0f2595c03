import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { perWord, wordsFor } from './bits.ts';
import type { Columns, Range } from './columns.ts';
import { memoryOf, type Memory } from './memory.ts';
import { answer, type Node } from './node.ts';
import { planOf, type Plan } from './plan.ts';
import { readHighest, readHighestInTurn, readMet } from './reading.ts';
import { sayAgain } from './said.ts';
import { seatsOf, type Seats } from './seats.ts';

/** What is measured of one competency: by organisation the position of the highest level that is met; else -1. */
export interface LevelsMeasured {
  competency: string;
  levels: readonly string[];
  measured: Int8Array;
}

/** To whom a benefit that asks for something beside its tier is open: by organisation 1, else 0. */
export interface BenefitOpen {
  benefit: string;
  open: Uint8Array;
}

/** What is measured for every organisation on one day. */
export interface Population {
  /** Tier ids from low to high. */
  tiers: readonly string[];
  /** By organisation: the position of the highest tier that is reached; -1 where none is. */
  measured: Int8Array;
  /** How many organisations have which tier; the last number is of those with none. */
  counts: number[];
  competencies: LevelsMeasured[];
  /** The benefits that ask for something beside their tier. */
  benefits: BenefitOpen[];
  /** Organisations, ascending, for which columns do not tell: the engine has to be asked (see {@link settle}). */
  unsure: number[];
}

/** A pass that can be carried on step by step, so that others have their turn in between. */
export interface PopulationPass {
  population: Population;
  /** How many organisations are finished. */
  finished: () => number;
  /** Does so many more organisations, or a few more; true when all are finished. */
  step: (organisations: number) => boolean;
}

/** Seats by the node of their root. */
export const seatsIn = (plan: Plan, memory: Memory): Map<Node, Seats> =>
  new Map(
    [...plan.seatings].map(([root, seating]) => [
      plan.nodes[root]!,
      seatsOf(plan, memory, seating),
    ]),
  );

const nothing = (plan: Plan, organisations: number): Population => ({
  tiers: plan.ladder.tiers,
  measured: new Int8Array(organisations).fill(-1),
  counts: [...plan.ladder.tiers.map(() => 0), 0],
  competencies: plan.ladder.competencies.map(({ competency, levels }) => ({
    competency,
    levels,
    measured: new Int8Array(organisations).fill(-1),
  })),
  benefits: plan.ladder.benefits.map(({ benefit }) => ({
    benefit,
    open: new Uint8Array(organisations),
  })),
  unsure: [],
});

/** Reads the tiers of some organisations off the nodes of the tiers; answers where columns do not tell. */
function readTiers({ ladder, nodes }: Plan, population: Population, range: Range): number[] {
  const tiers = ladder.roots.map((root) => nodes[root]!);
  const { measured, counts } = population;
  const read = ladder.cumulative ? readHighestInTurn : readHighest;
  const open = read(tiers, measured, range);
  for (let each = range.first; each < range.end; each++) {
    const tier = measured[each]!;
    counts[tier < 0 ? tiers.length : tier]!++;
  }
  return open;
}

/** Reads tiers, levels and benefits of some organisations off the nodes. */
function readAnswers(plan: Plan, population: Population, range: Range): void {
  const open = new Set(readTiers(plan, population, range));
  for (const [index, { roots }] of plan.ladder.competencies.entries()) {
    const levels = roots.map((root) => plan.nodes[root]!);
    const { measured } = population.competencies[index]!;
    for (const organisation of readHighest(levels, measured, range)) open.add(organisation);
  }
  for (const [index, { root }] of plan.ladder.benefits.entries()) {
    const { open: into } = population.benefits[index]!;
    for (const organisation of readMet(plan.nodes[root]!, into, range)) open.add(organisation);
  }
  population.unsure.push(...[...open].toSorted((a, b) => a - b));
}

/** Reads one organisation off the nodes again. */
export function readAgain(plan: Plan, population: Population, organisation: number): void {
  const { measured, counts, tiers } = population;
  const before = measured[organisation]!;
  counts[before < 0 ? tiers.length : before]!--;
  population.unsure = population.unsure.filter((each) => each !== organisation);
  readAnswers(plan, population, { first: organisation, end: organisation + 1, base: 0 });
  population.unsure.sort((a, b) => a - b);
}

/** Answers nodes for the places from `first` to `end`, seats included. */
function answerNodes(
  nodes: readonly Node[],
  seats: ReadonlyMap<Node, Seats>,
  first: number,
  end: number,
): void {
  const words: [number, number] = [Math.floor(first / perWord), wordsFor(end)];
  for (const node of nodes) {
    answer(node, ...words, end);
    seats.get(node)?.settle(first, end);
  }
}

/** Counts, answers and reads off what a plan asks of some organisations. */
function advance(plan: Plan, memory: Memory, work: Work, [first, end]: [number, number]): void {
  const { base } = memory;
  for (const { run } of plan.counts) run({ first, end, base });
  answerNodes(work.nodes, work.seats, first - base, end - base);
  readAnswers(plan, work.population, { first, end, base });
}

/** What is left to do, and where the answers go. */
interface Work {
  nodes: readonly Node[];
  seats: ReadonlyMap<Node, Seats>;
  population: Population;
}

/** Does something to all organisations, some at a time. */
function inSteps(
  population: Population,
  organisations: number,
  work: (range: [first: number, end: number]) => void,
): PopulationPass {
  let done = 0;
  return {
    population,
    finished: () => done,
    step: (count) => {
      const until = Math.min(organisations, done + Math.max(1, count));
      while (done < until) {
        const end = Math.min(organisations, done + stepOrganisations);
        work([done, end]);
        done = end;
      }
      return done === organisations;
    },
  };
}

/** A pass over what a memory of everyone has not counted or answered yet; afterwards it has. */
export function passOver(plan: Plan, memory: Memory): PopulationPass {
  const population = nothing(plan, memory.size);
  const nodes = plan.inTurn.filter(({ isReady }) => !isReady);
  const work: Work = { nodes, seats: seatsIn(plan, memory), population };
  return inSteps(population, memory.size, (range) => {
    advance(plan, memory, work, range);
    if (range[1] === memory.size) for (const node of nodes) node.isReady = true;
  });
}

/**
 * How many organisations are done together: their counts fit into the cache of a core, and the same few pages of
 * memory serve for all. A multiple of the bits of a word.
 */
const stepOrganisations = 2048;

/** Carries a pass to its end. */
export function finish({ step, population }: PopulationPass): Population {
  while (!step(Infinity));
  return population;
}

/** A pass over all organisations on one day, to be carried on step by step. */
export function startPass(program: Program, columns: Columns, at: Instant): PopulationPass {
  const many = columns.organisations.length;
  const memory = memoryOf(columns, at, Math.min(many, stepOrganisations));
  const plan = planOf(program, memory);
  const population = nothing(plan, many);
  const work: Work = { nodes: plan.inTurn, seats: seatsIn(plan, memory), population };
  return inSteps(population, many, ([first, end]) => {
    memory.base = first;
    for (const { columns: counted } of plan.counts)
      for (const { count, sum } of counted) {
        count.fill(0);
        sum?.fill(0);
      }
    for (const said of memory.said.values())
      sayAgain(columns, said, at, { first, end, base: first });
    advance(plan, memory, work, [first, end]);
  });
}

/** What is measured for every organisation on one day, in one pass over columns. */
export const populationOf = (program: Program, columns: Columns, at: Instant): Population =>
  finish(startPass(program, columns, at));
