import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import type { Plan } from './plan/answer.ts';
import { plan } from './plan.ts';

const text = (en: string) => ({ en });
const action = (rest: object) => ({ title: text('It is done.'), ...rest });
/** Prices of every credential of two ladders, of joining and of two sizes of deals. */
const prices = {
  'sales-101-exam': action({ earns: 'sales-associate', cost: '100 EUR', takes: '2 weeks' }),
  'sales-pro': action({ earns: 'sales-professional', cost: '250.50 EUR', takes: '1 month' }),
  'technical-101-exam': action({ earns: 'technical-associate', cost: '120 EUR', takes: '2 weeks' }),
  'technical-pro': action({ earns: 'technical-professional', cost: '400 EUR', takes: '1 month' }),
  recruit: action({ hires: 'anyone', cost: '5000 EUR', takes: '3 months' }),
  'small-deal': action({
    adds: { of: 'deal', money: '1000 EUR' },
    cost: '30 EUR',
    takes: '1 week',
  }),
  'large-deal': action({ adds: { of: 'deal', money: '10000 EUR' }, cost: '200 EUR', most: 3 }),
};

interface Given {
  requires?: object;
  switches?: Parameters<typeof testProgram>[0];
  actions?: object;
  facts?: Fact[];
  parts?: object;
  target?: string;
  budget?: number;
}

const one = ['anna'].map((person) => affiliation(person, 'acme', '2026-01-01'));
const three = ['anna', 'boris', 'chen'].map((person) => affiliation(person, 'acme', '2026-01-01'));
const holds = (person: string, what: string) =>
  credential(person, what, '2026-02-01', '2027-02-01');

function planOf({
  requires,
  switches,
  actions = prices,
  facts = three,
  parts,
  target,
  budget,
}: Given): Plan {
  const program = testProgram(
    { onePersonFills: 'one-seat', ...switches },
    {
      actions,
      ...(requires && {
        tiers: [
          { id: 'registered', title: text('r'), metal: 'slate', requires: { all: [] } },
          { id: 'goal', title: text('g'), metal: 'gold', requires },
        ],
      }),
      ...parts,
    },
  );
  const when = { on: day('2026-06-01'), known: day('2026-06-01') };
  const answer = plan(program, facts, 'acme', when, target ?? 'goal', budget);
  assert.ok(answer.ok);
  return answer.value;
}

const people = (holding: string | string[], atLeast: number | object) => ({
  people: { holding, atLeast },
});
const sum = (atLeast: string, rest: object = {}) => ({
  sum: { of: 'deal', value: 'money', atLeast, ...rest },
});
const short = ({ deed, subject, count, who, newcomers }: Plan['actions'][number]) =>
  `${count} × ${deed} ${subject}${who.length ? ` by ${who.join(', ')}` : ''}${newcomers ? ` and ${newcomers} new` : ''}`;

const competencies = {
  competencyLevels: [
    { id: 'base', title: text('b') },
    { id: 'expert', title: text('e') },
  ],
  competencies: {
    archiving: {
      title: text('a'),
      levels: {
        base: { requires: people('technical-associate', 1) },
        expert: { requires: people('sales-associate', 1), grantedBy: 'application' },
      },
    },
    backup: { title: text('b'), levels: { base: { requires: sum('3000 EUR') } } },
    later: { title: text('l'), status: 'announced', levels: { base: { requires: { all: [] } } } },
  },
};

