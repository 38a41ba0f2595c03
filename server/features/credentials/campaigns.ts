import { createHash } from 'node:crypto';
import {
  ok,
  refuse,
  replacedAwards,
  replacedLevels,
  type Instant,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor, Database, Platform, Tx } from '../../platform/operation.ts';
import { isUuid } from '../../platform/text.ts';
import { authorOf, mayOffice, mayReadOffice } from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import * as queries from './campaign-queries.ts';

/** Which holders a campaign is for. */
export interface Asked {
  program: string;
  /** Credentials that others have taken the place of. */
  awards: string[];
  /** Only holders of what ends by then; null: whatever its end. */
  endingBy: Instant | null;
}

/** Whom a campaign would reach. */
export interface Audience {
  /** The first of them, whose credential ends first; at most as many as were asked for. */
  holders: queries.Holder[];
  people: number;
  /** Holders who have what took its place already. */
  leftOut: number;
  /** A sign of exactly these people, with which the campaign is started. */
  seen: string;
}

/** A credential that others have taken the place of. */
export interface Replaced {
  award: string;
  replacedBy: string[];
}

interface Found {
  holders: queries.Holder[];
  leftOut: number;
  number: number;
  seen: string;
}

/** People whose facts are read together. */
const peopleAtOnce = 500;

