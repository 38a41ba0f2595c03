import type { Node } from '../requirement/answer.ts';

const isGroup = ({ kind }: Node) => kind === 'all' || kind === 'any' || kind === 'atLeast';

/** How much a list of unmet nodes lacks: people, facts, or one for what must go. */
const lack = (nodes: Node[]) =>
  nodes.reduce((sum, { have, need }) => sum + Math.max(1, need - have), 0);

/**
 * The leaves that are missing for a requirement, on the way that lacks least (the first of equals). A `not`
 * that fails is itself what is missing: something must cease.
 */
export function missing(node: Node): Node[] {
  if (node.met) return [];
  if (!isGroup(node)) return [node];
  const ways = node.children.filter((child) => !child.met).map(missing);
  if (node.kind === 'all') return ways.flat();
  return ways
    .toSorted((a, b) => lack(a) - lack(b))
    .slice(0, node.need - node.have)
    .flat();
}
