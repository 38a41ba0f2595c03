import { roughly, scaled } from '../../kernel/exact.ts';
import { pool, type Pools } from '../../requirement/gauge.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Board, Useful } from './board.ts';
import type { Share } from './share.ts';
import { unpricedWeight } from './step.ts';

const priced = (missing: number[], leaf: number, share: Share) =>
  missing.reduce((sum, id) => sum + share.of(id, leaf), 0);

/** The least that lets so many more count, when each thing has a price and some can be had again and again. */
function fewest(board: Board, leaf: number, lacking: number, share: Share): number {
  const byKey = new Map<string, number>();
  let again = Infinity;
  let apart = true;
  for (const { missing, entries } of board.useful(leaf)) {
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

/** How much more a growth needs; null where it counts facts, or there is nothing to grow from. */
function moneyLacking({ gauge }: Rule, pools: Pools): number | null {
  const { have, need } = gauge!.read(pools);
  const base = inUnits(pool(pools, 'before').sum);
  return have === null || need === null || base <= 0
    ? null
    : (roughly(need) - roughly(have)) * base;
}

/** The least that meets a leaf by what can be done; Infinity where nothing does. */
export function doneBound(board: Board, leaf: number, list: Useful[], share: Share): number {
  const { forest, state } = board.trial;
  const rule = forest.rules[leaf]!;
  const cheapest = Math.min(...list.map(({ missing }) => priced(missing, leaf, share)));
  if (rule.kind === 'people' || (rule.kind === 'count' && !rule.gauge)) {
    const lacking = Math.ceil(state.need[leaf]! - state.active[leaf]!.size);
    return lacking <= 0 ? 0 : fewest(board, leaf, lacking, share);
  }
  const pools = state.pools[leaf];
  if (rule.kind === 'average' && pools) return cheapest * answersLacking(rule, pools, list);
  const lacking =
    rule.kind === 'sum'
      ? state.need[leaf]! - state.have[leaf]!
      : rule.kind === 'growth' && pools
        ? moneyLacking(rule, pools)
        : null;
  if (lacking === null) return cheapest;
  const per = list.map(({ missing, entries }) => {
    const gain = entries.reduce((sum, { presence }) => sum + inUnits(presence.weight), 0);
    return gain > 0 ? priced(missing, leaf, share) / gain : 0;
  });
  return Math.max(cheapest, lacking * Math.min(...per));
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
    known = { list, at, bound: doneBound(board, leaf, list, share) };
    share.known.set(leaf, known);
  }
  return Math.min(open, known.bound);
}
