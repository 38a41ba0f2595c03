import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { dayBegins } from '../../requirement/window.ts';
import type { Coded, Columns, Range, Table } from './columns.ts';
import type { Column, FactCounter } from './counter.ts';
import { hasWide, linesOf, rowsOfOwner } from './lines.ts';
import { isIn, momentOf, type Moment } from './moment.ts';
import { placesOf, type Places } from './places.ts';
import type { Weights } from './weights.ts';
import { attributeOf, fittings, isFit, wantedSubjects } from './where.ts';

/** Whether something of a row is as a counter wants it. */
export type Counts = (row: number) => boolean;

/** What a counter wants beside the subject and the time; null where it wants nothing else. */
function besides(
  { where, line, scope }: FactCounter,
  program: Program,
  table: Table,
  organisations: number,
): Counts | null {
  const own = scope === 'own' && table.personal !== null;
  if (where.length === 0 && !line && !own) return null;
  const list = fittings(table, where);
  const begins = line && linesOf(table, line.by, organisations);
  const since = line?.since === undefined ? -Infinity : dayBegins(program, line.since);
  const before = line?.before === undefined ? Infinity : dayBegins(program, line.before);
  return (row) => {
    if (list.length > 0 && !isFit(list, row)) return false;
    if (own && table.personal![row] === 1) return false;
    return !begins || (begins[row]! >= since && begins[row]! < before);
  };
}

/** Which rows of a table count at an instant for a counter. */
export function countsIn(
  counter: FactCounter,
  program: Program,
  columns: Columns,
  table: Table,
  at: Instant,
): Counts {
  const wanted = wantedSubjects(table, counter.subjects);
  const moment = momentOf(program, counter.when, at);
  const also = besides(counter, program, table, columns.organisations.length);
  return (row) =>
    wanted[table.subject[row]!] === 1 &&
    isIn(moment, table.from[row]!, table.until[row]!) &&
    (!also || also(row));
}

/** Of each value of an attribute, a number that equal texts share; -1 where a fact counts by itself. */
function namesOf({ codes, values }: Coded): (row: number) => number {
  const known = new Map<string, number>();
  const names = values.map((value) => {
    if (value === undefined || value === null) return -1;
    const text = String(value);
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text)!;
  });
  return (row) => names[codes[row]!]!;
}

/** Counts an equal value once for each organisation: asked for a row, whether it is the first with its value. */
function once(table: Table, distinct: string) {
  const nameOf = namesOf(attributeOf(table, distinct));
  const seen = new Map<number, number>();
  return {
    forget: () => seen.clear(),
    isFirst: (row: number, organisation: number) => {
      const name = nameOf(row);
      if (name < 0) return true;
      if (seen.get(name) === organisation) return false;
      seen.set(name, organisation);
      return true;
    },
  };
}

/** What columns want of a row beside its subject and its time; null where all want nothing else. */
interface Besides {
  also: Counts | null;
  once: ReturnType<typeof once> | null;
  own: boolean;
}

/** The columns of a pass, made ready: what is compared lies in arrays of numbers, a place for each column. */
interface FactsPass {
  table: Table;
  places: Places;
  moments: Moment[];
  besides: (Besides | null)[];
  weights: readonly (Weights | null)[];
  countBases: number[];
  sumBases: number[];
  counted: Int32Array;
  summed: Float64Array;
}

function prepare(
  columns: Columns,
  table: Table,
  list: readonly Column[],
  program: Program,
  at: Instant,
): Omit<FactsPass, 'weights'> {
  const counters = list.map(({ counter }) => counter as FactCounter);
  const many = columns.organisations.length;
  const [{ count }] = list as [Column];
  const sum = list.find((column) => column.sum)?.sum;
  return {
    table,
    places: placesOf(
      table.subjects,
      counters.map(({ subjects }) => subjects),
    ),
    moments: counters.map(({ when }) => momentOf(program, when, at)),
    besides: counters.map((counter): Besides | null => {
      const also = besides(counter, program, table, many);
      const { distinct, scope } = counter;
      if (!also && distinct === null && scope === 'all') return null;
      return {
        also,
        once: distinct === null ? null : once(table, distinct),
        own: scope === 'own',
      };
    }),
    // The places of one pass lie side by side: one array reaches all of them.
    counted: new Int32Array(count.buffer),
    summed: new Float64Array(sum?.buffer ?? new ArrayBuffer()),
    countBases: list.map((column) => column.count.byteOffset / Int32Array.BYTES_PER_ELEMENT),
    sumBases: list.map((each) => (each.sum?.byteOffset ?? 0) / Float64Array.BYTES_PER_ELEMENT),
  };
}

