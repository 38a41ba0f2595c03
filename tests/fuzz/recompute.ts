import assert from 'node:assert/strict';
import {
  conditionAt,
  type Amounts,
  type Node,
  type Program,
  type Standing,
} from '@guildmark/engine';
import {
  explainRequirement,
  formatExact,
  gist,
  metricTexts,
  speakerFor,
  worthTelling,
  type Locale,
} from '@guildmark/words';
import { assertMade, exact, originNumbers } from './recompute-amounts.ts';

/** Decides every node of an answer again, from nothing but the numbers that the answer prints. */

function isEnough(have: string, need: string): boolean {
  const [there, asked] = [exact(have), exact(need)];
  return there.n * asked.d >= asked.n * there.d;
}

/** What a text says of the case in which there is nothing to measure. */
function ofNothing(program: Program, path: string): boolean {
  const condition = conditionAt(program, path) ?? {};
  const [asked = {}] = Object.values(condition) as { ofNothing?: string; withoutBase?: string }[];
  return asked.ofNothing === 'met' || asked.withoutBase === 'met';
}

function byAmounts(program: Program, { path, kind }: Node, amounts: Amounts): boolean {
  const { have, need, sample, parts = [] } = amounts;
  if (have === null) return ofNothing(program, path);
  if (need === null || !isEnough(have, need)) return false;
  // A place among the best takes something at all.
  if (kind === 'rank' && exact(have).n <= 0n) return false;
  if (sample && sample.have < sample.need) return false;
  if (parts.some(({ missing }) => missing)) return false;
  return parts.every((part) => part.need === undefined || isEnough(part.have, part.need));
}

/** Whether a node is met, by what it prints of itself and of its children. */
function decidedAgain(program: Program, node: Node): boolean {
  const { kind, have, need, amounts, children } = node;
  if (kind === 'not') return !children[0]!.met;
  if (amounts) return byAmounts(program, node, amounts);
  return have >= need;
}

const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];

/** Throws where a node is not what its numbers, or its children, make of it. */
export function assertRecomputed(program: Program, root: Node): void {
  for (const node of flat(root)) {
    assert.equal(decidedAgain(program, node), node.met, `${node.path} (${node.kind})`);
    assertMade(program, node);
    if (node.children.length > 0) {
      const met = node.children.filter((child) => child.met).length;
      assert.equal(node.have, met, `${node.path} counts its children`);
    }
  }
}

const groupsWithNumbers = new Set([
  'all',
  'atLeast',
  'steps',
  'forEach',
  'forSome',
  'competencies',
]);

/** The numbers that the sentence about a node must name. */
function numbersOf(node: Node, locale: Locale): string[] {
  const { kind, have, need, amounts, whole } = node;
  const plain = new Intl.NumberFormat(locale);
  // In words, one is `one`.
  const counts = [have, need].filter((count) => count > 1).map((count) => plain.format(count));
  if (amounts?.need === null) return [];
  if (whole !== undefined) return [plain.format(whole)];
  const origin = amounts ? originNumbers(amounts, locale) : [];
  if (kind === 'people' || kind === 'count') return [...counts, ...origin];
  if (amounts) {
    const { have: there, need: least } = amounts;
    // Where growth has nothing to grow from and that is enough, how much is asked for says nothing.
    if (there === null && node.met && (kind === 'growth' || kind === 'rising')) return origin;
    const asked = [formatExact(least, amounts, locale, 'ceil'), ...origin];
    return there === null ? asked : [...asked, formatExact(there, amounts, locale)];
  }
  return groupsWithNumbers.has(kind) && need > 0 ? counts : [];
}

/** A case with a condition of one sentence: whether it is there is told in the line of the whole. */
const isCase = ({ kind, children: [not] }: Node): boolean =>
  kind === 'when' && not?.children[0]?.children.length === 0;

/** Whether a sentence says a number; two of two may be `both`. */
const isNamed = (number: string, text = ''): boolean =>
  text.includes(number) || (number === '2' && /\bboth\b/i.test(text));

/** Throws where a sentence of an explanation names other numbers than the node that it is about. */
export function assertTold(program: Program, root: Node, locale: Locale, on: number): void {
  const lines = explainRequirement(root, program, locale, { person: (id) => id, on });
  const speaker = speakerFor(program, locale);
  const lists = new Set<string>();
  let at = 0;
  /** A list of several people is told once; then only their names are, in one line. */
  const linesOfPeople = ({ who }: Node): number => {
    const key = JSON.stringify(who.map(({ person, fact }) => [person, fact]));
    if (who.length > 1 && lists.has(key)) return 1;
    lists.add(key);
    return who.length;
  };
  const look = (node: Node, turned = false): void => {
    const below = node.kind === 'not' ? !turned : turned;
    // Of a way that is left alone only its own line is told.
    const shown = worthTelling(node);
    if (!turned && isCase(node)) {
      at++;
      const [not, asked] = node.children;
      return not!.met ? undefined : look(asked!);
    }
    if (node.kind === 'ways' && shown.length === 1) return look(shown[0]!, turned);
    const line = lines[at++];
    for (const number of numbersOf(node, locale))
      assert.ok(isNamed(number, line?.text), `${node.path}: ${number} in “${line?.text}”`);
    at += metricTexts(speaker, conditionAt(program, node.path), node.amounts?.metrics).length;
    at += linesOfPeople(node) + (node.elsewhere ?? []).length;
    for (const child of shown) look(child, below);
  };
  look(gist(root));
  assert.equal(at, lines.length, 'a line for each node, each metric and each person who counts');
}

/** Every requirement that an answer about an organisation shows. */
export const requirementsOf = ({ tiers, competencies }: Standing): Node[] => [
  ...tiers.map(({ requirement }) => requirement),
  ...competencies.flatMap(({ levels }) => levels.map(({ requirement }) => requirement)),
];
