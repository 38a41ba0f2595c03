import { z } from 'zod';
import { Day, Duration, Id, Percent, Price, Text } from './values.ts';

export const Proctoring = z
  .enum(['none', 'self-webcam', 'live-remote', 'in-person'])
  .describe('How a sitting is watched.');
export type Proctoring = z.output<typeof Proctoring>;

/** An exam: how a form is drawn from the bank and how a sitting runs. Standards of its level fill what it leaves out. */
export const Exam = z
  .strictObject({
    exam: Id.describe('Id of the exam; the same as its folder.'),
    title: Text.describe('Name of the exam.'),
    level: Id.describe('The level whose standards apply.'),
    questions: z
      .int()
      .min(1)
      .max(500)
      .optional()
      .describe('Questions on a form. Absent: announced and not yet offered.'),
    time: Duration.optional().describe(
      'Time for a sitting. Absent: announced and not yet offered.',
    ),
    passMark: Percent.optional().describe(
      'Overrides the pass mark of the level; see `passMarkFrom`.',
    ),
    blueprint: z
      .array(
        z
          .strictObject({
            domain: Id.describe('Id of the domain, the same as in the item files.'),
            title: Text.describe('Name of the domain, as results show it.'),
            questions: z.int().min(1).describe('Questions of this domain on a form.'),
          })
          .describe('One row of the blueprint.'),
      )
      .default([])
      .describe('How many questions each domain gives; the sum is `questions`.'),
    released: Day.optional().describe(
      'The day on which it was released; a later release is an event `exam-released`.',
    ),
    taken: z
      .enum(['here', 'elsewhere'])
      .optional()
      .describe(
        '`elsewhere`: at a test centre, or in another system; its results are recorded here, and it needs no questions. Without it, here.',
      ),
    fee: z.union([z.literal('none'), Price]).describe('Price of an attempt, or `none`.'),
    proctoring: Proctoring.optional().describe('Overrides the proctoring of the level.'),
  })
  .describe('An exam.');
export type Exam = z.output<typeof Exam>;

const ItemText = z
  .strictObject({
    stem: z.string().min(1).describe('The question.'),
    options: z
      .record(z.string().regex(/^[a-h]$/, 'letter'), z.string().min(1))
      .describe('The answers by letter.'),
    rationale: z
      .string()
      .min(1)
      .describe('Why the key is right; shown to nobody before results are released.'),
  })
  .describe('An item in one language.');

/** A question of the bank. Every language has the same letters. */
export const Item = z
  .strictObject({
    id: Id.describe('Unique in the bank, never used again.'),
    state: z
      .enum(['draft', 'beta', 'live', 'retired'])
      .describe('Only live items are drawn into forms.'),
    key: z
      .union([
        z.string().regex(/^[a-h]$/, 'letter'),
        z.array(z.string().regex(/^[a-h]$/, 'letter')).min(2),
      ])
      .transform((key) => (Array.isArray(key) ? key : [key]))
      .describe('The right answer, or the list of all right answers.'),
  })
  .catchall(ItemText)
  .describe('An item of the bank, with one text a language.');
export type Item = z.output<typeof Item>;
export type ItemText = z.output<typeof ItemText>;

export const ItemFile = z
  .strictObject({
    domain: Id.describe('The domain of the blueprint that these items belong to.'),
    items: z.array(Item).describe('The items.'),
  })
  .describe('The items of one domain.');

/** What holds for every exam of a level unless the exam says otherwise. */
export const LevelStandard = z
  .strictObject({
    passMark: Percent.describe('Share of points needed.'),
    attemptsIncluded: z
      .union([z.int().min(1).max(100), z.literal('unlimited')])
      .describe('Attempts that need no further permission, or `unlimited`.'),
    waitBetween: Duration.describe(
      'Least time from the end of one attempt to the start of the next.',
    ),
    time: z
      .strictObject({
        from: Duration.describe('The shortest time of an exam of this level.'),
        to: Duration.describe('The longest.'),
      })
      .optional()
      .describe('How long exams of this level may be; `check` holds every exam against it.'),
    proctoring: Proctoring,
    orProctoring: z
      .array(Proctoring)
      .default([])
      .describe('Other ways of being watched that a candidate may choose.'),
  })
  .describe('The exam standards of a level.');
