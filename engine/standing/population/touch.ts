import type { FactKind } from '../../kernel/fact.ts';
import type { KnownFact } from '../../requirement/facts.ts';
import { settleCredit } from './build.ts';
import type { Affiliations, Columns, Table } from './columns.ts';
import { asAward, makesCount } from './marks.ts';
import { append, emptyTable, withdraw, type Taken } from './rows.ts';

/** Facts that began to be known, and facts that are no longer what they were: an ended one is both. */
export interface Change {
  added?: readonly KnownFact[];
  withdrawn?: readonly KnownFact[];
}

/** What of an organisation has to be counted again. */
export interface Touched {
  organisation: number;
  kind: 'people' | FactKind;
}

/** What a change did to columns. */
export interface Effect {
  touched: Touched[];
  /** Tables with values or room that they did not have. */
  widened: Set<'people' | FactKind>;
  /** Nothing that was counted before can be relied on. */
  everyone: boolean;
}

/** Columns that take changes: who is who, and where everyone's rows are. */
export interface Living {
  columns: Columns;
  take: (change: Change) => Effect;
}

interface Book {
  columns: Columns;
  organisations: Map<string, number>;
  people: Map<string, number>;
  /** The organisation of each affiliation. */
  owners: number[] | Int32Array;
  /** Affiliations that came later, by person. */
  later: Map<number, number[]>;
}

const numbered = (names: readonly string[]) => new Map(names.map((name, number) => [name, number]));

