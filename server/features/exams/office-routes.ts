import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import type { Exams } from './exams.ts';
import { oversightRoutes } from './oversight-routes.ts';
import { BankView, SittingDetail, SittingLine } from './schemas.ts';

const sitting = z.object({ sitting: z.string().describe('Id of the sitting.') });
const person = z.object({ person: z.string().describe('Id of the person.') });
const instant = z.number().describe('Milliseconds since 1970.');
const reason = z.string().max(2_000).describe('Why; kept with the record.');
const at = InstantInput.optional().describe(
  'When it happened, in milliseconds or ISO 8601; now where absent.',
);

/** What the office reads of exams and grants to candidates. */
export function officeRoutes(api: Api, operations: Exams): void {
  readingRoutes(api, operations);
  grantRoutes(api, operations);
  accommodationRoutes(api, operations);
  recordRoutes(api, operations);
  oversightRoutes(api, operations);
}

function readingRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'get',
      path: '/exams/{exam}/items',
      id: 'getItemBank',
      tag: 'Office: exams',
      summary: 'The item bank of an exam, keys and rationales included.',
      params: z.object({ exam: z.string().describe('Id of the exam.') }),
      answer: z.object({ bank: BankView }),
    },
    (actor, { params }) => operations.itemBank(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/sittings',
      id: 'listSittings',
      tag: 'Office: exams',
      summary: 'Sittings of everyone, newest first.',
      query: z.object({
        program: z.string().optional().describe('Only of this program.'),
        exam: z.string().optional().describe('Only of this exam.'),
        person: z.uuid().optional().describe('Only of this person.'),
        state: z.enum(['open', 'submitted']).optional().describe('Only in this state.'),
        limit: z.coerce.number().int().min(1).max(500).optional().describe('At most this many.'),
      }),
      answer: z.object({ sittings: z.array(SittingLine) }),
    },
    (actor, { query }) => operations.listSittings(actor, query),
  );
  route(
    api,
    {
      method: 'get',
      path: '/sittings/{sitting}/progress',
      id: 'getSittingProgress',
      tag: 'Office: exams',
      summary: 'How far a sitting is, and the time that was granted.',
      params: sitting,
      answer: z.object({ sitting: SittingDetail }),
    },
    (actor, { params }) => operations.sittingDetail(actor, params),
  );
}

function grantRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'post',
      path: '/sittings/{sitting}/time-grants',
      id: 'grantTime',
      tag: 'Office: exams',
      summary: 'Adds time to an open sitting.',
      params: sitting,
      body: z.strictObject({
        minutes: z.number().int().describe('Minutes to add.'),
        kind: z.enum(['accommodation', 'incident']).describe('What for.'),
        reason,
      }),
      answer: z.object({ deadline: instant }),
      status: 201,
    },
    (actor, { params, body }) => operations.grantTime(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/people/{person}/attempt-grants',
      id: 'grantAttempt',
      tag: 'Office: exams',
      summary: 'Lets a person start one further attempt, whatever the wait.',
      params: person,
      body: z.strictObject({ exam: z.string().describe('Id of the exam.'), reason }),
      answer: z.object({ grant: z.string().describe('Id of the grant.') }),
      status: 201,
    },
    (actor, { params, body }) => operations.grantAttempt(actor, { ...params, ...body }),
  );
}

const Accommodation = z.object({
  extraPercent: z.number().int().describe('How much longer, in percent.'),
  reason: z.string().describe('Why.'),
  grantedBy: z.string().describe('Who granted it.'),
  grantedAt: instant,
});

function accommodationRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'get',
      path: '/people/{person}/accommodation',
      id: 'getAccommodation',
      tag: 'Office: exams',
      summary: 'The accommodation that stands for a person.',
      params: person,
      answer: z.object({ accommodation: Accommodation.nullable() }),
    },
    (actor, { params }) => operations.accommodation(actor, params),
  );
  route(
    api,
    {
      method: 'put',
      path: '/people/{person}/accommodation',
      id: 'setAccommodation',
      tag: 'Office: exams',
      summary: 'Gives a person longer in every sitting that starts from now on.',
      params: person,
      body: z.strictObject({
        extraPercent: z.number().int().describe('How much longer, in percent.'),
        reason,
      }),
      answer: z.object({ extraPercent: z.number().int().describe('As it stands now.') }),
    },
    (actor, { params, body }) => operations.setAccommodation(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'delete',
      path: '/people/{person}/accommodation',
      id: 'withdrawAccommodation',
      tag: 'Office: exams',
      summary: 'Ends the accommodation; sittings that have started keep it.',
      params: person,
      answer: person,
    },
    (actor, { params }) => operations.withdrawAccommodation(actor, params),
  );
}

function recordRoutes(api: Api, operations: Exams): void {
  route(
    api,
    {
      method: 'post',
      path: '/people/{person}/completions',
      id: 'recordCompletion',
      tag: 'Office: exams',
      summary: 'Records that a person completed a course.',
      params: person,
      body: z.strictObject({ course: z.string().describe('Id of the course.'), at }),
      answer: z.object({ completedAt: instant }),
      status: 201,
    },
    (actor, { params, body }) => operations.recordCompletion(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/people/{person}/assessments',
      id: 'recordAssessment',
      tag: 'Office: exams',
      summary: 'Records a practical assessment that was passed.',
      params: person,
      body: z.strictObject({
        assessment: z.string().describe('Id of the assessment.'),
        points: z.number().int().describe('Points by the rubric.'),
        at,
      }),
      answer: z.object({ validUntil: instant.nullable() }),
      status: 201,
    },
    (actor, { params, body }) => operations.recordAssessment(actor, { ...params, ...body }),
  );
}
