import type { FactKind } from '../../kernel/fact.ts';
import type { Affiliations, Columns, Rows, Table } from './columns.ts';
import { isLater } from './said.ts';
import { tableOf } from './table.ts';

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
  complete?: boolean;
}

/** New numbers for people, those of one organisation side by side; null where they are so already. */
function numbering(affiliations: Table, persons: number): Int32Array | null {
  const numbers = new Int32Array(persons).fill(-1);
  let [next, same] = [0, true];
  for (const person of affiliations.subject) {
    if (numbers[person] !== -1) continue;
    if (person !== next) same = false;
    numbers[person] = next++;
  }
  if (same) return null;
  for (let person = 0; person < persons; person++)
    if (numbers[person] === -1) numbers[person] = next++;
  return numbers;
}

const renumbered = (numbers: Int32Array, list: Int32Array) =>
  Int32Array.from(list, (person) => numbers[person]!);

function namesInOrder(names: readonly string[], numbers: Int32Array): readonly string[] {
  if (names.length === 0) return names;
  const made: string[] = Array.from({ length: names.length }, () => '');
  for (const [person, name] of names.entries()) made[numbers[person]!] = name;
  return made;
}

/** Organisations of rows that lie by organisation. */
function ownersOf({ starts, size }: Table): Int32Array {
  const owners = new Int32Array(size);
  for (let owner = 0; owner + 1 < starts.length; owner++)
    owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

function byPerson(affiliations: Table, persons: number) {
  const ofPerson = new Int32Array(persons + 1);
  for (const person of affiliations.subject) ofPerson[person + 1]!++;
  for (let person = 0; person < persons; person++) ofPerson[person + 1]! += ofPerson[person]!;
  const next = ofPerson.slice(0, persons);
  const rowsOf = new Int32Array(affiliations.size);
  for (let row = 0; row < affiliations.size; row++)
    rowsOf[next[affiliations.subject[row]!]!++] = row;
  return { ofPerson, rowsOf };
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

function affiliationsOf(rows: Rows, organisations: number, persons: number): Affiliations {
  let table = tableOf(rows, organisations);
  if (!isGrouped(table)) {
    const own = { ...rows, owner: rows.subject, subject: rows.owner };
    const inTurn = tableOf(own, persons);
    const again = { ...inTurn, owner: inTurn.subject, subject: ownersOf(inTurn) };
    table = tableOf(again, organisations);
  }
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
  const { organisations, persons, people = [], terms = '', complete = false } = gathered;
  const count = organisations.length;
  let rows = gathered.affiliations;
  let { credentials } = gathered;
  const numbers = numbering(tableOf(rows, count), persons);
  if (numbers) {
    rows = { ...rows, subject: renumbered(numbers, rows.subject) };
    credentials = { ...credentials, owner: renumbered(numbers, credentials.owner) };
  }
  const facts = [...gathered.facts].map(([kind, each]) => [kind, tableOf(each, count)] as const);
  return {
    organisations,
    people: numbers ? namesInOrder(people, numbers) : people,
    persons,
    affiliations: affiliationsOf(rows, count, persons),
    credentials: tableOf(credentials, persons),
    facts: new Map(facts),
    terms,
    complete,
  };
}
