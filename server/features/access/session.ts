import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Seal } from '../../platform/seal.ts';
import type { Mail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/operation.ts';
import { accessWords, asLocale, translator } from '@guildmark/words';
import { addressHeader } from '../../platform/client-address.ts';
import type { Attempts } from './attempts.ts';
import { personByEmail } from './queries.ts';

export const shortestPassword = 10;
export const sessionDays = 30;
const cookiePrefix = 'guildmark';

interface Needs {
  vendor: string;
  vendorName: string;
  mail: Mail;
  seal: Seal;
  attempts: Attempts;
}

/** The name of the session's cookie; `__Secure-` where the origin is https. */
export const sessionCookie = (origin: string) =>
  `${origin.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.session_token`;

/** The secret that signs cookies, derived so that it opens nothing else. */
export const signingSecret = (seal: Seal) => seal.keyFor('sign-in').toString('base64url');

/** better-auth over our pool, with its tables in the schema `auth`. Addresses are confirmed when mail leaves the machine. */
export function makeAuth(platform: Platform, needs: Needs) {
  const { attempts, mail } = needs;
  return betterAuth({
    appName: needs.vendorName,
    baseURL: platform.origin,
    basePath: '/api/auth',
    secret: signingSecret(needs.seal),
    database: { db: platform.db, type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level, message) => platform.log('error', message, { level }) },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
      requireEmailVerification: mail.delivers,
    },
    emailVerification: {
      autoSignInAfterVerification: true,
      sendOnSignUp: mail.delivers,
      sendOnSignIn: mail.delivers,
      sendVerificationEmail: ({ user, url, token }) =>
        sendConfirmation(platform, needs, user.email, url, token),
    },
    // a session lasts as long as it was promised at sign-in; reading it writes nothing
    session: { expiresIn: sessionDays * 86_400, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      storage: 'memory',
      // failed sign-ins are counted in the database, for every door alike: see attempts.ts
      customRules: { '/sign-in/email': false },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: platform.origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => platform.newId() },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, ctx) => {
            if (ctx?.path === '/sign-up/email') await refuseKnown(platform, needs, user);
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/email') await attempts.admit(...subjectsOf(ctx));
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return;
        if (ctx.context.returned instanceof APIError) await attempts.failed(...subjectsOf(ctx));
        else await attempts.succeeded(...subjectsOf(ctx));
      }),
    },
  });
}

export type Auth = ReturnType<typeof makeAuth>;

function subjectsOf(ctx: { body?: unknown; headers?: Headers }): [email: string, address: string] {
  const body = ctx.body;
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return [String(email).toLowerCase(), ctx.headers?.get(addressHeader) ?? 'unknown'];
}

/**
 * Somebody whose record exists already (imported, or made by the office) opens it with a confirmed address only:
 * otherwise whoever types the address first would get the record.
 */
async function refuseKnown(platform: Platform, needs: Needs, user: { email: string }) {
  if (needs.mail.delivers) return;
  const known = await personByEmail(platform.db, needs.vendor, user.email);
  if (known) throw new APIError('UNPROCESSABLE_ENTITY', { code: 'access.email_known' });
}

async function sendConfirmation(
  platform: Platform,
  needs: Needs,
  email: string,
  url: string,
  token: string,
): Promise<void> {
  const person = await personByEmail(platform.db, needs.vendor, email);
  const say = translator(accessWords, asLocale(person?.locale));
  await needs.mail.send({
    to: email,
    subject: say('confirmation.subject', { vendor: needs.vendorName }),
    text: say('confirmation.text', { vendor: needs.vendorName, url }),
    key: `confirm-${token.slice(-24)}`,
  });
}
