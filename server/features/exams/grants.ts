import {
  deadline,
  grantTime as granting,
  ok,
  refuse,
  type Instant,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { databaseNow } from '../../platform/time.ts';
import { authorOf, mayOffice } from '../access/may.ts';
import * as queries from './grant-queries.ts';
import { openGrants, personExists } from './list-queries.ts';
import { findExam, type Needs } from './needs.ts';
import { findSitting, type ExamOfPerson } from './queries.ts';

/** The longest single grant of time: a day, for an exam that an outage interrupted. */
const mostMinutes = 1_440;

const mayGrant = (actor: Actor): Refusal | null => mayOffice(actor, 'certification-administrator');

const reasonMissing = (reason: string): Refusal | null =>
  reason.trim() === '' ? { code: 'reason.missing', field: 'reason' } : null;

/** Time, attempts and accommodations: the only ways in which a sitting gets more than the text gives. */
export function grants(platform: Platform, needs: Pick<Needs, 'programs'>) {
  const { db } = platform;

  /** Adds time to an open sitting, with a reason that stays. */
  async function grantTime(
    actor: Actor,
    input: {
      sitting: string;
      minutes: number;
      kind: 'accommodation' | 'incident';
      reason: string;
    },
  ): Promise<Result<{ deadline: Instant }>> {
    const { sitting, minutes, kind } = input;
    const refusal = mayGrant(actor) ?? reasonMissing(input.reason);
    if (refusal) return { ok: false, refusal };
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes)
      return refuse('grant.minutes_out_of_range', { most: mostMinutes }, 'minutes');
    return db.transaction().execute(async (tx) => {
      const record = await findSitting(tx, actor.vendor, sitting, 'lock');
      if (!record) return refuse('sitting.not_found');
      const granted = granting(record.state, minutes * 60_000, await databaseNow(tx));
      if (!granted.ok) return granted;
      const reason = input.reason.trim();
      const grant = { id: platform.newId(), minutes, kind, reason, grantedBy: authorOf(actor) };
      await queries.insertTimeGrant(tx, actor.vendor, sitting, grant);
      await platform.emit(tx, actor, {
        kind: 'time.granted',
        subject: sitting,
        payload: { minutes, kind, reason },
      });
      return ok({ deadline: deadline(granted.value) });
    });
  }

  /**
   * Lets a person start one further attempt, whatever the wait and the number of attempts used.
   * One grant waits at a time (`grant.waiting`); where the program stops after the included attempts the grant sets
   * aside the wait only.
   */
  async function grantAttempt(
    actor: Actor,
    input: { person: string; exam: string; reason: string },
  ): Promise<Result<{ grant: string }>> {
    const refusal = mayGrant(actor) ?? reasonMissing(input.reason);
    if (refusal) return { ok: false, refusal };
    const found = await findExam(needs.programs, actor, input.exam);
    if (!found) return refuse('exam.not_found', {}, 'exam');
    const of: ExamOfPerson = {
      vendor: actor.vendor,
      program: found.program.program,
      exam: input.exam,
      person: input.person,
    };
    return db.transaction().execute(async (tx) => {
      if (!(await personExists(tx, of.vendor, of.person, 'lock')))
        return refuse('person.not_found');
      if ((await openGrants(tx, of)) > 0) return refuse('grant.waiting');
      const reason = input.reason.trim();
      const id = platform.newId();
      await queries.insertAttemptGrant(tx, of, { id, reason, grantedBy: authorOf(actor) });
      await platform.emit(tx, actor, {
        kind: 'attempt.granted',
        subject: id,
        payload: { program: of.program, person: of.person, exam: of.exam, reason },
      });
      return ok({ grant: id });
    });
  }

  /** Gives a person longer in every sitting that starts from now on; replaces the accommodation that stands. */
  async function setAccommodation(
    actor: Actor,
    input: { person: string; extraPercent: number; reason: string },
  ): Promise<Result<{ extraPercent: number }>> {
    const { person, extraPercent } = input;
    const refusal = mayGrant(actor) ?? reasonMissing(input.reason);
    if (refusal) return { ok: false, refusal };
    if (!Number.isInteger(extraPercent) || extraPercent < 1 || extraPercent > 300)
      return refuse('accommodation.percent_out_of_range', { most: 300 }, 'extraPercent');
    return forPerson(actor, person, async (tx) => {
      await queries.withdrawAccommodation(tx, actor.vendor, person);
      const given = { id: platform.newId(), extraPercent, reason: input.reason.trim() };
      const grantedBy = authorOf(actor);
      await queries.insertAccommodation(tx, actor.vendor, person, { ...given, grantedBy });
      await platform.emit(tx, actor, {
        kind: 'accommodation.granted',
        subject: given.id,
        payload: { person, extraPercent, reason: given.reason },
      });
      return ok({ extraPercent });
    });
  }

  /** Ends a person's accommodation; sittings that have started keep what they were given. */
  async function withdrawAccommodation(
    actor: Actor,
    input: { person: string },
  ): Promise<Result<{ person: string }>> {
    const { person } = input;
    const refusal = mayGrant(actor);
    if (refusal) return { ok: false, refusal };
    return forPerson(actor, person, async (tx) => {
      const stood = await queries.withdrawAccommodation(tx, actor.vendor, person);
      if (!stood) return refuse('accommodation.not_found');
      await platform.emit(tx, actor, {
        kind: 'accommodation.withdrawn',
        subject: person,
        payload: { person },
      });
      return ok({ person });
    });
  }

  function forPerson<T>(
    actor: Actor,
    person: string,
    act: (tx: Tx) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return db.transaction().execute(async (tx) => {
      const known = await personExists(tx, actor.vendor, person, 'lock');
      return known ? act(tx) : refuse('person.not_found');
    });
  }

  return { grantTime, grantAttempt, setAccommodation, withdrawAccommodation };
}
