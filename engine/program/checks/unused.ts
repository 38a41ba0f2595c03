import type { Program } from '../definition/program.ts';
import { untilNewer } from '../definition/terms.ts';
import { conditionsIn, levelsOf, requirementsOf, warning, type Rule } from './rule.ts';

/** What is defined and named nowhere is most likely misspelt somewhere. */
export const unused: Rule = ({ program }) => {
  const named = new Set([...inConditions(program), ...inLists(program)]);
  const each = (kind: string, ids: string[], at: string) =>
    ids
      .filter((id) => !named.has(id))
      .map((id) => warning('reference.unused', [at, id], { kind, id }));
  return [
    ...each('course', Object.keys(program.courses), 'courses'),
    ...each('assessment', Object.keys(program.assessments), 'assessments'),
    ...each('exam', Object.keys(program.exams), 'exams'),
    ...each('benefit', Object.keys(program.benefits), 'benefits'),
    ...each('solution', Object.keys(program.solutions), 'solutions'),
    ...each('agreement', Object.keys(program.agreements), 'agreements'),
  ];
};

const inConditions = (program: Program): string[] =>
  requirementsOf(program)
    .flatMap(({ condition, path }) => conditionsIn(condition, path))
    .flatMap(({ condition }) => {
      if ('completed' in condition) return [condition.completed];
      if ('passed' in condition) return [condition.passed];
      return 'agreed' in condition ? [condition.agreed] : [];
    });

const inLists = (program: Program): string[] => [
  ...program.tiers.flatMap((tier) => tier.benefits),
  ...Object.values(program.tracks).flatMap((track) =>
    track.assessmentFormat.flatMap(({ exam, assessment }) => [exam ?? '', assessment ?? '']),
  ),
  ...levelsOf(program).flatMap(({ body }) => [
    untilNewer(body.validFor)?.exam ?? '',
    ...(body.recertifiedBy ?? []),
  ]),
  ...Object.values(program.competencies).flatMap(({ solutions }) => [
    ...(solutions?.core ?? []),
    ...(solutions?.additional ?? []),
  ]),
  program.choices.agreement?.choose ?? '',
  program.dates.adoption?.agreement ?? '',
];
