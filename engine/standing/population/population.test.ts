import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { datesAround } from '../../requirement/conditions.test.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { evaluate } from '../../requirement/evaluate.ts';
import { day, fact, testProgram } from '../../requirement/fixtures.ts';
import { ledgerOf } from '../../requirement/ledger.ts';
import { standingOf } from '../standing.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './gather.ts';
import { populationOf, startPass, type Population } from './pass.ts';
import { companies } from '../../../tests/trust/vocabulary.ts';
import { anyProgram, anyWorld } from './programs.test.ts';

const known = Number.MAX_SAFE_INTEGER;

/** What columns measure for one organisation, as the engine names it. */
const measuredBy = (population: Population, index: number) => ({
  tier: population.tiers[population.measured[index]!] ?? null,
  competencies: population.competencies.map(({ competency, levels, measured }) => [
    competency,
    levels[measured[index]!] ?? null,
  ]),
  open: population.benefits.map(({ benefit, open }) => [benefit, open[index] === 1]),
});

/** The same by the engine. */
function measured(program: Program, facts: Fact[], organisation: string, on: Instant) {
  const standing = standingOf(program, facts, organisation, { on, known });
  const ledger = ledgerOf(factsUnder(program, facts, known));
  return {
    tier: standing.measured,
    competencies: standing.competencies.map((each) => [each.competency, each.measured]),
    open: Object.entries(program.benefits).flatMap(([benefit, { availableTo }]) => {
      if (!availableTo) return [];
      const context = { program, ledger, of: { organisation }, path: '' };
      return [[benefit, evaluate(availableTo, context, on).met]];
    }),
  };
}

let [sure, asked] = [0, 0];
/** Holds a population against the engine, organisation by organisation, where columns can tell. */
function expectEqual(program: Program, facts: Fact[], on: Instant, population: Population): void {
  asked += companies.length;
  for (const [index, organisation] of companies.entries()) {
    if (population.unsure.includes(index)) continue;
    sure += 1;
    assert.deepEqual(
      measuredBy(population, index),
      measured(program, facts, organisation, on),
      `${organisation} at ${new Date(on).toISOString()}`,
    );
  }
}

/** Some of the dates at which something could change. */
const anyPicks = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });

type Pass = (program: Program, columns: Columns, on: Instant) => Population;

/** That a pass measures what the engine measures: any program, any facts, several dates. */
const agreement = (pass: Pass) =>
  fc.property(anyProgram, anyWorld, anyPicks, (program, facts, picks) => {
    const dates = datesAround(facts);
    for (const pick of picks) {
      const on = dates[pick % dates.length]!;
      const columns = columnsOf(program, facts, known, companies);
      expectEqual(program, facts, on, pass(program, columns, on));
    }
  });

test('a pass over columns measures what the engine measures', () => {
  fc.assert(agreement(populationOf), { numRuns: 120 });
  // Lines of facts that hold for everyone are for the engine to follow; texts that ask for them are few.
  assert.ok(sure > asked * 0.95, `sure of ${sure} in ${asked}`);
});

test('of several periods one by one, columns are read as facts are', () => {
  const of = { of: 'deal', inEachOf: 'last 2 full months' };
  const which = { market: 'emea' };
  const asks: Record<string, object> = {
    share: { ...of, which, atLeast: '50%', ofNothing: 'missing' },
    average: { ...of, value: 'money', atLeast: '100 EUR' },
    median: { ...of, value: 'money', atLeast: '100 EUR' },
    net: { ...of, value: 'money', atLeast: '100 EUR', less: [{ of: 'event' }] },
  };
  const sold = (id: string, from: string, market: string): Fact =>
    fact({
      id,
      kind: 'deal',
      organisation: 'acme',
      attributes: { market },
      money: { amount: '100', currency: 'EUR' },
      from: day(from),
    });
  const both = [sold('a', '2026-04-10', 'emea'), sold('b', '2026-05-10', 'emea')];
  const worlds = {
    'one in each': [both, true],
    'none in the first': [both.slice(1), false],
    'none in the second': [both.slice(0, 1), false],
  } as const;
  const [base] = testProgram().tiers;
  for (const [word, ask] of Object.entries(asks))
    for (const [name, [facts, met]] of Object.entries(worlds)) {
      const program = testProgram({}, { tiers: [{ ...base, requires: { [word]: ask } }] });
      const on = day('2026-06-01');
      const population = populationOf(program, columnsOf(program, facts, known, companies), on);
      const tier = met ? base!.id : null;
      assert.equal(measured(program, facts, 'acme', on).tier, tier, `${word}, ${name}: the engine`);
      assert.equal(measuredBy(population, 0).tier, tier, `${word}, ${name}: the pass`);
    }
});

const plants: { name: string; pass: Pass }[] = [
  {
    name: 'a pass one millisecond early',
    pass: (program, columns, on) => populationOf(program, columns, on - 1),
  },
  {
    name: 'credentials that are left out',
    pass: (program, columns, on) => {
      columns.credentials.from.fill(Infinity);
      return populationOf(program, columns, on);
    },
  },
  {
    name: 'deals of a company that count for its neighbour',
    pass: (program, columns, on) => {
      const deals = columns.facts.get('deal');
      if (deals) deals.starts[1] = deals.starts[0]!;
      return populationOf(program, columns, on);
    },
  },
];

for (const { name, pass } of plants)
  test(`the property finds a planted fault: ${name}`, () => {
    assert.ok(fc.check(agreement(pass), { numRuns: 500, endOnFailure: true }).failed);
  });

test('what columns leave out makes an organisation unsure, and never wrong', () => {
  fc.assert(
    fc.property(anyProgram, anyWorld, fc.nat(), (program, facts, pick) => {
      const dates = datesAround(facts);
      const on = dates[pick % dates.length]!;
      const columns = columnsOf(program, facts, known, companies);
      for (const table of columns.facts.values()) table.attributes.clear();
      const { unsure, ...rest } = populationOf(program, { ...columns, complete: false }, on);
      for (const [index, organisation] of companies.entries()) {
        if (unsure.includes(index)) continue;
        const population = { ...rest, unsure };
        assert.deepEqual(
          measuredBy(population, index),
          measured(program, facts, organisation, on),
          organisation,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('a pass in steps tells how far it is and comes to the same', () => {
  fc.assert(
    fc.property(anyProgram, anyWorld, (program, facts) => {
      const many = [...companies, ...Array.from({ length: 5000 }, (_, index) => `empty-${index}`)];
      const [on] = datesAround(facts);
      const columns = columnsOf(program, facts, known, many);
      const { step, finished, population } = startPass(program, columns, on!);
      let last = 0;
      while (!step(1000)) {
        assert.ok(finished() > last && finished() < many.length);
        last = finished();
      }
      assert.equal(finished(), many.length);
      assert.deepEqual(population, populationOf(program, columns, on!));
      const inAll = population.counts.reduce((sum, count) => sum + count, 0);
      assert.equal(inAll, many.length);
    }),
    { numRuns: 5 },
  );
});
