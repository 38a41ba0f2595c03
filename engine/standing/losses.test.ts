import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { decisionsAhead } from './decide.ts';
import { decision } from './fixtures.ts';
import { standingOf } from './standing.ts';

const because = { en: 'For the test.' };
const halfYearly = {
  promotions: { choose: 'at-once', because },
  demotions: { choose: 'half-yearly', because },
};
const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });
const twoAndOne = { all: [people('sales-associate', 2), people('technical-associate', 1)] };
const deals = (atLeast: number) => ({
  sum: { of: 'deal', value: 'quantity', atLeast, within: '12 months' },
});
const happy = { average: { of: 'survey', value: 'quantity', atLeast: 8 } };

/** Everybody who is named belongs to Acme all the time. */
const staff = ['anna', 'boris', 'chen', 'dora'].map((person) =>
  affiliation(person, 'acme', '2025-01-01'),
);
const badge = (person: string, subject: string, until: string, from = '2025-06-01') => ({
  ...credential(person, subject, from, until),
  id: `${person} ${subject}`,
});
const sales = (person: string, until: string, from?: string) =>
  badge(person, 'sales-associate', until, from);
const technical = (person: string, until: string, from?: string) =>
  badge(person, 'technical-associate', until, from);
const counted = (kind: 'deal' | 'survey', on: string, quantity: number): Fact =>
  fact({
    id: `${kind} ${on}`,
    kind,
    organisation: 'acme',
    quantity,
    from: day(on),
  });

/** Acme is silver, and what silver asks is met on 1 July 2026: the review of that day, and not that of 1 January 2027. */
const cases: {
  name: string;
  facts: Fact[];
  asks?: object;
  oneSeat?: true;
  is: string[];
}[] = [
  {
    name: 'one loss',
    facts: [sales('anna', '2026-08-01'), sales('boris', '2028-01-01')],
    asks: people('sales-associate', 2),
    is: ['anna sales-associate ended'],
  },
  {
    name: 'two losses of two measures, one after the other',
    facts: [
      sales('anna', '2026-08-01'),
      sales('boris', '2028-01-01'),
      technical('chen', '2026-09-15'),
    ],
    is: ['anna sales-associate ended', 'chen technical-associate ended'],
  },
  {
    name: 'two losses of one measure',
    facts: [
      sales('anna', '2026-08-01'),
      sales('boris', '2026-09-15'),
      technical('chen', '2028-01-01'),
    ],
    is: ['anna sales-associate ended', 'boris sales-associate ended'],
  },
  {
    name: 'not a loss that another person made good',
    facts: [
      sales('anna', '2026-08-01'),
      sales('boris', '2028-01-01'),
      technical('chen', '2026-09-15'),
      sales('dora', '2028-01-01', '2026-10-01'),
    ],
    is: ['chen technical-associate ended'],
  },
  {
    name: 'not who came back, where others are missing still',
    facts: [
      sales('anna', '2026-08-01'),
      { ...sales('anna', '2028-01-01', '2026-11-01'), id: 'anna again' },
      sales('boris', '2026-09-15'),
      technical('chen', '2028-01-01'),
    ],
    is: ['boris sales-associate ended'],
  },
  {
    name: 'what was lost again, by its last loss',
    facts: [
      sales('anna', '2026-08-01'),
      sales('boris', '2026-11-01'),
      sales('dora', '2028-01-01', '2026-09-01'),
      technical('chen', '2028-01-01'),
    ],
    is: ['boris sales-associate ended'],
  },
  {
    name: 'nothing that the tier does not ask, and no surplus that went before',
    facts: [
      sales('dora', '2026-07-15'),
      sales('anna', '2026-08-01'),
      sales('boris', '2028-01-01'),
      technical('chen', '2028-01-01'),
      fact({
        id: 'pass',
        kind: 'pass',
        person: 'chen',
        subject: 'sales-review',
        until: day('2026-10-01'),
      }),
      counted('deal', '2026-10-01', 5),
    ],
    is: ['anna sales-associate ended'],
  },
  {
    name: 'nothing of a higher tier that was not held',
    facts: [
      sales('anna', '2026-08-01'),
      sales('boris', '2028-01-01'),
      technical('chen', '2028-01-01'),
      badge('chen', 'technical-professional', '2026-10-01'),
    ],
    is: ['anna sales-associate ended'],
  },
  {
    name: 'of alternatives, the one that held it up last',
    facts: [sales('anna', '2026-08-01'), technical('chen', '2026-09-15')],
    asks: { any: [people('sales-associate', 1), people('technical-associate', 1)] },
    is: ['chen technical-associate ended'],
  },
  {
    name: 'nothing of a way that was not complete before',
    facts: [
      sales('anna', '2026-08-01'),
      technical('chen', '2026-09-15'),
      badge('dora', 'technical-expert', '2026-10-15'),
    ],
    asks: {
      any: [
        people('sales-associate', 1),
        { all: [people('technical-associate', 2), people('sales-expert', 1)] },
      ],
    },
    is: ['anna sales-associate ended'],
  },
  {
    name: 'everything of one instant and of later ones that an amount lacks, not what came meanwhile',
    facts: [
      counted('deal', '2025-08-01', 5),
      counted('deal', '2025-10-01', 3),
      counted('deal', '2026-03-01', 2),
      counted('deal', '2026-11-01', 4),
    ],
    asks: deals(10),
    is: ['deal 2025-08-01 ended', 'deal 2025-10-01 ended'],
  },
  {
    name: 'each that lowers a mean, not the one between them that raises it',
    facts: [
      counted('survey', '2026-03-01', 9),
      counted('survey', '2026-08-01', 4),
      counted('survey', '2026-09-01', 10),
      counted('survey', '2026-10-01', 3),
    ],
    asks: happy,
    is: ['survey 2026-08-01 gained', 'survey 2026-10-01 gained'],
  },
  {
    name: 'what came that must not be',
    facts: [
      sales('anna', '2026-08-01'),
      technical('chen', '2028-01-01', '2026-08-15'),
      technical('dora', '2026-12-01', '2026-08-20'),
    ],
    asks: {
      all: [people('sales-associate', 1), { not: people('technical-associate', 1) }],
    },
    is: ['anna sales-associate ended', 'chen technical-associate gained'],
  },
  {
    name: 'who went where another one fills their seat and leaves an own one empty',
    facts: [
      sales('anna', '2028-01-01'),
      technical('anna', '2028-01-01'),
      technical('chen', '2026-07-15'),
      sales('boris', '2026-08-01'),
    ],
    asks: { all: [people('sales-associate', 1), people('technical-associate', 1)] },
    oneSeat: true,
    is: ['boris sales-associate ended'],
  },
];

