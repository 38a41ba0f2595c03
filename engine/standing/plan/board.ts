import { isGroup, type Rule } from '../../requirement/rule.ts';
import type { Deeds, Move, Step } from './step.ts';
import { weightOf } from './step.ts';
import type { Entry, Trial } from './trial.ts';
import { helping } from './worth.ts';

/** A move that would help a leaf, the steps it still takes, and what it would let count there. */
export interface Useful {
  move: Move;
  /** Ids of the steps that are not done yet. */
  missing: number[];
  entries: Entry[];
}

/** What can be done from where the search stands. */
export interface Board {
  deeds: Deeds;
  trial: Trial;
  /** The moves that would let something count for a leaf that does not count yet, without those that hold another. */
  useful: (leaf: number) => Useful[];
  /** All of them: who has done the less may do the more as well. */
  ways: (leaf: number) => Useful[];
  /** Every step that could ever serve a leaf. */
  serving: (leaf: number) => ReadonlySet<number>;
  /** Whether it is a person who counts, once on the leaf whatever they do. */
  countsOnce: (entry: Entry) => boolean;
  /** Leaves that nothing can change, and that may be left open in a plan. */
  mayStayOpen: (leaf: number) => boolean;
  /** Whether a leaf is not met, nothing can change it, and it may not be left open either. */
  isLost: (leaf: number) => boolean;
  /** Rules out that a leaf stays open; again to allow it. */
  shut: (leaf: number, by: 1 | -1) => void;
  /** How often a step can still be done at most. */
  left: (step: number) => number;
  /** What a move costs from here, in the search's weight. */
  price: (missing: readonly number[]) => number;
  make: (missing: readonly number[], times?: number) => void;
  takeBack: (missing: readonly number[], times?: number) => void;
  /** Rules a move out, with every move of the same person that includes it; again to allow it. */
  forbid: (move: Move, by: 1 | -1) => void;
  /** Whether two people could change places from here: what they may do and have done is the same. */
  position: (person: string) => string;
}

interface Placed {
  move: Move;
  steps: ReadonlySet<number>;
  entries: Entry[];
}

/** For each leaf, the moves that can let something count there. */
function placed({ moves, steps }: Deeds, entriesAt: Trial['entriesAt']): Map<number, Placed[]> {
  const byStep = new Map<number, Move[]>();
  const stepsOf = new Map<Move, ReadonlySet<number>>();
  for (const move of moves) {
    stepsOf.set(move, new Set(move.steps));
    for (const step of move.steps) {
      const list = byStep.get(step);
      if (list) list.push(move);
      else byStep.set(step, [move]);
    }
  }
  return new Map(
    [...entriesAt].map(([leaf, entries]) => {
      const found = new Map<Move, Placed>();
      for (const entry of entries) {
        // Whoever joins does so within every move of theirs: what else it takes decides which move it is.
        const own = entry.owners.filter((owner) => steps[owner]!.deed !== 'hires');
        const [owner = entry.owners[0]!] = own;
        for (const move of byStep.get(owner) ?? []) {
          const all = stepsOf.get(move)!;
          if (!own.every((step) => all.has(step))) continue;
          const there = found.get(move);
          if (!there) found.set(move, { move, steps: all, entries: [entry] });
          else there.entries.push(entry);
        }
      }
      return [leaf, [...found.values()].toSorted((a, b) => a.move.id - b.move.id)];
    }),
  );
}

/** The leaves that each step and each move has to do with. */
function leavesNear(at: Map<number, Placed[]>) {
  const byStep = new Map<number, Set<number>>();
  const byMove = new Map<number, Set<number>>();
  const put = (index: Map<number, Set<number>>, id: number, leaf: number) => {
    const there = index.get(id);
    if (there) there.add(leaf);
    else index.set(id, new Set([leaf]));
  };
  for (const [leaf, all] of at)
    for (const { move } of all) {
      put(byMove, move.id, leaf);
      for (const step of move.steps) put(byStep, step, leaf);
    }
  return { byStep, byMove };
}

