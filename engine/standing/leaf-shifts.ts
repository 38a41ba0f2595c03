import type { Node } from '../requirement/answer.ts';
import type { Standing } from './answer.ts';

/** A measure whose answer is another after than before: what there is, whether it is enough, or until when. */
export interface LeafShift {
  path: string;
  before: Node;
  after: Node;
}

/** What is asked of a competency is asked in its own requirement. */
function leaves(node: Node): Node[] {
  if (node.kind === 'competency') return [];
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves);
}

/** The measures of every competency and tier, each once, though tiers may rest on those of competencies. */
export function leavesOf({ tiers, competencies }: Standing): Map<string, Node> {
  const asked = [...competencies.flatMap((each) => each.levels), ...tiers];
  return new Map(
    asked.flatMap(({ requirement }) => leaves(requirement)).map((leaf) => [leaf.path, leaf]),
  );
}

const said = ({ met, have, need, amounts, until }: Node) =>
  JSON.stringify([met, have, need, amounts?.have, amounts?.need, amounts?.sample?.have, until]);

/** The measures whose answers are not the same in two standings. */
export function leafShifts(before: Standing, after: Standing): LeafShift[] {
  const later = leavesOf(after);
  return [...leavesOf(before).values()].flatMap((leaf): LeafShift[] => {
    const then = later.get(leaf.path);
    if (!then || said(leaf) === said(then)) return [];
    return [{ path: leaf.path, before: leaf, after: then }];
  });
}
