import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../../kernel/fact.ts';
import { random } from '../../kernel/random.ts';
import type { Program } from '../../program/definition/program.ts';
import { anyIndex } from '../../requirement/conditions.test.ts';
import { randomFacts } from '../../../tests/trust/facts.ts';
import { factsUnder } from '../../requirement/derive.ts';
import type { Change } from './touch.ts';
import { readProgram, writtenProgram, type Written } from '../../../tests/trust/programs.ts';

/** Random programs and worlds for the property tests of the population, by their seeds. */

const probe = (first: object, second: object) => ({
  title: { en: 'A probe.' },
  levels: {
    principal: { apart: true, requires: first },
    expert: { apart: true, requires: second },
  },
});
const holders = (atLeast: number) => ({
  people: { holding: ['sales-associate', 'technical-associate'], atLeast },
});
/** Asked in every program, so that plain counts show as they are. */
const probes = {
  heads: probe(holders(1), holders(2)),
  sales: probe(
    { sum: { of: 'deal', value: 'quantity', atLeast: 3 } },
    { count: { of: 'deal', within: '2 months', atLeast: 2 } },
  ),
};

function written(seed: number, index = probe({ all: [] }, { all: [] })): Written {
  const made = writtenProgram(random(`program ${seed}`));
  return { ...made, competencies: { ...(made['competencies'] as object), ...probes, index } };
}

/** Any program that the schema can say, with the probes and two indexes of points. */
export const anyProgram: fc.Arbitrary<Program> = fc
  .tuple(fc.nat(), anyIndex, anyIndex)
  .map(([seed, low, high]) => readProgram(written(seed, probe(low, high))));

/** Facts of a small world, with what was decided, ranked and held elsewhere. */
export const anyWorld: fc.Arbitrary<Fact[]> = fc
  .nat()
  .map((seed) => randomFacts(random(`world ${seed}`)));

/** What one more fact makes new and what it makes no longer so. */
export function changeBy(program: Program, before: Fact[], after: Fact[]): Change {
  const [old, now] = [before, after].map((facts) => factsUnder(program, facts, Infinity));
  const texts = (list: typeof old) => new Set(list!.map((fact) => JSON.stringify(fact)));
  const [was, is] = [texts(old), texts(now)];
  return {
    withdrawn: old!.filter((fact) => !is.has(JSON.stringify(fact))),
    added: now!.filter((fact) => !was.has(JSON.stringify(fact))),
  };
}

test('a seed makes the same program and the same world again', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      assert.deepEqual(written(seed), written(seed));
    }),
    { numRuns: 5 },
  );
});
