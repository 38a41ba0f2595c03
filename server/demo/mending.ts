import type { ActOf } from './acts.ts';
import { credentialOf } from './queries.ts';
import { actorOf, done, known, officer, type Stage } from './stage.ts';

const badge = (stage: Stage, person: string, award: string) =>
  credentialOf(stage.db, { vendor: stage.vendor, person: known(stage.people, person).id, award });

/** The certification administrator takes a badge back. */
export async function revokeBadge(stage: Stage, { person, award, reason }: ActOf<'revoke'>) {
  const credential = await badge(stage, person, award);
  const office = officer(stage, 'certification-administrator');
  const revoked = await stage.app.features.credentials.revoke(office, { credential, reason });
  done(revoked, `revoking ${person} ${award}`);
}

/** A person corrects their own name. */
export async function correctName(stage: Stage, { person, name }: ActOf<'rename'>) {
  const renamed = await stage.app.features.access.renameMyself(actorOf(stage, person), { name });
  done(renamed, `renaming ${person}`);
  known(stage.people, person).name = name;
}

/** The certification administrator issues a badge anew with the right name. */
export async function issueAnew(stage: Stage, act: ActOf<'reissue'>) {
  const { person, award, name: holderName, reason } = act;
  const credential = await badge(stage, person, award);
  const office = officer(stage, 'certification-administrator');
  const input = { credential, holderName, reason };
  const issued = await stage.app.features.credentials.reissue(office, input);
  done(issued, `issuing ${person} ${award} anew`);
}
