import {
  ok,
  passValidUntil,
  type Instant,
  type Program,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { authorOf, mayOffice, mayReadOffice } from '../access/may.ts';
import { personExists } from './list-queries.ts';
import { ownValue, signedIn, type Needs } from './needs.ts';
import * as queries from './score-queries.ts';

/** A score as a test centre or another system posts it. */
export interface PostedScore {
  exam: string;
  /** The candidate's address: by it they are known, or become known. */
  email: string;
  name: string;
  /** The language of somebody not yet known. */
  locale?: string | undefined;
  passed: boolean;
  points?: { reached: number; possible: number } | undefined;
  takenAt: Instant;
  /** The number of the score where it comes from. */
  reference: string;
}

/** A score with the name of its exam, or its id where the program no longer has it. */
export interface OwnScore extends queries.ScoreLine {
  title: Record<string, string>;
}

/** What became of the scores that were posted together. */
export interface Posting {
  posted: number;
  /** Scores that had been posted before. */
  known: number;
  /** People who were not known before; each is told by mail how to open their record. */
  invited: number;
}

/** A refusal thrown out of a transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Scores of exams that are taken elsewhere. */
export function scores(platform: Platform, needs: Needs) {
  const { db } = platform;

  /**
   * Posts scores, all or none; one that was posted before changes nothing. What was passed counts from the day on
   * which it was taken. Whoever is not known yet gets a record and an invitation where the program says so.
   */
  async function postScores(
    actor: Actor,
    input: { program: string; source: string; scores: PostedScore[] },
  ): Promise<Result<Posting>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    const all = await needs.programs.current(actor);
    const found = all.find(({ program }) => program.program === input.program);
    if (!found) return needs.programs.withoutText(actor.vendor, input.program);
    const wrong = firstWrong(found.program, input.scores, platform.clock());
    if (wrong) return { ok: false, refusal: wrong };
    try {
      return ok(await db.transaction().execute((tx) => post(tx, actor, found.program, input)));
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }

  async function post(
    tx: Tx,
    actor: Actor,
    program: Program,
    { source, scores }: { source: string; scores: PostedScore[] },
  ): Promise<Posting> {
    const posting: Posting = { posted: 0, known: 0, invited: 0 };
    // In one order everywhere, so that two that post at once never wait for one another.
    const ordered = scores
      .map((score, index) => ({ score, index, address: score.email.trim().toLowerCase() }))
      .toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    for (const { score, index } of ordered) {
      const { person, fresh } = await candidate(tx, actor, program, score, index);
      if (fresh) posting.invited += 1;
      const isNew = await keep(tx, actor, program, { score, source, person });
      posting[isNew ? 'posted' : 'known'] += 1;
    }
    return posting;
  }

  async function candidate(
    tx: Tx,
    actor: Actor,
    program: Program,
    score: PostedScore,
    index: number,
  ): Promise<{ person: string; fresh: boolean }> {
    const welcome = program.choices.unknownCandidate?.choose === 'account';
    if (!welcome) {
      const person = await needs.access.personWithAddress(tx, score.email);
      if (!person) throw new Refused({ code: 'score.person_unknown', args: { number: index + 1 } });
      return { person, fresh: false };
    }
    const made = await needs.access.makeKnownIn(tx, actor, score);
    if (!made.ok) {
      const { code, args } = made.refusal;
      const why = { ...args, number: index + 1, because: code };
      throw new Refused({ code: 'score.person_unclear', args: why });
    }
    return made.value;
  }

  async function keep(
    tx: Tx,
    actor: Actor,
    program: Program,
    { score, source, person }: { score: PostedScore; source: string; person: string },
  ): Promise<boolean> {
    await personExists(tx, actor.vendor, person, 'lock');
    const { exam, passed, points, takenAt, reference } = score;
    const isNew = await queries.insertScore(tx, actor.vendor, {
      id: platform.newId(),
      program: program.program,
      exam,
      person,
      source,
      reference,
      takenAt,
      passed,
      points: points ?? null,
      postedAt: platform.clock(),
      postedBy: authorOf(actor),
    });
    if (!isNew) return false;
    await platform.emit(tx, actor, {
      kind: 'score.posted',
      subject: person,
      payload: { program: program.program, person, exam, passed },
    });
    if (!passed) return true;
    await needs.ledger.recordIn(tx, actor, program.program, [
      {
        kind: 'pass',
        person,
        subject: exam,
        attributes: { reference, ...(points && { points: points.reached }) },
        from: takenAt,
        until: passValidUntil(program, exam, takenAt),
        source: `import:${source}`,
      },
    ]);
    return true;
  }

  /** The scores that were posted for the person who asks, the latest exam first. */
  async function myScores(actor: Actor): Promise<Result<{ scores: OwnScore[] }>> {
    const who = signedIn(actor);
    if (!who.ok) return who;
    const scores = await queries.scoresOf(db, actor.vendor, who.value.person);
    return ok({ scores: await titled(actor, scores) });
  }

  /** Scores with the names of their exams. */
  async function titled<T extends queries.ScoreLine>(actor: Actor, scores: T[]) {
    const all = await needs.programs.current(actor);
    return scores.map((score) => {
      const found = all.find(({ program }) => program.program === score.program);
      const exam = found && ownValue(found.program.exams, score.exam);
      return { ...score, title: exam?.title ?? { en: score.exam } };
    });
  }

  /** The scores that were posted last in a program, for the office. */
  async function latestScores(
    actor: Actor,
    { program, limit }: { program: string; limit: number },
  ): Promise<Result<{ scores: (OwnScore & { person: string; name: string })[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    if (!(await needs.programs.programInForce(actor.vendor, program, platform.clock())))
      return needs.programs.withoutText(actor.vendor, program);
    const scores = await queries.latestScores(db, actor.vendor, program, limit);
    return ok({ scores: await titled(actor, scores) });
  }

  return { postScores, myScores, latestScores };
}

/** The first score that cannot be posted, and why; all of it can be seen without the database. */
function firstWrong(program: Program, scores: PostedScore[], now: Instant): Refusal | null {
  for (const [index, { exam, takenAt, points }] of scores.entries()) {
    const known = ownValue(program.exams, exam);
    if (!known) return { code: 'score.exam_unknown', args: { number: index + 1, exam } };
    if (known.taken !== 'elsewhere')
      return { code: 'score.exam_here', args: { number: index + 1, exam } };
    if (takenAt > now) return { code: 'score.in_future', args: { number: index + 1 } };
    if (points && points.reached > points.possible)
      return { code: 'score.points', args: { number: index + 1 } };
  }
  return null;
}
