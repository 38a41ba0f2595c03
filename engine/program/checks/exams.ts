import type { Exam } from '../definition/exam.ts';
import type { Program } from '../definition/program.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { roughly, written } from './calendar.ts';
import { error, repeated, warning, type Checked, type Rule } from './rule.ts';

/** What an announced exam still lacks before anyone can sit it. */
export const lacks = (exam: Exam): string[] => (exam.taken === 'elsewhere' ? [] : lacksHere(exam));

const lacksHere = (exam: Exam): string[] => [
  ...(exam.questions === undefined ? ['questions'] : []),
  ...(exam.time === undefined ? ['time'] : []),
  ...(exam.blueprint.length === 0 ? ['blueprint'] : []),
];

/** Folder and id agree; the blueprint adds up; the level has standards; the currency is the program's. */
export const exams: Rule = ({ program }) =>
  Object.entries(program.exams).flatMap(([folder, exam]) => {
    const path = ['exams', folder];
    const sum = exam.blueprint.reduce((total, row) => total + row.questions, 0);
    const found: Finding[] = [];
    if (exam.exam !== folder) {
      found.push(error('exam.folder', [...path, 'exam'], { found: exam.exam, expected: folder }));
    }
    if (exam.questions !== undefined && exam.blueprint.length > 0 && sum !== exam.questions) {
      const args = { exam: folder, sum, questions: exam.questions };
      found.push(error('exam.blueprint_sum', [...path, 'blueprint'], args));
    }
    if (!program.standards.levels[exam.level] && program.levels.some((l) => l.id === exam.level)) {
      found.push(error('exam.no_standard', [...path, 'level'], { level: exam.level }));
    }
    found.push(...timeOf(program, exam, path));
    if (exam.fee !== 'none' && exam.fee.currency !== program.currency) {
      const args = { found: exam.fee.currency, expected: program.currency };
      found.push(warning('currency.differs', [...path, 'fee'], args));
    }
    for (const { id, index } of repeated(exam.blueprint.map((row) => row.domain))) {
      found.push(
        error('duplicate.id', [...path, 'blueprint', index, 'domain'], { kind: 'domain', id }),
      );
    }
    return found;
  });

/** The time of an exam lies within what its level allows. */
function timeOf(program: Program, { time, level }: Exam, path: Path): Finding[] {
  const allowed = program.standards.levels[level]?.time;
  if (!time || !allowed) return [];
  const [found, from, to] = [time, allowed.from, allowed.to].map(roughly);
  if (found! >= from! && found! <= to!) return [];
  const args = { found: written(time), from: written(allowed.from), to: written(allowed.to) };
  return [error('exam.time_outside', [...path, 'time'], args)];
}

/** Banks hold enough live items, over all and in every domain. */
export const banks: Rule = (checked) =>
  Object.entries(checked.program.exams).flatMap(([id, exam]) =>
    exam.questions === undefined || exam.taken === 'elsewhere'
      ? []
      : bankOf(checked, id, exam, exam.questions),
  );

function bankOf({ program, banks: all }: Checked, id: string, exam: Exam, questions: number) {
  const live = (all[id] ?? []).filter((item) => item.state === 'live');
  const { timesForm, timesPerDomain } = program.standards.bank;
  const found: Finding[] = [];
  const need = questions * timesForm;
  if (live.length < need) {
    const args = { exam: id, have: live.length, need, times: timesForm };
    found.push(error('bank.too_small', ['exams', id, 'questions'], args));
  }
  exam.blueprint.forEach((row, index) => {
    const have = live.filter((item) => item.domain === row.domain).length;
    const least = row.questions * (timesPerDomain?.choose ?? 1);
    if (have >= least) return;
    const path = ['exams', id, 'blueprint', index, 'questions'];
    const args = { exam: id, domain: row.domain, have, need: least };
    found.push(error('bank.domain_too_small', path, args));
  });
  return found;
}

/** A practical can be passed: its pass mark is within the sum of its rubric. */
export const rubrics: Rule = ({ program }) =>
  Object.entries(program.assessments).flatMap(([id, { passMark, rubric }]) => {
    const sum = rubric.reduce((total, line) => total + line.points, 0);
    return passMark > sum
      ? [error('assessment.pass_mark', ['assessments', id, 'passMark'], { found: passMark, sum })]
      : [];
  });
