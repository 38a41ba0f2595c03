import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diff, type Program } from '@guildmark/engine';
import { testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explainDiff } from './diff.ts';

const people = (holding: string | string[], atLeast: unknown = 1) => ({
  people: { holding, atLeast },
});
const deals = (rest: object) => ({ count: { of: 'deal', atLeast: 2, ...rest } });
const asking = (requires: object, parts: object = {}): Program =>
  testProgram(
    {},
    {
      tiers: [{ id: 'silver', title: { en: 'Silver', ru: 'Серебро' }, metal: 'silver', requires }],
      ...parts,
    },
  );

const marks = { met: '+', soon: '~', missing: '-' };
function told(before: Program, after: Program, locale: Locale = 'en'): string[] {
  const lines = explainDiff(diff(before, after), { before, after, locale });
  return lines.map(({ depth, state, text }) =>
    `${'  '.repeat(depth)}${marks[state]} ${text}`.replaceAll('\u00a0', ' '),
  );
}

const [mild, hard] = [
  asking({
    all: [
      people('sales-associate'),
      people('technical-associate'),
      deals({ within: '12 months' }),
      { any: [{ agreed: 'program-agreement' }, people('sales-expert')] },
    ],
  }),
  asking(
    {
      all: [
        people('sales-associate', 2),
        people(['technical-associate', 'technical-expert']),
        deals({ within: '6 months' }),
        { any: [{ agreed: 'program-agreement' }] },
        { not: people('sales-professional', 5) },
      ],
    },
    { version: '2.0.0', currency: 'USD' },
  ),
];

test('two texts in English, clause by clause', () => {
  assert.deepEqual(told(mild, hard), [
    '~ 7 differences: 4 ask for more, 1 for less, 2 others.',
    '~ The program',
    '  ~ Version 1.0.0 becomes 2.0.0.',
    '  ~ Currency: USD instead of EUR.',
    '~ Silver',
    '  - People holding sales-associate: at least 2 instead of 1. That asks for more.',
    '  + People holding technical-associate or technical-expert: technical-expert counts as well. That asks for less.',
    '  - What is looked at becomes closed deals in the last 6 months; before: closed deals in the last 12 months. That asks for more.',
    '  - Will no longer do: one person holding sales-expert. That asks for more.',
    '  - Also asked for: that this is not so: 5 people holding sales-professional. That asks for more.',
  ]);
});

test('the same in Russian', () => {
  const lines = told(mild, hard, 'ru');
  assert.equal(lines[0], '~ Различий: 7; требуют больше: 4, требуют меньше: 1, прочих: 2.');
  assert.equal(
    lines[5],
    '  - Люди, у которых есть «sales-associate»: не меньше 2 вместо 1. Это строже.',
  );
  for (const line of lines) assert.match(line, /[а-я]/i);
});

test('two equal texts', () => {
  assert.deepEqual(told(mild, structuredClone(mild)), ['+ The two texts say the same.']);
});

test('everything else has a sentence, in both languages', () => {
  const base = testProgram();
  const benefits = { portal: { title: { en: 'Portal' }, cost: '5 EUR' } };
  const [first, second, ...rest] = base.tiers;
  const other = testProgram(
    { graceCounts: true },
    {
      dates: { published: '2024-01-01', effective: '2024-02-01', enforced: '2024-02-01' },
      benefits,
      tiers: [
        { ...first, benefits: ['portal'] },
        { ...second, title: { en: 'Sterling' } },
        ...rest,
        { ...second, id: 'diamond', title: { en: 'Diamond' } },
      ],
      design: { elements: ['title', 'level'], accent: '#445566', shape: {} },
      renewal: {
        ...base.renewal,
        byLevel: {},
        grace: '45 days',
        streamlined: '90 days',
        noticesBefore: ['30 days'],
      },
    },
  );
  const lines = told(base, other);
  for (const expected of [
    '  ~ New tier: Diamond. It asks for: all of these: one person holding sales-associate; one person holding technical-associate.',
    '  ~ The tier “silver” is now named “Sterling”.',
    '  ~ New benefit: Portal.',
    '  ~ Benefits: Portal added.',
    '  ~ It takes effect on 1 February 2024 instead of 1 January 2024.',
    '  + Holders in the grace period still count: yes instead of no. That asks for less.',
    '  ~ Colour of the badge: #445566 instead of #112233.',
    '  + Grace period: 45 days instead of 30 days. That asks for less.',
  ])
    assert.ok(lines.includes(expected), `${expected}\n${lines.join('\n')}`);
  assert.ok(told(other, base).includes('  ~ The tier is gone: Diamond.'));
  assert.equal(told(base, other, 'ru').length, lines.length);
});

test('a row of a mapping table is told by where it leads, in both languages', () => {
  const because = { en: 'Because.' };
  const mapped = (...rows: object[]) =>
    testProgram(
      {},
      {
        transition: {
          from: { program: 'older', title: { en: 'the older program' } },
          on: '2024-01-01',
          sources: {
            one: { title: { en: 'First badge' } },
            two: { title: { en: 'Second badge' } },
          },
          lands: { choose: 'sales-associate', because },
          conjunction: { choose: 'also', because },
          rows,
        },
      },
    );
  const first = { from: ['one'], to: [{ credential: 'sales-associate' }] };
  const second = { from: ['one', 'two'], to: [{ credential: 'sales-expert' }], deferred: true };
  const [before, after] = [mapped(first), mapped(first, second)];
  assert.ok(
    told(before, after).includes(
      '  ~ Row of the mapping table: First badge and Second badge → sales-expert (announced) added.',
    ),
  );
  assert.ok(
    told(before, after, 'ru').includes(
      '  ~ Строка таблицы соответствия: появилось «First badge» и «Second badge» → «sales-expert» (объявлено).',
    ),
  );
});
