import type { FactValue } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import { actNamed, moves } from '../../requirement/decision.ts';
import type { Columns, Range, Table } from './columns.ts';
import { rowsOfOwner } from './lines.ts';
import { attributeOf } from './where.ts';

/** Something that a later fact says anew: an attribute of an organisation, its tier elsewhere, or what a decision gave it. */
export type Topic =
  | { of: 'attribute'; name: string; several: boolean }
  /** The tier in another program. */
  | { of: 'standing'; program: string }
  /** About a competency, or (null) about the tier. */
  | { of: 'decision'; about: string | null };

/** What organisations have under a topic on a day: a code each, and the values that a code stands for. */
export interface Said {
  topic: Topic;
  codes: Int32Array;
  /** Code 0: nothing in force. The latest value comes last. */
  sets: (readonly (FactValue | undefined)[])[];
  known: Map<string, number>;
}

/** Whether of two rows the first begins later, or is the later one of two that begin together. */
export const isLater = ({ from, ties }: Table, row: number, than: number): boolean =>
  from[row]! > from[than]! ||
  (from[row] === from[than] && (ties ? ties[row]! > ties[than]! : row > than));

/** Whether a row is about a topic, and what it says. */
function reader(table: Table, topic: Topic) {
  if (topic.of === 'attribute') {
    const subject = table.subjects.indexOf(topic.name);
    const { codes, values } = attributeOf(table, 'value');
    return {
      isAbout: (row: number) => table.subject[row] === subject,
      says: (row: number) => values[codes[row]!],
    };
  }
  if (topic.of === 'standing') {
    const subject = table.subjects.indexOf(topic.program);
    const { codes, values } = attributeOf(table, 'tier');
    return {
      isAbout: (row: number) => table.subject[row] === subject && !table.personal?.[row],
      says: (row: number) => values[codes[row]!],
    };
  }
  const [about, to, act] = ['competency', 'to', 'act'].map((name) => attributeOf(table, name));
  const isMove = act!.values.map((value) => moves.has(actNamed(value)));
  return {
    isAbout: (row: number) =>
      isMove[act!.codes[row]!]! &&
      (about!.values[about!.codes[row]!] ?? null) === topic.about &&
      !table.personal?.[row],
    says: (row: number) =>
      String(to!.values[to!.codes[row]!] ?? table.subjects[table.subject[row]!]),
  };
}

const nameOf = (values: readonly (FactValue | undefined)[]) =>
  JSON.stringify(values.map((value) => [typeof value, value]));

function codeOf({ sets, known }: Said, values: readonly (FactValue | undefined)[]): number {
  if (values.length === 0) return 0;
  const name = nameOf(values);
  let code = known.get(name);
  if (code === undefined) known.set(name, (code = sets.push(values) - 1));
  return code;
}

/** Reads again what the organisations from `first` to `end` have: of several facts the latest, if it still holds. */
export function sayAgain(
  columns: Columns,
  said: Said,
  at: Instant,
  { first, end, base }: Range,
): void {
  const { topic, codes } = said;
  const table = columns.facts.get(topic.of);
  if (!table) return;
  const several = topic.of === 'attribute' && topic.several;
  const { isAbout, says } = reader(table, topic);
  for (let organisation = first; organisation < end; organisation++) {
    let rows: number[] = [];
    for (const row of rowsOfOwner(table, organisation)) {
      if (table.from[row]! > at || !isAbout(row)) continue;
      if (several) rows.push(row);
      else if (rows.length === 0 || isLater(table, row, rows[0]!)) rows = [row];
    }
    const values = rows
      .filter((row) => at < table.until[row]!)
      .toSorted((a, b) => (isLater(table, a, b) ? 1 : -1))
      .map(says);
    codes[organisation - base] = codeOf(said, values);
  }
}

/** Places for what organisations have under a topic; the first `size` of them are read. */
export function saidOn(columns: Columns, topic: Topic, at: Instant, size: number): Said {
  const said: Said = { topic, codes: new Int32Array(size), sets: [[]], known: new Map() };
  sayAgain(columns, said, at, { first: 0, end: size, base: 0 });
  return said;
}
