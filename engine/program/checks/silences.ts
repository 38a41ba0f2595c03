import { settle, type OpenPoint, type Rule } from './rule.ts';

type Choice = Parameters<typeof settle>[1];

/** `path` is the switch; `at` is where its absence is shown, else the part of the program it belongs to. */
function point(code: string, requirement: string, path: string, choice: Choice, at?: string[]) {
  const steps = path.split('.');
  const open: OpenPoint = {
    code: `silence.${code}`,
    requirement,
    switch: steps,
    at: at ?? steps.slice(0, 1),
  };
  return settle(open, choice);
}

/** Points on which the text must say something because the sources of such programs usually do not. */
export const silences: Rule = ({ program }) => {
  const { choices, counting, review, standards } = program;
  const unstated = Object.entries(program.exams).find(([, exam]) => exam.passMark === undefined);
  const levels = Object.values(standards.levels);
  const unlimited =
    levels.length > 0 && levels.every((each) => each.attemptsIncluded === 'unlimited');
  const hasExams = Object.keys({ ...program.exams, ...standards.levels }).length > 0;
  return [
    ...(hasExams && !unlimited
      ? [
          point(
            'after_attempts',
            'R129',
            'choices.afterIncludedAttempts',
            choices.afterIncludedAttempts,
            ['standards', 'levels'],
          ),
        ]
      : []),
    point('agreement', 'R10', 'choices.agreement', choices.agreement),
    point('demotions', 'R123', 'review.demotions', review.demotions),
    point('promotions', 'R123', 'review.promotions', review.promotions),
    point('higher_level', 'R150', 'counting.higherLevelCounts', counting.higherLevelCounts),
    point('grace_counts', 'R135', 'counting.graceCounts', counting.graceCounts),
    ...(counting.employerChange
      ? [point('employer_change', 'R16', 'counting.employerChange', counting.employerChange)]
      : []),
    ...(choices.unknownCandidate
      ? [point('unknown_candidate', 'R19', 'choices.unknownCandidate', choices.unknownCandidate)]
      : []),
    point('tiers_cumulative', 'R123', 'counting.tiersCumulative', counting.tiersCumulative),
    ...(unstated
      ? [
          point('pass_mark', 'R120', 'choices.unstatedPassMark', choices.unstatedPassMark, [
            'exams',
            unstated[0],
          ]),
        ]
      : []),
    ...(standards.bank.timesPerDomain
      ? [
          point(
            'bank_per_domain',
            'R125',
            'standards.bank.timesPerDomain',
            standards.bank.timesPerDomain,
          ),
        ]
      : []),
  ];
};
