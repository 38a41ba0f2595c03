import { conditionsIn, requirementsOf } from '../../program/checks/rule.ts';
import type { Program } from '../../program/definition/program.ts';
import { peopleIn } from '../../program/definition/reading.ts';
import { deedsAsked } from '../../program/definition/who.ts';
import { termOf, untilNewer } from '../../program/definition/terms.ts';

/** Whether a text counts people by what they completed or passed. */
export const countsDeeds = (program: Program): boolean =>
  requirementsOf(program).some(({ condition, path }) =>
    conditionsIn(condition, path).some(({ condition: each }) =>
      peopleIn(each).some((who) => deedsAsked(who).length > 0),
    ),
  );

/** What columns have to hold for a text, as one text: they serve every program with the same. */
export const termsOf = (program: Program): string =>
  `${awardTermsOf(program)}${countsDeeds(program) ? ' and deeds' : ''}`;

/**
 * What a text makes of facts beyond what was recorded (see `requirement/derive.ts`), as one text. Empty: nothing.
 */
export function awardTermsOf({ tracks, zone, transition, competencies }: Program): string {
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
