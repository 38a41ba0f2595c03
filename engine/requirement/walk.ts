import type { Instant } from '../kernel/instant.ts';
import type { Seating } from './alternatives.ts';
import { inNumbers, isMet, pour, type Pool } from './gauge.ts';
import type { Rule } from './rule.ts';
import type { Active } from './seat-network.ts';
import { seatedBy } from './seats.ts';
import type { Presence } from './span.ts';

/** Compiled requirements that are walked through time together, each with its own seats. */
export interface Forest {
  rules: Rule[];
  /** Positions of the rules that combine others, children before parents. */
  groups: number[];
  seatings: Seating[];
  /** Some requirement refers to another one, whose seats must be settled first. */
  staged: boolean;
}

/** What every rule yields at one instant, by position. */
export interface State {
  have: number[];
  /** How much is asked for: it can change where a quantity or an attribute of the company decides it. */
  need: number[];
  met: boolean[];
  active: Active;
  /** What counts for leaves that measure amounts, by label; null for all others. */
  pools: readonly (ReadonlyMap<string, Pool> | null)[];
}

type Mutable = State & {
  active: Map<string, Presence>[];
  pools: (Map<string, Pool> | null)[];
};

/** Something that began or ceased to count for a leaf. */
export interface Touch {
  leaf: number;
  presence: Presence;
  change: 'gained' | 'ended';
  /** It moves what is asked for, and does not count itself. */
  backing: boolean;
}

/** An instant at which at least one rule is met that was not, or is no longer. */
export interface Step {
  at: Instant;
  before: readonly boolean[];
  now: readonly boolean[];
  touched: Touch[];
  /** What counts now for leaves that measure amounts; only as long as the step is visited. */
  pools: State['pools'];
}

function settleGroups({ rules, groups }: Forest, { have, met }: Mutable) {
  for (const position of groups) {
    const rule = rules[position]!;
    let children = 0;
    for (const child of rule.children) if (met[child]) children++;
    have[position] = children;
    met[position] = rule.kind === 'not' ? children === 0 : children >= rule.need;
  }
}

/** Seats people anew in the given seatings, which share nobody with one another. */
function settleSeats({ rules }: Forest, seatings: Seating[], state: Mutable) {
  for (const seating of seatings)
    for (const [leaf, seated] of seatedBy(rules, seating, state)) {
      state.have[leaf] = seated;
      state.met[leaf] = seated >= state.need[leaf]!;
    }
}

/** Settles groups and seats: one requirement after the other where a later one refers to an earlier one. */
function settle(forest: Forest, seatings: Seating[], state: Mutable) {
  settleGroups(forest, state);
  if (seatings.length === 0) return;
  if (!forest.staged) {
    settleSeats(forest, seatings, state);
    settleGroups(forest, state);
    return;
  }
  for (const seating of forest.seatings) {
    settleSeats(forest, [seating], state);
    settleGroups(forest, state);
  }
}

/** Reads the amount of a leaf that has a gauge. */
function gaugeLeaf({ gauge }: Rule, leaf: number, state: Mutable) {
  const pools = state.pools[leaf];
  if (!gauge || !pools) return;
  const reading = gauge.read(pools);
  const { have, need } = inNumbers(reading);
  [state.have[leaf], state.need[leaf], state.met[leaf]] = [have, need, isMet(reading)];
}

function activeAt(rules: Rule[], at: Instant): Map<string, Presence>[] {
  return rules.map((rule) => {
    const keys = new Map<string, Presence>();
    for (const presence of rule.presences)
      if (presence.from <= at && at < presence.until) keys.set(presence.key, presence);
    return keys;
  });
}

function poolsAt({ gauge, backing }: Rule, keys: Map<string, Presence>, at: Instant) {
  if (!gauge) return null;
  const pools = new Map<string, Pool>();
  for (const presence of keys.values()) pour(pools, presence, 'gained');
  for (const presence of backing)
    if (presence.from <= at && at < presence.until) pour(pools, presence, 'gained');
  return pools;
}

function settled(forest: Forest, at: Instant): Mutable {
  const { rules, seatings } = forest;
  const active = activeAt(rules, at);
  const have = active.map((keys) => keys.size);
  const state: Mutable = {
    active,
    have,
    need: rules.map(({ need }) => need),
    met: rules.map(({ need }, leaf) => have[leaf]! >= need),
    pools: rules.map((rule, leaf) => poolsAt(rule, active[leaf]!, at)),
  };
  for (const [leaf, rule] of rules.entries()) gaugeLeaf(rule, leaf, state);
  settle(forest, seatings, state);
  return state;
}

/** What every rule yields at one instant. */
export const stateAt = (forest: Forest, at: Instant): State => settled(forest, at);

