import type { Instant } from '../kernel/instant.ts';
import type { Presence } from '../requirement/span.ts';
import { stateAt, walk, type Forest, type State, type Touch } from '../requirement/walk.ts';
import type { Cause } from './answer.ts';
import { causeOf, inOrder } from './causes.ts';
import { effectsAt, type Effect } from './effects.ts';
import type { Scale } from './scale.ts';
import type { Ladder } from './tiers.ts';

/** What is known of a level that is missed: why, at which instant that was known, and maybe since when. */
export interface KnownMiss {
  because: Cause[];
  on: Instant;
  since?: Instant;
}

/** Why a level is missed at an instant: all that was lost since it was last reached and has not been made good. */
export type Losses = (level: string | null, at: Instant, miss: KnownMiss) => Cause[];

interface Missed {
  /** What was met together before, and is no longer. */
  asks: readonly number[];
  /** When each rule became what it is since then. */
  turned: Map<number, Instant>;
  /** Whether there was such a moment. */
  wasMet: boolean;
}

/** Since when a level, and every higher one, is missed at an instant; null where one of them is reached. */
function missedAt(
  { forest }: Ladder,
  ways: number[][],
  at: Instant,
  { on, since = -Infinity }: KnownMiss,
): Missed | null {
  const kept = (met: readonly boolean[]) => ways.find((asks) => asks.every((root) => met[root]));
  let missed: Missed | null = { asks: ways[0]!, turned: new Map(), wasMet: false };
  const look = (when: Instant, before: readonly boolean[], now: readonly boolean[]) => {
    if (kept(now)) return null;
    const asks = kept(before);
    const so = asks ? { asks, turned: new Map<number, Instant>(), wasMet: true } : missed;
    if (!so || (!so.wasMet && when <= on)) return so;
    for (const [position, is] of now.entries()) {
      if (before[position] === is) continue;
      // Which seat stays empty may change with every person: of seats, the first time counts.
      if (forest.rules[position]!.seat && so.turned.has(position)) continue;
      so.turned.set(position, when);
    }
    return so;
  };
  walk(forest, { after: since - 1, upTo: at }, ({ at: when, before, now }) => {
    missed = look(when, before, now);
  });
  return missed;
}

/**
 * All parts of requirements that keep these from being met: what is unmet, and what is met under a `not`. Of what could
 * be met in several ways, only those ways that were met before.
 */
function atFault({ rules }: Forest, { asks, turned, wasMet }: Missed, { met }: State) {
  const open = asks.filter((root) => !met[root]);
  const found = new Set<number>();
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    if (found.has(position)) continue;
    found.add(position);
    const { kind, children } = rules[position]!;
    const is = met[position] !== (kind === 'not');
    const parts = children.filter((child) => met[child] === is);
    open.push(...(wasMet ? parts.filter((child) => turned.has(child)) : parts));
  }
  return found;
}

/** When each leaf at fault became so; where people fill seats, one who goes may empty another seat than their own. */
function turnedOf({ rules, seatings }: Forest, fault: ReadonlySet<number>, { turned }: Missed) {
  const since = new Map<number, Instant>();
  for (const leaf of fault) {
    const when = turned.get(leaf);
    if (when === undefined || rules[leaf]!.children.length > 0) continue;
    const seating = rules[leaf]!.seat && seatings.find(({ seats }) => seats.includes(leaf));
    const first = seating
      ? Math.min(...seating.seats.flatMap((seat) => turned.get(seat) ?? []))
      : when;
    for (const each of seating ? seating.seats : [leaf]) since.set(each, first);
  }
  return since;
}

/** What counted for a leaf just before an instant and does not at another, and the other way round. */
function between({ rules }: Forest, leaf: number, since: Instant, at: Instant): Touch[] {
  const look = (presences: Presence[], backing: boolean): Touch[] => {
    const then = presences.filter(({ from, until }) => from < since && since <= until);
    const now = presences.filter(({ from, until }) => from <= at && at < until);
    const gone = (some: Presence[], others: Presence[], change: Touch['change']) => {
      const keys = new Set(others.map(({ key }) => key));
      return some
        .filter(({ key }) => !keys.has(key))
        .map((presence): Touch => ({ leaf, presence, change, backing }));
    };
    return [...gone(then, now, 'ended'), ...gone(now, then, 'gained')];
  };
  const { presences, backing } = rules[leaf]!;
  return [...look(presences, false), ...look(backing, true)];
}

/** What each change does to the amount that there is: alone, or where that is nothing, with all of its kind. */
function effectsOn({ rules }: Forest, { pools }: State, touched: Touch[]): Map<Touch, Effect> {
  const on = (some: Touch[]) => effectsAt((leaf) => rules[leaf]!.gauge, { touched: some, pools });
  const when = ({ change, presence }: Touch) =>
    change === 'ended' ? presence.until : presence.from;
  const alone = [...Map.groupBy(touched, when).values()].flatMap((some) => [...on(some)]);
  const together = on(touched);
  return new Map(
    alone.map(([touch, effect]) => [touch, effect.effect ? effect : together.get(touch)!]),
  );
}

/** Of what changed a leaf, what keeps it from being what is asked: of an amount, all where nothing alone does. */
function against(forest: Forest, state: State, touched: Touch[]): [Touch, Effect][] {
  const effects = effectsOn(forest, state, touched);
  const isAgainst = ([{ leaf, change }, { effect }]: [Touch, Effect]) => {
    // A person who keeps another one's seat filled may have left an own one.
    const { gauge, seat } = forest.rules[leaf]!;
    const is = state.met[leaf] && !seat;
    return gauge ? effect === (is ? 'raises' : 'lowers') : change === (is ? 'gained' : 'ended');
  };
  const all = touched.map((touch): [Touch, Effect] => [touch, effects.get(touch)!]);
  const told = all.filter(isAgainst);
  const explained = new Set(told.map(([{ leaf }]) => leaf));
  const isUntold = ({ leaf }: Touch) => forest.rules[leaf]!.gauge && !explained.has(leaf);
  return [...told, ...all.filter(([touch]) => isUntold(touch))];
}

/**
 * Why levels of a scale are missed: of each leaf that keeps the level from being reached, what was lost since the level
 * was last reached and has not come back. Where it never was reached by what is known, what is known of it already as
 * far as that holds, and what was lost since.
 */
export const lossesOf =
  (ladder: Ladder, { levels, asks }: Scale): Losses =>
  (level, at, miss) => {
    const { because } = miss;
    const ways = asks.slice(levels.indexOf(level ?? ''));
    const missed = levels.includes(level ?? '') ? missedAt(ladder, ways, at, miss) : null;
    if (!missed) return because;
    const { forest } = ladder;
    const state = stateAt(forest, at);
    const fault = atFault(forest, missed, state);
    const touched = [...turnedOf(forest, fault, missed)].flatMap(([leaf, since]) =>
      between(forest, leaf, since, at),
    );
    const lost = against(forest, state, touched).map(([touch, effect]) =>
      causeOf(ladder, touch, effect),
    );
    const paths = new Set([...fault].map((position) => forest.rules[position]!.path));
    const known = missed.wasMet ? [] : because.filter(({ path }) => paths.has(path));
    const all = inOrder([...known, ...lost]);
    return all.length > 0 ? all : because;
  };
