import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionFact, decisionsDue, replay, standingOf, type Fact } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explain } from './explain.ts';
import { explainForecast, explainReplay } from './history.ts';

const because = { en: 'So.', ru: 'Так.' };
const chosen = (choose: string) => ({ choose, because });
const base = testProgram(
  {},
  {
    review: {
      promotions: chosen('at-once'),
      demotions: chosen('quarterly'),
      notice: '30 days',
      noticeGiven: chosen('at-review'),
      probation: {
        lasts: chosen('3 months'),
        blocks: { orders: { en: 'new orders', ru: 'новые заказы' } },
        leadsTo: 'termination',
      },
      readmission: chosen('by-application'),
    },
  },
);
const titles: Record<string, { en: string; ru: string }> = {
  registered: { en: 'Registered', ru: 'Зарегистрированный' },
  silver: { en: 'Silver', ru: 'Серебряный' },
};
const program = {
  ...base,
  tiers: base.tiers.map((tier) =>
    Object.assign({}, tier, titles[tier.id] && { title: titles[tier.id] }),
  ),
};
const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-01-01', '2026-05-01'),
  credential('anna', 'technical-associate', '2026-01-01', '2027-05-01'),
];

/** The first line and the dated ones, after everything has been decided that fell due by a day. */
function told(date: string, locale: Locale, more: Fact[] = []): string[] {
  const all = [...facts, ...more];
  const on = day(date);
  const due = decisionsDue(program, all, 'acme', { after: day('2026-01-01'), on, known: on });
  const made = due.map((verdict, id) => fact({ ...decisionFact('acme', verdict), id: `${id}` }));
  const standing = standingOf(program, [...all, ...made], 'acme', { on, known: on });
  const lines = explain(standing, program, locale, { person: () => 'Anna', organisation: 'Acme' });
  return lines
    .map(({ text }) => text)
    .filter((text, index) => index === 0 || / 202[67]/u.test(text));
}

const firsts: { name: string; on: string; en: string; ru: string }[] = [
  {
    name: 'a tier lasts as long as it is held, whatever is decided before',
    on: '2026-04-01',
    en: 'Acme has been Silver since 1 January 2026. That holds through 30 October 2026 if nothing more happens.',
    ru: 'Acme: статус «Серебряный» с 1 января 2026. Так останется по 30 октября 2026 включительно, если больше ничего не произойдёт.',
  },
  {
    name: 'a shortfall before its review',
    on: '2026-06-01',
    en: 'Acme has been Silver since 1 January 2026. The requirements yield Registered; what follows is decided on 1 July 2026.',
    ru: 'Acme: статус «Серебряный» с 1 января 2026. По требованиям полагается: Зарегистрированный; решение будет 1 июля 2026.',
  },
  {
    name: 'a notice',
    on: '2026-07-05',
    en: 'Acme has been Silver since 1 January 2026. Notice was given on 1 July 2026; what is missing can be mended through 30 July 2026. Unless what is missing is mended, Silver is lost on 31 October 2026.',
    ru: 'Acme: статус «Серебряный» с 1 января 2026. Уведомление от 1 июля 2026; недостающее можно восполнить по 30 июля 2026 включительно. Если недостающее не восполнить, статус «Серебряный» будет утрачен 31 октября 2026.',
  },
  {
    name: 'a probation and what it closes',
    on: '2026-08-05',
    en: 'Acme has been Silver since 1 January 2026. On probation since 31 July 2026, through 30 October 2026. Closed meanwhile: new orders. Unless what is missing is mended, Silver is lost on 31 October 2026.',
    ru: 'Acme: статус «Серебряный» с 1 января 2026. Испытательный срок с 31 июля 2026 по 30 октября 2026 включительно. Пока недоступно: новые заказы. Если недостающее не восполнить, статус «Серебряный» будет утрачен 31 октября 2026.',
  },
  {
    name: 'a termination',
    on: '2026-10-31',
    en: 'The membership of Acme ended on 31 October 2026.',
    ru: 'Acme: участие прекращено 31 октября 2026.',
  },
];
for (const { name, on, ...says } of firsts)
  test(`${name} is told in one line, in both languages`, () => {
    assert.equal(told(on, 'en')[0], says.en);
    assert.equal(told(on, 'ru')[0], says.ru);
  });

const dated = (date: string, locale: Locale, more: Fact[] = []) =>
  told(date, locale, more).filter((text) => /^\d+ \p{L}+ 20\d\d:/u.test(text));

