import { createHmac, timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '@guildmark/engine';
import { asLocale } from '@guildmark/words';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import type { Seal } from '../../platform/seal.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';
import { linkAccount, newcomer, personByEmail, recordNewcomer } from './newcomer-queries.ts';
import { shortestPassword, type Auth } from './session.ts';
import type { SignedIn } from './sign-in.ts';

/** Someone as another system knows them. */
export interface Newcomer {
  email: string;
  name: string;
  /** The language to begin with; English where none is given. */
  locale?: string | undefined;
}

interface Needs {
  vendor: string;
  seal: Seal;
  auth: Auth;
}

/** How long an invitation can be used, in days. */
export const openDays = 30;
const day = 86_400_000;
const over = () => refuse('access.activation_over', { days: openDays });
const longestName = 200;
const longestPassword = 200;
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Records of people who have no account yet, and the link by which they open theirs. */
export function newcomers(platform: Platform, { vendor, seal, auth }: Needs) {
  const key = seal.keyFor('activation');
  const signatureOf = (person: string, createdAt: number) =>
    createHmac('sha256', key).update(`${vendor} ${person} ${createdAt}`).digest('base64url');

  /** The person with an address, whatever the case of its letters; null where nobody has it. */
  async function personWithAddress(tx: Tx, email: string): Promise<string | null> {
    return (await personByEmail(tx, vendor, email.trim()))?.person_id ?? null;
  }

  /**
   * The person with this address, made with an invitation to open their record where nobody had it. Of two calls at
   * once for one address the second finds the person of the first. Refuses what is no address, and a missing name.
   */
  async function makeKnownIn(
    tx: Tx,
    actor: Actor,
    input: Newcomer,
  ): Promise<Result<{ person: string; fresh: boolean }>> {
    const email = input.email.trim();
    const name = input.name.trim().replaceAll(/\s+/g, ' ');
    if (!address.test(email) || email.length > 254)
      return refuse('access.email_invalid', {}, 'email');
    const known = await personWithAddress(tx, email);
    if (known) return ok({ person: known, fresh: false });
    if (name === '') return refuse('access.name_missing', {}, 'name');
    if (name.length > longestName) return refuse('access.name_long', { most: longestName }, 'name');
    const at = toTimestamp(platform.clock());
    const id = platform.newId();
    const row = { id, email, name, locale: asLocale(input.locale), at };
    const made = await recordNewcomer(tx, vendor, row);
    if (made.fresh)
      await platform.emit(tx, actor, { kind: 'person.invited', subject: made.person, payload: {} });
    return ok(made);
  }

  /** The path of the page on which a person opens their record; null once they have an account. */
  async function activationPath(person: string): Promise<string | null> {
    const found = await newcomer(platform.db, vendor, person);
    if (!found || found.account_id !== null) return null;
    return `/activate/${person}.${signatureOf(person, toInstant(found.created_at))}`;
  }

  /** Whom a link lets in: only who has no account yet, and only for a time. */
  async function byLink(token: string) {
    const [person = '', signature = ''] = token.split('.');
    const found = await newcomer(platform.db, vendor, person);
    if (!found || found.account_id !== null) return null;
    const createdAt = toInstant(found.created_at);
    const expected = Buffer.from(signatureOf(person, createdAt));
    const given = Buffer.from(signature);
    const ours = given.length === expected.length && timingSafeEqual(given, expected);
    return ours && platform.clock() < createdAt + openDays * day ? found : null;
  }

  /** Whose record a link opens; looking at it does not use it. */
  async function checkActivationLink(
    _actor: Actor,
    { token }: { token: string },
  ): Promise<Result<{ name: string; email: string }>> {
    const found = await byLink(token);
    return found ? ok({ name: found.name, email: found.email }) : over();
  }

  /** Gives the person of a link an account with this password and signs them in; the link is used up by it. */
  async function activate(
    headers: Headers,
    { token, password }: { token: string; password: string },
  ): Promise<Result<SignedIn>> {
    const found = await byLink(token);
    if (!found) return over();
    if (password.length < shortestPassword)
      return refuse('access.password_short', { least: shortestPassword }, 'password');
    if (password.length > longestPassword) return refuse('access.password_long', {}, 'password');
    const account = await confirmedAccount(found, password);
    const linked = await platform.db
      .transaction()
      .execute((tx) => linkAccount(tx, vendor, { person: found.person_id, account }));
    if (!linked) return over();
    const body = { email: found.email, password };
    const made = await auth.api.signInEmail({ body, headers, returnHeaders: true });
    return ok({ cookies: made.headers.getSetCookie(), confirm: false });
  }

  /**
   * The account of an address that its owner has just shown to read. Where somebody made one before without
   * confirming it, its password and sessions are theirs no longer.
   */
  async function confirmedAccount(
    { name, email }: { name: string; email: string },
    password: string,
  ): Promise<string> {
    const { internalAdapter, password: passwords } = await auth.$context;
    const hash = await passwords.hash(password);
    const before = await internalAdapter.findUserByEmail(email.toLowerCase());
    if (before) {
      await internalAdapter.deleteUserSessions(before.user.id);
      await internalAdapter.updatePassword(before.user.id, hash);
      await internalAdapter.updateUser(before.user.id, { emailVerified: true, name });
      return before.user.id;
    }
    const user = await internalAdapter.createUser(
      { name, email: email.toLowerCase(), emailVerified: true },
      { method: 'other' },
    );
    const account = { accountId: user.id, providerId: 'credential', userId: user.id };
    await internalAdapter.linkAccount({ ...account, password: hash });
    return user.id;
  }

  return { personWithAddress, makeKnownIn, activationPath, checkActivationLink, activate };
}
