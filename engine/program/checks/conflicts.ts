import type { Finding } from '../sources.ts';
import { termOf } from '../definition/terms.ts';
import { roughly, written } from './calendar.ts';
import { lacks } from './exams.ts';
import { conditionsIn, levelsOf, settle, type Checked, type Rule } from './rule.ts';

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

/** R145: an exam and the standard of its level ask for different marks. */
const passMarks: Rule = ({ program }) =>
  Object.entries(program.exams).flatMap(([id, exam]) => {
    const standard = program.standards.levels[exam.level]?.passMark;
    if (exam.passMark === undefined || standard === undefined || exam.passMark === standard) {
      return [];
    }
    const args = { exam: id, mark: percent(exam.passMark), standard: percent(standard) };
    return [
      settle(
        {
          code: 'conflict.pass_mark',
          requirement: 'R145',
          switch: ['choices', 'passMarkFrom'],
          args,
          at: ['exams', id, 'passMark'],
        },
        program.choices.passMarkFrom,
      ),
    ];
  });

/** R146: the full path is due after grace, and a shortened path stays open for longer. */
const lapse: Rule = ({ program: { renewal, choices } }) =>
  renewal?.grace && renewal.streamlined && roughly(renewal.grace) < roughly(renewal.streamlined)
    ? [
        settle(
          {
            code: 'conflict.lapse',
            requirement: 'R146',
            switch: ['choices', 'lapseBoundary'],
            args: { grace: written(renewal.grace), streamlined: written(renewal.streamlined) },
            at: ['renewal', 'grace'],
          },
          choices.lapseBoundary,
        ),
      ]
    : [];

/** R147: one level has two names. */
const levelNames: Rule = ({ program }) =>
  program.levels.flatMap((level, index) =>
    level.alsoCalled.length === 0
      ? []
      : [
          settle(
            {
              code: 'conflict.level_names',
              requirement: 'R147',
              switch: ['choices', 'levelNames'],
              args: {
                level: level.id,
                others: level.alsoCalled.map((name) => name[program.locales[0] ?? '']).join(', '),
              },
              at: ['levels', index, 'alsoCalled'],
            },
            program.choices.levelNames,
          ),
        ],
  );

/** R148: two lists of tiers. */
const tierNames: Rule = ({ program }) => {
  const locale = program.locales[0] ?? '';
  const listed = program.tiers.map((tier) => tier.title[locale]).join(', ');
  const elsewhere = program.tierListElsewhere.map((name) => name[locale]).join(', ');
  if (elsewhere === '' || elsewhere === listed) return [];
  return [
    settle(
      {
        code: 'conflict.tier_names',
        requirement: 'R148',
        switch: ['choices', 'tierNames'],
        args: { listed, elsewhere },
        at: ['tierListElsewhere'],
      },
      program.choices.tierNames,
    ),
  ];
};

/** R149: a duty called annual on a credential of more than a year. */
const annualDuties: Rule = ({ program }) => {
  const longer = levelsOf(program).flatMap(({ level, body }) => {
    const every = program.renewal?.byLevel[level]?.every;
    const term = termOf(body.validFor);
    return every && term && roughly(every) < roughly(term) ? [{ level, body, term }] : [];
  });
  const [first] = longer;
  if (!first) return [];
  return [
    settle(
      {
        code: 'conflict.annual_duties',
        requirement: 'R149',
        switch: ['choices', 'annualDuties'],
        args: {
          credentials: longer.map(({ body }) => body.credential).join(', '),
          validFor: written(first.term),
        },
        at: ['renewal', 'byLevel', first.level, 'every'],
      },
      program.choices.annualDuties,
    ),
  ];
};

const daysIn = { week: 7, month: 30, quarter: 91 } as const;

/** R149: renewals are planned before anything can expire. */
const firstRenewals: Rule = ({ program }) => {
  const shortest = levelsOf(program)
    .flatMap(({ body }) => termOf(body.validFor) ?? [])
    .toSorted((one, other) => roughly(one) - roughly(other))[0];
  const index = program.rollout.findIndex((step) => step.renewals);
  const from = program.rollout[index]?.from;
  if (!shortest || from === undefined) return [];
  const [unit = 'week', number = '1'] = from.split(' ');
  const begins = (Number(number) - 1) * daysIn[unit as keyof typeof daysIn] * 1440;
  if (begins >= roughly(shortest)) return [];
  return [
    settle(
      {
        code: 'conflict.first_renewals',
        requirement: 'R149',
        switch: ['choices', 'firstRenewalCycle'],
        args: { from, validFor: written(shortest) },
        at: ['rollout', index, 'from'],
      },
      program.choices.firstRenewalCycle,
    ),
  ];
};

