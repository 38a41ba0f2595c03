import { decimal } from '../../kernel/exact.ts';
import type { FactKind, FactValue } from '../../kernel/fact.ts';
import type { KnownFact } from '../../requirement/facts.ts';
import type { Coded, Rows, Table } from './columns.ts';
import { rowsOfOwner } from './lines.ts';
import { tableOf } from './table.ts';
import { hasTies, tie } from './ties.ts';
import { wholeUnits } from './units.ts';

/** How a table took a row: as it is, with values or room that it did not have, or in other units than before. */
export type Taken = 'plain' | 'widened' | 'rescaled';

type Numbers = Int32Array | Float64Array | Uint8Array;

function longer<A extends Numbers>(list: A, length: number): A {
  const made = new (list.constructor as new (length: number) => A)(length);
  made.set(list);
  return made;
}

const room = (size: number) => size + (size >> 2) + 64;

/** Gives every column of a table room for more rows. */
function widen(table: Table): void {
  const length = room(table.size);
  const more = <A extends Numbers>(list: A) => longer(list, length);
  table.subject = more(table.subject);
  table.from = more(table.from);
  table.until = more(table.until);
  table.ended &&= more(table.ended);
  table.personal &&= more(table.personal);
  table.quantity &&= more(table.quantity);
  if (table.money) {
    table.money.amount = more(table.money.amount);
    table.money.currency = more(table.money.currency);
  }
  for (const coded of table.attributes.values()) coded.codes = more(coded.codes);
}

const numbersOf = new WeakMap<object, Map<unknown, number>>();

/** The number of a value in a list of different ones; it is added where it is not there yet. */
function numberIn<T>(list: T[], value: T): number {
  let known = numbersOf.get(list);
  if (!known || known.size !== list.length)
    numbersOf.set(list, (known = new Map(list.map((each, number) => [each, number]))));
  let number = known.get(value);
  if (number === undefined) known.set(value, (number = list.push(value) - 1));
  return number;
}

/** Columns that a table lacks and a fact needs. */
function complete(
  table: Table,
  { quantity, money, attributes, person, endedBy }: KnownFact,
): boolean {
  const { length } = table.from;
  let added = false;
  const lacks = (is: boolean) => is && (added = true);
  if (lacks(quantity !== undefined && !table.quantity))
    table.quantity = new Float64Array(length).fill(NaN);
  if (lacks(endedBy !== undefined && !table.ended)) table.ended = new Uint8Array(length);
  if (lacks(person !== undefined && !table.personal)) table.personal = new Uint8Array(length);
  if (lacks(money !== undefined && !table.money))
    table.money = {
      amount: new Float64Array(length).fill(NaN),
      decimals: 2,
      currency: new Int32Array(length),
      currencies: [''],
    };
  for (const name of Object.keys(attributes ?? {}))
    if (lacks(!table.attributes.has(name)))
      table.attributes.set(name, { codes: new Int32Array(length), values: [undefined] });
  return added;
}

const code = ({ values }: Coded, value: FactValue | undefined) => numberIn(values, value);

/** How many different things a table tells apart. */
const variety = ({ subjects, attributes, money }: Table): number =>
  [...attributes.values()].reduce((sum, { values }) => sum + values.length, 0) +
  subjects.length +
  (money?.currencies.length ?? 0);

/** Decimals that texts can speak of. */
const finest = 6;

/** Holds money in the finest units; false where it already was. */
function refine({ money }: Table): boolean {
  if (!money || money.decimals === finest) return false;
  const by = 10 ** (finest - money.decimals);
  money.amount = money.amount.map((amount) => amount * by);
  money.decimals = finest;
  return true;
}

const isCounted = (quantity: number | undefined) =>
  quantity === undefined || Number.isSafeInteger(quantity);

/** Writes a fact as a row; false where its amounts are finer than the units of the table. */
function write(table: Table, row: number, fact: KnownFact, subject: number | null): boolean {
  table.subject[row] = subject ?? numberIn(table.subjects, fact.subject);
  table.from[row] = fact.from;
  table.until[row] = fact.until ?? Infinity;
  if (table.ended) table.ended[row] = fact.endedBy === undefined ? 0 : 1;
  if (table.personal) table.personal[row] = fact.person === undefined ? 0 : 1;
  if (table.quantity) table.quantity[row] = fact.quantity ?? NaN;
  if (table.ties) table.ties[row] = tie(fact);
  for (const [name, coded] of table.attributes)
    coded.codes[row] = code(coded, fact.attributes?.[name]);
  const { money } = table;
  if (!money) return isCounted(fact.quantity);
  const exact = decimal(fact.money?.amount ?? '');
  money.currency[row] = numberIn(money.currencies, fact.money?.currency ?? '');
  money.amount[row] = exact === null ? NaN : wholeUnits(exact, money.decimals);
  return money.amount[row] !== Infinity && isCounted(fact.quantity);
}

