import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../app.ts';
import type { Actor } from '../platform/operation.ts';
import type { ApiEnv } from './api.ts';
import { api } from './host.ts';

/** What a question to the API has besides its address. */
interface Asked {
  body?: object;
  language?: string;
}

/**
 * The API for tests, asked by an actor as if they had signed in. Answers are taken for what a test says that they are,
 * unless it reads them itself.
 */
export function apiAs(app: App, actor: Actor) {
  const host = new OpenAPIHono<ApiEnv>();
  host.use(async (c, next) => {
    c.set('actor', actor);
    await next();
  });
  host.route('/', api(app));
  return async <T>(
    path: string,
    { body, language }: Asked = {},
    read: (json: unknown) => T = (json) => json as T,
  ) => {
    const response = await host.request(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(language && { 'accept-language': language }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, answer: read(await response.json()) };
  };
}
