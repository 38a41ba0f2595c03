import { isZone, type Duration } from '../../kernel/instant.ts';
import { nearest } from '../nearest.ts';
import { termOf } from '../definition/terms.ts';
import type { Finding } from '../sources.ts';
import { error, levelsOf, warning, type Rule } from './rule.ts';

const minutesIn = {
  minutes: 1,
  hours: 60,
  days: 1440,
  weeks: 10_080,
  months: 43_830,
  years: 525_960,
} as const;

/** A duration's usual length in minutes, good for comparing texts and for nothing else. */
export const roughly = (duration: Duration): number => duration.amount * minutesIn[duration.unit];

/** A duration as the text writes it. */
export const written = (duration: Duration): string =>
  `${duration.amount} ${duration.amount === 1 ? duration.unit.slice(0, -1) : duration.unit}`;

/** Lengths of time that cannot be meant: validity in minutes, exams of days, notices before the award. */
export const durations: Rule = ({ program }) => {
  const levels = levelsOf(program);
  const terms = levels.flatMap(({ body, path }) => {
    const term = termOf(body.validFor);
    return term ? [{ term, path: [...path, 'validFor'] }] : [];
  });
  const shortest = Math.min(...terms.map(({ term }) => roughly(term)));
  const { renewal } = program;
  return [
    ...terms
      .filter(({ term }) => roughly(term) < minutesIn.days)
      .map(({ term, path }) => error('duration.validity', path, { found: written(term) })),
    ...Object.entries(program.exams)
      .filter(([, exam]) => exam.time && roughly(exam.time) > minutesIn.days)
      .map(([id, exam]) =>
        error('duration.exam_time', ['exams', id, 'time'], {
          found: exam.time ? written(exam.time) : '',
        }),
      ),
    ...(renewal?.streamlined &&
    renewal.grace &&
    roughly(renewal.streamlined) < roughly(renewal.grace)
      ? [
          warning('duration.streamlined', ['renewal', 'streamlined'], {
            grace: written(renewal.grace),
            found: written(renewal.streamlined),
          }),
        ]
      : []),
    ...(renewal?.noticesBefore ?? []).flatMap((before, index) =>
      roughly(before) >= shortest
        ? [
            warning('duration.notice', ['renewal', 'noticesBefore', index], {
              found: written(before),
            }),
          ]
        : [],
    ),
  ];
};

const late = (first: string, earlier: string, second: string, later: string): Finding[] =>
  later < earlier
    ? [error('dates.order', ['dates', second], { first, earlier, second, later })]
    : [];

/** Published, effective and enforced follow one another. */
export const dates: Rule = ({ program }) => {
  const { published, effective, enforced } = program.dates;
  return [
    ...late('published', published, 'effective', effective),
    ...late('effective', effective, 'enforced', enforced),
  ];
};

/** The zone is one that calendars know. */
export const zone: Rule = ({ program }) => {
  if (isZone(program.zone)) return [];
  const suggestion = nearest(program.zone, Intl.supportedValuesOf('timeZone'));
  return [error('zone.unknown', ['zone'], { found: program.zone, suggestion })];
};
