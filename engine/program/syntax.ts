import { isAlias, isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { nearest } from './nearest.ts';
import { rewritten } from './repair.ts';

/** What is wrong with the signs of a file, and where. */
export interface SyntaxFlaw {
  code: 'yaml.syntax' | 'yaml.tag';
  /** A slip that people make, or the parser's own code for a rarer one. */
  what: string;
  offset: number;
  /** Of an alias: the name that it asks for. */
  name?: string;
  /** What was meant: the nearest name that the file gives, or the amount in one piece. */
  suggestion?: string;
}

/** The parser's codes that stand for one slip; what a message tells apart comes first. */
const slips: [code: string, message: RegExp, what: string][] = [
  ['MISSING_CHAR', /closing .*quote/, 'quote'],
  ['MISSING_CHAR', /- indicator/, 'indent'],
  ['MISSING_CHAR', /map values/, 'space'],
  ['BAD_INDENT', /end with a/, 'bracket'],
  ['MISSING_CHAR', /end with a/, 'bracket'],
  ['BAD_INDENT', /./, 'indent'],
  ['TAB_AS_INDENT', /./, 'tab'],
  ['BLOCK_IN_FLOW', /./, 'colon'],
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'colon'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'space'],
  ['MULTIPLE_DOCS', /./, 'documents'],
  ['BAD_SCALAR_START', /./, 'start'],
  ['UNEXPECTED_TOKEN', /./, 'start'],
  ['BAD_ALIAS', /./, 'start'],
];

/**
 * The slips of a file. The parser stumbles on after the first one, so that only that one is told. Stray aliases are
 * looked for among the first `mostAliases`.
 */
export function syntaxFlaws(document: Document, mostAliases: number): SyntaxFlaw[] {
  const errors = [...document.errors, ...document.warnings];
  const broken = errors.find(({ code }) => codeOf(code) === 'yaml.syntax');
  const flaws = errors
    .filter((each) => each === broken || codeOf(each.code) !== 'yaml.syntax')
    .map((each) => flawOf(document, each));
  return [
    ...flaws,
    ...(broken ? [] : [...strayAliases(document, mostAliases), ...thousands(document)]),
  ];
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

function flawOf(document: Document, { code, message, pos }: YAMLError): SyntaxFlaw {
  const slip = slips.find(([known, pattern]) => known === code && pattern.test(message));
  const what = slip?.[2] ?? code;
  const opened =
    what === 'quote' || what === 'bracket' ? openedBefore(document, what, pos[0]) : null;
  return { code: codeOf(code), what, offset: opened ?? pos[0] };
}

/** Where the quote or bracket was opened that is still open at an offset: the parser notices only later. */
function openedBefore(document: Document, what: string, offset: number): number | null {
  let found: number | null = null;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0];
      if (start === undefined || start >= offset) return;
      const fits =
        what === 'quote'
          ? isScalar(node) && node.type?.startsWith('QUOTE_') === true
          : isCollection(node) && node.flow === true;
      if (fits) found = start;
    },
  });
  return found;
}