/** Counts a row, whose subject and time are right, for one column of a pass. */
function tally(pass: FactsPass, column: number, row: number, place: number): void {
  const { besides: wants, weights, counted, summed, countBases, sumBases } = pass;
  const wanted = wants[column]!;
  if (wanted?.also && !wanted.also(row)) return;
  const weight = weights[column];
  if (weight) {
    const { units, codes } = weight;
    const amount = units[codes ? codes[row]! : row]!;
    // NaN: a fact without a value. One below zero does not count either.
    if (!(amount >= 0)) return;
    summed[sumBases[column]! + place]! += amount;
  }
  if (wanted?.once && !wanted.once.isFirst(row, place)) return;
  counted[countBases[column]! + place]!++;
}

/** Counts a row for every column that wants its subject. */
function look(pass: FactsPass, row: number, place: number, isWide: boolean): void {
  const { table, places, moments, besides: wants } = pass;
  const code = table.subject[row]!;
  const from = table.from[row]!;
  const until = table.until[row]!;
  const { starts, targets } = places;
  for (let entry = starts[code]!; entry < starts[code + 1]!; entry++) {
    const column = targets[entry]!;
    // What holds for everyone counts for each organisation, except where its own facts are meant.
    if (isWide && wants[column]?.own) continue;
    if (isIn(moments[column]!, from, until)) tally(pass, column, row, place);
  }
}

/**
 * Counts and adds up facts of one kind, in one pass for all columns that look at the kind: each row meets only the
 * columns that want its subject.
 */
export function factsPass(
  columns: Columns,
  list: readonly Column[],
  program: Program,
  at: Instant,
  weights: readonly (Weights | null)[],
): (range: Range) => void {
  const found = columns.facts.get((list[0]!.counter as FactCounter).kind);
  if (!found) return () => {};
  const table = found;
  const pass: FactsPass = { ...prepare(columns, table, list, program, at), weights };
  const many = columns.organisations.length;
  const wide = hasWide(table, many) ? [...rowsOfOwner(table, many)] : [];
  const run = written(pass);
  return (range) => {
    for (const wants of pass.besides) wants?.once?.forget();
    if (table.extra.size === 0 && wide.length === 0) return run(range);
    // Organisation by organisation: what counts once is told apart within the rows of one.
    for (let organisation = range.first; organisation < range.end; organisation++) {
      run({ ...range, first: organisation, end: organisation + 1 });
      const place = organisation - range.base;
      for (const row of table.extra.get(organisation) ?? []) look(pass, row, place, false);
      for (const row of wide) look(pass, row, place, true);
    }
  };
}

const bound = (moments: readonly Moment[], of: (moment: Moment) => Instant) =>
  Float64Array.from(moments, of);

/** The rows that came with the table. The loop is written out, with all that it reads in variables of its own. */
function written(pass: FactsPass): (range: Range) => void {
  const { table, places, moments, besides: wants, weights, counted, summed } = pass;
  const { starts, targets } = places;
  const first = bound(moments, (moment) => moment.first);
  const sureFirst = bound(moments, (moment) => moment.sureFirst);
  const sureLast = bound(moments, (moment) => moment.sureLast);
  const last = bound(moments, (moment) => moment.last);
  const firstEnd = bound(moments, (moment) => moment.firstEnd);
  const sureEnd = bound(moments, (moment) => moment.sureEnd);
  const counts = Int32Array.from(pass.countBases);
  const sums = Int32Array.from(pass.sumBases);
  // Columns that want nothing of a row but its subject, its time and what it says in numbers.
  const isPlain = wants.map((each, column) => each === null && !weights[column]?.codes);
  const units = weights.map((each) => each?.units ?? null);
  return (range) => {
    const { subject, from, until, starts: begins } = table;
    for (let organisation = range.first; organisation < range.end; organisation++) {
      const place = organisation - range.base;
      const stop = begins[organisation + 1]!;
      for (let row = begins[organisation]!; row < stop; row++) {
        const code = subject[row]!;
        const begun = from[row]!;
        const end = until[row]!;
        for (let entry = starts[code]!; entry < starts[code + 1]!; entry++) {
          const column = targets[entry]!;
          if (begun < first[column]! || begun > last[column]! || end < firstEnd[column]!) continue;
          if (begun < sureFirst[column]! || begun > sureLast[column]! || end < sureEnd[column]!)
            if (!moments[column]!.exact(begun, end)) continue;
          if (!isPlain[column]) {
            tally(pass, column, row, place);
            continue;
          }
          const own = units[column];
          if (own) {
            const amount = own[row]!;
            if (!(amount >= 0)) continue;
            summed[sums[column]! + place]! += amount;
          }
          counted[counts[column]! + place]!++;
        }
      }
    }
  };
}
