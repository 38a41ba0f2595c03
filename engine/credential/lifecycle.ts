import type { Fact } from '../kernel/fact.ts';
import { plus, type Duration, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Level } from '../program/definition/track.ts';
import { untilNewer } from '../program/definition/terms.ts';
import { newerSince, sooner, termEnd, type Releases } from '../requirement/validity.ts';

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
  grace?: Duration | undefined;
  streamlined?: Duration | undefined;
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
  const { grace, fullPathAfter } = renewal;
  if (grace && at < plus(end, grace, zone)) return 'grace';
  const open = renewal[fullPathAfter] ?? grace;
  return !open || at < plus(end, open, zone) ? 'expired' : 'lapsed';
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

/** The end of an award that releases may bring before the end it was recorded with. `facts` tell the releases. */
export function endByReleases(
  { validFor }: Pick<Level, 'validFor'>,
  { from, until }: { from: Instant; until: Instant | null },
  facts: readonly Fact[],
): Instant | null {
  const newer = untilNewer(validFor);
  return newer ? sooner(until, newerSince(newer, from, facts)) : until;
}

/**
 * The validity of an award made at an instant: through the same calendar day after its term, in the zone of the
 * program. `facts` tell the releases that it counts from and that end it; without them no release has happened.
 */
export function validity(
  program: Releases,
  level: Pick<Level, 'validFor'>,
  from: Instant,
  facts: readonly Fact[] = [],
): { from: Instant; until: Instant | null } {
  const until = termEnd(program, level.validFor, from, facts);
  return { from, until: endByReleases(level, { from, until }, facts) };
}
