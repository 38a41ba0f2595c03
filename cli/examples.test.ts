import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram, runScenario } from '@guildmark/engine';
import { readProgramFiles } from './program-folder.ts';

const folder = join(import.meta.dirname, '../programs/examples');

for (const name of readdirSync(folder)) {
  test(`the example ${name} is sound and its scenarios hold`, () => {
    const files = readProgramFiles(join(folder, name));
    const { program, before, problems, scenarios } = checkProgram(files);
    const wrong = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(wrong, []);
    assert.ok(program);
    assert.equal(program.program, name);
    assert.ok(scenarios.length > 1);
    for (const scenario of scenarios)
      assert.deepEqual(runScenario(program, scenario, before), [], scenario.name);
  });
}
