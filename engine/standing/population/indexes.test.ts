import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import { random } from '../../kernel/random.ts';
import type { Program } from '../../program/definition/program.ts';
import { anyIndex } from '../../requirement/conditions.test.ts';
import { testProgram } from '../../requirement/fixtures.ts';
import { standingOf } from '../standing.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './gather.ts';
import { populationOf, type Population } from './pass.ts';
import { residentOf } from './resident.ts';
import { changeBy } from './programs.test.ts';
import { dayMilliseconds, factOf, start } from '../../../tests/trust/facts.ts';
import { companies } from '../../../tests/trust/vocabulary.ts';

/** Indexes over worlds that are full of what they look at. */

const known = Number.MAX_SAFE_INTEGER;
const text = (said: string) => ({ en: said });
const ids = ['one', 'two', 'three'];

/** A program whose competencies ask for one index each. */
const anyProgram: fc.Arbitrary<Program> = fc.tuple(anyIndex, anyIndex, anyIndex).map((indexes) =>
  testProgram(
    {},
    {
      competencyLevels: [{ id: 'principal', title: text('Principal') }],
      competencies: Object.fromEntries(
        ids.map((id, at) => [
          id,
          { title: text(id), levels: { principal: { apart: true, requires: indexes[at] } } },
        ]),
      ),
    },
  ),
);

/** Deals above all, some of them everyone's, people with credentials, and what companies declare. */
const anyWorld: fc.Arbitrary<Fact[]> = fc.nat().map((seed) => {
  const chance = random(`index world ${seed}`);
  const made = (['deal', 'affiliation', 'credential', 'attribute'] as const).flatMap((kind) =>
    Array.from({ length: kind === 'deal' ? 20 : 6 }, (_, at) =>
      factOf(chance, kind, `${kind}-${at}`),
    ),
  );
  const everyones = chance.int(3) === 0;
  return made.map((fact, at) => {
    if (fact.kind === 'credential' && fact.person !== undefined)
      return { ...fact, subject: 'sales-associate' };
    if (!everyones || fact.kind !== 'deal' || at % 4 > 0) return fact;
    const { organisation: _, person: __, ...rest } = fact;
    return rest;
  });
});
const anyDay: fc.Arbitrary<Instant> = fc
  .nat({ max: 900 })
  .map((days) => start + days * dayMilliseconds);

const levels = ({ competencies }: Population, index: number) =>
  competencies.map(({ measured }) => measured[index]! >= 0);

/** That a pass gives the levels that the engine gives; counts how often each answer was given. */
const agreement = (pass: (program: Program, columns: Columns, on: Instant) => Population) => {
  const answers = { true: 0, false: 0 };
  const property = fc.property(anyProgram, anyWorld, anyDay, (program, facts, on) => {
    const population = pass(program, columnsOf(program, facts, known, companies), on);
    for (const [index, organisation] of companies.entries()) {
      // Lines of everyone's deals are left to the engine.
      if (population.unsure.includes(index)) continue;
      const { competencies } = standingOf(program, facts, organisation, { on, known });
      const expected = competencies.map(({ measured }) => measured !== null);
      for (const each of expected) answers[`${each}`]++;
      assert.deepEqual(levels(population, index), expected, organisation);
    }
  });
  return { property, answers };
};

test('a pass measures indexes as the engine does', () => {
  const { property, answers } = agreement(populationOf);
  fc.assert(property, { numRuns: 400 });
  assert.ok(Math.min(answers.true, answers.false) > 300, JSON.stringify(answers));
});

test('the property finds a planted fault: deals that say nothing of their market', () => {
  const { property } = agreement((program, columns, on) => {
    columns.facts.get('deal')?.attributes.delete('market');
    return populationOf(program, columns, on);
  });
  assert.ok(fc.check(property, { numRuns: 400, endOnFailure: true }).failed);
});

test('indexes are kept in step with single facts', () => {
  fc.assert(
    fc.property(anyProgram, anyWorld, anyDay, fc.nat({ max: 37 }), (program, facts, on, cut) => {
      const early = facts.slice(0, cut);
      const resident = residentOf(program, columnsOf(program, early, known, companies), on);
      resident.apply(changeBy(program, early, facts));
      assert.deepEqual(
        resident.population(),
        populationOf(program, columnsOf(program, facts, known, companies), on),
      );
    }),
    { numRuns: 400 },
  );
});
