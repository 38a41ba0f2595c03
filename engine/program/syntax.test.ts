import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from './check.ts';
import { readDocument } from './document.ts';
import { small } from './fixtures/small.ts';

const told = (text: string) =>
  readDocument('a.yaml', text).problems.map(
    ({ code, args, line, column }) => `${line}:${column} ${code} ${args['what']}`,
  );

test('a slip is told where it was made, and once', () => {
  const cases: [text: string, expected: string][] = [
    ['a:\n  b: 1\n c: 2\n', '3:1 yaml.syntax indent'],
    ['a:\n\tb: 1\n', '2:1 yaml.syntax tab'],
    ['a: { b: "x, c: y }\nd: 1\ne: 2\n', '1:9 yaml.syntax quote'],
    ['a: { b: x\nc: y\nd: z\n', '1:4 yaml.syntax bracket'],
    ['a: [x, y\nc: z\n', '1:4 yaml.syntax bracket'],
    ['a: { b: x: y }\n', '1:9 yaml.syntax colon'],
    ['a: b: c\n', '1:4 yaml.syntax colon'],
    ['a: 1\nb:2\nc: 3\n', '2:1 yaml.syntax space'],
    ['a: 1\nb\nc: 3\n', '2:1 yaml.syntax space'],
    ['a: 1\n---\nb: 2\n', '2:1 yaml.syntax documents'],
    ['a: %x\n', '1:4 yaml.syntax start'],
    ['a: *x\n', '1:4 yaml.syntax start'],
    // what the parser stumbles over comes after what is wrong
    ['a: [\n  { b: 1 },\n  { b: 2 }\nc: 3\n', '1:4 yaml.syntax bracket'],
    ['a: [\n  - b: 1\n    c: 2\n  - b: 3\n', '1:4 yaml.syntax bracket'],
    ['a:\n  b: [\n  c: 1\n  d: 2\n', '2:6 yaml.syntax bracket'],
    ['a: { b: [c: 1 }\nd: 2\n', '1:9 yaml.syntax bracket'],
    ['a: [\n  - b: 1\n]\n', '2:3 yaml.syntax dash'],
    ['a:  b: 1, c: 2 }\nd: 3\n', '1:5 yaml.syntax unopened'],
    ['a: { b: 1 }]\nc: 3\n', '1:12 yaml.syntax unopened'],
    ['a { b: "1", c: 2 }\nc: 3\n', '1:8 yaml.syntax space'],
    ['a:\n  b: 1\n    c: 2\n  d: 3\n', '3:1 yaml.syntax deeper'],
    ['a:\n  - b: 1\n      c: 2\n', '3:1 yaml.syntax deeper'],
    ['a:\n  b: { c: 1 }\n    d: 2\n', '3:1 yaml.syntax deeper'],
    ['  a: 1\nb: 2\n', '2:1 yaml.syntax indent'],
    ['a:\n    - b\n  - c: { d: 1 }\n', '3:1 yaml.syntax indent'],
    ['a: one text\n  that goes: on\n', '1:4 yaml.syntax colon'],
    // nothing of what is read after it is told
    ['a: 1\n\tb: 1\na: 2\n', '2:1 yaml.syntax tab'],
    ['a:\n  t: 1\n  u: 2\n  b:\n  t: 3\n  u: 4\n', '4:3 yaml.empty undefined'],
  ];
  for (const [text, expected] of cases) assert.deepEqual(told(text), [expected], text);
});

test('keys that stand twice are told one by one', () => {
  assert.equal(told('a: 1\na: 2\nb: 1\nb: 2\n').length, 2);
});

test('what an alias repeats is wrong once, where it is written', () => {
  const parts = (small['parts.yaml'] ?? '')
    .replace(
      'requires: { all: [] }',
      'requires: &asked { all: [people: { holding: walker, atLeast: 1 }] }',
    )
    .replace(
      'requires:\n      all:\n        - people: { holding: worker, atLeast: 1 }',
      'requires: *asked',
    );
  const { problems } = checkProgram({ ...small, 'parts.yaml': parts });
  const unknown = problems.filter(({ code }) => code === 'reference.unknown');
  const line = parts.slice(0, parts.indexOf('&asked')).split('\n').length;
  assert.deepEqual(
    unknown.map((each) => [each.line, each.column > 1]),
    [[line, true]],
  );
});