const cases: (Given & {
  name: string;
  cost: string;
  does: string[];
  unpriced?: string[];
  open?: string[];
  above?: string;
})[] = [
  { name: 'nothing where it is reached', requires: { all: [] }, cost: '0', does: [] },
  {
    name: 'its own requirements where each tier stands alone and a higher one is reached',
    switches: { tiersCumulative: false },
    parts: {
      tiers: [
        { id: 'goal', title: text('g'), metal: 'slate', requires: people('sales-associate', 1) },
        { id: 'higher', title: text('h'), metal: 'gold', requires: { all: [] } },
      ],
    },
    cost: '100',
    does: ['1 × earns sales-associate by anna'],
    above: 'higher',
  },
  {
    name: 'nothing where it is met beside a higher one',
    switches: { tiersCumulative: false },
    parts: {
      tiers: [
        { id: 'goal', title: text('g'), metal: 'slate', requires: { all: [] } },
        { id: 'higher', title: text('h'), metal: 'gold', requires: { all: [] } },
      ],
    },
    cost: '0',
    does: [],
  },
  {
    name: 'the own requirements of a level where a higher one stands alone and is reached',
    switches: { competencyLevelsCumulative: false },
    parts: {
      ...competencies,
      competencies: {
        archiving: {
          title: text('a'),
          levels: {
            base: { requires: people('technical-associate', 1) },
            expert: { requires: { all: [] } },
          },
        },
      },
    },
    target: 'archiving:base',
    cost: '120',
    does: ['1 × earns technical-associate by anna'],
    above: 'expert',
  },
  {
    name: 'one person who has to climb two levels',
    requires: people('sales-professional', 1),
    cost: '350.50',
    does: ['1 × earns sales-associate by anna', '1 × earns sales-professional by anna'],
  },
  {
    name: 'who went elsewhere, where the old company keeps the credit until it ends the affiliation',
    requires: people('sales-associate', 1),
    switches: { employerChange: 'old-ends' },
    facts: [...one, affiliation('anna', 'bolt', '2026-05-01')],
    cost: '100',
    does: ['1 × earns sales-associate by anna'],
  },
  {
    name: 'who went elsewhere earns nothing more for the old company',
    requires: people('sales-associate', 1),
    switches: { employerChange: 'award-ends' },
    facts: [...one, affiliation('anna', 'bolt', '2026-05-01')],
    cost: '5100',
    does: ['1 × hires ', '1 × earns sales-associate and 1 new'],
  },
  {
    name: 'whoever holds the level below is nearest',
    requires: people('sales-professional', 1),
    facts: [...three, holds('chen', 'sales-associate')],
    cost: '250.50',
    does: ['1 × earns sales-professional by chen'],
  },
  {
    name: 'who counts already is not asked again',
    requires: people('sales-associate', 2),
    facts: [...three, holds('boris', 'sales-associate')],
    cost: '100',
    does: ['1 × earns sales-associate by anna'],
  },
  {
    name: 'a person fills one seat, so two people learn',
    requires: { all: [people('sales-associate', 1), people('technical-associate', 1)] },
    cost: '220',
    does: ['1 × earns sales-associate by anna', '1 × earns technical-associate by boris'],
  },
  {
    name: 'one person is enough where they may fill every seat',
    requires: { all: [people('sales-associate', 1), people('technical-associate', 1)] },
    facts: one,
    switches: { onePersonFills: 'every-seat' },
    cost: '220',
    does: ['1 × earns sales-associate by anna', '1 × earns technical-associate by anna'],
  },
  {
    name: 'someone joins where there are too few people',
    requires: { all: [people('sales-associate', 1), people('technical-associate', 1)] },
    facts: one,
    cost: '5220',
    does: [
      '1 × hires ',
      '1 × earns sales-associate by anna',
      '1 × earns technical-associate and 1 new',
    ],
  },
  {
    name: 'a company without anyone',
    requires: people('sales-associate', 2),
    facts: [],
    cost: '10200',
    does: ['2 × hires ', '2 × earns sales-associate and 2 new'],
  },
  {
    name: 'another way frees the one who sits where two are asked for',
    requires: {
      all: [
        {
          atLeast: {
            n: 2,
            of: [
              people('sales-associate', 1),
              { count: { of: 'deal', atLeast: 1 } },
              { people: { holding: 'sales-associate', distinct: 'credentials', atLeast: 1 } },
            ],
          },
        },
        people('sales-associate', 1),
      ],
    },
    facts: one,
    cost: '130',
    does: ['1 × earns sales-associate by anna', '1 × adds deal'],
  },
  {
    name: 'a seat is freed by moving who sits on it',
    requires: { all: [people('sales-associate', 1), people('technical-associate', 1)] },
    facts: [...three, holds('anna', 'sales-associate'), holds('anna', 'technical-associate')],
    cost: '100',
    does: ['1 × earns sales-associate by boris'],
  },
  {
    name: 'a higher level counts as the lower one',
    requires: { all: [people('sales-associate', 2), people('sales-professional', 1)] },
    facts: [...three, holds('anna', 'sales-associate')],
    switches: { onePersonFills: 'every-seat' },
    cost: '350.50',
    does: ['1 × earns sales-associate by boris', '1 × earns sales-professional by anna'],
  },
  {
    name: 'the cheaper of two alternatives',
    requires: { any: [people('technical-associate', 2), sum('5000 EUR')] },
    cost: '150',
    does: ['5 × adds deal'],
  },
  {
    name: 'two of three, what serves two counted once',
    requires: {
      atLeast: { n: 2, of: [sum('1000 EUR'), people('technical-professional', 1), sum('900 EUR')] },
    },
    cost: '30',
    does: ['1 × adds deal'],
  },
  {
    name: 'what is there is subtracted, and sizes are mixed',
    requires: sum('25000 EUR'),
    facts: [
      ...three,
      fact({
        id: 'd',
        kind: 'deal',
        organisation: 'acme',
        money: { amount: '3500', currency: 'EUR' },
      }),
    ],
    cost: '460',
    does: ['2 × adds deal', '2 × adds deal'],
  },
  {
    name: 'no more often than the text allows',
    requires: sum('35000 EUR'),
    cost: '750',
    does: ['5 × adds deal', '3 × adds deal'],
  },
  {
    name: 'one person who earns two credentials is nearer than a dearer other way',
    requires: {
      any: [
        {
          people: {
            holding: ['sales-associate', 'sales-professional'],
            distinct: 'credentials',
            atLeast: 2,
          },
        },
        sum('30000 EUR'),
      ],
    },
    facts: one,
    cost: '350.50',
    does: ['1 × earns sales-associate by anna', '1 × earns sales-professional by anna'],
  },
  {
    name: 'a waiver is no way to plan for, though nothing else would cost less',
    requires: {
      waivable: { name: 'revenue', title: text('Revenue'), requires: sum('1000 EUR') },
    },
    cost: '30',
    does: ['1 × adds deal'],
  },
  {
    name: 'a number by an attribute of the company',
    requires: people('sales-associate', { default: 1, by: { region: { apac: 3 } } }),
    facts: [
      ...three,
      fact({
        id: 'r',
        kind: 'attribute',
        organisation: 'acme',
        subject: 'region',
        attributes: { value: 'apac' },
      }),
    ],
    cost: '300',
    does: ['3 × earns sales-associate by anna, boris, chen'],
  },
  {
    name: 'deals that are needed ask for more people',
    requires: {
      all: [
        sum('4000 EUR'),
        people('sales-associate', { oneFor: '2000 EUR', of: 'deal', value: 'money' }),
      ],
    },
    cost: '320',
    does: ['2 × earns sales-associate by anna, boris', '4 × adds deal'],
  },
  {
    name: 'kinds of people among all of them',
    requires: {
      people: {
        holding: ['sales-associate', 'technical-associate'],
        atLeast: 3,
        including: [{ holding: 'technical-associate', atLeast: 1 }],
      },
    },
    cost: '320',
    does: ['1 × earns technical-associate by anna', '2 × earns sales-associate by boris, chen'],
  },
  {
    name: 'a credential without a price is told apart',
    requires: people('sales-expert', 1),
    cost: '350.50',
    does: ['1 × earns sales-associate by anna', '1 × earns sales-professional by anna'],
    unpriced: ['1 × earns sales-expert by anna'],
  },
  {
    name: 'what nothing can bring about stays open, and the rest is planned',
    requires: { all: [{ count: { of: 'survey', atLeast: 2 } }, people('sales-associate', 1)] },
    cost: '100',
    does: ['1 × earns sales-associate by anna'],
    open: ['tiers.goal.requires.all[0]'],
  },
  {
    name: 'a dearer way with a price before one without',
    requires: {
      any: [{ count: { of: 'survey', atLeast: 1 } }, people('technical-professional', 1)],
    },
    cost: '520',
    does: ['1 × earns technical-associate by anna', '1 × earns technical-professional by anna'],
  },
  {
    name: 'what must not be cannot be bought',
    requires: { all: [{ not: people('sales-associate', 1) }, people('technical-associate', 1)] },
    facts: [...three, holds('anna', 'sales-associate')],
    cost: '120',
    does: ['1 × earns technical-associate by anna'],
    open: ['tiers.goal.requires.all[0].not'],
  },
  {
    name: 'last full quarter is over: nothing done today counts for it',
    requires: sum('1000 EUR', { during: 'last full quarter' }),
    cost: '0',
    does: [],
    open: ['tiers.goal.requires'],
  },
  {
    name: 'a course with a price of its own is paid once',
    requires: { all: [people('sales-associate', 1)] },
    actions: {
      course: action({ completes: 'sales-101', cost: '40 EUR' }),
      exam: action({ passes: 'sales-foundation', cost: '60 EUR' }),
    },
    facts: [
      ...one,
      fact({
        id: 'c',
        kind: 'completion',
        person: 'anna',
        subject: 'sales-101',
        from: day('2026-02-01'),
      }),
    ],
    cost: '60',
    does: ['1 × passes sales-foundation by anna', '1 × earns sales-associate by anna'],
  },
  {
    name: 'what is earned already is only claimed',
    requires: people('sales-associate', 1),
    facts: [
      ...three,
      fact({
        id: 'c',
        kind: 'completion',
        person: 'boris',
        subject: 'sales-101',
        from: day('2026-02-01'),
      }),
      fact({
        id: 'p',
        kind: 'pass',
        person: 'boris',
        subject: 'sales-foundation',
        from: day('2026-02-01'),
      }),
    ],
    cost: '0',
    does: ['1 × claims sales-associate by boris'],
  },
  {
    name: 'the company accepts an agreement',
    requires: { agreed: 'program-agreement' },
    actions: { sign: action({ accepts: 'program-agreement', cost: '0 EUR' }) },
    cost: '0',
    does: ['1 × accepts program-agreement'],
  },
  {
    name: 'whoever brings a credential along can be cheaper',
    requires: people('technical-professional', 2),
    actions: {
      ...prices,
      veteran: action({ hires: 'technical-professional', cost: '500 EUR', most: 1 }),
    },
    cost: '1020',
    does: [
      '1 × hires technical-professional',
      '1 × earns technical-associate by anna',
      '1 × earns technical-professional by anna',
    ],
  },
  {
    name: 'who is there comes before who joins at the same price',
    requires: people('sales-associate', 1),
    facts: [affiliation('zoe', 'acme', '2026-01-01')],
    actions: { ...prices, recruit: action({ hires: 'anyone', cost: '0 EUR', takes: '3 months' }) },
    cost: '100',
    does: ['1 × earns sales-associate by zoe'],
  },
  {
    name: 'who is there learns rather than that someone who has learned joins at the same price',
    requires: people('sales-associate', 1),
    facts: [affiliation('zoe', 'acme', '2026-01-01')],
    actions: { ...prices, ready: action({ hires: 'sales-associate', cost: '100 EUR' }) },
    cost: '100',
    does: ['1 × earns sales-associate by zoe'],
  },
  {
    name: 'a level of a competency, and what it takes to apply for it',
    target: 'archiving:expert',
    parts: competencies,
    actions: {
      ...prices,
      apply: action({
        adds: { of: 'application', subject: 'archiving', attributes: { level: 'expert' } },
        cost: '10 EUR',
      }),
    },
    cost: '110',
    does: ['1 × adds application', '1 × earns sales-associate by anna'],
    open: ['competencies.archiving.levels.expert.approval'],
  },
  {
    name: 'a tier that rests on competencies takes the cheaper one',
    requires: { competencies: { level: 'base', atLeast: 1 } },
    parts: competencies,
    cost: '90',
    does: ['3 × adds deal'],
  },
  {
    name: 'tiers on the way are reached as well',
    target: 'gold',
    cost: '1741',
    facts: ['a', 'b', 'c', 'd'].map((person) => affiliation(person, 'acme', '2026-01-01')),
    does: [
      '2 × earns sales-associate by a, b',
      '2 × earns sales-professional by a, b',
      '2 × earns technical-associate by c, d',
      '2 × earns technical-professional by c, d',
    ],
  },
];

