import type { Happening } from '../definition/scenario.ts';
import type { Path } from '../document.ts';
import { mostSuggestions, nearest } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import { error, warning, type Rule } from './rule.ts';

/** What only means something beside the kind of fact that it is about. */
const particulars = ['subject', 'attributes', 'money', 'quantity'] as const;
const words = ['holds', 'completed', 'passed', 'agreed', 'kind', 'has', 'ends'] as const;

/** A line that tells no fact, or says particulars of a fact whose kind it does not name. */
function told(line: Happening, path: Path): Finding[] {
  const named = particulars.find((word) => line[word] !== undefined);
  if (named !== undefined && line.kind === undefined)
    return [error('fact.no_kind', [...path, named], { word: named })];
  const affiliates = line.person !== undefined && line.at !== undefined;
  const says = affiliates || words.some((word) => line[word] !== undefined);
  return says ? [] : [error('fact.nothing', path)];
}

/** The lines of scenarios tell facts, and what is expected is expected of companies that they name. */
export const stories: Rule = ({ scenarioFiles }) => {
  let suggested = 0;
  return scenarioFiles.flatMap(({ at, file }) => [
    ...file.facts.flatMap((line, n) => told(line, [...at, 'facts', n])),
    ...file.scenarios.flatMap((story, index) => {
      const path: Path = [...at, 'scenarios', index];
      const companies = new Set([...file.facts, ...story.facts].flatMap((line) => line.at ?? []));
      return [
        ...story.facts.flatMap((line, n) => told(line, [...path, 'facts', n])),
        ...story.expect.flatMap(({ organisation }, n): Finding[] => {
          if (organisation === undefined || companies.size === 0 || companies.has(organisation))
            return [];
          const suggestion = suggested++ < mostSuggestions ? nearest(organisation, companies) : '';
          // A company of which nothing is known may be meant; one whose name is nearly another's hardly.
          if (suggestion === '') return [];
          const here = [...path, 'expect', n, 'organisation'];
          return [warning('fact.no_company', here, { id: organisation, suggestion })];
        }),
      ];
    }),
  ]);
};
