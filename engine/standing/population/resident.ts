import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Columns } from './columns.ts';
import { forked, memoryOf, prepareAgain, recount, type Memory } from './memory.ts';
import { answerAgain, type Node } from './node.ts';
import { finish, passOver, readAgain, seatsIn, type Population } from './pass.ts';
import { peopleIndex, type PeopleIndex } from './people-index.ts';
import { planOf, type Plan } from './plan.ts';
import { sayAgain } from './said.ts';
import type { Seats } from './seats.ts';
import { living, type Change, type Effect, type Touched } from './touch.ts';

/** An organisation whose measured tier changed: positions in the list of tiers, -1 for none. */
export interface Moved {
  organisation: number;
  from: number;
  to: number;
}

/** Everyone's counts and answers on one day, kept in step with facts as they come. */
export interface Resident {
  population: () => Population;
  /** Takes in what began to be known or is no longer so, and says which organisations moved. */
  apply: (change: Change) => Moved[];
  /** What another text would measure: only what it asks beyond the present one is counted. */
  simulate: (program: Program) => Population;
}

interface State {
  memory: Memory;
  plan: Plan;
  seats: Map<Node, Seats>;
  population: Population;
}

function stateOf(program: Program, columns: Columns, at: Instant): State {
  const memory = memoryOf(columns, at, columns.organisations.length);
  const plan = planOf(program, memory);
  const population = finish(passOver(plan, memory));
  return { memory, plan, seats: seatsIn(plan, memory), population };
}

/** Counts and answers one organisation again, as far as some kinds of facts matter for it. */
function settle(
  { memory, plan, seats }: State,
  organisation: number,
  kinds: ReadonlySet<Touched['kind']>,
): void {
  const range = { first: organisation, end: organisation + 1, base: 0 };
  recount(memory, kinds, range);
  for (const said of memory.said.values())
    if (kinds.has(said.topic.of)) sayAgain(memory.columns, said, memory.at, range);
  const word = organisation >> 5;
  for (const node of plan.inTurn) {
    answerAgain(node, organisation);
    const seated = seats.get(node);
    // Where only the engine can tell for some, the answers of the whole word were read anew.
    if (node.unsure) seated?.settle(word << 5, Math.min(memory.size, (word + 1) << 5));
    else seated?.settle(organisation, organisation + 1);
  }
}

function movedBetween(before: Int8Array, after: Int8Array): Moved[] {
  const moved: Moved[] = [];
  for (const [organisation, to] of after.entries()) {
    const from = before[organisation] ?? -1;
    if (from !== to) moved.push({ organisation, from, to });
  }
  return moved;
}

/**
 * Counts everyone on one day and keeps the counts. The columns belong to it from then on: what is applied is
 * written to them.
 */
export function residentOf(program: Program, columns: Columns, at: Instant): Resident {
  const { take } = living(columns);
  let state = stateOf(program, columns, at);
  let index: PeopleIndex | null = null;

  const widen = (kinds: Effect['widened']): boolean => {
    if (kinds.size === 0) return true;
    if (!prepareAgain(state.memory, program, kinds)) return false;
    state.seats = seatsIn(state.plan, state.memory);
    return !state.memory.counts.some(({ of }) => kinds.has(of) && state.memory.fragile.has(of));
  };

  const apply = (change: Change): Moved[] => {
    const { touched, everyone, widened } = take(change);
    const isFragile = touched.some(({ kind }) => state.memory.fragile.has(kind));
    if (everyone || isFragile || !widen(widened)) {
      const before = state.population.measured;
      state = stateOf(program, columns, at);
      index = null;
      return movedBetween(before, state.population.measured);
    }
    for (const { organisation, kind } of touched)
      if (kind === 'people') index?.changed.add(organisation);
    const moved: Moved[] = [];
    for (const [organisation, list] of Map.groupBy(touched, (each) => each.organisation)) {
      const from = state.population.measured[organisation]!;
      settle(state, organisation, new Set(list.map(({ kind }) => kind)));
      readAgain(state.plan, state.population, organisation);
      const to = state.population.measured[organisation]!;
      if (from !== to) moved.push({ organisation, from, to });
    }
    return moved;
  };

  const simulate = (draft: Program): Population => {
    index ??= peopleIndex(columns, at);
    const aside = forked(state.memory, index);
    return finish(passOver(planOf(draft, aside), aside));
  };

  return { population: () => state.population, apply, simulate };
}
