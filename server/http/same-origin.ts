import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a changing request that a browser sends from another site with our cookie.
 * Requests without a cookie carry no standing authority, so API keys work from anywhere.
 */
export function sameOrigin(origin: string): MiddlewareHandler {
  return async (c, next) => {
    const { req } = c;
    if (!safe.has(req.method) && req.header('cookie') && isForeign(req, origin)) {
      return problem(c, { code: 'access.foreign_origin' });
    }
    await next();
    return undefined;
  };
}

interface Headers {
  header: (name: string) => string | undefined;
}

/** Browsers say where a request comes from in Sec-Fetch-Site; older ones in Origin. */
function isForeign(req: Headers, origin: string): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const from = req.header('origin');
  if (from === undefined) return false;
  return from !== origin && URL.parse(from)?.host !== req.header('host');
}
