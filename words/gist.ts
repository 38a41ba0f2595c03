import type { Node } from '@guildmark/engine';

const isKept = ({ kind, children: [first] }: Node): boolean =>
  kind === 'kept' && first?.kind === 'held';
const lastsTo = ({ until }: Node): number => until ?? Infinity;

/** Of achieving anew and keeping, the way that holds, and longest; where none does, the one that is open to it. */
function wayOf(ways: Node[]): Node[] {
  const [achieved, kept] = [ways.find((way) => !isKept(way)), ways.find(isKept)];
  if (!achieved || !kept) return ways;
  const rest = ways.filter((way) => way !== achieved && way !== kept);
  const holds = kept.children[0]!.met;
  const keeps = achieved.met ? kept.met && lastsTo(kept) > lastsTo(achieved) : holds;
  return [keeps ? kept : achieved, ...rest];
}

/** A competency that counts for a number of them, or of which only something asked besides is missing. */
const isNear = ({ met, children: [first] }: Node): boolean => met || first?.met === true;

function partsOf({ kind, met, children }: Node): Node[] {
  switch (kind) {
    case 'maintained':
    case 'ways':
      return wayOf(children);
    case 'competencies':
      return children.filter(isNear);
    case 'any':
    case 'atLeast':
    case 'forSome':
      return met ? children.filter((child) => child.met) : children;
    case 'waivable': {
      const [asked, ...waivers] = children;
      const waived = waivers.filter((waiver) => waiver.met);
      return asked?.met ? [asked] : [...waived, ...(asked ? [asked] : [])];
    }
    case 'when': {
      const [not, asked] = children;
      return not?.met ? [not] : [not!, asked!];
    }
    default:
      return children;
  }
}

/** Groups that ask for all of their parts: one within another asks for the same as its parts do. */
const everything: ReadonlySet<Node['kind']> = new Set(['all', 'achieved', 'kept']);
const metIn = (nodes: Node[]) => nodes.filter(({ met }) => met).length;

/**
 * A requirement without what decides nothing and asks for nothing: the way that is not gone, alternatives that are
 * not needed, waivers that nobody has. What is missing stays whole.
 */
export function gist(node: Node): Node {
  const parts = partsOf(node).map(gist);
  if (everything.has(node.kind)) {
    const children = parts.flatMap((part) =>
      part.kind === 'all' && part.whole === undefined ? part.children : [part],
    );
    return node.kind === 'all' && children.length === 1
      ? children[0]!
      : { ...node, children, have: metIn(children), need: children.length };
  }
  const [only] = parts;
  const bare = node.kind === 'maintained' || (node.kind === 'waivable' && only?.met === true);
  return bare && parts.length === 1 && only ? only : { ...node, children: parts };
}
