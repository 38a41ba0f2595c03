import type { FactKind, FactValue } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What one attribute says, row by row: a code each, and what each code means. Code 0: nothing is said. */
export interface Coded {
  codes: Int32Array;
  values: (FactValue | undefined)[];
}

/** Money of rows: whole numbers of 10^-decimals, NaN where there is none, Infinity where it is too long. */
export interface MoneyColumn {
  amount: Float64Array;
  decimals: number;
  currency: Int32Array;
  currencies: string[];
}

/** What a table holds about each row; every array has a place for each row. */
export interface Cells {
  /** Positions in `subjects`; of affiliations: the numbers of the people. */
  subject: Int32Array;
  from: Float64Array;
  /** Infinity where it never ends. */
  until: Float64Array;
  /** 1 where an ending cut the fact short: what was ended has no grace. Null: no row was. */
  ended: Uint8Array | null;
  /** 1 where the fact names a person as well. Null: no row does. */
  personal: Uint8Array | null;
  quantity: Float64Array | null;
  money: MoneyColumn | null;
  attributes: Map<string, Coded>;
  /** Of two rows that begin together the greater is the later one; null: the one that was put in later. */
  ties: string[] | null;
}

/** Dated facts of one kind as columns, the rows of one owner side by side. */
export interface Table extends Cells {
  /** How many rows are in use; the arrays may be longer. */
  size: number;
  /** Owner `n` has the rows from `starts[n]` to `starts[n + 1]`. After the last organisation: what names nobody. */
  starts: Int32Array;
  /** Rows that came later, by owner. */
  extra: Map<number, number[]>;
  subjects: string[];
}

/** Affiliations by organisation. Their `until` is as they count: where a later one elsewhere begins, they end. */
export interface Affiliations extends Table {
  /** Until when each holds by itself. */
  said: Float64Array;
  /** By person: where the rows in `rowsOf` begin. */
  ofPerson: Int32Array;
  rowsOf: Int32Array;
}

/** Every fact that counts for organisations, as columns. Organisations and people are numbers from 0. */
export interface Columns {
  organisations: readonly string[];
  /** Ids of people by number; shorter than `persons` where nobody needs to find one by id. */
  people: readonly string[];
  persons: number;
  affiliations: Affiliations;
  /** Credentials by person, and what they did where a text asks for it. */
  credentials: Table;
  /** All other facts by organisation and, after the last one, those that hold for everyone. */
  facts: Map<FactKind, Table>;
  /** For what texts the columns were filled (see {@link termsOf}); empty: awards are as recorded. */
  terms: string;
  /** Whether the credentials hold what people completed and passed as well (see `marks.ts`). */
  deeds: boolean;
  /** Whether an attribute without a column is one that no fact has; else such a column was left out. */
  complete: boolean;
}

/**
 * Rows in any order, each with its owner: an organisation, for credentials a person; -1: nobody. Without `from` all
 * of them held ever since, without `until` none ends.
 */
export interface Rows extends Partial<Omit<Cells, 'attributes'>> {
  owner: Int32Array;
  subject: Int32Array;
  subjects: string[];
  attributes?: Map<string, Coded>;
}

/** Columns seen on one day. */
export interface Seen {
  columns: Columns;
  at: Instant;
  /** Which organisation of all has the first place in what is counted. */
  base: number;
}

/** Organisations from `first` to `end`, and which of them all has the first place in what is counted. */
export interface Range {
  first: number;
  end: number;
  base: number;
}