const program = (
  asks: object,
  { oneSeat, review, parts }: { oneSeat?: true; review?: object; parts?: object } = {},
) => {
  const base = testProgram();
  const [low, silver, gold] = base.tiers;
  return testProgram(oneSeat ? { onePersonFills: 'one-seat' } : {}, {
    tiers: [low, { ...silver, requires: asks }, gold],
    review: { ...halfYearly, ...review },
    ...parts,
  });
};

/** What the decisions say that come after a day: of each its act and the facts that are its causes. */
const told = (text: ReturnType<typeof program>, facts: Fact[], on = '2026-07-01') => {
  const held = [
    decision('2026-01-01', '', 'registered'),
    decision('2026-02-01', 'registered', 'silver'),
  ];
  const all = [...staff, ...held, ...facts];
  const standing = standingOf(text, all, 'acme', { on: day(on), known: day(on) });
  return decisionsAhead(standing)
    .filter(({ at }) => at <= day('2027-06-30'))
    .map(({ act, because: causes }) => [
      act,
      ...causes.map((cause) => `${cause.fact} ${cause.change}`).toSorted(),
    ]);
};

describe('a fall at a review names', () => {
  for (const { name, asks = twoAndOne, facts, oneSeat, is } of cases)
    test(name, () => {
      // Facts that come later are known before, so that a forecast sees them.
      const known = facts.map((each) => ({ ...each, recordedAt: day('2025-01-01') }));
      assert.deepEqual(told(program(asks, { ...(oneSeat && { oneSeat }) }), known), [
        ['demotion', ...is],
      ]);
    });
});

test('what is lost while a notice lasts is named by the fall, and not by the notice', () => {
  const facts = [
    sales('anna', '2026-08-01'),
    sales('boris', '2027-01-10'),
    technical('chen', '2028-01-01'),
  ];
  const text = program(twoAndOne, { review: { notice: '30 days' } });
  assert.deepEqual(told(text, facts), [
    ['notice', 'anna sales-associate ended'],
    ['demotion', 'anna sales-associate ended', 'boris sales-associate ended'],
  ]);
});

test('a fall that is due names them as well, and so does the answer of its day', () => {
  const facts = [
    sales('anna', '2026-08-01'),
    sales('boris', '2028-01-01'),
    technical('chen', '2026-09-15'),
  ];
  const is = ['anna sales-associate ended', 'chen technical-associate ended'];
  assert.deepEqual(told(program(twoAndOne), facts, '2027-01-01'), [['demotion', ...is]]);
});

test('what was retracted is named with what is lost after it', () => {
  const facts = [
    sales('anna', '2028-01-01'),
    sales('boris', '2028-01-01'),
    technical('chen', '2026-09-15'),
    fact({
      id: 'void',
      kind: 'retraction',
      names: 'anna sales-associate',
      from: day('2026-07-02'),
    }),
  ];
  assert.deepEqual(told(program(twoAndOne), facts, '2026-07-02'), [
    ['demotion', 'anna sales-associate ended', 'chen technical-associate ended'],
  ]);
});

test('a competency and the tier that rests on it name what its level asks', () => {
  const text = program(
    { competencies: { level: 'basic', atLeast: 1 } },
    {
      parts: {
        areas: { sales: { title: because } },
        competencyLevels: [{ id: 'basic', title: because }],
        competencies: {
          relay: { title: because, area: 'sales', levels: { basic: { requires: twoAndOne } } },
        },
      },
    },
  );
  const facts = [
    sales('anna', '2026-08-01'),
    sales('boris', '2028-01-01'),
    technical('chen', '2026-09-15'),
    decision('2026-02-01', '', 'basic', '[]', 'relay'),
  ];
  const fall = ['demotion', 'anna sales-associate ended', 'chen technical-associate ended'];
  assert.deepEqual(told(text, facts), [fall, fall]);
});
