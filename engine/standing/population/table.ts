import type { Cells, Coded, Rows, Table } from './columns.ts';

/** Places of rows in order of their owner, rows of one owner in the order given; null where they lie so already. */
function order(owner: Int32Array, owners: number, starts: Int32Array): Int32Array | null {
  let sorted = true;
  for (let row = 0, last = -1; row < owner.length; row++) {
    const place = owner[row]! < 0 ? owners - 1 : owner[row]!;
    if (place < last) sorted = false;
    last = place;
    starts[place + 1]!++;
  }
  for (let place = 0; place < owners; place++) starts[place + 1]! += starts[place]!;
  if (sorted) return null;
  const next = starts.slice(0, owners);
  const rows = new Int32Array(owner.length);
  for (let row = 0; row < owner.length; row++)
    rows[next[owner[row]! < 0 ? owners - 1 : owner[row]!]!++] = row;
  return rows;
}

type Array = Int32Array | Float64Array | Uint8Array;

function arranged<A extends Array>(cells: A, rows: Int32Array): A {
  const made = new (cells.constructor as new (length: number) => A)(rows.length);
  for (let place = 0; place < rows.length; place++) made[place] = cells[rows[place]!]!;
  return made;
}

const arrangedCode = ({ codes, values }: Coded, rows: Int32Array): Coded => ({
  codes: arranged(codes, rows),
  values,
});

/** What is said about rows, in another order. */
export function inOrder(cells: Cells, rows: Int32Array): Cells {
  const { subject, from, until, ended, personal, quantity, money, attributes, ties } = cells;
  return {
    subject: arranged(subject, rows),
    from: arranged(from, rows),
    until: arranged(until, rows),
    ended: ended && arranged(ended, rows),
    personal: personal && arranged(personal, rows),
    quantity: quantity && arranged(quantity, rows),
    money: money && {
      ...money,
      amount: arranged(money.amount, rows),
      currency: arranged(money.currency, rows),
    },
    attributes: new Map([...attributes].map(([name, coded]) => [name, arrangedCode(coded, rows)])),
    ties: ties && Array.from(rows, (row) => ties[row]!),
  };
}

const cellsOf = (rows: Rows): Cells => ({
  subject: rows.subject,
  from: rows.from,
  until: rows.until,
  ended: rows.ended ?? null,
  personal: rows.personal ?? null,
  quantity: rows.quantity ?? null,
  money: rows.money ?? null,
  attributes: rows.attributes ?? new Map(),
  ties: rows.ties ?? null,
});

/**
 * Rows as a table of `owners` owners and nobody. Rows of one owner keep their order; arrays that lie in order
 * already become the table's own.
 */
export function tableOf(rows: Rows, owners: number): Table {
  const starts = new Int32Array(owners + 2);
  const places = order(rows.owner, owners + 1, starts);
  const cells = cellsOf(rows);
  return {
    ...(places ? inOrder(cells, places) : cells),
    size: rows.owner.length,
    starts,
    extra: new Map(),
    subjects: rows.subjects,
  };
}
