import type { z } from 'zod';
import type { Random } from '@guildmark/engine';
import { Condition } from '../../engine/program/definition/condition.ts';
import { metricMeasures } from '../../engine/program/definition/metric-reading.ts';
import { whoWords } from '../../engine/program/definition/who.ts';
import { placeholders, selectable } from '../../engine/program/definition/selection.ts';
import { oneIn, oneOf, several, someOf } from './chance.ts';
import { anything, groupWords, keysAt, valuesAt, wholeAt } from './vocabulary.ts';

/** Writes random values that a schema accepts: whatever word the schema knows, some of them say. */

/** Where something is written: the keys that lead there, and what is known of its surroundings. */
export interface Place {
  chance: Random;
  path: readonly string[];
  /** How deep conditions may still nest. */
  depth: number;
  /** Whether amounts here are money. */
  money: boolean;
  /** Words that stand for something here. */
  standIns: readonly string[];
  /** The words that conditions may begin with; without it, all. */
  words?: ReadonlySet<string> | undefined;
}

interface Inside {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  getter?: () => z.ZodType;
  catchall?: z.ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
  checks?: { _zod: { def: { check: string; minimum?: number; maximum?: number } } }[];
}

/** The inside of a schema, as the library keeps it. */
export const insideOf = (schema: z.ZodType): Inside => schema.def;

function remembered<T>(find: (schema: z.ZodType) => T): (schema: z.ZodType) => T {
  const known = new WeakMap<z.ZodType, { found: T }>();
  return (schema) => {
    let entry = known.get(schema);
    if (!entry) known.set(schema, (entry = { found: find(schema) }));
    return entry.found;
  };
}

/** A schema without what only wraps it: `optional`, `default`, `lazy`, and what it turns a text into. */
export const bare = remembered((schema): z.ZodType => {
  const { innerType, in: from, getter } = insideOf(schema);
  const inner = innerType ?? from ?? getter?.();
  return inner ? bare(inner) : schema;
});

/** Whether a schema is that of a text in several languages. */
export const isText = remembered((schema): boolean => {
  for (let each: z.ZodType | undefined = schema; each;) {
    if (each.meta()?.['text'] === true) return true;
    const { innerType, in: from } = insideOf(each);
    each = innerType ?? from;
  }
  return false;
});

const isRequired = remembered((schema) => !schema.safeParse(undefined).success);

const isLeaf = remembered((schema): boolean => {
  const { type, options, shape, element, valueType } = insideOf(bare(schema));
  if (type === 'union') return options!.every(isLeaf);
  return !shape && !element && !valueType;
});

/** What a schema names itself: the entries of an enumeration, a literal. */
const named = remembered((schema): unknown[] => {
  const { options = [], entries = {}, values = [] } = insideOf(bare(schema));
  return [...options.flatMap(named), ...Object.values(entries), ...values];
});

const isStandIn = (value: unknown): boolean => placeholders.some((each) => each === value);

const candidatesBySchema = remembered(() => new Map<string, unknown[]>());

/** By the last two keys of a path, or by the last. */
const lookUp = <T>(table: Readonly<Record<string, T>>, path: readonly string[]): T | undefined => {
  const [last = ''] = path.slice(-1);
  const both = path.slice(-2).join('.');
  return Object.hasOwn(table, both)
    ? table[both]
    : Object.hasOwn(table, last)
      ? table[last]
      : undefined;
};

function candidates(schema: z.ZodType, path: readonly string[]): unknown[] {
  // What is left out is named by the key around it.
  const at = path.at(-1) === 'not' ? path.slice(0, -1) : path;
  const known = candidatesBySchema(schema);
  const name = at.slice(-2).join('.');
  let found = known.get(name);
  if (found) return found;
  const fits = (value: unknown) => !isStandIn(value) && schema.safeParse(value).success;
  const pool = (lookUp(valuesAt, at) ?? []).filter(fits);
  found = [...named(schema), ...(pool.length > 0 ? pool : anything)].filter(fits);
  if (found.length === 0) throw new Error(`the vocabulary has nothing for ${path.join('.')}`);
  known.set(name, found);
  return found;
}

