import { z } from '@hono/zod-openapi';
import { ok } from '@guildmark/engine';
import { apiRouter, route } from '../../http/api.ts';
import type { Waiting } from '../../platform/aside.ts';
import type { Actor } from '../../platform/operation.ts';
import { comparedRoutes } from './compared-routes.ts';
import type { Programs, Sources } from './programs.ts';
import { shownRoutes } from './shown-routes.ts';

const tag = 'Programs';
const Files = z
  .record(z.string().max(300), z.string().max(2_000_000))
  .describe('The files of the program’s folder by path.');

const ProblemShape = z
  .object({
    severity: z.enum(['error', 'warning', 'settled', 'notice']),
    code: z.string(),
    args: z.record(z.string(), z.union([z.string(), z.number()])),
    file: z.string(),
    line: z.number().int(),
    column: z.number().int(),
    path: z.string(),
  })
  .openapi('ProgramProblem');

const VersionShape = z
  .object({
    program: z.string(),
    version: z.string(),
    publishedAt: z.number().int(),
    effectiveFrom: z.number().int(),
    enforcedFrom: z.number().int(),
    publishedBy: z.string(),
  })
  .openapi('ProgramVersion');

const Named = z.object({ program: z.string(), version: z.string() });

/** Publishes what was seen; it needs to know what a text does to companies, which this feature does not. */
type PublishSeen = (
  actor: Actor,
  input: { files: Sources; seen: string },
  waiting: Waiting,
) => ReturnType<Programs['publish']>;

/** Programs as text under /api/v1. */
export function programRoutes(programs: Programs, publishSeen: PublishSeen) {
  const api = apiRouter();
  route(
    api,
    {
      method: 'get',
      path: '/programs',
      id: 'listPrograms',
      tag,
      summary: 'Published versions of all programs',
      open: true,
      answer: z.object({ versions: z.array(VersionShape) }),
    },
    async (actor) => ok({ versions: await programs.versions(actor) }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/versions/{version}/files',
      id: 'getProgramFiles',
      tag,
      summary: 'The text of a version, with what the check says of it',
      params: Named,
      answer: z.object({ files: Files, problems: z.array(ProblemShape) }),
    },
    async (actor, { params }) => {
      const found = await programs.sourcesOf(actor, params);
      if (!found.ok) return found;
      const { files, problems } = found.value;
      return ok({ files, problems });
    },
  );
  route(
    api,
    {
      method: 'post',
      path: '/program-checks',
      id: 'checkProgram',
      tag,
      summary: 'Check a program’s text without publishing it',
      body: z.strictObject({ files: Files }),
      answer: z.object({ problems: z.array(ProblemShape) }),
    },
    async (actor, { body }, { signal }) => {
      const checked = await programs.check(actor, body, { signal });
      return checked.ok ? ok({ problems: checked.value.problems }) : checked;
    },
  );
  route(
    api,
    {
      method: 'post',
      path: '/programs',
      id: 'publishProgram',
      tag,
      summary: 'Publish a version whose effect was seen; its text must be free of errors',
      body: z.strictObject({
        files: Files,
        seen: z
          .string()
          .max(200)
          .describe('The sign of its effect, as getPublishingEffect answers it for this text.'),
      }),
      answer: Named.extend({ problems: z.array(ProblemShape) }),
      status: 201,
    },
    (actor, { body }, { signal }) => publishSeen(actor, body, { signal }),
  );
  comparedRoutes(api, programs);
  shownRoutes(api, programs);
  return api;
}
