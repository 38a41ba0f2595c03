import {
  credentialsAskingFor,
  holdsAt,
  knownFacts,
  maySeeCourse,
  ok,
  passValidUntil,
  refuse,
  type Assessment,
  type Course,
  type Fact,
  type Instant,
  type Program,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Actor, Database, Platform, Tx } from '../../platform/operation.ts';
import { employersOf, mayOffice } from '../access/may.ts';
import { personExists } from './list-queries.ts';
import { findProgramWith, signedIn, type Needs } from './needs.ts';

/** A course page, and when the person completed it. */
export interface CourseView extends Course {
  program: string;
  course: string;
  completedAt: Instant | null;
}

/** Preparation that a program keeps for some is no course of the others. */
const mayLearn = (actor: Actor, program: Program, course: string): Refusal | null =>
  maySeeCourse(program, course, employersOf(actor)) ? null : { code: 'course.kept_for_others' };

const pointsOf = ({ rubric }: Assessment) => rubric.reduce((sum, { points }) => sum + points, 0);

/** Courses that people complete and what the office records: completions and graded practicals. */
export function courses(platform: Platform, { programs, ledger }: Needs) {
  const { db } = platform;

  /**
   * The completion of a course that stands at an instant; null where there is none, or where the award that
   * it earned has run out: then the course is asked for again.
   */
  async function openCompletion(
    on: Database | Tx,
    vendor: string,
    of: { program: Program; person: string; course: string; at: Instant },
  ): Promise<Fact | null> {
    const id = of.program.program;
    const facts = await ledger.factsOfPerson(on, vendor, id, of.person);
    const stands = knownFacts(facts, Number.MAX_SAFE_INTEGER);
    const asking = new Set(credentialsAskingFor(of.program, of.course));
    const used = stands
      .filter(
        (fact) => fact.kind === 'credential' && asking.has(fact.subject) && !holdsAt(fact, of.at),
      )
      .reduce((latest, award) => Math.max(latest, award.from), -Infinity);
    const open = stands.filter(
      (fact) => fact.kind === 'completion' && fact.subject === of.course && fact.from > used,
    );
    return open.toSorted((a, b) => a.from - b.from)[0] ?? null;
  }

  async function coursePage(
    actor: Actor,
    input: { course: string },
  ): Promise<Result<{ course: CourseView }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    const found = await findProgramWith(programs, actor, 'courses', input.course);
    if (!found) return refuse('course.not_found', {}, 'course');
    const { program } = found;
    const refusal = mayLearn(actor, program, input.course);
    if (refusal) return { ok: false, refusal };
    const of = { program, person: person.value.person, course: input.course, at: platform.clock() };
    const fact = await openCompletion(db, actor.vendor, of);
    const course = found.program.courses[input.course]!;
    return ok({
      course: {
        ...course,
        program: program.program,
        course: input.course,
        completedAt: fact?.from ?? null,
      },
    });
  }

  /** The learner marks a course complete; again changes nothing while it stands. Refused where only the office may record it. */
  async function completeCourse(
    actor: Actor,
    input: { course: string },
  ): Promise<Result<{ completedAt: Instant }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    const found = await findProgramWith(programs, actor, 'courses', input.course);
    if (!found) return refuse('course.not_found', {}, 'course');
    const refusal = mayLearn(actor, found.program, input.course);
    if (refusal) return { ok: false, refusal };
    if (found.program.courses[input.course]!.completion !== 'self')
      return refuse('course.recorded_by_office');
    return complete(actor, {
      program: found.program,
      person: person.value.person,
      course: input.course,
      at: platform.clock(),
    });
  }

  /** The office records that a person completed a course, on a day that is not in the future. */
  async function recordCompletion(
    actor: Actor,
    input: { person: string; course: string; at?: Instant | undefined },
  ): Promise<Result<{ completedAt: Instant }>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    const found = await findProgramWith(programs, actor, 'courses', input.course);
    if (!found) return refuse('course.not_found', {}, 'course');
    const at = input.at ?? platform.clock();
    if (at > platform.clock()) return refuse('fact.in_future', {}, 'at');
    const { person, course } = input;
    return complete(actor, { program: found.program, person, course, at });
  }

  async function complete(
    actor: Actor,
    of: { program: Program; person: string; course: string; at: Instant },
  ): Promise<Result<{ completedAt: Instant }>> {
    const { person, course, at } = of;
    const program = of.program.program;
    return db.transaction().execute(async (tx) => {
      // The lock makes two completions at once one after the other, so the second finds the first.
      if (!(await personExists(tx, actor.vendor, person, 'lock')))
        return refuse('person.not_found');
      const before = await openCompletion(tx, actor.vendor, of);
      if (before && before.from <= at) return ok({ completedAt: before.from });
      await ledger.recordIn(tx, actor, program, [
        { kind: 'completion', person, subject: course, from: at, until: null },
      ]);
      const payload = { program, person, course };
      await platform.emit(tx, actor, { kind: 'course.completed', subject: course, payload });
      return ok({ completedAt: at });
    });
  }

  /** The office records a graded practical that was passed. Points below the pass mark are refused, not stored. */
  async function recordAssessment(
    actor: Actor,
    input: { person: string; assessment: string; points: number; at?: Instant | undefined },
  ): Promise<Result<{ validUntil: Instant | null }>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    const found = await findProgramWith(programs, actor, 'assessments', input.assessment);
    if (!found) return refuse('assessment.not_found', {}, 'assessment');
    const assessment = found.program.assessments[input.assessment]!;
    const { person, points } = input;
    const most = pointsOf(assessment);
    if (!Number.isInteger(points) || points < 0 || points > most)
      return refuse('assessment.points_out_of_range', { most }, 'points');
    const { passMark } = assessment;
    if (points < passMark) return refuse('assessment.below_pass_mark', { passMark }, 'points');
    const from = input.at ?? platform.clock();
    if (from > platform.clock()) return refuse('fact.in_future', {}, 'at');
    const until = passValidUntil(found.program, input.assessment, from);
    return db.transaction().execute(async (tx) => {
      if (!(await personExists(tx, actor.vendor, person))) return refuse('person.not_found');
      await ledger.recordIn(tx, actor, found.program.program, [
        { kind: 'pass', person, subject: input.assessment, attributes: { points }, from, until },
      ]);
      return ok({ validUntil: until });
    });
  }

  return { coursePage, completeCourse, recordCompletion, recordAssessment };
}
