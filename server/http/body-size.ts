import { bodyLimit } from 'hono/body-limit';
import type { Context, MiddlewareHandler } from 'hono';

/**
 * Refuses bodies larger than `most` bytes. A declared length is believed, for Node's parser lets no more through;
 * looking at the stream instead costs more than the rest of a small request.
 */
export function limitedBody(most: number, refuse: (c: Context) => Response): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: most, onError: refuse });
  return async (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined)
      return counted(c, next);
    return Number(length) > most ? refuse(c) : next();
  };
}