test('decisions are told by their days, those to come and those of the past', () => {
  assert.deepEqual(dated('2026-04-01', 'en'), [
    '1 January 2026: rise from no tier to Silver.',
    '1 July 2026: notice will be given; Silver can be mended through 30 July 2026.',
    '31 July 2026: Silver goes on probation through 30 October 2026.',
    '31 October 2026: the membership ends.',
    '1 May 2026: Silver becomes Registered.',
  ]);
  assert.deepEqual(dated('2026-10-31', 'ru'), [
    '1 января 2026: повышение, без статуса → Серебряный.',
    '1 июля 2026: уведомление, требования статуса «Серебряный» не выполнены; исправить можно по 30 июля 2026 включительно.',
    '31 июля 2026: испытательный срок, статус «Серебряный», по 30 октября 2026 включительно.',
    '31 октября 2026: участие прекращено, прежний статус — «Серебряный».',
  ]);
});

test('what is mended is told as such', () => {
  const mends = {
    ...credential('anna', 'sales-associate', '2026-07-10', '2027-05-01'),
    recordedAt: day('2026-01-01'),
  };
  assert.deepEqual(dated('2026-07-05', 'en', [mends]).slice(2), [
    '10 July 2026: the notice will be withdrawn.',
    '1 July 2027: notice will be given; Silver can be mended through 30 July 2027.',
    '31 July 2027: Silver goes on probation through 30 October 2027.',
    '31 October 2027: the membership ends.',
    '10 July 2026: Registered becomes Silver.',
    '1 May 2027: Silver becomes Registered.',
  ]);
  assert.equal(
    dated('2026-07-10', 'en', [mends])[2],
    '10 July 2026: notice withdrawn, Silver is met again.',
  );
});

for (const { demotions, en, ru } of [
  {
    demotions: chosen('half-yearly'),
    en: ['2 May 2026, by the requirements: Low is lost.', '1 July 2026: Low is lost.'],
    ru: [
      '2 мая 2026, по требованиям: уровень «Низкий» утрачивается.',
      '1 июля 2026: уровень «Низкий» утрачивается.',
    ],
  },
  {
    demotions: chosen('at-once'),
    en: ['2 May 2026: Low is lost.'],
    ru: ['2 мая 2026: уровень «Низкий» утрачивается.'],
  },
])
  test(`a level of a competency is lost when a review takes it: ${demotions.choose}`, () => {
    const craft = testProgram(
      {},
      {
        competencyLevels: [{ id: 'low', title: { en: 'Low', ru: 'Низкий' } }],
        competencies: {
          craft: {
            title: { en: 'Craft', ru: 'Ремесло' },
            levels: { low: { requires: { people: { holding: 'sales-associate', atLeast: 1 } } } },
          },
        },
        review: { promotions: chosen('at-once'), demotions },
      },
    );
    const held = [
      affiliation('anna', 'acme', '2026-01-01'),
      credential('anna', 'sales-associate', '2026-01-01', '2026-05-02'),
    ];
    const on = day('2026-03-01');
    const standing = standingOf(craft, held, 'acme', { on, known: on });
    const lost = (locale: Locale) =>
      explain(standing, craft, locale, { person: () => 'Anna' })
        .map(({ text }) => text)
        .filter((text) => /Low is lost|Низкий» утрачивается/u.test(text));
    assert.deepEqual([lost('en'), lost('ru')], [en, ru]);
  });

test('a review names all that was lost before it and not made good, in the forecast and in a replay', () => {
  const half = testProgram(
    {},
    { review: { promotions: chosen('at-once'), demotions: chosen('half-yearly') } },
  );
  const lost = [
    affiliation('anna', 'acme', '2026-01-01'),
    credential('anna', 'sales-associate', '2026-01-01', '2026-08-01'),
    credential('anna', 'technical-associate', '2026-01-01', '2026-09-01'),
    credential('anna', 'technical-expert', '2026-01-01', '2026-08-15'),
  ];
  const naming = { person: () => 'Anna', organisation: 'Acme' };
  const standingAt = (text: typeof half, on: number) =>
    standingOf(text, lost, 'acme', { on, known: on });
  const after = (lines: { depth: number; text: string }[], first: RegExp) => {
    const from = lines.findIndex(({ text }) => first.test(text)) + 1;
    const until = lines.findIndex(({ depth }, index) => index > from && depth < 2);
    return lines.slice(from, until < 0 ? undefined : until).map(({ text }) => text);
  };
  const asked = { from: day('2026-07-01'), to: day('2027-02-01'), known: day('2026-07-01') };
  const replayed = replay([half], lost, 'acme', asked);
  for (const { locale, first, is } of [
    {
      locale: 'en' as const,
      first: /^1 January 2027/u,
      is: ['Anna: sales-associate ends.', 'Anna: technical-associate ends.'],
    },
    {
      locale: 'ru' as const,
      first: /^1 января 2027/u,
      is: [
        'Anna: «sales-associate» перестаёт действовать.',
        'Anna: «technical-associate» перестаёт действовать.',
      ],
    },
  ]) {
    const ahead = explainForecast(standingAt(half, asked.from), half, locale, naming);
    assert.deepEqual(after(ahead, first), is);
    const told = explainReplay(replayed, { programs: [half], standingAt }, locale, naming);
    assert.deepEqual(after(told, first), is);
  }
});
