import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { toTimestamp } from '../../platform/time.ts';
import type { HeldAward } from './campaign-queries.ts';

/** A letter of a campaign, and the person as they are known now. */
export interface CampaignLetter {
  campaign: string;
  program: string;
  person: string;
  name: string;
  email: string;
  locale: string;
  held: HeldAward[];
}

/**
 * Takes the next letter on that nobody is at; null where there is none. One taken on before `stale` and never
 * finished is free again. Of any number of processes only one gets a letter.
 */
export async function claimLetter(
  db: Database,
  vendor: string,
  { at, stale }: { at: Instant; stale: Instant },
): Promise<CampaignLetter | null> {
  const { rows } = await sql<CampaignLetter>`
    with next as (
      select l.campaign_id, l.person_id, c.program_id from campaign_letter l
      join campaign c on c.vendor_id = l.vendor_id and c.campaign_id = l.campaign_id
      where l.vendor_id = ${vendor} and c.stopped_at is null and c.finished_at is null
        and l.sent_at is null and l.refused_at is null
        and (l.claimed_at is null or l.claimed_at <= ${toTimestamp(stale)})
      order by l.campaign_id, l.person_id limit 1 for update of l skip locked
    )
    update campaign_letter l set claimed_at = ${toTimestamp(at)} from next n, person p
    where l.vendor_id = ${vendor} and l.campaign_id = n.campaign_id and l.person_id = n.person_id
      and p.vendor_id = l.vendor_id and p.person_id = l.person_id
    returning l.campaign_id as campaign, n.program_id as program, l.person_id as person,
      p.name, p.email, p.locale, l.held`.execute(db);
  return rows[0] ?? null;
}

/** Whether a letter of a campaign under way was taken on after an instant. */
export async function claimedSince(db: Database, vendor: string, since: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('campaign as c')
    .innerJoin('campaign_letter as l', (j) =>
      j.onRef('l.vendor_id', '=', 'c.vendor_id').onRef('l.campaign_id', '=', 'c.campaign_id'),
    )
    .select('l.person_id')
    .where('c.vendor_id', '=', vendor)
    .where('c.stopped_at', 'is', null)
    .where('c.finished_at', 'is', null)
    .where('l.claimed_at', '>', toTimestamp(since))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Key = Pick<CampaignLetter, 'campaign' | 'person' | 'email'>;

const open = (tx: Database | Tx, vendor: string, { campaign, person }: Omit<Key, 'email'>) =>
  tx
    .updateTable('campaign_letter')
    .where('vendor_id', '=', vendor)
    .where('campaign_id', '=', campaign)
    .where('person_id', '=', person)
    .where('sent_at', 'is', null)
    .where('refused_at', 'is', null);

/** The letter was taken by the mail server. */
export const markSent = (tx: Tx, vendor: string, letter: Key, at: Instant) =>
  open(tx, vendor, letter)
    .set({ sent_at: toTimestamp(at), address: letter.email })
    .execute();

/** The mail server will not take the letter, whenever it is sent. */
export const markRefused = (tx: Tx, vendor: string, letter: Key, at: Instant, because: string) =>
  open(tx, vendor, letter)
    .set({ refused_at: toTimestamp(at), refused_because: because, address: letter.email })
    .execute();

/** Lets a letter be taken on again at once. */
export const releaseLetter = (db: Database, vendor: string, letter: Key) =>
  open(db, vendor, letter).set({ claimed_at: null }).execute();

/** Ends a campaign whose last letter is dealt with; false where there are more, or it has ended. */
export async function finishCampaign(
  tx: Tx,
  vendor: string,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaign as c')
    .set({ finished_at: toTimestamp(at) })
    .where('c.vendor_id', '=', vendor)
    .where('c.campaign_id', '=', id)
    .where('c.finished_at', 'is', null)
    .where('c.stopped_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('campaign_letter as l')
            .select('l.person_id')
            .whereRef('l.vendor_id', '=', 'c.vendor_id')
            .whereRef('l.campaign_id', '=', 'c.campaign_id')
            .where('l.sent_at', 'is', null)
            .where('l.refused_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
