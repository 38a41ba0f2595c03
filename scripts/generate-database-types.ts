/**
 * Writes server/platform/schema.generated.ts (types of all tables) and server/migrations/snapshot.generated.txt
 * (tables, columns, constraints and indexes in words) from a freshly migrated database.
 * With --check it changes nothing and fails when a file is stale.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeSchema } from '../server/platform/describe-schema.ts';
import { testDatabase } from '../server/platform/testing.ts';

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const check = process.argv.includes('--check');
const closings: (() => Promise<void>)[] = [];
const { pool, url } = await testDatabase({ after: (close) => void closings.push(close) });

const draft = root('server/platform/schema.generated.ts.new');
execFileSync(
  process.execPath,
  [
    root('node_modules/kysely-codegen/dist/cli/bin.js'),
    `--url=${url}`,
    `--out-file=${draft}`,
    '--dialect=postgres',
    '--log-level=warn',
    '--include-pattern=public.*',
    // int8 is parsed to a number by the pool (see database.ts)
    '--type-mapping={"int8":"number"}',
  ],
  { stdio: 'inherit' },
);
const types = readFileSync(draft, 'utf8');
rmSync(draft);
const snapshot = await describeSchema(pool);
for (const close of closings) await close();

const stale = Object.entries({
  'server/platform/schema.generated.ts': types,
  'server/migrations/snapshot.generated.txt': snapshot,
}).filter(([path, text]) => {
  if (readOrEmpty(root(path)) === text) return false;
  if (!check) writeFileSync(root(path), text);
  return true;
});
for (const [path] of stale) console.log(check ? `stale: ${path}` : `written: ${path}`);
if (check && stale.length > 0) process.exitCode = 1;

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
