import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standingOf, type Fact } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explainRequirement } from './explain.ts';

const base = testProgram();
const on = day('2026-06-01');

const parts = {
  locales: ['en', 'ru'],
  attributes: {
    region: {
      title: { en: 'Region', ru: 'Регион' },
      values: { APAC: { en: 'APAC', ru: 'Азия' }, EMEA: { en: 'EMEA', ru: 'EMEA' } },
    },
    'head-count': { title: { en: 'Head count', ru: 'Число сотрудников' } },
  },
  names: {
    channel: { en: 'Channel', ru: 'Канал' },
    contract: { en: 'Contract', ru: 'Договор' },
    inbound: { en: 'Inbound', ru: 'Входящий' },
    selling: { en: 'Sales', ru: 'Продажи' },
  },
  currencyRates: {
    inheritedBy: 'contract',
    table: [
      { from: '2026-01-01', worth: { USD: 0.9 } },
      { from: '2026-04-01', worth: { USD: 0.5 } },
    ],
  },
};

let count = 0;
const next = () => `f${(count += 1)}`;
const attribute = (subject: string, value: string | number, source = 'test'): Fact =>
  fact({
    id: next(),
    kind: 'attribute',
    organisation: 'acme',
    subject,
    attributes: { value },
    source,
  });
const deal = (money: string, more: Partial<Fact> = {}): Fact => {
  const [amount = '', currency = ''] = money.split(' ');
  const from = day('2026-05-01');
  return fact({
    id: next(),
    kind: 'deal',
    organisation: 'acme',
    from,
    money: { amount, currency },
    ...more,
  });
};
const people = (n: number) =>
  ['ann', 'bo', 'cy', 'di']
    .slice(0, n)
    .flatMap((person) => [
      affiliation(person, 'acme', '2026-01-01'),
      credential(person, 'sales-expert', '2026-01-01', '2027-01-01'),
    ]);

interface Case {
  name: string;
  requires: unknown;
  facts: Fact[];
  /** The first lines of the explanation. */
  en: string[];
  ru: string[];
}

const sum = (atLeast: unknown) => ({ sum: { of: 'deal', value: 'money', atLeast } });
const byRegion = { default: '50 EUR', by: { region: { APAC: '20 EUR' } } };
const ofHeads = { percent: '50%', ofAttribute: 'head-count', maximum: 3 };
const holders = (atLeast: unknown) => ({ people: { holding: 'sales-expert', atLeast } });
const oneFor = { oneFor: '100 EUR', of: 'deal', value: 'money', minimum: 1 };
const points = (metric: object) => ({
  points: {
    atLeast: 10,
    categories: [{ id: 'selling', metrics: [{ id: 'r', ...metric }] }],
  },
});
const revenue = { sum: { of: 'deal', value: 'money' }, linear: { points: 60, upTo: '150 EUR' } };

