import { z } from '@hono/zod-openapi';
import { ok } from '@guildmark/engine';
import { route, type Api } from '../../http/api.ts';
import type { Access } from './access.ts';
import { sessionCookie } from './session.ts';

const tag = 'Access';
const email = z.string().max(1000).describe('E-mail address.');
const password = z.string().max(1000);

/** Accounts and sessions: what the pages for signing up, in and out do. */
export function accountRoutes(api: Api, access: Access): void {
  describeDoors(api);
  route(
    api,
    {
      method: 'post',
      path: '/accounts',
      id: 'signUp',
      tag,
      summary:
        'Make an account; sets the session cookie unless the address must be confirmed first',
      open: true,
      body: z.strictObject({
        name: z.string().max(1000).describe('As it stands on certificates.'),
        email,
        password,
        locale: z.string().max(35).optional().describe('Language of pages and mail.'),
      }),
      answer: z.object({ confirm: z.boolean().describe('A letter with a link was sent.') }),
      status: 201,
    },
    async (_actor, { body }, { headers, locale, setCookies }) => {
      const made = await access.signUp(headers, { ...body, locale: body.locale ?? locale });
      if (!made.ok) return made;
      setCookies(made.value.cookies);
      return ok({ confirm: made.value.confirm });
    },
  );
  route(
    api,
    {
      method: 'post',
      path: '/sessions',
      id: 'signIn',
      tag,
      summary: 'Sign in; sets the session cookie',
      open: true,
      body: z.strictObject({ email, password }),
      answer: z.object({ signedIn: z.literal(true) }),
      status: 201,
    },
    async (_actor, { body }, { headers, setCookies }) => {
      const made = await access.signIn(headers, body);
      if (!made.ok) return made;
      setCookies(made.value.cookies);
      return ok({ signedIn: true as const });
    },
  );
  route(
    api,
    {
      method: 'delete',
      path: '/sessions/current',
      id: 'signOut',
      tag,
      summary: 'Sign out; ends the session of the cookie that is sent',
      open: true,
      answer: z.object({ signedIn: z.literal(false) }),
    },
    async (_actor, _input, { headers, setCookies }) => {
      setCookies((await access.signOut(headers)).cookies);
      return ok({ signedIn: false as const });
    },
  );
}

/** How a request says who asks; the names stand in the documentation's header too. */
function describeDoors(api: Api): void {
  const define = (
    name: string,
    scheme: Parameters<typeof api.openAPIRegistry.registerComponent>[2],
  ) => api.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  define('session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie('http:'),
    description:
      'The cookie of a session; its name begins with `__Secure-` where the origin is https.',
  });
  define('bearer', { type: 'http', scheme: 'bearer', description: 'A personal API key.' });
  define('apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description: 'The same key.',
  });
}
