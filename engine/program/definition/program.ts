import { z } from 'zod';
import { Condition } from './condition.ts';
import { Exam, LevelStandard } from './exam.ts';
import { Assessment, Course, Track } from './track.ts';
import { choice, Day, Duration, Id, Price, Text } from './values.ts';

const Level = z
  .strictObject({
    id: Id.describe('Id that tracks and standards use.'),
    title: Text.describe('Name of the level.'),
    alsoCalled: z
      .array(Text)
      .default([])
      .describe('Other names that the sources use for the same level.'),
  })
  .describe('A level that tracks can have; the list runs from low to high.');

const Benefit = z
  .strictObject({ title: Text.describe('What the partner gets.') })
  .describe('A benefit.');

export const Tier = z
  .strictObject({
    id: Id.describe('Id of the tier.'),
    title: Text.describe('Name of the tier.'),
    metal: z
      .enum(['slate', 'bronze', 'silver', 'gold', 'platinum'])
      .describe('The quiet colour it is shown in.'),
    requires: Condition.describe('What an organisation must have on the day.'),
    benefits: z
      .array(Id)
      .default([])
      .describe('Benefits that begin with this tier; lower tiers’ benefits stay.'),
  })
  .describe('A tier; the list runs from low to high.');
export type Tier = z.output<typeof Tier>;

const Agreement = z
  .strictObject({
    title: Text.describe('Name of the agreement.'),
    edition: z
      .string()
      .min(1)
      .describe('The edition that is accepted; a new edition is a new agreement to accept.'),
    body: Text.describe('Its full text; blank lines separate paragraphs.'),
  })
  .describe('What a person accepts before a credential is awarded.');

/** Switches: what the sources leave open or contradict one another on, decided in the text. */
const Choices = z
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
    incompleteExams: choice(
      z.enum(['not-offered', 'refuse']),
      'What an exam without size, time or blueprint means (R161).',
    ).optional(),
    marketingPassMark: choice(
      z.enum(['standard', 'none']),
      'The pass mark of an exam whose track states none (R120).',
    ).optional(),
    practicalLevels: choice(
      z.enum(['level-table', 'assessment-format']),
      'Which place decides the level a practical belongs to (R162).',
    ).optional(),
    agreement: choice(
      z.union([Id, z.literal('none')]),
      'The agreement to accept before an award (R10).',
    ).optional(),
  })
  .describe('Decisions where the sources are silent or contradict one another.');

const Counting = z
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
      z.enum(['every-seat', 'one-seat-per-track', 'one-seat']),
      'How many of the seats that one tier asks for the same person may fill (R150).',
    ),
    tiersCumulative: choice(z.boolean(), 'Must every lower tier be met as well?'),
  })
  .describe('How people are counted for organisations.');

const Review = z
  .strictObject({
    promotions: choice(z.enum(['at-once']), 'When a better standing takes effect.'),
    demotions: choice(z.enum(['at-once']), 'When a worse standing takes effect.'),
  })
  .describe('When standing changes.');

const Renewal = z
  .strictObject({
    byLevel: z
      .record(
        Id,
        z
          .strictObject({ any: z.array(Text).min(1).describe('Ways to renew, any one of them.') })
          .describe('How one level is renewed.'),
      )
      .describe('What renews a credential, by level.'),
    grace: Duration.describe('After expiry, how long renewal is still open.'),
    streamlined: Duration.describe('After expiry, how long a shortened path is open.'),
    noticesBefore: z
      .array(Duration)
      .min(1)
      .describe('How long before expiry people and partners are told.'),
  })
  .describe('Renewal, grace, lapse and notices.');

const Design = z
  .strictObject({
    elements: z
      .array(z.enum(['title', 'level', 'logo', 'issued', 'expires', 'verification-id', 'qr']))
      .min(1)
      .describe('What a badge shows.'),
    shareOn: z
      .array(z.enum(['linkedin', 'email', 'web']))
      .default([])
      .describe('Where holders are helped to share.'),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'colour')
      .describe('Colour of the badge.'),
    shape: z
      .record(Id, z.enum(['roundel', 'shield', 'star']))
      .describe('Outline of the badge, by level.'),
  })
  .describe('How badges and certificates look.');

const Role = z
  .strictObject({
    title: Text.describe('Name of the role.'),
    duties: Text.describe('What the role does.'),
  })
  .describe('A role of the vendor’s office.');

