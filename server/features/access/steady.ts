import type { Instant } from '@guildmark/engine';
import type { Actor } from '../../platform/operation.ts';

/** How often the sessions in use are looked through, all in one query. */
const sweepMs = 2_000;
/** The longest that a session is believed without a look; beyond it the request waits for one of its own. */
const believedMs = 5_000;
/** A session that asks for nothing this long is dropped. */
const forgetMs = 600_000;
/** More sessions than this are not remembered; they are looked up each time. */
const most = 50_000;

interface Needs {
  actorOf: (headers: Headers) => Promise<Actor>;
  /** The session token of a request whose signature is ours. */
  tokenOf: (headers: Headers) => string | null;
  /** Those of the tokens whose sessions have neither ended nor run out. */
  living: (tokens: string[]) => Promise<Set<string>>;
  clock: () => Instant;
}

interface Known {
  token: string;
  actor: Actor;
  checkedAt: Instant;
  usedAt: Instant;
}

/**
 * As `actorOf`, without a query for each request: for requests that come many times a minute from the same person and
 * need to know who it is, not what they may do (roles and companies are as they were at the first request).
 * A session that was ended is refused after five seconds at the latest, mostly after two.
 */
export function steadyActors({ actorOf, tokenOf, living, clock }: Needs) {
  const known = new Map<string, Known>();
  let sweptAt = -Infinity;

  async function sweep(now: Instant): Promise<void> {
    sweptAt = now;
    for (const [cookie, one] of known) if (now - one.usedAt > forgetMs) known.delete(cookie);
    const alive = await living([...known.values()].map((one) => one.token));
    for (const [cookie, one] of known) {
      if (alive.has(one.token)) one.checkedAt = Math.max(one.checkedAt, now);
      else if (one.checkedAt <= now) known.delete(cookie);
    }
  }

  async function lookUp(headers: Headers, cookie: string, now: Instant): Promise<Actor> {
    const actor = await actorOf(headers);
    const token = actor.kind === 'person' ? tokenOf(headers) : null;
    if (token !== null && known.size < most)
      known.set(cookie, { token, actor, checkedAt: now, usedAt: now });
    return actor;
  }

  return async function steadyActorOf(headers: Headers): Promise<Actor> {
    const cookie = headers.get('cookie');
    const byKey = headers.has('authorization') || headers.has('x-api-key');
    if (cookie === null || byKey) return actorOf(headers);
    const now = clock();
    const one = known.get(cookie);
    // Not awaited: when it fails, or takes too long, nobody is believed for longer than promised.
    if (known.size > 0 && now - sweptAt >= sweepMs) sweep(now).catch(() => {});
    if (!one || now - one.checkedAt > believedMs) return lookUp(headers, cookie, now);
    one.usedAt = now;
    return one.actor;
  };
}
