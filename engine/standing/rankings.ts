import { compare, readExact, rounded, written, type Fraction } from '../kernel/exact.ts';
import type { Fact, FactValue } from '../kernel/fact.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Rank } from '../program/definition/company-leaves.ts';
import type { Program } from '../program/definition/program.ts';
import { madeEvery, rankingsOf } from '../program/rankings.ts';
import { periodsOf } from '../requirement/calendar.ts';
import { shareOf } from '../requirement/need.ts';
import type { Columns } from './population/columns.ts';
import {
  entrantsOf,
  entriesIn,
  type Elsewhere,
  type Entrant,
  type Entries,
  type Group,
} from './population/ranked.ts';

/** When a ranking is made: at the first instant of a period; what it says holds from then on, or from the text on. */
export interface RankingTime {
  at: Instant;
  from: Instant;
  /** When the next one is made. */
  next: Instant;
}

/** The making that is in force on a day; null where the text makes none then. */
export function rankingTime(program: Program, rank: Rank, on: Instant): RankingTime | null {
  const unit = madeEvery(rank);
  if (unit === null) return null;
  const { at, start } = periodsOf(program, unit);
  const period = at(on);
  if (period === null) return null;
  const effective = startOfDay(program.dates.effective, program.zone);
  const begins = start(period);
  return { at: begins, from: Math.max(begins, effective), next: start(period + 1) };
}

/** The first making that is in force on a day or later: a calendar of weeks may begin after it; null where there is none. */
export function firstRankingTime(program: Program, rank: Rank, from: Instant): RankingTime | null {
  const unit = madeEvery(rank);
  if (unit === null) return null;
  const { at, start } = periodsOf(program, unit);
  const reached = at(from) === null ? Math.max(from, start(0)) : from;
  return rankingTime(program, rank, reached);
}

/** Where a ranking is cut in one group. */
export interface Cut {
  group: string;
  /** How many companies are in the group, and how many of them have anything. */
  size: number;
  withSome: number;
  /** How many places there are, and how many companies are among the best: with ties more, or fewer. */
  places: number;
  best: number;
  /** What the last of the best has, exactly; null where nobody is among them. */
  cutoff: string | null;
}

/** How many places `top` means in a group. */
function placesIn({ top, among, rounded: way = 'up' }: Rank, { size, amounts }: Group): number {
  if ('places' in top) return top.places;
  const of = among === 'those-with-some' ? amounts.length : size;
  const share = shareOf(top.percent);
  return Number(rounded({ n: share.n * BigInt(of), d: share.d }, way));
}

/** Cuts a group: the best have as much as its last place, and something at all. */
export function cutOf(rank: Rank, group: string, entries: Group): Cut {
  const places = placesIn(rank, entries);
  const inOrder = entries.amounts.toSorted((a, b) => compare(b, a));
  const last = inOrder[Math.min(places, inOrder.length) - 1];
  const reaching = (least: Fraction | undefined, more: boolean) =>
    least ? inOrder.filter((amount) => compare(amount, least) >= (more ? 1 : 0)) : [];
  const all = reaching(last, false);
  const best = rank.ties === 'out' && all.length > places ? reaching(last, true) : all;
  const cutoff = best.at(-1);
  return {
    group,
    size: entries.size,
    withSome: inOrder.length,
    places,
    best: best.length,
    cutoff: cutoff ? written(cutoff) : null,
  };
}

/** The cuts of a ranking by group, in the order of their names. */
export const cutsOf = (rank: Rank, entries: Entries): Cut[] =>
  [...entries.keys()].toSorted().map((group) => cutOf(rank, group, entries.get(group)!));

/** The cut of a group that has nobody in it any more. */
export const emptyCut = (rank: Rank, group: string): Cut =>
  cutOf(rank, group, { size: 0, amounts: [] });

/**
 * The cut of a ranking as a fact that holds for everyone. Its id says what it is about and what it says, so that
 * to record it again changes nothing; `recordedAt` is the instant from which on it holds, at which all that it
 * rests on was known.
 */
