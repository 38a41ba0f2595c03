import {
  endingsAhead,
  noticesAhead,
  ok,
  plus,
  refuse,
  type Duration,
  type Instant,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice, maySignedIn } from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import * as queries from './expiry-notice-queries.ts';
import { findCredential } from './queries.ts';

/** The notices of the end of a credential: those that were given, and those that will be unless it is renewed. */
export interface NoticesOfEnd {
  /** The address on record, to which they go. */
  address: string;
  given: Instant[];
  ahead: Instant[];
}

/** Notices before credentials end, as the text of each program asks for them. */
export function expiryNotices(platform: Platform, needs: { ledger: Ledger; programs: Programs }) {
  const { db, clock, emit } = platform;

  /**
   * Gives every notice that is due in the programs in force: an event, from which the letters follow. Each is given
   * once, because its row is; so any number of processes may do it, and one that is stopped is gone on with.
   */
  async function giveExpiryNotices(actor: Actor): Promise<number> {
    let given = 0;
    for (const { program } of await needs.programs.current(actor))
      for (const person of await peopleToLookAt(actor, program))
        given += await giveTo(actor, program, person);
    return given;
  }

  /** People some credential of whom ends soon and who were not told of it; who of them is to be told, their facts say. */
  async function peopleToLookAt(actor: Actor, program: Program): Promise<string[]> {
    const now = clock();
    const steps = (program.renewal?.noticesBefore ?? [])
      .map((before) => ({ notice: noticeOf(before), until: plus(now, before, program.zone) }))
      .toSorted((a, b) => a.until - b.until);
    const found = await Promise.all(
      steps.map(({ until }, nth) =>
        queries.peopleWithEnds(db, actor.vendor, program.program, {
          after: now,
          until,
          untold: steps.slice(0, nth + 1).map(({ notice }) => notice),
        }),
      ),
    );
    return [...new Set(found.flat())];
  }

  async function giveTo(actor: Actor, program: Program, person: string): Promise<number> {
    const now = clock();
    return db.transaction().execute(async (tx) => {
      const facts = await needs.ledger.factsOfPerson(tx, actor.vendor, program.program, person);
      let given = 0;
      for (const { award, until, before } of endingsAhead(program, facts, now)) {
        const row = { program: program.program, person, award, until, notice: noticeOf(before) };
        if (!(await queries.insertNotice(tx, actor.vendor, row, now))) continue;
        const payload = { program: program.program, person, award, until };
        await emit(tx, actor, { kind: 'credential.ending', subject: person, payload });
        given += 1;
      }
      return given;
    });
  }

  /** When the holder of a credential was told, and will be told, that it ends; for the holder and the office. */
  async function noticesOfCredential(
    actor: Actor,
    input: { credential: string },
  ): Promise<Result<NoticesOfEnd>> {
    const refusal = maySignedIn(actor);
    if (refusal) return { ok: false, refusal };
    const row = await findCredential(db, actor.vendor, input.credential);
    if (!row) return refuse('credential.not_found');
    const own = actor.kind === 'person' && row.person === actor.person;
    const closed = own ? null : mayReadOffice(actor);
    if (closed) return { ok: false, refusal: closed };
    const { program, person, award, validUntil: until } = row;
    const address = await queries.addressOf(db, actor.vendor, person);
    if (until === null || row.revoked || row.supersededBy)
      return ok({ address, given: [], ahead: [] });
    const end = { program, person, award, until };
    const given = await queries.noticesGiven(db, actor.vendor, end);
    return ok({ address, given, ahead: await aheadOf(actor, end) });
  }

  /** What is still to come of the notices of one end; nothing where something renewed has another end. */
  async function aheadOf(
    actor: Actor,
    end: { program: string; person: string; award: string; until: Instant },
  ): Promise<Instant[]> {
    const now = clock();
    const found = await needs.programs.programInForce(actor.vendor, end.program, now, now);
    if (!found) return [];
    const facts = await needs.ledger.factsOfPerson(db, actor.vendor, end.program, end.person);
    const planned = noticesAhead(found.program, facts, end.award, now);
    return planned?.until === end.until ? planned.notices.map(({ on }) => on) : [];
  }

  return { giveExpiryNotices, noticesOfCredential };
}

/** A notice as the text names it, without regard to one or several: `30 days`. */
const noticeOf = ({ amount, unit }: Duration): string => `${amount} ${unit}`;
