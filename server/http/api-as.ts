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

/** The API for tests, asked by an actor as if they had signed in; answers are looked at as they come. */
export function apiAs(app: App, actor: Actor) {
  const host = new OpenAPIHono<ApiEnv>();
  host.use(async (c, next) => {
    c.set('actor', actor);
    await next();
  });
  host.route('/', api(app));
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a test says what it looks at
  return async <T>(path: string, { body, language }: Asked = {}) => {
    const response = await host.request(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(language && { 'accept-language': language }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, answer: (await response.json()) as T };
  };
}