/** R150: a tier has several seats, and one person could sit on more than one. */
const seats: Rule = ({ program }) => {
  const tier = program.tiers.find(
    ({ requires }) =>
      conditionsIn(requires, []).filter(({ condition }) => 'people' in condition).length > 1,
  );
  return tier
    ? [
        settle(
          {
            code: 'conflict.seats',
            requirement: 'R150',
            switch: ['counting', 'onePersonFills'],
            at: ['counting'],
          },
          program.counting.onePersonFills,
        ),
      ]
    : [];
};

/** R151: one attempt, and yet a wait between attempts. */
const singleAttempt: Rule = ({ program }) =>
  Object.entries(program.standards.levels)
    .filter(([, standard]) => standard.attemptsIncluded === 1)
    .map(([level, standard]) =>
      settle(
        {
          code: 'conflict.single_attempt',
          requirement: 'R151',
          switch: ['choices', 'afterIncludedAttempts'],
          args: { level, wait: written(standard.waitBetween) },
          at: ['standards', 'levels', level, 'attemptsIncluded'],
        },
        program.choices.afterIncludedAttempts,
      ),
    );

/** R160: standards for exams of a level that no exam belongs to. */
const standardsWithoutExam: Rule = ({ program }) => {
  const without = Object.entries(program.standards.levels).filter(
    ([level]) => !Object.values(program.exams).some((exam) => exam.level === level),
  );
  const [first] = without;
  if (!first) return [];
  return [
    settle(
      {
        code: 'conflict.standard_without_exam',
        requirement: 'R160',
        switch: ['choices', 'standardsWithoutExam'],
        args: {
          levels: without
            .map(([level, { passMark }]) => `${level} ${percent(passMark)}`)
            .join(', '),
        },
        at: ['standards', 'levels', first[0]],
      },
      program.choices.standardsWithoutExam,
    ),
  ];
};

const passedIn = (checked: Checked, track?: string, level?: string): string[] =>
  levelsOf(checked.program)
    .filter((each) => (track ?? each.track) === each.track && (level ?? each.level) === each.level)
    .flatMap(({ body }) => conditionsIn(body.requires, []))
    .flatMap(({ condition }) => ('passed' in condition ? [condition.passed] : []));

/** R161: exams that are announced without what a sitting needs. */
const incompleteExams: Rule = (checked) =>
  Object.entries(checked.program.exams)
    .filter(([, exam]) => lacks(exam).length > 0)
    .map(([id, exam]) =>
      settle(
        {
          code: 'conflict.incomplete_exam',
          requirement: 'R161',
          switch: ['choices', 'incompleteExams'],
          args: {
            exam: id,
            lacks: lacks(exam).join(', '),
            required: passedIn(checked).includes(id) ? 'yes' : 'no',
          },
          at: ['exams', id, 'exam'],
        },
        checked.program.choices.incompleteExams,
      ),
    );

/** R162: the list of assessment formats puts a practical elsewhere than the table of levels does. */
const practicalLevels: Rule = (checked) =>
  Object.entries(checked.program.tracks).flatMap(([track, { assessmentFormat }]) =>
    assessmentFormat.flatMap(({ assessment, level }, index): Finding[] => {
      if (assessment === undefined) return [];
      if (passedIn(checked, track, level).includes(assessment)) return [];
      const tableLevel = levelsOf(checked.program).find(
        (each) => each.track === track && passedIn(checked, track, each.level).includes(assessment),
      )?.level;
      return [
        settle(
          {
            code: 'conflict.practical_level',
            requirement: 'R162',
            switch: ['choices', 'practicalLevels'],
            args: { track, assessment, listed: level ?? 'none', table: tableLevel ?? 'none' },
            at: ['tracks', track, 'assessmentFormat', index],
          },
          checked.program.choices.practicalLevels,
        ),
      ];
    }),
  );

const rules = [
  passMarks,
  lapse,
  levelNames,
  tierNames,
  annualDuties,
  firstRenewals,
  seats,
  singleAttempt,
  standardsWithoutExam,
  incompleteExams,
  practicalLevels,
];

/** Where the text contradicts itself, found by its structure: open (an error) or settled by a switch. */
export const conflicts: Rule = (checked) => rules.flatMap((rule) => rule(checked));
