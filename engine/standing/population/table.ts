import type { Cells, Coded, Rows, Table } from './columns.ts';

/** Rows by owner: those of owner `n` are `rows[starts[n]]` to `rows[starts[n + 1]]`; null: the rows as they lie. */
export interface Grouping {
  starts: Int32Array;
  rows: Int32Array | null;
}

/** Groups rows by their owner, rows of one owner in the order given. Those of nobody (-1) follow the last owner. */
export function groupedBy(owner: Int32Array, owners: number): Grouping {
  const starts = new Int32Array(owners + 2);
  let [isSorted, last] = [true, -1];
  for (let row = 0; row < owner.length; row++) {
    const place = owner[row]! < 0 ? owners : owner[row]!;
    if (place < last) isSorted = false;
    last = place;
    starts[place + 1]!++;
  }
  for (let place = 0; place <= owners; place++) starts[place + 1]! += starts[place]!;
  if (isSorted) return { starts, rows: null };
  const next = starts.slice(0, owners + 1);
  const rows = new Int32Array(owner.length);
  for (let row = 0; row < owner.length; row++)
    rows[next[owner[row]! < 0 ? owners : owner[row]!]!++] = row;
  return { starts, rows };
}

/** The same rows with their owners in another order. Whole groups move, so that memory is read in stretches. */
export function reordered({ starts, rows }: Grouping, order: Int32Array): Grouping {
  const owners = order.length;
  const begins = new Int32Array(owners + 2);
  const moved = new Int32Array(starts[owners + 1]!);
  let place = 0;
  for (let owner = 0; owner <= owners; owner++) {
    begins[owner] = place;
    const before = owner < owners ? order[owner]! : owners;
    const end = starts[before + 1]!;
    for (let row = starts[before]!; row < end; row++) moved[place++] = rows ? rows[row]! : row;
  }
  begins[owners + 1] = place;
  return { starts: begins, rows: moved };
}

// A loop of its own for each kind of array keeps all of them fast.
function arrangedWhole(cells: Int32Array, rows: Int32Array): Int32Array {
  const made = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) made[place] = cells[rows[place]!]!;
  return made;
}

function arrangedNumbers(cells: Float64Array, rows: Int32Array): Float64Array {
  const made = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) made[place] = cells[rows[place]!]!;
  return made;
}

const arrangedFlags = (cells: Uint8Array, rows: Int32Array): Uint8Array => {
  const made = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place++) made[place] = cells[rows[place]!]!;
  return made;
};

const arrangedCode = ({ codes, values }: Coded, rows: Int32Array): Coded => ({
  codes: arrangedWhole(codes, rows),
  values,
});

/** What is said about rows, in another order. */
function inOrder(cells: Said, rows: Int32Array, placed?: Int32Array): Said {
  const { subject, from, until, ended, personal, quantity, money, attributes, ties } = cells;
  return {
    subject: placed ?? arrangedWhole(subject, rows),
    from: from && arrangedNumbers(from, rows),
    until: until && arrangedNumbers(until, rows),
    ended: ended && arrangedFlags(ended, rows),
    personal: personal && arrangedFlags(personal, rows),
    quantity: quantity && arrangedNumbers(quantity, rows),
    money: money && {
      ...money,
      amount: arrangedNumbers(money.amount, rows),
      currency: arrangedWhole(money.currency, rows),
    },
    attributes: new Map([...attributes].map(([name, coded]) => [name, arrangedCode(coded, rows)])),
    ties: ties && Array.from(rows, (row) => ties[row]!),
  };
}

/** What is said about rows; null: dates that were left out. */
type Said = Omit<Cells, 'from' | 'until'> & Record<'from' | 'until', Float64Array | null>;

const cellsOf = (rows: Rows): Said => ({
  subject: rows.subject,
  from: rows.from ?? null,
  until: rows.until ?? null,
  ended: rows.ended ?? null,
  personal: rows.personal ?? null,
  quantity: rows.quantity ?? null,
  money: rows.money ?? null,
  attributes: rows.attributes ?? new Map(),
  ties: rows.ties ?? null,
});

/**
 * Rows as a table, grouped as `grouping` says; arrays that lie in order already become the table's own. `placed` are
 * subjects that are in that order already.
 */
export function tableIn(
  rows: Rows,
  { starts, rows: places }: Grouping,
  placed?: Int32Array,
): Table {
  const said = cellsOf(placed ? { ...rows, subject: placed } : rows);
  const cells = places ? inOrder(said, places, placed) : said;
  const size = rows.owner.length;
  return {
    ...cells,
    from: cells.from ?? new Float64Array(size).fill(-Infinity),
    until: cells.until ?? new Float64Array(size).fill(Infinity),
    size,
    starts,
    extra: new Map(),
    subjects: rows.subjects,
  };
}

/** Rows as a table of `owners` owners and nobody; rows of one owner keep their order. */
export const tableOf = (rows: Rows, owners: number): Table =>
  tableIn(rows, groupedBy(rows.owner, owners));