function ownersOf({ starts, size }: Table): Int32Array {
  const owners = new Int32Array(size);
  for (let owner = 0; owner + 1 < starts.length; owner++)
    owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

function affiliationsOf({ columns, later }: Book, person: number): number[] {
  const { ofPerson, rowsOf: rows } = columns.affiliations;
  const own =
    person + 1 < ofPerson.length ? rows.subarray(ofPerson[person], ofPerson[person + 1]) : [];
  return [...own, ...(later.get(person) ?? [])];
}

/** The organisations at which a person is or was. */
const organisationsOf = (book: Book, person: number): Set<number> =>
  new Set(affiliationsOf(book, person).map((row) => book.owners[row]!));

/** Rows of a new owner follow all others: where theirs would begin, none are. */
function withOwner({ starts }: Table, owner: number): Int32Array {
  if (owner + 2 <= starts.length) return starts;
  const more = new Int32Array(owner + (owner >> 2) + 64).fill(starts.at(-1)!);
  more.set(starts);
  return more;
}

function personIn(book: Book, id: string): number {
  const known = book.people.get(id);
  if (known !== undefined) return known;
  const { columns } = book;
  const person = columns.persons++;
  book.people.set(id, person);
  columns.credentials.starts = withOwner(columns.credentials, person + 1);
  return person;
}

/** A new organisation comes after all others, before the rows that hold for everyone. */
function addOrganisation(book: Book, id: string): void {
  const { columns } = book;
  const many = columns.organisations.length;
  book.organisations.set(id, many);
  for (const table of [columns.affiliations, ...columns.facts.values()]) {
    const { starts, extra } = table;
    const wider = new Int32Array(starts.length + 1);
    wider.set(starts.subarray(0, many + 1));
    wider.set(starts.subarray(many), many + 1);
    table.starts = wider;
    const wide = extra.get(many);
    extra.delete(many);
    if (wide) extra.set(many + 1, wide);
  }
  columns.organisations = [...columns.organisations, id];
}

const noEffect = (): Effect => ({ touched: [], widened: new Set(), everyone: false });

function settlePerson(book: Book, person: number, effect: Effect, organisations: Iterable<number>) {
  const rows = affiliationsOf(book, person);
  settleCredit(book.columns.affiliations, rows, (row) => book.owners[row]!);
  for (const organisation of organisations) effect.touched.push({ organisation, kind: 'people' });
}

/** The table of affiliations as each holds by itself. */
const asSaid = (affiliations: Affiliations): Table => ({
  ...affiliations,
  until: affiliations.said,
});

function takeAffiliation(book: Book, fact: KnownFact, isNew: boolean, effect: Effect): void {
  const { affiliations } = book.columns;
  const person = personIn(book, fact.person!);
  const organisation = book.organisations.get(fact.organisation!)!;
  if (!isNew) {
    const row = withdraw(asSaid(affiliations), organisation, fact, person);
    if (row === null) return;
    settlePerson(book, person, effect, organisationsOf(book, person));
    return;
  }
  const row = affiliations.size;
  const taken = append(affiliations, organisation, fact, person);
  if (taken === 'widened') effect.widened.add('people');
  if (affiliations.said.length < affiliations.until.length) {
    const said = new Float64Array(affiliations.until.length);
    said.set(affiliations.said);
    affiliations.said = said;
    const owners = new Int32Array(said.length);
    owners.set(book.owners);
    book.owners = owners;
  }
  affiliations.said[row] = affiliations.until[row]!;
  book.owners[row] = organisation;
  const more = book.later.get(person);
  if (more) more.push(row);
  else book.later.set(person, [row]);
  settlePerson(book, person, effect, organisationsOf(book, person));
}

function takeRow(table: Table, owner: number, fact: KnownFact, isNew: boolean): Taken | null {
  if (isNew) return append(table, owner, fact);
  return withdraw(table, owner, fact) === null ? null : 'plain';
}

function takeAward(book: Book, fact: KnownFact, isNew: boolean, effect: Effect): void {
  const person = personIn(book, fact.person!);
  const taken = takeRow(book.columns.credentials, person, asAward(fact), isNew);
  if (taken === null) return;
  if (taken === 'widened') effect.widened.add('people');
  for (const organisation of organisationsOf(book, person))
    effect.touched.push({ organisation, kind: 'people' });
}

function takeFact(book: Book, fact: KnownFact, isNew: boolean, effect: Effect): void {
  const { kind } = fact;
  const { columns, organisations } = book;
  const many = columns.organisations.length;
  const owner = fact.organisation === undefined ? many : organisations.get(fact.organisation)!;
  let table = columns.facts.get(kind);
  if (!table) {
    columns.facts.set(kind, (table = emptyTable(kind, many)));
    effect.everyone = true;
  }
  const taken = takeRow(table, owner, fact, isNew);
  if (taken === 'rescaled' || (taken !== null && owner === many)) effect.everyone = true;
  if (taken === 'widened') effect.widened.add(kind);
  if (taken !== null) effect.touched.push({ organisation: owner, kind });
}

function take(book: Book, fact: KnownFact, isNew: boolean, effect: Effect): void {
  const { kind, person, organisation } = fact;
  if (organisation !== undefined && !book.organisations.has(organisation)) {
    addOrganisation(book, organisation);
    effect.everyone = true;
  }
  if (kind === 'affiliation') {
    if (person !== undefined && organisation !== undefined)
      takeAffiliation(book, fact, isNew, effect);
    return;
  }
  if (person !== undefined && makesCount(kind, book.columns.deeds))
    takeAward(book, fact, isNew, effect);
  if (person === undefined || organisation !== undefined) takeFact(book, fact, isNew, effect);
}

/** Columns that take changes. They belong to it from then on. */
export function living(columns: Columns): Living {
  const { affiliations } = columns;
  if (affiliations.said === affiliations.until) affiliations.until = affiliations.said.slice();
  const book: Book = {
    columns,
    organisations: numbered(columns.organisations),
    people: numbered(columns.people),
    owners: ownersOf(affiliations),
    later: new Map(),
  };
  return {
    columns,
    take: ({ withdrawn = [], added = [] }) => {
      const effect = noEffect();
      for (const fact of withdrawn) take(book, fact, false, effect);
      for (const fact of added) take(book, fact, true, effect);
      return effect;
    },
  };
}
