import type { Duration, Instant } from '../kernel/instant.ts';
import { endOfValidity } from '../kernel/instant.ts';
import type { Condition } from '../program/definition/condition.ts';
import type { Exam } from '../program/definition/exam.ts';
import type { Program } from '../program/definition/program.ts';
import type { Level } from '../program/definition/track.ts';
import { termOf } from '../program/definition/terms.ts';

/** What the terms of an exam are read from. */
export interface ExamRules {
  standards: Pick<Program['standards'], 'levels'>;
  choices: Pick<Program['choices'], 'passMarkFrom' | 'unstatedPassMark' | 'afterIncludedAttempts'>;
}

/** What the validity of a pass is read from. */
export interface AwardRules {
  /** IANA time zone. */
  zone: string;
  tracks: Record<
    string,
    { levels: Record<string, Pick<Level, 'credential' | 'requires' | 'validFor'>> }
  >;
}

/** What an exam asks for once the standards of its level and the program's switches are applied. */
export interface ExamTerms {
  /** Basis points. */
  passMark: number;
  /** Null: as many as needed. */
  attemptsIncluded: number | null;
  waitBetween: Duration;
  proctoring: 'none' | 'self-webcam' | 'live-remote' | 'in-person';
  /** Whether the office may grant attempts beyond the included ones. */
  furtherAttempts: boolean;
}

/** Whether an exam is taken at a test centre or in another system, and its results are recorded here. */
export const isElsewhere = (exam: Exam): boolean => exam.taken === 'elsewhere';

/** Whether an exam can be sat here: an exam without size, time or blueprint is announced only. */
export const isOffered = (exam: Exam): exam is Exam & { questions: number; time: Duration } =>
  !isElsewhere(exam) &&
  exam.questions !== undefined &&
  exam.time !== undefined &&
  exam.blueprint.length > 0;

function passMark(exam: Exam, standard: number, choices: ExamRules['choices']): number {
  if (exam.passMark === undefined)
    return choices.unstatedPassMark?.choose === 'none' ? 0 : standard;
  return choices.passMarkFrom?.choose === 'standard' ? standard : exam.passMark;
}

/** The terms of an exam; throws where its level has no standards, which a check of the program refuses. */
export function examTerms(program: ExamRules, exam: Exam): ExamTerms {
  const standard = program.standards.levels[exam.level];
  if (!standard) throw new Error(`no standards for level ${exam.level}`);
  return {
    passMark: passMark(exam, standard.passMark, program.choices),
    attemptsIncluded: standard.attemptsIncluded === 'unlimited' ? null : standard.attemptsIncluded,
    waitBetween: standard.waitBetween,
    proctoring: exam.proctoring ?? standard.proctoring,
    furtherAttempts: program.choices.afterIncludedAttempts?.choose !== 'stop',
  };
}

const milliseconds: Partial<Record<Duration['unit'], number>> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

/**
 * Milliseconds that a sitting of `time` may last with `extraPercent` more for an accommodation, rounded up to a second.
 * Throws for months and years, which have no fixed length.
 */
export function allowance(time: Duration, extraPercent: number): number {
  const unit = milliseconds[time.unit];
  if (!unit) throw new RangeError(`an exam cannot last ${time.amount} ${time.unit}`);
  return Math.ceil((time.amount * unit * (100 + extraPercent)) / 100_000) * 1_000;
}

/** Whether a requirement asks, somewhere in its tree, that `subject` was passed or completed. */
export function asksFor(
  condition: Condition,
  measure: 'passed' | 'completed',
  subject: string,
): boolean {
  const inAny = (parts: Condition[]) => parts.some((part) => asksFor(part, measure, subject));
  if (measure in condition) {
    return (condition as Partial<Record<typeof measure, string>>)[measure] === subject;
  }
  if ('all' in condition) return inAny(condition.all);
  if ('any' in condition) return inAny(condition.any);
  return 'atLeast' in condition && inAny(condition.atLeast.of);
}

/** The credentials whose levels ask that a course was completed. */
export const credentialsAskingFor = (program: AwardRules, course: string): string[] =>
  Object.values(program.tracks)
    .flatMap((track) => Object.values(track.levels))
    .filter((level) => asksFor(level.requires, 'completed', course))
    .map((level) => level.credential);

/**
 * Until when a pass won at `at` counts: as long as an award made on the same day would last, for the level that asks
 * for it (the longest where several do). Null where no level asks for it, or one whose award no time ends: such a
 * pass never ends.
 */
export function passValidUntil(program: AwardRules, subject: string, at: Instant): Instant | null {
  const terms = Object.values(program.tracks)
    .flatMap((track) => Object.values(track.levels))
    .filter((level) => asksFor(level.requires, 'passed', subject))
    .map((level) => termOf(level.validFor));
  const ends = terms.map((term) => (term ? endOfValidity(at, term, program.zone) : Infinity));
  const last = Math.max(-Infinity, ...ends);
  return Number.isFinite(last) ? last : null;
}
