import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import type { Plan } from './plan/answer.ts';
import { plan } from './plan.ts';

/** What a plan says of the day on which it is done, and of what counts only later. */

const text = (en: string) => ({ en });
const action = (rest: object) => ({ title: text('It is done.'), ...rest });
const actions = {
  associate: action({ earns: 'sales-associate', cost: '100 EUR', takes: '2 weeks' }),
  technician: action({ earns: 'technical-associate', cost: '120 EUR', takes: '1 month' }),
  deal: action({ adds: { of: 'deal', money: '1000 EUR' }, cost: '30 EUR', takes: '1 week' }),
};

function planOf(requires: object, facts: Fact[], also: object = actions, on = '2026-06-01'): Plan {
  const program = testProgram(
    { onePersonFills: 'one-seat' },
    {
      actions: also,
      tiers: [
        { id: 'registered', title: text('r'), metal: 'slate', requires: { all: [] } },
        { id: 'goal', title: text('g'), metal: 'gold', requires },
      ],
    },
  );
  const when = { on: day(on), known: day(on) };
  const answer = plan(program, facts, 'acme', when, 'goal');
  assert.ok(answer.ok);
  return answer.value;
}

const three = ['anna', 'boris', 'chen'].map((person) => affiliation(person, 'acme', '2026-01-01'));
const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });
const both = { all: [people('sales-associate', 1), people('technical-associate', 1)] };
const annaUntil = (until: string) => [
  ...three,
  credential('anna', 'sales-associate', '2025-06-15', until),
];
const surveyOn = (from: string, ends = '2026-12-01') =>
  fact({
    id: `survey ${from}`,
    kind: 'survey',
    organisation: 'acme',
    subject: '',
    from: day(from),
    until: day(ends),
  });
const surveys = (rest: object) => ({ count: { of: 'survey', atLeast: 1, ...rest } });
const does = ({ actions: all }: Plan) => all.map(({ count, subject }) => `${count} ${subject}`);

describe('a credential that ends while others learn', () => {
  for (const [name, until, lasts] of [
    ['the day after', '2026-07-02', true],
    ['on the day on which all is done', '2026-07-01', false],
    ['the day before', '2026-06-30', false],
  ] as const)
    test(name, () => {
      const found = planOf(both, annaUntil(until));
      assert.equal(found.readyAt, day('2026-07-01'));
      assert.deepEqual(found.runsOut, []);
      assert.deepEqual(
        does(found),
        lasts ? ['1 technical-associate'] : ['1 sales-associate', '1 technical-associate'],
      );
      assert.equal(found.cost.amount, lasts ? '120' : '220');
      assert.equal(found.countedOn, day(lasts ? '2026-06-01' : '2026-07-01'));
      assert.equal(found.proven, lasts);
    });
});

describe('what nothing renews', () => {
  const requires = { all: [surveys({}), people('technical-associate', 1)] };
  for (const [name, until, lasts] of [
    ['ends the day after', '2026-07-02', true],
    ['ends on the day on which all is done', '2026-07-01', false],
    ['ends the day before', '2026-06-30', false],
  ] as const)
    test(name, () => {
      const found = planOf(requires, [...three, surveyOn('2026-02-01', until)]);
      assert.deepEqual(does(found), ['1 technical-associate']);
      assert.equal(found.proven, lasts);
      assert.equal(found.countedOn, day('2026-06-01'));
      assert.deepEqual(
        found.runsOut.map(({ path, ended, requirement: { met } }) => ({ path, ended, met })),
        lasts
          ? []
          : [
              {
                path: 'tiers.goal.requires.all[0]',
                ended: [{ person: null, fact: 'survey 2026-02-01', until: day(until) }],
                met: false,
              },
            ],
      );
    });

  test('by the window it leaves as well', () => {
    const leaves = (from: string) =>
      planOf({ all: [surveys({ within: '6 months' }), people('technical-associate', 1)] }, [
        ...three,
        surveyOn(from),
      ]);
    assert.equal(leaves('2026-01-02').proven, true);
    const found = leaves('2026-01-01');
    assert.equal(found.proven, false);
    assert.deepEqual(
      found.runsOut.map(({ ended }) => ended.map(({ until }) => until)),
      [[day('2026-07-01')]],
    );
  });

  test('another way that lasts is taken', () => {
    const requires = {
      all: [
        { any: [surveys({}), { count: { of: 'deal', atLeast: 1 } }] },
        people('technical-associate', 1),
      ],
    };
    const found = planOf(requires, [...three, surveyOn('2026-02-01', '2026-06-15')]);
    assert.deepEqual(does(found).toSorted(), ['1 deal', '1 technical-associate']);
    assert.deepEqual(found.runsOut, []);
  });

  test('what is left open is not said to run out', () => {
    const requires = {
      all: [surveys({ atLeast: 2 }), people('technical-associate', 1)],
    };
    const found = planOf(requires, [...three, surveyOn('2026-02-01', '2026-06-15')]);
    assert.deepEqual(
      found.open.map(({ path }) => path),
      ['tiers.goal.requires.all[0]'],
    );
    assert.deepEqual(found.runsOut, []);
    assert.equal(found.proven, true);
  });
});

