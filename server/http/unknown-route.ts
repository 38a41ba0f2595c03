import type { Context } from 'hono';
import { problem } from './problem.ts';

interface Route {
  method: string;
  path: string;
}

/**
 * Answers what no route of the API took, as a problem: an address that is there for other methods says for which,
 * any other is not found.
 */
export function unknownRoute(base: string, routes: Route[]): (c: Context) => Response {
  const known = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, pattern: patternOf(base + path) }));
  return (c) => {
    const methods = known
      .filter(({ pattern }) => pattern.test(c.req.path))
      .map((one) => one.method);
    if (methods.length === 0) return problem(c, { code: 'request.not_found' });
    const all = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
    const allowed = [...new Set(all)].join(', ');
    c.header('allow', allowed);
    return problem(c, { code: 'request.method_not_allowed', args: { allowed } });
  };
}

/** `/people/:person` as an expression for whole paths. */
const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+')}$`);
