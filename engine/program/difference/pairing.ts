import { align, type Pair } from '../align.ts';
import type { Condition } from '../definition/condition.ts';
import { wordOf } from '../definition/reading.ts';
import { idsAsked, type Who } from '../definition/who.ts';
import { isObject } from './difference.ts';

/** What a condition is about: the ids or the kind of facts that it names. */
function about(condition: Condition): string[] {
  const [body] = Object.values(condition) as unknown[];
  if (typeof body === 'string') return [body];
  if (Array.isArray(body)) return body.filter((each) => typeof each === 'string');
  if (!isObject(body)) return [];
  const { of, name, subject } = body;
  const named = isWho(body) ? idsAsked(body) : [of, name, ...listOf(subject)];
  return named.filter((each) => typeof each === 'string');
}

const isWho = (body: object): body is Who => 'holding' in body && Array.isArray(body.holding);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** From the strictest: the same condition, the same about the same, about something of it, of the same word. */
const keys: ((condition: Condition) => string | null)[] = [
  (condition) => JSON.stringify(condition),
  (condition) => JSON.stringify([wordOf(condition), about(condition)]),
  (condition) => JSON.stringify([wordOf(condition), about(condition)[0] ?? null]),
  (condition) => JSON.stringify([wordOf(condition), about(condition).at(-1) ?? null]),
  wordOf,
];

/** The conditions that a condition is directly made of. */
function partsWithin(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  if ('waivable' in condition) return [condition.waivable.requires];
  return 'when' in condition ? [condition.when.requires] : [];
}

/** Whether one condition became another one around it: the same, or the same about the same. */
const holds = (whole: Condition, part: Condition): boolean =>
  partsWithin(whole).some((each) => keys[1]!(each) === keys[1]!(part));

/** Pairs what has no counterpart with what it has become a part of, or was a part of. */
function nearby(pairs: Pair<Condition>[]): Pair<Condition>[] {
  const gone = pairs.filter(({ after }) => !after);
  const joined = pairs.map((pair) => {
    const { before, after } = pair;
    if (before || !after) return pair;
    const other = gone.findIndex(
      ({ before: was }) => holds(after.item, was!.item) || holds(was!.item, after.item),
    );
    return other < 0 ? pair : { before: gone.splice(other, 1)[0]!.before, after };
  });
  return joined.filter((pair) => pair.after || gone.includes(pair));
}

/** The conditions of two groups in pairs: what became what. */
export const paired = (before: readonly Condition[], after: readonly Condition[]) =>
  nearby(align(before, after, keys));

/** The same of what is about the same only: what one condition and a group around it have in common. */
export const pairedStrictly = (before: readonly Condition[], after: readonly Condition[]) =>
  align(before, after, keys.slice(0, 2));