const Administration = {
  roles: z.record(Id, Role).describe('Roles and their duties.'),
  reports: z
    .array(
      z
        .strictObject({
          id: Id.describe('Id of the report.'),
          title: Text.describe('Name of the report.'),
          every: Duration.optional().describe('How often it is due.'),
        })
        .describe('A report.'),
    )
    .default([])
    .describe('Reports the program owes.'),
  directory: z
    .strictObject({
      public: z.boolean().describe('Whether anyone may search it.'),
      searchBy: z
        .array(z.enum(['certification', 'location', 'specialty']))
        .describe('What one can search by.'),
      shows: z.array(z.enum(['contact', 'certifications'])).describe('What an entry shows.'),
    })
    .optional()
    .describe('The public directory of certified partners.'),
  budget: z
    .array(
      z
        .strictObject({
          title: Text.describe('What is paid for.'),
          per: z.enum(['year', 'track', 'exam']).describe('What one unit is.'),
          amount: Price.optional().describe('Price of a unit, where known.'),
        })
        .describe('A line of the budget.'),
    )
    .default([])
    .describe('What running the program costs.'),
  launch: z
    .strictObject({
      internal: z.array(Text).describe('Readiness inside.'),
      communication: z.array(Text).describe('What partners are told.'),
    })
    .optional()
    .describe('The launch checklists.'),
  rollout: z
    .array(
      z
        .strictObject({
          title: Text.describe('What happens.'),
          from: z.string().describe('When it begins, counted from the start, e.g. `week 1`.'),
          cohort: z.enum(['internal', 'selected', 'all']).describe('Who takes part.'),
        })
        .describe('A step of the roll-out.'),
    )
    .default([])
    .describe('The roll-out by cohorts.'),
  contentReview: Duration.optional().describe('How often questions are reviewed.'),
  crm: z
    .strictObject({ sync: z.boolean().describe('Whether status is kept in step with a CRM.') })
    .optional()
    .describe('The link to a CRM.'),
};

/** A whole program: the merge of the files of its folder. */
export const Program = z
  .strictObject({
    program: Id.describe('Id of the program; the same as its folder.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, 'version')
      .describe('Version of the text, e.g. `1.0.0`.'),
    title: Text.describe('Name of the program.'),
    summary: Text.describe('The program in a sentence or two.'),
    locales: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .min(1)
      .describe('Languages that every text must have; the first is the fallback.'),
    zone: z.string().describe('IANA time zone in which days begin and end.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'currency')
      .describe('ISO 4217 currency of amounts.'),
    dates: z
      .strictObject({
        published: Day.describe('From when it can be read.'),
        effective: Day.describe('From when it applies.'),
        enforced: Day.describe('From when standing can be lost under it.'),
      })
      .describe('When this version is published, effective and enforced.'),
    principles: z.array(Text).default([]).describe('What the program stands for.'),
    levels: z.array(Level).min(1).describe('Levels from low to high.'),
    tracks: z.record(Id, Track).describe('The tracks.'),
    courses: z.record(Id, Course).default({}).describe('The courses.'),
    assessments: z.record(Id, Assessment).default({}).describe('The practical assessments.'),
    agreements: z.record(Id, Agreement).default({}).describe('Agreements that people accept.'),
    standards: z
      .strictObject({
        bank: z
          .strictObject({
            timesForm: z
              .int()
              .min(1)
              .describe('Live items in a bank, as a multiple of the questions on a form.'),
            timesPerDomain: choice(
              z.int().min(1),
              'The same multiple, asked of every domain.',
            ).optional(),
          })
          .describe('How large a bank must be.'),
        levels: z.record(Id, LevelStandard).describe('Exam standards by level.'),
      })
      .describe('Standards that hold for all exams.'),
    exams: z
      .record(Id, Exam)
      .default({})
      .describe('The exams; each is written in its own folder under `exams/`.'),
    benefits: z.record(Id, Benefit).default({}).describe('Benefits that tiers unlock.'),
    tiers: z.array(Tier).min(1).describe('Tiers from low to high.'),
    counting: Counting,
    review: Review,
    renewal: Renewal.optional(),
    design: Design,
    choices: Choices.default({}),
    ...Administration,
  })
  .describe('A partner program.');
export type Program = z.output<typeof Program>;
export type ProgramInput = z.input<typeof Program>;