/** Beginnings and ends of presences in `(after, upTo]`, in time. */
function touches(rules: Rule[], after: Instant, upTo: Instant): (Touch & { at: Instant })[] {
  const found: (Touch & { at: Instant })[] = [];
  const look = (leaf: number, presence: Presence, backing: boolean) => {
    const { from, until } = presence;
    if (from > after && from <= upTo)
      found.push({ at: from, leaf, presence, change: 'gained', backing });
    if (until > after && until <= upTo && until !== Infinity)
      found.push({ at: until, leaf, presence, change: 'ended', backing });
  };
  for (const [leaf, rule] of rules.entries()) {
    for (const presence of rule.presences) look(leaf, presence, false);
    for (const presence of rule.backing) look(leaf, presence, true);
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function apply({ active, pools }: Mutable, { leaf, presence, change, backing }: Touch) {
  const poured = pools[leaf];
  if (poured) pour(poured, presence, change);
  if (backing) return;
  if (change === 'gained') active[leaf]!.set(presence.key, presence);
  // Where one stretch ends as another of its key begins, the new one is there already.
  else if (active[leaf]!.get(presence.key) === presence) active[leaf]!.delete(presence.key);
}

/**
 * Brings the leaves in step with what was touched and says which seatings that may have upset; null where no
 * rule can change, because no leaf crosses what it needs.
 */
function disturb(forest: Forest, state: Mutable, touched: Touch[]): Seating[] | null {
  const upset = new Set<Seating>();
  let crossed = false;
  // Many facts may touch one leaf at once: it is read when all of them are in.
  for (const leaf of new Set(touched.map((touch) => touch.leaf))) {
    const rule = forest.rules[leaf]!;
    const { need, seat } = rule;
    const seating = seat && forest.seatings.find(({ seats }) => seats.includes(leaf));
    if (rule.gauge) {
      const before = state.met[leaf];
      gaugeLeaf(rule, leaf, state);
      if (!seating && state.met[leaf] !== before) crossed = true;
    }
    if (seating) {
      upset.add(seating);
      continue;
    }
    if (rule.gauge) continue;
    const now = state.active[leaf]!.size;
    if (state.have[leaf]! >= need !== now >= need) crossed = true;
    state.have[leaf] = now;
    state.met[leaf] = now >= need;
  }
  if (crossed) for (const seating of forest.seatings) upset.add(seating);
  return crossed || upset.size > 0 ? [...upset] : null;
}

/**
 * Lets things begin or cease to count in a state, at its own instant, and settles all that follows. The state
 * is changed in place; the opposite touches bring it back.
 */
export function alter(forest: Forest, state: State, touched: readonly Touch[]): void {
  const changed = state as Mutable;
  for (const touch of touched) apply(changed, touch);
  // Many things may touch one leaf at once: it is read when all of them are in.
  const leaves = new Set(touched.map(({ leaf }) => leaf));
  for (const leaf of leaves) {
    const rule = forest.rules[leaf]!;
    gaugeLeaf(rule, leaf, changed);
    if (rule.gauge) continue;
    changed.have[leaf] = changed.active[leaf]!.size;
    changed.met[leaf] = changed.have[leaf] >= rule.need;
  }
  // Where there is one way only, seats depend on nothing but who could sit there.
  const upset = forest.seatings.filter(
    ({ seats, fixed }) => !fixed || seats.some((leaf) => leaves.has(leaf)),
  );
  settleGroups(forest, changed);
  for (const seating of upset) {
    settleSeats(forest, [seating], changed);
    if (forest.staged || seating === upset.at(-1)) settleGroups(forest, changed);
  }
}

/**
 * Walks from one instant (not included) to another (included) and visits every instant at which some rule
 * changes. Nothing changes in between: the only instants looked at are those at which something begins or
 * ends, and they are all looked at, so the answers are exact for `not` and for facts of the future as well.
 */
export function walk(
  forest: Forest,
  { after, upTo }: { after: Instant; upTo: Instant },
  visit: (step: Step) => void,
): void {
  const state = settled(forest, after);
  const all = touches(forest.rules, after, upTo);
  let before = [...state.met];
  for (let index = 0; index < all.length;) {
    const { at } = all[index]!;
    const touched: Touch[] = [];
    for (; all[index]?.at === at; index++) {
      apply(state, all[index]!);
      touched.push(all[index]!);
    }
    const upset = disturb(forest, state, touched);
    if (!upset) continue;
    settle(forest, upset, state);
    if (state.met.every((now, position) => now === before[position])) continue;
    const now = [...state.met];
    visit({ at, before, now, touched, pools: state.pools });
    before = now;
  }
}
