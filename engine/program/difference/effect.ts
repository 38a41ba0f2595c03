import { decimal } from '../../kernel/exact.ts';
import type { Condition } from '../definition/condition.ts';
import { wordOf } from '../definition/reading.ts';
import { isObject, opposite, same, type Effect } from './difference.ts';

/** Which way something has changed: more (1), less (-1), or it cannot be said (0). */
export type Way = 1 | -1 | 0;

/** Days that a unit of time lasts at least and at most. */
const days: Record<string, [number, number]> = {
  minutes: [1 / 1440, 1 / 1440],
  hours: [1 / 24, 1 / 24],
  days: [1, 1],
  weeks: [7, 7],
  months: [28, 31],
  years: [365, 366],
};

interface Range {
  least: number;
  most: number;
}

/** A number, an amount, a score, a price or a length of time on a scale of its own; null for anything else. */
function onScale(value: unknown): ({ scale: string } & Range) | null {
  if (typeof value === 'number') return { scale: 'number', least: value, most: value };
  if (value === 'unlimited') return { scale: 'number', least: Infinity, most: Infinity };
  if (typeof value === 'string') return onScale({ figure: value, currency: null });
  if (!isObject(value)) return null;
  const { figure, currency, amount, unit } = value;
  if (typeof amount === 'number' && typeof unit === 'string') {
    const [least, most] = days[unit] ?? [0, Infinity];
    // Of one unit, more is longer, whatever a month is.
    return { scale: 'time', least: amount * least, most: amount * most };
  }
  const text = typeof figure === 'string' ? figure : amount;
  const units = typeof text === 'string' ? decimal(text) : null;
  if (units === null) return null;
  return { scale: String(currency), least: Number(units), most: Number(units) };
}

/** Whether one value is certainly more or less than another. */
export function grown(before: unknown, after: unknown): Way {
  const [one, other] = [onScale(before), onScale(after)];
  if (!one || !other) return 0;
  const endless = [one, other].some(({ least }) => least === Infinity);
  if (one.scale !== other.scale && !endless) return 0;
  if (sameUnit(before, after)) return sign(other.least - one.least);
  if (other.least > one.most) return 1;
  return other.most < one.least ? -1 : 0;
}

const sign = (value: number): Way => (value > 0 ? 1 : value < 0 ? -1 : 0);

const sameUnit = (one: unknown, other: unknown): boolean =>
  isObject(one) && isObject(other) ? one['unit'] === other['unit'] : true;

/** The other way: what is more from one side is less from the other. */
export const turnedWay = (way: Way): Way => (way === 0 ? 0 : way === 1 ? -1 : 1);

/** A least amount or a cap that may be missing: without the one there is less, without the other more. */
export function boundGrown(before: unknown, after: unknown, kind: 'least' | 'cap'): Way {
  if (before !== undefined && after !== undefined) return grown(before, after);
  const way = before === undefined ? 1 : -1;
  return kind === 'least' ? way : turnedWay(way);
}

/** One way for all that differ; 0 where they go different ways or cannot be compared. */
export function together(ways: readonly Way[]): Way {
  const [first = 0] = ways;
  return ways.every((way) => way === first) ? first : 0;
}

/** What several changes of one clause mean together; null where they do not all mean the same. */
export function agreed(effects: readonly (Effect | null)[]): Effect | null {
  const [first = null] = effects;
  return effects.every((effect) => effect === first) ? first : null;
}

/** An amount of some case, the first of which applies; the last one is for all others. */
interface Case {
  key: string | null;
  amount: unknown;
}

/** The cases of an amount or a multiplier in their order; null where it is made in another way. */
function casesOf(value: unknown): Case[] | null {
  if (!isObject(value) || 'figure' in value) return [{ key: null, amount: value }];
  const by = value['by'] ?? value['byFact'];
  if (!isObject(by)) return null;
  const cases = Object.entries(by).flatMap(([name, each]) =>
    Object.entries(isObject(each) ? each : {}).map(([of, amount]) => ({
      key: JSON.stringify([name, of]),
      amount,
    })),
  );
  return [...cases, { key: null, amount: value['default'] }];
}

/** The amounts of all cases; null where an amount is made in another way. */
export const casesIn = (value: unknown): unknown[] | null =>
  casesOf(value)?.map(({ amount }) => amount) ?? null;

/** How much an amount or a percentage is, whatever its currency; null for anything else. */
export const figureOf = (value: unknown): number | null => onScale(value)?.least ?? null;

const mostPairs = 100_000;

/** How what applies has changed, whichever cases something is in. */
export function casesGrown(before: unknown, after: unknown): Way {
  const [one, other] = [casesOf(before), casesOf(after)];
  if (!one || !other) return 0;
  // Nobody writes as many; a text that does is told without a verdict.
  if (one.length * other.length > mostPairs) return 0;
  const [first, then] = [one, other].map(
    (list) =>
      new Map(list.map(({ key }, place) => [key, place]).toReversed() as [string, number][]),
  );
  const isEarlier = (places: Map<string, number>, { key }: Case, upTo: number) =>
    key !== null && (places.get(key) ?? Infinity) < upTo;
  const pairs = one.flatMap((from, was) =>
    other.flatMap((to, is) =>
      isEarlier(first!, to, was) || isEarlier(then!, from, is) ? [] : [[from, to] as const],
    ),
  );
  const differing = pairs.filter(([from, to]) => !same(from.amount, to.amount));
  return together(differing.map(([from, to]) => grown(from.amount, to.amount)));
}

/** How an amount asked for has changed: fixed, by case, or in proportion. */
export function needGrown(before: unknown, after: unknown): Way {
  const plain = casesGrown(before, after);
  if (plain !== 0 || !isObject(before) || !isObject(after)) return plain;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !same(before[key], after[key]));
  return together(changed.map((key) => partGrown(key, before[key], after[key])));
}

function partGrown(key: string, before: unknown, after: unknown): Way {
  if (key === 'percent') return grown(before, after);
  // One for each larger amount is fewer.
  if (key === 'oneFor') return turnedWay(grown(before, after));
  if (key === 'rounded') return after === 'up' ? 1 : -1;
  if (key === 'minimum') return boundGrown(before, after, 'least');
  return key === 'maximum' ? boundGrown(before, after, 'cap') : 0;
}

/** What more of something means. */
export const when = (way: Way, more: Effect | null): Effect | null =>
  way === 0 ? null : way === 1 ? more : opposite(more);

/** What one more fact that counts means for a measure; null for measures that may fall by it. */
export function moreFacts(condition: Condition): Effect | null {
  const word = wordOf(condition);
  if (['people', 'count', 'sum', 'holds'].includes(word)) return 'looser';
  return word === 'every' || word === 'forEach' ? 'tighter' : null;
}

/** What a greater value of a setting means, by its name. */
const rising: Record<string, Effect> = {
  passMark: 'tighter',
  waitBetween: 'tighter',
  timesForm: 'tighter',
  attemptsIncluded: 'looser',
  validFor: 'looser',
  term: 'looser',
  grace: 'looser',
  streamlined: 'looser',
};

/** Settings without which there is none of what they give. */
const given: ReadonlySet<string> = new Set(['grace', 'streamlined']);

/** What a change of a setting means, where that is certain. */
export function settingEffect(name: string, before: unknown, after: unknown): Effect | null {
  const more = Object.hasOwn(rising, name) ? rising[name]! : null;
  if (more === null) return null;
  return when(given.has(name) ? boundGrown(before, after, 'least') : grown(before, after), more);
}
