import { decimal, scale } from '../../kernel/exact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Value } from '../../program/definition/selection.ts';
import { dayBegins } from '../../requirement/window.ts';
import type { MoneyColumn, Table } from './columns.ts';
import { linesOf } from './lines.ts';
import { exactBelow, wholeUnits } from './units.ts';
import { attributeOf } from './where.ts';

/**
 * What rows contribute, in whole numbers of 10^-decimals. NaN: nothing, because the fact has no such value or one
 * below zero. Below zero: nothing
 * either. Infinity: more digits than a double holds, so that whoever adds it up must ask the engine.
 */
export interface Weights {
  units: Float64Array;
  /** Where the units are those of values, the value of each row; null: they are those of rows. */
  codes: Int32Array | null;
  decimals: number;
  /** The units were worked out for the rows that there are. */
  isDerived?: true;
}

const mostDecimals = 8;

const places = (exact: bigint): number => {
  let [rest, count] = [exact % scale, 12];
  if (rest === 0n) return 0;
  for (; rest % 10n === 0n; count--) rest /= 10n;
  return count;
};

const positive = (units: number) => (units < 0 ? NaN : units);

/** Values as whole numbers of one fraction, the coarsest that is exact for each of them. */
function inUnits(values: readonly (bigint | null)[]): { units: number[]; decimals: number } {
  let decimals = 0;
  for (const value of values) if (value) decimals = Math.max(decimals, places(value));
  decimals = Math.min(decimals, mostDecimals);
  const units = values.map((value) =>
    value === null ? NaN : positive(wholeUnits(value, decimals)),
  );
  return { units, decimals };
}

/** Numbers of one attribute: read once for each value that occurs. */
function ofAttribute(table: Table, name: string): Weights {
  const { codes, values } = attributeOf(table, name);
  const { units, decimals } = inUnits(
    values.map((value) =>
      typeof value === 'number' || typeof value === 'string' ? decimal(String(value)) : null,
    ),
  );
  return { units: Float64Array.from(units), codes, decimals };
}

const nothing = (rows: number): Weights => ({
  units: new Float64Array(1).fill(NaN),
  codes: new Int32Array(rows),
  decimals: 0,
});

function ofQuantity({ quantity, from }: Table): Weights {
  if (!quantity) return nothing(from.length);
  if (quantity.every((value) => Number.isNaN(value) || Number.isSafeInteger(value)))
    return { units: quantity, codes: null, decimals: 0 };
  const exact = Array.from(quantity, (value) => decimal(String(value)));
  const { units, decimals } = inUnits(exact);
  return { units: Float64Array.from(units), codes: null, decimals, isDerived: true };
}

/** What one unit of a currency is worth from which day on, as whole numbers of 10^-decimals. */
interface Rates {
  from: Instant[];
  worth: number[];
}

const decimalsOf = (text: string) => (text.split('.')[1] ?? '').replace(/0+$/, '').length;

function ratesOf(program: Program, currency: string, decimals: number): Rates {
  const rates: Rates = { from: [], worth: [] };
  for (const { from, worth } of program.currencyRates?.table ?? []) {
    if (worth[currency] === undefined) continue;
    rates.from.push(dayBegins(program, from));
    rates.worth.push(wholeUnits(decimal(worth[currency]) ?? 0n, decimals));
  }
  return rates;
}

/** The rate of a day: of the last row of the table that has begun by then. */
const rateOn = ({ from, worth }: Rates, at: Instant): number =>
  worth[from.findLastIndex((begins) => begins <= at)] ?? NaN;

/** Amounts in the currency of the program. */
function inOwnCurrency(
  program: Program,
  { amount, decimals, currency, currencies }: MoneyColumn,
  fixedOn: (row: number) => Instant,
): Weights {
  const foreign = currencies.map((name) => name !== '' && name !== program.currency);
  if (!foreign.includes(true)) return { units: amount, codes: null, decimals };
  const used = new Set(currencies.filter((_, code) => foreign[code]));
  let more = 0;
  for (const { worth } of program.currencyRates?.table ?? [])
    for (const [name, rate] of Object.entries(worth))
      if (used.has(name)) more = Math.max(more, decimalsOf(rate));
  const rates = currencies.map((name) => ratesOf(program, name, more));
  const up = 10 ** more;
  const units = amount.map((value, row) => {
    const code = currency[row]!;
    const worth = foreign[code] ? rateOn(rates[code]!, fixedOn(row)) : up;
    const product = value * worth;
    return product < exactBelow || Number.isNaN(product) ? product : Infinity;
  });
  return { units, codes: null, decimals: decimals + more, isDerived: true };
}

function ofMoney(program: Program, table: Table, organisations: number): Weights {
  const { money, from } = table;
  if (!money) return nothing(from.length);
  const by = program.currencyRates?.inheritedBy;
  const begins = by === undefined ? from : linesOf(table, by, organisations);
  return inOwnCurrency(program, money, (row) => begins[row]!);
}

/** What each row of a table contributes where a text adds up `value`. */
export function weightsOf(
  program: Program,
  table: Table,
  value: Value,
  organisations: number,
): Weights {
  if (value === 'quantity') return ofQuantity(table);
  return value === 'money'
    ? ofMoney(program, table, organisations)
    : ofAttribute(table, value.attribute);
}
