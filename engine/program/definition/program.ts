import { z } from 'zod';
import { Action } from './action.ts';
import { administration } from './administration.ts';
import { Choices, Counting } from './choices.ts';
import { GrantedBy, organisationParts } from './competency.ts';
import { Condition } from './condition.ts';
import { Dates } from './dates.ts';
import { Exam, LevelStandard } from './exam.ts';
import { Design, Renewal } from './maintenance.ts';
import { openings } from './openings.ts';
import { publicParts } from './public.ts';
import { CurrencyRates } from './rates.ts';
import { Review } from './review.ts';
import { Assessment, Course, Track } from './track.ts';
import { Transition } from './transition.ts';
import { choice, Id, Price, Text } from './values.ts';
import { Calendar } from './window.ts';

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
  .strictObject({
    title: Text.describe('What the partner gets.'),
    cost: Price.optional().describe(
      'What it costs the vendor a year for each company that has it; a simulation adds it up.',
    ),
    availableTo: Condition.optional().describe(
      'Which companies it is open to beside their tier, by region or kind of partner; without it, all.',
    ),
  })
  .describe('A benefit.');

export const Tier = z
  .strictObject({
    id: Id.describe('Id of the tier.'),
    title: Text.describe('Name of the tier.'),
    metal: z
      .enum(['slate', 'bronze', 'silver', 'gold', 'platinum'])
      .describe('The quiet colour it is shown in.'),
    requires: Condition.describe('What an organisation must have on the day.'),
    maintain: Condition.optional().describe(
      'What keeps the tier once it is held; without it, what is required.',
    ),
    grantedBy: GrantedBy,
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

/** A whole program: the merge of the files of its folder. */
export const Program = z
  .strictObject({
    program: Id.describe(
      'Id of the program, e.g. `partner-program`; its folder is best called the same.',
    ),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, 'version')
      .describe('Version of the text, e.g. `1.0.0`.'),
    title: Text.describe('Name of the program.'),
    summary: Text.describe('The program in a sentence or two.'),
    locales: z
      .array(z.string().regex(/^[a-z]{2}$/, 'language'))
      .min(1)
      .describe('Languages that every text must have; the first is the fallback.'),
    zone: z.string().describe('IANA time zone in which days begin and end.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'currency')
      .describe('ISO 4217 currency of amounts.'),
    currencyRates: CurrencyRates.optional(),
    calendar: Calendar.optional(),
    dates: Dates,
    principles: z.array(Text).default([]).describe('What the program stands for.'),
    levels: z.array(Level).default([]).describe('Levels from low to high.'),
    tracks: z.record(Id, Track).default({}).describe('The tracks.'),
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
          .default({ timesForm: 1 })
          .describe('How large a bank must be.'),
        levels: z.record(Id, LevelStandard).describe('Exam standards by level.'),
        inPersonAt: z.array(Text).default([]).describe('Where an exam can be taken in person.'),
        scoresPosted: z
          .strictObject({
            from: z.int().min(0).max(100).describe('Business days at the earliest.'),
            to: z.int().min(0).max(100).describe('Business days, as a rule, at the latest.'),
          })
          .optional()
          .describe('How many business days after an exam its score is usually posted.'),
      })
      .default({ bank: { timesForm: 1 }, levels: {}, inPersonAt: [] })
      .describe('Standards that hold for all exams; a program without exams needs none.'),
    exams: z
      .record(Id, Exam)
      .default({})
      .describe('The exams; each is written in its own folder under `exams/`.'),
    ...organisationParts,
    names: z
      .record(z.string().min(1).max(200), Text)
      .default({})
      .describe(
        'What people call the words of conditions that are titled nowhere else: attributes of facts and their values, kinds of events and validations, other programs: `{ class-unavailable: { en: A class cannot be taken } }`.',
      ),
    ...openings,
    ...publicParts,
    benefits: z
      .record(Id, Benefit)
      .default({})
      .describe('Benefits that tiers and kinds of credential bring.'),
    tiers: z.array(Tier).min(1).describe('Tiers from low to high.'),
    actions: z
      .record(Id, Action)
      .default({})
      .describe(
        'What a company can do to reach a tier, and what each costs: plans are made of it.',
      ),
    tierListElsewhere: z
      .array(Text)
      .default([])
      .describe('Another list of tier names that the source gives; see `choices.tierNames`.'),
    counting: Counting,
    review: Review,
    renewal: Renewal.optional(),
    design: Design.default({
      elements: ['title', 'level', 'issued', 'expires'],
      shareOn: [],
      accent: '#3d5a80',
      shape: {},
    }),
    transition: Transition.optional(),
    choices: Choices.default({}),
    ...administration,
  })
  .describe('A partner program.');
export type Program = z.output<typeof Program>;
export type ProgramInput = z.input<typeof Program>;
