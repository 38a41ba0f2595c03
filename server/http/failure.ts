import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../platform/log.ts';
import { problem } from './problem.ts';

/**
 * Answers what was thrown: a body that is no JSON is the caller's to mend; anything else is ours, is logged
 * under an id and told by that id alone.
 */
export function failure(log: Log): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (error instanceof HTTPException && error.status === 400) {
      return problem(c, { code: 'request.malformed' });
    }
    const id = randomUUID();
    log('error', 'request failed', { id, method: c.req.method, path: c.req.path, error });
    return problem(c, { code: 'request.broken', args: { id } });
  };
}
