import { isAlias, isScalar, visit, type Document } from 'yaml';
import { nearest } from './nearest.ts';
import { rewritten } from './repair.ts';
import { syntaxSlip, type SyntaxSlip } from './syntax-slip.ts';

/** What is wrong with the signs of a file, and where. */
export interface SyntaxFlaw extends SyntaxSlip {
  code: 'yaml.syntax' | 'yaml.tag';
  /** Of an alias: the name that it asks for. */
  name?: string;
  /** What was meant: the nearest name that the file gives, or the amount in one piece. */
  suggestion?: string;
}

/**
 * The slips of a file. The parser stumbles on after the first one, so that only that one is told. Stray aliases are
 * looked for among the first `mostAliases`.
 */
export function syntaxFlaws(
  document: Document,
  text: string,
  mostAliases: number,
): { flaws: SyntaxFlaw[]; broken: boolean } {
  // That it nests too deep is no slip of its signs, and is told as what it is.
  const errors = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== 'RESOURCE_EXHAUSTION',
  );
  const broken = errors.find(({ code }) => codeOf(code) === 'yaml.syntax');
  const tags = errors
    .filter(({ code }) => codeOf(code) === 'yaml.tag')
    .map(({ code, pos: [offset] }): SyntaxFlaw => ({ code: 'yaml.tag', what: code, offset }));
  const flaws: SyntaxFlaw[] = broken
    ? [{ code: 'yaml.syntax', ...syntaxSlip(document, text, broken, errors) }]
    : [...strayAliases(document, mostAliases), ...thousands(document)];
  return { flaws: [...flaws, ...tags], broken: broken !== undefined };
}

/** `*` before a name that nothing above gives: a slip in the name, or a text that was not meant to be an alias. */
function strayAliases(document: Document, mostAliases: number): SyntaxFlaw[] {
  const found: SyntaxFlaw[] = [];
  const anchors = new Set<string>();
  let seen = 0;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      // To find an anchor the text is walked through: whoever has very many is refused for that.
      if (++seen > mostAliases) return visit.BREAK;
      if (node.resolve(document)) return undefined;
      found.push(strayAlias(node.source, node.range?.[0] ?? 0, anchors));
      return undefined;
    },
  });
  return found;
}

function strayAlias(name: string, offset: number, anchors: Set<string>): SyntaxFlaw {
  if (anchors.size === 0) return { code: 'yaml.syntax', what: 'start', offset };
  const suggestion = nearest(name, anchors) || 'none';
  return { code: 'yaml.syntax', what: 'alias', offset, name, suggestion };
}

/** `{ cost: €2,000 }`: the comma that parts thousands for people ends a value inside braces. */
function thousands(document: Document): SyntaxFlaw[] {
  const found: SyntaxFlaw[] = [];
  visit(document, {
    Map(_, { flow, items }) {
      if (flow !== true) return;
      items.forEach(({ key, value }, index) => {
        if (!isScalar(key) || (isScalar(value) ? value.value !== null : value !== null)) return;
        const before = items[index - 1]?.value;
        const [head, tail] = [written(before), written(key)];
        if (!/^\D{0,4}\d{1,3}$/.test(head) || !/^\d{3}(\.\d+)?( ?\D{1,3})?$/.test(tail)) return;
        const [suggestion = head + tail] = rewritten(`${head},${tail}`);
        const offset = (isScalar(before) ? before : key).range?.[0] ?? 0;
        found.push({ code: 'yaml.syntax', what: 'thousands', offset, suggestion });
      });
    },
  });
  return found;
}

const written = (node: unknown): string => (isScalar(node) ? (node.source ?? '') : '');

const codeOf = (code: string): SyntaxFlaw['code'] =>
  code === 'TAG_RESOLVE_FAILED' ? 'yaml.tag' : 'yaml.syntax';
