import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { containing, isUuid } from '../../platform/text.ts';

export interface Organisation {
  id: string;
  slug: string;
  name: string;
  region: string;
  country: string;
  website: string | null;
}

/** A claim or confirmed link of a person to an organisation. */
export interface Affiliation {
  id: string;
  program: string;
  person: string;
  personName: string;
  personEmail: string;
  organisation: string;
  organisationName: string;
  organisationSlug: string;
  role: 'member' | 'administrator';
  state: 'claimed' | 'confirmed' | 'declined' | 'ended';
  claimedAt: Instant;
  from: Instant | null;
  until: Instant | null;
}

const organisationColumns = [
  'organisation_id as id',
  'slug',
  'name',
  'region',
  'country',
  'website',
] as const;

/** Organisations by name, those that match a search text; `%` and `_` in it are taken literally. */
export async function listOrganisations(
  db: Database | Tx,
  vendor: string,
  filter: { search?: string; region?: string; limit: number },
): Promise<Organisation[]> {
  const pattern = containing(filter.search);
  return db
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('vendor_id', '=', vendor)
    .where((eb) => eb.or([eb('name', 'ilike', pattern), eb('slug', 'ilike', pattern)]))
    .$if(filter.region !== undefined, (q) => q.where('region', '=', filter.region!))
    .orderBy('name')
    .limit(filter.limit)
    .execute();
}

/** One organisation by its id or by its slug. */
export async function findOrganisation(
  db: Database | Tx,
  vendor: string,
  key: string,
): Promise<Organisation | null> {
  const row = await db
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('vendor_id', '=', vendor)
    .where(isUuid(key) ? 'organisation_id' : 'slug', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertOrganisation(
  tx: Tx,
  vendor: string,
  organisation: Organisation,
  createdAt: Instant,
): Promise<boolean> {
  const { id, ...rest } = organisation;
  const done = await tx
    .insertInto('organisation')
    .values({
      vendor_id: vendor,
      organisation_id: id,
      ...rest,
      created_at: new Date(createdAt),
    })
    .onConflict((oc) => oc.columns(['vendor_id', 'slug']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function listAffiliations(
  db: Database | Tx,
  vendor: string,
  filter: { id?: string; person?: string; organisation?: string; open?: boolean },
): Promise<Affiliation[]> {
  const rows = await db
    .selectFrom('affiliation as a')
    .innerJoin('person as p', (j) =>
      j.onRef('p.vendor_id', '=', 'a.vendor_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('organisation as o', (j) =>
      j
        .onRef('o.vendor_id', '=', 'a.vendor_id')
        .onRef('o.organisation_id', '=', 'a.organisation_id'),
    )
    .select([
      'a.affiliation_id as id',
      'a.program_id as program',
      'a.person_id as person',
      'p.name as personName',
      'p.email as personEmail',
      'a.organisation_id as organisation',
      'o.name as organisationName',
      'o.slug as organisationSlug',
      'a.role',
      'a.claimed_at',
      'a.declined_at',
      sql<Date | null>`lower(a.counts)`.as('from'),
      sql<Date | null>`upper(a.counts)`.as('until'),
    ])
    .where('a.vendor_id', '=', vendor)
    .$if(filter.id !== undefined, (q) => q.where('a.affiliation_id', '=', filter.id!))
    .$if(filter.person !== undefined, (q) => q.where('a.person_id', '=', filter.person!))
    .$if(filter.organisation !== undefined, (q) =>
      q.where('a.organisation_id', '=', filter.organisation!),
    )
    .$if(filter.open === true, (q) =>
      q.where('a.confirmed_at', 'is', null).where('a.declined_at', 'is', null),
    )
    .orderBy('a.claimed_at', 'desc')
    .orderBy('a.affiliation_id', 'desc')
    .execute();
  return rows.map(({ claimed_at, declined_at, from, until, role, ...row }) => ({
    ...row,
    role: role as Affiliation['role'],
    state: stateOf(declined_at, from, until),
    claimedAt: claimed_at.getTime(),
    from: from?.getTime() ?? null,
    until: until?.getTime() ?? null,
  }));
}

function stateOf(declined: Date | null, from: Date | null, until: Date | null) {
  if (declined) return 'declined';
  if (!from) return 'claimed';
  return until ? 'ended' : 'confirmed';
}

/** Adds an open claim; false where the person has one open for this organisation already. */
export async function insertClaim(
  tx: Tx,
  vendor: string,
  claim: { id: string; program: string; person: string; organisation: string; at: Instant },
): Promise<boolean> {
  const done = await tx
    .insertInto('affiliation')
    .values({
      vendor_id: vendor,
      affiliation_id: claim.id,
      program_id: claim.program,
      person_id: claim.person,
      organisation_id: claim.organisation,
      claimed_at: new Date(claim.at),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/**
 * Confirms an open claim from an instant on. The exclusion constraint refuses a second
 * counting affiliation of the same person and program. False where the claim is no longer open.
 */
export async function confirm(
  tx: Tx,
  vendor: string,
  id: string,
  by: string,
  from: Instant,
  role: Affiliation['role'],
): Promise<boolean> {
  const at = new Date(from);
  const done = await tx
    .updateTable('affiliation')
    .set({
      confirmed_at: at,
      confirmed_by: by,
      role,
      counts: sql`tstzrange(${at}, null, '[)')`,
    })
    .where('vendor_id', '=', vendor)
    .where('affiliation_id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('declined_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function decline(
  tx: Tx,
  vendor: string,
  id: string,
  by: string,
  at: Instant,
): Promise<boolean> {
  const done = await tx
    .updateTable('affiliation')
    .set({ declined_at: new Date(at), declined_by: by })
    .where('vendor_id', '=', vendor)
    .where('affiliation_id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('declined_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Closes the time in which a confirmed affiliation counts. False where it has ended already. */
export async function end(
  tx: Tx,
  vendor: string,
  id: string,
  at: Instant,
  reason: string,
): Promise<boolean> {
  const until = new Date(at);
  const done = await tx
    .updateTable('affiliation')
    .set({ counts: sql`tstzrange(lower(counts), ${until}, '[)')`, ended_reason: reason })
    .where('vendor_id', '=', vendor)
    .where('affiliation_id', '=', id)
    .where('counts', 'is not', null)
    .where(sql<boolean>`upper(counts) is null`)
    .where(sql<boolean>`lower(counts) < ${until}`)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function setRole(
  tx: Tx,
  vendor: string,
  id: string,
  role: Affiliation['role'],
): Promise<boolean> {
  const done = await tx
    .updateTable('affiliation')
    .set({ role })
    .where('vendor_id', '=', vendor)
    .where('affiliation_id', '=', id)
    .where(sql<boolean>`counts is not null and upper(counts) is null`)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The `affiliation` fact that a confirmation wrote. */
export async function affiliationFact(
  tx: Tx,
  vendor: string,
  affiliation: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('fact')
    .select('fact_id')
    .where('vendor_id', '=', vendor)
    .where('kind', '=', 'affiliation')
    .where(sql<boolean>`attributes->>'affiliation' = ${affiliation}`)
    .executeTakeFirst();
  return row?.fact_id ?? null;
}
