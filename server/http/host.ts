import { randomBytes } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { App } from '../app.ts';
import { credentialFiles, credentialRoutes } from '../features/credentials/routes.ts';
import { accessRoutes } from '../features/access/routes.ts';
import { examRoutes } from '../features/exams/routes.ts';
import { factRoutes } from '../features/ledger/routes.ts';
import { newsRoutes } from '../features/news/routes.ts';
import { partnerRoutes } from '../features/partners/routes.ts';
import { programRoutes } from '../features/programs/routes.ts';
import { standingRoutes } from '../features/standing/routes.ts';
import type { Log } from '../platform/log.ts';
import { limitedBody } from './body-size.ts';
import { sameOrigin } from './same-origin.ts';
import type { ApiEnv } from './api.ts';
import type { Portal } from './portal.ts';
import { failure } from './failure.ts';
import { problem } from './problem.ts';
import { secureHeaders } from './secure-headers.ts';
import { unknownRoute } from './unknown-route.ts';

const megabyte = 1024 * 1024;
/** Programs travel as text with their item banks; nothing else comes near this. */
const largestBody = 8 * megabyte;

export interface HostParts {
  app: App;
  log: Log;
  /** Null: only the API is served. */
  portal: Portal | null;
}

/** Everything that answers HTTP: health, sign-in, the API, public files of credentials, and the portal. */
export function createHost({ app, log, portal }: HostParts): OpenAPIHono<ApiEnv> {
  const host = new OpenAPIHono<ApiEnv>();
  const { access, credentials } = app.features;
  host.use(logged(log));
  host.use(secureHeaders(app.platform.origin));
  host.use(limitedBody(largestBody, (c) => problem(c, tooLarge)));
  host.use(sameOrigin(app.platform.origin));
  host.get('/healthz', (c) => c.text('ok'));
  host.all('/api/auth/*', (c) => access.handler(c.req.raw));
  host.use('/api/v1/*', async (c, next) => {
    const actorOf = isSave(c) ? access.steadyActorOf : access.actorOf;
    c.set('actor', await actorOf(c.req.raw.headers));
    await next();
  });
  const documented = api(app);
  host.route('/api/v1', documented);
  host.all('/api/*', unknownRoute('/api/v1', documented.routes));
  host.route('/', credentialFiles(credentials, app.installation));
  if (portal) {
    const files = { root: portal.staticFolder };
    host.use('/assets/*', cached('public, max-age=31536000, immutable'), serveStatic(files));
    host.use(cached('public, max-age=3600'), serveStatic(files));
    host.all('*', async (c) => {
      const actor = await access.actorOf(c.req.raw.headers);
      return portal.answer(c.req.raw, { actor, nonce: randomBytes(16).toString('base64') });
    });
  }
  host.notFound((c) => problem(c, { code: 'request.not_found' }));
  host.onError(failure(log));
  return host;
}

const tooLarge = { code: 'request.too_large', args: { limit: '8 MB' } };

/** The documented API; also the source of docs/generated/openapi.json. */
export function api(app: App): OpenAPIHono<ApiEnv> {
  const all = new OpenAPIHono<ApiEnv>();
  const { features } = app;
  const routers = [
    accessRoutes(features.access),
    partnerRoutes(features.partners),
    factRoutes(features.ledger),
    programRoutes(features.programs, features.standing.publishSeen),
    examRoutes(features.exams),
    credentialRoutes(features.credentials),
    standingRoutes(features.standing),
    newsRoutes(features.news),
  ];
  for (const router of routers) all.route('/', router);
  all.doc31('/openapi.json', openapiHeader);
  return all;
}

export const openapiHeader = {
  openapi: '3.1.0',
  info: {
    title: 'Guildmark',
    version: '1',
    description:
      'Every operation of Guildmark. Sign in with the session cookie or send a personal API key as `Authorization: Bearer …`. Answers tell times in milliseconds since 1970-01-01T00:00Z; inputs take those or ISO 8601 with an offset. Refusals are problems (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
  // any one of them
  security: ['session', 'bearer', 'apiKey'].map((door): Record<string, string[]> => ({
    [door]: [],
  })),
};

/** Answers that are saved during an exam: thousands a second, each known by its row in the database. */
const isSave = (c: Context) => c.req.method === 'PUT' && c.req.path.endsWith('/responses');

/** One line a request, without its query, body or headers, where secrets may be. */
function logged(log: Log): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const started = performance.now();
    const save = isSave(c);
    await next();
    if (save && c.res.status === 200) return;
    if (c.req.path.startsWith('/assets/') || c.req.path === '/healthz') return;
    log('info', 'request', {
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  };
}

const cached =
  (value: string): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next();
    if (c.res.status === 200 && !c.res.headers.has('cache-control')) {
      c.header('cache-control', value);
    }
  };
