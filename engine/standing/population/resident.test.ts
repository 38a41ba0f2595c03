import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Program } from '../../program/definition/program.ts';
import { datesAround } from '../../requirement/conditions.test.ts';
import { columnsOf } from './gather.ts';
import { populationOf, type Population } from './pass.ts';
import { companies } from '../../../tests/trust/vocabulary.ts';
import { anyProgram, anyWorld, changeBy } from './programs.test.ts';
import { residentOf } from './resident.ts';

const known = Number.MAX_SAFE_INTEGER;

test('a fact that comes later leads to what a fresh pass measures', () => {
  fc.assert(
    fc.property(anyProgram, anyWorld, fc.nat(), fc.nat(), (program, facts, some, pick) => {
      const dates = datesAround(facts);
      const on = dates[pick % dates.length]!;
      const begin = some % (facts.length + 1);
      const first = facts.slice(0, begin);
      const resident = residentOf(program, columnsOf(program, first, known, companies), on);
      for (let count = begin; count < facts.length; count++) {
        const [before, after] = [facts.slice(0, count), facts.slice(0, count + 1)];
        const was = resident.population().measured.slice();
        const moved = resident.apply(changeBy(program, before, after));
        const columns = columnsOf(program, after, known, companies);
        const fresh = populationOf(program, columns, on);
        assert.deepEqual(resident.population(), fresh, `after ${facts[count]!.id}`);
        for (const [organisation, to] of fresh.measured.entries())
          assert.equal(
            moved.find((each) => each.organisation === organisation)?.to ?? was[organisation],
            to,
          );
      }
    }),
    { numRuns: 30 },
  );
});

/** A draft over columns that were made under a text has its terms: days, money, and what facts mean. */
const sharingTerms = (draft: Program, program: Program): Program => {
  const { zone, tracks, transition, currency, currencyRates, competencies } = program;
  const open = (id: string) => competencies[id]?.status ?? 'open';
  return {
    ...draft,
    zone,
    tracks,
    transition,
    currency,
    currencyRates,
    competencies: Object.fromEntries(
      Object.entries(draft.competencies).map(([id, each]) => [
        id,
        {
          ...each,
          status: open(id),
        },
      ]),
    ),
  };
};

/** What is measured for each organisation; null where columns cannot tell, as where a text asks for new ones. */
const told = ({ measured, competencies, unsure }: Population) =>
  companies.map((_, index) =>
    unsure.includes(index)
      ? null
      : [measured[index], ...competencies.map((each) => each.measured[index])],
  );

function expectSame(one: Population, other: Population): void {
  const expected = told(other);
  for (const [index, measured] of told(one).entries())
    if (measured && expected[index]) assert.deepEqual(measured, expected[index]);
}

test('another text over what is counted measures what a fresh pass measures', () => {
  fc.assert(
    fc.property(anyProgram, anyProgram, anyWorld, fc.nat(), (program, other, facts, pick) => {
      const draft = sharingTerms(other, program);
      const dates = datesAround(facts);
      const on = dates[pick % dates.length]!;
      const early = facts.slice(0, pick % (facts.length + 1));
      const resident = residentOf(program, columnsOf(program, early, known, companies), on);
      const first = populationOf(draft, columnsOf(draft, early, known, companies), on);
      expectSame(resident.simulate(draft), first);
      resident.apply(changeBy(program, early, facts));
      const expected = populationOf(draft, columnsOf(draft, facts, known, companies), on);
      expectSame(resident.simulate(draft), expected);
      const mine = populationOf(program, columnsOf(program, facts, known, companies), on);
      assert.deepEqual(resident.population(), mine, 'the present text keeps its answers');
    }),
    { numRuns: 30 },
  );
});
