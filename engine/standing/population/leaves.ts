import type { FactKind } from '../../kernel/fact.ts';
import type { Leaf } from '../../program/definition/condition.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Column, FactCounter } from './counter.ts';
import { hasWide } from './lines.ts';
import { columnIn, saidIn, type Making, type Memory } from './memory.ts';
import { middleWeights } from './middle.ts';
import { partsOfLeaf, type Parts } from './parts.ts';
import { mediansIn } from './quantity-parts.ts';
import type { Topic } from './said.ts';
import { testOf, type LeafTest } from './tests.ts';
import { unsure, type Reads } from './verdict.ts';

const namesIn = (where: object | null) => Object.keys(where ?? {});

/** The attributes of facts that a counter reads. */
function attributesOf(counter: FactCounter, { currencyRates }: Program): string[] {
  const { where, line, value, distinct } = counter;
  const inherited = value === 'money' ? currencyRates?.inheritedBy : undefined;
  return [
    ...where.flatMap(namesIn),
    ...[line?.by, distinct ?? undefined, inherited].filter((name) => name !== undefined),
    ...(typeof value === 'object' && value ? [value.attribute] : []),
  ];
}

const hasLines = ({ line, value }: FactCounter, { currencyRates }: Program): boolean =>
  line !== null || (value === 'money' && currencyRates?.inheritedBy !== undefined);

/** The attributes of facts that a topic is read from. */
const namesOf: Record<Topic['of'], string[]> = {
  attribute: ['value'],
  standing: ['tier'],
  decision: ['competency', 'to', 'act'],
};

/** Kinds of facts of which a text can make some. */
const madeByTerms: ReadonlySet<FactCounter['kind']> = new Set(['credential', 'carryover']);

/** Whether columns hold all that a leaf reads. */
function isCountable(
  { memory: { columns }, program, isUnderTerms }: Making,
  { parts, topics }: Parts,
): boolean {
  const many = columns.organisations.length;
  const has = (table: { attributes: ReadonlyMap<string, unknown> } | undefined, names: string[]) =>
    !table || columns.complete || names.every((name) => table.attributes.has(name));
  if (!topics.every((topic) => has(columns.facts.get(topic.of), namesOf[topic.of]))) return false;
  return parts.every(({ counter }) => {
    if (counter.of === 'people')
      return isUnderTerms && has(columns.credentials, namesIn(counter.where));
    if (madeByTerms.has(counter.kind) && !isUnderTerms) return false;
    const table = columns.facts.get(counter.kind);
    if (!has(table, attributesOf(counter, program))) return false;
    // Lines run through the facts of a company and of everyone: only the engine follows them.
    return !table || !hasLines(counter, program) || !hasWide(table, many);
  });
}

/** Whether columns hold what some leaves read off facts of their own. */
function isReadable({ columns }: Memory, leaf: Leaf): boolean {
  if (columns.complete) return true;
  const has = (kind: FactKind, ...names: string[]) => {
    const table = columns.facts.get(kind);
    return !table || names.every((name) => table.attributes.has(name));
  };
  if ('waived' in leaf) return has('waiver', 'untilEvent');
  return !('rank' in leaf) || has('ranking', 'group', 'cutoff');
}

/** A leaf with what it reads; `reads` is null where only the engine can tell. */
export interface LeafReads {
  rule: Rule;
  reads: Reads | null;
  /** What tells its answer from that of other leaves. */
  key: string;
}

/** Finds the columns that a leaf reads; what has not been counted yet is noted in `making`. */
export function readsOf(rule: Rule, leaf: Leaf, making: Making): LeafReads {
  const found = isReadable(making.memory, leaf) ? findReads(leaf, making) : null;
  return { rule, ...(found ?? { reads: null, key: `unknown ${JSON.stringify(leaf)}` }) };
}

/** What a leaf reads of counts and attributes, whatever facts of its own it goes by; null where columns do not tell. */
export function findReads(leaf: Leaf, making: Making): { reads: Reads; key: string } | null {
  const { memory, program, text } = making;
  const read = partsOfLeaf(program, leaf);
  if (!read || !isCountable(making, read)) return null;
  const columns = new Map<string, Column>();
  for (const { label, counter } of read.parts) columns.set(label, columnIn(making, counter));
  const said = new Map(
    read.topics.map((topic) => [
      topic.of === 'attribute' ? topic.name : topic.of,
      saidIn(memory, topic),
    ]),
  );
  const medians = mediansIn(leaf);
  for (const { of } of medians) memory.fragile.add(of);
  const sorted = new Map(
    medians.map(({ label }) => [label, middleWeights(memory, program, columns.get(label)!)]),
  );
  const counters = read.parts.map(({ counter }) => counter);
  return {
    reads: { columns, said, sorted },
    key: JSON.stringify([JSON.stringify(leaf), counters, read.topics, text.money]),
  };
}

const anyone: LeafTest = { test: () => unsure, plain: null, count: null, need: null };

/** How a leaf is answered once its columns have their places. */
export const leafTestOf = ({ rule, reads }: LeafReads, memory: Memory): LeafTest =>
  reads ? testOf(rule, reads, memory) : anyone;
