import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from './queries.ts';

const shelf = fileURLToPath(new URL('../../../programs/', import.meta.url));

/** The text files of a program's folder by their path inside it. */
export function readProgramFolder(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}

/** The program that comes with this version and is published at the first start. */
export const bundledProgram = 'partner-certification-framework';

/** The files of a program that comes with this version. Throws where there is none of that name. */
export function bundledFiles(program: string = bundledProgram): Sources {
  const folder = join(shelf, program);
  if (!existsSync(join(folder, 'program.yaml'))) throw new Error(`No bundled program ${program}`);
  return readProgramFolder(folder);
}
