import { fromActions } from './actions.ts';
import type { Program } from '../definition/program.ts';
import type { Happening } from '../definition/scenario.ts';
import { metricsOf } from '../definition/reading.ts';
import { releaseOf, untilNewer } from '../definition/terms.ts';
import type { Who } from '../definition/who.ts';
import type { Path } from '../document.ts';
import { mostSuggestions, nearest } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import {
  each,
  fromCompetencies,
  fromTransition,
  ofCompany,
  ofHappening,
  type Kind,
  type Reference,
} from './company-references.ts';
import { knownAs, rightWords } from './known-as.ts';
import { fromPublic } from './public.ts';
import { fromSolutions } from './solutions.ts';
import {
  conditionsIn,
  error,
  levelsOf,
  requirementsOf,
  warning,
  type Checked,
  type Rule,
} from './rule.ts';

/** Everything that is named exists. */
export const references: Rule = (checked) => {
  const known = new Map(
    Object.entries(defined(checked.program)).map(([kind, ids]) => [kind, new Set(ids)]),
  );
  let suggested = 0;
  const near = (id: string, names: Iterable<string>) =>
    suggested++ < mostSuggestions ? nearest(id, names) : '';
  return [
    ...fromConditions(checked.program),
    ...fromTracks(checked.program),
    ...fromCompetencies(checked.program),
    ...fromTransition(checked.program),
    ...fromValidity(checked.program),
    ...fromSolutions(checked.program),
    ...fromPublic(checked.program),
    ...fromRest(checked.program),
    ...fromActions(checked.program),
    ...fromScenarios(checked),
  ].flatMap(({ kind, id, path, among }): Finding[] => {
    const names = among ? new Set(among) : (known.get(kind) ?? new Set());
    if (names.has(id)) return [];
    const is = knownAs(known, id);
    if (is !== '') {
      const expected = rightWords(checked.program, names, { kind, id, is });
      return [error('reference.other_kind', path, { kind, id, is, expected })];
    }
    // Facts bring values from elsewhere, so one that the text does not list may be met all the same.
    const say = kind === 'attribute_value' ? warning : error;
    return [say('reference.unknown', path, { kind, id, suggestion: near(id, names) })];
  });
};

function defined(program: Program): Record<Kind, string[]> {
  const exam = Object.keys(program.exams);
  const assessment = Object.keys(program.assessments);
  const credential = levelsOf(program).map(({ body }) => body.credential);
  return {
    level: program.levels.map((level) => level.id),
    credential,
    course: Object.keys(program.courses),
    exam,
    assessment,
    exam_or_assessment: [...exam, ...assessment],
    course_or_exam: [...Object.keys(program.courses), ...exam],
    credential_or_exam: [...credential, ...exam, ...assessment],
    agreement: Object.keys(program.agreements),
    benefit: Object.keys(program.benefits),
    tier: program.tiers.map((tier) => tier.id),
    source: Object.keys(program.transition?.sources ?? {}),
    competency: Object.keys(program.competencies),
    competency_level: program.competencyLevels.map((level) => level.id),
    area: Object.keys(program.areas),
    solution: Object.keys(program.solutions),
    solution_category: Object.keys(program.solutionCategories),
    attribute: Object.keys(program.attributes),
    // Which values there are depends on the attribute: references say it themselves.
    attribute_value: [],
    credential_kind: Object.keys(program.credentialKinds),
  };
}

/** What makes people count, by name. */
const ofWho = ({ holding, completed, passed }: Who, path: Path): Reference[] =>
  [
    ...each('credential', holding, [...path, 'holding']),
    ...each('course', completed, [...path, 'completed']),
    ...each('exam_or_assessment', passed, [...path, 'passed']),
  ].filter(({ id }) => !id.startsWith('$'));

const fromConditions = (program: Program): Reference[] =>
  requirementsOf(program)
    .flatMap(({ condition, path }) => conditionsIn(condition, path))
    .flatMap(({ condition, path }): Reference[] => {
      if ('holds' in condition) return each('credential', condition.holds, [...path, 'holds']);
      if ('people' in condition)
        return ofWho(condition.people, [...path, 'people']).concat(
          ofCompany(program, condition, path),
        );
      if ('points' in condition)
        return metricsOf(condition.points, [...path, 'points'])
          .flatMap(({ metric: { people }, path: at }) =>
            people ? ofWho(people, [...at, 'people']) : [],
          )
          .concat(ofCompany(program, condition, path));
      if ('completed' in condition) {
        return [{ kind: 'course', id: condition.completed, path: [...path, 'completed'] }];
      }
      if ('passed' in condition) {
        return [{ kind: 'exam_or_assessment', id: condition.passed, path: [...path, 'passed'] }];
      }
      if ('agreed' in condition) {
        return [{ kind: 'agreement', id: condition.agreed, path: [...path, 'agreed'] }];
      }
      return ofCompany(program, condition, path);
    });

