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

test('a metric that the text no longer has, and another measure, say nothing', () => {
  const gone = [
    { category: 'business', id: 'gone', unit: 'number' as const, amount: '1', points: '1' },
  ];
  assert.deepEqual(metricTexts(speaker('en'), condition, gone), []);
  assert.deepEqual(metricTexts(speaker('en'), { all: [] }, amounts), []);
  assert.deepEqual(metricTexts(speaker('en'), null, amounts), []);
});
