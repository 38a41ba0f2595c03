import { posix } from 'node:path';
import { Visitor } from 'vite';
import type { Parsed } from './syntax.ts';

/** One import, re-export or dynamic import of a file. */
export interface Import {
  /** As written. */
  specifier: string;
  /** A path of this tree for our own files, else the specifier itself. */
  target: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  line: number;
}

/** All imports of a file, in the order of the text. */
export function readImports(path: string, { program, lineAt }: Parsed): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, start: number) =>
    found.push({ specifier, target: resolve(path, specifier), typeOnly, line: lineAt(start) });
  new Visitor({
    // `import { type A }` keeps the import at run time under verbatimModuleSyntax; `import type` does not
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type', node.start),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', node.start),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === 'type', node.start);
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        add(node.source.value, false, node.start);
      }
    },
    TSImportType: (node) => add(node.source.value, true, node.start),
  }).visit(program);
  return found;
}

function resolve(path: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return posix.join(posix.dirname(path), plain);
  const own = /^@guildmark\/([^/]+)(?:\/(.+))?$/.exec(plain);
  return own ? `${own[1]}/${own[2] ?? 'index.ts'}` : plain;
}

/** The package of a specifier that is not ours: `kysely/migration` → `kysely`, `node:fs` → `node:fs`. */
export function packageOf(target: string): string {
  const [first = '', second] = target.split('/');
  return first.startsWith('@') && second ? `${first}/${second}` : first;
}
