import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, MetricAmount } from '@guildmark/engine';
import { metricTexts } from './metrics.ts';
import type { Speaker } from './selection-text.ts';

const speaker = (locale: 'en' | 'ru'): Speaker => ({
  locale,
  title: (id) => id,
  attribute: (id) => id,
  value: (_, value) => value,
});
const condition = {
  points: {
    atLeast: { figure: '100', currency: null },
    categories: [
      {
        id: 'business',
        metrics: [
          { id: 'revenue', sum: { of: 'deal', value: 'money' } },
          { id: 'references', count: { of: 'reference' } },
        ],
      },
      { id: 'skills', metrics: [{ id: 'trained', people: { holding: ['trained'] } }] },
    ],
  },
} as unknown as Condition;
const amounts: MetricAmount[] = [
  {
    category: 'business',
    id: 'revenue',
    unit: 'money',
    amount: '104200.5',
    currency: 'EUR',
    points: '104',
    most: '200',
  },
  { category: 'business', id: 'references', unit: 'number', amount: '0', points: '0' },
  { category: 'skills', id: 'trained', unit: 'number', amount: '1', points: '1/3' },
];

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('what each metric measures and gives', () => {
  const told = metricTexts(speaker('en'), condition, amounts);
  assert.deepEqual(
    told.map((one) => ({ ...one, text: plain(one.text) })),
    [
      {
        text: 'Total value of closed deals: EUR 104,200.50; points: 104 of at most 200.',
        gives: true,
      },
      { text: 'Customer references: 0; points: 0.', gives: false },
      { text: 'Trained: 1; points: 0.33.', gives: true },
    ],
  );
  assert.match(
    metricTexts(speaker('ru'), condition, amounts)[0]!.text,
    /; баллы: 104, не больше 200\.$/,
  );
});

const index = {
  points: {
    atLeast: { figure: '60', currency: null },
    categories: [
      {
        id: 'index',
        metrics: [
          {
            id: 'growth',
            growth: {
              of: 'deal',
              value: 'money',
              over: { amount: 12, unit: 'months' },
              against: { amount: 1, unit: 'years' },
            },
          },
          { id: 'score', average: { of: 'survey', value: { attribute: 'score' }, sample: 3 } },
          { id: 'cloud', share: { of: 'deal', which: { hosting: 'cloud' } } },
          { id: 'trained', people: { holding: ['trained'] } },
        ],
      },
    ],
  },
} as unknown as Condition;
const said = (locale: 'en' | 'ru', amount: Omit<MetricAmount, 'category'>) =>
  plain(metricTexts(speaker(locale), index, [{ category: 'index', ...amount }])[0]!.text);

test('what a metric of an index measures, and what of it counts', () => {
  const cases: [amount: Omit<MetricAmount, 'category'>, en: string, ru: RegExp][] = [
    [
      { id: 'growth', unit: 'percent', amount: '12', points: '60', weight: '40', counted: '24' },
      'Growth over 12 months of value of closed deals against 1 year earlier: 12%; points: 60, of which 40% count: 24.',
      /: 12 %; баллы: 60, учитывается 40 % из них: 24\.$/,
    ],
    [
      { id: 'growth', unit: 'percent', amount: null, points: '50' },
      'Growth over 12 months of value of closed deals against 1 year earlier: too little earlier to compare with; points: 50 (given where this cannot be measured).',
      /: раньше было слишком мало, сравнивать не с чем; баллы: 50 \(столько даётся, когда измерить нельзя\)\.$/,
    ],
    [
      {
        id: 'score',
        unit: 'number',
        amount: '4.25',
        sample: { have: 2, need: 3 },
        points: '0',
        missing: true,
      },
      'Average score of surveys: 4.25, measured over 2, with at least 3 needed; points: 0; without it these points are not reached.',
      /: 4,25, измерено по 2, нужно не меньше 3; баллы: 0; без этого баллы не набраны\.$/,
    ],
    [
      {
        id: 'score',
        unit: 'number',
        amount: '4.25',
        sample: { have: 3, need: 3 },
        points: '62.5',
      },
      'Average score of surveys: 4.25; points: 62.5.',
      /: 4,25; баллы: 62,5\.$/,
    ],
    [
      { id: 'cloud', unit: 'percent', amount: null, points: '0' },
      'Share with hosting cloud among closed deals: nothing to measure; points: 0 (given where this cannot be measured).',
      /: измерять нечего; баллы: 0 \(столько даётся, когда измерить нельзя\)\.$/,
    ],
    [
      { id: 'trained', unit: 'number', amount: '2', upTo: '5', points: '40' },
      'Trained: 2, and 5 is the whole way; points: 40.',
      /: 2, полный балл — при 5; баллы: 40\.$/,
    ],
    [
      { id: 'trained', unit: 'number', amount: '2', upTo: null, points: '0' },
      'Trained: 2, and nothing says what it is measured against; points: 0 (given where this cannot be measured).',
      /: 2, но неизвестно, с чем сравнивать; баллы: 0 \(столько даётся, когда измерить нельзя\)\.$/,
    ],
  ];
  for (const [amount, en, ru] of cases) {
    assert.equal(said('en', amount), en);
    assert.match(said('ru', amount), ru);
  }
});

