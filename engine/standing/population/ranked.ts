import { scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Rank } from '../../program/definition/company-leaves.ts';
import type { Program } from '../../program/definition/program.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { ledgerOf } from '../../requirement/ledger.ts';
import { entryAt } from '../../requirement/measures/rank.ts';
import type { Columns } from './columns.ts';
import { findReads } from './leaves.ts';
import { countsOf, makingOf, memoryOf } from './memory.ts';
import { groupIn } from './rank.ts';
import { exactBelow, exactUnits } from './units.ts';
import type { Reads } from './verdict.ts';

/** The companies of one group in a ranking: how many they are, and what those have that have anything. */
export interface Group {
  size: number;
  amounts: Fraction[];
}

/** What everyone brings into a ranking, by group; without groups there is one, called ''. */
export type Entries = Map<string, Group>;

/** What is known of an organisation beside the columns, for when they do not tell. */
export interface Elsewhere {
  facts: (organisation: string) => Fact[];
  known: Instant;
}

/** A company that takes part in a ranking: in which group, and with how much. */
export interface Entrant {
  organisation: string;
  group: string;
  amount: Fraction;
}

/** Entrants group by group. */
export function entriesIn(entrants: Iterable<Entrant>): Entries {
  const entries: Entries = new Map();
  for (const { group, amount } of entrants) {
    let found = entries.get(group);
    if (!found) entries.set(group, (found = { size: 0, amounts: [] }));
    found.size++;
    if (amount.n > 0n) found.amounts.push(amount);
  }
  return entries;
}

/** The amount of one organisation as columns have it; null where they hold it no more exactly. */
function amountIn(reads: Reads, { value }: Rank, organisation: number): Fraction | null {
  const { count, sum, decimals } = reads.columns.get('')!;
  if (value === undefined) return whole(count[organisation]!);
  const units = sum![organisation]!;
  return units > exactBelow ? null : scaled(exactUnits(units, decimals));
}

/**
 * The organisations of some columns that take part in each of some rankings at an instant, in the order of the
 * rankings, each with what `entryAt` yields for it; one that is in no group takes no part.
 */
export function entrantsOf(
  program: Program,
  ranks: readonly Rank[],
  columns: Columns,
  at: Instant,
  elsewhere: Elsewhere,
): Entrant[][] {
  const many = columns.organisations.length;
  const making = makingOf(program, memoryOf(columns, at, many));
  const found = ranks.map((rank) => findReads({ rank }, making)?.reads ?? null);
  for (const { run } of countsOf(making)) run({ first: 0, end: many, base: 0 });
  return ranks.map((rank, index) => {
    const reads = found[index];
    return [...columns.organisations].flatMap((organisation, place): Entrant[] => {
      const amount = reads ? amountIn(reads, rank, place) : null;
      const entry = amount
        ? { group: groupIn(reads!, rank.per ?? [], place), amount }
        : entryElsewhere(program, rank, organisation, at, elsewhere);
      const { group } = entry;
      return group === null ? [] : [{ organisation, group, amount: entry.amount }];
    });
  });
}

/** What an organisation brings in, where columns do not tell. */
function entryElsewhere(
  program: Program,
  rank: Rank,
  organisation: string,
  at: Instant,
  elsewhere: Elsewhere,
) {
  const known = factsUnder(program, elsewhere.facts(organisation), elsewhere.known);
  return entryAt(rank, { program, ledger: ledgerOf(known), of: { organisation }, path: '' }, at);
}
