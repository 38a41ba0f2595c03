import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import * as tallies from './campaign-queries.ts';
import * as queries from './campaign-letter-queries.ts';

export type { CampaignLetter } from './campaign-letter-queries.ts';

/** A process that was not heard of for so long about a letter is not sending it any more. */
const leaseMs = 10 * 60_000;
/** Where no letter was taken on for so long, nobody is sending. */
const quietMs = 60_000;

/** The letters of campaigns under way, one after the other, by any number of processes. */
export function campaignLetters(platform: Platform) {
  const { db, clock } = platform;

  /** The next letter that nobody is at; null where there is none. */
  const claimLetter = (actor: Actor) =>
    queries.claimLetter(db, actor.vendor, { at: clock(), stale: clock() - leaseMs });

  /** Whether somebody is sending letters of campaigns. */
  const areLettersSent = (actor: Actor) =>
    queries.claimedSince(db, actor.vendor, clock() - quietMs);

  /** Lets a letter that could not be sent now be sent later. */
  const releaseLetter = (actor: Actor, letter: queries.CampaignLetter) =>
    queries.releaseLetter(db, actor.vendor, letter);

  /** The letter is on its way. */
  const recordSent = (actor: Actor, letter: queries.CampaignLetter) =>
    settle(actor, letter, (tx) => queries.markSent(tx, actor.vendor, letter, clock()));

  /** The letter will never be taken, and why. */
  const recordRefused = (actor: Actor, letter: queries.CampaignLetter, because: string) =>
    settle(actor, letter, (tx) => queries.markRefused(tx, actor.vendor, letter, clock(), because));

  /** Deals with a letter; with the last one its campaign has ended. */
  async function settle(
    actor: Actor,
    { campaign, program }: queries.CampaignLetter,
    mark: (tx: Tx) => Promise<unknown>,
  ): Promise<void> {
    await db.transaction().execute(async (tx) => {
      // Of two last letters at once the second sees that the first is dealt with.
      await tallies.lockCampaign(tx, actor.vendor, campaign);
      await mark(tx);
      if (!(await queries.finishCampaign(tx, actor.vendor, campaign, clock()))) return;
      const found = await tallies.findCampaign(tx, actor.vendor, campaign);
      const { sent = 0, refused = 0 } = found ?? {};
      await platform.emit(tx, actor, {
        kind: 'campaign.finished',
        subject: campaign,
        payload: { program, sent, refused },
      });
    });
  }

  return { claimLetter, areLettersSent, releaseLetter, recordSent, recordRefused };
}
