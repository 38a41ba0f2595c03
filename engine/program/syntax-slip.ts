import { isCollection, isScalar, parseDocument, visit, type Document, type YAMLError } from 'yaml';

/** What somebody did who wrote a file that is no YAML, and where. */
export interface SyntaxSlip {
  /** A slip that people make, or the parser's own code for a rarer one. */
  what: string;
  offset: number;
  /** The bracket that it is about, and of one that is open the bracket that closes it. */
  sign?: string;
  closing?: string;
}

/** The parser's codes that stand for one slip; what a message tells apart comes first. */
const slips: [code: string, message: RegExp, what: string][] = [
  ['MISSING_CHAR', /closing .*quote/, 'quote'],
  ['MISSING_CHAR', /- indicator/, 'indent'],
  ['MISSING_CHAR', /map values/, 'space'],
  ['BAD_INDENT', /./, 'indent'],
  ['TAB_AS_INDENT', /./, 'tab'],
  ['BLOCK_AS_IMPLICIT_KEY', /block sequence/, 'indent'],
  ['BLOCK_IN_FLOW', /./, 'colon'],
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'colon'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'space'],
  ['MULTIPLE_DOCS', /./, 'documents'],
  ['BAD_SCALAR_START', /./, 'start'],
  ['UNEXPECTED_TOKEN', /./, 'start'],
  ['BAD_ALIAS', /./, 'start'],
];

/** What the parser says of a bracket that is open where it cannot be open any more. */
const unclosed = /end with a [\]}]/;
/** A key at the beginning of a line, with or without the dash of an entry before it. */
const key = /^ *(?:- +)?[\w-]+:(?: |$)/;

/**
 * The slip behind the first error of a file. The parser names what it stumbles over, which is often a line or more
 * after what is wrong: the text says which it is.
 */
export function syntaxSlip(
  document: Document,
  text: string,
  first: YAMLError,
  errors: YAMLError[],
): SyntaxSlip {
  const [offset] = first.pos;
  const slip = slips.find(([code, says]) => code === first.code && says.test(first.message));
  const what = slip?.[2] ?? first.code;
  if (what === 'tab') return { what, offset };
  if (what === 'quote') return { what, offset: openQuote(document, offset) ?? offset };
  const bracket = errors.some(({ message }) => unclosed.test(message)) ? openBracket(text) : null;
  if (bracket && bracket.offset <= offset) return bracket;
  const line = lineAt(text, offset);
  if (what === 'start' && key.test(line) && startsLine(text, offset))
    return { what: 'indent', offset };
  if (what === 'indent' && key.test(line) && isDeeper(text, offset))
    return { what: 'deeper', offset };
  if (what !== 'colon' && what !== 'start') return { what, offset };
  // `title { en: … }`
  if (/^ *(?:- +)?[\w-]+ [[{]/.test(line)) return { what: 'space', offset };
  const sign = strayClosing(line);
  if (sign) return { what: 'unopened', offset, sign };
  const dash = what === 'colon' ? dashInBrackets(text, errors) : null;
  return dash ?? nextDeeper(text, first, errors) ?? { what, offset };
}

/** A line that is indented by more than the one before, whose key has its value already. */
function nextDeeper(text: string, { pos }: YAMLError, errors: YAMLError[]): SyntaxSlip | null {
  const [offset] = pos;
  const goesOn = errors.some(
    ({ code, pos: [at] }) => code === 'MULTILINE_IMPLICIT_KEY' && at === offset,
  );
  if (!goesOn) return null;
  let next = endOfLine(text, offset) + 1;
  while (next < text.length && lineAt(text, next).trim() === '') next = endOfLine(text, next) + 1;
  // Else a text goes on there that has a colon in it.
  return key.test(lineAt(text, next)) ? { what: 'deeper', offset: next } : null;
}

/** `[` with entries that begin with dashes, closed and all. */
function dashInBrackets(text: string, errors: YAMLError[]): SyntaxSlip | null {
  const inside = errors.find(({ code }) => code === 'BLOCK_IN_FLOW');
  if (!inside) return null;
  const [offset] = inside.pos;
  return text.slice(offset).trimStart().startsWith('- ') ? { what: 'dash', offset } : null;
}

/** The innermost bracket that is nowhere closed. */
function openBracket(text: string): SyntaxSlip | null {
  let found: SyntaxSlip | null = null;
  // Only what the parser read tells whether a bracket has its end; it keeps that where it is asked to.
  const document = parseDocument(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
  });
  visit(document, {
    Collection(_, { srcToken }) {
      if (srcToken?.type !== 'flow-collection') return;
      const { source: sign, offset } = srcToken.start;
      const closing = sign === '[' ? ']' : '}';
      if (srcToken.end[0]?.source !== closing) found = { what: 'bracket', offset, sign, closing };
    },
  });
  return found;
}

/** Where the quote was opened that is still open at an offset: the parser notices only at the end. */
function openQuote(document: Document, offset: number): number | null {
  let found: number | null = null;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0];
      if (start === undefined || start >= offset || isCollection(node)) return;
      if (isScalar(node) && node.type?.startsWith('QUOTE_') === true) found = start;
    },
  });
  return found;
}

/** The first bracket of a line that closes what the line has not opened; quotes and comments aside. */
function strayClosing(line: string): string | null {
  const plain = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'| #.*/g, '');
  const open: string[] = [];
  for (const sign of plain) {
    if (sign === '[' || sign === '{') open.push(sign);
    else if ((sign === ']' || sign === '}') && !open.pop()) return sign;
  }
  return null;
}

/** Whether a line is indented by more than the one before, after whose key something stands already. */
function isDeeper(text: string, offset: number): boolean {
  const before = text.slice(0, startOfLine(text, offset)).trimEnd();
  const last = lineAt(before, before.length);
  return indentOf(lineAt(text, offset)) > indentOf(last) && /^ *(?:- +)?[\w-]+: +[^ #]/.test(last);
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const endOfLine = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

const startOfLine = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

const lineAt = (text: string, offset: number): string =>
  text.slice(startOfLine(text, offset), endOfLine(text, offset)).trimEnd();

const startsLine = (text: string, offset: number): boolean =>
  text.slice(startOfLine(text, offset), offset).trim() === '';
