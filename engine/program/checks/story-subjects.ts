import { unreadIn, type UnreadValue } from '../attributes-read.ts';
import { unreadDecision } from '../decisions-read.ts';
import type { Happening } from '../definition/scenario.ts';
import type { Path } from '../document.ts';
import { mostSuggestions } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import { strangersTo } from '../strangers.ts';
import { error, warning, type Rule } from './rule.ts';

/** What a line says of a company: beside `at`, or as a fact of its own; what stands beside `at` is held against the lists elsewhere. */
function attributesTold({ kind, subject = '', attributes, has = {} }: Happening) {
  const own = { subject, value: attributes?.['value'], steps: ['attributes', 'value'] };
  const beside = Object.entries(has).map(([name, value]) => ({
    subject: name,
    value,
    steps: ['has', name],
  }));
  const known = beside.map((each) => ({ ...each, listed: true }));
  return kind === 'attribute' ? [{ ...own, listed: false }, ...known] : known;
}

const codes = { not_listed: 'fact.not_listed', not_a_number: 'fact.not_a_number' };

/** Values of attributes that the text cannot read, with their places. */
function unreadTold(
  unread: ReturnType<typeof unreadIn>,
  line: Happening,
  path: Path,
): { wrong: UnreadValue; at: Path }[] {
  return attributesTold(line).flatMap(({ subject, value, steps, listed }) => {
    if (value === undefined) return [];
    const wrong = unread({ kind: 'attribute', subject, attributes: { value } });
    return wrong && !(listed && wrong.why === 'not_listed')
      ? [{ wrong, at: [...path, ...steps] }]
      : [];
  });
}

/** Scenarios tell facts about what the text knows: a waiver under another name would do nothing, and say nothing. */
export const storySubjects: Rule = ({ program, before, scenarioFiles }) => {
  const stranger = strangersTo(program);
  const unread = unreadIn(program);
  // What only the version before asks for still counts for whoever has not gone over.
  const former = before ? strangersTo(before) : stranger;
  let suggested = 0;
  const told = (line: Happening, path: Path): Finding[] => {
    const { kind, subject = '', attributes } = line;
    const values = unreadTold(unread, line, path).map(({ wrong, at: place }) =>
      warning(codes[wrong.why], place, {
        attribute: wrong.attribute,
        found: wrong.value,
        suggestion: wrong.meant ?? '',
      }),
    );
    if (kind === undefined) return values;
    const undecided = unreadDecision(program, { kind, subject, ...(attributes && { attributes }) });
    if (undecided && !(before && Object.hasOwn(before.competencies, subject))) {
      const { levels, found: level, suggestion } = undecided;
      const args = { id: subject, levels: levels.join(', '), found: level, suggestion };
      return [...values, error('fact.no_level', path, args)];
    }
    const found = stranger(kind, subject);
    if (!found || !former(kind, subject)) return values;
    const suggestion = suggested++ < mostSuggestions ? found.suggestion : '';
    const at = subject === '' ? path : [...path, 'subject'];
    const finding = found.sure ? error : warning;
    return [...values, finding('fact.stranger', at, { kind, subject, suggestion })];
  };
  return scenarioFiles.flatMap(({ at, file }) => [
    ...file.facts.flatMap((line, n) => told(line, [...at, 'facts', n])),
    ...file.scenarios.flatMap((story, index) =>
      story.facts.flatMap((line, n) => told(line, [...at, 'scenarios', index, 'facts', n])),
    ),
  ]);
};
