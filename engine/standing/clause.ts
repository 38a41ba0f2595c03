import { align } from '../program/align.ts';
import type { Node } from '../requirement/answer.ts';

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

/** A single condition is what an `all` of it alone would be. */
const parts = (node: Node, other: Node): Node[] =>
  node.kind !== other.kind && other.kind === 'all' ? [node] : node.children;

/** What a missing part would be without changing the whole: true among all, false among alternatives. */
const neutral = ({ kind }: Node) => kind !== 'any' && kind !== 'atLeast';

function differing(before: Node, after: Node): Clause | null {
  const turned = after.kind === 'not' && before.kind === 'not';
  const was = before.met !== turned;
  for (const pair of align(parts(before, after), parts(after, before), keys)) {
    const [one, other] = [pair.before?.item ?? null, pair.after?.item ?? null];
    const then = one ? one.met : neutral(before);
    const now = other ? other.met : neutral(after);
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
