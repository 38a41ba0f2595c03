import { plus, type Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Exam } from '../program/definition/exam.ts';
import { examTerms, isElsewhere, isOffered, type ExamRules, type ExamTerms } from './standard.ts';

/** An attempt at an exam, past or running. */
export interface Attempt {
  startedAt: Instant;
  /** Null while the sitting is open. */
  endedAt: Instant | null;
}

/** A pass that counts, as its fact says: on `[from, until)`. */
export interface Pass {
  from: Instant;
  until: Instant | null;
}

export interface EligibilityQuestion {
  exam: Exam;
  program: ExamRules & { zone: string };
  attempts: readonly Attempt[];
  /** Passes of this exam, retracted ones left out. */
  passes: readonly Pass[];
  /** Granted attempts not used yet: each sets aside the wait and the number of included attempts, once. */
  grants: number;
  at: Instant;
}

/** Attempts since the last pass: a new round begins once a pass has run out. */
function round(attempts: readonly Attempt[], passes: readonly Pass[]): readonly Attempt[] {
  const passedAt = Math.max(...passes.map((pass) => pass.from));
  return attempts.filter((attempt) => attempt.startedAt >= passedAt);
}

/** The end of the wait after the last attempt; the exam is open again at exactly this instant. */
function coolingOffEnds(attempts: readonly Attempt[], terms: ExamTerms, zone: string): Instant {
  const ended = attempts.map((attempt) => attempt.endedAt ?? attempt.startedAt);
  return ended.length === 0 ? -Infinity : plus(Math.max(...ended), terms.waitBetween, zone);
}

/**
 * Whether a person may start an exam at `at`, and as which attempt (1-based over all attempts ever).
 * Refusals: `exam.not_offered`, `exam.taken_elsewhere`, `exam.in_progress`, `exam.already_passed {until}`, `exam.attempts_used_up {included}`,
 * `exam.cooling_off {until}`; instants in milliseconds, `until: 'never'` where a pass counts without end.
 */
export function eligibility(question: EligibilityQuestion): Result<{ attempt: number }> {
  const { exam } = question;
  if (isElsewhere(exam)) return refuse('exam.taken_elsewhere', { exam: exam.exam });
  if (!isOffered(exam)) return refuse('exam.not_offered', { exam: exam.exam });
  return mayAttempt(question);
}

/**
 * Whether a person may attempt an exam at `at` by its attempts, waits and passes, wherever it is taken. Refusals as
 * for `eligibility`, without `exam.not_offered` and `exam.taken_elsewhere`.
 */
export function mayAttempt(question: EligibilityQuestion): Result<{ attempt: number }> {
  const { exam, program, attempts, passes, grants, at } = question;
  if (attempts.some((attempt) => attempt.endedAt === null)) return refuse('exam.in_progress');
  const pass = passes.find(({ until }) => until === null || at < until);
  if (pass) return refuse('exam.already_passed', { until: pass.until ?? 'never' });

  const terms = examTerms(program, exam);
  const since = round(attempts, passes);
  const included = terms.attemptsIncluded;
  if (included !== null && since.length >= included && (grants === 0 || !terms.furtherAttempts))
    return refuse('exam.attempts_used_up', { included });
  const until = coolingOffEnds(since, terms, program.zone);
  if (at < until && grants === 0) return refuse('exam.cooling_off', { until });
  return ok({ attempt: attempts.length + 1 });
}
