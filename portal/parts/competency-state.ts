import type { CompetencyAnswer, Node, Program } from '@guildmark/engine';

/** Where a company stands in a competency: has a level, may earn one, may not, or nobody can yet. */
export type Reach = 'held' | 'open' | 'closed' | 'announced';

const nodesIn = (node: Node): Node[] => [node, ...node.children.flatMap(nodesIn)];

/** Where a company stands in one competency of a text. */
export function reachOf(program: Program, answer: CompetencyAnswer): Reach {
  const { competency, measured, held, levels } = answer;
  if (measured !== null || held.level !== null) return 'held';
  if (program.competencies[competency]?.status === 'announced') return 'announced';
  const available = levels
    .flatMap(({ requirement }) => nodesIn(requirement))
    .find(({ path }) => path === `competencies.${competency}.availableTo`);
  return available?.met === false ? 'closed' : 'open';
}

/** What waits for somebody: an application for the vendor, an invitation for the company. */
export interface Waiting {
  level: string;
  what: 'applied' | 'invited';
}

/** The level for which a company has applied or to which it is invited, where it does not have it yet. */
export function waitingOf({ competency, levels }: CompetencyAnswer): Waiting | null {
  for (const { level, met, requirement } of levels) {
    if (met) continue;
    const path = `competencies.${competency}.levels.${level}`;
    const nodes = nodesIn(requirement);
    const is = (way: string) => nodes.find((node) => node.path === `${path}.${way}`)?.met;
    if (is('application') === true && is('approval') === false) return { level, what: 'applied' };
    if (is('invitation') === true) return { level, what: 'invited' };
  }
  return null;
}

/** How many parts of the lowest level that is missing are there already. */
export function progressOf({
  levels,
}: CompetencyAnswer): { level: string; have: number; need: number } | null {
  const next = levels.find(({ met }) => !met);
  if (!next) return null;
  const parts = partsOf(next.requirement);
  return {
    level: next.level,
    have: parts.filter(({ met }) => met).length,
    need: parts.length,
  };
}

/** The lines of a level: what it is made of, without what would only be another way. */
const partsOf = (node: Node): Node[] => {
  if (node.kind === 'ways' || node.kind === 'maintained') return partsOf(node.children[0]!);
  if (node.kind === 'achieved' || node.kind === 'kept' || node.kind === 'all')
    return node.children.flatMap(partsOf);
  return [node];
};
