import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from './check.ts';
import { small } from './fixtures/small.ts';
import { resolveOpenings } from './openings.ts';

const leaf = '- people: { holding: worker, atLeast: 1 }';
const question = 'title: { en: How many?, ru: Сколько? }, about: [R1, R2]';
const because = 'because: { en: So., ru: Так. }';

/** The small program with another requirement of its tier, and what it leaves open. */
const text = (asked: string, rest: string) => ({
  ...small,
  'parts.yaml': (small['parts.yaml'] ?? '').replace(leaf, asked),
  'open.yaml': rest,
});

const asked = (files: Record<string, string>) =>
  checkProgram(files).program?.tiers[1]?.requires ?? null;

test('a parameter stands for its value', () => {
  const files = text(
    '- people: { holding: worker, atLeast: $many }',
    `parameters: { many: { ${question}, value: 3, demo: true, ${because} } }`,
  );
  assert.deepEqual(asked(files), { all: [{ people: { holding: ['worker'], atLeast: 3 } }] });
});

test('a reading stands for what its answer means, also inside another one', () => {
  const files = (choose: string) =>
    text(
      '- { reading: which, of: { few: { people: { holding: worker, atLeast: { reading: size, of: { one: 1, two: 2 } } } }, none: { all: [] } } }',
      `readings:
  which: { ${question}, options: { few: { en: F, ru: Н }, none: { en: N, ru: Н } }, choose: ${choose}, ${because} }
  size: { ${question}, options: { one: { en: O, ru: О }, two: { en: T, ru: Д } }, choose: two, ${because} }`,
    );
  assert.deepEqual(asked(files('few')), { all: [{ people: { holding: ['worker'], atLeast: 2 } }] });
  assert.deepEqual(asked(files('none')), { all: [{ all: [] }] });
});

test('what only another answer needs is not unused', () => {
  const files = text(
    '- { reading: which, of: { few: { people: { holding: worker, atLeast: $many } }, none: { reading: size, of: { one: { all: [] } } }, open: { all: [] } } }',
    `parameters: { many: { ${question}, value: 3, demo: true, ${because} } }
readings:
  which: { ${question}, options: { few: { en: F, ru: Н }, none: { en: N, ru: Н }, open: { en: O, ru: О } }, choose: open, ${because} }
  size: { ${question}, options: { one: { en: O, ru: О } }, choose: one, ${because} }`,
  );
  const errors = checkProgram(files).problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
});

test('a fault in the chosen answer is reported where it is written', () => {
  const files = text(
    `- reading: which
          of:
            other: { all: [] }
            few:
              people: { holding: wrker, atLeast: 1 }`,
    `readings: { which: { ${question}, options: { few: { en: F, ru: Н }, other: { en: O, ru: Д } }, choose: few, ${because} } }`,
  );
  const found = checkProgram(files).problems.find(({ severity }) => severity === 'error');
  const line = (files['parts.yaml'] ?? '').split('\n').findIndex((each) => each.includes('wrker'));
  assert.deepEqual([found?.code, found?.line], ['reference.unknown', line + 1]);
});

test('an amount that nobody has set is named once, and nothing else is said of its place', () => {
  const files = text(
    '- people: { holding: worker, atLeast: $many }',
    `parameters: { many: { ${question} } }`,
  );
  const { program, problems } = checkProgram(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.equal(program, null);
  assert.deepEqual(
    errors.map(({ code, args }) => [code, args['requirement']]),
    [['parameter.unset', 'R1, R2']],
  );
});

test('what is settled names its requirement and reason', () => {
  const files = text(
    '- people: { holding: worker, atLeast: $many }',
    `parameters: { many: { ${question}, value: 3, demo: true, ${because} } }`,
  );
  const { args } = checkProgram(files).problems.find(({ code }) => code === 'parameter.demo')!;
  assert.equal(args['requirement'], 'R1, R2');
  assert.equal(args['chosen'], '3');
  assert.equal(args['because_ru'], 'Так.');
});

test('a definition that contains itself is left as it is', () => {
  const circle: Record<string, unknown> = { parameters: {} };
  circle['tiers'] = circle;
  assert.deepEqual(resolveOpenings(circle).findings, []);
});

test('words that stand for members are no parameters', () => {
  const { findings, merged } = resolveOpenings({ tiers: [{ where: { region: '$member' } }] });
  assert.deepEqual(findings, []);
  assert.deepEqual({ ...merged }, { tiers: [{ where: { region: '$member' } }] });
});