/** Where words that stand for something are meant to be written. */
const replacedAt = new Set(['earns', 'subject', ...whoWords, 'where', 'which', 'is']);

const isMoney = (value: unknown): boolean => typeof value === 'string' && / [A-Z]{3}$/.test(value);

function writeLeaf(schema: z.ZodType, { chance, path, money, standIns }: Place): unknown {
  const all = candidates(schema, path);
  const ofKind = all.filter((value) => isMoney(value) === money);
  const place = path.slice(-2);
  const standing = place.some((key) => replacedAt.has(key))
    ? standIns.filter((each) => schema.safeParse(each).success)
    : [];
  if (standing.length > 0 && oneIn(chance, 3)) return oneOf(chance, standing);
  return oneOf(chance, ofKind.length > 0 ? ofKind : all);
}

const windowWords = ['within', 'notWithin', 'since', 'during', 'onSomeDayIn', 'inEachOf'];
/** Of these keys a map has one; and exactly one where the second says so. */
const alternatives: [keys: string[], must: boolean][] = [
  [windowWords, false],
  [[...metricMeasures], true],
  [['each', 'linear', 'bands'], true],
  [['earns', 'completes', 'passes', 'accepts', 'hires', 'adds'], true],
];

/** What amounts are of. */
const first: ReadonlySet<string> = new Set(['value', ...metricMeasures]);

/** Which keys of a map are written. */
function chosenKeys(shape: Record<string, z.ZodType>, { chance, depth }: Place): Set<string> {
  const often = Object.keys(shape).length > 8 ? 4 : 3;
  const optional = Object.keys(shape).filter((key) => !isRequired(shape[key]!));
  const open = depth > 0 ? optional : optional.filter((key) => bare(shape[key]!) !== bareCondition);
  const keys = new Set(open.filter(() => oneIn(chance, often)));
  for (const [group, must] of alternatives) {
    if (!group.slice(0, 3).every((key) => Object.hasOwn(shape, key))) continue;
    const inGroup = group.filter((key) => optional.includes(key));
    // Now and then two of them, as people write.
    const several = !must && oneIn(chance, 20);
    if (!several) for (const key of inGroup) keys.delete(key);
    if (must || oneIn(chance, 2)) keys.add(oneOf(chance, inGroup));
  }
  for (const key of Object.keys(shape)) if (isRequired(shape[key]!)) keys.add(key);
  // People count by something, and by several things now and then.
  const isWho = whoWords.every((word) => Object.hasOwn(shape, word));
  if (isWho && !whoWords.some((word) => keys.has(word)))
    keys.add(oneIn(chance, 2) ? 'holding' : oneOf(chance, whoWords));
  return keys;
}

const bareCondition = bare(Condition);
const ofCompetency = ['$competency', '$area', '$solutions', '$accreditations'];

/** Below some keys, words stand for something. */
function standInsAt(shape: Record<string, z.ZodType>, key: string, { standIns, path }: Place) {
  if ('members' in shape && key === 'requires') return [...standIns, '$member'];
  const about =
    key === 'with' ||
    path[0] === 'actions' ||
    (path.includes('competencyLevels') && path.length < 3) ||
    (path.includes('competencies') && path.at(-2) === 'levels');
  return about && !standIns.includes('$area') ? [...standIns, ...ofCompetency] : standIns;
}

