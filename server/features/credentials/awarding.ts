import { awardsDue, type AwardDue, type Fact, type Instant, type Program } from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import type { Issuing } from './issuing.ts';
import * as queries from './queries.ts';
import type { Vendors } from './vendor.ts';

export interface AwardingNeeds {
  ledger: Ledger;
  programs: Programs;
  vendors: Vendors;
  issuing: Issuing;
}

/** The database's clock may be ahead of ours by a little; a pass dated by it counts at once all the same. */
const skewMs = 60_000;
/** How far back the clockwork looks for credentials that ran out. */
const lookBackMs = 7 * 86_400_000;

/** Awards what a person has earned. */
export function awarding(platform: Platform, needs: AwardingNeeds) {
  /**
   * Awards every credential that is due to a person, one level after the other, in the caller's transaction.
   * Doing it again awards nothing more: what is held is not due, and only one transaction a person is at it.
   */
  async function awardDueIn(
    tx: Tx,
    actor: Actor,
    input: { program: string; person: string },
  ): Promise<queries.Credential[]> {
    const person = await queries.lockPerson(tx, actor.vendor, input.person);
    const now = platform.clock();
    const inForce = await needs.programs.programInForce(actor.vendor, input.program, now, now, tx);
    if (!person || !inForce) return [];
    const awarded: queries.Credential[] = [];
    // an award can make the next level due; the ladder is never longer than the program has awards
    for (;;) {
      const facts = await needs.ledger.factsOfPerson(tx, actor.vendor, input.program, input.person);
      const at = presentOf(facts, now);
      const due = awardsDue(inForce.program, facts, at).find((each) => !each.agreementMissing);
      if (!due) return awarded;
      const holder = { id: input.person, name: person.name };
      awarded.push(await awardIn(tx, actor, inForce.program, due, holder, at));
    }
  }

  async function awardIn(
    tx: Tx,
    actor: Actor,
    program: Program,
    { award, until }: AwardDue,
    person: { id: string; name: string },
    at: Instant,
  ): Promise<queries.Credential> {
    const vendor = await needs.vendors.vendorOf(tx, actor.vendor);
    const id = platform.newId();
    const fact = platform.newId();
    // the fact first: the credential's row names it. Its reactions find the award held and add no other.
    await needs.ledger.recordIn(tx, actor, program.program, [
      {
        id: fact,
        kind: 'credential',
        person: person.id,
        subject: award,
        attributes: { credential: id },
        from: at,
        until,
      },
    ]);
    const credential = await needs.issuing.issueIn(tx, vendor, id, {
      program,
      award,
      person: person.id,
      holderName: printable(person.name),
      awardedAt: at,
      validFrom: at,
      validUntil: until,
      fact,
      supersedes: null,
      reason: null,
    });
    await platform.emit(tx, actor, {
      kind: 'credential.awarded',
      subject: id,
      payload: {
        program: program.program,
        person: person.id,
        award,
        verificationId: credential.verificationId,
      },
    });
    return credential;
  }

  /**
   * Awards what falls due by time alone: evidence gathered while a credential still held earns the next one when
   * it runs out. Looks a week back, so a pause of the application loses nothing; doing it again awards nothing more.
   */
  async function awardDue(actor: Actor): Promise<number> {
    const now = platform.clock();
    const ended = await queries.peopleWhoseCredentialRanOut(
      platform.db,
      actor.vendor,
      now - lookBackMs,
      now,
    );
    let count = 0;
    for (const input of ended) {
      const awarded = await platform.db.transaction().execute((tx) => awardDueIn(tx, actor, input));
      count += awarded.length;
    }
    return count;
  }

  return { awardDueIn, awardDue };
}

/** Now, or the start of a fact that the database dated a moment later. */
function presentOf(facts: Fact[], now: Instant): Instant {
  return facts.reduce((at, { from }) => (from <= now + skewMs ? Math.max(at, from) : at), now);
}

/** A name as it is signed and printed: composed, well formed, without line breaks or doubled spaces. */
export const printable = (name: string): string =>
  name.toWellFormed().normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
