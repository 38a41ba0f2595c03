import type { Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';

/** The state of a sitting, as the transitions below read and answer it. */
export interface Sitting {
  startedAt: Instant;
  /** Milliseconds, frozen at the start. */
  allowance: number;
  /** Milliseconds of every time grant together. */
  granted: number;
  submitted: { at: Instant; by: 'candidate' | 'deadline' | 'office' } | null;
  /** The one tab that may save; null before the first is opened. */
  lease: { id: string; number: number } | null;
}

/** What is stored of one position: the shown option numbers chosen, the flag, and the change's number. */
export interface Response {
  chosen: readonly number[];
  flagged: boolean;
  number: number;
}

/** What becomes of one change that a tab sends in. */
export type SaveOutcome = 'saved' | 'stale' | 'closed';

/** A sitting that starts at `at`. */
export const openSitting = (at: Instant, allowance: number): Sitting => ({
  startedAt: at,
  allowance,
  granted: 0,
  submitted: null,
  lease: null,
});

/** When a sitting submits itself: the first instant at which nothing more can be saved. */
export const deadline = (sitting: Sitting): Instant =>
  sitting.startedAt + sitting.allowance + sitting.granted;

/** `open`: answers can be saved. `due`: the deadline has passed and nobody has submitted it yet. */
export function phase(sitting: Sitting, at: Instant): 'open' | 'due' | 'submitted' {
  if (sitting.submitted) return 'submitted';
  return at < deadline(sitting) ? 'open' : 'due';
}

/** Hands the sitting to another tab; the former tab's saves are stale from now on. */
export function takeLease(sitting: Sitting, id: string, at: Instant): Result<Sitting> {
  if (phase(sitting, at) !== 'open') return refuse('sitting.closed');
  return ok({ ...sitting, lease: { id, number: (sitting.lease?.number ?? 0) + 1 } });
}

/** Whether a change that arrives at `at` under lease `lease` may be stored. Closed comes before stale. */
export function mayStore(sitting: Sitting, lease: string, at: Instant): SaveOutcome {
  if (phase(sitting, at) !== 'open') return 'closed';
  return sitting.lease?.id === lease ? 'saved' : 'stale';
}

/** What is stored after a change: the higher number wins, so a late older change alters nothing. */
export const store = (stored: Response | undefined, change: Response): Response =>
  stored && stored.number >= change.number ? stored : change;

/** Adds time; only to a sitting that is still open. */
export function grantTime(sitting: Sitting, amount: number, at: Instant): Result<Sitting> {
  if (phase(sitting, at) !== 'open') return refuse('sitting.closed');
  return ok({ ...sitting, granted: sitting.granted + amount });
}

/** Submits: at the deadline by itself, before it for whoever asks. Refused with `sitting.closed` when it already is. */
export function submit(
  sitting: Sitting,
  at: Instant,
  by: 'candidate' | 'office',
): Result<Sitting & { submitted: NonNullable<Sitting['submitted']> }> {
  const now = phase(sitting, at);
  if (now === 'submitted') return refuse('sitting.closed');
  const submitted =
    now === 'due' ? ({ at: deadline(sitting), by: 'deadline' } as const) : { at, by };
  return ok({ ...sitting, submitted });
}
