import { z } from '@hono/zod-openapi';
import { highestNumber } from './saving.ts';

const instant = z.number().describe('Milliseconds since 1970.');
const Text = z.record(z.string(), z.string()).describe('A text by language.');
const Duration = z
  .object({
    amount: z.number().int().describe('How many.'),
    unit: z
      .enum(['minutes', 'hours', 'days', 'weeks', 'months', 'years'])
      .describe('What is counted.'),
  })
  .describe('A length of time.');
const submittedBy = z.enum(['candidate', 'deadline', 'office']).describe('Who closed it.');

const Proctoring = z
  .enum(['none', 'self-webcam', 'live-remote', 'in-person'])
  .describe('How a sitting is watched, as the program’s text says.');

/** The new state of one position. */
export const Change = z
  .strictObject({
    position: z.number().int().min(1).max(500).describe('Position on the form, 1-based.'),
    chosen: z
      .array(z.number().int().min(1).max(8))
      .max(8)
      .describe('Shown option numbers, 1-based; empty clears the answer.'),
    flagged: z.boolean().describe('Marked to come back to.'),
    number: z
      .number()
      .int()
      .min(1)
      .max(highestNumber)
      .describe('Counts the changes of the sitting upwards; the highest of a position wins.'),
  })
  .openapi('Change');

export const ExamView = z
  .object({
    program: z.string().describe('Id of the program.'),
    exam: z.string().describe('Id of the exam.'),
    title: Text,
    level: z.string().describe('The level whose standards apply.'),
    offered: z.boolean().describe('False: announced and not offered yet.'),
    questions: z.number().int().nullable().describe('Questions on a form.'),
    time: Duration.nullable(),
    fee: z
      .union([z.literal('none'), z.object({ amount: z.string(), currency: z.string() })])
      .describe('Price of an attempt.'),
    terms: z
      .object({
        passMark: z.number().int().describe('Basis points: 7000 is 70 %.'),
        attemptsIncluded: z
          .number()
          .int()
          .nullable()
          .describe('Attempts that need no permission; null: as many as needed.'),
        waitBetween: Duration,
        proctoring: Proctoring,
        furtherAttempts: z.boolean().describe('Whether the office may grant more attempts.'),
      })
      .describe('What holds for every attempt.'),
    domains: z
      .array(
        z.object({
          domain: z.string().describe('Id of the domain.'),
          title: Text,
          questions: z.number().int().describe('Questions of it on a form.'),
        }),
      )
      .describe('The blueprint.'),
    open: z.string().nullable().describe('The sitting to go on with.'),
    attempt: z.number().int().nullable().describe('The attempt you may start now.'),
    refusal: z
      .object({
        code: z.string().describe('Stable code.'),
        args: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        field: z.string().optional(),
      })
      .nullable()
      .describe('Why none may be started now.'),
  })
  .openapi('Exam');

const line = {
  sitting: z.string().describe('Id of the sitting.'),
  program: z.string().describe('Id of the program.'),
  exam: z.string().describe('Id of the exam.'),
  attempt: z.number().int().describe('Counts the attempts of this person from 1.'),
  startedAt: instant,
  deadline: instant,
  submittedAt: instant.nullable(),
  submittedBy: submittedBy.nullable(),
  result: z
    .object({
      points: z.number().int().describe('Points won.'),
      possible: z.number().int().describe('Points that could be won.'),
      passed: z.boolean().describe('Whether the pass mark was reached.'),
    })
    .nullable()
    .describe('Null until it is released.'),
};

export const AttemptView = z.object({ ...line, title: Text }).openapi('Attempt');

export const SittingLine = z
  .object({
    ...line,
    person: z.string().describe('Id of the candidate.'),
    personName: z.string().describe('Name of the candidate.'),
  })
  .openapi('SittingLine');

