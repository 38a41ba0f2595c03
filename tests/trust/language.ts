import type { z } from 'zod';
import { bare, insideOf, isText } from './writing.ts';

/** The words of the language, as its schemas list them: the keys of every map and the names that stand as values. */

/** By the schema that knows it, what a word is called in a message. */
export type Words = Map<z.ZodType, { at: string; words: Set<string> }>;

/** Every word that a schema knows, each place once. */
export function wordsOf(schema: z.ZodType, at: string, found: Words = new Map()): Words {
  const inner = bare(schema);
  if (found.has(inner) || isText(schema)) return found;
  const { shape, element, valueType, options, entries, values, catchall } = insideOf(inner);
  const names = [...Object.keys(shape ?? {}), ...Object.values(entries ?? {}), ...(values ?? [])];
  found.set(inner, { at, words: new Set(names.map(String)) });
  for (const [key, each] of Object.entries(shape ?? {})) wordsOf(each, `${at}.${key}`, found);
  for (const each of options ?? []) wordsOf(each, at, found);
  if (element) wordsOf(element, at, found);
  for (const each of [valueType, catchall]) if (each) wordsOf(each, `${at}.*`, found);
  return found;
}

/** Strikes out of `left` what a value says. */
export function strike(schema: z.ZodType, value: unknown, left: Words): void {
  const inner = bare(schema);
  const { shape, element, valueType, options, entries, values, catchall } = insideOf(inner);
  if (options) {
    for (const option of options)
      if (mayBe(option, value) && option.safeParse(value).success) strike(option, value, left);
    return;
  }
  const words = left.get(inner)?.words;
  if (entries || values) words?.delete(String(value));
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    if (element) for (const each of value) strike(element, each, left);
  } else
    for (const [key, each] of Object.entries(value)) {
      if (shape) words?.delete(key);
      const next = shape ? (shape[key] ?? catchall) : valueType;
      if (next && !isText(next)) strike(next, each, left);
    }
}

/** Whether the keys of a value are those of an option; quick, where asking the schema is not. */
function mayBe(option: z.ZodType, value: unknown): boolean {
  const { shape } = insideOf(bare(option));
  if (!shape || value === null || typeof value !== 'object') return true;
  return Object.keys(value).every((key) => Object.hasOwn(shape, key));
}

/** The words that are left, each with its place. */
export const spelled = (words: Words): string[] =>
  [...words.values()].flatMap(({ at, words: left }) => [...left].map((word) => `${at}: ${word}`));