/** Letters by which the office points holders to what has taken the place of their credential, each once. */
export function campaigns(platform: Platform, needs: { ledger: Ledger; programs: Programs }) {
  const { db, clock } = platform;

  /** Whom a campaign would reach, and the sign under which it is started. */
  async function campaignAudience(
    actor: Actor,
    { limit, ...asked }: Asked & { limit: number },
  ): Promise<Result<Audience>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const program = await asText(actor, asked);
    if (!program.ok) return program;
    const { holders, leftOut, seen } = await audienceOf(db, actor, program.value, asked);
    return ok({ holders: holders.slice(0, limit), people: holders.length, leftOut, seen });
  }

  /**
   * Starts a campaign to those who were seen. Refused where they are others by now, or another campaign of the program
   * was started since; so the same list is never sent twice by chance.
   */
  async function startCampaign(
    actor: Actor,
    { seen, ...asked }: Asked & { seen: string },
  ): Promise<Result<{ campaign: string; people: number }>> {
    const refusal = mayOffice(actor, 'certification-administrator', 'program-manager');
    if (refusal) return { ok: false, refusal };
    const program = await asText(actor, asked);
    if (!program.ok) return program;
    return db.transaction().execute(async (tx) => {
      const found = await audienceOf(tx, actor, program.value, asked);
      if (found.seen !== seen) return refuse('campaign.changed');
      if (found.holders.length === 0) return refuse('campaign.nobody');
      const id = platform.newId();
      const row = { ...asked, ...found, id, startedAt: clock(), startedBy: authorOf(actor) };
      if (!(await queries.insertCampaign(tx, actor.vendor, row))) return refuse('campaign.changed');
      const people = found.holders.length;
      const { program: name, awards } = asked;
      await platform.emit(tx, actor, {
        kind: 'campaign.started',
        subject: id,
        payload: { program: name, awards, people, leftOut: found.leftOut },
      });
      return ok({ campaign: id, people });
    });
  }

  /** The text in force of what was asked, where it names others in place of every credential that was chosen. */
  async function asText(actor: Actor, { program, awards }: Asked): Promise<Result<Program>> {
    const all = await needs.programs.current(actor);
    const found = all.find((one) => one.program.program === program)?.program;
    if (!found) return needs.programs.withoutText(actor.vendor, program);
    if (awards.length === 0) return refuse('campaign.no_award', {}, 'award');
    const known = new Set(replacedIn(found).map(({ award }) => award));
    const other = awards.find((award) => !known.has(award));
    return other === undefined
      ? ok(found)
      : refuse('campaign.not_replaced', { award: other }, 'award');
  }

  async function audienceOf(
    tx: Database | Tx,
    actor: Actor,
    program: Program,
    { awards, endingBy }: Asked,
  ): Promise<Found> {
    const { vendor } = actor;
    const at = clock();
    const wide = await needs.ledger.factsOfProgram(tx, vendor, program.program);
    const people = await queries.peopleAwarded(tx, vendor, program.program, awards);
    const holders: queries.Holder[] = [];
    let leftOut = 0;
    for (let start = 0; start < people.length; start += peopleAtOnce) {
      const some = people.slice(start, start + peopleAtOnce);
      const facts = await needs.ledger.factsOfPeople(tx, vendor, program.program, some);
      const own = Map.groupBy(facts, ({ person }) => person ?? '');
      const names = await queries.addressesOf(tx, vendor, some);
      for (const person of some) {
        const known = [...wide, ...(own.get(person) ?? [])];
        const found = replacedAwards(program, known, { awards, endingBy }, at);
        const held = found
          .filter(({ has }) => has === null)
          .map(({ award, until }) => ({ award, until }));
        if (held.length > 0) holders.push({ person, ...names.get(person)!, held });
        else if (found.length > 0) leftOut += 1;
      }
    }
    holders.sort((a, b) => firstEnd(a) - firstEnd(b) || (a.person < b.person ? -1 : 1));
    const number = (await queries.countCampaigns(tx, vendor, program.program)) + 1;
    return { holders, leftOut, number, seen: signOf(program.program, number, holders) };
  }

  /** The campaigns of a program, the latest first, and what another one can be about. */
  async function listCampaigns(
    actor: Actor,
    { program }: { program: string },
  ): Promise<Result<{ campaigns: queries.Campaign[]; replaced: Replaced[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const all = await needs.programs.current(actor);
    const found = all.find((one) => one.program.program === program)?.program;
    if (!found) return needs.programs.withoutText(actor.vendor, program);
    const campaigns = await queries.campaignsOf(db, actor.vendor, program);
    return ok({ campaigns, replaced: replacedIn(found) });
  }

  /** A campaign: how far it is, and the letters that did not arrive. */
  async function campaign(actor: Actor, input: { campaign: string }) {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false as const, refusal };
    const { vendor } = actor;
    const found = isUuid(input.campaign)
      ? await queries.findCampaign(db, vendor, input.campaign)
      : null;
    if (!found) return refuse('campaign.not_found');
    return ok({ campaign: found, refused: await queries.refusedLetters(db, vendor, found.id) });
  }

  /** Stops a campaign: no letter of it is begun any more. */
  async function stopCampaign(
    actor: Actor,
    { campaign: id, reason }: { campaign: string; reason: string },
  ): Promise<Result<{ sent: number; left: number }>> {
    const refusal = mayOffice(actor, 'certification-administrator', 'program-manager');
    if (refusal) return { ok: false, refusal };
    if (reason.trim() === '') return refuse('reason.missing', {}, 'reason');
    if (!isUuid(id)) return refuse('campaign.not_found');
    return db.transaction().execute(async (tx) => {
      await queries.lockCampaign(tx, actor.vendor, id);
      const found = await queries.findCampaign(tx, actor.vendor, id);
      if (!found) return refuse('campaign.not_found');
      if (found.stopped !== null || found.finishedAt !== null) return refuse('campaign.over');
      const stop = { at: clock(), by: authorOf(actor), reason: reason.trim() };
      await queries.stopCampaign(tx, actor.vendor, id, stop);
      const { program, sent, refused, left } = found;
      await platform.emit(tx, actor, {
        kind: 'campaign.stopped',
        subject: id,
        payload: { program, reason: stop.reason, sent, refused, left },
      });
      return ok({ sent, left });
    });
  }

  return { campaignAudience, startCampaign, listCampaigns, campaign, stopCampaign };
}

const replacedIn = (program: Program): Replaced[] =>
  replacedLevels(program).map(({ definition: { credential: award, replacedBy = [] } }) => ({
    award,
    replacedBy,
  }));

/** When the first of what somebody holds ends; what is without end comes last. */
const firstEnd = ({ held }: queries.Holder): number =>
  Math.min(...held.map(({ until }) => until ?? Number.MAX_SAFE_INTEGER));

/** The same for the same people, credentials and ends, before the next campaign of the program is started. */
function signOf(program: string, number: number, holders: queries.Holder[]): string {
  const rows = holders.map(({ person, held }) => [person, held]);
  return createHash('sha256')
    .update(JSON.stringify([program, number, rows]))
    .digest('base64url');
}
