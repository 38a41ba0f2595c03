import type { Program } from '../definition/program.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { notice, type Rule } from './rule.ts';

/** What the text says and this version shows, keeps or prints, but does not act on. */
export const notices: Rule = ({ program }) => [
  ...proctoring(program),
  ...fees(program),
  ...elsewhere(program),
  ...posting(program),
  ...afterwards(program),
  ...office(program),
];

const codes = { 'self-webcam': 'webcam', 'live-remote': 'live', 'in-person': 'in_person' } as const;

const said = (kind: string | undefined, path: Path, args: Record<string, string>): Finding[] =>
  kind === undefined || kind === 'none'
    ? []
    : [notice(`notice.${codes[kind as keyof typeof codes]}`, path, args)];

function proctoring(program: Program): Finding[] {
  return [
    ...Object.entries(program.standards.levels).flatMap(([level, standard]) => {
      const path = ['standards', 'levels', level];
      return [
        ...said(standard.proctoring, [...path, 'proctoring'], { at: level }),
        ...standard.orProctoring.flatMap((kind, index) =>
          said(kind, [...path, 'orProctoring', index], { at: level }),
        ),
      ];
    }),
    ...Object.entries(program.exams).flatMap(([id, exam]) =>
      said(exam.proctoring, ['exams', id, 'proctoring'], { at: id }),
    ),
  ];
}

const fees = (program: Program): Finding[] =>
  Object.entries(program.exams).flatMap(([id, { fee }]) =>
    fee === 'none'
      ? []
      : [
          notice('notice.fee', ['exams', id, 'fee'], {
            exam: id,
            fee: `${fee.amount} ${fee.currency}`,
          }),
        ],
  );

const when = (condition: boolean, code: string, path: Path, args = {}): Finding[] =>
  condition ? [notice(`notice.${code}`, path, args)] : [];

const elsewhere = ({ exams }: Program): Finding[] =>
  Object.entries(exams).flatMap(([id, { taken }]) =>
    taken === 'elsewhere' ? [notice('notice.elsewhere', ['exams', id, 'taken'], { exam: id })] : [],
  );

const posting = ({ standards: { scoresPosted } }: Program): Finding[] =>
  scoresPosted ? [notice('notice.scores_posted', ['standards', 'scoresPosted'], scoresPosted)] : [];

/** Practicals, renewal and what follows an award. */
function afterwards(program: Program): Finding[] {
  const { renewal, design } = program;
  const others = design.shareOn.filter((target) => target !== 'linkedin');
  return [
    ...when(Object.keys(program.assessments).length > 0, 'practicals', ['assessments'], {
      count: Object.keys(program.assessments).length,
    }),
    ...when(Object.keys(renewal?.byLevel ?? {}).length > 0, 'renewal_paths', [
      'renewal',
      'byLevel',
    ]),
    ...when(renewal?.grace !== undefined, 'grace_paths', ['renewal', 'grace']),
    ...when(others.length > 0, 'share', ['design', 'shareOn'], { targets: others.join(', ') }),
    ...when(Object.keys(program.benefits).length > 0, 'benefits', ['benefits']),
  ];
}

/** How the office runs the program. */
const office = (program: Program): Finding[] => [
  ...when(program.reports.length > 0, 'reports', ['reports'], { count: program.reports.length }),
  ...when(program.directory !== undefined, 'directory', ['directory']),
  ...when(program.budget.length > 0, 'budget', ['budget']),
  ...when(program.launch !== undefined, 'launch', ['launch']),
  ...when(program.rollout.length > 0, 'rollout', ['rollout']),
  ...when(program.crm?.sync === true, 'crm', ['crm', 'sync']),
  ...when(program.contentReview !== undefined, 'content_review', ['contentReview']),
];