function writeMap(shape: Record<string, z.ZodType>, at: Place): Record<string, unknown> {
  const keys = chosenKeys(shape, at);
  // What is measured comes first, because amounts follow it.
  const inOrder = Object.keys(shape)
    .filter((key) => keys.has(key))
    .toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)));
  const made: Record<string, unknown> = {};
  const moneyAt = (key: string): boolean => {
    if (key === 'money' || key === 'minimum' || key === 'maximum')
      return key === 'money' || at.money;
    if (Object.hasOwn(shape, 'value')) return made['value'] === 'money';
    if (Object.hasOwn(shape, 'linear'))
      return Object.values(made).some((measured) => Object(measured)['value'] === 'money');
    return at.money;
  };
  for (const key of inOrder)
    made[key] = write(shape[key]!, {
      ...at,
      path: [...at.path, key],
      money: moneyAt(key),
      standIns: standInsAt(shape, key, at),
    });
  return Object.fromEntries(
    Object.keys(shape).flatMap((key) => (key in made ? [[key, made[key]]] : [])),
  );
}

function writeRecord({ keyType, valueType }: Inside, at: Place): Record<string, unknown> {
  const pool = (lookUp(keysAt, at.path) ?? ['one']).filter(
    (key) => keyType!.safeParse(key).success,
  );
  const names = someOf(at.chance, pool, 1, 2);
  return Object.fromEntries(
    names.map((name) => [name, write(valueType!, { ...at, path: [...at.path, name] })]),
  );
}

function writeList({ element, checks = [] }: Inside, at: Place): unknown[] {
  const least = Math.max(
    0,
    ...checks.map(({ _zod: { def } }) => (def.check === 'min_length' ? (def.minimum ?? 0) : 0)),
  );
  return several(at.chance, least, Math.max(least, 2), () => write(element!, at));
}

const words = remembered((schema) => Object.keys(insideOf(bare(schema)).shape ?? {})[0] ?? '');

const usualWords = new Set(['people', 'count', 'sum']);

function writeCondition(at: Place): unknown {
  const { chance, depth } = at;
  const options = insideOf(bareCondition).options!.filter((option) => {
    const word = words(option);
    if (at.words && !at.words.has(word)) return false;
    return depth > 0 || word === 'competencies' || !groupWords.includes(word);
  });
  // Most of what texts ask for is counted.
  const usual = oneIn(chance, 3) ? options.filter((each) => usualWords.has(words(each))) : [];
  const option = oneOf(chance, usual.length > 0 ? usual : options);
  const deeper = groupWords.includes(words(option)) ? depth - 1 : depth;
  return write(option, { ...at, depth: deeper, money: false });
}

/** A value that a schema accepts, as a text writes it. */
export function write(schema: z.ZodType, at: Place): unknown {
  const whole = lookUp(wholeAt, at.path);
  if (whole) return oneOf(at.chance, whole);
  if (isText(schema)) return { en: 'Said in words.' };
  const inner = bare(schema);
  if (inner === bareCondition) return writeCondition(at);
  const inside = insideOf(inner);
  const { type, shape, element, valueType, entries, options } = inside;
  if (type === 'enum') {
    const values = Object.values(entries!);
    // Most facts are deals.
    return values.includes(selectable[0]) &&
      values.length === selectable.length &&
      !oneIn(at.chance, 3)
      ? selectable[0]
      : oneOf(at.chance, values);
  }
  if (isLeaf(schema)) return writeLeaf(schema, at);
  if (type === 'union') {
    // The plain way of saying it comes first, and is the usual one.
    const option = oneIn(at.chance, 2) ? options![0]! : oneOf(at.chance, options!);
    return write(option, at);
  }
  const { catchall } = inside;
  if (shape && catchall?.def.type === 'object')
    return { ...writeMap(shape, at), en: write(catchall, { ...at, path: [...at.path, 'en'] }) };
  if (shape) return writeMap(shape, at);
  if (element) return writeList(inside, at);
  if (valueType) return writeRecord(inside, at);
  return writeLeaf(schema, at);
}

/** A place at the top of something. */
export const placeOf = (chance: Random, path: readonly string[], depth: number): Place => ({
  chance,
  path,
  depth,
  money: false,
  standIns: [],
});
