import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram, runScenario } from '@guildmark/engine';
import { readProgramFiles } from './program-folder.ts';

const shelf = join(import.meta.dirname, '../programs');

/** What the sources of a bundled program leave open or contradict: its text takes a reading and says why. */
const open: Record<string, string[]> = {
  competencies: ['R33', 'R36', 'R38', 'R153', 'R155', 'R163', 'R164'],
  'partner-certification-framework': ['R10', 'R120', 'R123', 'R125', 'R129', 'R135'],
  'partner-program-2014': [
    'R75',
    'R81',
    'R83',
    'R85',
    'R87',
    'R95',
    'R152',
    'R153',
    'R154',
    'R155',
    'R159',
    'R163',
    'R164',
  ],
  'product-accreditation': ['R4', 'R6', 'R10', 'R12', 'R16', 'R21', 'R30', 'R156', 'R157', 'R164'],
  'secure-one-services': [
    'R44',
    'R45',
    'R52',
    'R58',
    'R61',
    'R62',
    'R63',
    'R64',
    'R65',
    'R66',
    'R71',
    'R156',
    'R157',
    'R158',
    'R159',
  ],
};

/** Which of the contradictions and silences R145 to R164 concern the source of a bundled program. */
const contradicted: Record<string, number[]> = {
  'partner-certification-framework': [145, 146, 147, 148, 149, 150, 151, 156, 157, 160, 161, 162],
  'product-accreditation': [156, 157, 164],
  competencies: [153, 163, 164],
  'partner-program-2014': [152, 153, 154, 155, 159, 163, 164],
  'secure-one-services': [158, 159],
};

/** Warnings that are meant: the mapping table has no row to Endpoint Management. */
const meant: Record<string, string[]> = { 'partner-program-2014': ['R101'] };

test('every one of the contradictions R145 to R164 is named by some program', () => {
  const all = new Set(Object.values(contradicted).flat());
  for (let each = 145; each <= 164; each += 1) assert.ok(all.has(each), `R${each}`);
});

for (const name of readdirSync(shelf).filter((each) => each !== 'examples')) {
  const { program, problems, scenarios } = checkProgram(readProgramFiles(join(shelf, name)));

  test(`the bundled program ${name} is sound and its scenarios hold`, () => {
    const wrong = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      wrong.filter(({ args }) => !meant[name]?.includes(String(args['requirement']))),
      [],
    );
    assert.equal(wrong.length, meant[name]?.length ?? 0);
    assert.ok(program);
    assert.equal(program.program, name);
    assert.ok(scenarios.length >= 20);
    for (const scenario of scenarios)
      assert.deepEqual(runScenario(program, scenario), [], scenario.name);
  });

  test(`what the source of ${name} leaves open is settled, with a reason in both languages`, () => {
    const settled = problems.filter(({ severity }) => severity === 'settled');
    const named = new Set(settled.flatMap(({ args }) => String(args['requirement']).split(', ')));
    assert.deepEqual(
      (open[name] ?? []).filter((requirement) => !named.has(requirement)),
      [],
    );
    for (const { args, code } of settled)
      for (const locale of ['en', 'ru'])
        assert.ok(String(args[`because_${locale}`] ?? '').length > 15, `${code} ${locale}`);
  });

  test(`check names every contradiction that concerns ${name}, where it stands`, () => {
    const named = problems
      .filter(({ severity }) => severity === 'settled')
      .flatMap(({ args, file, line }) =>
        String(args['requirement'])
          .split(', ')
          .map((requirement) => ({ requirement, placed: file !== '' && line > 0 })),
      );
    const expected = contradicted[name];
    assert.ok(expected, 'every bundled program has a row');
    for (const each of expected)
      assert.ok(
        named.some(({ requirement, placed }) => placed && requirement === `R${each}`),
        `R${each}`,
      );
  });

  test(`every parameter of ${name} is a demo value, and asked for where it is unset`, () => {
    const parameters = Object.entries(program?.parameters ?? {});
    assert.ok(parameters.length > 5);
    for (const [id, { demo }] of parameters) assert.ok(demo, id);
    const missing = checkProgram(unset(readProgramFiles(join(shelf, name)))).problems.filter(
      ({ code }) => code === 'parameter.unset',
    );
    assert.deepEqual(
      [...new Set(missing.map(({ args }) => String(args['id'])))].toSorted(),
      parameters.map(([id]) => id).toSorted(),
    );
  });

  test(`every answer that ${name} offers to an open question makes a sound program`, () => {
    for (const [id, { options, choose }] of Object.entries(program?.readings ?? {}))
      for (const option of Object.keys(options).filter((each) => each !== choose)) {
        const files = otherwise(readProgramFiles(join(shelf, name)), id, option);
        const found = checkProgram(files);
        assert.equal(found.program?.readings[id]?.choose, option);
        const errors = found.problems.filter(({ severity }) => severity === 'error');
        assert.deepEqual(errors, [], `${id}: ${option}`);
      }
  });
}

/** What another answer to an open question means, told by scenarios: each file names program, question and answer. */
const told = join(import.meta.dirname, 'fixtures/other-answers');
for (const file of readdirSync(told)) {
  const [name = '', reading = '', option = ''] = file.split('.');

  test(`${name} means what it says where ${reading} is answered by ${option}`, () => {
    const own = join(shelf, name);
    const folder = existsSync(own) ? own : join(shelf, 'examples', name);
    const text = Object.entries(readProgramFiles(folder)).filter(
      ([path]) => !path.startsWith('scenarios/'),
    );
    const files = otherwise(Object.fromEntries(text), reading, option);
    const { program, scenarios } = checkProgram({
      ...files,
      'scenarios/told.yaml': readFileSync(join(told, file), 'utf8'),
    });
    assert.equal(program?.readings[reading]?.choose, option);
    assert.ok(scenarios.length > 1);
    for (const scenario of scenarios)
      assert.deepEqual(runScenario(program, scenario), [], scenario.name);
  });
}

/** The files of a program in which no parameter has a value. */
const unset = (files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.includes('\nparameters:')
        ? text.replaceAll(/\n {4}value:[^\n]*(?:\n {6}- [^\n]*)*/g, '')
        : text,
    ]),
  );

/** The files of a program in which a reading chooses another of its answers. */
function otherwise(files: Record<string, string>, reading: string, option: string) {
  const choice = new RegExp(`(\\n  ${reading}:\\n(?:    .*\\n)*?    choose: )\\S+`);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(choice, `$1${option}`)]),
  );
}
