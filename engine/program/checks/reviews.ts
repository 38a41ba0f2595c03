import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { written } from './calendar.ts';
import { error, settle, warning, type Rule } from './rule.ts';

/** Days of review belong to the rhythm that asks for them. */
const days: Rule = ({ program }) =>
  (['promotions', 'demotions'] as const).flatMap((word): Finding[] => {
    const { choose, days: given } = program.review[word];
    const path: Path = ['review', word];
    if (choose === 'on-days') return given ? [] : [error('rhythm.no_days', [...path, 'choose'])];
    return given ? [warning('rhythm.days_unused', [...path, 'days'], { chosen: choose })] : [];
  });

/** What a program with notices, probation or termination has to say about them. */
const open: Rule = ({ program: { review } }) => {
  const { notice, remediation, noticeGiven, demotions, probation, readmission } = review;
  const ofProbation: Path = ['review', 'probation'];
  const { lasts } = probation ?? {};
  return [
    ...((notice || remediation) && demotions.choose !== 'at-once'
      ? [
          settle(
            {
              code: 'silence.notice_given',
              requirement: 'R123',
              switch: ['review', 'noticeGiven'],
              at: ['review', notice ? 'notice' : 'remediation'],
            },
            noticeGiven,
          ),
        ]
      : []),
    ...(probation
      ? [
          settle(
            {
              code: 'silence.probation_lasts',
              requirement: 'R64',
              switch: ['review', 'probation', 'lasts'],
              at: ofProbation,
            },
            lasts && { ...lasts, choose: written(lasts.choose) },
          ),
        ]
      : []),
    ...(probation?.leadsTo === 'termination'
      ? [
          settle(
            {
              code: 'silence.readmission',
              requirement: 'R64',
              switch: ['review', 'readmission'],
              at: [...ofProbation, 'leadsTo'],
            },
            readmission,
          ),
        ]
      : []),
  ];
};

/** Calendars of review, and what follows a fall. */
export const reviews: Rule = (checked) => [...days(checked), ...open(checked)];
