import type { Path } from '../document.ts';
import type { Texts } from './holding.ts';
import { opposite, type Effect } from './difference.ts';

/** Where a condition stands, and whether making it harder makes the whole requirement harder, or easier: under a `not`. */
export interface Place {
  path: Path;
  sign: 1 | -1;
  /** The texts around it, where they are known. */
  texts?: Texts;
}

/** A place below another one. */
export const at = (place: Place, ...steps: Path): Place => ({
  ...place,
  path: [...place.path, ...steps],
});

/** The same place where what is harder below is easier above. */
export const under = (place: Place): Place => ({ ...place, sign: place.sign === 1 ? -1 : 1 });

/** What a difference means for the whole requirement. */
export const turned = (effect: Effect | null, { sign }: Place): Effect | null =>
  sign === 1 ? effect : opposite(effect);
