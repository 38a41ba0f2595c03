import { LineCounter, parseDocument, visit, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { Problem } from '../kernel/problem.ts';
import { syntaxFlaws } from './syntax.ts';

/** Keys and list positions that lead to a value. */
export type Path = readonly (string | number)[];

/** One YAML file that was read: its plain data and what is needed to find a value's line again. */
export interface Source {
  file: string;
  data: unknown;
  document: Document;
  lines: LineCounter;
}

/** What a text may cost us at most; generous for people, closed for attacks. */
export const limits = { characters: 1_000_000, depth: 40, aliases: 50, nodes: 100_000 } as const;

interface Flaw {
  code: string;
  args: Problem['args'];
  offset: number;
}

/**
 * Reads one YAML 1.2 file. Any text gives an answer, never an exception: `source` is null where the
 * text cannot be used, and then `problems` says why.
 */
export function readDocument(
  file: string,
  text: string,
): { source: Source | null; problems: Problem[] } {
  const lines = new LineCounter();
  const at = (flaw: Flaw): Problem => {
    const place = lines.linePos(flaw.offset);
    return {
      severity: 'error',
      code: flaw.code,
      args: flaw.args,
      file,
      line: place.line || 1,
      column: place.col || 1,
      path: '',
    };
  };
  if (text.length > limits.characters) {
    return { source: null, problems: [at(flaw('yaml.too_large', 0, limits.characters))] };
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      version: '1.2',
      // Both look through what was read before for every key, or for every error.
      uniqueKeys: false,
      prettyErrors: false,
    });
    const { flaws: slips, broken } = syntaxFlaws(document, text, limits.aliases);
    const flaws = [
      ...slips.map(({ code, offset, ...args }): Flaw => ({ code, args, offset })),
      // What is read after a slip of the signs is not what was written.
      ...(broken ? [] : sizeFlaws(document)),
    ];
    if (flaws.length > 0) return { source: null, problems: flaws.slice(0, 20).map(at) };
    const data: unknown = document.toJS();
    const unfolded = unfoldedFlaw(document, data);
    if (unfolded) return { source: null, problems: [at(unfolded)] };
    return { source: { file, data, document, lines }, problems: [] };
  } catch (error) {
    // The library recurses: a text that nests without end exhausts the stack before it can be measured.
    // Anything else that it throws is its refusal to unfold aliases of aliases.
    const code = error instanceof RangeError ? 'yaml.too_deep' : 'yaml.too_many_aliases';
    const limit = error instanceof RangeError ? limits.depth : limits.aliases;
    return { source: null, problems: [at(flaw(code, 0, limit))] };
  }
}

const flaw = (code: string, offset: number, limit: number): Flaw => ({
  code,
  args: { limit },
  offset,
});

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

function sizeFlaws(document: Document): Flaw[] {
  const found: Flaw[] = [];
  const counts = { nodes: 0, aliases: 0 };
  visit(document, {
    Node(_, node, ancestors) {
      counts.nodes += 1;
      if ('tag' in node && typeof node.tag === 'string' && !node.tag.startsWith('tag:yaml.org')) {
        found.push({ code: 'yaml.tag', args: { what: node.tag }, offset: offsetOf(node) });
      }
      if (ancestors.length > limits.depth * 2) {
        found.push(flaw('yaml.too_deep', offsetOf(node), limits.depth));
        return visit.BREAK;
      }
      if (counts.nodes > limits.nodes) {
        found.push(flaw('yaml.too_large', offsetOf(node), limits.nodes));
        return visit.BREAK;
      }
      return undefined;
    },
    Map(_, map) {
      found.push(...keysTwice(map));
    },
    Pair(_, pair) {
      if (isScalar(pair.key)) return;
      const offset = offsetOf(pair.key);
      found.push({ code: 'yaml.syntax', args: { what: 'brace' }, offset });
    },
    Alias(_, node) {
      counts.aliases += 1;
      if (counts.aliases <= limits.aliases) return undefined;
      found.push(flaw('yaml.too_many_aliases', offsetOf(node), limits.aliases));
      return visit.BREAK;
    },
  });
  return found;
}

/** Keys that stand in a map already. */
function keysTwice(map: YAMLMap): Flaw[] {
  const seen = new Set<unknown>();
  const twice = map.items.flatMap(({ key }, index) => {
    if (!isScalar(key)) return [];
    const isTwice = seen.has(key.value);
    seen.add(key.value);
    return isTwice ? [{ key, index }] : [];
  });
  // `b:` with nothing under it, after which keys of another `a:` begin anew: b was meant to stand beside that.
  const [first] = twice;
  const empty = first && map.flow !== true ? map.items[first.index - 1] : undefined;
  if (isScalar(empty?.key) && isScalar(empty.value) && empty.value.source === '')
    return [emptyKey(String(empty.key.value), offsetOf(empty.key))];
  return twice.map(({ key }) => ({
    code: 'yaml.key_twice',
    args: { what: 'DUPLICATE_KEY' },
    offset: offsetOf(key),
  }));
}

const emptyKey = (key: string, offset: number): Flaw => ({
  code: 'yaml.empty',
  args: { key },
  offset,
});

/**
 * What aliases unfold to is measured once more: each may stand for a large part of the text, or for what it
 * stands in itself, which has no end. The flaw is placed at the first alias.
 */
function unfoldedFlaw(document: Document, data: unknown): Flaw | null {
  let first: number | null = null;
  visit(document, {
    Alias(_, node) {
      first = offsetOf(node);
      return visit.BREAK;
    },
  });
  if (first === null) return null;
  let nodes = 0;
  const open = [{ value: data, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    nodes += 1;
    if (depth > limits.depth) return flaw('yaml.too_deep', first, limits.depth);
    if (nodes > limits.nodes) return flaw('yaml.too_large', first, limits.nodes);
    if (value === null || typeof value !== 'object') continue;
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
  }
  return null;
}

/**
 * Line and column (one-based) of the value at `path`, or of its nearest ancestor that is written. What an alias
 * (`*name`) stands for is written where its anchor is, and has to be mended there.
 */
export function positionOf(source: Source, path: Path): { line: number; column: number } {
  const { document } = source;
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const step of path) {
    const next = childAt(isAlias(node) ? node.resolve(document) : node, step);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  const place = source.lines.linePos(offset);
  return { line: place.line || 1, column: place.col || 1 };
}

function childAt(node: unknown, step: string | number): { node: unknown; offset?: number } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { node: item, offset: item.range?.[0] } : null;
  }
  if (!isMap(node)) return null;
  const pair = pairsOf(node).get(String(step));
  if (!pair) return null;
  // A key stands on the line people look for; the value may begin on the next one.
  return { node: pair.value, offset: (pair.key as Node | null)?.range?.[0] };
}

const pairs = new WeakMap<YAMLMap, Map<string | null, Pair>>();

/** The pairs of a map by key; made once, because many problems may stand in one large map. */
function pairsOf(map: YAMLMap): Map<string | null, Pair> {
  let known = pairs.get(map);
  if (!known) {
    known = new Map();
    for (const pair of map.items) if (!known.has(keyOf(pair))) known.set(keyOf(pair), pair);
    pairs.set(map, known);
  }
  return known;
}

const keyOf = (pair: Pair): string | null => (isScalar(pair.key) ? String(pair.key.value) : null);
