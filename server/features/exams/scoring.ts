import {
  examTerms,
  ok,
  passValidUntil,
  phase,
  refuse,
  scoreForm,
  submit,
  type Chosen,
  type Instant,
  type Result,
  type Sitting,
} from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { databaseNow } from '../../platform/time.ts';
import { mayOffice } from '../access/may.ts';
import { examOf, signedIn, type Needs } from './needs.ts';
import * as queries from './queries.ts';
import type { saving } from './saving.ts';

/** When and by whom a sitting was closed. */
export type Submission = NonNullable<Sitting['submitted']>;

/** A released result: points by domain, never an item. */
export interface ResultView {
  sitting: string;
  program: string;
  exam: string;
  title: Record<string, string>;
  attempt: number;
  submittedAt: Instant;
  submittedBy: Submission['by'];
  points: number;
  possible: number;
  /** Basis points. */
  passMark: number;
  passed: boolean;
  domains: { domain: string; title: Record<string, string>; points: number; possible: number }[];
}

/** How many overdue sittings one run of the job closes. */
const expireLimit = 500;

/** Submission, the deadline and what a sitting earned. */
export function scoring(
  platform: Platform,
  needs: Needs,
  { settled }: Pick<ReturnType<typeof saving>, 'settled'>,
) {
  const { db } = platform;

  /** Submits and scores a locked sitting; one that is submitted already answers as it was. */
  async function submitIn(
    tx: Tx,
    actor: Actor,
    record: queries.SittingRecord,
    by: 'candidate' | 'office',
  ): Promise<Submission> {
    const now = await databaseNow(tx);
    const answer = submit(record.state, now, by);
    if (!answer.ok) return record.state.submitted!;
    const { submitted } = answer.value;
    await queries.setSubmitted(tx, actor.vendor, record.id, submitted);
    const passed = await scoreIn(tx, actor, record, submitted);
    await platform.emit(tx, actor, {
      kind: 'sitting.scored',
      subject: record.id,
      payload: { program: record.program, person: record.person, exam: record.exam, passed },
    });
    return submitted;
  }

  async function scoreIn(
    tx: Tx,
    actor: Actor,
    record: queries.SittingRecord,
    submitted: Submission,
  ): Promise<boolean> {
    const { program, bank } = await frozen(actor.vendor, record);
    const exam = examOf(program, record.exam);
    const responses = await queries.responsesOf(tx, actor.vendor, record.id);
    const chosen: Chosen = Object.fromEntries(responses.map((r) => [r.position, r.chosen]));
    const { passMark } = examTerms(program, exam);
    const score = scoreForm(exam, record.form, bank, chosen, passMark);
    await queries.insertResult(tx, actor.vendor, record.id, { ...score, passMark });
    if (score.passed) {
      // Never later than the clock that awards are measured by, should the database's run ahead of it.
      const from = Math.min(submitted.at, platform.clock());
      await needs.ledger.recordIn(tx, actor, record.program, [
        {
          kind: 'pass',
          person: record.person,
          subject: record.exam,
          attributes: { sitting: record.id },
          from,
          until: passValidUntil(program, record.exam, from),
          source: `sitting:${record.id}`,
        },
      ]);
    }
    return score.passed;
  }

  /** The text and the bank of the version a sitting was started under. */
  async function frozen(vendor: string, record: queries.SittingRecord) {
    const inForce = await needs.programs.programVersion(vendor, record.program, record.version);
    if (!inForce) throw new Error(`version ${record.version} of ${record.program} is gone`);
    const bank = await needs.programs.itemBank(vendor, inForce.version, record.exam);
    return { program: inForce.program, bank };
  }

  /** Closes a sitting whose deadline has passed; leaves any other as it is. Answers the sitting as it is then. */
  async function expire(vendor: string, id: string): Promise<queries.SittingRecord | null> {
    const actor: Actor = { kind: 'system', vendor, name: 'sittings.expire' };
    await db.transaction().execute(async (tx) => {
      const record = await queries.findSitting(tx, vendor, id, 'lock');
      if (!record || phase(record.state, await databaseNow(tx)) !== 'due') return;
      await submitIn(tx, actor, record, 'candidate');
    });
    return queries.findSitting(db, vendor, id);
  }

  /** A sitting of the actor's own, closed first where its deadline has passed; null for anyone else's. */
  async function ownSitting(actor: Actor, id: string): Promise<queries.SittingRecord | null> {
    const record = await queries.findSitting(db, actor.vendor, id);
    if (!record || actor.kind !== 'person' || record.person !== actor.person) return null;
    const due = phase(record.state, await databaseNow(db)) === 'due';
    return due ? expire(actor.vendor, id) : record;
  }

  /** Closes every overdue sitting, of one person or of all; each in a transaction of its own. Answers how many. */
  async function expireDue(of: { vendor?: string; person?: string } = {}): Promise<number> {
    const due = await queries.dueSittings(db, { ...of, limit: expireLimit });
    for (const { vendor, sitting } of due) await expire(vendor, sitting);
    return due.length;
  }

  /**
   * Submits the actor's sitting and scores it, after every save that is under way. Asked twice, it answers the same.
   * Refusals: `sitting.not_found`, `sitting.lease_lost` where a lease is named that another tab has taken over.
   */
  async function submitSitting(
    actor: Actor,
    input: { sitting: string; lease?: string | undefined },
  ): Promise<Result<{ submittedAt: Instant; submittedBy: Submission['by'] }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    await settled(actor.vendor, input.sitting);
    return db.transaction().execute(async (tx) => {
      const record = await queries.findSitting(tx, actor.vendor, input.sitting, 'lock');
      if (record?.person !== person.value.person) return refuse('sitting.not_found');
      const stale = input.lease !== undefined && record.state.lease?.id !== input.lease;
      if (stale && !record.state.submitted) return refuse('sitting.lease_lost');
      const submitted = await submitIn(tx, actor, record, 'candidate');
      return ok({ submittedAt: submitted.at, submittedBy: submitted.by });
    });
  }

  /** The released result of a sitting, for its candidate and the office. */
  async function result(
    actor: Actor,
    input: { sitting: string },
  ): Promise<Result<{ result: ResultView }>> {
    const record =
      mayOffice(actor, 'certification-administrator', 'program-manager') === null
        ? await expire(actor.vendor, input.sitting)
        : await ownSitting(actor, input.sitting);
    if (actor.kind === 'anonymous') return refuse('access.sign_in');
    if (!record) return refuse('sitting.not_found');
    const { submitted } = record.state;
    const found = await queries.releasedResult(db, actor.vendor, record.id);
    if (!submitted || !found) return refuse('result.not_released');
    const { program } = await frozen(actor.vendor, record);
    const { title, blueprint } = examOf(program, record.exam);
    const titles = new Map(blueprint.map((row) => [row.domain, row.title]));
    return ok({
      result: {
        sitting: record.id,
        program: record.program,
        exam: record.exam,
        title,
        attempt: record.attempt,
        submittedAt: submitted.at,
        submittedBy: submitted.by,
        points: found.points,
        possible: found.possible,
        passMark: found.passMark,
        passed: found.passed,
        domains: found.domains.map(({ domain, points, possible }) => ({
          domain,
          title: titles.get(domain) ?? {},
          points,
          possible,
        })),
      },
    });
  }

  return { submitSitting, submitIn, result, expireDue, expire, ownSitting, frozen };
}