const thresholds: Case[] = [
  {
    name: 'the case of the region decided',
    requires: sum(byRegion),
    facts: [attribute('region', 'APAC'), deal('20 EUR')],
    en: [
      'Total value of closed deals: EUR 20; EUR 20 needed. EUR 20 is the threshold for region APAC.',
    ],
    ru: [
      'Закрытые сделки: сумма (стоимость): 20 EUR; нужно 20 EUR. Порог 20 EUR — для тех, у кого регион: «Азия».',
    ],
  },
  {
    name: 'the company itself says so',
    requires: sum(byRegion),
    facts: [attribute('region', 'APAC', 'declared:acme'), deal('19 EUR')],
    en: [
      'Total value of closed deals: EUR 19 of EUR 20. EUR 20 is the threshold for region APAC (as the company itself declares). Part of this is what the company itself declares.',
    ],
    ru: [
      'Закрытые сделки: сумма (стоимость): 19 EUR из 20 EUR. Порог 20 EUR — для тех, у кого регион: «Азия» (по заявлению самой компании). Часть этого заявлена самой компанией.',
    ],
  },
  {
    name: 'no case applies',
    requires: sum(byRegion),
    facts: [attribute('region', 'EMEA'), deal('20 EUR')],
    en: [
      'Total value of closed deals: EUR 20 of EUR 50. EUR 50 is the general threshold (region EMEA).',
    ],
    ru: [
      'Закрытые сделки: сумма (стоимость): 20 EUR из 50 EUR. 50 EUR — общий порог (регион: «EMEA»).',
    ],
  },
  {
    name: 'nothing is on record to decide by',
    requires: sum(byRegion),
    facts: [deal('20 EUR')],
    en: [
      'Total value of closed deals: EUR 20 of EUR 50. EUR 50 is the general threshold (region unknown).',
    ],
    ru: [
      'Закрытые сделки: сумма (стоимость): 20 EUR из 50 EUR. 50 EUR — общий порог (регион: неизвестно).',
    ],
  },
  ...[
    { heads: 4, need: 2 },
    { heads: 5, need: 3 },
    { heads: 12, need: 3 },
  ].map(({ heads, need }) => ({
    name: `half of ${heads} declared people, three at most`,
    requires: holders(ofHeads),
    facts: [...people(3), attribute('head-count', heads, 'declared:acme')],
    en: [
      `3 people hold sales-expert; ${need} are needed. 50% of the declared head count, at most 3: of ${heads} (as the company itself declares) that is ${need}. Part of this is what the company itself declares. Holds through 31 December 2026.`,
    ],
    ru: [
      `«sales-expert»: есть 3 человека; нужно ${need}. 50 % от заявленного (число сотрудников), не больше 3: от ${heads} (по заявлению самой компании) это ${need}. Часть этого заявлена самой компанией. Выполняется по 31 декабря 2026 включительно.`,
    ],
  })),
  ...[
    { amount: '99.99', said: ['EUR 99.99', '99,99 EUR'], need: 1, one: true },
    { amount: '100', said: ['EUR 100', '100 EUR'], need: 1, one: true },
    { amount: '100.01', said: ['EUR 100.01', '100,01 EUR'], need: 2, one: false },
  ].map(({ amount, said, need, one }) => ({
    name: `one for each hundred of ${amount}`,
    requires: holders(oneFor),
    facts: [...people(2), deal(`${amount} EUR`)],
    en: [
      `2 people hold sales-expert; ${one ? 'one is' : '2 are'} needed. One for each EUR 100, or part of it, of closed deals, at least 1: of ${said[0]} that is ${need}. Holds through 31 December 2026.`,
    ],
    ru: [
      `«sales-expert»: есть 2 человека; нужно ${need}. По одному на каждые начатые 100 EUR (закрытые сделки), не меньше 1: от ${said[1]} это ${need}. Выполняется по 31 декабря 2026 включительно.`,
    ],
  })),
  ...[
    { size: 2, need: 1, one: true },
    { size: 3, need: 2, one: false },
  ].map(({ size, need, one }) => ({
    name: `one for every two of ${size} deals`,
    requires: holders({ oneFor: 2, of: 'deal' }),
    facts: [
      ...people(2),
      ...Array.from({ length: size }, (_, index) => ({ ...deal('1 EUR'), id: `deal ${index}` })),
    ],
    en: [
      `2 people hold sales-expert; ${one ? 'one is' : '2 are'} needed. One for each 2, or part of it, of closed deals: of ${size} that is ${need}. Holds through 31 December 2026.`,
    ],
    ru: [
      `«sales-expert»: есть 2 человека; нужно ${need}. По одному на каждые начатые 2 (закрытые сделки): от ${size} это ${need}. Выполняется по 31 декабря 2026 включительно.`,
    ],
  })),
  {
    name: 'what the company is, where that is asked',
    requires: { attribute: { name: 'head-count', is: { atLeast: 5 } } },
    facts: [attribute('head-count', 7, 'declared:acme')],
    en: ['Head count of at least 5. It is 7 (as the company itself declares).'],
    ru: ['Число сотрудников не меньше 5. На деле: 7 (по заявлению самой компании).'],
  },
  {
    name: 'what the company is, where it is not what is asked',
    requires: { attribute: { name: 'region', is: 'EMEA' } },
    facts: [attribute('region', 'APAC')],
    en: ['Not the case: Region: EMEA. It is APAC.'],
    ru: ['Не выполнено: Регион: «EMEA». На деле: «Азия».'],
  },
  {
    name: 'nothing is on record of what the company is',
    requires: { attribute: { name: 'region', is: 'EMEA' } },
    facts: [deal('1 EUR')],
    en: ['Not the case: Region: EMEA. Nothing is on record about it.'],
    ru: ['Не выполнено: Регион: «EMEA». Данных об этом нет.'],
  },
];

const byCompany = { default: 1, by: { region: { APAC: 1.5 } } };
const byFact = { default: 1, byFact: { channel: { inbound: 0.5 } } };
const inbound = { attributes: { channel: 'inbound' } };

