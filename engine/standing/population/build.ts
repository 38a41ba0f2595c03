import type { FactKind } from '../../kernel/fact.ts';
import type { Affiliations, Columns, Rows, Table } from './columns.ts';
import { isLater } from './said.ts';
import { groupedBy, reordered, tableIn, tableOf, type Grouping } from './table.ts';

/** What columns are made of: rows in any order, e.g. as a database sends them. */
export interface Gathered {
  organisations: readonly string[];
  /** Ids of people by number; may be left empty where nobody looks for one by id. */
  people?: readonly string[];
  persons: number;
  /** Owner: the organisation; subject: the person. */
  affiliations: Rows;
  /** Owner: the person. */
  credentials: Rows;
  /** Owner: the organisation, or -1 for what holds for everyone. */
  facts: ReadonlyMap<FactKind, Rows>;
  /** What a text made of the awards (see {@link termsOf}); without it they are as they were recorded. */
  terms?: string;
  /** Whether the credentials hold what people completed and passed as well. */
  deeds?: boolean;
  complete?: boolean;
}

/** People in a new order, and by grouped row the new number of its person. */
interface Numbering {
  order: Int32Array;
  placed: Int32Array;
}

/** New numbers for people, those of one organisation side by side; null where they are so already. */
function numbering(subject: Int32Array, { rows }: Grouping, persons: number): Numbering | null {
  const numbers = new Int32Array(persons).fill(-1);
  const [order, placed] = [new Int32Array(persons), new Int32Array(subject.length)];
  let [next, isSame] = [0, true];
  for (let place = 0; place < subject.length; place++) {
    const person = subject[rows ? rows[place]! : place]!;
    let number = numbers[person]!;
    if (number === -1) {
      if (person !== next) isSame = false;
      order[next] = person;
      numbers[person] = number = next++;
    }
    placed[place] = number;
  }
  if (isSame) return null;
  for (let person = 0; next < persons; person++) if (numbers[person] === -1) order[next++] = person;
  return { order, placed };
}

/** Organisations of rows that lie by organisation. */
function ownersOf({ starts, size }: Table): Int32Array {
  const owners = new Int32Array(size);
  for (let owner = 0; owner + 1 < starts.length; owner++)
    owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

function byPerson({ subject, size }: Table, persons: number) {
  const { starts, rows } = groupedBy(subject, persons);
  return { ofPerson: starts.subarray(0, persons + 1), rowsOf: rows ?? whole(size) };
}

/** The numbers from 0. */
function whole(size: number): Int32Array {
  const made = new Int32Array(size);
  for (let number = 0; number < size; number++) made[number] = number;
  return made;
}

/** Ends the affiliations of one person where a later one elsewhere begins (see `requirement/affiliation.ts`). */
export function settleCredit(
  { said, until, from, ...table }: Affiliations,
  rows: readonly number[] | Int32Array,
  organisationOf: (row: number) => number,
): void {
  for (const row of rows) {
    let end = said[row]!;
    for (const other of rows)
      if (
        organisationOf(other) !== organisationOf(row) &&
        isLater({ ...table, from, until }, other, row) &&
        from[other]! < said[row]!
      )
        end = Math.min(end, from[other]!);
    until[row] = end;
  }
}

/** One person's rows of one organisation have to lie side by side, so that they count once. */
function isGrouped({ subject, starts }: Table): boolean {
  for (let owner = 0; owner + 1 < starts.length; owner++)
    for (let row = starts[owner]! + 1; row < starts[owner + 1]!; row++)
      if (subject[row]! < subject[row - 1]!) return false;
  return true;
}

/** The same table with the rows of one person side by side within each organisation. */
function groupedAgain(table: Table, organisations: number, persons: number): Table {
  const byPerson = tableOf({ ...table, owner: table.subject, subject: ownersOf(table) }, persons);
  const own = { ...byPerson, owner: byPerson.subject, subject: ownersOf(byPerson) };
  return tableOf(own, organisations);
}

function affiliationsOf(given: Table, organisations: number, persons: number): Affiliations {
  const table = isGrouped(given) ? given : groupedAgain(given, organisations, persons);
  const people = byPerson(table, persons);
  const made: Affiliations = { ...table, ...people, said: table.until };
  const { ofPerson, rowsOf } = people;
  let owners: Int32Array | undefined;
  for (let person = 0; person < persons; person++) {
    if (ofPerson[person + 1]! - ofPerson[person]! < 2) continue;
    if (!owners) made.until = table.until.slice();
    const known = (owners ??= ownersOf(table));
    const own = rowsOf.subarray(ofPerson[person], ofPerson[person + 1]);
    settleCredit(made, own, (row) => known[row]!);
  }
  return made;
}

/** Columns from rows: sorted by counting, people numbered so that a pass reads memory from front to back. */
export function columnsFrom(gathered: Gathered): Columns {
  const { organisations, persons, people = [], terms = '' } = gathered;
  const { deeds = false, complete = false } = gathered;
  const { affiliations: rows, credentials } = gathered;
  const count = organisations.length;
  const employed = groupedBy(rows.owner, count);
  const renumbered = numbering(rows.subject, employed, persons);
  const holding = groupedBy(credentials.owner, persons);
  const facts = [...gathered.facts].map(([kind, each]) => [kind, tableOf(each, count)] as const);
  return {
    organisations,
    people:
      renumbered && people.length > 0
        ? Array.from(renumbered.order, (person) => people[person]!)
        : people,
    persons,
    affiliations: affiliationsOf(tableIn(rows, employed, renumbered?.placed), count, persons),
    credentials: tableIn(credentials, renumbered ? reordered(holding, renumbered.order) : holding),
    facts: new Map(facts),
    terms,
    deeds,
    complete,
  };
}
