import type { Program } from '../../program/definition/program.ts';
import { termOf, untilNewer } from '../../program/definition/terms.ts';

/**
 * What a text makes of awards beyond what was recorded (see `requirement/derive.ts`), as one text: columns that
 * were made under it hold for every program with the same. Empty: nothing.
 */
export function termsOf({ tracks, zone }: Program): string {
  const terms = Object.values(tracks).flatMap(({ levels }) =>
    Object.values(levels).flatMap(({ credential, validFor, recertifiedBy = [] }) => {
      const newer = untilNewer(validFor);
      if (!newer && recertifiedBy.length === 0) return [];
      return [[credential, newer, recertifiedBy, recertifiedBy.length > 0 && termOf(validFor)]];
    }),
  );
  return terms.length === 0 ? '' : JSON.stringify([zone, terms]);
}
