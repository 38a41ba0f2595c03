import { isAPIError } from 'better-auth/api';
import { ok, refuse, type Refusal, type Result } from '@guildmark/engine';
import type { Platform } from '../../platform/operation.ts';
import { toTimestamp } from '../../platform/time.ts';
import { windowMinutes } from './attempts.ts';
import { ensurePerson } from './queries.ts';
import { shortestPassword, type Auth } from './session.ts';

/** `cookies`: values of Set-Cookie for whoever answers the browser. */
export interface SignedIn {
  cookies: string[];
  /** True when the address has to be confirmed by mail before the first sign-in. */
  confirm: boolean;
}

export interface SignInInput {
  email: string;
  password: string;
}

export interface SignUpInput extends SignInInput {
  name: string;
  /** The language to begin with; English where none is given. */
  locale?: string;
}

/** Accounts and sessions; `headers` are those of the request, `cookies` go into its response. */
export function signIn(platform: Platform, auth: Auth, vendor: string) {
  return {
    /** Makes an account and the person it belongs to, and signs them in (unless the address must be confirmed first). */
    async signUp(headers: Headers, input: SignUpInput): Promise<Result<SignedIn>> {
      const { name, email, password, locale = 'en' } = input;
      if (name.trim() === '') return refuse('access.name_missing', {}, 'name');
      const body = { name: name.trim(), email: email.trim(), password, callbackURL: '/me' };
      try {
        const made = await auth.api.signUpEmail({ body, headers, returnHeaders: true });
        const cookies = made.headers.getSetCookie();
        const { id, email: address, emailVerified: confirmed } = made.response.user;
        const account = { id, name: body.name, email: address, confirmed };
        // an account that must be confirmed gets its person at the first sign-in
        if (cookies.length > 0) await makePerson(account, locale);
        return ok({ cookies, confirm: cookies.length === 0 });
      } catch (error) {
        return refused(error);
      }
    },

    /** Opens a session. Wrong address and wrong password are told alike. */
    async signIn(headers: Headers, input: SignInInput): Promise<Result<SignedIn>> {
      const body = { email: input.email.trim(), password: input.password };
      try {
        const made = await auth.api.signInEmail({ body, headers, returnHeaders: true });
        return ok({ cookies: made.headers.getSetCookie(), confirm: false });
      } catch (error) {
        return refused(error);
      }
    },

    /** Ends the session of this browser; without one there is nothing to end. */
    async signOut(headers: Headers): Promise<SignedIn> {
      const made = await auth.api.signOut({ headers, returnHeaders: true });
      return { cookies: made.headers.getSetCookie(), confirm: false };
    },
  };

  function makePerson(account: Parameters<typeof ensurePerson>[2], locale: string) {
    const fresh = { id: platform.newId(), locale, at: toTimestamp(platform.clock()) };
    return ensurePerson(platform.db, vendor, account, fresh);
  }
}

const refusals: Record<string, Refusal> = {
  // the only input that better-auth's own schema can refuse once ours are strings
  VALIDATION_ERROR: { code: 'access.email_invalid', field: 'email' },
  INVALID_EMAIL: { code: 'access.email_invalid', field: 'email' },
  USER_ALREADY_EXISTS: { code: 'access.email_taken', field: 'email' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: { code: 'access.email_taken', field: 'email' },
  'access.email_known': { code: 'access.email_known', field: 'email' },
  INVALID_PASSWORD: {
    code: 'access.password_short',
    args: { least: shortestPassword },
    field: 'password',
  },
  PASSWORD_TOO_SHORT: {
    code: 'access.password_short',
    args: { least: shortestPassword },
    field: 'password',
  },
  PASSWORD_TOO_LONG: { code: 'access.password_long', field: 'password' },
  INVALID_EMAIL_OR_PASSWORD: { code: 'access.wrong_credentials', field: 'password' },
  EMAIL_NOT_VERIFIED: { code: 'access.email_unconfirmed', field: 'email' },
  'access.too_many_attempts': {
    code: 'access.too_many_attempts',
    args: { minutes: windowMinutes },
  },
};

/** What better-auth answered, as one of our refusals; anything else is a bug and thrown on. */
function refused(error: unknown): Result<never> {
  const code = isAPIError(error) ? error.body?.code : undefined;
  const refusal = code === undefined ? undefined : refusals[code];
  if (!refusal) throw error;
  return { ok: false, refusal };
}
