import type { ESTree } from 'vite';
import type { Parsed } from './syntax.ts';

/** A function that other files can call. */
export interface ExportedFunction {
  name: string;
  line: number;
  /** True when a `/** … *\/` stands directly above it. */
  documented: boolean;
}

/** The functions a file declares and exports, arrow functions included. */
export function readFunctions(parsed: Parsed): ExportedFunction[] {
  return parsed.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration') return [];
    return functionNames(node.declaration).map((name) => ({
      name,
      line: parsed.lineAt(node.start),
      documented: isDocumented(parsed, node.start),
    }));
  });
}

function functionNames(declaration: ESTree.Declaration | null): string[] {
  if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? 'default'];
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' &&
    (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
      ? [id.name]
      : [],
  );
}

function isDocumented({ comments, text }: Parsed, start: number): boolean {
  return comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.end <= start &&
      text.slice(comment.end, start).trim() === '',
  );
}
