import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import { derive, factsUnder } from './derive.ts';
import { day, fact, testProgram } from './fixtures.ts';
import { rowOf } from './transition.ts';

const because = { en: 'So.' };
const competency = (status = 'open') => ({
  title: { en: 'C' },
  status,
  levels: { low: { requires: { all: [] } }, high: { requires: { all: [] } } },
});
const rows = [
  { from: ['a'], to: { competency: 'x' } },
  { from: ['a', 'b'], to: { competency: 'y' } },
  { from: ['c'], to: [{ competency: 'x', level: 'high' }, { competency: 'y' }], except: ['d'] },
  { from: [], to: { competency: 'z' } },
  { from: ['d'], to: { competency: 'later' }, deferred: true },
  { from: ['e'], to: { credential: 'sales-associate' }, scope: 'person' },
];

const programWith = (table: object = {}, later = 'announced') =>
  testProgram(
    {},
    {
      competencyLevels: ['low', 'high'].map((id) => ({ id, title: { en: id } })),
      competencies: { x: competency(), y: competency(), z: competency(), later: competency(later) },
      transition: {
        from: { program: 'old', title: { en: 'Old' } },
        on: '2026-10-01',
        sources: Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { title: { en: id } }]),
        ),
        lands: { choose: 'low', because },
        conjunction: { choose: 'also', because },
        rows,
        ...table,
      },
    },
  );

const had = (subject: string, until: string | null = null, from = '2024-01-01'): Fact =>
  fact({
    id: `${subject}:${from}`,
    kind: 'credential',
    organisation: 'acme',
    subject,
    from: day(from),
    until: until === null ? null : day(until),
  });
const ended = (subject: string, on: string): Fact =>
  fact({ id: 'end', kind: 'ending', names: `${subject}:2024-01-01`, from: day(on) });

/** What the table makes, e.g. `x low until 2027-10-01`. */
const made = (program: ReturnType<typeof programWith>, facts: Fact[]): string[] =>
  factsUnder(program, facts, Infinity)
    .filter(({ source }) => source.startsWith('transition:'))
    .map(({ subject, attributes, until }) =>
      [subject, attributes?.['level'], until === null ? null : `until ${dayText(until)}`]
        .filter(Boolean)
        .join(' '),
    )
    .toSorted();
const dayText = (at: number) => new Date(at + 3 * 3_600_000).toISOString().slice(0, 10);

interface Case {
  name: string;
  table?: object;
  later?: string;
  facts: Fact[];
  makes: string[];
}

const cases: Case[] = [
  { name: 'nothing held, nothing made', facts: [], makes: [] },
  { name: 'a row of one', facts: [had('a')], makes: ['x low'] },
  { name: 'half of a row of two makes nothing', facts: [had('b')], makes: [] },
  {
    name: 'a row of two, and that of one beside it',
    facts: [had('a'), had('b')],
    makes: ['x low', 'y low'],
  },
  {
    name: 'a row of two in place of that of one',
    table: { conjunction: { choose: 'instead', because } },
    facts: [had('a'), had('b')],
    makes: ['y low'],
  },
  {
    name: 'one to many, at a level of its own and where rows land',
    facts: [had('c')],
    makes: ['x high', 'y low'],
  },
  { name: 'not for the excepted', facts: [had('c'), had('d')], makes: [] },
  { name: 'deferred while announced', facts: [had('d')], makes: [] },
  { name: 'and when it is open', later: 'open', facts: [had('d')], makes: ['later low'] },
  {
    name: 'without an end of its own, as long as the source',
    facts: [had('a', '2026-12-01')],
    makes: ['x low until 2026-12-01'],
  },
  {
    name: 'as long as the source that lasts longest',
    facts: [had('a', '2026-12-01'), had('a', '2027-03-01', '2025-01-01')],
    makes: ['x low until 2027-03-01'],
  },
  {
    name: 'of two sources as long as both last',
    facts: [had('a', '2027-05-01'), had('b', '2026-12-01')],
    makes: ['x low until 2027-05-01', 'y low until 2026-12-01'],
  },
  {
    name: 'through its last day, whatever becomes of the source',
    table: { until: '2027-09-30' },
    facts: [had('a', '2026-10-02')],
    makes: ['x low until 2027-10-01'],
  },
  {
    name: 'what was ended takes with it what came from it',
    table: { until: '2027-09-30' },
    facts: [had('a'), ended('a', '2027-01-01')],
    makes: ['x low until 2027-01-01'],
  },
  {
    name: 'ended on the day: nothing was held',
    facts: [had('a'), ended('a', '2026-10-01')],
    makes: [],
  },
  { name: 'a row of people makes nothing for a company', facts: [had('e')], makes: [] },
  {
    name: 'a person carries a credential over',
    facts: [
      fact({ id: 'e', kind: 'credential', person: 'ann', subject: 'e', from: day('2024-01-01') }),
    ],
    makes: ['sales-associate'],
  },
  {
    name: 'two companies do not add up',
    facts: [had('a'), { ...had('b'), organisation: 'birch' }],
    makes: ['x low'],
  },
  {
    name: 'a recorded carryover is none of ours',
    facts: [{ ...had('x'), kind: 'carryover', attributes: { level: 'high' } }],
    makes: [],
  },
];

for (const { name, table, later, facts, makes } of cases)
  test(`a mapping table: ${name}`, () =>
    assert.deepEqual(made(programWith(table, later), facts), makes));

test('a fact that a row made leads back to the row', () => {
  const program = programWith();
  const carried = derive(program, [had('a')]).find(({ kind }) => kind === 'carryover');
  assert.deepEqual(rowOf(program, carried!.id)?.from, ['a']);
  assert.equal(rowOf(program, 'a:2024-01-01'), null);
});

test('what is carried over depends on no order, and carrying over again changes nothing', () => {
  const anySource = fc
    .record({
      subject: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      holder: fc.constantFrom('acme', 'birch', 'ann'),
      from: fc.integer({ min: -400, max: 40 }),
      days: fc.option(fc.integer({ min: 1, max: 600 })),
    })
    .map(({ subject, holder, from, days }): Fact => {
      const at = day('2026-10-01') + from * 86_400_000;
      return fact({
        id: '',
        kind: 'credential',
        ...(holder === 'ann' ? { person: holder } : { organisation: holder }),
        subject,
        from: at,
        until: days === null ? null : at + days * 86_400_000,
      });
    });
  const world = fc
    .array(anySource, { maxLength: 10 })
    .map((facts) => facts.map((each, index) => ({ ...each, id: `fact-${index}` })));
  const tables = [{}, { conjunction: { choose: 'instead', because } }, { until: '2027-01-31' }];
  const programs = tables.map((table) => programWith(table));
  fc.assert(
    fc.property(world, fc.constantFrom(...programs), (facts, program) => {
      const once = derive(program, facts);
      assert.deepEqual(derive(program, once), once);
      const byId = (list: Fact[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(byId(derive(program, facts.toReversed())), byId(once));
      assert.equal(new Set(once.map(({ id }) => id)).size, once.length);
    }),
  );
});
