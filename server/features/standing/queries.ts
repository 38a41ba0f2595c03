import type { Instant, Standing } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { containing, isUuid } from '../../platform/text.ts';

/** The projection of one organisation's standing, as lists show it. */
export interface StandingRow {
  organisation: string;
  slug: string;
  name: string;
  region: string;
  country: string;
  tier: string | null;
  /** Whether it is under notice or on probation. */
  phase: Standing['held']['phase'] | null;
  since: Instant | null;
  changesAt: Instant | null;
  losesAt: Instant | null;
  people: number;
  /** Leaves still missing for the next tier; null at the top. */
  missing: number | null;
  next: string | null;
}

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

/**
 * Whether the organisation `o` takes part in a program: something is known of it there, or somebody claims to belong
 * to it there. Decisions alone say nothing, because everybody is measured in every program.
 */
const takesPart = (program: string) => sql<boolean>`(
  exists (select from affiliation a where a.vendor_id = o.vendor_id
    and a.organisation_id = o.organisation_id and a.program_id = ${program} and a.declined_at is null)
  or exists (select from fact f where f.vendor_id = o.vendor_id
    and f.organisation_id = o.organisation_id and f.program_id = ${program} and f.kind <> 'decision'))`;

/** Those of some programs in which an organisation, by its id or slug, takes part. */
export async function takenPartIn(
  db: Database,
  vendor: string,
  organisation: string,
  programs: string[],
): Promise<string[]> {
  if (programs.length === 0) return [];
  const row = await db
    .selectFrom('organisation as o')
    .select(programs.map((program, index) => takesPart(program).as(`program_${index}`)))
    .where('o.vendor_id', '=', vendor)
    .where(isUuid(organisation) ? 'o.organisation_id' : 'o.slug', '=', organisation)
    .executeTakeFirst();
  return programs.filter((_, index) => row?.[`program_${index}`]);
}

export interface LadderFilter {
  /** Where the vendor has several programs: leaves out who takes part in one of the others only. */
  otherPrograms?: string[];
  tier?: string;
  region?: string;
  search?: string;
  /** Only organisations that lose something before this instant. */
  losesBefore?: Instant;
  sort?: 'name' | 'tier' | 'since' | 'loses';
}

/** All partners of a program with their standing, filtered as people ask. */
export async function ladder(
  db: Database,
  vendor: string,
  program: string,
  filter: LadderFilter,
): Promise<StandingRow[]> {
  const pattern = containing(filter.search);
  const others = filter.otherPrograms ?? [];
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('standing as s', (j) =>
      j
        .onRef('s.vendor_id', '=', 'o.vendor_id')
        .onRef('s.organisation_id', '=', 'o.organisation_id')
        .on('s.program_id', '=', program),
    )
    .select([
      'o.organisation_id as organisation',
      'o.slug',
      'o.name',
      'o.region',
      'o.country',
      's.tier',
      's.since',
      's.changes_at',
      's.loses_at',
      sql<Standing['held']['phase'] | null>`s.answer->'held'->>'phase'`.as('phase'),
      sql<string | null>`s.answer->'next'->>'tier'`.as('next'),
      sql<number | null>`(s.answer->'next'->'missing')::int`.as('missing'),
      (eb) =>
        eb
          .selectFrom('affiliation as a')
          .select(eb.fn.countAll<number>().as('n'))
          .whereRef('a.vendor_id', '=', 'o.vendor_id')
          .whereRef('a.organisation_id', '=', 'o.organisation_id')
          .where('a.program_id', '=', program)
          .where(sql<boolean>`a.counts is not null and upper(a.counts) is null`)
          .as('people'),
    ])
    .where('o.vendor_id', '=', vendor)
    .where('o.name', 'ilike', pattern)
    .$if(others.length > 0, (q) =>
      q.where((eb) =>
        eb.or([takesPart(program), eb.not(eb.or(others.map((other) => takesPart(other))))]),
      ),
    )
    .$if(filter.tier !== undefined, (q) => q.where('s.tier', '=', filter.tier!))
    .$if(filter.region !== undefined, (q) => q.where('o.region', '=', filter.region!))
    .$if(filter.losesBefore !== undefined, (q) =>
      q.where('s.loses_at', '<', new Date(filter.losesBefore!)),
    )
    .orderBy('o.name')
    .execute();
  return rows.map(({ since, changes_at, loses_at, people, ...row }) => ({
    ...row,
    since: since?.getTime() ?? null,
    changesAt: changes_at?.getTime() ?? null,
    losesAt: loses_at?.getTime() ?? null,
    people: Number(people),
  }));
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

/** The stored answers of organisations that lose something before an instant, soonest first. */
export async function losing(
  db: Database,
  vendor: string,
  program: string,
  before: Instant,
): Promise<{ organisation: string; name: string; slug: string; answer: KeptAnswer }[]> {
  const rows = await db
    .selectFrom('standing as s')
    .innerJoin('organisation as o', (j) =>
      j
        .onRef('o.vendor_id', '=', 's.vendor_id')
        .onRef('o.organisation_id', '=', 's.organisation_id'),
    )
    .select(['o.organisation_id as organisation', 'o.name', 'o.slug', 's.answer'])
    .where('s.vendor_id', '=', vendor)
    .where('s.program_id', '=', program)
    .where('s.loses_at', '<', new Date(before))
    .orderBy('s.loses_at')
    .execute();
  return rows.map((one) => ({ ...one, answer: one.answer as unknown as KeptAnswer }));
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
