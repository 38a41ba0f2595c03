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

const openPoints = 'open-points.yaml';

for (const [name, listed, open] of programs) {
  const files = readProgramFiles(join(import.meta.dirname, '../programs', name));
  const { program } = checkProgram(files);

  test(`${name} has its competencies`, () => {
    const all = Object.values(program?.competencies ?? {});
    assert.equal(all.length, listed);
    assert.equal(all.filter(({ status }) => status === 'open').length, open);
  });

  test(`every parameter of ${name} is a demo value, and asked for where it is unset`, () => {
    const parameters = Object.entries(program?.parameters ?? {});
    assert.ok(parameters.length > 15);
    for (const [id, { demo }] of parameters) assert.ok(demo, id);
    const unset = (files[openPoints] ?? '').replaceAll(/\n {4}value: [^\n]*/g, '');
    const missing = checkProgram({ ...files, [openPoints]: unset }).problems.filter(
      ({ code }) => code === 'parameter.unset',
    );
    assert.deepEqual(
      [...new Set(missing.map(({ args }) => String(args['id'])))].toSorted(),
      parameters.map(([id]) => id).toSorted(),
    );
  });

  test(`every answer to every reading of ${name} makes a sound text`, () => {
    const readings = Object.entries(program?.readings ?? {});
    for (const [id, { options, choose }] of readings)
      for (const option of Object.keys(options)) {
        const text = files[openPoints] ?? '';
        const begin = text.indexOf(`\n  ${id}:\n`);
        const other =
          text.slice(0, begin) +
          text.slice(begin).replace(`choose: ${choose}`, `choose: ${option}`);
        const { problems: found } = checkProgram({ ...files, [openPoints]: other });
        const wrong = found.filter(({ severity }) => severity === 'error');
        assert.deepEqual(wrong, [], `${id}: ${option}`);
      }
  });
}
