import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../../kernel/fact.ts';
import type { Program } from '../../program/definition/program.ts';
import { datesAround } from '../../requirement/conditions.test.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { columnsOf } from './gather.ts';
import { populationOf } from './pass.ts';
import { anyProgram, anyWorld, companies } from './programs.test.ts';
import { residentOf } from './resident.ts';
import type { Change } from './touch.ts';

const known = Number.MAX_SAFE_INTEGER;

/** What one more fact makes new and what it makes no longer so. */
function changeBy(program: Program, before: Fact[], after: Fact[]): Change {
  const [old, now] = [before, after].map((facts) => factsUnder(program, facts, known));
  const texts = (list: typeof old) => new Set(list!.map((fact) => JSON.stringify(fact)));
  const [was, is] = [texts(old), texts(now)];
  return {
    withdrawn: old!.filter((fact) => !is.has(JSON.stringify(fact))),
    added: now!.filter((fact) => !was.has(JSON.stringify(fact))),
  };
}

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

test('another text over what is counted measures what a fresh pass measures', () => {
  fc.assert(
    fc.property(anyProgram, anyProgram, anyWorld, fc.nat(), (program, draft, facts, pick) => {
      const dates = datesAround(facts);
      const on = dates[pick % dates.length]!;
      const early = facts.slice(0, pick % (facts.length + 1));
      const resident = residentOf(program, columnsOf(program, early, known, companies), on);
      const first = populationOf(draft, columnsOf(draft, early, known, companies), on);
      assert.deepEqual(resident.simulate(draft), first);
      resident.apply(changeBy(program, early, facts));
      const expected = populationOf(draft, columnsOf(draft, facts, known, companies), on);
      assert.deepEqual(resident.simulate(draft), expected);
      const mine = populationOf(program, columnsOf(program, facts, known, companies), on);
      assert.deepEqual(resident.population(), mine, 'the present text keeps its answers');
    }),
    { numRuns: 30 },
  );
});
