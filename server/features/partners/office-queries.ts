import { sql } from 'kysely';
import type { Database } from '../../platform/operation.ts';

/** An organisation that has no administrator. */
export interface Unattended {
  id: string;
  slug: string;
  name: string;
  /** People who count for it now, and claims that wait. */
  people: number;
  claims: number;
}

/** Organisations nobody of whom is an administrator now, by name. */
export async function organisationsWithoutAdministrator(
  db: Database,
  vendor: string,
): Promise<Unattended[]> {
  const counts = sql<boolean>`a.counts is not null and upper(a.counts) is null`;
  const open = sql<boolean>`a.confirmed_at is null and a.declined_at is null`;
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('affiliation as a', (join) =>
      join
        .onRef('a.vendor_id', '=', 'o.vendor_id')
        .onRef('a.organisation_id', '=', 'o.organisation_id'),
    )
    .select(['o.organisation_id as id', 'o.slug', 'o.name'])
    .select(sql<number>`(count(a.affiliation_id) filter (where ${counts}))::int`.as('people'))
    .select(sql<number>`(count(a.affiliation_id) filter (where ${open}))::int`.as('claims'))
    .where('o.vendor_id', '=', vendor)
    .groupBy(['o.organisation_id', 'o.slug', 'o.name'])
    .having(
      sql<boolean>`count(a.affiliation_id) filter (where ${counts} and a.role = 'administrator') = 0`,
    )
    .orderBy('o.name')
    .execute();
  return rows;
}
