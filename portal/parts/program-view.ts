import {
  formatDuration,
  formatPercent,
  formatPrice,
  keptForText,
  type Locale,
  localText,
  stepText,
  titleOf,
  traitText,
  validityText,
} from '@guildmark/words';
import type { Condition, Exam, Program } from '@guildmark/engine';
import { leavesOf } from './requirement.ts';
import type { Metal } from './reader.ts';

/** A tier as people read it: what it asks and what it brings. */
export interface TierView {
  id: string;
  title: string;
  metal: Metal;
  requires: Condition;
  benefits: { title: string; availableTo: Condition | null }[];
}

/** The tiers of a program from low to high in one language. */
export const tiersOf = (program: Program, locale: Locale): TierView[] =>
  program.tiers.map((tier) => ({
    id: tier.id,
    title: localText(tier.title, locale),
    metal: tier.metal,
    requires: tier.requires,
    benefits: tier.benefits.map((id) => ({
      title: localText(program.benefits[id]?.title ?? {}, locale),
      availableTo: program.benefits[id]?.availableTo ?? null,
    })),
  }));

/** A competency as people read it: what it is about and to whom it is open. */
export interface CompetencyView {
  id: string;
  title: string;
  summary: string;
  area: string;
  solutions: string[];
  announced: boolean;
  availableTo: Condition | null;
}

/** The competencies of a program in one language. */
export const competenciesOf = (program: Program, locale: Locale): CompetencyView[] =>
  Object.entries(program.competencies).map(([id, one]) => ({
    id,
    title: localText(one.title, locale),
    summary: localText(one.summary ?? {}, locale),
    area: localText(program.areas[one.area ?? '']?.title ?? {}, locale),
    solutions: (one.solutions?.core ?? []).map((solution) =>
      localText(program.solutions[solution]?.title ?? {}, locale),
    ),
    announced: one.status === 'announced',
    availableTo: one.availableTo ?? null,
  }));

export interface CompetencyLevelView {
  id: string;
  title: string;
  /** What every competency asks at this level; null where each says it by itself. */
  requires: Condition | null;
  grantedBy: NonNullable<Program['competencyLevels'][number]['grantedBy']>;
}

/** What every competency asks at each level, from low to high. */
export const competencyLevelsOf = (program: Program, locale: Locale): CompetencyLevelView[] =>
  program.competencyLevels.map(({ id, title, requires, grantedBy }) => ({
    id,
    title: localText(title, locale),
    requires: requires ?? null,
    grantedBy: grantedBy ?? 'requirements',
  }));

export interface LevelView {
  level: string;
  credential: string;
  title: string;
  criteria: string;
  requires: Condition;
  validFor: string;
}

export interface TrackView {
  id: string;
  title: string;
  audience: string;
  optional: boolean;
  path: { title: string; way: string | null }[];
  /** For whose people preparation is kept; null where it is for everyone. */
  keptFor: string | null;
  levels: LevelView[];
}

/** The tracks of a program with their levels from low to high in one language. */
export const tracksOf = (program: Program, locale: Locale): TrackView[] =>
  Object.entries(program.tracks)
    .map(([id, track]) => ({
      id,
      title: localText(track.title, locale),
      audience: localText(track.audience, locale),
      optional: track.optional,
      path: track.learningPath.map((step) => stepText(step, locale)),
      keptFor: track.preparationFor ? keptForText(track.preparationFor, locale) : null,
      levels: program.levels.flatMap(({ id: level, title }) => {
        const found = track.levels[level];
        // What is no longer awarded is no way for anybody to go.
        if (!found || found.closed) return [];
        return [
          {
            level: localText(title, locale),
            credential: found.credential,
            title: localText(found.title, locale),
            criteria: localText(found.criteria, locale),
            requires: found.requires,
            validFor: validityText({ locale, title: (of) => titleOf(program, locale, of) }, found),
          },
        ];
      }),
    }))
    .filter(({ levels }) => levels.length > 0);

/** A decision that the program takes where its source leaves one open. */
export interface SettledView {
  about: string;
  choose: string;
  because: string;
}

/** The switches on reviews; days and lengths of time stand for the choice that they complete. */
function reviewSwitches({ review }: Program, locale: Locale) {
  const { promotions, demotions, noticeGiven, readmission, probation } = review;
  const on = ({ choose, days, because }: typeof promotions) => ({
    choose: days ? `${choose} ${days.join(', ')}` : choose,
    because,
  });
  const lasts = probation?.lasts;
  return {
    promotions: on(promotions),
    demotions: on(demotions),
    noticeGiven,
    probation: lasts && { ...lasts, choose: formatDuration(lasts.choose, locale) },
    readmission,
  };
}

/** Every switch of the program with its reason. */
export function settledOf(program: Program, locale: Locale): SettledView[] {
  const switches = { ...program.choices, ...program.counting, ...reviewSwitches(program, locale) };
  return Object.entries(switches).flatMap(([about, choice]) =>
    choice === undefined
      ? []
      : [{ about, choose: String(choice.choose), because: localText(choice.because, locale) }],
  );
}

/** An exam as people read it; an announced one has no size and time yet. */
export interface ExamView {
  id: string;
  title: string;
  /** It is taken at a test centre, or in another system. */
  elsewhere: boolean;
  questions: number | null;
  time: string;
  passMark: string;
  attempts: number | 'unlimited' | null;
  wait: string;
  /** Price of an attempt; null where it costs nothing. */
  fee: string | null;
  how: string;
}

/** How a sitting is watched, and where. */
function howTaken(program: Program, exam: Exam, locale: Locale): string {
  const how = exam.proctoring ?? program.standards.levels[exam.level]?.proctoring;
  if (!how) return '';
  const at = how === 'in-person' ? program.standards.inPersonAt : [];
  return traitText(program, locale, { code: 'proctoring', how, at });
}

/** The exams of a program with the standards of their levels applied. */
export const examsOf = (program: Program, locale: Locale): ExamView[] =>
  Object.entries(program.exams).map(([id, exam]) => {
    const standard = program.standards.levels[exam.level];
    const fromExam =
      program.choices.passMarkFrom?.choose !== 'standard' ? exam.passMark : undefined;
    const passMark = fromExam ?? standard?.passMark;
    const elsewhere = exam.taken === 'elsewhere';
    const offered = !elsewhere && exam.questions !== undefined && exam.time !== undefined;
    return {
      id,
      title: localText(exam.title, locale),
      elsewhere,
      questions: offered ? (exam.questions ?? null) : null,
      time: exam.time ? formatDuration(exam.time, locale) : '',
      passMark: passMark === undefined ? '' : formatPercent(passMark, locale),
      attempts: standard?.attemptsIncluded ?? null,
      wait: standard ? formatDuration(standard.waitBetween, locale) : '',
      fee: exam.fee === 'none' ? null : formatPrice(exam.fee, locale),
      how: howTaken(program, exam, locale),
    };
  });

/** The exam that the level asking for a course also asks for; null where there is none. */
export function examAfterCourse(program: Program, course: string): string | null {
  const levels = Object.values(program.tracks).flatMap((track) => Object.values(track.levels));
  const leaves = levels
    .map((level) => leavesOf(level.requires))
    .find((all) => all.some((leaf) => 'completed' in leaf && leaf.completed === course));
  const passed = leaves?.flatMap((leaf) => ('passed' in leaf ? [leaf.passed] : []));
  return passed?.find((id) => program.exams[id]) ?? null;
}
