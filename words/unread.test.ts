import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Condition } from '@guildmark/engine';
import { day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import { explain } from './explain.ts';
import type { Locale } from './define.ts';

const named = (en: string, ru: string) => ({ en, ru });
const attributes = {
  market: {
    title: named('Market', 'Рынок'),
    values: { growth: named('growth', 'растущий'), mature: named('mature', 'зрелый') },
  },
  'head-count': { title: named('Head count', 'Численность') },
};
const deals = { of: 'deal', value: 'money' };

/** What is said of a requirement of a company of which one thing is said. */
function told(asks: object, subject: string, value: string | number, locale: Locale): string {
  const program = testProgram(
    {},
    {
      locales: ['en', 'ru'],
      attributes,
      tiers: [
        {
          id: 'silver',
          title: named('Silver', 'Серебряный'),
          metal: 'silver',
          requires: { all: [asks as Condition] },
        },
      ],
    },
  );
  const facts = [
    fact({ id: 'said', kind: 'attribute', organisation: 'acme', subject, attributes: { value } }),
  ];
  const standing = standingOf(program, facts, 'acme', {
    on: day('2026-06-01'),
    known: day('2026-06-01'),
  });
  const lines = explain(standing, program, locale, { person: (id) => id });
  return lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n');
}

const byMarket = {
  sum: { ...deals, atLeast: { default: '50 EUR', by: { market: { growth: '30 EUR' } } } },
};
const ofHeads = {
  people: { holding: 'sales-associate', atLeast: { percent: '50%', ofAttribute: 'head-count' } },
};
const points = {
  points: {
    atLeast: 1,
    categories: [
      {
        id: 'c',
        metrics: [
          {
            id: 'm',
            sum: deals,
            linear: { points: 60, upTo: '150 EUR' },
            times: [{ default: 1, by: { market: { growth: 2 } } }],
          },
        ],
      },
    ],
  },
};
const ranked = { rank: { name: 'best', of: 'deal', per: ['market'], within: '12 months', top: 1 } };
const is = (name: string, wanted: unknown) => ({ attribute: { name, is: wanted } });

const cases: {
  name: string;
  asks: object;
  says: [string, string | number];
  en: RegExp | null;
  ru?: RegExp;
}[] = [
  {
    name: 'a threshold by a value that is not listed',
    asks: byMarket,
    says: ['market', 'growht'],
    en: /general threshold .*Market says “growht”, which is none of the values that the program lists\. Probably growth is meant\./,
    ru: /Рынок: значения «growht» в программе нет\. Вероятно, имеется в виду «растущий»\./,
  },
  {
    name: 'a threshold by a value that is listed',
    asks: byMarket,
    says: ['market', 'mature'],
    en: null,
  },
  {
    name: 'a threshold of a head-count in letters',
    asks: ofHeads,
    says: ['head-count', 'eight'],
    en: /how much is needed cannot be said\. Head count says “eight”, which is not a number: nothing can be measured by it\.$/m,
    ru: /сколько нужно, определить нельзя\. Численность: «eight» — не число, по нему ничего нельзя рассчитать\.$/m,
  },
  {
    name: 'a head-count with a word behind it',
    asks: ofHeads,
    says: ['head-count', '1,200 people'],
    en: /“1,200 people”.* Probably 1200 is meant\./,
    ru: /Вероятно, имеется в виду 1200\./,
  },
  { name: 'a head-count written as a text', asks: ofHeads, says: ['head-count', '8'], en: null },
  { name: 'a head-count', asks: ofHeads, says: ['head-count', 8], en: null },
  {
    name: 'a multiplier by a value that is not listed',
    asks: points,
    says: ['market', 'Growth'],
    en: /Market says “Growth”.* Probably growth is meant\./,
  },
  {
    name: 'the group of a ranking',
    asks: ranked,
    says: ['market', 'emerging'],
    en: /Market says “emerging”, which is none of the values that the program lists\.(?! Probably)/,
  },
  {
    name: 'a range',
    asks: is('head-count', { atLeast: 5 }),
    says: ['head-count', 'five'],
    en: /Not the case: Head count of at least 5\. Head count says “five”/,
  },
  {
    name: 'a value that is asked for',
    asks: is('market', 'growth'),
    says: ['market', 'growht'],
    en: /Not the case: Market: growth\. Market says “growht”/,
  },
  {
    name: 'an attribute that the requirement does not go by',
    asks: byMarket,
    says: ['head-count', 'eight'],
    en: null,
  },
];

for (const { name, asks, says, en, ru } of cases) {
  test(`a value that cannot be read is named where it decides: ${name}`, () => {
    const text = told(asks, ...says, 'en');
    if (en === null) assert.doesNotMatch(text, / says “/);
    else assert.match(text, en);
    if (ru) assert.match(told(asks, ...says, 'ru'), ru);
  });
}
