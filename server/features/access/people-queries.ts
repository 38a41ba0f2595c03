import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, OfficeRole } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';

/** A person as lists of the office show them. */
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
}

/** A person with what only their own page shows. */
export interface PersonRecord extends PersonLine {
  /** Language of pages and mail. */
  locale: string;
  /** Whether they can sign in. */
  account: boolean;
}

export interface PeopleFilter {
  /** Part of a name, an e-mail or the name of the organisation they count for. */
  search?: string;
  belongs?: 'counting' | 'nowhere' | 'claiming' | 'office';
  /** Only these people. */
  people?: string[];
  sort?: 'name' | 'organisation' | 'credentials' | 'since';
  descending?: boolean;
  /** How many to leave out at the beginning. */
  after?: number;
  limit: number;
}

const counting = sql<boolean>`a.counts @> guildmark_now()`;

const lines = (db: Database, vendor: string, at: Instant) =>
  db
    .selectFrom('person as p')
    .leftJoin('affiliation as a', (join) =>
      join
        .onRef('a.vendor_id', '=', 'p.vendor_id')
        .onRef('a.person_id', '=', 'p.person_id')
        .on(sql<boolean>`a.counts is not null and upper(a.counts) is null`),
    )
    .leftJoin('organisation as o', (join) =>
      join
        .onRef('o.vendor_id', '=', 'a.vendor_id')
        .onRef('o.organisation_id', '=', 'a.organisation_id'),
    )
    .select(['p.person_id', 'p.name', 'p.email', 'p.locale', 'p.created_at'])
    .select(['o.slug', 'o.name as organisation_name'])
    .select([sql<boolean>`p.account_id is not null`.as('account')])
    .select([
      sql<number>`(select count(*)::int from affiliation c where c.vendor_id = p.vendor_id
        and c.person_id = p.person_id and c.confirmed_at is null and c.declined_at is null)`.as(
        'claims',
      ),
      sql<number>`(select count(*)::int from credential c where c.vendor_id = p.vendor_id
        and c.person_id = p.person_id and c.valid_from <= ${toTimestamp(at)}
        and (c.valid_until is null or c.valid_until > ${toTimestamp(at)})
        and not exists (select from revocation r
          where r.vendor_id = c.vendor_id and r.credential_id = c.credential_id)
        and not exists (select from credential n
          where n.vendor_id = c.vendor_id and n.supersedes = c.credential_id))`.as('credentials'),
      sql<OfficeRole[]>`array(select r.role from office_role r where r.vendor_id = p.vendor_id
        and r.person_id = p.person_id and r.withdrawn_at is null order by r.granted_at)`.as(
        'office',
      ),
    ])
    .where('p.vendor_id', '=', vendor);
