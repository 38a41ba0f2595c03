import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import type { Exams } from './exams.ts';

const Points = z.object({
  reached: z.number().int().min(0).max(100_000).describe('Points reached.'),
  possible: z.number().int().min(1).max(100_000).describe('Points that could be reached.'),
});
const instant = z.number().int().describe('Milliseconds since 1970.');

const Score = z
  .object({
    program: z.string().describe('Id of the program.'),
    exam: z.string().describe('Id of the exam.'),
    title: z.record(z.string(), z.string()).describe('Name of the exam by language.'),
    takenAt: instant.describe('When the exam was taken; milliseconds since 1970.'),
    postedAt: instant.describe('When the score was posted; milliseconds since 1970.'),
    passed: z.boolean().describe('Whether it was passed.'),
    points: Points.nullable().describe('Points, where the score has them.'),
    source: z.string().describe('The system it comes from.'),
    reference: z.string().describe('Its number there.'),
  })
  .openapi('Score');

const NewScore = z.strictObject({
  exam: z.string().max(200).describe('Id of an exam that is taken elsewhere.'),
  email: z.string().max(254).describe('Address of the candidate.'),
  name: z
    .string()
    .max(200)
    .default('')
    .describe('Name for the certificate, of somebody not yet known.'),
  locale: z.string().max(35).optional().describe('Language of somebody not yet known.'),
  passed: z.boolean().describe('Whether it was passed.'),
  points: Points.optional(),
  takenAt: InstantInput.describe('When it was taken: ISO 8601 with an offset, or milliseconds.'),
  reference: z.string().min(1).max(200).describe('Number of the score; a score is posted once.'),
});

/** Scores of exams that are taken elsewhere. */
export function scoreRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/scores',
      id: 'postScores',
      tag: 'Office: exams',
      summary: 'Posts scores of exams that were taken elsewhere, all or none.',
      params: z.object({ program: z.string().describe('Id of the program.') }),
      body: z.strictObject({
        source: z.string().min(1).max(100).describe('The system they come from.'),
        scores: z.array(NewScore).min(1).max(1_000),
      }),
      answer: z.object({
        posted: z.number().int().describe('Scores that are new.'),
        known: z.number().int().describe('Scores that had been posted before.'),
        invited: z.number().int().describe('People who were not known and are told by mail.'),
      }),
      status: 201,
    },
    (actor, { params, body }) => operations.postScores(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/scores',
      id: 'listLatestScores',
      tag: 'Office: exams',
      summary: 'The scores that were posted last in a program, the latest first.',
      params: z.object({ program: z.string().describe('Id of the program.') }),
      query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }),
      answer: z.object({
        scores: z.array(
          Score.extend({
            person: z.string().describe('Id of the person.'),
            name: z.string().describe('Name of the person.'),
          }).openapi('PostedScore'),
        ),
      }),
    },
    (actor, { params, query }) => operations.latestScores(actor, { ...params, ...query }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/me/scores',
      id: 'listMyScores',
      tag: 'Exams',
      summary: 'Your scores of exams that were taken elsewhere, the latest first.',
      answer: z.object({ scores: z.array(Score) }),
    },
    (actor) => operations.myScores(actor),
  );
}
