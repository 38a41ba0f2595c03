import type { Instant, Standing } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';

/** Serialises recomputation: whoever comes second sees what the first one committed. */
export async function lockOrganisation(tx: Tx, vendor: string, organisation: string) {
  await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('vendor_id', '=', vendor)
    .where('organisation_id', '=', organisation)
    .forNoKeyUpdate()
    .execute();
}

/** What lists read of a standing. The trees of its requirements, by far the most of it, are made anew where asked for. */
export interface KeptAnswer {
  tiers: Pick<Standing['tiers'][number], 'tier'>[];
  held: Standing['held'];
  next: { tier: string; missing: number } | null;
}

const kept = ({ tiers, held, next }: Standing): KeptAnswer => ({
  tiers: tiers.map(({ tier }) => ({ tier })),
  held,
  next: next && { tier: next.tier, missing: next.missing.length },
});

export async function save(
  tx: Tx,
  vendor: string,
  standing: Standing,
  times: { changesAt: Instant | null; losesAt: Instant | null; computedAt: Instant },
) {
  const date = (at: Instant | null) => (at === null ? null : new Date(at));
  const values = {
    version: standing.version,
    tier: standing.held.tier,
    measured: standing.measured,
    since: date(standing.held.since),
    changes_at: date(times.changesAt),
    loses_at: date(times.losesAt),
    answer: JSON.stringify(kept(standing)),
    computed_at: new Date(times.computedAt),
  };
  await tx
    .insertInto('standing')
    .values({
      vendor_id: vendor,
      program_id: standing.program,
      organisation_id: standing.organisation,
      ...values,
    })
    .onConflict((oc) =>
      oc.columns(['vendor_id', 'program_id', 'organisation_id']).doUpdateSet(values),
    )
    .execute();
}

/** Lets what is stored be due from an instant on: of one organisation, or of all. */
export async function letBeDue(
  tx: Tx,
  vendor: string,
  of: { program: string; organisation?: string },
  from: Instant,
) {
  const meant = of.organisation;
  // In the order in which everybody locks them, so that two never wait for one another.
  await tx
    .selectFrom('standing')
    .select('organisation_id')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', of.program)
    .$if(meant !== undefined, (q) => q.where('organisation_id', '=', meant!))
    .orderBy('organisation_id')
    .forNoKeyUpdate()
    .execute();
  await tx
    .updateTable('standing')
    .set({ changes_at: sql<Date>`least(coalesce(changes_at, 'infinity'), ${new Date(from)})` })
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', of.program)
    .$if(meant !== undefined, (q) => q.where('organisation_id', '=', meant!))
    .execute();
}

/**
 * Organisations whose answer has changed by the passing of time, that were measured under none of the given
 * versions or not after an instant, or that have no answer yet.
 */
export async function due(
  db: Database,
  vendor: string,
  program: string,
  at: Instant,
  measured: { versions: string[]; since: Instant | null },
): Promise<string[]> {
  const { versions, since } = measured;
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('standing as s', (j) =>
      j
        .onRef('s.vendor_id', '=', 'o.vendor_id')
        .onRef('s.organisation_id', '=', 'o.organisation_id')
        .on('s.program_id', '=', program),
    )
    .select('o.organisation_id')
    .where('o.vendor_id', '=', vendor)
    .where((eb) =>
      eb.or([
        eb('s.organisation_id', 'is', null),
        eb('s.changes_at', '<=', new Date(at)),
        eb('s.version', 'not in', versions),
        ...(since === null ? [] : [eb('s.computed_at', '<=', new Date(since))]),
      ]),
    )
    .execute();
  return rows.map((row) => row.organisation_id);
}

export async function row(
  db: Database | Tx,
  vendor: string,
  program: string,
  organisation: string,
): Promise<{ changesAt: Instant | null; computedAt: Instant } | null> {
  const found = await db
    .selectFrom('standing')
    .select(['changes_at', 'computed_at'])
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  if (!found) return null;
  return {
    changesAt: found.changes_at?.getTime() ?? null,
    computedAt: found.computed_at.getTime(),
  };
}

/** When an organisation became a partner. */
export async function joinedAt(
  db: Database,
  vendor: string,
  organisation: string,
): Promise<Instant> {
  const { created_at } = await db
    .selectFrom('organisation')
    .select('created_at')
    .where('vendor_id', '=', vendor)
    .where('organisation_id', '=', organisation)
    .executeTakeFirstOrThrow();
  return created_at.getTime();
}

/** Address and name of organisations by id, for answers that name a few of them. */
export async function organisationNames(
  db: Database,
  vendor: string,
  organisations: string[],
): Promise<Map<string, { slug: string; name: string }>> {
  if (organisations.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .select(['organisation_id', 'slug', 'name'])
    .where('vendor_id', '=', vendor)
    .where('organisation_id', 'in', organisations)
    .execute();
  return new Map(rows.map(({ organisation_id, slug, name }) => [organisation_id, { slug, name }]));
}
