import type { Rule } from '../../requirement/rule.ts';
import type { Board, Useful } from './board.ts';
import { weightOf } from './step.ts';

/** How prices are shared out among the leaves that steps could serve, and the bounds of leaves that follow. */
export interface Share {
  /** What a step costs a leaf. */
  of: (step: number, leaf: number) => number;
  known: Map<number, { list: Useful[]; at: number[]; bound: number }>;
}

/** A share by what each step costs each leaf, with nothing worked out yet. */
export const shareBy = (of: Share['of']): Share => ({ of, known: new Map() });

/** Every step at its whole price, for one leaf alone. */
export const wholePrices = ({ deeds }: Board): Share =>
  shareBy((step) => weightOf(deeds.steps[step]!));

/** How often leaves can be counted together. */
export type Multiplicity = (leaves: readonly number[]) => number;

/**
 * How often leaves can be counted together in a requirement: once for each place, but of alternatives only as many
 * as are asked for, which are those where most can be.
 */
export function multiplicityIn(rules: readonly Rule[], root: number): Multiplicity {
  const parents = new Map<number, number[]>([[root, []]]);
  // Parents stand after their children.
  for (let position = root; position >= 0; position--) {
    if (!parents.has(position)) continue;
    for (const child of rules[position]!.children) {
      const there = parents.get(child);
      if (there) there.push(position);
      else parents.set(child, [position]);
    }
  }
  return (leaves) => {
    const counted = new Map<number, number>();
    const above = new Set<number>();
    for (const leaf of leaves)
      if (parents.has(leaf)) {
        counted.set(leaf, 1);
        for (const parent of parents.get(leaf)!) above.add(parent);
      }
    for (const position of above) for (const parent of parents.get(position)!) above.add(parent);
    for (const position of [...above].toSorted((a, b) => a - b)) {
      const { children, kind, need } = rules[position]!;
      if (kind === 'not') continue;
      const below = children.flatMap((child) => counted.get(child) ?? []);
      counted.set(position, greatest(below, need));
    }
    return counted.get(root) ?? 0;
  };
}

const greatest = (amounts: number[], many: number): number =>
  (amounts.length <= many ? amounts : amounts.toSorted((a, b) => b - a).slice(0, many)).reduce(
    (sum, each) => sum + each,
    0,
  );

/** The rules that nothing can bring about: leaves that are so, and groups without enough others. */
function hopeless(
  rules: readonly Rule[],
  root: number,
  isLost: (leaf: number) => boolean,
): (position: number) => boolean {
  const known = new Map<number, boolean>();
  const of = (position: number): boolean => {
    const there = known.get(position);
    if (there !== undefined) return there;
    const { children, kind, need } = rules[position]!;
    const found =
      children.length === 0
        ? isLost(position)
        : kind !== 'not' && children.filter((child) => !of(child)).length < need;
    known.set(position, found);
    return found;
  };
  of(root);
  return of;
}

/** For each rule below a root, the leaves that are asked for wherever it is asked for. */
function askedWith(
  rules: readonly Rule[],
  root: number,
  isLost: (leaf: number) => boolean,
): ReadonlyMap<number, Set<number>> {
  const below = new Map<number, Set<number>>();
  const isHopeless = hopeless(rules, root, isLost);
  // What is left of alternatives, where nothing can bring the others about, is asked for as a whole.
  const isWhole = ({ kind, need, children }: Rule) =>
    kind !== 'not' && need >= children.filter((child) => !isHopeless(child)).length;
  const collect = (position: number): Set<number> => {
    let found = below.get(position);
    if (found) return found;
    const rule = rules[position]!;
    found = new Set(rule.children.length === 0 ? [position] : []);
    for (const child of rule.children) {
      const leaves = collect(child);
      if (isWhole(rule) && !isHopeless(child)) for (const leaf of leaves) found.add(leaf);
    }
    below.set(position, found);
    return found;
  };
  collect(root);
  const beside = new Map<number, Set<number>>([[root, new Set()]]);
  // Parents stand after their children, so from above every parent is settled before what is below it.
  for (let position = root; position >= 0; position--) {
    const own = beside.get(position);
    if (!own) continue;
    const rule = rules[position]!;
    const all = new Set([...own, ...(isWhole(rule) ? below.get(position)! : [])]);
    for (const child of rule.children) {
      const there = beside.get(child);
      beside.set(child, there ? there.intersection(all) : all);
    }
  }
  return beside;
}

/** Which of two leaves that are asked for together has the share in a step that serves both. */
const preferences = ['dearer', 'more-often-asked'] as const;
type Preference = (typeof preferences)[number];

/**
 * Shares: what a step costs is divided among the leaves it could serve, as often as they can be asked for together,
 * so that the bounds of several leaves can be added up without counting any step for more than it costs. A leaf has
 * no share in a step that serves another one as well which is always asked for beside it, and which is preferred:
 * the one that costs more by itself (`alone`), or the one that is asked for without the other too. Both are answered.
 */
export function sharesOf(
  { deeds, trial, serving, isLost }: Board,
  root: number,
  leaves: readonly number[],
  alone: ReadonlyMap<number, number>,
  together: Multiplicity,
): Share[] {
  const { rules } = trial.forest;
  const beside = askedWith(rules, root, isLost);
  const served = new Map<number, number[]>();
  for (const leaf of leaves)
    for (const step of serving(leaf)) {
      const there = served.get(step);
      if (there) there.push(leaf);
      else served.set(step, [leaf]);
    }
  const outranks = (one: number, other: number) => {
    const [more, less] = [alone.get(one)!, alone.get(other)!];
    return more > less || (more === less && one < other);
  };
  const isBeside = (leaf: number, other: number) => beside.get(leaf)?.has(other) ?? false;
  const yieldsTo = (leaf: number, other: number, preference: Preference) =>
    other !== leaf &&
    isBeside(leaf, other) &&
    ((preference === 'more-often-asked' && !isBeside(other, leaf)) || outranks(other, leaf));
  return preferences.map((preference) => {
    // Steps that serve the same leaves are many: everyone who can do the same.
    const made = new Map<string, ReadonlyMap<number, number>>();
    const partsOf = (list: number[]): ReadonlyMap<number, number> => {
      const name = list.join();
      let parts = made.get(name);
      if (!parts) {
        const kept = list.filter(
          (leaf) => !list.some((other) => yieldsTo(leaf, other, preference)),
        );
        const many = Math.max(1, together(kept));
        made.set(name, (parts = new Map(kept.map((leaf) => [leaf, 1 / many]))));
      }
      return parts;
    };
    const byStep = new Map([...served].map(([step, list]) => [step, partsOf(list)]));
    return shareBy(
      (step, leaf) => weightOf(deeds.steps[step]!) * (byStep.get(step)?.get(leaf) ?? 0),
    );
  });
}
