import { sql } from 'kysely';
import type { Database, OfficeRole, Tx } from '../../platform/operation.ts';
import { toInstant } from '../../platform/time.ts';

export interface OfficeMember {
  person: string;
  name: string;
  email: string;
  roles: { role: OfficeRole; grantedAt: number; grantedBy: string }[];
}

/** Everybody with a role of the office, by name. */
export async function officeMembers(db: Database, vendor: string): Promise<OfficeMember[]> {
  const rows = await db
    .selectFrom('office_role as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.vendor_id', '=', 'r.vendor_id').onRef('p.person_id', '=', 'r.person_id'),
    )
    .select(['p.person_id', 'p.name', 'p.email', 'r.role', 'r.granted_at', 'r.granted_by'])
    .where('r.vendor_id', '=', vendor)
    .where('r.withdrawn_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.person_id')
    .orderBy('r.granted_at')
    .execute();
  const members = new Map<string, OfficeMember>();
  for (const row of rows) {
    const { person_id: person, name, email } = row;
    const member = members.get(person) ?? { person, name, email, roles: [] };
    // the check constraint on the column names the same five roles
    const role = row.role as OfficeRole;
    member.roles.push({ role, grantedAt: toInstant(row.granted_at), grantedBy: row.granted_by });
    members.set(person, member);
  }
  return [...members.values()];
}

/** Names of people by id. */
export async function namesOfPeople(
  db: Database,
  vendor: string,
  people: string[],
): Promise<Record<string, string>> {
  if (people.length === 0) return {};
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('vendor_id', '=', vendor)
    .where('person_id', 'in', people)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.person_id, row.name]));
}

/** True when the role was not held before. */
export async function insertRole(
  tx: Tx,
  vendor: string,
  grant: { id: string; person: string; role: OfficeRole; by: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('office_role')
    .values({
      vendor_id: vendor,
      office_role_id: grant.id,
      person_id: grant.person,
      role: grant.role,
      granted_at: grant.at,
      granted_by: grant.by,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** True when the role was held. */
export async function endRole(
  tx: Tx,
  vendor: string,
  grant: { person: string; role: OfficeRole; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('office_role')
    .set({ withdrawn_at: grant.at })
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', grant.person)
    .where('role', '=', grant.role)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The administrators there are; their rows stay locked, so two withdrawals cannot both leave "the other one". */
export async function lockAdministrators(tx: Tx, vendor: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('office_role')
    .select('person_id')
    .where('vendor_id', '=', vendor)
    .where('role', '=', 'administrator')
    .where('withdrawn_at', 'is', null)
    .orderBy('office_role_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.person_id);
}

/** Puts a new one-time link in the place of earlier ones. */
export async function replaceLink(
  tx: Tx,
  vendor: string,
  link: { hash: string; at: Date; expires: Date },
): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('vendor_id', '=', vendor)
    .where('purpose', '=', 'first-administrator')
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('one_time_link')
    .values({
      vendor_id: vendor,
      token_hash: link.hash,
      purpose: 'first-administrator',
      created_at: link.at,
      expires_at: link.expires,
    })
    .execute();
}

/** True when the link was unused and had not expired; of several at once only one gets true. */
export async function useLink(tx: Tx, vendor: string, hash: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('one_time_link')
    .set({ used_at: sql<Date>`guildmark_now()` })
    .where('vendor_id', '=', vendor)
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`guildmark_now()`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the link is unused and has not expired; it stays as it is. */
export async function isLinkOpen(db: Database, vendor: string, hash: string): Promise<boolean> {
  const found = await db
    .selectFrom('one_time_link')
    .select('token_hash')
    .where('vendor_id', '=', vendor)
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`guildmark_now()`)
    .executeTakeFirst();
  return found !== undefined;
}
