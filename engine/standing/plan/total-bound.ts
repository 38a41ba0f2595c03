import { roughly } from '../../kernel/exact.ts';
import { mostTimes } from '../../requirement/gauge.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Board, Useful } from './board.ts';
import { wholePrices, type Share } from './share.ts';
import { isKnown, worthAt } from './worth.ts';

/** What someone, or an action, could add to one part of a total, and how much it costs for each unit of it. */
interface Offer {
  /** A person, or the move that the company makes. */
  by: string;
  cost: number;
  /** How often at most. */
  times: number;
  /** What it adds each time, to the total and to parts of it. */
  gains: { each: number; within: { part: string; each: number; room: number; lacks: number }[] }[];
}

/** Offers by who makes them: what one person costs is paid once for all that they could add. */
function offersTo(board: Board, leaf: number, share: Share): Offer[] {
  const worth = worthAt(board.trial, leaf);
  const priced = ({ missing }: Useful) => missing.reduce((sum, id) => sum + share.of(id, leaf), 0);
  const byDoer = Map.groupBy(board.ways(leaf), ({ move }) => move.person ?? move.name);
  return [...byDoer].map(([by, own]): Offer => {
    const [first] = own[0]!.missing;
    const entries = new Map(own.flatMap((each) => each.entries.map((one) => [one.key, one])));
    return {
      by,
      cost: Math.min(...own.map(priced)),
      times: own[0]!.move.person === null ? board.left(first!) : 1,
      gains: [...entries.values()]
        .flatMap((entry) => worth(entry) ?? [])
        .map(({ each, within }) => ({
          each: roughly(each),
          within: within.map((one) => ({
            part: one.part,
            each: roughly(one.each),
            room: one.room === null ? Infinity : roughly(one.room),
            lacks: roughly(one.lacks),
          })),
        })),
    };
  });
}

const sum = (amounts: number[]) => amounts.reduce((so, each) => so + each, 0);
/** Amounts are rough here: what is missing by their roundings is not missing. */
const rounding = 1e-6;

/** How much offers add to a total, and at what price, where each could be taken in parts, the cheapest first. */
function taking(offers: Offer[], upTo: number): { taken: number; cost: number } {
  const rooms = new Map<string, number>();
  const single = offers.flatMap(({ cost, times, gains }) => {
    const rate = cost / sum(gains.map(({ each }) => each));
    return gains.flatMap(({ each, within }) =>
      each > 0 ? [{ rate, most: each * times, within }] : [],
    );
  });
  let [taken, cost] = [0, 0];
  for (const { rate, most, within } of single.toSorted((a, b) => a.rate - b.rate)) {
    const free = within.map(({ part, room }) => rooms.get(part) ?? room);
    const more = Math.min(upTo - taken, most, ...free);
    for (const [index, { part }] of within.entries()) rooms.set(part, free[index]! - more);
    [taken, cost] = [taken + more, more > 0 ? cost + rate * more : cost];
  }
  return { taken, cost };
}

/**
 * The least that brings a total up by so much, where each offer could be taken in parts: the cheapest first, each
 * part of the total for as long as it can grow. Infinity where all of them together are not enough.
 */
function wholeBound(offers: Offer[], lacking: number): number {
  const { taken, cost } = taking(offers, lacking);
  return lacking - taken > lacking * rounding ? Infinity : cost;
}

/** The least for each part of the total that must give more by itself. */
function partBounds(offers: Offer[]): number[] {
  const lacking = new Map<string, { lacks: number; rate: number }>();
  for (const { cost, gains } of offers) {
    const parts = Map.groupBy(
      gains.flatMap(({ within }) => within).filter(({ lacks }) => lacks > 0),
      ({ part }) => part,
    );
    for (const [part, own] of parts) {
      const rate = cost / sum(own.map(({ each }) => each));
      const there = lacking.get(part)?.rate ?? Infinity;
      lacking.set(part, { lacks: own[0]!.lacks, rate: Math.min(there, rate) });
    }
  }
  return [...lacking.values()].map(({ lacks, rate }) => lacks * rate);
}

/** The least that meets a leaf whose amount is a total, by what can only add to it. */
export function totalBound(board: Board, leaf: number, share: Share): number {
  const { need, have } = board.trial.state;
  const lacking = need[leaf]! - have[leaf]!;
  const offers = offersTo(board, leaf, share);
  return Math.max(lacking > 0 ? wholeBound(offers, lacking) : 0, ...partBounds(offers));
}

/** Amounts that are the sum of what things add to them. */
const added: ReadonlySet<Rule['kind']> = new Set(['points', 'sum', 'count']);

/**
 * The most that all that can be done brings a total to, from where the search stands; null where it has no end that is
 * known, or where something could move what is asked for.
 */
export function mostReached(board: Board, leaf: number): number | null {
  const { state, forest } = board.trial;
  const { kind, gauge } = forest.rules[leaf]!;
  const isSure = isKnown(board.trial, leaf);
  const list = board.ways(leaf);
  if (!added.has(kind) || (kind === 'points' && !gauge?.gain)) return null;
  if (list.length === 0 || !list.every(({ entries }) => isSure(entries))) return null;
  // As many as one likes can join, or something can be done, where the text says no number.
  const { steps, limits } = board.deeds;
  const joining = (id: string | null) =>
    steps.filter(({ deed, action }) => deed === 'hires' && action === id).length;
  const isEndless = ({ missing }: Useful) =>
    missing.some((id) => {
      const { deed, action, most } = steps[id]!;
      const limit = limits.get(action ?? '') ?? Infinity;
      return deed === 'hires' ? limit > joining(action) : Math.min(most, limit) >= mostTimes;
    });
  const endless = new Set(list.filter(isEndless).map(({ move }) => move.person ?? move.name));
  const offers = offersTo(board, leaf, wholePrices(board)).map((offer) =>
    endless.has(offer.by) ? { ...offer, times: Infinity } : offer,
  );
  const { taken } = taking(offers, Infinity);
  const reached = state.have[leaf]! + taken;
  return Number.isFinite(reached) ? reached : null;
}
