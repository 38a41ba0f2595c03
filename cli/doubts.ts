import {
  allLevels,
  knownFacts,
  strangersTo,
  successor,
  termOf,
  unreadDecision,
  unreadIn,
  type Fact,
  type Program,
} from '@guildmark/engine';
import { formatDay, formatDuration, type Locale } from '@guildmark/words';
import type { LineProblem } from './fact-lines.ts';

interface Told {
  program: Program;
  facts: Fact[];
  /** The line of each fact, by its id. */
  lines: Map<string, number>;
}

/** What facts say that is sound and probably not meant: codes of `cliWords.doubt`, by line. */
export function doubts(told: Told, locale: Locale): LineProblem[] {
  const found = [
    ...strangers(told),
    ...unread(told),
    ...undecided(told),
    ...overlaps(told, locale),
    ...endless(told, locale),
    ...withoutRate(told),
  ];
  return found.toSorted((one, other) => Number(one.args['line']) - Number(other.args['line']));
}

/** Facts whose subject the program does not know: nothing ever asks for them. */
function strangers({ program, facts, lines }: Told): LineProblem[] {
  const stranger = strangersTo(program);
  return facts.flatMap(({ id, kind, subject }) => {
    const found = stranger(kind, subject);
    if (!found) return [];
    const suggestion = found.suggestion || 'none';
    const args = { line: lines.get(id) ?? 0, kind, subject: subject || '–', suggestion };
    return [{ code: 'subject', args }];
  });
}

/** Decisions on competencies without one of their levels: they would be taken for decisions on the tier. */
const undecided = ({ program, facts, lines }: Told): LineProblem[] =>
  facts.flatMap((fact) => {
    const wrong = unreadDecision(program, fact);
    if (!wrong) return [];
    const { found, levels, suggestion } = wrong;
    const args = {
      line: lines.get(fact.id) ?? 0,
      competency: fact.subject,
      found: found === '' ? 'none' : found,
      levels: levels.join(', '),
      suggestion: suggestion || 'none',
    };
    return [{ code: 'no_level', args }];
  });

/** As many values of an attribute are listed. */
const mostValues = 12;

/** What companies are said to be and the program cannot read: nothing follows from it, and another case applies. */
function unread({ program, facts, lines }: Told): LineProblem[] {
  const unreadOf = unreadIn(program);
  const found = facts.flatMap((fact) => {
    const wrong = unreadOf(fact);
    return wrong ? [{ fact, ...wrong }] : [];
  });
  const alike = Map.groupBy(found, ({ why, attribute, value }) =>
    JSON.stringify([why, attribute, value]),
  );
  const empty = facts.filter(
    ({ kind, subject, attributes }) =>
      kind === 'attribute' &&
      attributes?.['value'] === undefined &&
      Object.hasOwn(program.attributes, subject),
  );
  const without = Map.groupBy(empty, ({ subject }) => subject);
  return [
    ...[...alike.values()].flatMap((same) => {
      const [{ why, attribute, value, meant }] = same as [(typeof found)[number]];
      const values = Object.keys(program.attributes[attribute]?.values ?? {});
      const listed = values.length > mostValues ? [...values.slice(0, mostValues), '…'] : values;
      return firstOf(why, new Map([[value, same.map(({ fact }) => fact)]]), lines, () => ({
        attribute,
        value,
        suggestion: meant ?? 'none',
        expected: listed.join(', '),
      }));
    }),
    ...firstOf('no_value', without, lines, (attribute) => ({ attribute })),
  ];
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

/** The first of those that are alike, and how many more there are: a long file is not told line by line. */
function firstOf(
  code: string,
  alike: Map<string, Fact[]>,
  lines: Told['lines'],
  args: (name: string) => LineProblem['args'],
): LineProblem[] {
  return [...alike].map(([name, all]) => {
    const line = lines.get(all[0]?.id ?? '') ?? 0;
    return { code, args: { line, more: all.length - 1, ...args(name) } };
  });
}

/** Credentials that count without an end although the program lets them last for some time only. */
function endless({ program, facts, lines }: Told, locale: Locale): LineProblem[] {
  const terms = new Map(
    allLevels(program).flatMap(({ definition: { credential, validFor } }) => {
      const term = termOf(validFor);
      return term ? [[credential, formatDuration(term, locale)] as const] : [];
    }),
  );
  const ended = new Set(facts.flatMap(({ names }) => names ?? []));
  const without = facts.filter(
    ({ id, kind, subject, until }) =>
      kind === 'credential' && until === null && terms.has(subject) && !ended.has(id),
  );
  const alike = Map.groupBy(without, ({ subject }) => subject);
  return firstOf('no_end', alike, lines, (subject) => ({
    subject,
    term: terms.get(subject) ?? '',
  }));
}

/** Amounts in currencies that the program never has a rate for. */
function withoutRate({ program, facts, lines }: Told): LineProblem[] {
  const rated = new Set([
    program.currency,
    ...(program.currencyRates?.table ?? []).flatMap(({ worth }) => Object.keys(worth)),
  ]);
  const without = facts.filter(({ money }) => money && !rated.has(money.currency));
  const alike = Map.groupBy(without, ({ money }) => money?.currency ?? '');
  return firstOf('no_rate', alike, lines, (currency) => ({ currency }));
}
