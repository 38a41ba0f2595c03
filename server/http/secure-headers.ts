import type { MiddlewareHandler } from 'hono';

/** For what is no page: nothing is loaded, nothing runs, nobody frames it. Our images may style themselves. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'none'";

/** Headers that keep browsers careful, where a route has not set its own (pages set their policy themselves). */
export function secureHeaders(origin: string): MiddlewareHandler {
  const always: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['content-security-policy', policy],
    ...(origin.startsWith('https:')
      ? [['strict-transport-security', 'max-age=31536000'] as [string, string]]
      : []),
  ];
  return async (c, next) => {
    if (c.req.path.startsWith('/api/v1/')) {
      // our own answers take them up when they are made, which is cheaper than adding them afterwards
      for (const [name, value] of always) c.header(name, value);
      return next();
    }
    await next();
    const { headers } = c.res;
    for (const [name, value] of always) if (!headers.has(name)) c.header(name, value);
    return undefined;
  };
}
