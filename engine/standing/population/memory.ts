import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { factsPass } from './amounts.ts';
import type { Columns, Range, Seen } from './columns.ts';
import { keyOf, type Column, type Counter, type FactCounter, type TextNames } from './counter.ts';
import type { Node } from './node.ts';
import type { PeopleIndex } from './people-index.ts';
import { peoplePass } from './people.ts';
import { saidOn, type Said, type Topic } from './said.ts';
import { termsOf } from './terms.ts';
import { weightsOf, type Weights } from './weights.ts';

/** What is counted and answered at one instant over some columns, so that another text need not count it again. */
export interface Memory extends Seen {
  /** How many organisations have a place: all of them, or those of one step. */
  size: number;
  counted: Map<string, Column>;
  said: Map<string, Said>;
  weights: Map<string, Weights>;
  nodes: Map<string, Node>;
  /** Short names for long texts. */
  names: Map<string, string>;
  counts: Count[];
  /** Where everyone is counted by it: the credentials by what they are. */
  index: PeopleIndex | null;
  /** Kinds of facts of which one more moves what others contribute, or what was prepared for all of them. */
  fragile: Set<Count['of']>;
}

/** Nothing counted yet, with places for so many organisations. */
export const memoryOf = (columns: Columns, at: Instant, size: number): Memory => ({
  columns,
  at,
  size,
  base: 0,
  counted: new Map(),
  said: new Map(),
  weights: new Map(),
  nodes: new Map(),
  names: new Map(),
  counts: [],
  index: null,
  fragile: new Set(),
});

/** A memory that shares what is known and keeps what it learns to itself. */
export const forked = (memory: Memory, index: PeopleIndex): Memory => ({
  ...memory,
  counted: new Map(memory.counted),
  said: new Map(memory.said),
  weights: new Map(memory.weights),
  nodes: new Map(memory.nodes),
  names: new Map(memory.names),
  counts: [],
  index,
  fragile: new Set(),
});

/** A short name for a long text. */
export function numbered({ names }: Memory, text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = String(names.size)));
  return name;
}

/** A plan in the making: a program over a memory. */
export interface Making {
  memory: Memory;
  program: Program;
  /** What the memory has not counted yet. */
  fresh: Column[];
  text: TextNames;
  /** Whether the columns hold what the text makes of facts, and of whom it counts (see `termsOf`). */
  isUnderTerms: boolean;
}

/** A plan in the making, of which nothing is known yet. */
export function makingOf(program: Program, memory: Memory): Making {
  const { zone, calendar = null, currency, currencyRates = null } = program;
  const time = numbered(memory, JSON.stringify([zone, calendar]));
  const money = numbered(memory, JSON.stringify([zone, calendar, currency, currencyRates]));
  const isUnderTerms = memory.columns.terms === termsOf(program);
  return { memory, program, fresh: [], text: { time, money }, isUnderTerms };
}

/** Counts for some organisations, whose places are zero. */
export interface Count {
  /** What it reads: people, or facts of a kind. */
  of: 'people' | FactCounter['kind'];
  columns: readonly Column[];
  run: (range: Range) => void;
}

/** What the organisations have under a topic. */
export function saidIn(memory: Memory, topic: Topic): Said {
  const name = JSON.stringify(topic);
  let said = memory.said.get(name);
  if (!said) memory.said.set(name, (said = saidOn(memory.columns, topic, memory.at, memory.size)));
  return said;
}

/** What the rows of a counter weigh; null where they are only counted. */
export function weightsIn(memory: Memory, program: Program, counter: FactCounter): Weights | null {
  const table = memory.columns.facts.get(counter.kind);
  if (counter.value === null) return null;
  if (!table) return { units: new Float64Array(), codes: null, decimals: 0 };
  const { currency, currencyRates, zone } = program;
  const money = counter.value === 'money' ? [currency, currencyRates, zone] : null;
  const key = JSON.stringify([counter.kind, counter.value, money]);
  let weights = memory.weights.get(key);
  if (!weights) {
    const many = memory.columns.organisations.length;
    memory.weights.set(key, (weights = weightsOf(program, table, counter.value, many)));
  }
  return weights;
}

