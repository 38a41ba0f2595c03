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
    '~ 7 differences: 4 ask for more, 0 ask for less, 3 others.',
    '~ The program',
    '  ~ Version 1.0.0 becomes 2.0.0.',
    '  ~ Currency: USD instead of EUR.',
    '~ Silver',
    '  - People holding sales-associate: at least 2 instead of 1. That asks for more.',
    '  ~ People holding technical-associate or technical-expert: technical-expert counts as well. Nothing changes by it: a higher level counts as a lower one.',
    '  - What is looked at becomes closed deals in the last 6 months; before: closed deals in the last 12 months. That asks for more.',
    '  - Will no longer do: one person holding sales-expert. That asks for more.',
    '  - Also asked for: that this is not so: 5 people holding sales-professional. That asks for more.',
  ]);
});

test('the same in Russian', () => {
  const lines = told(mild, hard, 'ru');
  assert.equal(lines[0], '~ 7 различий: 4 требуют больше, 0 требуют меньше, 3 прочих.');
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

/** What is said of two texts of one tier, without the summary and the headings. */
const said = (before: Program, after: Program, locale: Locale) =>
  told(before, after, locale).filter((line) => line.startsWith('  '));

test('the summary counts in figures, in the forms of each language', () => {
  const numbered = (count: number) =>
    asking({ all: Array.from({ length: count }, () => deals({})) });
  const summary = (count: number, locale: Locale) => told(numbered(0), numbered(count), locale)[0];
  assert.equal(summary(1, 'en'), '~ 1 difference: 1 asks for more, 0 ask for less, 0 others.');
  assert.equal(summary(2, 'en'), '~ 2 differences: 2 ask for more, 0 ask for less, 0 others.');
  assert.equal(summary(1, 'ru'), '~ 1 различие: 1 требует больше, 0 требуют меньше, 0 прочих.');
  assert.equal(summary(3, 'ru'), '~ 3 различия: 3 требуют больше, 0 требуют меньше, 0 прочих.');
  assert.equal(summary(5, 'ru'), '~ 5 различий: 5 требуют больше, 0 требуют меньше, 0 прочих.');
  assert.equal(summary(21, 'ru'), '~ 21 различие: 21 требует больше, 0 требуют меньше, 0 прочих.');
});

test('rates of other currencies are told by what one unit is worth', () => {
  const text = (...table: object[]) => testProgram({}, { currencyRates: { table } });
  const [first, second] = [
    { from: '2026-01-01', worth: { USD: 0.9, GBP: 1.15 } },
    { from: '2026-03-01', worth: { USD: 0.925 } },
  ];
  const [one, both] = [text(first), text(first, second)];
  const other = text({ from: '2026-01-01', worth: { USD: 0.95, CHF: 1.1 } });
  const moved = text(first, { ...second, from: '2026-04-01' });
  const cases: [before: Program, after: Program, en: string, ru: string][] = [
    [
      one,
      both,
      'From 1 March 2026 one USD is worth 0.925 EUR instead of 0.900; this row is new.',
      'С 1 марта 2026 один USD стоит 0,925 EUR вместо 0,900; эта строка новая.',
    ],
    [
      both,
      one,
      'From 1 March 2026 one USD is worth 0.900 EUR instead of 0.925; the row of this day is gone.',
      'С 1 марта 2026 один USD стоит 0,900 EUR вместо 0,925; строки с этим днём больше нет.',
    ],
    [
      one,
      other,
      'From 1 January 2026 one USD is worth 0.95 EUR instead of 0.90; one GBP has no rate; it was worth 1.15 EUR; one CHF is worth 1.10 EUR, where it had no rate.',
      'С 1 января 2026 один USD стоит 0,95 EUR вместо 0,90; для GBP нет курса, раньше один GBP стоил 1,15 EUR; один CHF стоит 1,10 EUR, раньше курса не было.',
    ],
    [
      both,
      moved,
      'From 1 April 2026 instead of 1 March 2026 one USD is worth 0.925 EUR.',
      'С 1 апреля 2026, а не с 1 марта 2026 один USD стоит 0,925 EUR.',
    ],
  ];
  for (const [before, after, en, ru] of cases) {
    assert.deepEqual(said(before, after, 'en'), [`  ~ ${en}`]);
    assert.deepEqual(said(before, after, 'ru'), [`  ~ ${ru}`]);
  }
});

test('a clause of a set names the set, and which member asks what', () => {
  const each = (requires: object, rest: object = {}) =>
    asking({ forEach: { of: 'deal', by: 'subject', atLeast: 2, requires, ...rest } });
  const [two, three] = [people('sales-associate', 2), people('sales-associate', 3)];
  assert.deepEqual(said(each({ walls: two }), each({ walls: three }), 'en'), [
    '  - People holding sales-associate: at least 3 instead of 2. This is asked for each subject that counts (closed deals: at least 2), here for walls. That asks for more.',
  ]);
  assert.deepEqual(said(each({ walls: two }), each({ walls: three }), 'ru'), [
    '  - Люди, у которых есть «sales-associate»: не меньше 3 вместо 2. Это требуется для каждого, что учитывается по признаку «предмет» (закрытые сделки: не меньше 2), здесь — для walls. Это строже.',
  ]);
  assert.deepEqual(
    said(each({ walls: two }), each({ walls: three, vaults: two }, { atLeast: 1 }), 'en'),
    [
      '  - Now asked for: for each subject that counts (closed deals: at least 1): for walls, 3 people holding sales-associate; for vaults, 2 people holding sales-associate; before: for each subject that counts (closed deals: at least 2): for walls, 2 people holding sales-associate. That asks for more.',
    ],
  );
});

test('a clause inside another one tells what it is for', () => {
  const [two, three] = [deals({}), deals({ atLeast: 3 })];
  const among = (atLeast: number, rest: object = {}) => ({
    people: {
      holding: 'sales-associate',
      atLeast: 4,
      including: [{ holding: 'sales-expert', atLeast }],
      ...rest,
    },
  });
  const cases: [before: object, after: object, en: string][] = [
    [
      { not: two },
      { not: three },
      '+ Closed deals: at least 3 instead of 2. This is what must not be so. That asks for less.',
    ],
    [
      { when: { is: two, requires: people('sales-expert') } },
      { when: { is: three, requires: people('sales-expert') } },
      '+ Closed deals: at least 3 instead of 2. This is the case in which something is asked for: one person holding sales-expert. That asks for less.',
    ],
    [
      { when: { is: people('sales-expert'), requires: two } },
      { when: { is: people('sales-expert'), requires: three } },
      '- Closed deals: at least 3 instead of 2. This is asked for in one case only: one person holding sales-expert. That asks for more.',
    ],
    [
      among(2),
      among(3),
      '- People holding sales-expert: at least 3 instead of 2. They must be among the people holding sales-associate. That asks for more.',
    ],
    [
      among(2),
      among(3, { atLeast: 5 }),
      '- Now asked for: 5 people holding sales-associate, among them 3 people holding sales-expert; before: 4 people holding sales-associate, among them 2 people holding sales-expert. That asks for more.',
    ],
    [
      { forSome: { members: ['apac', 'emea'], requires: two } },
      { forSome: { members: ['apac'], requires: two } },
      '- No longer looked at for emea: closed deals: at least 2. That asks for more.',
    ],
    [
      deals({}),
      deals({ subject: 'relay' }),
      '- What is looked at becomes closed deals (relay); before: closed deals. That asks for more.',
    ],
  ];
  for (const [before, after, en] of cases) {
    assert.deepEqual(said(asking(before), asking(after), 'en'), [`  ${en}`]);
    const [ru, ...more] = said(asking(before), asking(after), 'ru');
    assert.deepEqual(more, []);
    assert.match(ru!, /[а-я]/);
  }
});
