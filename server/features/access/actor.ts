import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Seal } from '../../platform/seal.ts';
import { asLocale } from '@guildmark/words';
import { toTimestamp } from '../../platform/time.ts';
import { actorById, ensurePerson, ownerOfKey, ownerOfSession } from './queries.ts';
import { sessionCookie, signingSecret } from './session.ts';

interface Needs {
  vendor: string;
  seal: Seal;
  /** Whether an account must have confirmed its address. */
  confirmed: boolean;
}

/** How personal API keys begin, so that a leaked one is recognised for what it is. */
export const keyPrefix = 'gmk_';

export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Who is asking: by session cookie, else by personal API key, else anonymous. One query each. */
export function whoAsks(platform: Platform, { vendor, seal, confirmed }: Needs) {
  const secret = signingSecret(seal);
  const cookieName = sessionCookie(platform.origin);
  const anonymous: Actor = { kind: 'anonymous', vendor };

  async function bySession(token: string, headers: Headers): Promise<Actor> {
    const owner = await ownerOfSession(platform.db, vendor, token);
    if (!owner || (confirmed && !owner.account.confirmed)) return anonymous;
    if (owner.person) return owner.person;
    const person = await ensurePerson(platform.db, vendor, owner.account, {
      id: platform.newId(),
      locale: asLocale(headers.get('accept-language')),
      at: toTimestamp(platform.clock()),
    });
    return (person && (await actorById(platform.db, vendor, person))) || anonymous;
  }

  return async function actorOf(headers: Headers): Promise<Actor> {
    const key = apiKeyOf(headers);
    if (key !== null) return (await ownerOfKey(platform.db, vendor, hashOfKey(key))) ?? anonymous;
    const token = sessionToken(headers, cookieName, secret);
    return token === null ? anonymous : bySession(token, headers);
  };
}

/** The API key of a request; one that is given counts alone, so a wrong key is never masked by a cookie. */
export function apiKeyOf(headers: Headers): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return headers.get('x-api-key') ?? bearer ?? null;
}

/** The token of the session cookie when its signature is ours. */
export function sessionToken(headers: Headers, name: string, secret: string): string | null {
  const value = cookieValue(headers.get('cookie') ?? '', name);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  const ours = signature.length === expected.length && timingSafeEqual(signature, expected);
  return ours ? token : null;
}

function cookieValue(header: string, name: string): string {
  for (const part of header.split(';')) {
    const [key, ...rest] = part.trim().split('=');
    if (key !== name) continue;
    try {
      return decodeURIComponent(rest.join('='));
    } catch {
      return '';
    }
  }
  return '';
}
