import type { Refusal } from '@guildmark/engine';
import type { Actor, OfficeRole } from '../../platform/operation.ts';

/** Null when the actor is a person signed in (or the system); else the refusal. */
export function maySignedIn(actor: Actor): Refusal | null {
  return actor.kind === 'anonymous' ? { code: 'access.sign_in' } : null;
}

/** Null when the actor holds one of the office roles; administrators and the system may do everything. */
export function mayOffice(actor: Actor, ...roles: OfficeRole[]): Refusal | null {
  if (actor.kind === 'system') return null;
  if (actor.kind === 'anonymous') return { code: 'access.sign_in' };
  const allowed = actor.office.some((role) => role === 'administrator' || roles.includes(role));
  return allowed ? null : { code: 'access.not_allowed' };
}

/** Any role of the office: may read what the office reads. */
export function mayReadOffice(actor: Actor): Refusal | null {
  return mayOffice(
    actor,
    'program-manager',
    'content-developer',
    'certification-administrator',
    'partner-manager',
  );
}

/** Null when the actor belongs to the organisation (or to the office). */
export function maySeeOrganisation(actor: Actor, organisation: string): Refusal | null {
  if (actor.kind === 'person' && actor.affiliations.some((a) => a.organisation === organisation)) {
    return null;
  }
  return mayReadOffice(actor);
}

/** Null when the actor administers the organisation, or is a partner manager of the office. */
export function mayAdministerOrganisation(actor: Actor, organisation: string): Refusal | null {
  const administers =
    actor.kind === 'person' &&
    actor.affiliations.some((a) => a.organisation === organisation && a.role === 'administrator');
  return administers ? null : mayOffice(actor, 'partner-manager');
}

/** The id that facts, events and grants record as their author. */
export function authorOf(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.person}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}

/** Whose people an actor is one of, for what a program keeps for some: the vendor’s, a partner’s. */
export function employersOf(actor: Actor): ('partner' | 'vendor')[] {
  if (actor.kind === 'system') return ['partner', 'vendor'];
  if (actor.kind === 'anonymous') return [];
  return [
    ...(actor.affiliations.length > 0 ? ['partner' as const] : []),
    ...(actor.office.length > 0 ? ['vendor' as const] : []),
  ];
}
