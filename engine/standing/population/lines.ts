import type { Instant } from '../../kernel/instant.ts';
import type { Table } from './columns.ts';
import { attributeOf } from './where.ts';

/** The rows of an owner, those that came later included. */
export function* rowsOfOwner({ starts, extra }: Table, owner: number): Generator<number> {
  for (let row = starts[owner]!; row < starts[owner + 1]!; row++) yield row;
  yield* extra.get(owner) ?? [];
}

/**
 * When the line of each row began: among the rows of its organisation with the same value of an attribute, the
 * earliest date. What names no line is one of its own (see `requirement/selection.ts`).
 */
export function linesOf(table: Table, by: string, organisations: number): Float64Array {
  const { from } = table;
  const { codes, values } = attributeOf(table, by);
  const begins = Float64Array.from(from);
  const first = new Map<number, Instant>();
  for (let owner = 0; owner < organisations; owner++) {
    first.clear();
    for (const row of rowsOfOwner(table, owner)) {
      const known = first.get(codes[row]!);
      if (known === undefined || from[row]! < known) first.set(codes[row]!, from[row]!);
    }
    for (const row of rowsOfOwner(table, owner))
      if ((values[codes[row]!] ?? null) !== null) begins[row] = first.get(codes[row]!)!;
  }
  return begins;
}

/** Whether some rows hold for everyone. */
export const hasWide = ({ starts, extra }: Table, organisations: number): boolean =>
  starts[organisations + 1]! > starts[organisations]! || extra.has(organisations);
