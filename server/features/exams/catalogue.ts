import {
  examTerms,
  isOffered,
  ok,
  refuse,
  type Exam,
  type ExamTerms,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { examOfPerson, mayStart } from './candidacy.ts';
import { listSittings, type SittingLine } from './list-queries.ts';
import { findExam, signedIn, type ExamInForce, type Needs, type PersonActor } from './needs.ts';
import { openSittingId } from './queries.ts';
import type { scoring } from './scoring.ts';

/** An exam as its page shows it, with what the asking person may do now. */
export interface ExamView {
  program: string;
  exam: string;
  title: Record<string, string>;
  level: string;
  /** Announced exams have no size and no time yet. */
  offered: boolean;
  questions: number | null;
  time: NonNullable<Exam['time']> | null;
  fee: Exam['fee'];
  terms: ExamTerms;
  domains: { domain: string; title: Record<string, string>; questions: number }[];
  /** The sitting to go on with. */
  open: string | null;
  /** The attempt that may be started now; null where `refusal` says why not. */
  attempt: number | null;
  refusal: Refusal | null;
}

/** A person's own attempt, without anything that names a person. */
export type AttemptView = Omit<SittingLine, 'person' | 'personName'> & {
  title: Record<string, string>;
};

/** What there is to sit, and what one has sat. */
export function catalogue(
  platform: Platform,
  needs: Needs,
  { expireDue }: Pick<ReturnType<typeof scoring>, 'expireDue'>,
) {
  const { db } = platform;

  async function viewOf(actor: PersonActor, found: ExamInForce): Promise<ExamView> {
    const { program, exam } = found;
    const start = await mayStart(db, needs.ledger, actor, found);
    return {
      program: program.program,
      exam: exam.exam,
      title: exam.title,
      level: exam.level,
      offered: isOffered(exam),
      questions: exam.questions ?? null,
      time: exam.time ?? null,
      fee: exam.fee,
      terms: examTerms(program, exam),
      domains: exam.blueprint,
      open: await openSittingId(db, examOfPerson(actor, found)),
      attempt: start.ok ? start.value.attempt : null,
      refusal: start.ok ? null : start.refusal,
    };
  }

  /** Every exam of the programs in force, each with whether the person may start it now. */
  async function examCatalogue(actor: Actor): Promise<Result<{ exams: ExamView[] }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    await expireDue({ vendor: actor.vendor, person: person.value.person });
    const inForce = await needs.programs.current(actor);
    const all = inForce.flatMap((one) =>
      Object.values(one.program.exams).map((exam) => Object.assign({ exam }, one)),
    );
    const exams: ExamView[] = [];
    for (const found of all) exams.push(await viewOf(person.value, found));
    return ok({ exams });
  }

  /** One exam and the person's attempts at it. */
  async function examDetail(
    actor: Actor,
    input: { exam: string },
  ): Promise<Result<{ exam: ExamView; attempts: AttemptView[] }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    const found = await findExam(needs.programs, actor, input.exam);
    if (!found) return refuse('exam.not_found', {}, 'exam');
    await expireDue({ vendor: actor.vendor, person: person.value.person });
    const exam = await viewOf(person.value, found);
    const mine = await attemptsOf(person.value);
    return ok({ exam, attempts: mine.filter((attempt) => attempt.exam === exam.exam) });
  }

  /** The person's own attempts, newest first; results once they are released. */
  async function myAttempts(actor: Actor): Promise<Result<{ attempts: AttemptView[] }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    await expireDue({ vendor: actor.vendor, person: person.value.person });
    return ok({ attempts: await attemptsOf(person.value) });
  }

  async function attemptsOf(actor: PersonActor): Promise<AttemptView[]> {
    const { vendor, person } = actor;
    const titles = await titlesOf(actor);
    const lines = await listSittings(db, vendor, { person, limit: 1_000 });
    return lines.map((line) => ({
      sitting: line.sitting,
      program: line.program,
      exam: line.exam,
      title: titles.get(line.exam) ?? {},
      attempt: line.attempt,
      startedAt: line.startedAt,
      deadline: line.deadline,
      submittedAt: line.submittedAt,
      submittedBy: line.submittedBy,
      result: line.result,
    }));
  }

  async function titlesOf(actor: Actor): Promise<Map<string, Record<string, string>>> {
    const inForce = await needs.programs.current(actor);
    const all = inForce.flatMap(({ program }) => Object.values(program.exams));
    return new Map(all.map((exam) => [exam.exam, exam.title]));
  }

  return { catalogue: examCatalogue, examDetail, myAttempts };
}
