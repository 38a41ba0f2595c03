import type { FactKind } from '../kernel/fact.ts';
import { attributeNames } from './attributes-read.ts';
import { levelsOf } from './checks/rule.ts';
import type { Program } from './definition/program.ts';
import { mostSuggestions, nearest } from './nearest.ts';
import { programsElsewhere } from './rankings.ts';
import { subjectsAsked } from './subjects-asked.ts';
import { waivablesOf } from './waivables.ts';

/** What is wrong with the subject of a fact: nothing in the text goes by it. */
export interface Stranger {
  /** The nearest name that the text knows, or ''. */
  suggestion: string;
  /** Whether the text must know the name; where others are usual, only one that is nearly right is a slip. */
  sure: boolean;
}

/** What a text defines for facts to be about, by their kind. */
const defined = (program: Program): Partial<Record<FactKind, string[]>> => {
  const reached = [...Object.keys(program.competencies), ...program.tiers.map(({ id }) => id)];
  // What a text names for its readers, it knows, also where none of its requirements asks for it.
  const applied = [...reached, ...Object.keys(program.names)];
  return {
    credential: [
      ...levelsOf(program).map(({ body }) => body.credential),
      ...Object.keys(program.transition?.sources ?? {}),
    ],
    completion: Object.keys(program.courses),
    pass: [...Object.keys(program.exams), ...Object.keys(program.assessments)],
    agreement: Object.keys(program.agreements),
    decision: ['', ...reached],
    waiver: waivablesOf(program).map(({ name }) => name),
    validation: applied,
    application: applied,
    approval: applied,
    invitation: applied,
  };
};

/** Releases that end credentials and begin their terms, whatever the requirements ask. */
const releases = ['product-released', 'exam-released', 'course-released'];

/**
 * Finds the facts that count for nothing because the text knows no such subject: a waiver of a name that it does not
 * give, a deal about a product one letter off. Answers null where the subject is known or nothing can be said.
 */
export function strangersTo(
  program: Program,
): (kind: FactKind, subject: string) => Stranger | null {
  const own = defined(program);
  const asked = subjectsAsked(program);
  const others: Partial<Record<FactKind, string[]>> = {
    attribute: attributeNames(program),
    event: releases,
    standing: [...programsElsewhere(program).keys()],
  };
  let compared = 0;
  const names = new Map<FactKind, Set<string>>();
  const namesOf = (kind: FactKind): Set<string> => {
    const made =
      names.get(kind) ??
      new Set([...(own[kind] ?? []), ...(asked.get(kind)?.named ?? []), ...(others[kind] ?? [])]);
    names.set(kind, made);
    return made;
  };
  return (kind, subject) => {
    const known = namesOf(kind);
    if (asked.get(kind)?.any || known.has(subject)) return null;
    const suggestion = compared++ < mostSuggestions ? nearest(subject, known) : '';
    const sure = own[kind] !== undefined;
    const slip = sure || (suggestion !== '' && program.names[subject] === undefined);
    return slip ? { suggestion, sure } : null;
  };
}
