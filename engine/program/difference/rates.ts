import { align } from '../align.ts';
import type { CurrencyRates } from '../definition/rates.ts';
import type { Path } from '../document.ts';
import { same, written, type ChangedRate, type Difference } from './difference.ts';

export type Table = CurrencyRates['table'];
type Row = Table[number];

/** What one unit is worth on a day: by the last row up to it that names the currency. */
const worthOn = (table: Table, currency: string, day: string): string | null =>
  table.findLast(({ from, worth }) => from <= day && worth[currency] !== undefined)?.worth[
    currency
  ] ?? null;

/** The rates of one day that the two texts give: those that a row of either one names. */
function ratesOn(day: string, rows: Row[], before: Table, after: Table): ChangedRate[] {
  const named = [...new Set(rows.flatMap(({ worth }) => Object.keys(worth)))];
  return named.map((currency) => ({
    currency,
    before: worthOn(before, currency, day),
    after: worthOn(after, currency, day),
  }));
}

/** The rows of two tables of rates: by their first day, else by what they say. */
export function rates(before: Table = [], after: Table = [], path: Path): Difference[] {
  const keys = [({ from }: Row) => from, ({ worth }: Row) => JSON.stringify(worth)];
  return align(before, after, keys).flatMap(({ before: one, after: other }): Difference[] => {
    const [was, is] = [one?.item, other?.item];
    if (same(was, is)) return [];
    const { from } = (is ?? was)!;
    const rows = [was, is].filter((row) => row !== undefined);
    const found = ratesOn(from, rows, before, after);
    const told = {
      path: written([...path, (other ?? one)!.index]),
      effect: null,
      code: 'rates',
      from,
    } as const;
    if (!was || !is) return [{ ...told, row: is ? 'added' : 'removed', was: null, rates: found }];
    if (was.from === is.from)
      return [
        {
          ...told,
          row: 'changed',
          was: null,
          rates: found.filter((rate) => was.worth[rate.currency] !== is.worth[rate.currency]),
        },
      ];
    return [{ ...told, row: 'moved', was: was.from, rates: found }];
  });
}
