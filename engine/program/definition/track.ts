import { z } from 'zod';
import { Condition } from './condition.ts';
import { Validity } from './validity.ts';
import { Employer } from './leaves.ts';
import { Day, Id, OneOrMore, Text } from './values.ts';

/** One rung of a track: a credential that a person earns. */
export const Level = z
  .strictObject({
    credential: Id.describe('Id of the credential that this level awards.'),
    title: Text.describe('Title of the credential, as it is printed on the badge.'),
    criteria: Text.describe('What the holder has shown, for whoever checks the badge.'),
    requires: Condition.describe('What a person must have done.'),
    closed: z
      .boolean()
      .optional()
      .describe('Whether it is no longer awarded; awards that were made last as they do.'),
    replacedBy: OneOrMore.optional().describe(
      'Credentials that take the place of one that is no longer awarded: holders are pointed to them.',
    ),
    validFor: Validity,
    recertifiedBy: OneOrMore.optional().describe(
      'Higher credentials or exams: while this one holds, the award of any of them lets it last to that award’s own end, and a passed exam lets its term begin anew.',
    ),
  })
  .describe('A level of a track.');
export type Level = z.output<typeof Level>;

/** Ways of learning that a step can be. */
export const learningWays = [
  'online',
  'virtual-class',
  'class',
  'practice',
  'toolkit',
  'webcast',
  'documentation',
] as const;

const Step = z
  .strictObject({
    title: Text.describe('What one learns or does.'),
    way: z
      .enum(learningWays)
      .describe(
        'How: `online` by oneself, `virtual-class` with an instructor over the network, `class` in one room, `practice` with the product, a `toolkit` of material, a `webcast`, or the `documentation` of the product.',
      ),
    free: z.boolean().default(false).describe('Whether it costs nothing.'),
  })
  .describe('A step with the way in which one learns.');
export type Step = z.output<typeof Step>;

export const Track = z
  .strictObject({
    title: Text.describe('Name of the track.'),
    kind: Id.optional().describe(
      'The kind of credential that its levels are, one of `credentialKinds`.',
    ),
    audience: Text.describe('Whom it is for.'),
    optional: z
      .boolean()
      .default(false)
      .describe('Optional tracks count for no tier unless a tier names them.'),
    learningPath: z
      .array(
        z.union([Text, Step]).describe('A step of the learning path: its text, or with its way.'),
      )
      .default([])
      .describe('The recommended steps, in order.'),
    preparationFor: z
      .array(Employer)
      .min(1)
      .optional()
      .describe(
        'Whose people see how to prepare (its learning path, and courses that no other track asks for): `partner`, `vendor`, `customer`. Without it, everyone.',
      ),
    assessmentFormat: z
      .array(
        z
          .strictObject({
            exam: Id.optional().describe('An exam that the list names.'),
            assessment: Id.optional().describe('A practical that the list names.'),
            level: Id.optional().describe('The level that the list gives for it, if any.'),
          })
          .describe('One line of the list: an exam or a practical.'),
      )
      .default([])
      .describe(
        'What the source lists as ways of assessment for the track, beside the requirements of its levels; `check` compares the two.',
      ),
    levels: z
      .record(Id, Level)
      .describe('The levels by the ids of `levels`; a track may leave some out.'),
  })
  .describe('A ladder of credentials for one kind of work.');
export type Track = z.output<typeof Track>;

/** What is learned before an exam; completed by the learner on a short page or recorded by an administrator. */
export const Course = z
  .strictObject({
    title: Text.describe('Name of the course.'),
    summary: Text.describe('What one learns, in a sentence or two.'),
    minutes: z.int().min(1).max(100_000).optional().describe('How long it takes, in minutes.'),
    released: Day.optional().describe(
      'The day on which its material was released; a later release is an event `course-released`.',
    ),
    completion: z
      .enum(['self', 'recorded'])
      .describe(
        '`self`: the learner reads the page and marks it complete. `recorded`: an administrator records it.',
      ),
    lessons: z
      .array(
        z
          .strictObject({
            title: Text.describe('Heading of the lesson.'),
            body: Text.describe('Text of the lesson; blank lines separate paragraphs.'),
          })
          .describe('One lesson.'),
      )
      .default([])
      .describe('The lessons of the course page; empty where the course is given elsewhere.'),
  })
  .describe('A course.');
export type Course = z.output<typeof Course>;

/** A human-graded practical with its rubric. */
export const Assessment = z
  .strictObject({
    title: Text.describe('Name of the assessment.'),
    format: Text.describe('What the candidate does and hands in.'),
    gradedBy: Text.describe('Who grades it.'),
    passMark: z.int().min(0).describe('Points needed to pass, out of the sum of the rubric.'),
    rubric: z
      .array(
        z
          .strictObject({
            criterion: Text.describe('What is looked at.'),
            points: z.int().min(1).max(100).describe('The most points it can earn.'),
          })
          .describe('One line of the rubric.'),
      )
      .min(1)
      .describe('How it is graded.'),
  })
  .describe('A practical assessment.');
export type Assessment = z.output<typeof Assessment>;
