import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import type { Exams } from './exams.ts';
import { ExamView, SittingLine } from './schemas.ts';

const instant = z.number().describe('Milliseconds since 1970.');
const text = ExamView.shape.title;
const tag = 'Office: exams';

const Candidacy = z
  .object({
    exam: z.string().describe('Id of the exam.'),
    title: text,
    terms: ExamView.shape.terms,
    attempts: z.array(SittingLine).describe('Newest first.'),
    grants: z.array(
      z.object({
        id: z.string().describe('Id of the grant.'),
        exam: z.string().describe('Id of the exam.'),
        reason: z.string().describe('Why.'),
        grantedBy: z.string().describe('Who granted it.'),
        grantedAt: instant,
      }),
    ),
    attempt: ExamView.shape.attempt,
    refusal: ExamView.shape.refusal,
  })
  .openapi('Candidacy');

/** What the office sees of people and exams as a whole. */
export function oversightRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'get',
      path: '/people/{person}/exams',
      id: 'getCandidacy',
      tag,
      summary: 'A person’s attempts and grants by exam, and whether they may start.',
      params: z.object({ person: z.string().describe('Id of the person.') }),
      answer: z.object({ exams: z.array(Candidacy) }),
    },
    (actor, { params }) => operations.candidacyOf(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/used-up-attempts',
      id: 'listUsedUpAttempts',
      tag,
      summary: 'Who can go on with an exam only if another attempt is granted.',
      answer: z.object({
        waiting: z.array(
          z.object({
            person: z.string().describe('Id of the person.'),
            personName: z.string().describe('Name of the person.'),
            exam: z.string().describe('Id of the exam.'),
            title: text,
            attempts: z.number().int().describe('How often they have tried.'),
            lastAt: instant,
          }),
        ),
      }),
    },
    (actor) => operations.attemptsUsedUp(actor),
  );
  route(
    api,
    {
      method: 'get',
      path: '/pass-rates',
      id: 'getPassRates',
      tag,
      summary: 'How many results of the last days passed and failed, by exam.',
      query: z.object({
        days: z.coerce.number().int().min(1).max(3_650).default(90),
        program: z.string().optional().describe('Only exams of this program.'),
      }),
      answer: z.object({
        rates: z.array(
          z.object({
            exam: z.string().describe('Id of the exam.'),
            title: text,
            passed: z.number().int().describe('Results that passed.'),
            failed: z.number().int().describe('Results that did not.'),
          }),
        ),
      }),
    },
    (actor, { query }) => operations.passRates(actor, query),
  );
}