describe('the cheapest plan', () => {
  for (const { name, cost, does, unpriced = [], open = [], above = null, ...given } of cases)
    test(name, () => {
      const found = planOf(given);
      assert.deepEqual(found.actions.map(short).toSorted(), does.toSorted());
      assert.deepEqual(found.cost, { amount: cost, currency: 'EUR' });
      assert.equal(found.above, above);
      assert.deepEqual(found.unpriced.map(short), unpriced);
      assert.deepEqual(
        found.open.map(({ path }) => path),
        open,
      );
      assert.equal(found.proven, true, `after ${found.considered}`);
    });
});

test('who joins is told by what they do then', () => {
  const requires = {
    all: [people('technical-associate', 1), people('sales-professional', 2)],
  };
  assert.deepEqual(planOf({ requires, facts: [] }).joining, [
    { count: 2, subjects: ['sales-associate', 'sales-professional'] },
    { count: 1, subjects: ['technical-associate'] },
  ]);
  assert.deepEqual(planOf({ requires, facts: three }).joining, []);
});

test('of two actions at the same price the quicker one', () => {
  const deal = (takes: string) =>
    action({ adds: { of: 'deal', money: '1 EUR' }, cost: '9 EUR', takes });
  for (const [one, other, quick] of [
    ['5 weeks', '1 month', 'other'],
    ['1 month', '5 weeks', 'one'],
    ['31 days', '1 month', 'other'],
    ['30 days', '1 month', 'one'],
  ] as const) {
    const actions = { one: deal(one), other: deal(other) };
    const found = planOf({ requires: { count: { of: 'deal', atLeast: 1 } }, actions });
    assert.deepEqual(
      found.actions.map((each) => each.action),
      [quick],
    );
  }
});
