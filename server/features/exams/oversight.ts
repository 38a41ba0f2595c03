import {
  examTerms,
  isOffered,
  ok,
  refuse,
  type ExamTerms,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import { mayStart } from './candidacy.ts';
import { listSittings, personExists, type SittingLine } from './list-queries.ts';
import type { ExamInForce, Needs } from './needs.ts';
import * as queries from './oversight-queries.ts';

export type { AttemptGrant, Repeated } from './oversight-queries.ts';

/** Where a person is with one exam, as the office sees it. */
export interface Candidacy {
  exam: string;
  title: Record<string, string>;
  terms: ExamTerms;
  /** Newest first. */
  attempts: SittingLine[];
  grants: queries.AttemptGrant[];
  /** The attempt that may be started now; null where `refusal` says why not. */
  attempt: number | null;
  refusal: Refusal | null;
}

/** Someone who can go on with an exam only if the office grants another attempt. */
export interface UsedUp extends queries.Repeated {
  exam: string;
  title: Record<string, string>;
}

const day = 24 * 60 * 60 * 1000;
/** Who gave up longer ago than this waits for no decision. */
const waitingDays = 365;
const mostWaiting = 200;

/** What the office sees of people and exams as a whole. */
export function oversight(platform: Platform, needs: Needs) {
  const { db } = platform;

  async function offered(actor: Actor): Promise<ExamInForce[]> {
    const inForce = await needs.programs.current(actor);
    return inForce.flatMap((one) =>
      Object.values(one.program.exams)
        .filter((exam) => isOffered(exam))
        .map((exam) => Object.assign({ exam }, one)),
    );
  }

  /** Every exam of the programs in force with a person's attempts, grants and whether they may start. */
  async function candidacyOf(
    actor: Actor,
    input: { person: string },
  ): Promise<Result<{ exams: Candidacy[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const { person } = input;
    if (!(await personExists(db, vendor, person))) return refuse('person.not_found');
    const exams: Candidacy[] = [];
    for (const found of await offered(actor)) {
      const of = { program: found.program.program, exam: found.exam.exam, person };
      const start = await mayStart(db, needs.ledger, { vendor, person }, found);
      const grants = await queries.attemptGrantsOf(db, vendor, of);
      exams.push({
        exam: of.exam,
        title: found.exam.title,
        terms: examTerms(found.program, found.exam),
        attempts: await listSittings(db, vendor, { ...of, limit: 1_000 }),
        grants: grants.filter((grant) => grant.exam === of.exam),
        attempt: start.ok ? start.value.attempt : null,
        refusal: start.ok ? null : start.refusal,
      });
    }
    return ok({ exams });
  }

  /** Who has used every included attempt at an exam within the last year without passing; the latest first. */
  async function attemptsUsedUp(actor: Actor): Promise<Result<{ waiting: UsedUp[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const waiting: UsedUp[] = [];
    for (const found of await offered(actor)) {
      const { exam, program } = found;
      const included = examTerms(program, exam).attemptsIncluded;
      if (included === null) continue;
      const repeated = await queries.failingRepeatedly(db, vendor, {
        program: program.program,
        exam: exam.exam,
        least: included,
        since: platform.clock() - waitingDays * day,
        limit: mostWaiting,
      });
      for (const one of repeated) {
        const start = await mayStart(db, needs.ledger, { vendor, person: one.person }, found);
        if (start.ok || start.refusal.code !== 'exam.attempts_used_up') continue;
        waiting.push({ ...one, exam: exam.exam, title: exam.title });
      }
    }
    return ok({ waiting: waiting.toSorted((a, b) => b.lastAt - a.lastAt) });
  }

  /** How many released results of the last days passed and failed, by exam; of one program or of all. */
  async function passRates(
    actor: Actor,
    input: { days: number; program?: string | undefined },
  ): Promise<
    Result<{
      rates: { exam: string; title: Record<string, string>; passed: number; failed: number }[];
    }>
  > {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const since = platform.clock() - input.days * day;
    const rates = [];
    for (const { program } of await needs.programs.current(actor)) {
      if (program.program !== (input.program ?? program.program)) continue;
      const found = await queries.resultsSince(db, actor.vendor, {
        program: program.program,
        since,
      });
      for (const one of found) {
        rates.push({ ...one, title: program.exams[one.exam]?.title ?? {} });
      }
    }
    return ok({ rates });
  }

  return { candidacyOf, attemptsUsedUp, passRates };
}
