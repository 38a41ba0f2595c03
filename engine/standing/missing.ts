import type { Node } from '../requirement/answer.ts';

const groups = new Set<Node['kind']>([
  'all',
  'any',
  'atLeast',
  'steps',
  'when',
  'forEach',
  'forSome',
  'waivable',
  'achieved',
  'maintained',
  'ways',
]);

/** How much a list of unmet nodes lacks: people, facts, or one for what must go. */
const lack = (nodes: Node[]) =>
  nodes.reduce((sum, { have, need }) => sum + Math.max(1, need - have), 0);

/**
 * The leaves that are missing for a requirement, on the way that lacks least (the first of equals). A `not`
 * that fails is itself what is missing: something must cease.
 */
export function missing(node: Node): Node[] {
  if (node.met) return [];
  if (!groups.has(node.kind)) return [node];
  // What is asked for in a case is missing, not that it were another case.
  if (node.kind === 'when') return missing(node.children[1]!);
  // A waiver is given, not achieved.
  if (node.kind === 'waivable') return missing(node.children[0]!);
  // Keeping what was lost is no way back, nor is an older program: it must be achieved anew.
  if (node.kind === 'maintained' || node.kind === 'ways') return missing(node.children[0]!);
  // Only the step that is open: those after it wait.
  if (node.kind === 'steps') return missing(node.children.find((child) => !child.met)!);
  const ways = node.children.filter((child) => !child.met).map(missing);
  if (node.kind === 'all' || node.kind === 'forEach' || node.kind === 'achieved')
    return ways.flat();
  return ways
    .toSorted((a, b) => lack(a) - lack(b))
    .slice(0, node.need - node.have)
    .flat();
}
