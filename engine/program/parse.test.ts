import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkProgram } from './check.ts';
import { small } from './fixtures/small.ts';
import { parseProgram } from './parse.ts';

const names = Object.keys(small);
const syntax = `[ ] { } | > # ~ " ' : - ? &a *a !!js <<:*a %YAML --- ... null 1e999 -0 100%`
  .split(' ')
  .concat(['\n', '  ', '\t', '\0', ': ', '- ', '__proto__: 1', 'constructor: x', 'toString: {}'])
  .concat(['2025-99-99', '99999 years', 'all: []']);
const fragment = fc.oneof(fc.constantFrom(...syntax), fc.string({ maxLength: 12, unit: 'binary' }));

/** One change of a text: something put in, cut out or said twice. */
const change = fc.record({
  file: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fragment,
});

function changed(changes: { file: string; at: number; cut: number; put: string }[]) {
  const files = { ...small };
  for (const { file, at, cut, put } of changes) {
    const text = files[file] ?? '';
    const from = Math.floor(at * text.length);
    files[file] = text.slice(0, from) + put + text.slice(from + cut);
  }
  return files;
}

test('whatever the text, checking it gives an answer', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const { program, problems } = checkProgram(changed(changes));
      assert.ok(program !== null || problems.some(({ severity }) => severity === 'error'));
      for (const { file, line, code } of problems) {
        assert.ok(code.length > 0 && file.length > 0 && line >= 0);
      }
    }),
    { numRuns: 600 },
  );
});

test('texts made to exhaust a reader are refused', () => {
  const laughs = Array.from(
    { length: 20 },
    (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}]`,
  );
  const texts = {
    'deep flow': '['.repeat(200_000),
    'deep maps': Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    'aliases of aliases': ['l0: &l0 x', ...laughs].join('\n'),
    'a ring': 'a: &a { b: *a }',
    'a prototype': '__proto__: { program: x }\nconstructor: 1',
    'a large file': 'x'.repeat(2_000_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    const { program, problems } = parseProgram({ 'program.yaml': text });
    assert.equal(program, null, name);
    assert.ok(problems.length > 0, name);
  }
});

test('folders with strange names do no harm', () => {
  for (const name of ['__proto__', 'constructor', '..', 'a b']) {
    const file = `exams/${name}/items/x.yaml`;
    const text = small['exams/work-exam/items/tools.yaml'] ?? '';
    const { problems } = checkProgram({ ...small, [file]: text });
    assert.ok(problems.some((problem) => problem.file === file));
  }
});

test('banks and scenarios are answered beside the program', () => {
  const { banks, scenarios } = parseProgram({
    ...small,
    'scenarios/first.yaml': `facts: [{ person: zoe, from: 2025-01-01 }]\n${small['scenarios/first.yaml']}`,
  });
  assert.deepEqual(
    banks['work-exam']?.map(({ id, domain, key }) => ({ id, domain, key })),
    [
      { id: 'tools-001', domain: 'tools', key: ['a'] },
      { id: 'tools-002', domain: 'tools', key: ['b'] },
    ],
  );
  assert.deepEqual(
    scenarios[0]?.facts.map((fact) => fact.person),
    [['zoe'], ['ann']],
  );
});
