import type { Instant, Standing } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database } from '../../platform/operation.ts';
import { containing, isUuid } from '../../platform/text.ts';
import type { KeptAnswer } from './queries.ts';

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

/** How many organisations take part in another program of the vendor and not in this one. */
export async function elsewhereOnly(
  db: Database,
  { vendor, program }: { vendor: string; program: string },
): Promise<number> {
  const programs = await db
    .selectFrom('program')
    .select('program_id as id')
    .where('vendor_id', '=', vendor)
    .where('program_id', '<>', program)
    .execute();
  if (programs.length === 0) return 0;
  const { many } = await db
    .selectFrom('organisation as o')
    .select(sql<number>`count(*)::int`.as('many'))
    .where('o.vendor_id', '=', vendor)
    .where((eb) =>
      eb.and([eb.not(takesPart(program)), eb.or(programs.map(({ id }) => takesPart(id)))]),
    )
    .executeTakeFirstOrThrow();
  return many;
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

/** An application that nobody has answered yet. */
export interface Application {
  organisation: string;
  slug: string;
  name: string;
  /** The tier or the competency. */
  subject: string;
  /** The level of the competency; null for a tier. */
  level: string | null;
  since: Instant;
}

/** Applications that hold at an instant and have no approval, the oldest first. */
export async function applications(
  db: Database,
  vendor: string,
  program: string,
  at: Instant,
): Promise<Application[]> {
  const holds = (fact: string) => sql<boolean>`(${sql.ref(`${fact}.valid_until`)} is null
    or ${sql.ref(`${fact}.valid_until`)} > ${new Date(at)}) and not exists (select from fact r
    where r.vendor_id = ${sql.ref(`${fact}.vendor_id`)} and r.names_fact_id = ${sql.ref(`${fact}.fact_id`)}
    and (r.kind = 'retraction' or r.valid_from <= ${new Date(at)}))`;
  const level = (fact: string) => sql<string | null>`${sql.ref(`${fact}.attributes`)}->>'level'`;
  const rows = await db
    .selectFrom('fact as f')
    .innerJoin('organisation as o', (j) =>
      j
        .onRef('o.vendor_id', '=', 'f.vendor_id')
        .onRef('o.organisation_id', '=', 'f.organisation_id'),
    )
    .select(['o.organisation_id as organisation', 'o.slug', 'o.name', 'f.subject', 'f.valid_from'])
    .select(level('f').as('level'))
    .where('f.vendor_id', '=', vendor)
    .where('f.program_id', '=', program)
    .where('f.kind', '=', 'application')
    .where(holds('f'))
    .where(
      sql<boolean>`not exists (select from fact a where a.vendor_id = f.vendor_id
        and a.program_id = f.program_id and a.organisation_id = f.organisation_id
        and a.kind = 'approval' and a.subject = f.subject
        and ${level('a')} is not distinct from ${level('f')} and ${holds('a')})`,
    )
    .orderBy('f.valid_from')
    .execute();
  return rows.map(({ valid_from, ...row }) => ({ ...row, since: valid_from.getTime() }));
}
