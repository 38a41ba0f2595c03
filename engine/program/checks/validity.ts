import { releaseOf, termOf, untilNewer } from '../definition/terms.ts';
import type { Program } from '../definition/program.ts';
import type { Finding } from '../sources.ts';
import { error, levelsOf, warning, type Rule } from './rule.ts';

type Placed = ReturnType<typeof levelsOf>[number];

/** Terms that say nothing, or count from a release whose day the text does not give. */
function terms(program: Program, { body, path }: Placed): Finding[] {
  const at = [...path, 'validFor'];
  const { validFor } = body;
  if (validFor === 'unlimited' || 'amount' in validFor) return [];
  const release = releaseOf(validFor);
  const without = termOf(validFor) === null;
  if (without && (release !== null || !untilNewer(validFor)))
    return [error('validity.no_term', at)];
  const of = release === null ? undefined : (program.courses[release] ?? program.exams[release]);
  return of && of.released === undefined
    ? [error('validity.no_release', [...at, 'sinceReleaseOf'], { id: release ?? '' })]
    : [];
}

/** What recertifies must be another credential, or an exam that lets a term begin anew. */
function recertified(program: Program, { body, path }: Placed): Finding[] {
  return (body.recertifiedBy ?? []).flatMap((id, index): Finding[] => {
    const at = [...path, 'recertifiedBy', index];
    if (id === body.credential) return [error('recertified.itself', at, { id })];
    const exam = Object.hasOwn(program.exams, id) || Object.hasOwn(program.assessments, id);
    return exam && termOf(body.validFor) === null ? [error('recertified.no_term', at, { id })] : [];
  });
}

/** A renewal that opens at some time, while nothing is renewed ahead of its end. */
const opening: Rule = ({ program: { renewal, choices } }) =>
  renewal?.opens && !choices.renewalFrom ? [warning('renewal.opens', ['renewal', 'opens'])] : [];

/** How long awards last makes sense. */
export const validities: Rule = (checked) => [
  ...levelsOf(checked.program).flatMap((level) => [
    ...terms(checked.program, level),
    ...recertified(checked.program, level),
  ]),
  ...opening(checked),
];
