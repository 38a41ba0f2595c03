import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../platform/log.ts';
import { problem } from './problem.ts';

/** What the router throws for a body that it cannot read. */
const bodies: Record<number, string> = { 400: 'request.malformed', 415: 'request.not_json' };

/** Codes of a connection that could not be made or broke, of the system and of PostgreSQL (it stops or starts). */
const connection = /^(?:ECONN\w+|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENOTFOUND|57P0[123]|08\w{3}|53300)$/;
/** What the pool says without a code. */
const sayings =
  /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered/;

/** Whether the database could not be reached: the same request may well work in a moment. */
function isUnreachable(error: Error & { code?: unknown; syscall?: unknown }): boolean {
  if (error instanceof AggregateError) return error.errors.some((one: Error) => isUnreachable(one));
  const { code, syscall, message, cause } = error;
  if (code === 'ENOENT' && syscall === 'connect') return true;
  if (connection.test(String(code)) || sayings.test(message)) return true;
  return cause instanceof Error && isUnreachable(cause);
}

/**
 * Answers what was thrown: a body that is no JSON is the caller's to mend, a database that is away comes back;
 * anything else is ours, is logged under an id and told by that id alone.
 */
export function failure(log: Log): (error: Error, c: Context) => Response {
  return (error, c) => {
    // Nobody reads this any more: the one who asked is gone, and what was computed was broken off.
    if (error.name === 'AbortError' && c.req.raw.signal.aborted) return c.body(null);
    const refused = error instanceof HTTPException ? bodies[error.status] : undefined;
    if (refused) return problem(c, { code: refused });
    if (isUnreachable(error)) {
      log('warn', 'the database does not answer', {
        method: c.req.method,
        path: c.req.path,
        error,
      });
      return problem(c, { code: 'request.busy' });
    }
    const id = randomUUID();
    log('error', 'request failed', { id, method: c.req.method, path: c.req.path, error });
    return problem(c, { code: 'request.broken', args: { id } });
  };
}
