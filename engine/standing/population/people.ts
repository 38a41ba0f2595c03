import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { later } from '../../requirement/window.ts';
import type { Columns, Range } from './columns.ts';
import type { Column, PeopleCounter } from './counter.ts';
import { rowsOfOwner } from './lines.ts';
import { countsAt, isIn, momentOf, type Moment } from './moment.ts';
import { placesOf, type Places } from './places.ts';
import { fittings, isFit, type Fitting } from './where.ts';

/** When credentials count for whoever holds them. */
export interface Validity {
  /** Of credentials that ran or run out, and of those that were ended. */
  moment: Moment;
  ended: Moment;
  /** Where what held on some day counts: from when to when both credential and affiliation held. */
  onSomeDay: ((from: Instant, until: Instant, ended: boolean) => boolean) | null;
  where: Fitting[];
}

/** When the credentials that a counter looks at count at an instant. */
export function validityOf(
  counter: PeopleCounter,
  program: Program,
  columns: Columns,
  at: Instant,
): Validity {
  const { windows, grace, where } = counter;
  const when = { windows };
  const ended = momentOf(program, when, at);
  return {
    ended,
    moment: grace ? momentOf(program, when, at, grace) : ended,
    onSomeDay: windows.onSomeDayIn
      ? (from, until) => from < until && countsAt(program, when, at, { from, until })
      : null,
    where: where ? fittings(columns.credentials, [where]) : [],
  };
}

/** Until when a credential counts, its grace included. */
export const gracedEnd = (
  { credentials }: Columns,
  { grace }: PeopleCounter,
  program: Program,
  row: number,
): Instant => {
  const until = credentials.until[row]!;
  return grace && !credentials.ended?.[row] ? later(program, until, grace) : until;
};

/** Whether a credential counts through an affiliation. */
export type CountsThrough = (credential: number, affiliation: number) => boolean;

/** Until when each affiliation gives credit: as far as one elsewhere lets it, or as long as it lasts itself. */
const ends = ({ affiliations }: Columns, { credit }: PeopleCounter): Float64Array =>
  credit === 'old-ends' ? affiliations.said : affiliations.until;

/** When an affiliation gives credit for a credential that began at some instant. */
function creditedIn(
  columns: Columns,
  counter: PeopleCounter,
  affiliation: number,
  begun: Instant,
): [came: Instant, left: Instant] {
  const left = ends(columns, counter)[affiliation]!;
  const stays = counter.credit === 'award-ends' && begun < left;
  return [columns.affiliations.from[affiliation]!, stays ? Infinity : left];
}

/** Whether a credential counts through an affiliation at an instant, for one counter. */
export function countsThrough(
  counter: PeopleCounter,
  program: Program,
  columns: Columns,
  at: Instant,
): CountsThrough {
  const { moment, ended, onSomeDay, where } = validityOf(counter, program, columns, at);
  const { credentials } = columns;
  return (credential, affiliation) => {
    if (where.length > 0 && !isFit(where, credential)) return false;
    const [from, until] = [credentials.from[credential]!, credentials.until[credential]!];
    const [came, left] = creditedIn(columns, counter, affiliation, from);
    if (onSomeDay) {
      const end = gracedEnd(columns, counter, program, credential);
      return onSomeDay(Math.max(from, came), Math.min(end, left), false);
    }
    if (came > at || at >= left) return false;
    return isIn(credentials.ended?.[credential] ? ended : moment, from, until);
  };
}

/**
 * For each code of a credential: the columns it counts for, and the slots that remember for whom it was counted
 * last. People have a slot a column; awards and credentials one for each code as well.
 */
function slotsOf(targets: Int32Array, columns: number, distinct: PeopleCounter['distinct']) {
  const slots = targets.map((target, place) => (distinct === 'people' ? target : columns + place));
  // One more at the end remembers the number that was used last.
  return { slots, seen: new Int32Array(columns + targets.length + 1) };
}

/** What a pass over people counts, and how. */
interface PeoplePass {
  counter: PeopleCounter;
  places: Places;
  slots: Int32Array;
  seen: Int32Array;
  /** Of each place: where the counts of its column begin. */
  bases: Int32Array;
  counted: Int32Array;
}

function prepare({ credentials }: Columns, list: readonly Column[]): PeoplePass {
  const [{ counter, count }] = list as [Column];
  const { distinct } = counter as PeopleCounter;
  const places = placesOf(
    credentials.subjects,
    list.map((column) => (column.counter as PeopleCounter).holding),
  );
  // The places of one pass lie side by side: one array reaches all of them.
  const counted = new Int32Array(count.buffer);
  return {
    counter: counter as PeopleCounter,
    places,
    ...slotsOf(places.targets, list.length, distinct),
    bases: places.targets.map(
      (target) => list[target]!.count.byteOffset / counted.BYTES_PER_ELEMENT,
    ),
    counted,
  };
}

