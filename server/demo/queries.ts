import type { Form, Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database } from '../platform/operation.ts';

const finished = 'demo.finished';

/** One seeding at a time: a second one waits until the first has ended. */
export async function lockSeeding(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guildmark demo'))`.execute(db);
}

/** `empty`: nobody is there yet. `demo`: the demo world is complete. `other`: somebody else's data. */
export async function whatIsThere(
  db: Database,
  vendor: string,
): Promise<'empty' | 'demo' | 'other'> {
  const { rows } = await sql<{ demo: boolean; people: boolean; organisations: boolean }>`select
    exists (select from event where vendor_id = ${vendor} and kind = ${finished}) as demo,
    exists (select from person where vendor_id = ${vendor}) as people,
    exists (select from organisation where vendor_id = ${vendor}) as organisations`.execute(db);
  const [found] = rows;
  if (found?.demo) return 'demo';
  return found?.people || found?.organisations ? 'other' : 'empty';
}

/** Notes that the demo world is complete, so that no later start makes it again. */
export async function markFinished(
  db: Database,
  note: { vendor: string; id: string; at: Instant; payload: Record<string, unknown> },
): Promise<void> {
  await db
    .insertInto('event')
    .values({
      vendor_id: note.vendor,
      event_id: note.id,
      kind: finished,
      subject: 'demo',
      payload: JSON.stringify(note.payload),
      actor: 'system:demo',
      at: new Date(note.at),
    })
    .execute();
}

/**
 * Sets the database's clock for deadlines to an instant, or back to its own (null). Only ever done inside the one
 * transaction of the seeding, so nobody else sees it and a seeding that is broken off leaves the clock alone.
 */
export async function setDatabaseClock(db: Database, at: Instant | null): Promise<void> {
  const amount =
    at === null ? sql`interval '0'` : sql`to_timestamp(${at / 1000}) - clock_timestamp()`;
  await sql`update clock_offset set amount = ${amount}`.execute(db);
}

/** When the standing of some organisation changes next by the passing of time alone, before `until`. */
export async function nextChange(db: Database, until: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom('standing')
    .select((eb) => eb.fn.min('changes_at').as('at'))
    .where('changes_at', '<', new Date(until))
    .executeTakeFirst();
  return row?.at?.getTime() ?? null;
}

/** The frozen form of a sitting and where its keys are. */
export function formOf(db: Database, vendor: string, sitting: string) {
  return db
    .selectFrom('sitting')
    .select(['program_id as program', 'version', 'exam_id as exam', sql<Form>`form`.as('form')])
    .where('vendor_id', '=', vendor)
    .where('sitting_id', '=', sitting)
    .executeTakeFirstOrThrow();
}

/** The newest credential of an award that a person was given. */
export async function credentialOf(
  db: Database,
  of: { vendor: string; person: string; award: string },
): Promise<string> {
  const row = await db
    .selectFrom('credential')
    .select('credential_id')
    .where('vendor_id', '=', of.vendor)
    .where('person_id', '=', of.person)
    .where('award', '=', of.award)
    .orderBy('awarded_at', 'desc')
    .orderBy('credential_id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.credential_id;
}

/** The deal of a person that became known last. */
export async function newestDealOf(db: Database, vendor: string, person: string): Promise<string> {
  const row = await db
    .selectFrom('fact')
    .select('fact_id')
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .where('kind', '=', 'deal')
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.fact_id;
}

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  locale: string;
  at: Instant;
}

/** A person without a sign-in of their own. */
export async function insertPerson(db: Database, vendor: string, person: NewPerson): Promise<void> {
  await db
    .insertInto('person')
    .values({
      vendor_id: vendor,
      person_id: person.id,
      name: person.name,
      email: person.email,
      locale: person.locale,
      created_at: new Date(person.at),
    })
    .execute();
}
