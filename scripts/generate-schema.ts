import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formKey, jsonSchema, schemaNames } from '../engine/program/schema.ts';
import { sentence } from '../words/define.ts';
import { problemWords } from '../words/problems.ts';
import { languageReference } from './language-reference.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** Editors show this in place of a pattern: the same sentence as a check. */
const howToWrite = (format: string): string =>
  sentence(problemWords, 'en', 'mend.schema.format', { format, suggestion: 'none' });

const forEditors = (_: string, value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || !(formKey in value)) return value;
  const { [formKey]: form, ...rest } = value as Record<string, unknown>;
  return { ...rest, patternErrorMessage: howToWrite(String(form)) };
};

const files: Record<string, string> = {
  ...Object.fromEntries(
    schemaNames.map((name) => [
      `docs/generated/${name}.schema.json`,
      `${JSON.stringify(jsonSchema(name), forEditors, 1)}\n`,
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
