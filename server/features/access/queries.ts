import { sql } from 'kysely';
import type { Actor, Database, OfficeRole, Tx } from '../../platform/operation.ts';
import { toInstant } from '../../platform/time.ts';

type Person = Extract<Actor, { kind: 'person' }>;

interface ActorRow {
  person_id: string;
  name: string;
  email: string;
  locale: string;
  office: OfficeRole[];
  affiliations: Person['affiliations'];
}

/** What the account of a living session says of its owner; `person` is null before their first request. */
export interface SessionOwner {
  account: { id: string; name: string; email: string; confirmed: boolean };
  person: Person | null;
}

const standingOfPerson = sql`
  p.person_id, p.name, p.email, p.locale,
  array(select r.role from office_role r
         where r.vendor_id = p.vendor_id and r.person_id = p.person_id and r.withdrawn_at is null
         order by r.granted_at) as office,
  coalesce((select json_agg(json_build_object('organisation', a.organisation_id, 'role', a.role))
              from affiliation a
             where a.vendor_id = p.vendor_id and a.person_id = p.person_id
               and a.counts @> guildmark_now()), '[]') as affiliations`;

function toActor(vendor: string, row: ActorRow): Person {
  const { person_id: person, name, email, locale, office, affiliations } = row;
  return { kind: 'person', vendor, person, name, email, locale, office, affiliations };
}

/** The owner of an unexpired session, by its token. */
export async function ownerOfSession(
  db: Database,
  vendor: string,
  token: string,
): Promise<SessionOwner | null> {
  type Row = Partial<ActorRow> & {
    account_id: string;
    account_name: string;
    account_email: string;
    confirmed: boolean;
  };
  const { rows } = await sql<Row>`
    select u.id as account_id, u.name as account_name, u.email as account_email,
           u."emailVerified" as confirmed, ${standingOfPerson}
      from auth.session s
      join auth."user" u on u.id = s."userId"
      left join person p on p.vendor_id = ${vendor} and p.account_id = u.id
     where s.token = ${token} and s."expiresAt" > clock_timestamp()`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return {
    account: {
      id: row.account_id,
      name: row.account_name,
      email: row.account_email,
      confirmed: row.confirmed,
    },
    person: row.person_id ? toActor(vendor, row as ActorRow) : null,
  };
}

/** Those of the tokens whose sessions have neither been ended nor run out. */
export async function livingSessions(db: Database, tokens: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ token: string }>`
    select token from auth.session
     where token = any(${tokens}) and "expiresAt" > clock_timestamp()`.execute(db);
  return new Set(rows.map((row) => row.token));
}

/** The owner of an API key that is not revoked, by the key's hash. */
export async function ownerOfKey(
  db: Database,
  vendor: string,
  hash: Uint8Array,
): Promise<Person | null> {
  const { rows } = await sql<ActorRow>`
    select ${standingOfPerson}
      from api_key k
      join person p on p.vendor_id = k.vendor_id and p.person_id = k.person_id
     where k.vendor_id = ${vendor} and k.key_hash = ${hash} and k.revoked_at is null`.execute(db);
  return rows[0] ? toActor(vendor, rows[0]) : null;
}

/** The person as an actor, for acts done in their name; null where there is none. */
export async function actorById(db: Database | Tx, vendor: string, person: string) {
  const { rows } = await sql<ActorRow>`
    select ${standingOfPerson} from person p
     where p.vendor_id = ${vendor} and p.person_id = ${person}`.execute(db);
  return rows[0] ? toActor(vendor, rows[0]) : null;
}

/** Finds a person by e-mail, whatever the case of its letters. */
export function personByEmail(db: Database | Tx, vendor: string, email: string) {
  return db
    .selectFrom('person')
    .select(['person_id', 'name', 'locale', 'account_id'])
    .where('vendor_id', '=', vendor)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
}

/** Makes the person of an account, or gives a confirmed account the record that was kept under its address. */
export async function ensurePerson(
  db: Database | Tx,
  vendor: string,
  account: SessionOwner['account'],
  fresh: { id: string; locale: string; at: Date },
): Promise<string | null> {
  await db
    .insertInto('person')
    .values({
      vendor_id: vendor,
      person_id: fresh.id,
      account_id: account.id,
      name: account.name,
      email: account.email,
      locale: fresh.locale,
      created_at: fresh.at,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  if (account.confirmed) {
    await db
      .updateTable('person')
      .set({ account_id: account.id })
      .where('vendor_id', '=', vendor)
      .where(sql<string>`lower(email)`, '=', account.email.toLowerCase())
      .where('account_id', 'is', null)
      .execute();
  }
  const made = await db
    .selectFrom('person')
    .select('person_id')
    .where('vendor_id', '=', vendor)
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  return made?.person_id ?? null;
}

/** Changes what a person says about themselves. */
export async function updatePerson(
  tx: Tx,
  vendor: string,
  person: string,
  change: { name?: string; locale?: string; account_id?: string },
): Promise<void> {
  await tx
    .updateTable('person')
    .set(change)
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .execute();
}

export interface ApiKey {
  id: string;
  name: string;
  /** How the key begins. */
  start: string;
  createdAt: number;
}

/** The keys of a person that still open something, newest first. */
export async function listKeys(db: Database, vendor: string, person: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_key')
    .select(['api_key_id', 'name', 'start', 'created_at'])
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.api_key_id,
    name: row.name,
    start: row.start,
    createdAt: toInstant(row.created_at),
  }));
}

/** Keeps a new key by its hash. */
export async function insertKey(
  tx: Tx,
  vendor: string,
  key: { id: string; person: string; name: string; start: string; hash: Uint8Array; at: Date },
): Promise<void> {
  await tx
    .insertInto('api_key')
    .values({
      vendor_id: vendor,
      api_key_id: key.id,
      person_id: key.person,
      name: key.name,
      start: key.start,
      key_hash: Buffer.from(key.hash),
      created_at: key.at,
    })
    .execute();
}

/** True when the person had such a key and it was not revoked yet. */
export async function revokeKey(
  tx: Tx,
  vendor: string,
  key: { id: string; person: string; by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_key')
    .set({ revoked_at: key.at, revoked_by: key.by })
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', key.person)
    .where('api_key_id', '=', key.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
