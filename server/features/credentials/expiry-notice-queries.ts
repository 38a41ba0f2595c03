import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';

/**
 * People of whom a credential ends after an instant and by another, and who were given none of some notices of that
 * end. Months differ in length, so a few days more are looked at than asked for.
 */
export async function peopleWithEnds(
  db: Database,
  vendor: string,
  program: string,
  { after, until, untold }: { after: Instant; until: Instant; untold: string[] },
): Promise<string[]> {
  const [from, to] = [toTimestamp(after), toTimestamp(until)];
  const { rows } = await sql<{ person: string }>`
    with ends as (
      select f.person_id, f.subject as award, f.valid_until as ends_at from fact f
      where f.vendor_id = ${vendor} and f.program_id = ${program} and f.kind = 'credential'
        and f.valid_until > ${from} and f.valid_until <= ${to}::timestamptz + interval '4 days'
      union
      -- What ends by a release has its end in the credential, not in the fact.
      select c.person_id, c.award, c.valid_until from credential c
      where c.vendor_id = ${vendor} and c.program_id = ${program}
        and c.valid_until > ${from} and c.valid_until <= ${to}::timestamptz + interval '4 days'
    )
    select distinct e.person_id as person from ends e
    where e.person_id is not null and not exists (
      select from expiry_notice n
      where n.vendor_id = ${vendor} and n.program_id = ${program} and n.person_id = e.person_id
        and n.award = e.award and n.ends_at = e.ends_at and n.notice = any(${untold}::text[])
    )
    order by 1`.execute(db);
  return rows.map(({ person }) => person);
}

/** Writes down that a notice is given; false where it was given already. */
export async function insertNotice(
  tx: Tx,
  vendor: string,
  row: { program: string; person: string; award: string; until: Instant; notice: string },
  at: Instant,
): Promise<boolean> {
  const done = await tx
    .insertInto('expiry_notice')
    .values({
      vendor_id: vendor,
      program_id: row.program,
      person_id: row.person,
      award: row.award,
      ends_at: toTimestamp(row.until),
      notice: row.notice,
      given_at: toTimestamp(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** When a person was given the notices of one end, the first one first. */
export async function noticesGiven(
  db: Database,
  vendor: string,
  end: { program: string; person: string; award: string; until: Instant },
): Promise<Instant[]> {
  const rows = await db
    .selectFrom('expiry_notice')
    .select('given_at')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', end.program)
    .where('person_id', '=', end.person)
    .where('award', '=', end.award)
    .where('ends_at', '=', toTimestamp(end.until))
    .orderBy('given_at')
    .execute();
  return rows.map(({ given_at }) => toInstant(given_at));
}

/** The address on record of a person. */
export async function addressOf(db: Database, vendor: string, person: string): Promise<string> {
  const { email } = await db
    .selectFrom('person')
    .select('email')
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return email;
}
