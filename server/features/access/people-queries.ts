import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, OfficeRole } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';
import { containing } from '../../platform/text.ts';

/** A person as the office sees them. */
export interface PersonLine {
  person: string;
  name: string;
  email: string;
  createdAt: Instant;
  /** The organisation they count for now. */
  organisation: { slug: string; name: string } | null;
  /** Claims that nobody has answered. */
  claims: number;
  /** Credentials in force. */
  credentials: number;
  /** Roles in the vendor's office. */
  office: OfficeRole[];
  /** Language of pages and mail. */
  locale: string;
  /** Whether they can sign in. */
  account: boolean;
}

export interface PeopleFilter {
  /** Part of a name, of an e-mail or of the name of the organisation they count for. */
  search?: string | undefined;
  belongs?: 'counting' | 'nowhere' | 'claiming' | 'office' | undefined;
  /** Only these people. */
  people?: string[] | undefined;
  sort?: 'name' | 'organisation' | 'credentials' | 'since' | undefined;
  descending?: boolean | undefined;
  /** How many to leave out at the beginning. */
  after?: number | undefined;
  limit: number;
}

/** Where each person counts now, at most one row a person. */
const placeOf = sql<{ slug: string; name: string } | null>`(
  select json_build_object('slug', o.slug, 'name', o.name)
  from affiliation a
  join organisation o on o.vendor_id = a.vendor_id and o.organisation_id = a.organisation_id
  where a.vendor_id = p.vendor_id and a.person_id = p.person_id
    and a.counts is not null and upper(a.counts) is null
  order by lower(a.counts) desc limit 1)`;

const openClaims = sql<number>`(
  select count(*)::int from affiliation a
  where a.vendor_id = p.vendor_id and a.person_id = p.person_id
    and a.confirmed_at is null and a.declined_at is null)`;

const inForce = (at: Date) => sql<number>`(
  select count(*)::int from credential c
  where c.vendor_id = p.vendor_id and c.person_id = p.person_id
    and c.valid_from <= ${at} and (c.valid_until is null or c.valid_until > ${at})
    and not exists (select from revocation r
      where r.vendor_id = c.vendor_id and r.credential_id = c.credential_id)
    and not exists (select from credential n
      where n.vendor_id = c.vendor_id and n.supersedes = c.credential_id))`;

const roles = sql<OfficeRole[]>`array(
  select r.role from office_role r
  where r.vendor_id = p.vendor_id and r.person_id = p.person_id and r.withdrawn_at is null
  order by r.granted_at)`;

const lines = (db: Database, vendor: string, at: Instant) =>
  db
    .selectFrom('person as p')
    .select(['p.person_id', 'p.name', 'p.email', 'p.locale', 'p.created_at'])
    .select(sql<boolean>`p.account_id is not null`.as('account'))
    .select([placeOf.as('organisation'), openClaims.as('claims'), roles.as('office')])
    .select(inForce(toTimestamp(at)).as('credentials'))
    .where('p.vendor_id', '=', vendor);

type Row = Omit<PersonLine, 'person' | 'createdAt'> & { person_id: string; created_at: Date };

const toLine = ({ person_id, created_at, ...row }: Row): PersonLine => ({
  ...row,
  person: person_id,
  createdAt: toInstant(created_at),
});

const orders = {
  name: sql`lower(name)`,
  organisation: sql`lower(organisation->>'name')`,
  credentials: sql`credentials`,
  since: sql`created_at`,
};

/** A page of people in the asked order, and how many there are in all. */
export async function listPeople(
  db: Database,
  vendor: string,
  filter: PeopleFilter,
  at: Instant,
): Promise<{ people: PersonLine[]; total: number }> {
  const { search, belongs, people, sort = 'name', descending, after = 0, limit } = filter;
  const pattern = containing(search?.trim());
  const direction = descending ? sql`desc nulls last` : sql`asc nulls last`;
  const rows = await db
    .selectFrom(lines(db, vendor, at).as('l'))
    .selectAll('l')
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .$if(pattern !== '%%', (q) =>
      q.where(
        sql<boolean>`(name ilike ${pattern} or email ilike ${pattern}
          or organisation->>'name' ilike ${pattern})`,
      ),
    )
    .$if(belongs === 'counting', (q) => q.where('organisation', 'is not', null))
    .$if(belongs === 'nowhere', (q) => q.where('organisation', 'is', null))
    .$if(belongs === 'claiming', (q) => q.where('claims', '>', 0))
    .$if(belongs === 'office', (q) => q.where(sql<boolean>`cardinality(office) > 0`))
    .$if(people !== undefined, (q) => q.where(sql<boolean>`person_id = any(${people!}::uuid[])`))
    .orderBy(sql`${orders[sort]} ${direction}, lower(name), person_id`)
    .limit(limit)
    .offset(after)
    .execute();
  return {
    people: rows.map(({ total: _total, ...row }) => toLine(row)),
    total: rows[0]?.total ?? 0,
  };
}

/** One person; null where there is none of that id. */
export async function findPerson(
  db: Database,
  vendor: string,
  person: string,
  at: Instant,
): Promise<PersonLine | null> {
  const row = await lines(db, vendor, at).where('p.person_id', '=', person).executeTakeFirst();
  return row ? toLine(row) : null;
}
