import type { Program } from '../../program/definition/program.ts';
import { countsIn } from './amounts.ts';
import type { Column, FactCounter } from './counter.ts';
import { hasWide, rowsOfOwner } from './lines.ts';
import { weightsIn, type Memory } from './memory.ts';
import { exactUnits } from './units.ts';

const rising = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** The weights of all that counts for an organisation, in order: the middle of them needs every one. */
export function middleWeights(
  memory: Memory,
  program: Program,
  { counter, decimals }: Column,
): (organisation: number) => bigint[] {
  const { columns, at } = memory;
  const asked = counter as FactCounter;
  const table = columns.facts.get(asked.kind);
  if (!table) return () => [];
  const counts = countsIn(asked, program, columns, table, at);
  const { units, codes } = weightsIn(memory, program, asked)!;
  const many = columns.organisations.length;
  return (place) => {
    const found: bigint[] = [];
    const organisation = memory.base + place;
    const owners = hasWide(table, many) ? [organisation, many] : [organisation];
    for (const owner of owners)
      for (const row of rowsOfOwner(table, owner)) {
        const weight = units[codes ? codes[row]! : row]!;
        if (weight >= 0 && counts(row)) found.push(exactUnits(weight, decimals));
      }
    return found.toSorted(rising);
  };
}
