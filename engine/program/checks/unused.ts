import type { Program } from '../definition/program.ts';
import { peopleIn } from '../definition/reading.ts';
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
    ...each('solution', solutionsToUse(program), 'solutions'),
    ...each('credential_kind', Object.keys(program.credentialKinds), 'credentialKinds'),
    ...each('agreement', Object.keys(program.agreements), 'agreements'),
  ];
};

/** Without competencies, a catalogue is made of the solutions that have credentials. */
const solutionsToUse = ({ solutions, competencies }: Program): string[] =>
  Object.entries(solutions)
    .filter(([, one]) => Object.keys(competencies).length > 0 || one.accreditations.length === 0)
    .map(([id]) => id);

const inConditions = (program: Program): string[] =>
  requirementsOf(program)
    .flatMap(({ condition, path }) => conditionsIn(condition, path))
    .flatMap(({ condition }) => {
      if ('completed' in condition) return [condition.completed];
      if ('passed' in condition) return [condition.passed];
      if ('agreed' in condition) return [condition.agreed];
      return peopleIn(condition).flatMap(({ completed = [], passed = [] }) => [
        ...completed,
        ...passed,
      ]);
    });

const inLists = (program: Program): string[] => [
  ...program.tiers.flatMap((tier) => tier.benefits),
  ...Object.values(program.tracks).flatMap((track) =>
    track.assessmentFormat.flatMap(({ exam, assessment }) => [exam ?? '', assessment ?? '']),
  ),
  ...Object.values(program.tracks).map(({ kind }) => kind ?? ''),
  ...Object.values(program.credentialKinds).flatMap(({ benefits }) => benefits),
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
