import type { Program } from '@guildmark/engine';
import type { noticeWords } from '@guildmark/words';
import { sql } from 'kysely';
import type { Installation } from './installation.ts';
import type { Database, DomainEvent } from './platform/operation.ts';

export type Notice = keyof Omit<
  typeof noticeWords.en,
  'greeting' | 'closing' | 'noTier' | 'noLevel' | 'replacedOne'
>;

export interface Recipient {
  name: string;
  email: string;
  locale: string;
}

export interface Parts {
  db: Database;
  installation: Installation;
  programText: (program: string) => Promise<Program | null>;
  activationPath: (person: string) => Promise<string | null>;
}

/** What the text of a notice is filled with. */
export type Args = Record<string, string | number>;

/** What is said to whom about an event, before it is put into anybody's language. */
export interface Draft {
  notice: Notice;
  to: Recipient[];
  path: string;
  args: (locale: string) => Args;
}

export type Drafting = (parts: Parts, event: DomainEvent) => Promise<Draft | Draft[] | null>;

export async function parties(db: Database, vendor: string, event: DomainEvent) {
  const { person, organisation } = event.payload as { person: string; organisation: string };
  const found = await db
    .selectFrom('person')
    .select(['name', 'email', 'locale'])
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return { person: found, organisation: await organisationOf(db, vendor, organisation) };
}

export const organisationOf = (db: Database, vendor: string, id: string) =>
  db
    .selectFrom('organisation')
    .select(['organisation_id as id', 'slug', 'name'])
    .where('vendor_id', '=', vendor)
    .where('organisation_id', '=', id)
    .executeTakeFirstOrThrow();

/** Whoever administers an organisation; where nobody does, the vendor's partner managers. */
export async function administratorsOf(
  db: Database,
  vendor: string,
  organisation: string,
): Promise<Recipient[]> {
  const own = await db
    .selectFrom('affiliation as a')
    .innerJoin('person as p', (j) =>
      j.onRef('p.vendor_id', '=', 'a.vendor_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select(['p.name', 'p.email', 'p.locale'])
    .distinct()
    .where('a.vendor_id', '=', vendor)
    .where('a.organisation_id', '=', organisation)
    .where('a.role', '=', 'administrator')
    .where(sql<boolean>`a.counts is not null and upper(a.counts) is null`)
    .execute();
  if (own.length > 0) return own;
  return db
    .selectFrom('office_role as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.vendor_id', '=', 'r.vendor_id').onRef('p.person_id', '=', 'r.person_id'),
    )
    .select(['p.name', 'p.email', 'p.locale'])
    .distinct()
    .where('r.vendor_id', '=', vendor)
    .where('r.role', '=', 'partner-manager')
    .where('r.withdrawn_at', 'is', null)
    .execute();
}
