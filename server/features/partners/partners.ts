import { ok, refuse, type Instant, type Refusal, type Result } from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import {
  authorOf,
  mayAdministerOrganisation,
  mayOffice,
  maySeeOrganisation,
  maySignedIn,
} from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { partnerOffice } from './office.ts';
import { unusable } from './organisation.ts';
import * as queries from './queries.ts';

export type { Unattended } from './office-queries.ts';
export type { Affiliation, Organisation } from './queries.ts';
export type Partners = ReturnType<typeof partners>;

/** Partner organisations and who belongs to them: a claim counts only once it is confirmed. */
export function partners(platform: Platform, needs: { ledger: Ledger }) {
  const { db } = platform;

  /** Organisations that a signed-in person can look for, e.g. to claim one. */
  async function listOrganisations(
    actor: Actor,
    filter: { search?: string; region?: string; limit?: number } = {},
  ): Promise<Result<{ organisations: queries.Organisation[] }>> {
    const refusal = maySignedIn(actor);
    if (refusal) return { ok: false, refusal };
    const limit = Math.min(filter.limit ?? 50, 500);
    const organisations = await queries.listOrganisations(db, actor.vendor, { ...filter, limit });
    return ok({ organisations });
  }

  /** One organisation, by slug or id, for its people and the office. */
  async function organisation(
    actor: Actor,
    key: string,
  ): Promise<Result<{ organisation: queries.Organisation }>> {
    const found = await queries.findOrganisation(db, actor.vendor, key);
    const refusal = maySeeOrganisation(actor, found?.id ?? '');
    if (refusal) return { ok: false, refusal };
    return found ? ok({ organisation: found }) : refuse('organisation.not_found');
  }

  /** Registers an organisation under an address that nobody has; people can then name it as theirs. */
  async function createOrganisation(
    actor: Actor,
    input: Omit<queries.Organisation, 'id'> & { id?: string },
  ): Promise<Result<{ organisation: queries.Organisation }>> {
    const refusal = mayOffice(actor, 'partner-manager') ?? unusable(input);
    if (refusal) return { ok: false, refusal };
    const [name, region] = [input.name.trim(), input.region.trim()];
    const organisation = { ...input, name, region, id: input.id ?? platform.newId() };
    return db.transaction().execute(async (tx) => {
      const now = platform.clock();
      const fresh = await queries.insertOrganisation(tx, actor.vendor, organisation, now);
      if (!fresh) return refuse('organisation.slug_taken', { slug: input.slug }, 'slug');
      return ok({ organisation });
    });
  }

  /** A person says they work for an organisation; nothing counts until it is confirmed there. */
  async function claimAffiliation(
    actor: Actor,
    input: { organisation: string; program: string },
  ): Promise<Result<{ affiliation: string }>> {
    if (actor.kind !== 'person') return refuse('access.sign_in');
    return db.transaction().execute(async (tx) => {
      const found = await queries.findOrganisation(tx, actor.vendor, input.organisation);
      if (!found) return refuse('organisation.not_found', {}, 'organisation');
      if (!(await needs.ledger.hasProgram(tx, actor.vendor, input.program)))
        return refuse('program.not_found', {}, 'program');
      const mine = await queries.listAffiliations(tx, actor.vendor, { person: actor.person });
      const counting = mine.find((a) => a.state === 'confirmed' && a.program === input.program);
      if (counting?.organisation === found.id) return refuse('affiliation.already_confirmed');
      const id = platform.newId();
      const fresh = await queries.insertClaim(tx, actor.vendor, {
        id,
        program: input.program,
        person: actor.person,
        organisation: found.id,
        at: platform.clock(),
      });
      if (!fresh) return refuse('affiliation.already_claimed');
      await platform.emit(tx, actor, {
        kind: 'affiliation.claimed',
        subject: id,
        payload: { person: actor.person, organisation: found.id },
      });
      return ok({ affiliation: id });
    });
  }

  /** Loads an affiliation for someone who administers its organisation. */
  async function administered(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<Result<queries.Affiliation>> {
    const [found] = await queries.listAffiliations(tx, actor.vendor, { id });
    const refusal = mayAdministerOrganisation(actor, found?.organisation ?? '');
    if (refusal) return { ok: false, refusal };
    return found ? ok(found) : refuse('affiliation.not_found');
  }

  /**
   * Confirms a claim: from now on the person counts for the organisation, and no longer for the one before.
   * Refuses with `affiliation.counts_elsewhere` where the person has to leave another one first.
   */
  async function confirmClaim(
    actor: Actor,
    input: { affiliation: string; role?: 'member' | 'administrator'; from?: Instant },
  ): Promise<Result<{ organisation: string }>> {
    return refusingOverlap(() =>
      db.transaction().execute(async (tx) => {
        const found = await administered(tx, actor, input.affiliation);
        if (!found.ok) return found;
        return confirmIn(tx, actor, found.value, input.from ?? platform.clock(), input.role);
      }),
    );
  }

  async function confirmIn(
    tx: Tx,
    actor: Actor,
    claim: queries.Affiliation,
    from: Instant,
    role: 'member' | 'administrator' = 'member',
  ): Promise<Result<{ organisation: string }>> {
    const by = authorOf(actor);
    const done = await queries.confirm(tx, actor.vendor, claim.id, by, from, role);
    if (!done) return refuse('affiliation.not_open');
    await needs.ledger.recordIn(tx, actor, claim.program, [
      {
        kind: 'affiliation',
        organisation: claim.organisation,
        person: claim.person,
        subject: claim.program,
        attributes: { affiliation: claim.id },
        from,
        until: null,
      },
    ]);
    await announce(tx, actor, 'affiliation.confirmed', claim);
    return ok({ organisation: claim.organisation });
  }

  async function declineClaim(
    actor: Actor,
    input: { affiliation: string },
  ): Promise<Result<{ organisation: string }>> {
    return db.transaction().execute(async (tx) => {
      const found = await administered(tx, actor, input.affiliation);
      if (!found.ok) return found;
      const now = platform.clock();
      const done = await queries.decline(tx, actor.vendor, found.value.id, authorOf(actor), now);
      if (!done) return refuse('affiliation.not_open');
      await announce(tx, actor, 'affiliation.declined', found.value);
      return ok({ organisation: found.value.organisation });
    });
  }

  /** Ends a confirmed affiliation: by the person, by the organisation's administrator or by the office. */
  async function endAffiliation(
    actor: Actor,
    input: { affiliation: string; reason: string },
  ): Promise<Result<{ organisation: string }>> {
    if (input.reason.trim() === '') return refuse('reason.missing', {}, 'reason');
    return db.transaction().execute(async (tx) => {
      const [found] = await queries.listAffiliations(tx, actor.vendor, { id: input.affiliation });
      const refusal = mayEnd(actor, found);
      if (refusal) return { ok: false, refusal };
      if (!found) return refuse('affiliation.not_found');
      const now = platform.clock();
      const reason = input.reason.trim();
      const done = await queries.end(tx, actor.vendor, found.id, now, reason);
      if (!done) return refuse('affiliation.not_open');
      const id = await queries.affiliationFact(tx, actor.vendor, found.id);
      const fact = id && (await needs.ledger.findFact(tx, actor.vendor, id));
      if (fact) await needs.ledger.endIn(tx, actor, found.program, fact.fact, now, reason);
      await announce(tx, actor, 'affiliation.ended', found);
      return ok({ organisation: found.organisation });
    });
  }

  const announce = (
    tx: Tx,
    actor: Actor,
    kind: 'affiliation.confirmed' | 'affiliation.declined' | 'affiliation.ended',
    { id, person, organisation }: queries.Affiliation,
  ) => platform.emit(tx, actor, { kind, subject: id, payload: { person, organisation } });

  /** Makes someone of an organisation its administrator, or an ordinary member again. */
  async function setRole(
    actor: Actor,
    input: { affiliation: string; role: 'member' | 'administrator' },
  ): Promise<Result<{ organisation: string }>> {
    return db.transaction().execute(async (tx) => {
      const found = await administered(tx, actor, input.affiliation);
      if (!found.ok) return found;
      const done = await queries.setRole(tx, actor.vendor, found.value.id, input.role);
      return done ? ok({ organisation: found.value.organisation }) : refuse('affiliation.not_open');
    });
  }

  /** A person's own claims and affiliations, newest first. */
  async function myAffiliations(
    actor: Actor,
  ): Promise<Result<{ affiliations: queries.Affiliation[] }>> {
    if (actor.kind !== 'person') return refuse('access.sign_in');
    const { vendor, person } = actor;
    return ok({ affiliations: await queries.listAffiliations(db, vendor, { person }) });
  }

  /** Who belongs, belonged or asks to belong to an organisation. */
  async function people(
    actor: Actor,
    input: { organisation: string },
  ): Promise<Result<{ affiliations: queries.Affiliation[] }>> {
    const refusal = maySeeOrganisation(actor, input.organisation);
    if (refusal) return { ok: false, refusal };
    return ok({ affiliations: await queries.listAffiliations(db, actor.vendor, input) });
  }

  return {
    listOrganisations,
    organisation,
    createOrganisation,
    claimAffiliation,
    confirmClaim,
    confirmIn,
    declineClaim,
    endAffiliation,
    setRole,
    myAffiliations,
    people,
    ...partnerOffice(platform),
  };
}

function mayEnd(actor: Actor, affiliation: queries.Affiliation | undefined): Refusal | null {
  if (actor.kind === 'person' && affiliation?.person === actor.person) return null;
  return mayAdministerOrganisation(actor, affiliation?.organisation ?? '');
}

/** Turns the database's refusal of two counting affiliations into a refusal people can act on. */
async function refusingOverlap<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act();
  } catch (error) {
    const constraint = (error as { constraint?: unknown }).constraint;
    if (constraint === 'affiliation_one_counting') return refuse('affiliation.counts_elsewhere');
    throw error;
  }
}
