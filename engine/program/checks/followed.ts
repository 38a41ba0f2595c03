import type { Program } from '../definition/program.ts';
import { lacks } from './exams.ts';
import { error, warning, type Rule } from './rule.ts';

/** Readings that a text may choose and this version would have to be told to act on. */
const unfollowed: [keyof Program['choices'], string][] = [
  ['tierNames', 'front-matter'],
  ['annualDuties', 'every-year'],
  ['firstRenewalCycle', 'second-quarter'],
  ['standardsWithoutExam', 'assessments'],
  ['practicalLevels', 'assessment-format'],
];

/** Choices have the effect that they name, or it is said that they have not. */
export const followed: Rule = ({ program }) => [
  ...unfollowed
    .filter(([name, reading]) => program.choices[name]?.choose === reading)
    .map(([name, chosen]) =>
      warning('choice.not_followed', ['choices', name, 'choose'], {
        switch: `choices.${name}`,
        chosen,
      }),
    ),
  ...(program.choices.incompleteExams?.choose === 'refuse'
    ? Object.entries(program.exams)
        .filter(([, exam]) => lacks(exam).length > 0)
        .map(([id, exam]) =>
          error('exam.incomplete', ['exams', id, 'exam'], {
            exam: id,
            lacks: lacks(exam).join(', '),
          }),
        )
    : []),
];