test('a step counts from the day on which it is done, not from the first', () => {
  // A deal of June would be too old on 1 September; one that is ready a week later is not there sooner.
  const slow = {
    ...actions,
    technician: action({ earns: 'technical-associate', cost: '120 EUR', takes: '3 months' }),
  };
  const requires = {
    all: [
      { count: { of: 'deal', atLeast: 1, within: '12 weeks' } },
      people('technical-associate', 1),
    ],
  };
  const found = planOf(requires, three, slow);
  assert.equal(found.readyAt, day('2026-09-01'));
  assert.deepEqual(
    found.runsOut.map(({ path }) => path),
    ['tiers.goal.requires.all[0]'],
  );
  const wider = {
    all: [
      { count: { of: 'deal', atLeast: 1, within: '13 weeks' } },
      people('technical-associate', 1),
    ],
  };
  assert.deepEqual(planOf(wider, three, slow).runsOut, []);
});

describe('what counts only later', () => {
  const deals = (window: object) => ({ count: { of: 'deal', atLeast: 1, ...window } });
  for (const [name, on, window, from] of [
    ['the first day of a quarter', '2026-04-01', { during: 'last full quarter' }, '2026-07-01'],
    [
      'done on the last day of a quarter',
      '2026-06-23',
      { during: 'last full quarter' },
      '2026-07-01',
    ],
    ['done on the day after', '2026-06-24', { during: 'last full quarter' }, '2026-10-01'],
    ['two years from when it is done', '2026-06-01', { notWithin: '2 years' }, '2028-06-08'],
  ] as const)
    test(name, () => {
      const found = planOf(deals(window), three, actions, on);
      assert.deepEqual(
        found.open.map(({ path }) => path),
        ['tiers.goal.requires'],
      );
      assert.deepEqual(
        found.later.map((each) => [each.action, each.path, each.from, each.count]),
        [['deal', 'tiers.goal.requires', day(from), 1]],
      );
    });

  for (const [name, cost, named] of [
    ['cheaper than the plan', '119 EUR', true],
    ['as dear as the plan', '120 EUR', false],
  ] as const)
    test(name, () => {
      const requires = {
        any: [deals({ during: 'last full quarter' }), people('technical-associate', 1)],
      };
      const deal = action({ adds: { of: 'deal', money: '1000 EUR' }, cost });
      const found = planOf(requires, three, { ...actions, deal });
      assert.deepEqual(does(found), ['1 technical-associate']);
      assert.equal(found.later.length, named ? 1 : 0);
    });

  test('nothing where it counts at once, is met, or must not be', () => {
    for (const requires of [
      deals({ within: '1 year' }),
      { all: [{ not: deals({ during: 'last full quarter' }) }, people('technical-associate', 1)] },
    ])
      assert.deepEqual(planOf(requires, three).later, []);
  });
});
