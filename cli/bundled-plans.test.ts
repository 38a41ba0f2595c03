import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram, plan, startOfDay, type Fact } from '@guildmark/engine';
import { readProgramFiles } from './program-folder.ts';

const shelf = join(import.meta.dirname, '../programs');
const [began, on, end] = ['2014-10-02', '2015-01-15', '2016-09-01'];

const at = (day: string) => startOfDay(day, 'Europe/Berlin');
let facts = 0;
const fact = (rest: Partial<Fact> & Pick<Fact, 'kind'>): Fact => ({
  id: `fact-${++facts}`,
  organisation: 'acme',
  subject: '',
  from: at(began),
  until: null,
  recordedAt: at(began),
  source: 'test',
  ...rest,
});
const many = (count: number, made: (index: number) => Fact): Fact[] =>
  Array.from({ length: count }, (_, index) => made(index));
const is = (subject: string, value: string) =>
  fact({ kind: 'attribute', subject, attributes: { value } });
const staff = (count: number, subject: string) =>
  many(count, (index) => fact({ kind: 'affiliation', person: `person-${index}`, subject }));
const holds = (person: number, subject: string) =>
  fact({ kind: 'credential', person: `person-${person}`, subject, until: at(end) });
const sold = (subject: string, amount: string, from: string) =>
  fact({
    kind: 'deal',
    subject,
    money: { amount, currency: 'EUR' },
    attributes: { change: 'new' },
    from: at(from),
    recordedAt: at(from),
  });

/** A company with six people and nothing to show, and one that is Principal in archiving and sold a year before. */
const beginning = (program: string) => [
  is('business-model', 'integrate'),
  is('region', 'emea'),
  ...staff(6, program),
];
const grown = (program: string) => [
  ...beginning(program),
  holds(0, 'keep-sales'),
  holds(1, 'keep-technical'),
  sold('keep', '60000', '2014-11-01'),
  sold('keep', '60000', '2013-06-01'),
  ...many(2, () => fact({ kind: 'reference', subject: 'archiving' })),
  ...many(3, () =>
    fact({
      kind: 'survey',
      subject: 'archiving',
      attributes: { score: 7, area: 'information-management' },
    }),
  ),
];

interface Case {
  program: string;
  company: (program: string) => Fact[];
  to: string;
  cost: string;
  /** What nothing that is done today brings about. */
  open: number;
}
const cases: Case[] = [
  { program: 'competencies', company: beginning, to: 'silver', cost: '5600', open: 0 },
  { program: 'competencies', company: beginning, to: 'archiving:expert', cost: '16850', open: 1 },
  { program: 'competencies', company: beginning, to: 'gold', cost: '21700', open: 2 },
  { program: 'competencies', company: beginning, to: 'platinum', cost: '38550', open: 3 },
  { program: 'competencies', company: grown, to: 'archiving:expert', cost: '10450', open: 0 },
  { program: 'partner-program-2014', company: beginning, to: 'silver', cost: '5600', open: 0 },
  { program: 'partner-program-2014', company: beginning, to: 'gold', cost: '17050', open: 2 },
  { program: 'partner-program-2014', company: beginning, to: 'platinum', cost: '39150', open: 6 },
  { program: 'partner-program-2014', company: grown, to: 'gold', cost: '10650', open: 1 },
  { program: 'secure-one-services', company: beginning, to: 'provider', cost: '10050', open: 4 },
  { program: 'product-accreditation', company: beginning, to: 'contributing', cost: '0', open: 0 },
];

for (const { program: name, company, to, cost, open } of cases)
  test(`the way to ${to} in ${name} is found and proven: ${company.name}`, () => {
    const { program } = checkProgram(readProgramFiles(join(shelf, name)));
    assert.ok(program);
    // As many situations as the server looks at while someone waits.
    const answer = plan(program, company(name), 'acme', { on: at(on), known: Infinity }, to, 3_000);
    assert.ok(answer.ok);
    const { value } = answer;
    assert.deepEqual(
      [value.cost.amount, value.open.length, value.unpriced.length, value.proven],
      [cost, open, 0, true],
    );
  });

test('a validation is part of the way to Expert, at its fee', () => {
  const { program } = checkProgram(readProgramFiles(join(shelf, 'competencies')));
  assert.ok(program);
  const when = { on: at(on), known: Infinity };
  const answer = plan(program, grown('competencies'), 'acme', when, 'archiving:expert');
  assert.ok(answer.ok);
  const validation = answer.value.actions.find(({ subject }) => subject === 'validation');
  assert.deepEqual(
    [validation?.about, validation?.level, validation?.cost],
    ['archiving', 'expert', { amount: '1500', currency: 'EUR' }],
  );
});

test('what is announced and not open is found to be out of reach, and not only not found', () => {
  const files = readProgramFiles(join(shelf, 'partner-program-2014'));
  const { program } = checkProgram(files);
  assert.ok(program);
  const known = { on: at(on), known: at(on) };
  const answer = plan(
    program,
    beginning(program.program),
    'acme',
    known,
    'cloud-services:principal',
  );
  assert.ok(answer.ok);
  const { reached, proven, actions, open } = answer.value;
  assert.deepEqual([reached, proven, actions], [false, true, []]);
  assert.deepEqual(
    open.map(({ requirement }) => requirement.kind),
    ['announced'],
  );
});