/** Puts a fact into the last row of a table. */
function put(
  table: Table,
  fact: KnownFact,
  subject: number | null,
): { row: number; added: boolean; isExact: boolean } {
  const isCompleted = complete(table, fact);
  const isFull = table.size === table.from.length;
  if (isFull) widen(table);
  const row = table.size++;
  const isExact = write(table, row, fact, subject);
  if (!isExact && refine(table)) write(table, row, fact, subject);
  return { row, added: isCompleted || isFull, isExact };
}

/** Adds a fact as the last row of a table. `subject`: its number where subjects are people. */
export function append(
  table: Table,
  owner: number,
  fact: KnownFact,
  subject: number | null = null,
): Taken {
  const before = variety(table);
  const { row, added, isExact } = put(table, fact, subject);
  const more = table.extra.get(owner);
  if (more) more.push(row);
  else table.extra.set(owner, [row]);
  if (!isExact) return 'rescaled';
  return added || variety(table) !== before ? 'widened' : 'plain';
}

/** Rows in the making: each with its owner, in the order in which they come. */
export interface Heap {
  add: (fact: KnownFact, owner: number, subject?: number) => void;
  rows: () => Rows;
}

/** A table of no rows yet. */
export const emptyTable = (kind: FactKind, owners: number): Table =>
  tableOf(
    {
      owner: new Int32Array(),
      subject: new Int32Array(),
      subjects: [],
      from: new Float64Array(),
      until: new Float64Array(),
      ties: hasTies(kind) ? [] : null,
    },
    owners,
  );

/** A heap of rows of one kind. */
export function heapOf(kind: FactKind): Heap {
  const table = emptyTable(kind, 0);
  let owners = new Int32Array();
  return {
    add: (fact, owner, subject) => {
      const { row } = put(table, fact, subject ?? null);
      if (row >= owners.length) owners = longer(owners, table.from.length);
      owners[row] = owner;
    },
    rows: () => trimmed(table, owners),
  };
}

/** The rows that are in use; what was made room for in vain goes. */
function trimmed({ size, ...table }: Table, owners: Int32Array): Rows {
  const own = <A extends Numbers>(list: A) => list.slice(0, size) as A;
  return {
    owner: own(owners),
    subject: own(table.subject),
    subjects: table.subjects,
    from: own(table.from),
    until: own(table.until),
    ended: table.ended && own(table.ended),
    personal: table.personal && own(table.personal),
    quantity: table.quantity && own(table.quantity),
    money: table.money && {
      ...table.money,
      amount: own(table.money.amount),
      currency: own(table.money.currency),
    },
    attributes: new Map(
      [...table.attributes].map(([name, { codes, values }]) => [
        name,
        { codes: own(codes), values },
      ]),
    ),
    ties: table.ties,
  };
}

const isSame = (one: number | undefined, other: number | undefined) => Object.is(one, other);

/** Whether a row is what a fact says. */
function says(table: Table, row: number, fact: KnownFact, subject: number | null): boolean {
  if (table.ties) return table.ties[row] === tie(fact);
  const { money } = table;
  const exact = decimal(fact.money?.amount ?? '');
  return (
    (subject === null
      ? table.subjects[table.subject[row]!] === fact.subject
      : table.subject[row] === subject) &&
    table.from[row] === fact.from &&
    table.until[row] === (fact.until ?? Infinity) &&
    (!table.quantity || isSame(table.quantity[row], fact.quantity ?? NaN)) &&
    (!money ||
      (isSame(money.amount[row], exact === null ? NaN : wholeUnits(exact, money.decimals)) &&
        money.currencies[money.currency[row]!] === (fact.money?.currency ?? ''))) &&
    [...table.attributes].every(
      ([name, { codes, values }]) => values[codes[row]!] === fact.attributes?.[name],
    )
  );
}

/** Takes a fact out of a table; whether it was there. Its row stays, and never counts. */
export function withdraw(
  table: Table,
  owner: number,
  fact: KnownFact,
  subject: number | null = null,
): number | null {
  for (const row of rowsOfOwner(table, owner)) {
    if (table.from[row] === Infinity || !says(table, row, fact, subject)) continue;
    table.from[row] = Infinity;
    table.until[row] = -Infinity;
    return row;
  }
  return null;
}
