import { ok, refuse, type Result } from '@guildmark/engine';
import { asLocale, locales } from '@guildmark/words';
import type { Actor, OfficeRole, Platform } from '../../platform/operation.ts';
import { toTimestamp } from '../../platform/time.ts';
import { hashOfKey, keyPrefix } from './actor.ts';
import { authorOf, maySignedIn } from './may.ts';
import { insertKey, listKeys, revokeKey, updatePerson, type ApiKey } from './queries.ts';

export interface Profile {
  person: string;
  name: string;
  email: string;
  locale: string;
  office: OfficeRole[];
  affiliations: { organisation: string; role: 'member' | 'administrator' }[];
}

type Person = Extract<Actor, { kind: 'person' }>;

const longestName = 200;
const mostKeys = 20;

/** Runs `act` for a person, refuses everybody else. */
async function asPerson<T>(
  actor: Actor,
  act: (person: Person) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (actor.kind === 'person') return act(actor);
  return { ok: false, refusal: maySignedIn(actor) ?? { code: 'access.not_allowed' } };
}

/** The signed-in person, with their roles. */
const myProfile = (actor: Actor): Promise<Result<Profile>> =>
  asPerson(actor, async ({ kind: _kind, vendor: _vendor, ...rest }) => ok(rest));

/** What a person says about themselves, and the keys they use the API with. */
export function profile(platform: Platform) {
  const { db } = platform;

  /** Changes the name for what comes; credentials already issued keep theirs until re-issued. */
  const renameMyself = (actor: Actor, input: { name: string }): Promise<Result<{ name: string }>> =>
    asPerson(actor, async ({ vendor, person }) => {
      const name = input.name.trim().replaceAll(/\s+/g, ' ');
      if (name === '') return refuse('access.name_missing', {}, 'name');
      if (name.length > longestName) {
        return refuse('access.name_long', { most: longestName }, 'name');
      }
      await db.transaction().execute((tx) => updatePerson(tx, vendor, person, { name }));
      return ok({ name });
    });

  /** The language for pages and mail. */
  const setLocale = (
    actor: Actor,
    input: { locale: string },
  ): Promise<Result<{ locale: string }>> =>
    asPerson(actor, async ({ vendor, person }) => {
      const locale = asLocale(input.locale);
      if (!locales.some((one) => one === input.locale)) {
        return refuse('access.locale_unknown', { locale: input.locale.slice(0, 20) }, 'locale');
      }
      await db.transaction().execute((tx) => updatePerson(tx, vendor, person, { locale }));
      return ok({ locale });
    });

  /** A new key for the API; `key` is shown this once and kept nowhere. */
  const createApiKey = (
    actor: Actor,
    input: { name: string },
  ): Promise<Result<{ id: string; key: string }>> =>
    asPerson(actor, async ({ vendor, person }) => {
      const name = input.name.trim();
      if (name === '' || name.length > 100) return refuse('access.key_name', { most: 100 }, 'name');
      const held = await listKeys(db, vendor, person);
      if (held.length >= mostKeys) return refuse('access.too_many_keys', { most: mostKeys });
      const key = keyPrefix + Buffer.from(platform.random(32)).toString('base64url');
      const at = toTimestamp(platform.clock());
      const id = platform.newId();
      const row = { id, person, name, start: key.slice(0, 10), hash: hashOfKey(key), at };
      await db.transaction().execute((tx) => insertKey(tx, vendor, row));
      return ok({ id, key });
    });

  /** The keys that still open something. */
  const listApiKeys = (actor: Actor): Promise<Result<{ keys: ApiKey[] }>> =>
    asPerson(actor, async ({ vendor, person }) => ok({ keys: await listKeys(db, vendor, person) }));

  /** Ends a key at once. */
  const revokeApiKey = (actor: Actor, input: { id: string }): Promise<Result<{ id: string }>> =>
    asPerson(actor, async ({ vendor, person }) => {
      const at = toTimestamp(platform.clock());
      const ended = { id: input.id, person, by: authorOf(actor), at };
      const held = await db.transaction().execute((tx) => revokeKey(tx, vendor, ended));
      return held ? ok({ id: input.id }) : refuse('access.key_not_found');
    });

  return { myProfile, renameMyself, setLocale, createApiKey, listApiKeys, revokeApiKey };
}