test('a metric that the text no longer has, and another measure, say nothing', () => {
  const gone = [
    { category: 'business', id: 'gone', unit: 'number' as const, amount: '1', points: '1' },
  ];
  assert.deepEqual(metricTexts(speaker('en'), condition, gone), []);
  assert.deepEqual(metricTexts(speaker('en'), { all: [] }, amounts), []);
  assert.deepEqual(metricTexts(speaker('en'), null, amounts), []);
});

const made = (scores: object, found: Partial<MetricAmount>, locale: 'en' | 'ru') => {
  const text = {
    points: { categories: [{ id: 'c', metrics: [{ id: 'm', count: { of: 'deal' }, ...scores }] }] },
  } as unknown as Condition;
  const base: MetricAmount = {
    category: 'c',
    id: 'm',
    unit: 'number',
    amount: '4',
    points: '20',
  };
  return plain(metricTexts(speaker(locale), text, [{ ...base, ...found }])[0]!.text).replace(
    /^.*(?:points|баллы): /,
    '',
  );
};
const figureOf = (figure: string, currency: string | null = null) => ({ figure, currency });

test('how the points of a metric come about stands beside them, in one line', () => {
  const linear = { points: '60', upTo: figureOf('150000', 'EUR') };
  const bands = [
    { from: figureOf('3'), points: '10' },
    { from: figureOf('4'), points: '20' },
  ];
  const cases: [scores: object, found: Partial<MetricAmount>, en: string, ru: string][] = [
    [{ each: { points: '5' } }, {}, '20 (5 points for each).', '20 (5 баллов за каждую единицу).'],
    [
      { each: { points: '1', per: figureOf('10000', 'EUR'), full: true } },
      { most: '30' },
      '20 of at most 30 (1 point for each full EUR 10,000).',
      '20, не больше 30 (1 балл за каждые полные 10 000 EUR).',
    ],
    [
      { linear },
      {},
      '20 (up to 60 points, reached at EUR 150,000).',
      '20 (до 60 баллов, полностью при 150 000 EUR).',
    ],
    [
      { linear: { ...linear, from: figureOf('50000', 'EUR') } },
      { weight: '40', counted: '8' },
      '20 (from EUR 50,000 on up to 60 points, reached at EUR 150,000), of which 40% count: 8.',
      '20 (начиная с 50 000 EUR, до 60 баллов при 150 000 EUR), учитывается 40 % из них: 8.',
    ],
    [
      { bands },
      {},
      '20 (10 points from 3 and 20 points from 4).',
      '20 (10 баллов начиная с 3 и 20 баллов начиная с 4).',
    ],
    [
      { each: { points: '5' }, atLeast: '25' },
      {},
      '20 (5 points for each, at least 25 needed).',
      '20 (5 баллов за каждую единицу, нужно не меньше 25).',
    ],
    [
      { each: { points: '5' } },
      { amount: null },
      '20 (given where this cannot be measured).',
      '20 (столько даётся, когда измерить нельзя).',
    ],
    [
      { each: { points: '5' } },
      { amount: null, points: '0', missing: true },
      '0; without it these points are not reached.',
      '0; без этого баллы не набраны.',
    ],
  ];
  for (const [scores, found, en, ru] of cases) {
    assert.equal(made(scores, found, 'en'), en);
    assert.equal(made(scores, found, 'ru'), ru);
  }
});
