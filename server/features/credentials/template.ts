import { hash } from 'node:crypto';
import { canonize } from '../../../verify/linked-data.ts';

/** Values that differ from one document of a design to the next, by name. */
export type Slots = Record<string, string>;

/** A part of a line: text as it stands, a blank node by number, or a slot and the way its value is written. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'blank'; number: number }
  | { kind: 'iri' | 'literal'; slot: string };
type Line = Part[];

interface BlankNode {
  number: number;
  /** The lines that mention the node; its label is derived from them. */
  lines: Line[];
  /** Its hash where no slot occurs in those lines. */
  hash: string | null;
}

/** The canonical form of all documents of one design, with places for what differs. */
export interface Template {
  /** Lines that are the same in every document, sorted. */
  fixed: string[];
  variable: Line[];
  blanks: BlankNode[];
}

const marker = /(slot\d+x7Qm2Zk9w)/;

/**
 * Compiles the canonical N-Quads of a design. `build` makes the document from the slots' values, which may only
 * appear inside its strings: the structure of the document must not depend on them.
 */
export async function compileTemplate(
  slots: string[],
  build: (values: Slots) => object,
): Promise<Template> {
  // marks pass both IRIs and literals unescaped and occur nowhere else
  const marks = new Map(slots.map((slot, index) => [`slot${index}x7Qm2Zk9w`, slot]));
  const values = Object.fromEntries([...marks].map(([mark, slot]) => [slot, mark]));
  const canonical = await canonize(build(values));
  const lines = canonical.split(/(?<=\n)/).map((line) => partsOf(line, marks));
  return {
    fixed: lines.filter(isFixed).map((line) => written(line, {}, noLabel)),
    variable: lines.filter((line) => !isFixed(line)),
    blanks: blankNodes(lines),
  };
}

const isFixed = (line: Line) => line.every((part) => part.kind === 'text');
const noLabel = () => '';

/** Subject, predicate and object of a line in the default graph. */
const quad =
  /^(<[^>]*>|_:c14n\d+) (<[^>]*>) (<[^>]*>|_:c14n\d+|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[\w-]+)?) \.\n$/;

function partsOf(line: string, marks: Map<string, string>): Line {
  const match = quad.exec(line);
  if (!match) throw new Error(`no template for the line ${line}`);
  const [, subject = '', predicate = '', object = ''] = match;
  const parts = [subject, ' ', predicate, ' ', object, ' .\n'].flatMap((term) =>
    termParts(term, marks),
  );
  return joined(parts);
}

function termParts(term: string, marks: Map<string, string>): Line {
  const blank = /^_:c14n(\d+)$/.exec(term);
  if (blank) return [{ kind: 'blank', number: Number(blank[1]) }];
  const kind = term.startsWith('"') ? 'literal' : 'iri';
  return term.split(marker).map((text) => {
    const slot = marks.get(text);
    return slot === undefined ? { kind: 'text', text } : { kind, slot };
  });
}

/** Neighbouring texts as one, so that filling a line is a few concatenations. */
function joined(parts: Line): Line {
  const result: Line = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') last.text += part.text;
    else if (part.kind !== 'text' || part.text !== '') result.push({ ...part });
  }
  return result;
}

function blankNodes(lines: Line[]): BlankNode[] {
  const numbers = new Set<number>();
  for (const part of lines.flat()) if (part.kind === 'blank') numbers.add(part.number);
  return Array.from(numbers, (number) => {
    const own = lines.filter((line) =>
      line.some((part) => part.kind === 'blank' && part.number === number),
    );
    const node: BlankNode = { number, lines: own, hash: null };
    const varies = own.flat().some((part) => part.kind === 'iri' || part.kind === 'literal');
    return varies ? node : { ...node, hash: firstDegreeHash(node, {}) };
  });
}

/** What a node's surroundings look like, itself written `_:a` and any other blank node `_:z` (RDFC-1.0, 4.6). */
function firstDegreeHash(node: BlankNode, values: Slots): string {
  const label = (number: number) => (number === node.number ? '_:a' : '_:z');
  const lines = node.lines.map((line) => written(line, values, label)).toSorted();
  return hash('sha256', lines.join(''), 'hex');
}

/**
 * The canonical N-Quads of the document with these values; null where only the library can tell: two blank nodes
 * that look alike, or a value that cannot stand in an IRI as it is.
 */
export function fillTemplate(template: Template, values: Slots): string | null {
  const labels = labelsOf(template, values);
  if (!labels || !wellPlaced(template, values)) return null;
  const label = (number: number) => labels.get(number) ?? '';
  const lines = template.variable.map((line) => written(line, values, label)).toSorted();
  return merged(template.fixed, lines);
}

/** Canonical labels in the order of the nodes' hashes; null where two are equal. */
function labelsOf(template: Template, values: Slots): Map<number, string> | null {
  const hashes = template.blanks.map((node) => ({
    number: node.number,
    hash: node.hash ?? firstDegreeHash(node, values),
  }));
  hashes.sort((one, other) => (one.hash < other.hash ? -1 : 1));
  if (hashes.some((each, index) => each.hash === hashes[index + 1]?.hash)) return null;
  return new Map(hashes.map(({ number }, index) => [number, `_:c14n${index}`]));
}

/** Letters, digits and a few marks need no escape in an IRI and no thought about how it is read. */
function wellPlaced(template: Template, values: Slots): boolean {
  for (const line of template.variable)
    for (const part of line)
      if (part.kind === 'iri' && !/^[\w-]+$/.test(values[part.slot] ?? '')) return false;
  return true;
}

function written(line: Line, values: Slots, label: (number: number) => string): string {
  let text = '';
  for (const part of line) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'blank') text += label(part.number);
    else if (part.kind === 'iri') text += values[part.slot] ?? '';
    else text += escaped(values[part.slot] ?? '');
  }
  return text;
}

// oxlint-disable-next-line no-control-regex -- canonical N-Quads escape exactly these
const special = /[\u0000-\u001F\u007F"\\]/;
const short: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A literal's text as canonical N-Quads write it. */
function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(new RegExp(special, 'g'), (letter) => short[letter] ?? numbered(letter));
}

const numbered = (letter: string) =>
  `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Two sorted lists of lines as one sorted text; equal lines cannot occur, for a mark tells them apart. */
function merged(left: string[], right: string[]): string {
  let text = '';
  let at = 0;
  for (const line of right) {
    while (at < left.length && (left[at] ?? '') < line) text += left[at++];
    text += line;
  }
  while (at < left.length) text += left[at++];
  return text;
}
