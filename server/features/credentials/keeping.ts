import { ok, refuse, type Result } from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { authorOf, mayOffice } from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { printable } from './awarding.ts';
import type { Issuing } from './issuing.ts';
import * as queries from './queries.ts';
import * as status from './status-queries.ts';
import type { Vendors } from './vendor.ts';

export interface KeepingNeeds {
  ledger: Ledger;
  programs: Programs;
  vendors: Vendors;
  issuing: Issuing;
}

/** What the office does to credentials that were issued. */
export function keeping(platform: Platform, needs: KeepingNeeds) {
  const { db } = platform;

  /** Issues a credential again with a corrected name; the old one is superseded, what it counts for stays. */
  async function reissue(
    actor: Actor,
    input: { credential: string; holderName: string; reason: string },
  ): Promise<Result<{ credential: queries.Credential }>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    const holderName = printable(input.holderName);
    if (holderName === '' || holderName.length > 200)
      return refuse('credential.name_unusable', {}, 'holderName');
    if (input.reason.trim() === '') return refuse('reason.missing', {}, 'reason');
    return db.transaction().execute(async (tx) => {
      const found = await current(tx, actor, input.credential);
      if (!found.ok) return found;
      const old = found.value;
      const vendor = await needs.vendors.vendorOf(tx, actor.vendor);
      const version = await needs.programs.programVersion(
        actor.vendor,
        old.program,
        old.version,
        tx,
      );
      if (!version) throw new Error(`version ${old.version} of ${old.program} is gone`);
      const credential = await needs.issuing.issueIn(tx, vendor, platform.newId(), {
        program: version.program,
        award: old.award,
        person: old.person,
        holderName,
        awardedAt: old.awardedAt,
        validFrom: old.validFrom,
        validUntil: old.validUntil,
        fact: old.fact,
        supersedes: old.id,
        reason: input.reason.trim(),
      });
      await status.touchList(tx, actor.vendor, old.statusListId, platform.clock());
      await announce(tx, actor, 'credential.reissued', credential, { supersedes: old.id });
      return ok({ credential });
    });
  }

  /** Revokes a credential: from now on it counts for nothing, and its page and list say so. */
  async function revoke(
    actor: Actor,
    input: { credential: string; reason: string },
  ): Promise<Result<{ credential: queries.Credential }>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason.missing', {}, 'reason');
    return db.transaction().execute(async (tx) => {
      const found = await current(tx, actor, input.credential);
      if (!found.ok) return found;
      const credential = found.value;
      const at = Math.max(platform.clock(), credential.validFrom + 1);
      const revocation = { credential: credential.id, reason, at, by: authorOf(actor) };
      if (!(await queries.insertRevocation(tx, actor.vendor, revocation)))
        return refuse('credential.already_revoked');
      await status.touchList(tx, actor.vendor, credential.statusListId, at);
      await announce(tx, actor, 'credential.revoked', credential, {});
      const held = await needs.ledger.findFact(tx, actor.vendor, credential.fact);
      if (held) await needs.ledger.endIn(tx, actor, credential.program, held.fact, at, reason);
      return ok({ credential: { ...credential, revoked: { at, by: authorOf(actor), reason } } });
    });
  }

  /** The credential if it can still be acted on; its holder's awards wait until this is decided. */
  async function current(tx: Tx, actor: Actor, key: string): Promise<Result<queries.Credential>> {
    const found = await queries.findCredential(tx, actor.vendor, key);
    if (!found) return refuse('credential.not_found');
    await queries.lockPerson(tx, actor.vendor, found.person);
    const credential = await queries.findCredential(tx, actor.vendor, found.id);
    if (!credential) return refuse('credential.not_found');
    if (credential.supersededBy) return refuse('credential.already_superseded');
    return credential.revoked ? refuse('credential.already_revoked') : ok(credential);
  }

  const announce = (
    tx: Tx,
    actor: Actor,
    kind: 'credential.reissued' | 'credential.revoked',
    credential: queries.Credential,
    more: Record<string, unknown>,
  ) =>
    platform.emit(tx, actor, {
      kind,
      subject: credential.id,
      payload: {
        program: credential.program,
        person: credential.person,
        award: credential.award,
        verificationId: credential.verificationId,
        ...more,
      },
    });

  return { reissue, revoke };
}