/** The column of a counter. One that has not been counted yet gets its places from {@link countsOf}. */
export function columnIn({ memory, program, fresh, text }: Making, counter: Counter): Column {
  const key = keyOf(counter, text);
  const known = memory.counted.get(key);
  if (known) return known;
  const weights = counter.of === 'facts' ? weightsIn(memory, program, counter) : null;
  const column: Column = {
    counter,
    count: new Int32Array(),
    sum: weights && new Float64Array(),
    decimals: weights?.decimals ?? 0,
  };
  memory.counted.set(key, column);
  fresh.push(column);
  return column;
}

/** Columns that are counted in one pass: people who are looked at in the same way, or facts of one kind. */
const together = ({ counter }: Column): string =>
  counter.of === 'people'
    ? JSON.stringify([
        counter.distinct,
        counter.where,
        counter.windows,
        counter.grace,
        counter.credit,
      ])
    : counter.kind;

/** Places for what columns count, those of one pass side by side. */
function place(list: readonly Column[], organisations: number): void {
  const counts = new Int32Array(list.length * organisations);
  const summing = list.filter(({ sum }) => sum !== null);
  const sums = new Float64Array(summing.length * organisations);
  const part = (index: number): [number, number] => [
    index * organisations,
    (index + 1) * organisations,
  ];
  for (const [index, column] of list.entries()) column.count = counts.subarray(...part(index));
  for (const [index, column] of summing.entries()) column.sum = sums.subarray(...part(index));
}

function countOf(memory: Memory, program: Program, list: readonly Column[]): Count {
  const { columns, at } = memory;
  const [{ counter }] = list as [Column];
  if (counter.of === 'people')
    return {
      of: 'people',
      columns: list,
      run: peoplePass(columns, list, program, at, memory.index),
    };
  const weights = list.map((column) => weightsIn(memory, program, column.counter as FactCounter));
  const hasLine = list.some((column) => (column.counter as FactCounter).line !== null);
  if (hasLine || weights.some((each) => each?.isDerived)) memory.fragile.add(counter.kind);
  return {
    of: counter.kind,
    columns: list,
    run: factsPass(columns, list, program, at, weights),
  };
}

/** How what has not been counted yet is counted, pass by pass. */
export function countsOf({ memory, program, fresh }: Making): Count[] {
  const counts = [...Map.groupBy(fresh, together).values()].map((list) => {
    place(list, memory.size);
    return countOf(memory, program, list);
  });
  memory.counts.push(...counts);
  return counts;
}

/**
 * Prepares again how some kinds of facts are counted, after their tables got values or room. False where what was
 * counted lies in other units than what is to come.
 */
export function prepareAgain(
  memory: Memory,
  program: Program,
  kinds: ReadonlySet<Count['of']>,
): boolean {
  memory.weights.clear();
  memory.counts = memory.counts.map((count) =>
    kinds.has(count.of) ? countOf(memory, program, count.columns) : count,
  );
  return [...memory.counted.values()].every(
    ({ counter, sum, decimals }) =>
      sum === null || weightsIn(memory, program, counter as FactCounter)!.decimals === decimals,
  );
}

/** Counts some organisations again, as far as some kinds of facts are counted. */
export function recount(memory: Memory, kinds: ReadonlySet<Count['of']>, range: Range): void {
  const [first, end] = [range.first - range.base, range.end - range.base];
  for (const { of, columns, run } of memory.counts) {
    if (!kinds.has(of)) continue;
    for (const { count, sum } of columns) {
      count.fill(0, first, end);
      sum?.fill(0, first, end);
    }
    run(range);
  }
}