const fromTracks = (program: Program): Reference[] =>
  Object.entries(program.tracks).flatMap(([track, { levels, assessmentFormat }]) => [
    ...Object.keys(levels).map((id): Reference => ({
      kind: 'level',
      id,
      path: ['tracks', track, 'levels', id],
    })),
    ...assessmentFormat.flatMap((line, index) =>
      (['exam', 'assessment', 'level'] as const).flatMap((kind): Reference[] => {
        const id = line[kind];
        const path = ['tracks', track, 'assessmentFormat', index, kind];
        return id === undefined ? [] : [{ kind, id, path }];
      }),
    ),
  ]);

const fromValidity = (program: Program): Reference[] =>
  levelsOf(program).flatMap(({ body: { validFor, recertifiedBy = [] }, path }) => {
    const release = releaseOf(validFor);
    const newer = untilNewer(validFor);
    const at = [...path, 'validFor'];
    const named: (Reference | null)[] = [
      release === null
        ? null
        : { kind: 'course_or_exam', id: release, path: [...at, 'sinceReleaseOf'] },
      newer && { kind: 'exam_or_assessment', id: newer.exam, path: [...at, 'untilNewer', 'exam'] },
      ...recertifiedBy.map((id, index): Reference => ({
        kind: 'credential_or_exam',
        id,
        path: [...path, 'recertifiedBy', index],
      })),
    ];
    return named.filter((each) => each !== null);
  });

const keys = (kind: Kind, value: object | undefined, ...path: string[]): Reference[] =>
  Object.keys(value ?? {}).map((id) => ({ kind, id, path: [...path, id] }));

function fromRest(program: Program): Reference[] {
  const { agreement, levelNames } = program.choices;
  const term = program.dates.adoption?.agreement;
  return [
    ...keys('level', program.standards.levels, 'standards', 'levels'),
    ...keys('level', program.renewal?.byLevel, 'renewal', 'byLevel'),
    ...keys('level', program.design.shape, 'design', 'shape'),
    ...Object.entries(program.exams).map(([id, exam]): Reference => ({
      kind: 'level',
      id: exam.level,
      path: ['exams', id, 'level'],
    })),
    ...program.tiers.flatMap((tier, index) =>
      tier.benefits.map((id, place): Reference => ({
        kind: 'benefit',
        id,
        path: ['tiers', index, 'benefits', place],
      })),
    ),
    ...(agreement && agreement.choose !== 'none'
      ? [
          {
            kind: 'agreement' as const,
            id: agreement.choose,
            path: ['choices', 'agreement', 'choose'],
          },
        ]
      : []),
    ...(term === undefined
      ? []
      : [{ kind: 'agreement' as const, id: term, path: ['dates', 'adoption', 'agreement'] }]),
    ...(levelNames
      ? [
          {
            kind: 'level' as const,
            id: levelNames.choose,
            path: ['choices', 'levelNames', 'choose'],
          },
        ]
      : []),
  ];
}

const words: [string, Kind][] = [
  ['holds', 'credential'],
  ['renews', 'credential'],
  ['completed', 'course'],
  ['passed', 'exam_or_assessment'],
  ['agreed', 'agreement'],
  ['exam', 'exam'],
  ['credential', 'credential'],
];

function fromScenarios({ program, before, scenarioFiles, bankFiles }: Checked): Reference[] {
  // Scenarios may expect a tier that only the version before has.
  const former = new Set(before?.tiers.map(({ id }) => id));
  const read = (line: Record<string, unknown>, path: Path): Reference[] => [
    ...words.flatMap(([word, kind]): Reference[] =>
      typeof line[word] === 'string' ? [{ kind, id: line[word], path: [...path, word] }] : [],
    ),
    ...['tier', 'next', 'held'].flatMap((word): Reference[] => {
      const id = line[word];
      const named = typeof id === 'string' && id !== 'none' && !former.has(id);
      return named ? [{ kind: 'tier', id, path: [...path, word] }] : [];
    }),
    ...ofHappening(program, line['has'] as Happening['has'], [...path, 'has']),
  ];
  const banks = bankFiles.map(({ exam, at }): Reference => ({
    kind: 'exam',
    id: exam,
    path: [...at, 'domain'],
  }));
  const stories = scenarioFiles.flatMap(({ at, file }) => [
    ...file.facts.flatMap((fact, index) => read(fact, [...at, 'facts', index])),
    ...file.scenarios.flatMap((story, index) => {
      const path = [...at, 'scenarios', index];
      return [
        ...story.facts.flatMap((fact, n) => read(fact, [...path, 'facts', n])),
        ...story.expect.flatMap((line, n) => read(line, [...path, 'expect', n])),
      ];
    }),
  ]);
  return [...banks, ...stories];
}
