import type { Credential } from './credential.ts';
import { failed, passed, type Check } from './outcome.ts';

/** Milliseconds of a timestamp with its zone (`2026-01-31T00:00:00Z`); null where the text is none. */
export function instantOf(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

/** Whether a credential's own dates include `now`; its end is the first instant at which it is over. */
export function checkValidity(credential: Credential, now: number): Check {
  const from = credential.validFrom ?? credential.issuanceDate;
  const until = credential.validUntil ?? credential.expirationDate;
  const start = from === undefined ? null : instantOf(from);
  const end = until === undefined ? null : instantOf(until);
  if ((from !== undefined && start === null) || (until !== undefined && end === null))
    return failed('validity', 'validity.unreadable');
  if (start !== null && now < start)
    return failed('validity', 'validity.not-yet', { from: from ?? '' });
  if (end !== null && now >= end)
    return failed('validity', 'validity.expired', { until: until ?? '' });
  return end === null
    ? passed('validity', 'validity.open')
    : passed('validity', 'validity.current', { until: until ?? '' });
}
