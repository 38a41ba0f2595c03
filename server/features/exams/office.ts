import {
  examTerms,
  isOffered,
  ok,
  refuse,
  type BankItem,
  type Exam,
  type ExamTerms,
  type Instant,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { databaseNow } from '../../platform/time.ts';
import { mayOffice, mayReadOffice } from '../access/may.ts';
import {
  accommodationOf,
  timeGrantsOf,
  type Accommodation,
  type TimeGrant,
} from './grant-queries.ts';
import {
  listSittings as linesOf,
  personExists,
  type SittingFilter,
  type SittingLine,
} from './list-queries.ts';
import { findExam, type Needs } from './needs.ts';
import { responsesOf } from './queries.ts';

type State = BankItem['state'];

/** The bank of an exam for those who write it: every item with key and rationale, and the counts. */
export interface BankView {
  program: string;
  version: string;
  exam: string;
  title: Record<string, string>;
  domains: {
    domain: string;
    title: Record<string, string>;
    /** Questions of this domain on a form. */
    questions: number;
    items: Record<State, number>;
  }[];
  items: BankItem[];
}

/** An exam as the office sees it: what its text asks for and what its bank has, no item of it. */
export interface ExamLine {
  program: string;
  exam: string;
  title: Record<string, string>;
  level: string;
  /** Announced exams have no size and no time yet. */
  offered: boolean;
  questions: number | null;
  time: Exam['time'] | null;
  terms: ExamTerms;
  /** Live items the program demands of the whole bank; null while the exam is only announced. */
  demanded: number | null;
  items: Record<State, number>;
  domains: (BankView['domains'][number] & { demanded: number })[];
  /** Sittings under way now. */
  open: number;
}

/** A sitting as the office sees it: how far it is and what was granted, not what was answered. */
export interface SittingDetail extends SittingLine {
  now: Instant;
  answered: number;
  flagged: number;
  timeGrants: TimeGrant[];
}

const mostLines = 500;

function countStates(items: BankItem[], domain?: string): Record<State, number> {
  const counts: Record<State, number> = { draft: 0, beta: 0, live: 0, retired: 0 };
  for (const item of items) {
    if (domain === undefined || item.domain === domain) counts[item.state] += 1;
  }
  return counts;
}

function lineOf(program: Program, exam: Exam, items: BankItem[]): Omit<ExamLine, 'open'> {
  const { timesForm, timesPerDomain } = program.standards.bank;
  const questions = exam.questions ?? null;
  return {
    program: program.program,
    exam: exam.exam,
    title: exam.title,
    level: exam.level,
    offered: isOffered(exam),
    questions,
    time: exam.time ?? null,
    terms: examTerms(program, exam),
    demanded: questions === null ? null : questions * timesForm,
    items: countStates(items),
    domains: exam.blueprint.map((row) => ({
      ...row,
      items: countStates(items, row.domain),
      demanded: row.questions * (timesPerDomain?.choose ?? 1),
    })),
  };
}

/** What the office reads about exams. */
export function examOffice(platform: Platform, { programs }: Pick<Needs, 'programs'>) {
  const { db } = platform;

  /** Every exam of the programs in force with its terms and the counts of its bank; for anybody in the office. */
  async function listExams(actor: Actor): Promise<Result<{ exams: ExamLine[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const open = await linesOf(db, actor.vendor, { state: 'open', limit: mostLines });
    const lines: ExamLine[] = [];
    for (const { program, version } of await programs.current(actor)) {
      for (const exam of Object.values(program.exams)) {
        const items = await programs.itemBank(actor.vendor, version, exam.exam);
        const running = open.filter((sitting) => sitting.exam === exam.exam).length;
        lines.push({ ...lineOf(program, exam, items), open: running });
      }
    }
    return ok({ exams: lines });
  }

  /** The bank in force of one exam, keys included; for those who write and run exams. */
  async function itemBank(
    actor: Actor,
    input: { exam: string },
  ): Promise<Result<{ bank: BankView }>> {
    const refusal = mayOffice(
      actor,
      'content-developer',
      'program-manager',
      'certification-administrator',
    );
    if (refusal) return { ok: false, refusal };
    const found = await findExam(programs, actor, input.exam);
    if (!found) return refuse('exam.not_found', {}, 'exam');
    const { exam, version, program } = found;
    const items = await programs.itemBank(actor.vendor, version, exam.exam);
    return ok({
      bank: {
        program: program.program,
        version: version.version,
        exam: exam.exam,
        title: exam.title,
        domains: exam.blueprint.map(({ domain, title, questions }) => ({
          domain,
          title,
          questions,
          items: countStates(items, domain),
        })),
        items,
      },
    });
  }

  /** Sittings, newest first, by what is asked for. */
  async function listSittings(
    actor: Actor,
    filter: Omit<SittingFilter, 'limit' | 'sitting'> & { limit?: number | undefined },
  ): Promise<Result<{ sittings: SittingLine[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const limit = Math.min(filter.limit ?? 50, mostLines);
    return ok({ sittings: await linesOf(db, actor.vendor, { ...filter, limit }) });
  }

  async function sittingDetail(
    actor: Actor,
    input: { sitting: string },
  ): Promise<Result<{ sitting: SittingDetail }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const [line] = await linesOf(db, actor.vendor, { sitting: input.sitting, limit: 1 });
    if (!line) return refuse('sitting.not_found');
    const responses = await responsesOf(db, actor.vendor, line.sitting);
    return ok({
      sitting: {
        ...line,
        now: await databaseNow(db),
        answered: responses.filter((response) => response.chosen.length > 0).length,
        flagged: responses.filter((response) => response.flagged).length,
        timeGrants: await timeGrantsOf(db, actor.vendor, line.sitting),
      },
    });
  }

  /** The accommodation that stands for a person; null: none. */
  async function accommodation(
    actor: Actor,
    input: { person: string },
  ): Promise<Result<{ accommodation: Accommodation | null }>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    if (!(await personExists(db, actor.vendor, input.person))) return refuse('person.not_found');
    return ok({ accommodation: await accommodationOf(db, actor.vendor, input.person) });
  }

  return { listExams, itemBank, listSittings, sittingDetail, accommodation };
}
