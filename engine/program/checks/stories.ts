import type { Program } from '../definition/program.ts';
import type { Happening, Scenario } from '../definition/scenario.ts';
import type { Path } from '../document.ts';
import { mostSuggestions, nearest } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import { error, warning, type Rule } from './rule.ts';

/** What only means something beside the kind of fact that it is about. */
const particulars = ['subject', 'attributes', 'money', 'quantity'] as const;
const words = ['holds', 'renews', 'completed', 'passed', 'agreed', 'kind', 'has', 'ends'] as const;

/** A line that tells no fact, or says particulars of a fact whose kind it does not name. */
function told(line: Happening, path: Path): Finding[] {
  const named = particulars.find((word) => line[word] !== undefined);
  if (named !== undefined && line.kind === undefined)
    return [error('fact.no_kind', [...path, named], { word: named })];
  const affiliates = line.person !== undefined && line.at !== undefined;
  const says = affiliates || words.some((word) => line[word] !== undefined);
  return says ? [] : [error('fact.nothing', path)];
}

interface Placed {
  line: Happening;
  path: Path;
}

const placed = (lines: Happening[], path: Path): Placed[] =>
  lines.map((line, n) => ({ line, path: [...path, n] }));

/** Something that is awarded anew is held before, and the text says how a renewal lasts. */
function renewals({ choices }: Program, lines: Placed[], before: Placed[]): Finding[] {
  return lines.flatMap(({ line: { renews, person = [] }, path }, index): Finding[] => {
    if (renews === undefined) return [];
    const earlier = [...before, ...lines.slice(0, index)].map(({ line }) => line);
    const holds = (who: string) =>
      earlier.some((line) => line.holds === renews && line.person?.includes(who));
    const stranger = person.length === 0 ? 'none' : person.find((who) => !holds(who));
    const here = [...path, 'renews'];
    if (stranger !== undefined)
      return [error('fact.renews_nothing', here, { id: renews, who: stranger })];
    return choices.renewalFrom ? [] : [error('fact.no_renewal', here)];
  });
}

/** What is expected is expected of companies that a scenario names. */
function strangers(
  { expect, facts }: Scenario,
  companies: ReadonlySet<string>,
  path: Path,
  near: (id: string, known: ReadonlySet<string>) => string,
): Finding[] {
  const known = new Set([...companies, ...facts.flatMap((line) => line.at ?? [])]);
  return expect.flatMap(({ organisation }, n): Finding[] => {
    if (organisation === undefined || known.size === 0 || known.has(organisation)) return [];
    const suggestion = near(organisation, known);
    // A company of which nothing is known may be meant; one whose name is nearly another's hardly.
    if (suggestion === '') return [];
    const here = [...path, 'expect', n, 'organisation'];
    return [warning('fact.no_company', here, { id: organisation, suggestion })];
  });
}

/** The lines of scenarios tell facts, and what is expected is expected of companies that they name. */
export const stories: Rule = ({ program, scenarioFiles }) => {
  let suggested = 0;
  const near = (id: string, known: ReadonlySet<string>) =>
    suggested++ < mostSuggestions ? nearest(id, known) : '';
  return scenarioFiles.flatMap(({ at, file }) => {
    const shared = placed(file.facts, [...at, 'facts']);
    const companies = new Set(file.facts.flatMap((line) => line.at ?? []));
    const lines = (own: Placed[], before: Placed[]) => [
      ...own.flatMap(({ line, path }) => told(line, path)),
      ...renewals(program, own, before),
    ];
    return [
      ...lines(shared, []),
      ...file.scenarios.flatMap((story, index) => {
        const path: Path = [...at, 'scenarios', index];
        return [
          ...lines(placed(story.facts, [...path, 'facts']), shared),
          ...strangers(story, companies, path, near),
        ];
      }),
    ];
  });
};
