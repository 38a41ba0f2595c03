import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, testProgram } from '../requirement/fixtures.ts';
import type { Verdict } from './answer.ts';
import { decideAhead } from './course.ts';
import { fold, undecided, type Holding, type Measuring, type Reviewed } from './held.ts';

const because = { en: 'For the test.' };
const chosen = (choose: string) => ({ choose, because });

/** A ladder under some reviews; promotions are at once unless said otherwise. */
function under(review: object, parts: object = {}): Reviewed {
  const base = { promotions: chosen('at-once'), demotions: chosen('at-once') };
  const program = testProgram({}, { review: { ...base, ...review } });
  const order = ['registered', 'silver', 'gold'];
  return { program, order, enforcedFrom: -Infinity, applications: [], ...parts };
}

const play = (reviewed: Reviewed, holding: Holding, measured: Measuring[]) =>
  decideAhead([{ reviewed, holding, measured }], null);

const silver: Holding = { ...undecided, level: 'silver', since: day('2026-01-01') };
/** Silver until 10 March 2026, and what comes after. */
const falls = (...after: [string, string | null][]): Measuring[] =>
  [['2026-02-01', 'silver'] as const, ['2026-03-10', 'registered'] as const, ...after].map(
    ([at, to]) => ({ at: day(at), to, because: [] }),
  );
const shown = (verdicts: Verdict[]) =>
  verdicts.map(({ act, at, to }) => `${new Date(at).toISOString().slice(0, 16)} ${act} ${to}`);
/** Midnight in Berlin in winter and in summer. */
const told = (verdicts: Verdict[]) => shown(verdicts).map((line) => line.replace(/T2[23]:00/u, ''));

const halfYearly = { demotions: chosen('half-yearly') };
const notice = { notice: '30 days', remediation: '60 days' };
const probation = {
  lasts: chosen('3 months'),
  blocks: { orders: { en: 'New orders' } },
  leadsTo: 'demotion',
};

