import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports, type Import } from './imports.ts';
import { readFunctions, type ExportedFunction } from './functions.ts';
import { readUses, type Use } from './uses.ts';
import { parse, type Parsed } from './syntax.ts';

/** What the rules need to know about one source file; `path` is relative to the tree's root. */
export interface SourceFile {
  path: string;
  lines: number;
  imports: Import[];
  uses: Use[];
  exportedFunctions: ExportedFunction[];
  /** True when the file only passes on what other files export. */
  onlyReexports: boolean;
  /** Tests and the worlds they are played in. */
  isTest: boolean;
}

const roots = ['bench', 'cli', 'engine', 'portal', 'scripts', 'server', 'tests', 'verify', 'words'];
const skippedFolders = new Set(['node_modules', 'build', 'fixtures', '.react-router']);

const testFile = /\.test\.tsx?$|\/(testing|fixtures)\.ts$|^server\/features\/\w+\/world\.ts$/;

/** Every TypeScript source of the tree under `root`, generated ones left out. */
export function readTree(root: string): SourceFile[] {
  return roots
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => sourcePaths(root, folder))
    .map((path) => readSource(root, path));
}

function sourcePaths(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : sourcePaths(root, path);
      return isSource(entry.name) ? [path] : [];
    });
}

const isSource = (name: string) =>
  /\.(ts|tsx)$/.test(name) && !name.includes('.generated.') && !name.endsWith('.d.ts');

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parse(path, text);
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: readImports(path, parsed),
    uses: readUses(parsed),
    exportedFunctions: readFunctions(parsed),
    onlyReexports: passesOnOnly(parsed),
    isTest: testFile.test(path),
  };
}

const passesOnOnly = ({ program }: Parsed) =>
  program.body.length > 0 &&
  program.body.every(
    (node) =>
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node.source !== null),
  );
