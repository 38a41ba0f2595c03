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

/** Decides every node of an answer again, from nothing but the numbers that the answer prints. */

interface Exact {
  n: bigint;
  d: bigint;
}

/** `-12.5` and `1/3` as fractions; read here anew, so that a fault of the engine's own reading shows. */
function exact(text: string): Exact {
  const [over = '', under] = text.split('/');
  if (under !== undefined) return { n: BigInt(over), d: BigInt(under) };
  const [whole = '', part = ''] = over.split('.');
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

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

/** What is added up, in its lowest common terms where that is easy. */
const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };

/** Throws where a category does not have what its metrics give together, or the total not what its categories have. */
function assertAddedUp(program: Program, { path }: Node, amounts: Amounts): void {
  const condition = conditionAt(program, path);
  if (!condition || !('points' in condition) || !amounts.metrics) return;
  const metrics = [...amounts.metrics];
  const parts = [...(amounts.parts ?? [])];
  let total: Exact = { n: 0n, d: 1n };
  for (const category of condition.points.categories) {
    const own = metrics.splice(0, category.metrics.length);
    const apart = category.metrics.filter(({ atLeast }, at) => atLeast || own[at]!.missing);
    const [part] = parts.splice(0, 1 + apart.length);
    const sum = own.map((each) => exact(each.counted ?? each.points)).reduce(plus);
    const [have, most] = [exact(part!.have), part!.most];
    const isCapped = most !== undefined && sum.n * exact(most).d > exact(most).n * sum.d;
    const given = isCapped ? exact(most) : sum;
    assert.equal(have.n * given.d, given.n * have.d, `${path}: what ${category.id} gives`);
    total = plus(total, have);
  }
  const have = exact(amounts.have ?? '0');
  assert.equal(have.n * total.d, total.n * have.d, `${path}: the total`);
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
    if (node.amounts) assertAddedUp(program, node, node.amounts);
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
  const { kind, have, need, amounts } = node;
  const plain = new Intl.NumberFormat(locale);
  // In words, one is `one`.
  const counts = [have, need].filter((count) => count > 1).map((count) => plain.format(count));
  if (kind === 'people' || kind === 'count') return amounts?.need === null ? [] : counts;
  if (amounts) {
    if (amounts.need === null) return [];
    const asked = formatExact(amounts.need, amounts, locale, 'ceil');
    return amounts.have === null ? [asked] : [asked, formatExact(amounts.have, amounts, locale)];
  }
  return groupsWithNumbers.has(kind) && need > 0 ? counts : [];
}

/** A case with a condition of one sentence: whether it is there is told in the line of the whole. */
const isCase = ({ kind, children: [not] }: Node): boolean =>
  kind === 'when' && not?.children[0]?.children.length === 0;

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
      assert.ok(line?.text.includes(number), `${node.path}: ${number} in “${line?.text}”`);
    at += metricTexts(speaker, conditionAt(program, node.path), node.amounts?.metrics).length;
    at += linesOfPeople(node);
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