/** Without those that hold another one: whoever does more has done the less as well. */
function smallest(list: Useful[]): Useful[] {
  const byPerson = Map.groupBy(list, ({ move }) => move.person ?? move.name);
  return list.filter(({ move, missing }) =>
    byPerson
      .get(move.person ?? move.name)!
      .every(
        (other) =>
          other.move === move ||
          other.missing.length > missing.length ||
          !other.missing.every((step) => missing.includes(step)) ||
          (other.missing.length === missing.length && other.move.id > move.id),
      ),
  );
}

/** What sets people apart before anything is done: where they count already and what they can do at what price. */
function profiles(
  steps: Step[],
  { state, entriesAt }: Trial,
  byPerson: Map<string | null, Move[]>,
): Map<string, string> {
  const there = new Map<string, number[]>();
  for (const leaf of entriesAt.keys())
    for (const { person } of state.active[leaf]!.values())
      if (person !== undefined) there.set(person, [...(there.get(person) ?? []), leaf]);
  const of = new Map<string, string>();
  for (const [person, own] of byPerson) {
    if (person === null) continue;
    const can = own.map(
      ({ shape, steps: ids }) => `${shape} ${ids.map((id) => steps[id]!.price).join()}`,
    );
    const where = (there.get(person) ?? []).toSorted((a, b) => a - b).join();
    of.set(person, `${where} | ${can.toSorted().join(' | ')}`);
  }
  return of;
}

const nobodys: ReadonlySet<Rule['kind']> = new Set(['announced', 'carried', 'former', 'waived']);

/**
 * The leaves that nobody brings about: what is not open yet, what an older program or a waiver puts in the place
 * of what is asked, and holding already what is only to be kept.
 */
const beyondAnyone = (rules: readonly Rule[]): ReadonlySet<number> =>
  new Set(
    rules.flatMap(({ kind, children }, position) => [
      ...(nobodys.has(kind) ? [position] : []),
      ...(kind === 'kept' ? children.filter((child) => rules[child]!.kind === 'held') : []),
    ]),
  );

/** Growth is against what was, which nothing that is done now changes: without it there is nothing to measure. */
function isMeasurable({ forest, state }: Trial, leaf: number): boolean {
  const { kind, gauge } = forest.rules[leaf]!;
  const pools = state.pools[leaf];
  return kind !== 'growth' || !gauge || !pools || gauge.read(pools).have !== null;
}

