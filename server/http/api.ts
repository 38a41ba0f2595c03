import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Result } from '@guildmark/engine';
import type { Locale } from '@guildmark/words';
import type { Context, Handler } from 'hono';
import type { Actor } from '../platform/operation.ts';
import { localeAsked } from './locale.ts';
import { invalidInput, problem } from './problem.ts';

/** What the host puts into the context before a route runs. */
export interface ApiEnv {
  Variables: { actor: Actor };
}

export type Api = OpenAPIHono<ApiEnv>;

/** A router whose refused inputs answer as problems. */
export const apiRouter = (): Api =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (checked, c) => (checked.success ? undefined : invalidInput(c, checked.error)),
  });

type Shape = z.ZodObject;
type Of<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined;

/** One route: what it takes, what it answers, and how the documentation calls it. */
export interface RouteSpec<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends z.ZodType | undefined,
  A extends z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path with parameters in braces: `/organisations/{organisation}`. */
  path: string;
  /** Stable name of the operation for generated clients. */
  id: string;
  tag: string;
  summary: string;
  /** True where nobody needs to be signed in. */
  open?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  /** Status of success; 200 unless something was made. */
  status?: 200 | 201 | 202;
}

/** What was given: what was not is left out, never undefined. */
export const given = <T extends object>(asked: T) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as T;

/** What of HTTP itself the routes of sign-in need: the request's headers, and cookies for the answer. */
export interface Exchange {
  headers: Headers;
  setCookies: (values: string[]) => void;
  /** The language asked for. */
  locale: Locale;
  /** Aborted when the one who asked is gone. */
  signal: AbortSignal;
}

export const Problem = z
  .object({
    type: z.string().describe('A URN that names the kind of problem.'),
    title: z
      .string()
      .describe('The kind of problem in two or three words, in the language of `detail`.'),
    status: z.number().int().describe('The HTTP status.'),
    detail: z.string().describe('What happened and what to do, in the language asked for.'),
    code: z.string().describe('Stable code for programs.'),
    args: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('Figures of the problem.'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('The input it is about.'),
          message: z.string().describe('What is wrong with it.'),
        }),
      )
      .optional()
      .describe('Every input that could not be used.'),
  })
  .openapi('Problem');

/**
 * Adds a route that parses its input, calls one operation and answers its value or its refusal.
 * The operation's value must have the shape of `answer`; the compiler checks it.
 */
export function route<
  A extends z.ZodType,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  api: Api,
  spec: RouteSpec<P, Q, B, A>,
  run: (
    actor: Actor,
    input: { params: Of<P>; query: Of<Q>; body: Of<B> },
    exchange: Exchange,
  ) => Promise<Result<z.input<A>>>,
): void {
  const { method, path, id, tag, summary, params, query, body, answer, status = 200 } = spec;
  const definition = createRoute({
    method,
    path,
    operationId: id,
    tags: [tag],
    summary,
    ...(spec.open && { security: [] }),
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description: 'Done.', content: { 'application/json': { schema: answer } } },
      default: {
        description: 'Refused; the problem says why.',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  });
  const handle: Handler<ApiEnv> = async (c) => {
    const valid = (place: 'param' | 'query' | 'json') => c.req.valid(place as never);
    const input = {
      params: (params ? valid('param') : undefined) as Of<P>,
      query: (query ? valid('query') : undefined) as Of<Q>,
      body: (body ? valid('json') : undefined) as Of<B>,
    };
    const result = await run(c.get('actor'), input, exchangeOf(c));
    return result.ok ? c.json(result.value as object, status) : problem(c, result.refusal);
  };
  // The status is a variable here, so the library cannot match it with the response; `run` is checked instead.
  api.openapi(definition, handle as never);
}

const exchangeOf = (c: Context<ApiEnv>): Exchange => ({
  headers: c.req.raw.headers,
  locale: localeAsked(c),
  signal: c.req.raw.signal,
  setCookies: (values) => {
    for (const value of values) c.header('set-cookie', value, { append: true });
  },
});
