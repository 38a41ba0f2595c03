import { z } from '@hono/zod-openapi';
import { apiRouter, route, type Api } from '../../http/api.ts';
import type { Exams } from './exams.ts';
import { officeRoutes } from './office-routes.ts';
import { scoreRoutes } from './score-routes.ts';
import { Change, CourseView, ExamView, AttemptView, ResultView, SittingView } from './schemas.ts';

const sitting = z.object({ sitting: z.string().describe('Id of the sitting.') });
const exam = z.object({ exam: z.string().describe('Id of the exam.') });
const course = z.object({ course: z.string().describe('Id of the course.') });
const instant = z.number().describe('Milliseconds since 1970.');

/** Courses, exams and sittings of the person who asks, and below them the office’s part. */
export function examRoutes(operations: Exams): Api {
  const api = apiRouter();
  catalogueRoutes(api, operations);
  sittingRoutes(api, operations);
  savingRoutes(api, operations);
  courseRoutes(api, operations);
  officeRoutes(api, operations);
  scoreRoutes(api, operations);
  return api;
}

function catalogueRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'get',
      path: '/exams',
      id: 'listExams',
      tag: 'Exams',
      summary: 'Exams of the programs in force, and whether you may start each now.',
      answer: z.object({ exams: z.array(ExamView) }),
    },
    (actor) => operations.catalogue(actor),
  );
  route(
    api,
    {
      method: 'get',
      path: '/exams/{exam}',
      id: 'getExam',
      tag: 'Exams',
      summary: 'One exam and your attempts at it.',
      params: exam,
      answer: z.object({ exam: ExamView, attempts: z.array(AttemptView) }),
    },
    (actor, { params }) => operations.examDetail(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/me/attempts',
      id: 'listMyAttempts',
      tag: 'Exams',
      summary: 'Your attempts, newest first, with released results.',
      answer: z.object({ attempts: z.array(AttemptView) }),
    },
    (actor) => operations.myAttempts(actor),
  );
}

function sittingRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'post',
      path: '/exams/{exam}/sittings',
      id: 'startSitting',
      tag: 'Sittings',
      summary: 'Starts an attempt, or hands back the one that is open.',
      params: exam,
      body: z.strictObject({
        locale: z.string().max(35).optional().describe('Language of the questions.'),
      }),
      answer: z.object({
        sitting: z.string().describe('Id of the sitting.'),
        resumed: z.boolean().describe('Whether it was open already.'),
      }),
      status: 201,
    },
    (actor, { params, body }) => operations.startSitting(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/sittings/{sitting}',
      id: 'getSitting',
      tag: 'Sittings',
      summary: 'Your sitting: its questions and what is saved.',
      params: sitting,
      answer: z.object({ sitting: SittingView }),
    },
    (actor, { params }) => operations.sittingView(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/sittings/{sitting}/result',
      id: 'getResult',
      tag: 'Sittings',
      summary: 'The released result of a sitting, by domain.',
      params: sitting,
      answer: z.object({ result: ResultView }),
    },
    (actor, { params }) => operations.result(actor, params),
  );
}

function savingRoutes(api: Api, operations: Exams): void {
  const lease = z.string().describe('The lease that `takeLease` handed out; keep it secret.');
  route(
    api,
    {
      method: 'post',
      path: '/sittings/{sitting}/lease',
      id: 'takeLease',
      tag: 'Sittings',
      summary: 'Makes the asking tab the one that may save; any other loses its lease.',
      params: sitting,
      answer: z.object({
        lease,
        number: z.number().int().describe('How many leases this sitting has had.'),
      }),
      status: 201,
    },
    (actor, { params }) => operations.takeLease(actor, params),
  );
  route(
    api,
    {
      method: 'put',
      path: '/sittings/{sitting}/responses',
      id: 'saveResponses',
      tag: 'Sittings',
      summary: 'Saves changes; the answer comes after they are committed. Safe to send again.',
      params: sitting,
      body: z.strictObject({ lease, changes: z.array(Change).max(200) }),
      answer: z.object({
        saved: z
          .array(
            z.object({
              position: z.number().int().describe('Position on the form, 1-based.'),
              number: z.number().int().describe('Number of the change that is stored now.'),
            }),
          )
          .describe('What is stored of each position that was sent.'),
      }),
    },
    (actor, { params, body }) => operations.saveResponses(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/sittings/{sitting}/submission',
      id: 'submitSitting',
      tag: 'Sittings',
      summary: 'Submits the sitting and scores it; again answers the same.',
      params: sitting,
      body: z.strictObject({ lease: lease.optional() }),
      answer: z.object({
        submittedAt: instant,
        submittedBy: z.enum(['candidate', 'deadline', 'office']).describe('Who closed it.'),
      }),
      status: 201,
    },
    (actor, { params, body }) => operations.submitSitting(actor, { ...params, ...body }),
  );
}

function courseRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'get',
      path: '/courses/{course}',
      id: 'getCourse',
      tag: 'Courses',
      summary: 'A course, and when you completed it.',
      params: course,
      answer: z.object({ course: CourseView }),
    },
    (actor, { params }) => operations.coursePage(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/courses/{course}/completion',
      id: 'completeCourse',
      tag: 'Courses',
      summary: 'Marks a course complete; again changes nothing.',
      params: course,
      answer: z.object({ completedAt: instant }),
      status: 201,
    },
    (actor, { params }) => operations.completeCourse(actor, params),
  );
}
