import {
  allLevels,
  knownFacts,
  nearest,
  successor,
  type Fact,
  type FactKind,
  type Program,
} from '@guildmark/engine';
import { formatDay, type Locale } from '@guildmark/words';
import type { LineProblem } from './fact-lines.ts';

interface Told {
  program: Program;
  facts: Fact[];
  /** The line of each fact, by its id. */
  lines: Map<string, number>;
}

/** What facts say that is sound and probably not meant: codes of `cliWords.doubt`, by line. */
export function doubts(told: Told, locale: Locale): LineProblem[] {
  const found = [...strangers(told), ...overlaps(told, locale)];
  return found.toSorted((one, other) => Number(one.args['line']) - Number(other.args['line']));
}

/** Facts whose subject the program does not know: nothing ever asks for them. */
function strangers({ program, facts, lines }: Told): LineProblem[] {
  const subjects: Partial<Record<FactKind, string[]>> = {
    credential: [
      ...allLevels(program).map(({ definition }) => definition.credential),
      ...Object.keys(program.transition?.sources ?? {}),
    ],
    completion: Object.keys(program.courses),
    pass: [...Object.keys(program.exams), ...Object.keys(program.assessments)],
    agreement: Object.keys(program.agreements),
    decision: ['', ...program.tiers.map(({ id }) => id), ...Object.keys(program.competencies)],
  };
  return facts.flatMap(({ id, kind, subject }) => {
    const known = subjects[kind];
    if (!known || known.includes(subject)) return [];
    const suggestion = nearest(subject, known) || 'none';
    const args = { line: lines.get(id) ?? 0, kind, subject: subject || '–', suggestion };
    return [{ code: 'subject', args }];
  });
}

/** Affiliations that a later one of the same person elsewhere ends before their time, unless the text says otherwise. */
function overlaps({ program, facts, lines }: Told, locale: Locale): LineProblem[] {
  const said = program.counting.employerChange?.choose;
  if (said !== undefined && said !== 'new-begins') return [];
  const byPerson = Map.groupBy(
    knownFacts(facts, Infinity).filter(({ kind }) => kind === 'affiliation'),
    ({ person }) => person,
  );
  return [...byPerson].flatMap(([person = '', own]) =>
    own.flatMap((affiliation) => {
      const next = successor(affiliation, own);
      if (!next) return [];
      const args = {
        line: lines.get(affiliation.id) ?? 0,
        person,
        organisation: affiliation.organisation ?? '',
        other: next.organisation ?? '',
        later: lines.get(next.id) ?? 0,
        day: formatDay(next.from, locale, program.zone),
      };
      return [{ code: 'overlap', args }];
    }),
  );
}