/** Sets up what can be done; `anyLeafMayStayOpen`: whether a plan may leave requirements to others. */
export function boardOf(
  deeds: Deeds,
  trial: Trial,
  options: { anyLeafMayStayOpen: boolean },
): Board {
  const { steps, moves, limits } = deeds;
  const { counts } = trial;
  const at = placed(deeds, trial.entriesAt);
  const forbidden = new Uint16Array(moves.length);
  const shut = new Set<number>();
  const used = new Map<string, number>();
  const byPerson = Map.groupBy(moves, ({ person }) => person);
  const profile = profiles(deeds.steps, trial, byPerson);
  const isOnce = ({ most }: Step) => most === 1;
  const beyond = beyondAnyone(trial.forest.rules);
  const none: Useful[] = [];
  const settled = new Set([...at.keys()].filter((leaf) => !isMeasurable(trial, leaf)));

  const missingOf = ({ steps: ids }: Move): number[] =>
    ids.filter((id) => counts[id] === 0 || !isOnce(steps[id]!));

  const isAllowed = (missing: number[]): boolean => {
    const more = new Map<string, number>();
    for (const id of missing) {
      const { action, most } = steps[id]!;
      if (counts[id]! + 1 > most) return false;
      if (action !== null && limits.has(action)) more.set(action, (more.get(action) ?? 0) + 1);
    }
    for (const [action, times] of more)
      if ((used.get(action) ?? 0) + times > limits.get(action)!) return false;
    return true;
  };

  const count = (missing: readonly number[], by: number) => {
    for (const id of missing) {
      for (const leaf of near.byStep.get(id) ?? []) found.delete(leaf);
      const { action } = steps[id]!;
      if (action === null) continue;
      used.set(action, (used.get(action) ?? 0) + by);
      if (limits.has(action)) found.clear();
    }
  };

  const countsOnce = ({ leaf, presence: { key, person } }: Entry) =>
    person !== undefined && (key === person || trial.forest.rules[leaf]!.seat);

  // What is useful for a leaf is the same until something is done that has to do with it.
  const near = leavesNear(at);
  const found = new Map<number, { met: boolean; all: Useful[]; list: Useful[] }>();
  const lookedUp = (leaf: number) => {
    const met = trial.state.met[leaf]!;
    const known = found.get(leaf);
    if (known?.met === met) return known;
    const all = settled.has(leaf) ? none : waysNow(leaf);
    const now = { met, all, list: smallest(all) };
    found.set(leaf, now);
    return now;
  };
  const useful = (leaf: number) => lookedUp(leaf).list;
  const waysNow = (leaf: number): Useful[] => {
    const helps = helping(trial, leaf);
    return (at.get(leaf) ?? []).flatMap(({ move, steps: also, entries }): Useful[] => {
      if (forbidden[move.id]! > 0) return [];
      const counting = helps(entries.filter((entry) => trial.adds(entry, also)));
      if (counting.length === 0) return [];
      const missing = missingOf(move);
      return missing.length > 0 && isAllowed(missing) ? [{ move, missing, entries: counting }] : [];
    });
  };

  const served = new Map<number, { list: Useful[]; steps: ReadonlySet<number> }>();
  const serving = (leaf: number): ReadonlySet<number> => {
    const list = useful(leaf);
    const there = served.get(leaf);
    if (there?.list === list) return there.steps;
    const all = settled.has(leaf) ? [] : (at.get(leaf) ?? []);
    const byPerson = all.every(({ entries }) => entries.every(countsOnce));
    // Who counts already by the less never needs the more.
    const moves = byPerson ? list.map(({ move }) => move) : all.map(({ move }) => move);
    const made = new Set(moves.flatMap(({ steps: ids }) => ids));
    served.set(leaf, { list, steps: made });
    return made;
  };

  const mayStayOpen = (leaf: number): boolean => {
    return (
      (options.anyLeafMayStayOpen || !at.has(leaf) || settled.has(leaf)) &&
      // What has no parts and measures nothing, such as an announced competency, is nobody's to bring about.
      !isGroup(trial.forest.rules[leaf]!) &&
      !beyond.has(leaf) &&
      !trial.forced.has(leaf) &&
      !shut.has(leaf)
    );
  };

  return {
    deeds,
    trial,
    useful,
    ways: (leaf) => lookedUp(leaf).all,
    countsOnce,
    serving,
    mayStayOpen,
    isLost: (leaf) =>
      !trial.state.met[leaf] && (!at.has(leaf) || settled.has(leaf)) && !mayStayOpen(leaf),
    shut: (leaf, by) => {
      if (by === 1) shut.add(leaf);
      else shut.delete(leaf);
    },
    left: (id) => {
      const { most, action } = steps[id]!;
      // What an action is done about shares how often it can be done.
      const inAll = (limits.get(action ?? '') ?? Infinity) - (used.get(action ?? '') ?? 0);
      return Math.min(most - counts[id]!, inAll);
    },
    price: (missing) => missing.reduce((sum, id) => sum + weightOf(steps[id]!), 0),
    make: (missing, times = 1) => {
      count(missing, times);
      for (const id of missing) trial.add(id, times);
    },
    takeBack: (missing, times = 1) => {
      count(missing, -times);
      for (const id of missing.toReversed()) trial.undo(id, times);
    },
    forbid: (move, by) => {
      const same = move.person === null ? [move] : byPerson.get(move.person)!;
      for (const other of same)
        if (move.steps.every((id) => other.steps.includes(id))) {
          forbidden[other.id]! += by;
          for (const leaf of near.byMove.get(other.id) ?? []) found.delete(leaf);
        }
    },
    position: (person) => {
      const own = byPerson.get(person) ?? [];
      const done = own.map(({ id, steps: ids, shape }) =>
        forbidden[id]! > 0 ? `no ${shape}` : ids.every((step) => counts[step]! > 0) ? shape : '',
      );
      return `${profile.get(person)} > ${done.filter(Boolean).toSorted().join(' | ')}`;
    },
  };
}
