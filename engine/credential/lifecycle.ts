import { endOfValidity, plus, type Duration, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Level } from '../program/definition/track.ts';

/** What an award is on some date. After its end it is in `grace`, then `expired`, then `lapsed`. */
export type CredentialStatus =
  | 'not-yet-valid'
  | 'valid'
  | 'grace'
  | 'expired'
  | 'lapsed'
  | 'revoked'
  | 'superseded';

/** What the status of one issued credential depends on. */
export interface IssuedCredential {
  validFrom: Instant;
  validUntil: Instant | null;
  revokedAt: Instant | null;
  /** Id of the credential that replaced it by a re-issue. */
  supersededBy: string | null;
}

/** How long after expiry renewal is open, and after which period the full path is due. */
export interface RenewalPeriods {
  grace: Duration;
  streamlined: Duration;
  fullPathAfter: 'grace' | 'streamlined';
}

/** The renewal periods of a program; undefined where its text has none. */
export function renewalPeriods({ renewal, choices }: Program): RenewalPeriods | undefined {
  if (!renewal) return undefined;
  const { grace, streamlined } = renewal;
  return { grace, streamlined, fullPathAfter: choices.lapseBoundary?.choose ?? 'streamlined' };
}

/** A credential after its end: without renewal in the text it has simply expired. */
function afterEnd(
  end: Instant,
  at: Instant,
  renewal: RenewalPeriods | undefined,
  zone: string,
): CredentialStatus {
  if (!renewal) return 'expired';
  if (at < plus(end, renewal.grace, zone)) return 'grace';
  return at < plus(end, renewal[renewal.fullPathAfter], zone) ? 'expired' : 'lapsed';
}

/**
 * The status of a credential at an instant. A revocation weighs more than a re-issue, and both more than the
 * dates; all ends are half-open, so on the first instant after the last valid day it is no longer valid.
 */
export function credentialStatus(
  credential: IssuedCredential,
  at: Instant,
  renewal: RenewalPeriods | undefined,
  zone: string,
): CredentialStatus {
  const { validFrom, validUntil, revokedAt, supersededBy } = credential;
  if (revokedAt !== null && revokedAt <= at) return 'revoked';
  if (supersededBy !== null) return 'superseded';
  if (at < validFrom) return 'not-yet-valid';
  if (validUntil === null || at < validUntil) return 'valid';
  return afterEnd(validUntil, at, renewal, zone);
}

/** The validity of an award: from its instant through the same calendar day after `validFor`, in the zone. */
export const validity = (
  level: Pick<Level, 'validFor'>,
  awardedAt: Instant,
  zone: string,
): { from: Instant; until: Instant } => ({
  from: awardedAt,
  until: endOfValidity(awardedAt, level.validFor, zone),
});
