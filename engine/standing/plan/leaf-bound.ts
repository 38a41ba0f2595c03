import { compare, roughly, scaled } from '../../kernel/exact.ts';
import { pool, type Pool, type Pools } from '../../requirement/gauge.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { State } from '../../requirement/walk.ts';
import type { Board, Useful } from './board.ts';
import { totalBound } from './total-bound.ts';
import type { Share } from './share.ts';
import { unpricedWeight } from './step.ts';
import { isKnown, isShort, lowAt } from './worth.ts';

const priced = (missing: number[], leaf: number, share: Share) =>
  missing.reduce((sum, id) => sum + share.of(id, leaf), 0);

/** The least that lets so many more count, when each thing has a price and some can be had again and again. */
function fewest(board: Board, leaf: number, lacking: number, share: Share): number {
  const byKey = new Map<string, number>();
  let again = Infinity;
  let apart = true;
  for (const { missing, entries } of board.ways(leaf)) {
    const cost = priced(missing, leaf, share);
    if (board.deeds.steps[missing[0]!]!.most > 1) again = Math.min(again, cost);
    for (const entry of entries) {
      const { key, person } = entry.presence;
      const isOne = board.countsOnce(entry);
      apart &&= person === undefined || isOne;
      const one = isOne ? person! : key;
      byKey.set(one, Math.min(byKey.get(one) ?? Infinity, cost));
    }
  }
  const prices = [...byKey.values()].map((cost) => Math.min(cost, again));
  const more = Math.min(10_000, lacking) - prices.length;
  if (again < Infinity && more > 0) prices.push(...Array.from({ length: more }, () => again));
  if (prices.length < Math.min(10_000, lacking)) return Infinity;
  const cheapest = prices.toSorted((a, b) => a - b).slice(0, lacking);
  // What one person earns for one key may serve another as well; of different people it never does.
  return apart ? cheapest.reduce((sum, price) => sum + price, 0) : cheapest.at(-1)!;
}

/** How many more moves an average needs at least: for its sample, and to come up to what is asked for. */
function answersLacking({ gauge }: Rule, pools: Pools, list: Useful[]): number {
  const { need, sample } = gauge!.read(pools);
  const { count, sum } = pool(pools);
  const most = Math.max(...list.map(({ entries }) => entries.length));
  const best = Math.max(
    ...list.flatMap(({ entries }) => entries.map(({ presence }) => inUnits(presence.weight))),
  );
  const missing = sample ? roughly(sample.need) - roughly(sample.have) : 0;
  const asked = need === null ? 0 : roughly(need);
  const raising = best > asked ? (asked * count - inUnits(sum)) / (best - asked) : 0;
  return Math.max(1, Math.ceil(Math.max(missing, raising) / most - 1e-9));
}

/** A share of a number of facts, not of what they say. */
const isCounted = ({ leaf }: Rule): boolean =>
  leaf !== null && 'share' in leaf && leaf.share.value === undefined;

/** How much more a part needs to be enough of its whole, where what is added is in both; null where nothing. */
function partLacking(rule: Rule, pools: Pools): number | null {
  const { have, need } = rule.gauge!.read(pools);
  if (have === null || need === null || compare(have, need) >= 0) return null;
  const size = ({ count, sum }: Pool) => (isCounted(rule) ? count : inUnits(sum));
  const asked = roughly(need);
  // What is outside stays outside: all of it is never reached.
  if (asked >= 1) return Infinity;
  return (asked * size(pool(pools, 'whole')) - size(pool(pools))) / (1 - asked);
}

/** How much more a growth needs; null where it counts facts, or there is nothing to grow from. */
function moneyLacking({ gauge }: Rule, pools: Pools): number | null {
  const { have, need } = gauge!.read(pools);
  const base = inUnits(pool(pools, 'before').sum);
  return have === null || need === null || base <= 0
    ? null
    : (roughly(need) - roughly(have)) * base;
}

/** The least that meets a leaf by what can be done; Infinity where nothing does. */
export function doneBound(board: Board, leaf: number, share: Share): number {
  const list = board.ways(leaf);
  const { forest, state } = board.trial;
  const rule = forest.rules[leaf]!;
  const cheapest = Math.min(...list.map(({ missing }) => priced(missing, leaf, share)));
  if (rule.kind === 'people' || (rule.kind === 'count' && !rule.gauge)) {
    const lacking = Math.ceil(state.need[leaf]! - state.active[leaf]!.size);
    return lacking <= 0 ? 0 : fewest(board, leaf, lacking, share);
  }
  const pools = state.pools[leaf];
  const isSure = isKnown(board.trial, leaf);
  if (rule.gauge?.gain && list.every(({ entries }) => isSure(entries)))
    return Math.max(cheapest, totalBound(board, leaf, share));
  // Answers that are all too low never make an average of enough.
  if (
    isShort(board.trial, leaf) &&
    list.every(({ entries }) => entries.every(lowAt(board.trial, leaf)))
  )
    return Infinity;
  if (rule.kind === 'average' && pools) return cheapest * answersLacking(rule, pools, list);
  const lacking = lackingOf(rule, state, leaf);
  if (lacking === null) return cheapest;
  if (lacking === Infinity) return Infinity;
  const per = list.map(({ missing, entries }) => {
    const gain = entries.reduce(
      (sum, { presence }) => sum + (isCounted(rule) ? 1 : inUnits(presence.weight)),
      0,
    );
    return gain > 0 ? priced(missing, leaf, share) / gain : 0;
  });
  return Math.max(cheapest, lacking * Math.min(...per));
}

/** How much of what the moves bring is missing at least; null where that cannot be said. */
function lackingOf(rule: Rule, { need, have, pools }: State, leaf: number): number | null {
  if (rule.kind === 'sum') return need[leaf]! - have[leaf]!;
  const all = pools[leaf];
  if (rule.kind === 'growth' && all) return moneyLacking(rule, all);
  return rule.kind === 'share' && all ? partLacking(rule, all) : null;
}

const inUnits = (weight = 0n): number => roughly(scaled(weight));

/** The least that meets a leaf, or that leaving it open weighs; `many` says how often the leaf can be counted. */
export function leafBound(
  board: Board,
  leaf: number,
  share: Share,
  many: (leaf: number) => number,
): number {
  const { forest, state } = board.trial;
  const open = board.mayStayOpen(leaf) ? unpricedWeight / many(leaf) : Infinity;
  const list = board.useful(leaf);
  const size = state.active[leaf]!.size;
  if (list.length === 0) return forest.rules[leaf]!.seat && size >= state.need[leaf]! ? 0 : open;
  const at = [state.need[leaf]!, state.have[leaf]!, size];
  let known = share.known.get(leaf);
  if (known?.list !== list || at.some((amount, index) => amount !== known!.at[index])) {
    known = { list, at, bound: doneBound(board, leaf, share) };
    share.known.set(leaf, known);
  }
  return Math.min(open, known.bound);
}
