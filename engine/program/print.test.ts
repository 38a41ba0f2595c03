import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { small } from './fixtures/small.ts';
import { parseProgram } from './parse.ts';
import { printProgram } from './print.ts';

const programs = fileURLToPath(new URL('../../programs', import.meta.url));

function readFiles(folder: string): Record<string, string> {
  const names = globSync('**/*.yaml', { cwd: folder });
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const bundled = globSync('**/program.yaml', { cwd: programs }).map(dirname).toSorted();

for (const [name, files] of [
  ['the small program', small] as const,
  ...bundled.map((folder) => [folder, readFiles(join(programs, folder))] as const),
])
  test(`${name} is read from its print as it was`, () => {
    const parsed = parseProgram(files);
    assert.ok(parsed.program);
    const again = parseProgram(printProgram(parsed));
    assert.deepEqual(
      again.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    // What was left open has its answer now.
    assert.deepEqual(again.program, { ...parsed.program, parameters: {}, readings: {} });
    assert.deepEqual(again.banks, parsed.banks);
    assert.deepEqual(again.scenarios, parsed.scenarios);
    // A print of what was printed is the same text.
    assert.deepEqual(printProgram(again), printProgram(parsed));
  });
