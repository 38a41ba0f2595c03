import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Condition } from '../program/definition/condition.ts';
import { measuresThatMayFall } from '../program/falling.ts';
import { testProgram } from '../requirement/fixtures.ts';

/** The test program with other requirements for its second tier. */
function asking(requires: Condition) {
  const made = testProgram();
  const tiers = made.tiers.map((tier, index) =>
    index === 1 ? Object.assign({}, tier, { requires }) : tier,
  );
  return { ...made, tiers };
}

const ofDeals = (more: object) => ({ of: 'deal', ...more }) as never;
const two = { figure: '2', currency: null };
const index = (...metrics: object[]) =>
  Condition.parse({
    points: {
      atLeast: 1,
      categories: [
        {
          id: 'index',
          metrics: metrics.map((each, n) => ({
            id: `m${n}`,
            bands: [{ from: 0, points: 1 }],
            ...each,
          })),
        },
      ],
    },
  });
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
  { name: 'points that only grow', asks: index({ count: { of: 'deal' } }), words: [] },
  {
    name: 'the metrics of points that may give less, not the others',
    asks: index(
      { count: { of: 'deal' } },
      { average: { of: 'deal', value: 'quantity' } },
      { median: { of: 'deal', value: 'quantity' } },
      { share: { of: 'deal', which: { a: 1 } } },
      { retention: { of: 'deal', cohort: '1 year' } },
      { net: { of: 'deal', value: 'quantity', less: [{ of: 'reference' }] } },
      { growth: { of: 'deal', over: '1 year', against: '1 year', base: 1 } },
    ),
    words: ['average', 'median', 'share', 'retention', 'net', 'growth'],
  },
  {
    name: 'a line up to what the company declares',
    asks: index({
      people: { holding: 'sales-associate' },
      linear: { points: 1, upTo: { percent: '50%', ofAttribute: 'head-count' } },
      bands: undefined,
    }),
    words: ['people'],
  },
  {
    name: 'points that must not be',
    asks: { not: index({ average: { of: 'deal', value: 'quantity' } }) },
    words: ['points', 'average'],
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
