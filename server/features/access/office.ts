import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '@guildmark/engine';
import type { Actor, OfficeRole, Platform, Tx } from '../../platform/operation.ts';
import { isUuid } from '../../platform/text.ts';
import { databaseNow, toTimestamp } from '../../platform/time.ts';
import { authorOf, mayOffice, mayReadOffice, maySignedIn } from './may.ts';
import {
  endRole,
  insertRole,
  isLinkOpen,
  lockAdministrators,
  namesOfPeople,
  officeMembers,
  replaceLink,
  useLink,
  type OfficeMember,
} from './office-queries.ts';
import { actorById, personByEmail } from './queries.ts';

const linkHours = 24;

export interface RoleInput {
  /** The person's id or e-mail. */
  person: string;
  role: OfficeRole;
}

/** The vendor's own people: who may do what in the office, and how the first of them comes in. */
export function office(platform: Platform) {
  const { db } = platform;

  /** Gives a role; to somebody who has it already nothing happens. For administrators. */
  async function grantRole(actor: Actor, input: RoleInput): Promise<Result<{ person: string }>> {
    const refusal = mayOffice(actor);
    if (refusal) return { ok: false, refusal };
    return db.transaction().execute(async (tx) => {
      const person = await find(tx, actor.vendor, input.person);
      if (!person) return refuse('access.person_not_found', {}, 'person');
      await grantIn(tx, actor, { person, role: input.role });
      return ok({ person });
    });
  }

  /** Takes a role away, with the reason where one was given; the last administrator keeps theirs. For administrators. */
  async function withdrawRole(
    actor: Actor,
    input: RoleInput & { reason?: string },
  ): Promise<Result<{ person: string }>> {
    const refusal = mayOffice(actor);
    if (refusal) return { ok: false, refusal };
    return db.transaction().execute(async (tx) => {
      const person = await find(tx, actor.vendor, input.person);
      if (!person) return refuse('access.person_not_found', {}, 'person');
      const administrators = await lockAdministrators(tx, actor.vendor);
      const last = administrators.length === 1 && administrators[0] === person;
      if (last && input.role === 'administrator') return refuse('access.last_administrator');
      const { role, reason } = input;
      const at = toTimestamp(platform.clock());
      const held = await endRole(tx, actor.vendor, { person, role, at });
      if (!held) return refuse('access.role_not_held');
      const payload = { role, ...(reason && { reason }) };
      await platform.emit(tx, actor, { kind: 'role.withdrawn', subject: person, payload });
      return ok({ person });
    });
  }

  /** Everybody with a role, by name. For the office. */
  async function listOffice(actor: Actor): Promise<Result<{ members: OfficeMember[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    return ok({ members: await officeMembers(db, actor.vendor) });
  }

  /** Names behind recorded authors (`person:<id>`), by the author as it was recorded; others are left out. For the office. */
  async function namesOfAuthors(
    actor: Actor,
    input: { authors: string[] },
  ): Promise<Result<{ names: Record<string, string> }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const people = input.authors.flatMap((author) => {
      const id = author.replace(/^person:/, '');
      return id !== author && isUuid(id) ? [id] : [];
    });
    const names = await namesOfPeople(db, actor.vendor, [...new Set(people)]);
    return ok({
      names: Object.fromEntries(Object.entries(names).map(([id, name]) => [`person:${id}`, name])),
    });
  }

  /** A link that makes whoever opens it first the administrator; earlier links end. Only while there is none. */
  async function createFirstAdministratorLink(
    actor: Actor,
  ): Promise<Result<{ url: string; hours: number }>> {
    if (actor.kind !== 'system') return refuse('access.not_allowed');
    return db.transaction().execute(async (tx) => {
      const administrators = await lockAdministrators(tx, actor.vendor);
      if (administrators.length > 0) return refuse('access.administrator_exists');
      const token = Buffer.from(platform.random(24)).toString('base64url');
      const expires = (await databaseNow(tx)) + linkHours * 3_600_000;
      const at = toTimestamp(platform.clock());
      const link = { hash: hashOf(token), at, expires: toTimestamp(expires) };
      await replaceLink(tx, actor.vendor, link);
      return ok({ url: `${platform.origin}/setup/${token}`, hours: linkHours });
    });
  }

  /** Whether a link still makes an administrator; looking at it does not use it. */
  async function checkFirstAdministratorLink(
    actor: Actor,
    { token }: { token: string },
  ): Promise<Result<{ open: true }>> {
    const open = await isLinkOpen(db, actor.vendor, hashOf(token));
    return open ? ok({ open }) : refuse('access.link_invalid');
  }

  /** Makes the signed-in person the first administrator when the link is unused and in time. */
  async function claimFirstAdministrator(
    actor: Actor,
    { token }: { token: string },
  ): Promise<Result<{ person: string }>> {
    if (actor.kind !== 'person') return refuse(maySignedIn(actor)?.code ?? 'access.not_allowed');
    return db.transaction().execute(async (tx) => {
      if (!(await useLink(tx, actor.vendor, hashOf(token)))) return refuse('access.link_invalid');
      const { person } = actor;
      await grantIn(tx, actor, { person, role: 'administrator' });
      return ok({ person });
    });
  }

  async function grantIn(
    tx: Tx,
    actor: Actor,
    { person, role }: { person: string; role: OfficeRole },
  ): Promise<void> {
    const grant = { id: platform.newId(), by: authorOf(actor), at: toTimestamp(platform.clock()) };
    const isNew = await insertRole(tx, actor.vendor, { ...grant, person, role });
    if (!isNew) return;
    await platform.emit(tx, actor, { kind: 'role.granted', subject: person, payload: { role } });
  }

  return {
    grantRole,
    withdrawRole,
    listOffice,
    namesOfAuthors,
    /** Names of people by id, for features that show who counts; the caller has checked who may see them. */
    namesOfPeople: (vendor: string, people: string[]) => namesOfPeople(db, vendor, people),
    createFirstAdministratorLink,
    checkFirstAdministratorLink,
    claimFirstAdministrator,
  };
}

async function find(tx: Tx, vendor: string, person: string): Promise<string | null> {
  if (isUuid(person)) return (await actorById(tx, vendor, person))?.person ?? null;
  return (await personByEmail(tx, vendor, person.trim()))?.person_id ?? null;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
