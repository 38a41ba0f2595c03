import { parseDocument } from 'yaml';
import type { Random } from '@guildmark/engine';
import { conditionWords } from '../../engine/program/definition/condition.ts';
import { oneOf } from './facts.ts';

/** Mutations of programs: of their lines as text, and of the values that they are made of. */

export type Files = Record<string, string>;

/** What texts are mutated from: the bundled programs, and the words and parts that they have. */
export interface Stock {
  programs: Files[];
  lines: string[];
  words: string[];
  parts: unknown[];
  /** Those of the parts that are conditions. */
  conditions: unknown[];
  /** What each text of the programs says, read once. */
  read: Map<string, unknown>;
}

const numbers = [
  '0',
  '-1',
  '1e308',
  '.inf',
  '.nan',
  '-0',
  '99999999999999999999',
  '0x10',
  '1_000',
  '100%',
  '101%',
  '0.5%',
  '99999 years',
  '1 minute',
  '0 days',
  '999999999.99 EUR',
  '1 XXX',
  '0001-01-01',
  '9999-12-31',
  '2025-02-30',
  '2025-13-01',
  'last 99 full years',
  'this month and last 99',
];
const noise = [
  '\u0000',
  '\uFEFF',
  '\u202E',
  '😀',
  '\t',
  '\r',
  '\u2028',
  '?',
  '- ',
  ': ',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '|',
  '>',
  '---\n',
  '...\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '%YAML 1.1\n',
  '<<: ',
  '~',
  'null',
  'yes',
  '__proto__',
  'constructor',
  '$member',
  '$competency',
  'toString',
  '\u0301',
  'ß',
  'İ',
];
const values: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  'x',
  [],
  {},
  [[]],
  { all: [] },
  { any: [] },
  { not: { all: [] } },
  '1 EUR',
  '50%',
  '1 year',
  '2026-01-01',
  'last 2 full months',
  Number.MAX_SAFE_INTEGER,
  { '': 1 },
];
const wraps = [
  (part: unknown) => ({ not: part }),
  (part: unknown) => ({ any: [part, part] }),
  (part: unknown) => ({ all: [part] }),
  (part: unknown) => ({ steps: [part, part] }),
  (part: unknown) => ({ atLeast: { n: 2, of: [part, part, part] } }),
  (part: unknown) => ({ when: { is: part, requires: part } }),
  (part: unknown) => ({ forSome: { members: ['a', 'b'], requires: part } }),
  (part: unknown) => [part, part],
];

/** Gathers what mutations need; item banks are cut to their first lines, because they are all alike. */
export function stockOf(programs: Files[]): Stock {
  const texts = [...new Set(programs.flatMap((files) => Object.values(files)))];
  const lines = texts.flatMap((text) => text.split('\n'));
  const read = new Map(texts.map((text) => [text, readText(text)]));
  const parts: unknown[] = [];
  for (const value of read.values()) gather(value, parts);
  const words = new Set(lines.flatMap((line) => line.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []));
  const conditions = parts.filter(isCondition);
  return { programs, lines, words: [...words], parts, conditions, read };
}

const readText = (text: string): unknown => parseDocument(text, { logLevel: 'silent' }).toJS();

const isCondition = (part: unknown): boolean => {
  if (part === null || typeof part !== 'object') return false;
  const [word = '', ...more] = Object.keys(part);
  return more.length === 0 && conditionWords.includes(word);
};

function gather(value: unknown, parts: unknown[]): void {
  if (value === null || typeof value !== 'object') return;
  parts.push(value);
  for (const child of Object.values(value)) gather(child, parts);
}

type Mutation = (text: string, chance: Random, stock: Stock) => string;

const onLines =
  (change: (lines: string[], chance: Random, stock: Stock) => void): Mutation =>
  (text, chance, stock) => {
    const lines = text.split('\n');
    change(lines, chance, stock);
    return lines.join('\n');
  };

