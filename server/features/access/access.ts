import { ok, refuse, type Result } from '@guildmark/engine';
import type { Installation } from '../../installation.ts';
import type { Mail } from '../../platform/mail.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Seal } from '../../platform/seal.ts';
import { sessionToken, whoAsks } from './actor.ts';
import { signInAttempts } from './attempts.ts';
import { newcomers } from './newcomers.ts';
import { office } from './office.ts';
import { people } from './people.ts';
import { profile } from './profile.ts';
import { actorById, livingSessions, updatePerson } from './queries.ts';
import { makeAuth, sessionCookie, signingSecret } from './session.ts';
import { signIn } from './sign-in.ts';
import { steadyActors } from './steady.ts';

export type { PeopleFilter, PersonLine } from './people-queries.ts';

interface Needs {
  installation: Installation;
  mail: Mail;
  seal: Seal;
}

/** Who people are to the system: accounts, sessions, API keys, the office's roles. */
export function access(platform: Platform, { installation, mail, seal }: Needs) {
  const { vendor } = installation;
  const attempts = signInAttempts(platform.db, vendor);
  const auth = makeAuth(platform, { vendor, vendorName: installation.name, mail, seal, attempts });

  /** Gives an existing person a confirmed account with this password; for the demo world and the office's tools. */
  async function giveAccount(
    actor: Actor,
    input: { person: string; password: string },
  ): Promise<Result<{ account: string }>> {
    if (actor.kind !== 'system') return refuse('access.not_allowed');
    const person = await actorById(platform.db, vendor, input.person);
    if (!person) return refuse('access.person_not_found', {}, 'person');
    const { internalAdapter, password } = await auth.$context;
    const { name, email } = person;
    const user = await internalAdapter.createUser(
      { name, email, emailVerified: true },
      { method: 'other' },
    );
    const hash = await password.hash(input.password);
    const account = { accountId: user.id, providerId: 'credential', userId: user.id };
    await internalAdapter.linkAccount({ ...account, password: hash });
    await platform.db
      .transaction()
      .execute((tx) => updatePerson(tx, vendor, person.person, { account_id: user.id }));
    return ok({ account: user.id });
  }

  const actorOf = whoAsks(platform, { vendor, seal, confirmed: mail.delivers });
  const [cookie, secret] = [sessionCookie(platform.origin), signingSecret(seal)];
  const steadyActorOf = steadyActors({
    actorOf,
    tokenOf: (headers) => sessionToken(headers, cookie, secret),
    living: (tokens) => livingSessions(platform.db, tokens),
    clock: platform.clock,
  });

  return {
    /** Answers `/api/auth/*`. */
    handler: (request: Request): Promise<Response> => auth.handler(request),
    actorOf,
    steadyActorOf,
    ...signIn(platform, auth, vendor),
    ...newcomers(platform, { vendor, seal, auth }),
    giveAccount,
    ...office(platform),
    ...people(platform),
    ...profile(platform),
  };
}

export type Access = ReturnType<typeof access>;
