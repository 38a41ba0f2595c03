import { z } from 'zod';
import { choice, Id } from './values.ts';

/** Switches: what the sources leave open or contradict one another on, decided in the text. */
export const Choices = z
  .strictObject({
    passMarkFrom: choice(
      z.enum(['exam', 'standard']),
      'Which pass mark counts where an exam and the standard of its level differ (R145).',
    ).optional(),
    lapseBoundary: choice(
      z.enum(['grace', 'streamlined']),
      'Whether the full path is due after the grace period or only after the streamlined one (R146).',
    ).optional(),
    levelNames: choice(Id, 'Which of two names of one level is used (R147).').optional(),
    tierNames: choice(
      z.enum(['table', 'front-matter']),
      'Which list of tiers is used (R148).',
    ).optional(),
    annualDuties: choice(
      z.enum(['at-renewal', 'every-year']),
      'When a duty called annual falls due for a credential of more than one year (R149).',
    ).optional(),
    firstRenewalCycle: choice(
      z.enum(['first-expiry', 'second-quarter']),
      'When renewals begin (R149).',
    ).optional(),
    afterIncludedAttempts: choice(
      z.enum(['administrator-grants', 'stop']),
      'What happens after the included attempts (R129, R151).',
    ).optional(),
    standardsWithoutExam: choice(
      z.enum(['assessments', 'future-exams']),
      'What the pass marks of levels that name no exam apply to (R160).',
    ).optional(),
    unknownCandidate: choice(
      z.enum(['account', 'refuse']),
      'What the first score of someone not yet known does (R19): `account` makes their record and tells them by mail how to open it; `refuse`, also without this switch, keeps the score out.',
    ).optional(),
    incompleteExams: choice(
      z.enum(['not-offered', 'refuse']),
      'What an exam without size, time or blueprint means (R161).',
    ).optional(),
    unstatedPassMark: choice(
      z.enum(['standard', 'none']),
      'The pass mark of an exam whose track states none (R120).',
    ).optional(),
    practicalLevels: choice(
      z.enum(['level-table', 'assessment-format']),
      'Which place decides the level a practical belongs to (R162).',
    ).optional(),
    renewalFrom: choice(
      z.enum(['old-end', 'renewal-day']),
      'Whether a renewal ahead of the end lasts from the old end or from the day of renewal. Without this switch nothing renews ahead: what was done counts when the credential has run out.',
    ).optional(),
    agreement: choice(
      z.union([Id, z.literal('none')]),
      'The agreement to accept before an award (R10).',
    ).optional(),
  })
  .describe('Decisions where the sources are silent or contradict one another.');

/** Within what a person fills one seat, from the widest reading to the narrowest; tracks are a reading beside them. */
export const fillings = [
  'every-seat',
  'one-seat-per-requirement',
  'one-seat-per-step',
  'one-seat-per-track',
  'one-seat',
] as const;
export type Filling = (typeof fillings)[number];

export const Counting = z
  .strictObject({
    higherLevelCounts: choice(
      z.boolean(),
      'Does the holder of a higher level count where a lower one is asked for?',
    ),
    graceCounts: choice(
      z.boolean(),
      'Does a holder in the grace period still count for the organisation?',
    ),
    onePersonFills: choice(
      z.enum(fillings),
      'How many of the seats that one tier or level asks for the same person may fill (R150): `every-seat` that they fit; `one-seat-per-requirement`: one in each `people`, whose kinds then are different people; `one-seat-per-step`: one in each of its `steps`, and one beside them; `one-seat-per-track`: one in each track that they hold credentials of; `one-seat` in all.',
    ),
    employerChange: choice(
      z.enum(['new-begins', 'old-ends', 'award-ends']),
      'When someone changes employer, until when the old company has the credit (R16): until the new affiliation begins, also without this switch; until the old one is ended; or until each credential held then runs out.',
    ).optional(),
    tiersCumulative: choice(z.boolean(), 'Must every lower tier be met as well?'),
    competencyLevelsCumulative: choice(
      z.boolean(),
      'Must the lower levels of a competency be met as well (R85)?',
    ).optional(),
    competenciesCount: choice(
      z.enum(['measured', 'held']),
      'Whether tiers and benefits see a competency as it is measured on the day, or as it was decided. What a competency asks of its own lower level, or of another one, is always measured.',
    ).optional(),
  })
  .describe('How people are counted for organisations.');