export function rankingFact(
  { program, version }: Program,
  { name }: Rank,
  { from }: Pick<RankingTime, 'from'>,
  { group, size, places, best, cutoff }: Cut,
): Fact {
  const attributes: Record<string, FactValue> = {
    ...(group !== '' && { group }),
    ...(cutoff !== null && { cutoff }),
    size,
    places,
    best,
  };
  const day = new Date(from).toISOString();
  const said = [group, cutoff ?? 'none', size, places, best].join(' ');
  return {
    id: `ranking ${program} ${name} ${day} ${said}`,
    kind: 'ranking',
    subject: name,
    attributes,
    from,
    until: null,
    recordedAt: from,
    source: `ranking:${version}`,
  };
}

/** The place of a company in its group. */
export interface RankingPlace {
  organisation: string;
  group: string;
  /** What it has, exactly. */
  amount: string;
  /** As many as have more, and one; who has nothing has no place. */
  place: number | null;
  /** Among the best of its group. */
  best: boolean;
}

/** The places of a ranking, group by group in the order of their names, the best first; who has as much shares a place. */
export function placesOf(rank: Rank, entrants: readonly Entrant[]): RankingPlace[] {
  const groups = Map.groupBy(entrants, ({ group }) => group);
  return [...groups.keys()].toSorted().flatMap((group) => {
    const all = groups.get(group)!.toSorted((a, b) => compare(b.amount, a.amount));
    const { cutoff } = cutOf(rank, group, entriesIn(all).get(group)!);
    const least = cutoff === null ? null : readExact(cutoff);
    let place = 0;
    return all.map(({ organisation, amount }, index): RankingPlace => {
      const before = all[index - 1]?.amount;
      if (!before || compare(before, amount) > 0) place = index + 1;
      const best = least !== null && compare(amount, least) >= 0;
      const has = amount.n > 0n;
      return { organisation, group, amount: written(amount), place: has ? place : null, best };
    });
  });
}

/** A ranking that was made, with its cuts and its places. */
export interface RankingMade {
  rank: Rank;
  time: RankingTime;
  cuts: Cut[];
  places: RankingPlace[];
}

/** The place of one company in a ranking and the cut of its group; null where it takes no part. */
export function ownPlace(
  { cuts, places }: Pick<RankingMade, 'cuts' | 'places'>,
  organisation: string,
): { cut: Cut | null; place: RankingPlace | null } {
  const place = places.find((each) => each.organisation === organisation) ?? null;
  return { place, cut: cuts.find(({ group }) => group === (place?.group ?? '')) ?? null };
}

/** The groups of a ranking that earlier facts speak of. */
function groupsBefore(columns: Columns, name: string): string[] {
  const table = columns.facts.get('ranking');
  const group = table?.attributes.get('group');
  if (!table) return [];
  const named = [...table.subject.keys()].filter(
    (row) => row < table.size && table.subjects[table.subject[row]!] === name,
  );
  return [...new Set(named.map((row) => String(group?.values[group.codes[row]!] ?? '')))];
}

/**
 * One ranking as it is made at a time. `columns` hold what counts (see `columnsOf`); where they cannot tell of an
 * organisation, `elsewhere` has its facts. A group that had a ranking before and has nobody any more gets an empty one.
 */
export function rankingAt(
  program: Program,
  rank: Rank,
  time: RankingTime,
  columns: Columns,
  elsewhere: Elsewhere,
): RankingMade {
  const [entrants = []] = entrantsOf(program, [rank], columns, time.at, elsewhere);
  const entries = entriesIn(entrants);
  for (const group of groupsBefore(columns, rank.name))
    if (!entries.has(group)) entries.set(group, { size: 0, amounts: [] });
  return { rank, time, cuts: cutsOf(rank, entries), places: placesOf(rank, entrants) };
}

/**
 * Every ranking of a text as it is made for a day: at the beginning of the period that the day lies in, or, where
 * the text does not say when it is made, on the day itself; see {@link rankingAt}.
 */
export function rankings(
  program: Program,
  columns: Columns,
  on: Instant,
  elsewhere: Elsewhere,
): RankingMade[] {
  return rankingsOf(program).map((rank) => {
    const time = rankingTime(program, rank, on) ?? { at: on, from: on, next: Infinity };
    return rankingAt(program, rank, time, columns, elsewhere);
  });
}

/** A ranking as facts to record. */
export const rankingFacts = (program: Program, { rank, time, cuts }: RankingMade): Fact[] =>
  cuts.map((cut) => rankingFact(program, rank, time, cut));
