import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { affiliation, credential, day, testProgram } from '../requirement/fixtures.ts';
import { planUnder } from './plan-under.ts';

/** What is planned where another version will apply; begun on 1 June, sales are done on 15 June. */

const title = (en: string) => ({ en });
const actions = {
  sales: { title: title('s'), earns: 'sales-associate', cost: '100 EUR', takes: '2 weeks' },
  craft: { title: title('c'), earns: 'technical-associate', cost: '120 EUR', takes: '1 month' },
};
const sales = { people: { holding: 'sales-associate', atLeast: 1 } };
const craft = { people: { holding: 'technical-associate', atLeast: 1 } };
const surveys = { count: { of: 'survey', atLeast: 1 } };

/** A version with a lowest tier, and with the goal where it asks for something. */
function version(number: string, effective: string, requires: object | null): Program {
  const lowest = { id: 'registered', title: title('r'), metal: 'slate', requires: { all: [] } };
  const goal = { id: 'goal', title: title('g'), metal: 'gold', requires };
  const program = testProgram({}, { actions, tiers: [lowest, ...(requires ? [goal] : [])] });
  const dates = { published: effective, effective, enforced: effective };
  return { ...program, version: number, dates };
}

const anna = affiliation('anna', 'acme', '2026-01-01');
const seller = [anna, credential('anna', 'sales-associate', '2026-01-01', '2028-01-01')];
const when = { on: day('2026-06-01'), known: day('2026-06-01') };

interface Case {
  name: string;
  /** What the goal asks under the version of the day, and under the next one; null: there is no goal. */
  asks: [object | null, object | null];
  /** From when on the next one applies. */
  from: string;
  facts?: Fact[];
  expect: { by: string; does: string[]; coming?: [holds: boolean, anyway: boolean] };
}

const cases: Case[] = [
  {
    name: 'the next version applies the day after all is done',
    asks: [sales, craft],
    from: '2026-06-16',
    expect: { by: '1.0.0', does: ['sales-associate'], coming: [false, false] },
  },
  {
    name: 'it applies on the day on which all is done',
    asks: [sales, craft],
    from: '2026-06-15',
    expect: { by: '2.0.0', does: ['technical-associate'] },
  },
  {
    name: 'it applies before and asks for something else',
    asks: [sales, craft],
    from: '2026-06-02',
    expect: { by: '2.0.0', does: ['technical-associate'] },
  },
  {
    name: 'it applies before and asks the same',
    asks: [sales, sales],
    from: '2026-06-02',
    expect: { by: '1.0.0', does: ['sales-associate'], coming: [true, false] },
  },
  {
    name: 'it yields the goal without anything',
    asks: [sales, { all: [] }],
    from: '2026-06-02',
    expect: { by: '1.0.0', does: ['sales-associate'], coming: [true, true] },
  },
  {
    name: 'the goal is reached and would be lost',
    asks: [sales, craft],
    from: '2026-12-01',
    facts: seller,
    expect: { by: '2.0.0', does: ['technical-associate'] },
  },
  {
    name: 'the goal is reached and stays so',
    asks: [sales, sales],
    from: '2026-12-01',
    facts: seller,
    expect: { by: '1.0.0', does: [], coming: [true, true] },
  },
  {
    name: 'there is no way by the one, and there is by the other',
    asks: [surveys, sales],
    from: '2026-12-01',
    expect: { by: '2.0.0', does: ['sales-associate'] },
  },
  {
    name: 'there is none by either',
    asks: [{ all: [surveys, sales] }, surveys],
    from: '2026-12-01',
    expect: { by: '1.0.0', does: ['sales-associate'], coming: [false, false] },
  },
  {
    name: 'only the next version knows the goal',
    asks: [null, sales],
    from: '2026-12-01',
    expect: { by: '2.0.0', does: ['sales-associate'] },
  },
  {
    name: 'the next version does not know it any more',
    asks: [sales, null],
    from: '2026-06-02',
    expect: { by: '1.0.0', does: ['sales-associate'], coming: [false, false] },
  },
];

describe('a plan where another version will apply', () => {
  for (const { name, asks, from, facts = [anna], expect } of cases)
    test(name, () => {
      const [now, next] = asks;
      const texts = [version('2.0.0', from, next), version('1.0.0', '2026-01-01', now)] as const;
      const found = planUnder(texts, facts, 'acme', when, 'goal');
      assert.ok(found.ok);
      const { version: by, actions: all, coming, appliesFrom, keeps, on, countedOn } = found.value;
      const at = day(from);
      assert.deepEqual([by, all.map(({ subject }) => subject)], [expect.by, expect.does]);
      const [holds, anyway] = expect.coming ?? [];
      assert.deepEqual(coming, expect.coming ? [{ version: '2.0.0', at, holds, anyway }] : []);
      assert.equal(appliesFrom, by === '2.0.0' ? at : null);
      assert.equal(keeps, facts === seller && by === '2.0.0');
      // It is begun today, and counts on the day from which its version applies.
      assert.deepEqual([on, countedOn], [when.on, appliesFrom ?? when.on]);
    });
});

test('a goal that no version knows is refused by the one of the day', () => {
  const texts = [
    version('2.0.0', '2026-12-01', sales),
    version('1.0.0', '2026-01-01', null),
  ] as const;
  const found = planUnder(texts, [anna], 'acme', when, 'gaol');
  assert.equal(!found.ok && found.refusal.args?.['tiers'], 'registered');
});

test('of several versions to come, those are told that still apply when all is done', () => {
  const texts = [
    version('3.0.0', '2026-06-10', sales),
    version('2.0.0', '2026-06-05', craft),
    version('1.0.0', '2026-01-01', sales),
  ] as const;
  const found = planUnder(texts, [anna], 'acme', when, 'goal');
  assert.ok(found.ok);
  assert.deepEqual(
    [found.value.version, found.value.coming.map((each) => [each.version, each.holds])],
    ['1.0.0', [['3.0.0', true]]],
  );
});