const textMutations: Mutation[] = [
  onLines((lines, { int }) => lines.splice(int(lines.length), 1 + int(3))),
  onLines((lines, { int }) => {
    const at = int(lines.length);
    lines.splice(at, 0, lines[at]!);
  }),
  onLines((lines, { int }) => {
    const [one, other] = [int(lines.length), int(lines.length)];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
  }),
  onLines((lines, chance, stock) => {
    lines.splice(chance.int(lines.length), 0, oneOf(chance, stock.lines));
  }),
  onLines((lines, chance) => {
    const at = chance.int(lines.length);
    lines[at] = chance.int(2) ? `  ${lines[at]}` : lines[at]!.replace(/^ {1,2}/, '');
  }),
  (text, chance) => spliced(text, chance, oneOf(chance, noise)),
  (text, chance) => {
    const [at, length] = [chance.int(text.length + 1), chance.int(30)];
    return text.slice(0, at) + text.slice(at + length);
  },
  (text, chance) => replacedWord(text, chance, /[\d.]+(%| [A-Za-z]+)?/g, oneOf(chance, numbers)),
  (text, chance, stock) =>
    replacedWord(text, chance, /[A-Za-z][\w-]*/g, oneOf(chance, stock.words)),
];

function spliced(text: string, { int }: Random, piece: string): string {
  const at = int(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function replacedWord(text: string, { int }: Random, word: RegExp, by: string): string {
  const found = [...text.matchAll(word)];
  if (found.length === 0) return text + by;
  const { index, 0: old } = found[int(found.length)]!;
  return text.slice(0, index) + by + text.slice(index + old.length);
}

type Place = { around: Record<string, unknown>; key: string };

function places(value: unknown, found: Place[] = []): Place[] {
  if (value === null || typeof value !== 'object') return found;
  for (const key of Object.keys(value)) {
    const around = value as Record<string, unknown>;
    found.push({ around, key });
    places(around[key], found);
  }
  return found;
}

type Change = (place: Place, chance: Random, stock: Stock, all: Place[]) => void;

const changes: Change[] = [
  ({ around, key }) => {
    if (Array.isArray(around)) around.splice(Number(key), 1);
    else delete around[key];
  },
  ({ around, key }, chance) => {
    around[key] = oneOf(chance, values);
  },
  ({ around, key }, chance, stock) => {
    around[key] = oneOf(chance, stock.parts);
  },
  ({ around, key }, chance) => {
    around[key] = oneOf(chance, wraps)(around[key]);
  },
  ({ around, key }, chance, stock) => {
    around[oneOf(chance, stock.words)] = around[key];
  },
  ({ around, key }, chance, _, all) => {
    const other = oneOf(chance, all);
    [around[key], other.around[other.key]] = [other.around[other.key], around[key]];
  },
];

const conditionChanges: Change[] = [
  ({ around, key }, chance, { conditions }) => {
    around[key] = oneOf(chance, conditions);
  },
  ({ around, key }, chance, { conditions }) => {
    around[key] = { all: [around[key], oneOf(chance, conditions)] };
  },
  ({ around, key }, chance) => {
    around[key] = oneOf(chance, wraps)(around[key]);
  },
];

/** Changes one value of a file and writes it as JSON, which is YAML too; what cannot be written is left alone. */
function changedValue(text: string, chance: Random, stock: Stock): string {
  try {
    const data: unknown = structuredClone(stock.read.get(text) ?? readText(text));
    const all = places(data);
    if (all.length === 0) return text;
    const conditions = all.filter(({ around, key }) => isCondition(around[key]));
    for (let times = oneOf(chance, [1, 1, 2]); times > 0; times--) {
      const valid = conditions.length > 0 && chance.int(3) > 0;
      const place = oneOf(chance, valid ? conditions : all);
      oneOf(chance, valid ? conditionChanges : changes)(place, chance, stock, all);
    }
    return JSON.stringify(data, null, 1);
  } catch {
    // A circle, or a text that an earlier mutation has broken.
    return text;
  }
}

/** A bundled program with one to four changes, mostly one: where much is broken, little is read. */
export function mutated(chance: Random, stock: Stock): Files {
  const files = { ...oneOf(chance, stock.programs) };
  for (let times = oneOf(chance, [1, 1, 1, 1, 2, 2, 3, 4]); times > 0; times--) {
    const names = Object.keys(files);
    const name = oneOf(chance, names);
    const text = files[name]!;
    files[name] =
      chance.int(3) > 0
        ? changedValue(text, chance, stock)
        : oneOf(chance, textMutations)(text, chance, stock);
  }
  if (chance.int(20) === 0)
    files[`${oneOf(chance, stock.words)}.yaml`] = oneOf(chance, stock.lines);
  return files;
}
