import type { LevelProgress } from '../../credential/claim.ts';
import type { DeedWord } from '../../program/definition/action.ts';
import type { Node } from '../../requirement/answer.ts';

/** Something else that a level asks of a person: a course, an exam, an agreement, or what only they can show. */
export interface Also {
  word: Extract<DeedWord, 'completes' | 'passes' | 'accepts'> | null;
  id: string;
}

/** Something that one person does: a course or an exam. */
export type Done = Also & { word: 'completes' | 'passes' };
/** Whether a person does it, as against accepting it or showing it. */
export const isDone = (also: Also): also is Done =>
  also.word === 'completes' || also.word === 'passes';

/** One way to meet what a level still asks of a person. */
export interface Way {
  /** Credentials that have to be earned first. */
  holds: string[];
  also: Also[];
}

const mostWays = 12;
const words: Partial<Record<Node['kind'], Also['word']>> = {
  completed: 'completes',
  passed: 'passes',
  agreed: 'accepts',
};

const both = (one: Way, other: Way): Way => ({
  holds: [...one.holds, ...other.holds],
  also: [...one.also, ...other.also],
});

const cross = (parts: Way[][]): Way[] =>
  parts.reduce<Way[]>(
    (so, next) => so.flatMap((one) => next.map((other) => both(one, other))).slice(0, mostWays + 1),
    [{ holds: [], also: [] }],
  );

function choose<T>(items: T[], n: number): T[][] {
  if (n <= 0) return [[]];
  return items.flatMap((item, index) =>
    choose(items.slice(index + 1), n - 1).map((rest) => [item, ...rest]),
  );
}

/** The ways in which a requirement of a person can still be met; none where something stands against it. */
function waysOf(node: Node): Way[] {
  if (node.met) return [{ holds: [], also: [] }];
  if (node.kind === 'holds') return node.subject.map((id) => ({ holds: [id], also: [] }));
  if (node.kind === 'not') return [];
  if (node.children.length === 0) {
    const word = words[node.kind] ?? null;
    return [{ holds: [], also: [{ word, id: word === null ? node.path : node.subject[0]! }] }];
  }
  const open = node.children.filter(({ met }) => !met);
  return choose(open.slice(0, 16), node.need - node.have)
    .slice(0, 4 * mostWays)
    .flatMap((chosen) => cross(chosen.map(waysOf)))
    .slice(0, mostWays + 1);
}

/** The ways to a level that a person still has; `complete` is false where there are more than are looked at. */
export function waysTo({ requirement }: Pick<LevelProgress, 'requirement'>): {
  ways: Way[];
  complete: boolean;
} {
  const ways = waysOf(requirement);
  return { ways: ways.slice(0, mostWays), complete: ways.length <= mostWays };
}
