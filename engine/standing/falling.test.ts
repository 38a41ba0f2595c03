import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Fact, FactKind } from '../kernel/fact.ts';
import type { Condition } from '../program/definition/condition.ts';
import { measuresThatMayFall } from '../program/falling.ts';
import { anyLeaf } from '../requirement/conditions.test.ts';
import { day, testProgram } from '../requirement/fixtures.ts';
import { anyFacts, anySwitches } from '../requirement/worlds.test.ts';
import { standingOf } from './standing.ts';

type Switches = Parameters<typeof testProgram>[0];

/** The test program with other requirements for its second tier. */
function asking(requires: Condition, switches: Switches = {}) {
  const made = testProgram(switches);
  const tiers = made.tiers.map((tier, index) =>
    index === 1 ? Object.assign({}, tier, { requires }) : tier,
  );
  return { ...made, tiers };
}

const { rising } = fc.letrec<{ rising: Condition }>((tie) => ({
  rising: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    anyLeaf.filter((leaf) => measuresThatMayFall(asking(leaf)).length === 0),
    fc.array(tie('rising'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('rising'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    fc.array(tie('rising'), { minLength: 1, maxLength: 2 }).map((steps): Condition => ({ steps })),
    fc
      .record({
        n: fc.integer({ min: 1, max: 2 }),
        of: fc.array(tie('rising'), { minLength: 2, maxLength: 3 }),
      })
      .map((atLeast): Condition => ({ atLeast })),
  ),
}));

const adding = new Set<FactKind>(['affiliation', 'credential', 'deal']);
/** A fact that says that something happened or holds, at the company asked about. */
const anyAddition = anyFacts
  .map((facts) =>
    facts.find(({ kind, organisation }) => adding.has(kind) && organisation !== 'birch'),
  )
  .filter((fact) => fact !== undefined)
  .map((fact): Fact => ({ ...fact, id: 'added' }));
const anyDay = fc.nat(700).map((days) => day('2025-07-01') + days * 86_400_000);

/** One more fact never lowers the measured tier. */
const neverLowers = (requirement: fc.Arbitrary<Condition>) =>
  fc.property(
    anyFacts,
    anyAddition,
    anySwitches,
    requirement,
    anyDay,
    (facts, more, switches, asks, on) => {
      const program = asking(asks, switches);
      const height = (known: Fact[]) => {
        const { measured } = standingOf(program, known, 'acme', { on, known: Infinity });
        return program.tiers.findIndex(({ id }) => id === measured);
      };
      assert.ok(height([...facts, more]) >= height(facts));
    },
  );

test('one more fact never lowers a tier of a text without measures that may fall', () => {
  fc.assert(neverLowers(rising), { numRuns: 400 });
});

test('… and with such measures it does', () => {
  assert.equal(fc.check(neverLowers(anyLeaf), { numRuns: 5000 }).failed, true);
});

const ofDeals = (more: object) => ({ of: 'deal', ...more }) as never;
const two = { figure: '2', currency: null };
const cases: { name: string; asks: Condition; words: string[] }[] = [
  { name: 'a count', asks: { count: ofDeals({ atLeast: 2 }) }, words: [] },
  { name: 'what must not be', asks: { not: { count: ofDeals({ atLeast: 2 }) } }, words: ['count'] },
  {
    name: 'what must not be missing',
    asks: { not: { not: { count: ofDeals({ atLeast: 2 }) } } },
    words: [],
  },
  {
    name: 'a case',
    asks: {
      when: { is: { holds: ['sales-associate'] }, requires: { count: ofDeals({ atLeast: 2 }) } },
    },
    words: ['holds'],
  },
  {
    name: 'each member of a set',
    asks: {
      forEach: ofDeals({
        by: 'market',
        atLeast: two,
        requires: { apac: { count: ofDeals({ atLeast: 2 }) } },
      }),
    },
    words: ['forEach'],
  },
  {
    name: 'a line, which an earlier fact may date',
    asks: { count: ofDeals({ atLeast: 2, line: { by: 'contract', since: '2026-01-01' } }) },
    words: ['count'],
  },
  {
    name: 'a number that depends on the company',
    asks: { count: ofDeals({ atLeast: { default: 1, by: { region: { apac: 2 } } } }) },
    words: ['count'],
  },
];

describe('what may fall is read from the text', () => {
  for (const { name, asks, words } of cases)
    test(name, () => {
      assert.deepEqual(
        measuresThatMayFall(asking(asks)).map(({ word }) => word),
        words,
      );
    });

  test('a sum of money whose rate an earlier fact may set', () => {
    const worth = [{ from: '2025-01-01', worth: { USD: '0.9' } }];
    const asks: Condition = {
      sum: ofDeals({ value: 'money', atLeast: { figure: '5', currency: 'EUR' } }),
    };
    const rated = (inheritedBy?: string) => ({
      ...asking(asks),
      currencyRates: { table: worth, ...(inheritedBy && { inheritedBy }) },
    });
    assert.deepEqual(measuresThatMayFall(rated()), []);
    assert.equal(measuresThatMayFall(rated('contract')).length, 1);
  });

  const row = (from: string[], except: string[] = []) => ({
    from,
    except,
    to: [{ competency: 'relay' }],
    deferred: false,
  });
  const rows: { name: string; of: ReturnType<typeof row>[]; instead?: true; paths: string[] }[] = [
    { name: 'rows of their own', of: [row(['one']), row(['two'])], instead: true, paths: [] },
    {
      name: 'a row beside that of a part of it',
      of: [row(['one']), row(['one', 'two'])],
      paths: [],
    },
    {
      name: 'a row that another one replaces',
      of: [row(['one', 'two']), row(['one'])],
      instead: true,
      paths: ['transition.rows.1.from'],
    },
    {
      name: 'a row with exceptions',
      of: [row(['one'], ['two'])],
      paths: ['transition.rows.0.except'],
    },
    { name: 'a row that leads from nothing', of: [row([], ['two'])], paths: [] },
  ];
  for (const { name, of, instead, paths } of rows)
    test(`of the mapping table: ${name}`, () => {
      const because = { en: 'For the test.' };
      const program = asking({ all: [] });
      program.transition = {
        from: { program: 'old', title: because },
        on: '2026-01-01',
        scope: 'company',
        sources: {},
        rows: of,
        ...(instead && { conjunction: { choose: 'instead', because } }),
      };
      assert.deepEqual(
        measuresThatMayFall(program).map(({ path }) => path.join('.')),
        paths,
      );
    });
});
