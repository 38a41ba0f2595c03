import { align, isInOrder } from '../align.ts';
import type { Text } from '../definition/values.ts';
import type { Path } from '../document.ts';
import { isObject, same, written, type Difference, type Plain } from './difference.ts';
import { settingEffect } from './effect.ts';

/** Maps whose keys are names of something else: of levels and attributes. */
const maps: ReadonlySet<string> = new Set(['byLevel', 'shape']);

/** What a value is called, and whose it is where it stands in a map by name. */
function calledAt(path: Path): { name: string; of: string | null } {
  const keys = path.filter((step) => typeof step === 'string');
  const at = keys.findIndex(
    (key, place) => maps.has(key) || (key === 'attributes' && keys[place - 1] === 'adds'),
  );
  const of = at < 0 ? null : (keys[at + 1] ?? null);
  const last = keys.length - 1;
  return { name: keys[last === at + 1 && of !== null ? at : last] ?? '', of };
}

const plain = (value: unknown): Plain | null => (value === undefined ? null : (value as Plain));

/** A value that is another, told by its path. */
export function changed(before: unknown, after: unknown, path: Path): Difference {
  const called = calledAt(path);
  return {
    path: written(path),
    effect: settingEffect(called.name, before, after),
    code: 'value',
    ...called,
    before: plain(before),
    after: plain(after),
  };
}

/** What is one value although it has parts: a text in several languages, a length of time, an amount. */
export function isOne(value: unknown): boolean {
  if (!isObject(value)) return true;
  const keys = Object.keys(value).toSorted().join(' ');
  if (['amount unit', 'currency figure', 'amount currency'].includes(keys)) return true;
  const texts = Object.entries(value);
  return (
    texts.length > 0 &&
    texts.every(([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string')
  );
}

/** Whether a value is a text in the languages of the program. */
export const isText = (value: unknown): value is Text =>
  isObject(value) && isOne(value) && Object.keys(value).every((key) => key.length === 2);

/** Every difference of two values, each by its path; empty exactly where they say the same. */
export function values(before: unknown, after: unknown, path: Path): Difference[] {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listed(before, after, path);
  if (isOne(before) || isOne(after) || Array.isArray(before) || Array.isArray(after))
    return [changed(before, after, path)];
  return keyed(before as Record<string, unknown>, after as Record<string, unknown>, path);
}

function keyed(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: Path,
): Difference[] {
  const found = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    values(own(before, key), own(after, key), [...path, key]),
  );
  return [...found, ...orderOf(Object.keys(before), Object.keys(after), path)];
}

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** Names that both sides have, in another order. */
export function orderOf(before: string[], after: string[], path: Path): Difference[] {
  const [kept, now] = [new Set(after), new Set(before)];
  const [one, other] = [before.filter((id) => kept.has(id)), after.filter((id) => now.has(id))];
  if (same(one, other)) return [];
  return [{ path: written(path), effect: null, code: 'order', before: one, after: other }];
}

/** Keys by which an entry of a list is known again. */
const known = ['id', 'domain', 'criterion', 'from', 'title'];

function idOf(item: unknown): string | null {
  if (!isObject(item)) return null;
  const key = known.find((each) => item[each] !== undefined);
  return key === undefined ? null : JSON.stringify([key, item[key]]);
}

/**
 * Two lists: what is the same is paired first, then what is known again, what is left by its place. An entry is one
 * value, because its parts say little without the others.
 */
export function listed(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
): Difference[] {
  const simple = [...before, ...after].every((each) => typeof each === 'string');
  if (simple) return names(before as string[], after as string[], path);
  const pairs = align(before, after, [(item) => JSON.stringify(item), idOf]);
  const alone = {
    before: pairs.flatMap((pair) => (pair.before && !pair.after ? [pair.before] : [])),
    after: pairs.flatMap((pair) => (pair.after && !pair.before ? [pair.after] : [])),
  };
  const together = pairs.flatMap(({ before: one, after: other }) =>
    one && other ? entry(one.item, other.item, [...path, other.index]) : [],
  );
  // As many came as went: each is in the place of another. Else nobody can tell which.
  const edited = alone.before.length === alone.after.length;
  const rest = edited
    ? alone.after.map((other, place) =>
        entry(alone.before[place]!.item, other.item, [...path, other.index]),
      )
    : [
        ...alone.before.map(({ item, index }) => entry(item, undefined, [...path, index])),
        ...alone.after.map(({ item, index }) => entry(undefined, item, [...path, index])),
      ];
  const found = [...together, ...rest.flat()];
  if (isInOrder(pairs)) return found;
  const both = pairs.filter((pair) => pair.before && pair.after);
  const places = both.map(({ before: one }) => String(one!.index));
  const order = { before: places.toSorted((a, b) => Number(a) - Number(b)), after: places };
  return [...found, { path: written(path), effect: null, code: 'order', ...order }];
}

const entry = (before: unknown, after: unknown, path: Path): Difference[] =>
  same(before, after) ? [] : [changed(before, after, path)];

/** Two lists of names: which came and which went, and whether the rest stands in another order. */
function names(before: string[], after: string[], path: Path): Difference[] {
  const added = after.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !after.includes(each));
  if (added.length + removed.length > 0)
    return [
      { path: written(path), effect: null, code: 'list', ...calledAt(path), added, removed },
      ...orderOf(before, after, path),
    ];
  const order = orderOf(before, after, path);
  // A name that is said more often than before.
  return order.length > 0 ? order : [changed(before, after, path)];
}
