import { decimal, scaled } from '../../kernel/exact.ts';
import type { Rank } from '../../program/definition/company-leaves.ts';
import { groupOf } from '../../requirement/measures/rank.ts';
import type { Seen } from './columns.ts';
import { rowsOfOwner } from './lines.ts';
import { isLater } from './said.ts';
import { exactBelow } from './units.ts';
import { ceiling, no, unsure, yes, type Reads, type Test } from './verdict.ts';
import { attributeOf } from './where.ts';

/** By group: how much it takes to be among the best, as the ranking in force on the day says. */
function cutoffs({ columns, at }: Seen, name: string): Map<string, string> {
  const found = new Map<string, string>();
  const table = columns.facts.get('ranking');
  if (!table) return found;
  const [group, cutoff] = ['group', 'cutoff'].map((each) => attributeOf(table, each));
  const newest = new Map<string, number>();
  for (const row of rowsOfOwner(table, columns.organisations.length)) {
    if (table.subjects[table.subject[row]!] !== name || table.from[row]! > at) continue;
    const of = group!.values[group!.codes[row]!] ?? '';
    if (typeof of !== 'string') continue;
    const known = newest.get(of);
    if (known === undefined || isLater(table, row, known)) newest.set(of, row);
  }
  for (const [of, row] of newest)
    if (at < table.until[row]!) found.set(of, String(cutoff!.values[cutoff!.codes[row]!] ?? ''));
  return found;
}

/** The group of an organisation, by the values it has of the attributes that rankings are made by; null without one. */
export const groupIn = (
  { said }: Reads,
  per: readonly string[],
  organisation: number,
): string | null =>
  groupOf(
    per.map((name) => {
      const { codes, sets } = said.get(name)!;
      return sets[codes[organisation]!]!.at(-1);
    }),
  );

/** No group has such a name. */
const inNone = '\0';

/** A place among the best: something at all, and as much as the ranking of the organisation's group asks for. */
export function rankTest({ name, per = [], value }: Rank, reads: Reads, seen: Seen): Test {
  const { count, sum, decimals } = reads.columns.get('')!;
  const have = value === undefined ? count : sum!;
  const needs = new Map<string, number>();
  for (const [group, text] of cutoffs(seen, name)) {
    const amount = decimal(text);
    if (amount !== null) needs.set(group, ceiling(scaled(amount), 10 ** decimals));
  }
  return (organisation) => {
    const amount = have[organisation]!;
    if (amount === 0) return no;
    const need = needs.get(groupIn(reads, per, organisation) ?? inNone);
    if (need === undefined) return no;
    if (amount > exactBelow || need > exactBelow) return unsure;
    return amount >= need ? yes : no;
  };
}