// The instants are shown in UTC: the evening before the day in Berlin.
const cases: {
  name: string;
  review: object;
  measured?: Measuring[];
  parts?: object;
  is: string[];
}[] = [
  { name: 'at once', review: {}, is: ['2026-03-09 demotion registered'] },
  { name: 'at the next review', review: halfYearly, is: ['2026-06-30 demotion registered'] },
  {
    name: 'not at all where it is mended before the review',
    review: halfYearly,
    measured: falls(['2026-06-30', 'silver']),
    is: [],
  },
  {
    name: 'at the review if it is mended a day later',
    review: halfYearly,
    measured: falls(['2026-07-02', 'silver']),
    is: ['2026-06-30 demotion registered', '2026-07-01 promotion silver'],
  },
  {
    name: 'what is mended at the instant of the review is mended',
    review: halfYearly,
    measured: falls(['2026-07-01', 'silver']),
    is: [],
  },
  {
    name: 'to what is measured at the review, past the levels between',
    review: halfYearly,
    measured: falls(['2026-05-01', null]),
    is: ['2026-06-30 demotion null'],
  },
  {
    name: 'after notice and remediation',
    review: notice,
    is: ['2026-03-09 notice silver', '2026-06-07 demotion registered'],
  },
  {
    name: 'a notice is withdrawn at once',
    review: notice,
    measured: falls(['2026-06-07', 'silver']),
    is: ['2026-03-09 notice silver', '2026-06-06 notice-withdrawn silver'],
  },
  {
    name: 'a notice that a better standing overtakes',
    review: notice,
    measured: falls(['2026-06-07', 'gold']),
    is: [
      '2026-03-09 notice silver',
      '2026-06-06 notice-withdrawn silver',
      '2026-06-06 promotion gold',
    ],
  },
  {
    name: 'a review gives the notice, and its time is all',
    review: { ...halfYearly, ...notice, noticeGiven: chosen('at-review') },
    is: ['2026-06-30 notice silver', '2026-09-28 demotion registered'],
  },
  {
    name: 'the notice is given at once, and the fall waits for a review',
    review: { ...halfYearly, ...notice, noticeGiven: chosen('at-once') },
    is: ['2026-03-09 notice silver', '2026-06-30 demotion registered'],
  },
  {
    name: 'the first review after the time to mend counts',
    review: {
      ...notice,
      demotions: { ...chosen('on-days'), days: ['06-07', '06-08'] },
      noticeGiven: chosen('at-once'),
    },
    is: ['2026-03-09 notice silver', '2026-06-07 demotion registered'],
  },
  {
    name: 'probation, then the fall',
    review: { probation },
    is: ['2026-03-09 probation silver', '2026-06-09 demotion registered'],
  },
  {
    name: 'probation ends at once when it is mended',
    review: { probation },
    measured: falls(['2026-06-09', 'silver']),
    is: ['2026-03-09 probation silver', '2026-06-08 probation-ended silver'],
  },
  {
    name: 'probation without an end of its own',
    review: { probation: { ...probation, lasts: undefined } },
    is: ['2026-03-09 probation silver'],
  },
  {
    name: 'notice, probation, termination, and no way back without an application',
    review: {
      ...notice,
      probation: { ...probation, leadsTo: 'termination' },
      readmission: chosen('by-application'),
    },
    measured: falls(['2026-12-01', 'gold']),
    is: ['2026-03-09 notice silver', '2026-06-07 probation silver', '2026-09-07 termination null'],
  },
  {
    name: 'an application of an earlier day opens no way back, one of a later day does',
    review: {
      probation: { ...probation, leadsTo: 'termination' },
      readmission: chosen('by-application'),
      promotions: chosen('monthly'),
    },
    parts: {
      applications: [
        { from: day('2026-05-01'), until: null },
        { from: day('2026-06-20'), until: day('2026-07-01') },
        { from: day('2026-08-10'), until: null },
      ],
    },
    is: [
      '2026-03-09 probation silver',
      '2026-06-09 termination null',
      '2026-08-31 promotion registered',
    ],
  },
  {
    name: 'a termination that what is met undoes',
    review: {
      probation: { ...probation, leadsTo: 'termination' },
      readmission: chosen('when-met'),
    },
    is: [
      '2026-03-09 probation silver',
      '2026-06-09 termination null',
      '2026-06-09 promotion registered',
    ],
  },
  {
    name: 'nothing is announced before the text is enforced',
    review: notice,
    parts: { enforcedFrom: day('2026-05-01') },
    is: ['2026-04-30 notice silver', '2026-07-29 demotion registered'],
  },
  {
    name: 'a rise waits for its review as well',
    review: { promotions: chosen('quarterly') },
    measured: falls(['2026-03-10', 'gold']),
    is: ['2026-03-31 promotion gold'],
  },
];

describe('a fall', () => {
  for (const { name, review, measured = falls(), parts, is } of cases)
    test(name, () => assert.deepEqual(told(play(under(review, parts), silver, measured)), is));
});

test('a notice under an older text keeps its date, else it follows from the present text', () => {
  const noticed: Holding = { ...silver, phase: 'noticed', phaseSince: day('2026-01-10') };
  const measured = [{ at: day('2026-02-01'), to: 'registered', because: [] }];
  const kept = play(under(notice), { ...noticed, phaseUntil: day('2026-02-20') }, measured);
  assert.deepEqual(told(kept), ['2026-02-19 demotion registered']);
  assert.deepEqual(told(play(under(notice), noticed, measured)), [
    '2026-04-09 demotion registered',
  ]);
  assert.deepEqual(told(play(under({}), noticed, measured)), ['2026-01-31 demotion registered']);
});

test('what is held folds over every act; only three of them move the level', () => {
  const history = play(
    under({
      ...notice,
      probation: { ...probation, leadsTo: 'termination' },
      readmission: chosen('when-met'),
    }),
    silver,
    falls(),
  ).map((verdict, index) => ({ ...verdict, fact: String(index), recordedAt: verdict.at }));
  const phases = history.map((_, index) => {
    const { level, phase } = fold([
      { ...history[0]!, act: 'promotion', to: 'silver' },
      ...history.slice(0, index + 1),
    ]);
    return `${phase} ${level}`;
  });
  assert.deepEqual(phases, [
    'noticed silver',
    'probation silver',
    'terminated null',
    'regular registered',
  ]);
});
