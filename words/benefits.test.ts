import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionFact, decisionsDue, standingOf, type Fact } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explain } from './explain.ts';

const because = { en: 'So.', ru: 'Так.' };
const chosen = (choose: string) => ({ choose, because });
const base = testProgram(
  {},
  {
    attributes: {
      region: {
        title: { en: 'Region', ru: 'Регион' },
        values: { emea: { en: 'Europe', ru: 'Европа' }, apac: { en: 'Asia', ru: 'Азия' } },
      },
    },
    benefits: {
      portal: { title: { en: 'The portal', ru: 'Портал' } },
      rebate: { title: { en: 'A rebate', ru: 'Ретробонус' } },
      fund: {
        title: { en: 'A fund', ru: 'Фонд' },
        availableTo: { attribute: { name: 'region', is: 'emea' } },
      },
    },
    review: {
      promotions: chosen('at-once'),
      demotions: chosen('quarterly'),
      probation: {
        lasts: chosen('3 months'),
        blocks: {
          rebate: { en: 'Quarterly rebates', ru: 'Квартальные ретробонусы' },
          orders: { en: 'New orders', ru: 'Новые заказы' },
        },
        leadsTo: 'demotion',
      },
    },
  },
);
const titles: Record<string, { en: string; ru: string }> = {
  registered: { en: 'Registered', ru: 'Зарегистрированный' },
  silver: { en: 'Silver', ru: 'Серебряный' },
};
const benefits: Record<string, string[]> = { registered: ['portal'], silver: ['rebate', 'fund'] };
const program = {
  ...base,
  tiers: base.tiers.map((tier) =>
    Object.assign({}, tier, titles[tier.id] && { title: titles[tier.id] }, {
      benefits: benefits[tier.id] ?? [],
    }),
  ),
};
const region = (value: string, from: string): Fact =>
  fact({
    id: `${value}:${from}`,
    kind: 'attribute',
    organisation: 'acme',
    subject: 'region',
    attributes: { value },
    from: day(from),
  });
const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-01-01', '2026-05-01'),
  credential('anna', 'technical-associate', '2026-01-01', '2027-05-01'),
];

/** What is said of benefits on a day, after everything has been decided that fell due by then. */
function told(on: number, locale: Locale, more: Fact[] = [], decided = true): string[] {
  const all = [...facts, ...more];
  const due = decisionsDue(program, all, 'acme', { after: day('2026-01-01'), on, known: on });
  const made = due.map((verdict, id) => fact({ ...decisionFact('acme', verdict), id: `${id}` }));
  const known = decided ? [...all, ...made] : all;
  const standing = standingOf(program, known, 'acme', { on, known: Infinity });
  const lines = explain(standing, program, locale, { person: () => 'Anna', organisation: 'Acme' });
  const begin = lines.findIndex(({ text }) => /^(Benefits|Преимущества):$/u.test(text));
  if (begin < 0) return [];
  const rest = lines.slice(begin + 1);
  return rest
    .slice(
      0,
      rest.findIndex(({ depth }) => depth === 0),
    )
    .map(({ text }) => text);
}

const emea = region('emea', '2026-01-01');
const cases: { name: string; on: number; more?: Fact[]; en: string[]; ru: string[] }[] = [
  {
    name: 'open to the day before the tier is lost, and closed by what the text asks for',
    on: day('2026-03-01'),
    en: [
      'The portal: open. It comes with Registered.',
      'A rebate: open through 30 June 2026. It comes with Silver.',
      'A fund: not open. It comes with Silver, and this is asked for besides:',
      'Not the case: Region: Europe. Nothing is on record about it.',
    ],
    ru: [
      'Портал: доступно. Даёт статус «Зарегистрированный».',
      'Ретробонус: доступно по 30 июня 2026 включительно. Даёт статус «Серебряный».',
      'Фонд: недоступно. Даёт статус «Серебряный», но нужно и следующее:',
      'Не выполнено: Регион: «Европа». Данных об этом нет.',
    ],
  },
  {
    name: 'to the last instant before the clause no longer holds',
    on: day('2026-03-01') - 1,
    more: [emea, region('apac', '2026-03-01')],
    en: ['A fund: open through 28 February 2026. It comes with Silver.'],
    ru: ['Фонд: доступно по 28 февраля 2026 включительно. Даёт статус «Серебряный».'],
  },
  {
    name: 'from then on it is closed',
    on: day('2026-03-01'),
    more: [emea, region('apac', '2026-03-01')],
    en: ['A fund: not open. It comes with Silver, and this is asked for besides:'],
    ru: ['Фонд: недоступно. Даёт статус «Серебряный», но нужно и следующее:'],
  },
  {
    name: 'it opens on a day that is known',
    on: day('2026-03-01'),
    more: [region('apac', '2026-01-01'), { ...emea, from: day('2026-04-01') }],
    en: ['A fund: open from 1 April 2026 on. It comes with Silver, and this is asked for besides:'],
    ru: ['Фонд: будет доступно с 1 апреля 2026. Даёт статус «Серебряный», но нужно и следующее:'],
  },
  {
    name: 'a probation closes what it names',
    on: day('2026-07-01'),
    more: [emea],
    en: [
      'A rebate: closed by the probation that began on 1 July 2026 and lasts through 30 September 2026. It comes with Silver.',
      'A fund: open through 30 September 2026. It comes with Silver.',
    ],
    ru: [
      'Ретробонус: закрыто на испытательный срок, который начался 1 июля 2026 и продлится по 30 сентября 2026 включительно. Даёт статус «Серебряный».',
      'Фонд: доступно по 30 сентября 2026 включительно. Даёт статус «Серебряный».',
    ],
  },
  {
    name: 'an instant earlier it does not, and says until when',
    on: day('2026-07-01') - 1,
    more: [emea],
    en: ['A rebate: open through 30 June 2026. It comes with Silver.'],
    ru: ['Ретробонус: доступно по 30 июня 2026 включительно. Даёт статус «Серебряный».'],
  },
];

for (const { name, on, more, en, ru } of cases)
  test(`benefits are told in both languages: ${name}`, () => {
    for (const [locale, expected] of [
      ['en', en],
      ['ru', ru],
    ] as const) {
      const lines = told(on, locale, more);
      for (const line of expected) assert.ok(lines.includes(line), lines.join('\n'));
    }
  });

test('where nothing was decided, the benefits of the measured tier are told', () => {
  assert.ok(told(day('2026-03-01'), 'en', [], false).some((line) => line.startsWith('A rebate')));
  // They end as the decisions to come say, and not as soon as the requirements are no longer met.
  const ends = told(day('2026-03-01'), 'en', [emea], false);
  assert.deepEqual(
    ends.filter((line) => line.includes('open through')),
    [
      'A rebate: open through 30 June 2026. It comes with Silver.',
      'A fund: open through 30 September 2026. It comes with Silver.',
    ],
  );
  assert.deepEqual(told(day('2026-06-01'), 'en', [], false), [
    'The portal: open. It comes with Registered.',
  ]);
});
