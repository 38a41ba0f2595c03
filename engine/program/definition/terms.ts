import type { Duration } from '../../kernel/instant.ts';
import type { Step } from './track.ts';
import type { Text } from './values.ts';
import type { Validity } from './validity.ts';

/** What ends an award when a newer version of the product and a new exam are both released. */
export interface UntilNewer {
  product: string;
  exam: string;
}

type Terms = Exclude<Validity, 'unlimited' | Duration>;

const isTerms = (validFor: Validity): validFor is Terms =>
  validFor !== 'unlimited' && !('amount' in validFor);

/** The length of time after which an award ends; null where no time ends it. */
export function termOf(validFor: Validity): Duration | null {
  if (validFor === 'unlimited') return null;
  return isTerms(validFor) ? (validFor.term ?? null) : validFor;
}

/** The course or exam with whose release the term begins; null where it begins with the award. */
export const releaseOf = (validFor: Validity): string | null =>
  isTerms(validFor) ? (validFor.sinceReleaseOf ?? null) : null;

/** What ends an award by being released; null where nothing does. */
export const untilNewer = (validFor: Validity): UntilNewer | null =>
  isTerms(validFor) ? (validFor.untilNewer ?? null) : null;

/** Whether a step of a learning path says its way of learning. */
export const isStep = (step: Text | Step): step is Step => typeof step['title'] === 'object';
