import type { Instant } from '@guildmark/engine';
import { sql, type Selectable } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import type { Campaign as CampaignTable } from '../../platform/schema.generated.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';

type Db = Database | Tx;

/** A credential that a letter is about, and until when it is held; null: without end. */
export interface HeldAward {
  award: string;
  until: Instant | null;
}

/** A person whom a campaign reaches. */
export interface Holder {
  person: string;
  name: string;
  email: string;
  held: HeldAward[];
}

/** How far the letters of a campaign are. */
export interface Tally {
  sent: number;
  /** Letters that the mail server would not take. */
  refused: number;
  /** Letters still to be sent. */
  left: number;
}

/** A campaign: whom it was for, who sent it, how far it is. */
export interface Campaign extends Tally {
  id: string;
  program: string;
  awards: string[];
  /** Only holders of what ends by then; null: whatever its end. */
  endingBy: Instant | null;
  people: number;
  /** Holders who have what took its place already, and were not written to. */
  leftOut: number;
  startedAt: Instant;
  startedBy: string;
  stopped: { at: Instant; by: string; reason: string } | null;
  finishedAt: Instant | null;
}

/** People of whom some facts say that they were awarded one of some credentials; whether they hold it, the engine says. */
export async function peopleAwarded(
  db: Db,
  vendor: string,
  program: string,
  awards: string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('fact')
    .select('person_id')
    .distinct()
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('kind', '=', 'credential')
    .where('subject', '=', sql<string>`any(${awards}::text[])`)
    .where('person_id', 'is not', null)
    .orderBy('person_id')
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

/** Names and addresses of some people by id. */
export async function addressesOf(
  db: Db,
  vendor: string,
  people: string[],
): Promise<Map<string, { name: string; email: string }>> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name', 'email'])
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', sql<string>`any(${people}::uuid[])`)
    .execute();
  return new Map(rows.map(({ person_id, name, email }) => [person_id, { name, email }]));
}

/** How many campaigns a program has had. */
export async function countCampaigns(db: Db, vendor: string, program: string): Promise<number> {
  const { count } = await db
    .selectFrom('campaign')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .executeTakeFirstOrThrow();
  return count;
}

/** Writes a campaign and its letters down; false where its number has been taken meanwhile. */
export async function insertCampaign(
  tx: Tx,
  vendor: string,
  campaign: Pick<
    Campaign,
    'id' | 'program' | 'awards' | 'endingBy' | 'leftOut' | 'startedAt' | 'startedBy'
  > & { number: number; holders: Holder[] },
): Promise<boolean> {
  const { id, holders, endingBy } = campaign;
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('campaign')
    .values({
      vendor_id: vendor,
      campaign_id: id,
      program_id: campaign.program,
      number: campaign.number,
      awards: campaign.awards,
      ending_by: endingBy === null ? null : toTimestamp(endingBy),
      people: holders.length,
      left_out: campaign.leftOut,
      started_at: toTimestamp(campaign.startedAt),
      started_by: campaign.startedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  for (let start = 0; start < holders.length; start += 1000)
    await tx
      .insertInto('campaign_letter')
      .values(
        holders.slice(start, start + 1000).map(({ person, held }) => ({
          vendor_id: vendor,
          campaign_id: id,
          person_id: person,
          held: JSON.stringify(held),
        })),
      )
      .execute();
  return true;
}

type Row = Selectable<CampaignTable> & { sent: number; refused: number; left: number };

const toCampaign = (row: Row): Campaign => ({
  id: row.campaign_id,
  program: row.program_id,
  awards: row.awards,
  endingBy: row.ending_by && toInstant(row.ending_by),
  people: row.people,
  leftOut: row.left_out,
  startedAt: toInstant(row.started_at),
  startedBy: row.started_by,
  stopped:
    row.stopped_at && row.stopped_by !== null && row.stop_reason !== null
      ? { at: toInstant(row.stopped_at), by: row.stopped_by, reason: row.stop_reason }
      : null,
  finishedAt: row.finished_at && toInstant(row.finished_at),
  sent: row.sent,
  refused: row.refused,
  left: row.left,
});

const counted = (db: Db, vendor: string) =>
  db
    .selectFrom('campaign as c')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('campaign_letter as l')
          .select((l) => [
            l.fn.count<number>('l.sent_at').as('sent'),
            l.fn.count<number>('l.refused_at').as('refused'),
            sql<number>`count(*) - count(l.sent_at) - count(l.refused_at)`.as('left'),
          ])
          .whereRef('l.vendor_id', '=', 'c.vendor_id')
          .whereRef('l.campaign_id', '=', 'c.campaign_id')
          .as('t'),
      (join) => join.onTrue(),
    )
    .selectAll('c')
    .select(['t.sent', 't.refused', 't.left'])
    .where('c.vendor_id', '=', vendor);

/** The campaigns of a program, the latest first. */
export async function campaignsOf(db: Db, vendor: string, program: string): Promise<Campaign[]> {
  const rows = await counted(db, vendor)
    .where('c.program_id', '=', program)
    .orderBy('c.number', 'desc')
    .execute();
  return rows.map(toCampaign);
}

/** A campaign by its id; null where there is none. */
export async function findCampaign(db: Db, vendor: string, id: string): Promise<Campaign | null> {
  const row = await counted(db, vendor).where('c.campaign_id', '=', id).executeTakeFirst();
  return row ? toCampaign(row) : null;
}

/** Nobody else stops a campaign, or counts its last letter, while the transaction lasts. */
export async function lockCampaign(tx: Tx, vendor: string, id: string): Promise<void> {
  await tx
    .selectFrom('campaign')
    .select('campaign_id')
    .where('vendor_id', '=', vendor)
    .where('campaign_id', '=', id)
    .forNoKeyUpdate()
    .execute();
}

/** Ends a campaign before its last letter. */
export async function stopCampaign(
  tx: Tx,
  vendor: string,
  id: string,
  { at, by, reason }: { at: Instant; by: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('campaign')
    .set({ stopped_at: toTimestamp(at), stopped_by: by, stop_reason: reason })
    .where('vendor_id', '=', vendor)
    .where('campaign_id', '=', id)
    .execute();
}

/** What became of letters that did not arrive: to whom, at which address, and what the mail server said. */
export async function refusedLetters(db: Db, vendor: string, id: string) {
  const rows = await db
    .selectFrom('campaign_letter as l')
    .innerJoin('person as p', (j) =>
      j.onRef('p.vendor_id', '=', 'l.vendor_id').onRef('p.person_id', '=', 'l.person_id'),
    )
    .select(['l.person_id', 'p.name', 'l.address', 'l.refused_because'])
    .where('l.vendor_id', '=', vendor)
    .where('l.campaign_id', '=', id)
    .where('l.refused_at', 'is not', null)
    .orderBy('p.name')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    person: row.person_id,
    name: row.name,
    email: row.address ?? '',
    because: row.refused_because ?? '',
  }));
}
