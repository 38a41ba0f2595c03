import type { Program } from '../../program/definition/program.ts';
import { termOf, untilNewer } from '../../program/definition/terms.ts';

/**
 * What a text makes of facts beyond what was recorded (see `requirement/derive.ts`), as one text: columns that were
 * made under it hold for every program with the same. Empty: nothing.
 */
export function termsOf({ tracks, zone, transition, competencies }: Program): string {
  const terms = Object.values(tracks).flatMap(({ levels }) =>
    Object.values(levels).flatMap(({ credential, validFor, recertifiedBy = [] }) => {
      const newer = untilNewer(validFor);
      if (!newer && recertifiedBy.length === 0) return [];
      return [[credential, newer, recertifiedBy, recertifiedBy.length > 0 && termOf(validFor)]];
    }),
  );
  if (terms.length === 0 && !transition) return '';
  const open = transition
    ? Object.keys(competencies).filter((id) => competencies[id]!.status !== 'announced')
    : [];
  return JSON.stringify([zone, terms, transition ?? null, open]);
}
