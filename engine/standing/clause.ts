import { align } from '../program/align.ts';
import type { Node, NodeKind } from '../requirement/answer.ts';

/** A clause as two texts answer it; null where a text has no such clause. */
export interface Clause {
  /** Where it stands in the new text, in the old one where it is gone. */
  path: string;
  before: Node | null;
  after: Node | null;
}

const keys: ((node: Node) => string | null)[] = [
  ({ kind, subject, need, children }) => JSON.stringify([kind, subject, need, children.length]),
  ({ kind, subject }) => JSON.stringify([kind, subject]),
  ({ kind, subject: [first = null] }) => first && JSON.stringify([kind, first]),
  ({ kind, subject }) => (subject.length > 1 ? JSON.stringify([kind, subject.at(-1)]) : null),
  ({ kind }) => kind,
];

/** Around what is asked, each layer adds one: several parts at once, then other ways than to achieve it. */
const layers: Partial<Record<NodeKind, number>> = { all: 1, achieved: 2, maintained: 3, ways: 3 };
const layer = ({ kind }: Node): number => layers[kind] ?? 0;

/** A single condition is what an `all` of it alone would be, and a requirement the only way to what it is asked for. */
const parts = (node: Node, other: Node): Node[] =>
  layer(other) > layer(node) ? [node] : node.children;

/** Among ways, what was not carried over is the way that is asked for, however its parts stand together. */
const wayKeys = [...keys, ({ kind }: Node) => (kind === 'carried' ? null : 'asked')];
const keysFor = (node: Node) => (layer(node) === 3 ? wayKeys : keys);

/** Groups of which one part, or some, can be enough. */
const alternatives: ReadonlySet<NodeKind> = new Set([
  'any',
  'atLeast',
  'when',
  'forSome',
  'waivable',
  'competencies',
  'maintained',
  'ways',
]);

/** What a missing part would be without changing the whole: true among all, false among alternatives. */
const neutral = ({ kind }: Node) => !alternatives.has(kind);

function differing(before: Node, after: Node): Clause | null {
  const turned = after.kind === 'not' && before.kind === 'not';
  const was = before.met !== turned;
  const outer = layer(before) > layer(after) ? before : after;
  // What is wrapped lacks what the wrapping has beside it.
  const [around, aroundNow] = layer(before) === layer(after) ? [before, after] : [outer, outer];
  for (const pair of align(parts(before, after), parts(after, before), keysFor(outer))) {
    const [one, other] = [pair.before?.item ?? null, pair.after?.item ?? null];
    const then = one ? one.met : neutral(around);
    const now = other ? other.met : neutral(aroundNow);
    if (then === now || then !== was) continue;
    if (one && other) return clauseOf(one, other);
    return { path: (other ?? one)!.path, before: one, after: other };
  }
  return null;
}

/**
 * The lowest clause that makes a requirement met under one text and not under the other: the first part whose
 * truth differs in the same way, down to a measure; the requirement itself where no single part does it.
 * `before` and `after` answer the same question under the old and the new text and differ in `met`.
 */
export function clauseOf(before: Node, after: Node): Clause {
  return differing(before, after) ?? { path: after.path, before, after };
}
