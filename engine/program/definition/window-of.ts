import type { Windows } from './window.ts';

// Apart from the schema of windows: words are read in browsers too.
type Window = Omit<Windows, 'inEachOf'>;

/** The window alone, of what is seen through one. */
export const windowOf = ({ within, notWithin, since, during, onSomeDayIn }: Window): Window => ({
  within,
  notWithin,
  since,
  during,
  onSomeDayIn,
});
