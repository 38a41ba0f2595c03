import type { Instant } from '@guildmark/engine';
import type { ActOf } from './acts.ts';
import { addressOf } from './addresses.ts';
import { insertPerson } from './queries.ts';
import { demoPassword, demoSignIns } from './sign-ins.ts';
import { clockwork, done, known, type Entrant, type Player, type Stage } from './stage.ts';
import { office, vendor } from './world/organisations.ts';
import { everyone } from './world/everyone.ts';

/** A person of a partner enters the demo world. */
export async function signUp(stage: Stage, { person: key, at }: ActOf<'sign-up'>) {
  const found = everyone.people.find((one) => one.key === key);
  if (!found) throw new Error(`demo: no person ${key}`);
  const name = found.nameBefore ?? found.name;
  await enter(stage, key, { name, email: addressOf(found), locale: 'en', at });
}

/** The vendor's own people enter, each with a role. */
export async function openOffice(stage: Stage, at: Instant) {
  for (const { key, name, role } of office) {
    const email = addressOf({ key, at: vendor.slug });
    const player = await enter(stage, key, { name, email, locale: 'en', at });
    const { id: person } = player;
    const { access } = stage.app.features;
    done(await access.grantRole(clockwork(stage), { person, role }), `making ${key} ${role}`);
    player.office = [role];
  }
}

/** Those who can sign in get their account and the demo's password. */
export async function giveAccounts(stage: Stage) {
  for (const { key } of demoSignIns) {
    const { id: person } = known(stage.people, key);
    const input = { person, password: demoPassword };
    const given = await stage.app.features.access.giveAccount(clockwork(stage), input);
    done(given, `giving ${key} an account`);
  }
}

async function enter(stage: Stage, key: string, entrant: Entrant): Promise<Player> {
  const id = stage.app.platform.newId();
  await insertPerson(stage.db, stage.vendor, { id, ...entrant });
  const { name, email, locale } = entrant;
  const player: Player = { id, name, email, locale, office: [], belongs: null };
  stage.people.set(key, player);
  return player;
}
