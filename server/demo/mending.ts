import type { Instant } from '@guildmark/engine';
import type { ActOf } from './acts.ts';
import { credentialOf, newestDealOf, setDatabaseClock } from './queries.ts';
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

/** Everything the office grants is dated by the clock of deadlines, so here both clocks are moved. */
async function administrator(stage: Stage, at: Instant) {
  await setDatabaseClock(stage.db, at);
  return officer(stage, 'certification-administrator');
}

/** A person gets more time in every exam from now on. */
export async function accommodate(stage: Stage, act: ActOf<'accommodate'>) {
  const { at, person: key, extraPercent, reason } = act;
  const { id: person } = known(stage.people, key);
  const input = { person, extraPercent, reason };
  const office = await administrator(stage, at);
  done(await stage.app.features.exams.setAccommodation(office, input), `more time for ${key}`);
}

/** A person who has used up the attempts may try once more. */
export async function grantAttempt(stage: Stage, act: ActOf<'grant-attempt'>) {
  const { at, person: key, exam, reason } = act;
  const input = { person: known(stage.people, key).id, exam, reason };
  const office = await administrator(stage, at);
  done(await stage.app.features.exams.grantAttempt(office, input), `an attempt for ${key}`);
}

/** A deal that the customer system told of never was one. */
export async function retractDeal(stage: Stage, { person, reason }: ActOf<'retract-deal'>) {
  const { id } = known(stage.people, person);
  const fact = await newestDealOf(stage.db, stage.vendor, id);
  const office = officer(stage, 'certification-administrator');
  const retracted = await stage.app.features.ledger.retract(office, { fact, reason });
  done(retracted, `retracting a deal of ${person}`);
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
