import type { Happening } from '../definition/scenario.ts';
import type { Path } from '../document.ts';
import { mostSuggestions } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import { strangersTo } from '../strangers.ts';
import { error, warning, type Rule } from './rule.ts';

/** Scenarios tell facts about what the text knows: a waiver under another name would do nothing, and say nothing. */
export const storySubjects: Rule = ({ program, before, scenarioFiles }) => {
  const stranger = strangersTo(program);
  // What only the version before asks for still counts for whoever has not gone over.
  const former = before ? strangersTo(before) : stranger;
  let suggested = 0;
  const told = ({ kind, subject = '' }: Happening, path: Path): Finding[] => {
    const found = kind === undefined ? null : stranger(kind, subject);
    if (kind === undefined || !found || !former(kind, subject)) return [];
    const suggestion = suggested++ < mostSuggestions ? found.suggestion : '';
    const at = subject === '' ? path : [...path, 'subject'];
    const finding = found.sure ? error : warning;
    return [finding('fact.stranger', at, { kind, subject, suggestion })];
  };
  return scenarioFiles.flatMap(({ at, file }) => [
    ...file.facts.flatMap((line, n) => told(line, [...at, 'facts', n])),
    ...file.scenarios.flatMap((story, index) =>
      story.facts.flatMap((line, n) => told(line, [...at, 'scenarios', index, 'facts', n])),
    ),
  ]);
};
