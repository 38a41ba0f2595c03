import { endingsAhead, plus, type Duration, type Program } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import * as queries from './expiry-notice-queries.ts';

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

  return { giveExpiryNotices };
}

/** A notice as the text names it, without regard to one or several: `30 days`. */
const noticeOf = ({ amount, unit }: Duration): string => `${amount} ${unit}`;