const multipliers: Case[] = [
  {
    name: 'points are multiplied by what the company is',
    requires: points({ ...revenue, times: byCompany, atMost: 70 }),
    facts: [attribute('region', 'APAC'), deal('100 EUR')],
    en: [
      'Points for Sales: 60; 10 needed. Sales 60.',
      'Total value of closed deals: EUR 100; points: 40 (up to 60 points, reached at EUR 150) × 1.5 (region APAC) = 60, and at most 70 count.',
    ],
    ru: [
      'Баллы: «Продажи»: 60; нужно 10. «Продажи» — 60.',
      'Закрытые сделки: сумма (стоимость): 100 EUR; баллы: 40 (до 60 баллов, полностью при 150 EUR) × 1,5 (регион: «Азия») = 60, засчитывается не больше 70.',
    ],
  },
  {
    name: 'what facts bring is multiplied by what they are',
    requires: points({ ...revenue, times: [byCompany, byFact] }),
    facts: [deal('100 EUR', inbound), deal('25 EUR')],
    en: [
      'Points for Sales: 30; 10 needed. Sales 30.',
      'Total value of closed deals: EUR 125; multiplied: EUR 100 × 0.5 (channel Inbound) + EUR 25 = EUR 75; points: 30 (up to 60 points, reached at EUR 150).',
    ],
    ru: [
      'Баллы: «Продажи»: 30; нужно 10. «Продажи» — 30.',
      'Закрытые сделки: сумма (стоимость): 125 EUR; с множителями: 100 EUR × 0,5 (канал: «Входящий») + 25 EUR = 75 EUR; баллы: 30 (до 60 баллов, полностью при 150 EUR).',
    ],
  },
  {
    name: 'nothing is said of multipliers that change nothing',
    requires: points({ ...revenue, times: [byCompany, byFact] }),
    facts: [deal('25 EUR')],
    en: [
      'Points for Sales: 10; 10 needed. Sales 10.',
      'Total value of closed deals: EUR 25; points: 10 (up to 60 points, reached at EUR 150).',
    ],
    ru: [
      'Баллы: «Продажи»: 10; нужно 10. «Продажи» — 10.',
      'Закрытые сделки: сумма (стоимость): 25 EUR; баллы: 10 (до 60 баллов, полностью при 150 EUR).',
    ],
  },
  {
    name: 'a category that gives no more is said to be capped',
    requires: {
      points: {
        atLeast: 10,
        categories: [{ id: 'selling', atMost: 12, metrics: [{ id: 'r', ...revenue }] }],
      },
    },
    facts: [deal('100 EUR')],
    en: ['Points for Sales: 12; 10 needed. Sales 12, the most that counts.'],
    ru: ['Баллы: «Продажи»: 12; нужно 10. «Продажи» — 12, больше не засчитывается.'],
  },
];

const inLine = (contract: string) => ({ attributes: { contract } });

const rates: Case[] = [
  {
    name: 'money of another currency, at the rate of its day or of the day on which its line began',
    requires: sum('10 EUR'),
    facts: [
      deal('100 USD', { ...inLine('K1'), from: day('2026-02-01') }),
      deal('100 USD', { ...inLine('K1'), from: day('2026-04-10'), quantity: 3 }),
      deal('100 USD', { ...inLine('K2'), from: day('2026-04-11'), source: 'declared:acme' }),
    ],
    en: [
      'Total value of closed deals: EUR 230; EUR 10 needed. Part of this is what the company itself declares.',
      '1 February 2026: USD 100 × 0.9 = EUR 90 (rate of 1 February 2026) and contract K1.',
      '10 April 2026: USD 100 × 0.9 = EUR 90 (rate of 1 February 2026, when its contract began), quantity 3 and contract K1.',
      '11 April 2026: USD 100 × 0.5 = EUR 50 (rate of 11 April 2026) and contract K2 (declared by the company itself).',
    ],
    ru: [
      'Закрытые сделки: сумма (стоимость): 230 EUR; нужно 10 EUR. Часть этого заявлена самой компанией.',
      '1 февраля 2026: 100 USD × 0,9 = 90 EUR (курс на 1 февраля 2026) и договор: K1.',
      '10 апреля 2026: 100 USD × 0,9 = 90 EUR (курс на 1 февраля 2026, день первой записи с тем же признаком «договор»), количество: 3 и договор: K1.',
      '11 апреля 2026: 100 USD × 0,5 = 50 EUR (курс на 11 апреля 2026) и договор: K2 (заявлено самой компанией).',
    ],
  },
  {
    name: 'what is left out is named by what it says',
    requires: sum('10 EUR'),
    facts: [deal('100 CHF'), deal('10 EUR', { from: day('2026-04-11') })],
    en: [
      'Total value of closed deals: EUR 10; EUR 10 needed. One amount is left out: no rate for the currency on that day (1 May 2026: CHF 100).',
      '11 April 2026: EUR 10.',
    ],
    ru: [
      'Закрытые сделки: сумма (стоимость): 10 EUR; нужно 10 EUR. 1 сумма не учтена: на тот день нет курса валюты (1 мая 2026: 100 CHF).',
      '11 апреля 2026: 10 EUR.',
    ],
  },
];

