import { parseSync, type ESTree, type ParseResult } from 'vite';

/** A parsed file and the way from an offset to a line. */
export interface Parsed {
  program: ESTree.Program;
  comments: ParseResult['comments'];
  text: string;
  lineAt: (offset: number) => number;
}

/** Parses one file; a file that does not parse is an error, never "no imports". */
export function parse(path: string, text: string): Parsed {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { program, comments, text, lineAt: (offset) => text.slice(0, offset).split('\n').length };
}