export const SittingDetail = SittingLine.extend({
  now: instant,
  answered: z.number().int().describe('Positions with an answer.'),
  flagged: z.number().int().describe('Positions marked to come back to.'),
  timeGrants: z
    .array(
      z.object({
        id: z.string().describe('Id of the grant.'),
        minutes: z.number().int().describe('Minutes added.'),
        kind: z.enum(['accommodation', 'incident']).describe('What for.'),
        reason: z.string().describe('Why.'),
        grantedBy: z.string().describe('Who granted it.'),
        grantedAt: instant,
      }),
    )
    .describe('Time that was added.'),
}).openapi('SittingDetail');

export const SittingView = z
  .object({
    sitting: z.string().describe('Id of the sitting.'),
    exam: z.string().describe('Id of the exam.'),
    title: Text,
    attempt: z.number().int().describe('Counts your attempts from 1.'),
    locale: z.string().describe('Language of the questions.'),
    state: z.enum(['open', 'submitted']).describe('Whether answers can be saved.'),
    startedAt: instant,
    deadline: instant,
    now: instant,
    submittedAt: instant.nullable(),
    submittedBy: submittedBy.nullable(),
    questions: z.number().int().describe('Positions on the form.'),
    lastNumber: z.number().int().describe('Number of the latest stored change.'),
    positions: z
      .array(
        z.object({
          position: z.number().int().describe('1-based.'),
          stem: z.string().describe('The question.'),
          options: z.array(z.string()).describe('The answers in shown order; the first is 1.'),
          choose: z.number().int().describe('How many are to be chosen.'),
          chosen: z.array(z.number().int()).describe('Shown numbers that are stored.'),
          flagged: z.boolean().describe('Marked to come back to.'),
        }),
      )
      .describe('Empty once it is submitted.'),
  })
  .openapi('Sitting');

export const ResultView = z
  .object({
    sitting: z.string().describe('Id of the sitting.'),
    program: z.string().describe('Id of the program.'),
    exam: z.string().describe('Id of the exam.'),
    title: Text,
    attempt: z.number().int().describe('Counts the attempts from 1.'),
    submittedAt: instant,
    submittedBy,
    points: z.number().int().describe('Points won.'),
    possible: z.number().int().describe('Points that could be won.'),
    passMark: z.number().int().describe('Basis points: 7000 is 70 %.'),
    passed: z.boolean().describe('Whether the pass mark was reached.'),
    domains: z
      .array(
        z.object({
          domain: z.string().describe('Id of the domain.'),
          title: Text,
          points: z.number().int().describe('Points won in it.'),
          possible: z.number().int().describe('Points that could be won in it.'),
        }),
      )
      .describe('Points by domain of the blueprint.'),
  })
  .openapi('Result');

export const CourseView = z
  .object({
    program: z.string().describe('Id of the program.'),
    course: z.string().describe('Id of the course.'),
    title: Text,
    summary: Text,
    minutes: z.number().int().optional().describe('How long it takes.'),
    completion: z
      .enum(['self', 'recorded'])
      .describe('Who marks it complete: the learner or the office.'),
    lessons: z.array(z.object({ title: Text, body: Text })).describe('Lessons in order.'),
    completedAt: instant.nullable(),
  })
  .openapi('Course');

const counts = z.number().int();

export const BankView = z
  .object({
    program: z.string().describe('Id of the program.'),
    version: z.string().describe('Version of the program.'),
    exam: z.string().describe('Id of the exam.'),
    title: Text,
    domains: z
      .array(
        z.object({
          domain: z.string().describe('Id of the domain.'),
          title: Text,
          questions: z.number().int().describe('Questions of it on a form.'),
          items: z
            .object({ draft: counts, beta: counts, live: counts, retired: counts })
            .describe('Items by state.'),
        }),
      )
      .describe('How many items each domain has.'),
    items: z
      .array(
        z
          .object({
            id: z.string().describe('Id of the item.'),
            domain: z.string().describe('Its domain.'),
            state: z.enum(['draft', 'beta', 'live', 'retired']).describe('Its state.'),
            key: z.array(z.string()).describe('Letters of the right options.'),
          })
          .loose(),
      )
      .describe('The items with their texts by language; confidential.'),
  })
  .openapi('ItemBank');
