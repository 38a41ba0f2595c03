import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchema, schemaNames } from '../engine/program/schema.ts';
import { languageReference } from './language-reference.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const files: Record<string, string> = {
  ...Object.fromEntries(
    schemaNames.map((name) => [
      `docs/generated/${name}.schema.json`,
      `${JSON.stringify(jsonSchema(name), null, 1)}\n`,
    ]),
  ),
  'docs/guide/language-reference.md': languageReference(),
};

const written = (path: string): string | null => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
};

const stale = Object.keys(files).filter((path) => written(path) !== files[path]);
if (check) {
  for (const path of stale) {
    process.stderr.write(`${path} is stale: run node scripts/generate-schema.ts\n`);
  }
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files[path] ?? '');
    process.stdout.write(`${path}\n`);
  }
}