/**
 * Counts people for columns that agree in everything but the credentials. The loop is written out, with everything
 * it reads in variables of its own: it meets every credential of every organisation.
 */
export function peoplePass(
  columns: Columns,
  list: readonly Column[],
  program: Program,
  at: Instant,
): (range: Range) => void {
  const pass = prepare(columns, list);
  const { moment, ended, onSomeDay, where } = validityOf(pass.counter, program, columns, at);
  const keeps = pass.counter.credit === 'award-ends';
  const isPlain = onSomeDay === null && where.length === 0 && moment === ended && !keeps;
  const slowly = withCare(columns, pass, at, {
    counts: countsThrough(pass.counter, program, columns, at),
    lookAtAll: onSomeDay !== null || keeps,
  });
  // What counts once is a credential in an organisation, or something of a person: a new number each time.
  const step = pass.counter.distinct === 'credentials' ? 0 : 1;
  const { seen, slots, bases, counted } = pass;
  const { first, sureFirst, sureLast, last, firstEnd, sureEnd, exact } = moment;
  return (range) => {
    const { affiliations, credentials } = columns;
    if (!isPlain || affiliations.extra.size > 0 || credentials.extra.size > 0) return slowly(range);
    const { starts: rowsBegin, subject: who, from: came } = affiliations;
    const left = ends(columns, pass.counter);
    const { starts: held, subject: codes, from, until } = credentials;
    const { starts } = pass.places;
    let visit = pass.seen[pass.seen.length - 1]!;
    for (let organisation = range.first; organisation < range.end; organisation++) {
      const place = organisation - range.base;
      visit++;
      let before = -1;
      for (let row = rowsBegin[organisation]!; row < rowsBegin[organisation + 1]!; row++) {
        if (came[row]! > at || left[row]! <= at) continue;
        const person = who[row]!;
        if (person !== before) visit += step;
        before = person;
        const stop = held[person + 1]!;
        for (let award = held[person]!; award < stop; award++) {
          const [begun, end] = [from[award]!, until[award]!];
          if (begun < first || begun > last || end < firstEnd) continue;
          if (begun < sureFirst || begun > sureLast || end < sureEnd)
            if (!exact(begun, end)) continue;
          const code = codes[award]!;
          for (let entry = starts[code]!; entry < starts[code + 1]!; entry++) {
            const slot = slots[entry]!;
            if (seen[slot] === visit) continue;
            seen[slot] = visit;
            counted[bases[entry]! + place]!++;
          }
        }
      }
    }
    pass.seen[pass.seen.length - 1] = visit;
  };
}

/** How a pass looks at credentials that no plain comparison of dates decides. */
interface Care {
  counts: CountsThrough;
  /** Whether an affiliation that is over may still count. */
  lookAtAll: boolean;
}

/** The same count, credential by credential; also where rows came later. */
function withCare(columns: Columns, pass: PeoplePass, at: Instant, { counts, lookAtAll }: Care) {
  const { affiliations, credentials } = columns;
  const { seen, slots, bases, counted, places, counter } = pass;
  let visit = 0;
  const credit = (award: number, place: number) => {
    const code = credentials.subject[award]!;
    for (let entry = places.starts[code]!; entry < places.starts[code + 1]!; entry++) {
      if (seen[slots[entry]!] === visit) continue;
      seen[slots[entry]!] = visit;
      counted[bases[entry]! + place]!++;
    }
  };
  return ({ first, end, base }: Range) => {
    visit = seen[seen.length - 1]!;
    for (let organisation = first; organisation < end; organisation++) {
      visit++;
      let person = -1;
      for (const row of inPersons(columns, organisation)) {
        const here = affiliations.from[row]! <= at && at < ends(columns, counter)[row]!;
        if (!here && !lookAtAll) continue;
        if (affiliations.subject[row] !== person && counter.distinct !== 'credentials') visit++;
        person = affiliations.subject[row]!;
        for (const award of rowsOfOwner(credentials, person))
          if (counts(award, row)) credit(award, organisation - base);
      }
    }
    seen[seen.length - 1] = visit;
  };
}

/** Affiliations of an organisation, those of one person one after the other. */
function inPersons({ affiliations }: Columns, organisation: number): number[] {
  const rows = [...rowsOfOwner(affiliations, organisation)];
  if (!affiliations.extra.has(organisation)) return rows;
  const { subject } = affiliations;
  return rows.toSorted((a, b) => subject[a]! - subject[b]!);
}
