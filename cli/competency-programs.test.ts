import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram } from '@guildmark/engine';
import { readProgramFiles } from './program-folder.ts';

/** How many competencies there are, and how many of them can be achieved. */
const programs: [string, number, number][] = [
  ['competencies', 12, 12],
  ['partner-program-2014', 14, 12],
];

for (const [name, listed, open] of programs) {
  const files = readProgramFiles(join(import.meta.dirname, '../programs', name));
  const { program } = checkProgram(files);

  test(`${name} has its competencies`, () => {
    const all = Object.values(program?.competencies ?? {});
    assert.equal(all.length, listed);
    assert.equal(all.filter(({ status }) => status === 'open').length, open);
  });
}
