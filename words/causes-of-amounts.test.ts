import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Fact, type Program } from '@guildmark/engine';
import { day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import { changeLines, futureCode } from './changes.ts';
import { tell } from './explain.ts';

const base = testProgram();
const [tier] = base.tiers;
const number = (title: string) => ({ title: { en: title, ru: title }, values: {} });

/** A program whose one tier asks for one thing. */
const asking = (requires: unknown): Program =>
  testProgram(
    {},
    {
      tiers: [{ ...tier, id: 'silver', title: { en: 'Silver', ru: 'Серебряный' }, requires }],
      attributes: { heads: number('Heads'), region: number('Region') },
      names: { score: { en: 'Score', ru: 'Оценка' }, cat: { en: 'Index', ru: 'Индекс' } },
    },
  );

const points = (metric: object, atLeast = 50) => ({
  points: { atLeast, categories: [{ id: 'cat', metrics: [metric] }] },
});
const score = { of: 'survey', value: { attribute: 'score' }, within: '12 months', sample: 1 };
const deals = { of: 'deal', value: 'money', within: '12 months' };
const growth = { of: 'deal', value: 'money', over: '12 months', against: '1 year', base: '1 EUR' };

const deal = (id: string, from: string, amount: string, until?: string): Fact =>
  fact({
    id,
    kind: 'deal',
    organisation: 'acme',
    money: { amount, currency: 'EUR' },
    from: day(from),
    ...(until !== undefined && { until: day(until) }),
  });
const survey = (id: string, from: string, mark: number): Fact =>
  fact({ id, kind: 'survey', organisation: 'acme', attributes: { score: mark }, from: day(from) });
const value = (subject: string, from: string, to: number | string, until?: string): Fact =>
  fact({
    id: `${subject} ${from}`,
    kind: 'attribute',
    organisation: 'acme',
    subject,
    attributes: { value: to },
    from: day(from),
    ...(until !== undefined && { until: day(until) }),
  });

const money = 'Total value of closed deals in the last 12 months';
const average = 'Average score of surveys in the last 12 months';
const growing = 'Growth over 12 months of value of closed deals against 1 year earlier';
const index = (metric: string) =>
  `Points for Index – ${metric.slice(0, 1).toLowerCase()}${metric.slice(1)}`;

interface Case {
  what: string;
  requires: unknown;
  facts: Fact[];
  /** The first change after the day. */
  says: string[];
}

const cases: Case[] = [
  {
    what: 'a sum rises by a fact that begins',
    requires: { sum: { ...deals, atLeast: '100 EUR' } },
    facts: [deal('a', '2026-07-01', '100')],
    says: ['met: 1 July 2026: Silver is reached.', `met: ${money}: more counts.`],
  },
  {
    what: 'a sum falls as the window moves on',
    requires: { sum: { ...deals, atLeast: '100 EUR' } },
    facts: [deal('a', '2026-01-01', '100')],
    says: ['missing: 1 January 2027: Silver is lost.', `missing: ${money}: less counts.`],
  },
  {
    what: 'a count falls as a fact ends',
    requires: { count: { of: 'deal', atLeast: 1 } },
    facts: [deal('a', '2026-01-01', '100', '2026-09-01')],
    says: ['missing: 1 September 2026: Silver is lost.', 'missing: Closed deals: less counts.'],
  },
  {
    what: 'an average falls through a new fact',
    requires: { average: { ...score, atLeast: 4 } },
    facts: [survey('a', '2026-05-01', 5), survey('b', '2026-07-01', 1)],
    says: [
      'missing: 1 July 2026: Silver is lost.',
      `missing: ${average}: lower, as something new counts.`,
    ],
  },
  {
    what: 'an average rises as a bad mark leaves the window',
    requires: { average: { ...score, atLeast: 4 } },
    facts: [survey('a', '2026-05-01', 5), survey('b', '2025-09-01', 1)],
    says: [
      'met: 1 September 2026: Silver is reached.',
      `met: ${average}: higher, as something no longer counts.`,
    ],
  },
  {
    what: 'of what came and went at once only what lowers an average explains that it falls',
    requires: { average: { ...score, atLeast: 4 } },
    facts: [
      survey('a', '2026-05-01', 5),
      survey('b', '2025-07-01', 3),
      survey('c', '2026-07-01', 1),
    ],
    says: [
      'missing: 1 July 2026: Silver is lost.',
      `missing: ${average}: lower, as something new counts.`,
    ],
  },
  {
    what: 'a growth falls as a deal becomes one of the year before',
    requires: { growth: { ...growth, withoutBase: 'missing', atLeast: '10%' } },
    facts: [
      deal('a', '2024-09-01', '100'),
      deal('b', '2025-08-01', '200'),
      deal('c', '2026-05-01', '50'),
    ],
    says: [
      'missing: 1 August 2026: Silver is lost.',
      `missing: ${growing}: lower, as something no longer counts.`,
      `missing: ${growing}: lower, as more counts in what it is compared with.`,
    ],
  },
  {
    what: 'a growth rises as a deal leaves the year before',
    requires: { growth: { ...growth, withoutBase: 'missing', atLeast: '10%' } },
    facts: [
      deal('a', '2024-08-01', '500'),
      deal('b', '2024-10-01', '100'),
      deal('c', '2026-03-01', '300'),
    ],
    says: [
      'met: 1 August 2026: Silver is reached.',
      `met: ${growing}: higher, as less counts in what it is compared with.`,
    ],
  },
  {
    what: 'a growth rises as there is something to grow from',
    requires: { growth: { ...growth, base: '100 EUR', withoutBase: 'missing', atLeast: '10%' } },
    facts: [
      deal('a', '2025-08-01', '100'),
      deal('b', '2026-05-01', '50'),
      deal('c', '2026-08-01', '100'),
    ],
    says: [
      'met: 1 August 2026: Silver is reached.',
      `met: ${growing}: there is enough to compare with now.`,
      `met: ${growing}: higher, as something new counts.`,
    ],
  },
  {
    what: 'what is left falls as more is taken off',
    requires: { net: { ...deals, less: [{ of: 'event' }], value: 'quantity', atLeast: 1 } },
    facts: [
      fact({ id: 'a', kind: 'deal', organisation: 'acme', quantity: 2, from: day('2026-05-01') }),
      fact({ id: 'b', kind: 'event', organisation: 'acme', quantity: 2, from: day('2026-07-01') }),
    ],
    says: [
      'missing: 1 July 2026: Silver is lost.',
      'missing: Total quantity of closed deals in the last 12 months less events: lower, as more is taken off.',
    ],
  },
  {
    what: 'what a company is',
    requires: { attribute: { name: 'region', is: 'EMEA' } },
    facts: [value('region', '2026-01-01', 'EMEA', '2026-08-01')],
    says: ['missing: 1 August 2026: Silver is lost.', 'missing: Region: EMEA: no longer the case.'],
  },
  {
    what: 'an index falls through a new fact of an average',
    requires: points({
      id: 'm',
      average: score,
      linear: { points: 100, from: 1, upTo: 5 },
      ofNothing: 0,
    }),
    facts: [
      survey('a', '2026-05-01', 5),
      survey('b', '2026-07-01', 1),
      survey('c', '2026-07-01', 1),
    ],
    says: [
      'missing: 1 July 2026: Silver is lost.',
      `missing: ${index(average)}: lower, as something new counts.`,
    ],
  },
  {
    what: 'an index falls as what it adds up leaves the window',
    requires: points({ id: 'm', sum: deals, each: { points: 1, per: '1 EUR' } }),
    facts: [deal('a', '2026-01-01', '60')],
    says: ['missing: 1 January 2027: Silver is lost.', `missing: ${index(money)}: less counts.`],
  },
  {
    what: 'an index falls as more heads are declared',
    requires: points({
      id: 'm',
      count: { of: 'deal' },
      linear: { points: 100, upTo: { percent: '100%', ofAttribute: 'heads' } },
    }),
    facts: [
      deal('a', '2026-01-01', '60'),
      value('heads', '2026-01-01', 2, '2026-08-01'),
      value('heads', '2026-08-01', 4),
    ],
    says: [
      'missing: 1 August 2026: Silver is lost.',
      'missing: Points for Index: heads has changed.',
    ],
  },
  {
    what: 'more is asked for as more counts behind it',
    requires: {
      count: {
        of: 'reference',
        atLeast: { oneFor: '100 EUR', of: 'deal', value: 'money', rounded: 'up' },
      },
    },
    facts: [
      deal('a', '2026-01-01', '100'),
      deal('b', '2026-08-01', '100'),
      fact({ id: 'r', kind: 'reference', organisation: 'acme', from: day('2026-01-01') }),
    ],
    says: [
      'missing: 1 August 2026: Silver is lost.',
      'missing: Customer references: more is asked for, as something new counts (closed deals).',
    ],
  },
];

const on = day('2026-06-01');
function told({ requires, facts }: Case, locale: 'en' | 'ru' = 'en'): string[] {
  const program = asking(requires);
  const standing = standingOf(program, facts, 'acme', { on, known: Infinity });
  const telling = tell(program, locale, { person: (id) => id }, on);
  const [change] = standing.forecast;
  assert.ok(change, 'something changes');
  return changeLines(telling, standing, change, futureCode(change)).map(
    ({ state, text }) => `${state}: ${text}`,
  );
}

for (const one of cases) test(one.what, () => assert.deepEqual(told(one), one.says));

test('a fall through a new fact, in Russian', () => {
  const one = cases.find(({ what }) => what === 'an index falls through a new fact of an average')!;
  assert.deepEqual(told(one, 'ru'), [
    'missing: 1 июля 2026: статус «Серебряный» утрачивается.',
    'missing: Баллы: «Индекс» — опросы за последние 12 месяцев: в среднем (оценка): показатель снизился, так как учтены новые данные.',
  ]);
});
