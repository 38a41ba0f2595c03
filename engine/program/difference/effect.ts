import { decimal } from '../../kernel/exact.ts';
import { wordOf } from '../definition/reading.ts';
import type { Condition } from '../definition/condition.ts';
import { isObject, type Effect } from './difference.ts';

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

/** A number, an amount, a price or a length of time on a scale of its own; null for anything else. */
function onScale(value: unknown): ({ scale: string } & Range) | null {
  if (typeof value === 'number') return { scale: 'number', least: value, most: value };
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

/** Whether one value is certainly more (1) or less (-1) than another; 0 where that cannot be said. */
export function grown(before: unknown, after: unknown): 1 | -1 | 0 {
  const [one, other] = [onScale(before), onScale(after)];
  if (!one || !other || one.scale !== other.scale) return 0;
  if (sameUnit(before, after)) return sign(other.least - one.least);
  if (other.least > one.most) return 1;
  return other.most < one.least ? -1 : 0;
}

const sign = (value: number): 1 | -1 | 0 => (value > 0 ? 1 : value < 0 ? -1 : 0);

const sameUnit = (one: unknown, other: unknown): boolean =>
  isObject(one) && isObject(other) ? one['unit'] === other['unit'] : true;

/** Every amount that is asked for in some case; null where it is the same in all. */
function byCase(need: unknown): unknown[] | null {
  if (!isObject(need) || !isObject(need['by'])) return null;
  const cases = Object.values(need['by']).flatMap((each) =>
    isObject(each) ? Object.values(each) : [],
  );
  return [need['default'], ...cases];
}

/** One way for all pairs that differ; 0 where they go different ways or cannot be compared. */
function allGrown(pairs: [unknown, unknown][]): 1 | -1 | 0 {
  const ways = pairs
    .filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([one, other]) => grown(one, other));
  const [first = 0] = ways;
  return ways.every((way) => way === first) ? first : 0;
}

/** The parts of an amount asked for that are amounts themselves. */
const amounts = new Set(['default', 'by', 'percent', 'minimum', 'maximum', 'oneFor']);

/** How an amount asked for has changed: fixed, by case, or in proportion; 0 where that cannot be said. */
export function needGrown(before: unknown, after: unknown): 1 | -1 | 0 {
  const plain = grown(before, after);
  if (plain !== 0) return plain;
  const [one, other] = [before, after].map(byCase);
  if (one && !other) return allGrown(one.map((amount) => [amount, after]));
  if (other && !one) return allGrown(other.map((amount) => [before, amount]));
  if (!isObject(before) || !isObject(after)) return 0;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  let all: 1 | -1 | 0 = 0;
  for (const key of keys) {
    const [one, other] = [before[key], after[key]];
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    if (!amounts.has(key)) return 0;
    const way = key === 'by' ? casesGrown(one, other) : grown(one, other);
    // One for each larger amount is fewer.
    const turned = key === 'oneFor' ? sign(-way) : way;
    if (turned === 0 || (all !== 0 && all !== turned)) return 0;
    all = turned;
  }
  return all;
}

function casesGrown(before: unknown, after: unknown): 1 | -1 | 0 {
  if (!isObject(before) || !isObject(after)) return 0;
  const [one, other] = [before, after].map((by) => JSON.stringify(Object.keys(by)));
  if (one !== other) return 0;
  let all: 1 | -1 | 0 = 0;
  for (const name of Object.keys(before)) {
    const [cases, then] = [before[name], after[name]];
    if (!isObject(cases) || !isObject(then)) return 0;
    if (JSON.stringify(Object.keys(cases)) !== JSON.stringify(Object.keys(then))) return 0;
    for (const key of Object.keys(cases)) {
      if (JSON.stringify(cases[key]) === JSON.stringify(then[key])) continue;
      const way = grown(cases[key], then[key]);
      if (way === 0 || (all !== 0 && all !== way)) return 0;
      all = way;
    }
  }
  return all;
}

/** What more of something means. */
export const when = (way: 1 | -1 | 0, more: Effect): Effect | null => {
  if (way === 0) return null;
  const less: Effect = more === 'tighter' ? 'looser' : 'tighter';
  return way === 1 ? more : less;
};

/** What one more fact that counts means for a measure; null for measures that may fall by it. */
export function moreFacts(condition: Condition): Effect | null {
  const word = wordOf(condition);
  if (['people', 'count', 'sum', 'holds'].includes(word)) return 'looser';
  return word === 'every' ? 'tighter' : null;
}

/** What a greater value of a setting means, by its name. */
export const rising: Record<string, Effect> = {
  passMark: 'tighter',
  waitBetween: 'tighter',
  timesForm: 'tighter',
  attemptsIncluded: 'looser',
  validFor: 'looser',
  term: 'looser',
  grace: 'looser',
  streamlined: 'looser',
};