const growth = (withoutBase: string, base = '100 EUR') => ({
  growth: {
    of: 'deal',
    value: 'money',
    over: '3 months',
    against: '1 year',
    base,
    withoutBase,
    atLeast: '20%',
  },
});
const earlier = { from: day('2025-05-01') };
const rising = (withoutBase: string) => ({
  rising: {
    of: 'deal',
    value: 'money',
    taken: 'through',
    inEachOf: 'last 1 full quarter',
    atLeast: '1 EUR',
    withoutBase,
  },
});
const grows = 'Growth over 3 months of value of closed deals against 1 year earlier';
const ruGrows =
  'Закрытые сделки (стоимость): рост за 3 месяца по сравнению с тем же временем раньше (1 год)';
const rises = 'Increase of value of closed deals from period to period, in the last full quarter';
const ruRises =
  'Закрытые сделки (стоимость): прирост от периода к периоду, за последний полный квартал';

const compared: Case[] = [
  {
    name: 'just below the base',
    requires: growth('missing'),
    facts: [deal('99.99 EUR', earlier), deal('500 EUR')],
    en: [`${grows}: EUR 99.99 earlier, which is below the base of EUR 100; 20% needed.`],
    ru: [`${ruGrows}: раньше 99,99 EUR, это меньше базы 100 EUR; нужно 20 %.`],
  },
  {
    name: 'at the base',
    requires: growth('missing'),
    facts: [deal('100 EUR', earlier), deal('110 EUR')],
    en: [`${grows}: 10%; 20% needed. EUR 110 now, EUR 100 earlier.`],
    ru: [`${ruGrows}: 10 %; нужно 20 %. Сейчас 110 EUR, раньше 100 EUR.`],
  },
  {
    name: 'below the base, which counts as enough',
    requires: growth('met'),
    facts: [deal('99.99 EUR', earlier)],
    en: [`${grows}: EUR 99.99 earlier, which is below the base of EUR 100; that counts as enough.`],
    ru: [`${ruGrows}: раньше 99,99 EUR, это меньше базы 100 EUR; этого достаточно.`],
  },
  {
    name: 'nothing earlier',
    requires: growth('missing'),
    facts: [deal('500 EUR')],
    en: [`${grows}: there was nothing earlier to grow from; 20% needed.`],
    ru: [`${ruGrows}: раньше ничего не было, расти не от чего; нужно 20 %.`],
  },
  {
    name: 'a period without one before it',
    requires: rising('missing'),
    facts: [deal('5 EUR')],
    en: [`${rises}: a period has nothing in the one before it to compare with; EUR 1 needed.`],
    ru: [
      `${ruRises}: у одного из периодов в предыдущем ничего нет, сравнивать не с чем; нужно 1 EUR.`,
    ],
  },
  {
    name: 'a fall from period to period',
    requires: rising('missing'),
    facts: [deal('5 EUR', { from: day('2025-10-01') }), deal('4 EUR', { from: day('2026-01-01') })],
    en: [`${rises}: -EUR 1; EUR 1 needed.`],
    ru: [`${ruRises}: -1 EUR; нужно 1 EUR.`],
  },
  {
    name: 'a share is told beside what is asked, and not of it',
    requires: {
      share: {
        of: 'deal',
        value: 'money',
        which: { channel: 'inbound' },
        atLeast: '15%',
        ofNothing: 'missing',
      },
    },
    facts: [deal('90 EUR'), deal('10 EUR', inbound)],
    en: ['Share with channel Inbound in the value of closed deals: 10%; 15% needed.'],
    ru: ['Закрытые сделки: доля (стоимость), где канал: «Входящий»: 10 %; нужно 15 %.'],
  },
];

const told = ({ requires, facts }: Case, locale: Locale): string[] => {
  const tiers = [{ ...base.tiers[1], requires }];
  const program = testProgram({}, { ...parts, tiers });
  const [tier] = standingOf(program, facts, 'acme', { on, known: Infinity }).tiers;
  const byId = new Map(facts.map((each) => [each.id, each]));
  const naming = { person: (id: string) => id, fact: (id: string) => id, facts: byId, on };
  return explainRequirement(tier!.requirement, program, locale, naming).map(({ text }) =>
    text.replaceAll('\u00a0', ' '),
  );
};

for (const [of, cases] of Object.entries({ thresholds, multipliers, rates, compared }))
  describe(`${of} are told so that a reader can make the numbers again`, () => {
    for (const each of cases)
      for (const locale of ['en', 'ru'] as const)
        test(`${each.name} (${locale})`, () => {
          assert.deepEqual(told(each, locale).slice(0, each[locale].length), each[locale]);
        });
  });
