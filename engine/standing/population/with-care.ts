import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Columns, Range } from './columns.ts';
import type { Column, PeopleCounter } from './counter.ts';
import { countsThrough, ends } from './credit.ts';
import { rowsOfOwner } from './lines.ts';
import { placesOf } from './places.ts';

/** Counts for some organisations, whose places are zero. */
export type Run = (range: Range) => void;

/** What a pass over people needs: everything but the way in which a credential is looked at. */
export interface PeoplePass {
  columns: Columns;
  list: readonly Column[];
  counter: PeopleCounter;
  program: Program;
  at: Instant;
  /** One array for the counts of all columns: their places lie side by side. */
  counted: Int32Array;
}

/** Where the places of a column begin in the array of its pass. */
export const baseOf = ({ count }: Column) => count.byteOffset / Int32Array.BYTES_PER_ELEMENT;

/**
 * For each code of a credential: the columns it counts for, and the slots that remember for whom it was counted
 * last. People have a slot a column; awards and credentials one for each credential that they count as.
 */
function slotsOf({ columns, list, counter }: PeoplePass) {
  const { subjects } = columns.credentials;
  const counters = list.map((column) => column.counter as PeopleCounter);
  const { starts, targets } = placesOf(
    subjects,
    counters.map(({ holding }) => holding),
  );
  const isPeople = counter.distinct === 'people';
  const known = new Map<string, number>();
  const slotOf = (target: number, credential: string) => {
    const name = isPeople
      ? `${target}`
      : `${target} ${counters[target]!.as[credential] ?? credential}`;
    const slot = known.get(name) ?? known.size;
    known.set(name, slot);
    return slot;
  };
  const slots = targets.slice();
  for (const [code, credential] of subjects.entries())
    for (let entry = starts[code]!; entry < starts[code + 1]!; entry++)
      slots[entry] = slotOf(targets[entry]!, credential);
  const bases = targets.map((target) => baseOf(list[target]!));
  return { starts, slots, bases, seen: new Int32Array(known.size) };
}

/** The same count, credential by credential: whatever the dates, and also where rows came later. */
export function withCare(pass: PeoplePass): Run {
  const { columns, counter, program, at, counted } = pass;
  const { affiliations, credentials } = columns;
  const { starts, slots, bases, seen } = slotsOf(pass);
  const counts = countsThrough(counter, program, columns, at);
  // What is over may still count where a window looks back, or where the credit stays.
  const looksBack = counter.windows.onSomeDayIn !== undefined || counter.credit === 'award-ends';
  let visit = 0;

  const look = (award: number, row: number, place: number) => {
    const code = credentials.subject[award]!;
    if (starts[code] === starts[code + 1] || !counts(award, row)) return;
    for (let entry = starts[code]!; entry < starts[code + 1]!; entry++) {
      if (seen[slots[entry]!] === visit) continue;
      seen[slots[entry]!] = visit;
      counted[bases[entry]! + place]!++;
    }
  };

  const lookAtPerson = (row: number, place: number) => {
    const person = affiliations.subject[row]!;
    for (let award = credentials.starts[person]!; award < credentials.starts[person + 1]!; award++)
      look(award, row, place);
    if (credentials.extra.size > 0)
      for (const award of credentials.extra.get(person) ?? []) look(award, row, place);
  };

  return ({ first, end, base }) => {
    for (let organisation = first; organisation < end; organisation++) {
      visit++;
      let before = -1;
      const rows = affiliations.extra.has(organisation) ? inPersons(columns, organisation) : null;
      const begin = affiliations.starts[organisation]!;
      const size = rows ? rows.length : affiliations.starts[organisation + 1]! - begin;
      for (let index = 0; index < size; index++) {
        const row = rows ? rows[index]! : begin + index;
        const left = ends(columns, counter)[row]!;
        if (!looksBack && (affiliations.from[row]! > at || at >= left)) continue;
        // What counts once is a credential in an organisation, or something of a person.
        if (affiliations.subject[row] !== before && counter.distinct !== 'credentials') visit++;
        before = affiliations.subject[row]!;
        lookAtPerson(row, organisation - base);
      }
    }
  };
}

/** Affiliations of an organisation, those of one person one after the other. */
function inPersons({ affiliations }: Columns, organisation: number): number[] {
  const { subject } = affiliations;
  return [...rowsOfOwner(affiliations, organisation)].toSorted((a, b) => subject[a]! - subject[b]!);
}
