import type { Instant, RankingPlace } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import type { MakingKey } from './ranking-queries.ts';

/** As many places are written by one statement. */
const placesAtOnce = 5_000;

/** Puts the places of a ranking in place of what they were before. */
export async function savePlaces(
  tx: Tx,
  { vendor, program, name, from }: MakingKey,
  places: RankingPlace[],
) {
  const holdsFrom = new Date(from);
  await tx
    .deleteFrom('ranking_place')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('name', '=', name)
    .where('holds_from', '=', holdsFrom)
    .execute();
  for (let first = 0; first < places.length; first += placesAtOnce) {
    const next = places.slice(first, first + placesAtOnce);
    await sql`insert into ranking_place
        (vendor_id, program_id, name, holds_from, organisation_id, group_name, amount, place, best)
      select ${vendor}, ${program}, ${name}, ${holdsFrom}, each.*
      from unnest(
        ${next.map((one) => one.organisation)}::uuid[],
        ${next.map((one) => one.group)}::text[],
        ${next.map((one) => one.amount)}::text[],
        ${next.map((one) => one.place)}::int[],
        ${next.map((one) => one.best)}::boolean[]
      ) as each`.execute(tx);
  }
}

/** A ranking that was made, as lists name it. */
export interface RankingRow {
  name: string;
  /** From when on it holds, and the instant that it looks at. */
  from: Instant;
  at: Instant;
  /** The text that it was made under. */
  version: string;
  madeAt: Instant;
}

/** The rankings of a program that were made, the latest first. */
export async function rankingsOnRecord(
  db: Database,
  vendor: string,
  program: string,
): Promise<RankingRow[]> {
  const rows = await db
    .selectFrom('ranking_making')
    .select(['name', 'holds_from', 'looks_at', 'version', 'made_at'])
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('made_at', 'is not', null)
    .orderBy('holds_from', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(({ name, version, holds_from, looks_at, made_at }) => ({
    name,
    version,
    from: holds_from.getTime(),
    at: looks_at.getTime(),
    madeAt: made_at!.getTime(),
  }));
}

/** A company in a ranking. */
export interface PlaceRow extends RankingPlace {
  slug: string;
  companyName: string;
}

/** The places of one group in their order, from some place on; companies without one come last. */
export async function placesOnRecord(
  db: Database,
  { vendor, program, name, from }: MakingKey,
  { group, skip, limit }: { group: string; skip: number; limit: number },
): Promise<PlaceRow[]> {
  return db
    .selectFrom('ranking_place as r')
    .innerJoin('organisation as o', (j) =>
      j
        .onRef('o.vendor_id', '=', 'r.vendor_id')
        .onRef('o.organisation_id', '=', 'r.organisation_id'),
    )
    .select([
      'r.organisation_id as organisation',
      'o.slug',
      'o.name as companyName',
      'r.group_name as group',
      'r.amount',
      'r.place',
      'r.best',
    ])
    .where('r.vendor_id', '=', vendor)
    .where('r.program_id', '=', program)
    .where('r.name', '=', name)
    .where('r.holds_from', '=', new Date(from))
    .where('r.group_name', '=', group)
    .orderBy('r.place', (order) => order.asc().nullsLast())
    .orderBy('o.name')
    .orderBy('r.organisation_id')
    .offset(skip)
    .limit(limit)
    .execute();
}

/** The places of one company in the rankings of a program, by ranking and the instant from which it holds. */
export async function placesOfOrganisation(
  db: Database,
  { vendor, program, organisation }: { vendor: string; program: string; organisation: string },
): Promise<(RankingPlace & { name: string; from: Instant })[]> {
  const rows = await db
    .selectFrom('ranking_place')
    .select([
      'name',
      'holds_from',
      'organisation_id as organisation',
      'group_name as group',
      'amount',
      'place',
      'best',
    ])
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('organisation_id', '=', organisation)
    .execute();
  return rows.map(({ holds_from, ...row }) => ({ ...row, from: holds_from.getTime() }));
}
