import type { Condition } from './condition.ts';

const replaced = (value: unknown, by: Readonly<Record<string, string>>): unknown => {
  if (typeof value === 'string') return Object.hasOwn(by, value) ? by[value] : value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, by)]));
};

/** A condition in which the words that stand for something (`$member`) are replaced by what they stand for. */
export const substitute = (condition: Condition, by: Readonly<Record<string, string>>): Condition =>
  replaced(condition, by) as Condition;
