import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Problem } from '../kernel/problem.ts';
import { checkProgram } from './check.ts';
import { formPlants, meaningPlants, noticePlants, planted, type Plant } from './fixtures/plants.ts';
import { small } from './fixtures/small.ts';

const text = ({ code, path }: Problem): string => `${code} at ${path}`;

/** What a check says beyond the sound program and beyond faults of form. */
const beyond = (problems: Problem[]): string[] =>
  problems
    .filter(({ code, severity }) => severity !== 'notice' && !isForm(code))
    .map(text)
    .filter((each) => !known.has(each));
const known = new Set(checkProgram(small).problems.map(text));

const isForm = (code: string): boolean =>
  /^(yaml|file|schema)\./.test(code) || /^condition\.(expected|several_words)$/.test(code);

const validity: Plant = {
  code: 'schema.format',
  file: 'program.yaml',
  from: 'validFor: 1 year',
  to: 'validFor: 1 yaer',
};

test('a fault of form hides no fault of meaning, nor what is settled or noticed', () => {
  const holder = { code: '', file: 'parts.yaml', from: 'holding: worker', to: 'holding: wroker' };
  const files = planted(planted(small, validity), holder);
  const { program, problems } = checkProgram(files);
  assert.equal(program, null, 'it cannot be published');
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ code, args }) => [code, args['id'] ?? args['found']]),
    [
      ['reference.unknown', 'wroker'],
      ['schema.format', '1 yaer'],
    ],
  );
  const settled = (list: Problem[]) =>
    list.filter(({ severity }) => severity === 'settled').map(text);
  assert.deepEqual(settled(problems), settled(checkProgram(small).problems));
});

test('what was left out is not missed elsewhere', () => {
  for (const plant of formPlants) {
    if (plant.code.startsWith('yaml.')) continue;
    const said = beyond(checkProgram(planted(small, plant)).problems).filter(
      (each) => !each.startsWith(plant.code),
    );
    assert.deepEqual(said, [], `${plant.code}: ${plant.to}`);
  }
});

/** The small program with one value after the other, or one key after the other, made unreadable. */
function* broken(): Generator<[name: string, files: Record<string, string>]> {
  for (const [file, content] of Object.entries(small)) {
    const places: (readonly [from: number, to: number])[] = [];
    visit(parseDocument(content), {
      Scalar(key, { range }) {
        if (range && key !== 'key') places.push([range[0], range[1]]);
      },
      Pair(_, { key, value }) {
        if (isScalar(key) && key.range && isMap(value)) places.push([key.range[0], key.range[1]]);
      },
    });
    // Every third, in turn by a value and by a name, to be done in a second or two.
    for (const [index, [from, to]] of places.entries()) {
      if (index % 3 > 0) continue;
      const put = index % 2 > 0 ? '[[7]]' : 'No-Such-Name';
      const changed = content.slice(0, from) + put + content.slice(to);
      yield [`${file}: ${content.slice(from, to)} at ${from}`, { ...small, [file]: changed }];
    }
  }
}

test('whatever place is broken, nothing is said that mending it would unsay', () => {
  let seen = 0;
  for (const [name, files] of broken()) {
    const { problems } = checkProgram(files);
    const codes = problems.map(({ code }) => code);
    // What a misspelt key was meant to say is missing as long as it is misspelt, and that is said too.
    if (codes.includes('schema.unknown_key') || !codes.some(isForm)) continue;
    seen += 1;
    assert.deepEqual(beyond(problems), [], name);
  }
  assert.ok(seen > 30);
});

test('every fault of meaning is found beside a fault of form', () => {
  for (const plant of [...meaningPlants, ...noticePlants]) {
    if (!small[plant.file]?.includes(plant.from) && plant.from !== '') continue;
    const files = planted(planted(small, plant), {
      code: '',
      file: 'parts.yaml',
      from: 'metal: silver',
      to: 'metal: sliver',
    });
    const { problems } = checkProgram(files);
    const codes = problems.map(({ code }) => code);
    assert.ok(codes.includes('schema.wrong_value'));
    assert.ok(codes.includes(plant.code), `${plant.code}: ${plant.to} – ${codes.join(' ')}`);
  }
});
