import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import { z } from 'zod';

type Method = 'GET' | 'POST' | 'PUT';

/** The API on behalf of whoever is signed in in a browser context; a refusal fails the test. */
export function apiOf(context: BrowserContext, origin: string) {
  return async function call<S extends z.ZodType>(
    method: Method,
    path: string,
    shape: S,
    body?: object,
  ): Promise<z.output<S>> {
    const response = await context.request.fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { origin },
      ...(body && { data: body }),
    });
    assert.ok(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`);
    return shape.parse(await response.json());
  };
}

export type Api = ReturnType<typeof apiOf>;

/** What an answer may be where nobody looks at it. */
export const anything = z.unknown();
