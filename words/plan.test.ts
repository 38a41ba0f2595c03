import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plan, type Fact, type Plan } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { tellPlan } from './plan.ts';

const title = (en: string, ru: string) => ({ en, ru });
const program = testProgram(
  { onePersonFills: 'one-seat' },
  {
    locales: ['en', 'ru'],
    tiers: [
      {
        id: 'registered',
        title: title('Registered', 'Зарегистрированный'),
        metal: 'slate',
        requires: { all: [] },
      },
      {
        id: 'gold',
        title: title('Gold', 'Золотой'),
        metal: 'gold',
        requires: {
          all: [
            { people: { holding: 'sales-professional', atLeast: 2 } },
            { people: { holding: 'technical-expert', atLeast: 1 } },
            { sum: { of: 'deal', value: 'money', atLeast: '20000 EUR' } },
            { count: { of: 'survey', atLeast: 3 } },
          ],
        },
      },
    ],
    actions: {
      associate: {
        title: title('a', 'а'),
        earns: 'sales-associate',
        cost: '100 EUR',
        takes: '2 weeks',
      },
      professional: {
        title: title('p', 'п'),
        earns: 'sales-professional',
        cost: '300 EUR',
        takes: '1 month',
      },
      technician: { title: title('t', 'т'), earns: 'technical-associate', cost: '0 EUR' },
      engineer: { title: title('e', 'и'), earns: 'technical-professional', cost: '450.50 EUR' },
      recruit: { title: title('r', 'р'), hires: 'anyone', cost: '5000 EUR', takes: '3 months' },
      deal: {
        title: title('Closing a deal of 10,000 euros', 'Сделка на 10 000 евро'),
        adds: { of: 'deal', money: '10000 EUR' },
        cost: '200 EUR',
      },
    },
  },
);

const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  affiliation('boris', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
  credential('boris', 'sales-associate', '2026-02-01', '2027-02-01'),
];
const names: Record<string, string> = { anna: 'Anna', boris: 'Boris' };
const naming = { person: (id: string) => names[id] ?? id, organisation: 'Acme' };

function planned(target: string, also: Fact[] = []): Plan {
  const when = { on: day('2026-06-01'), known: day('2026-06-01') };
  const answer = plan(program, [...facts, ...also], 'acme', when, target);
  assert.ok(answer.ok);
  return answer.value;
}

const linesOf = (answer: Plan, locale: Locale): string[] =>
  tellPlan(answer, program, locale, naming).map(
    ({ depth, text }) => `${'  '.repeat(depth)}${text}`,
  );

const told = (locale: Locale, target: string, also: Fact[] = []): string[] =>
  linesOf(planned(target, also), locale);

/** Numbers and currencies are joined by spaces of their own kinds. */
const spaced = (line: string) => line.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a plan in English, line by line', () => {
  assert.deepEqual(told('en', 'gold').map(spaced), [
    'The cheapest way for Acme to Gold, as far as actions of the program lead:',
    '  One person joins (EUR 5,000, 3 months).',
    '  2 more people earn sales-professional (2 × EUR 300, 1 month each): Anna and Boris are nearest.',
    '  One more person earns technical-associate (free of charge): the person who joins.',
    '  One more person earns technical-professional (EUR 450.50): the person who joins.',
    '  Closing a deal of 10,000 euros: 2 times (2 × EUR 200).',
    'Needed, and without a price in the program:',
    '  One more person earns technical-expert: the person who joins.',
    'No action of the program brings this about:',
    '  Surveys: 0 of 3; 3 more are needed.',
    'Together: EUR 6,450.50. What has no price is not part of this sum. Begun on 1 June 2026, it is done on 1 September 2026 as far as the program says how long things take.',
  ]);
});

test('the same in Russian', () => {
  assert.deepEqual(told('ru', 'gold').map(spaced), [
    'Acme, самый дешёвый путь к цели «Золотой», насколько к ней ведут действия программы:',
    '  В компанию приходит 1 человек (5 000 EUR, срок — 3 месяца).',
    '  Ещё 2 человека получают сертификат «sales-professional» (2 × 300 EUR, срок — 1 месяц): ближе всех к этому Anna и Boris.',
    '  Ещё 1 человек получает сертификат «technical-associate» (бесплатно): тот, кто придёт в компанию.',
    '  Ещё 1 человек получает сертификат «technical-professional» (450,50 EUR): тот, кто придёт в компанию.',
    '  Сделка на 10 000 евро: 2 раза (2 × 200 EUR).',
    'Нужно, а цены в программе нет:',
    '  Ещё 1 человек получает сертификат «technical-expert»: тот, кто придёт в компанию.',
    'Этого не даёт ни одно действие программы:',
    '  Опросы: есть 0 из 3, не хватает 3.',
    'Всего: 6 450,50 EUR. То, чему программа не даёт цены, в эту сумму не входит. Если начать 1 июня 2026, всё будет готово 1 сентября 2026, если судить по срокам, названным в программе.',
  ]);
});

test('what is reached needs no plan', () => {
  assert.deepEqual(told('en', 'registered'), [
    'Acme has reached Registered already; there is nothing to do.',
  ]);
});

test('a lower tier that stands alone is told with the higher one that is reached', () => {
  const alone = testProgram(
    { tiersCumulative: false },
    {
      locales: ['en', 'ru'],
      tiers: [
        {
          ...program.tiers[0],
          requires: { people: { holding: 'technical-associate', atLeast: 1 } },
        },
        { ...program.tiers[1], requires: { people: { holding: 'sales-associate', atLeast: 2 } } },
      ],
      actions: {
        technician: { title: title('t', 'т'), earns: 'technical-associate', cost: '0 EUR' },
      },
    },
  );
  const when = { on: day('2026-06-01'), known: day('2026-06-01') };
  const answer = plan(alone, facts, 'acme', when, 'registered');
  assert.ok(answer.ok);
  const first = (locale: Locale) =>
    tellPlan(answer.value, alone, locale, naming)
      .map(({ text }) => text)
      .slice(0, 3);
  assert.deepEqual(first('en'), [
    'Acme has reached Gold already, which is above Registered, without what Registered asks for. For Registered by itself:',
    'The cheapest way for Acme to Registered:',
    'One more person earns technical-associate (free of charge): Anna is nearest.',
  ]);
  assert.equal(
    first('ru')[0],
    'Acme: уже достигнуто «Золотой», это выше, чем «Зарегистрированный», но требования для «Зарегистрированный» не выполнены. Если нужно именно «Зарегистрированный»:',
  );
});

test('what is done and only has to be taken costs nothing', () => {
  const done = [
    fact({
      id: 'r',
      kind: 'pass',
      person: 'anna',
      subject: 'sales-review',
      from: day('2026-03-01'),
    }),
  ];
  const lines = told('en', 'gold', done);
  assert.ok(
    lines.some((line) => line.includes('only has to take the award: Anna is nearest.')),
    lines.join('\n'),
  );
});

test('a search that came to no end does not say that there is no way', () => {
  const lost: Plan = { ...planned('gold'), actions: [], unpriced: [], proven: false };
  const [summary, missing, ...rest] = linesOf(lost, 'en');
  assert.equal(
    summary,
    'There are more ways for Acme to Gold than could be looked at, and none was found among those that were.',
  );
  assert.equal(missing, 'This is missing:');
  assert.ok(rest.length > 0);
  assert.match(linesOf(lost, 'ru')[0]!, /больше, чем удалось просмотреть/);
});

describe('what ends before a plan is done, and what counts only later', () => {
  const asks = (requires: object) =>
    testProgram(
      { onePersonFills: 'one-seat' },
      {
        locales: ['en', 'ru'],
        actions: {
          technician: {
            title: title('t', 'т'),
            earns: 'technical-associate',
            cost: '120 EUR',
            takes: '1 month',
          },
          associate: { title: title('a', 'а'), earns: 'sales-associate', cost: '100 EUR' },
          deal: {
            title: title('Closing a deal of 10,000 euros', 'Сделка на 10 000 евро'),
            adds: { of: 'deal', money: '10000 EUR' },
            cost: '200 EUR',
            takes: '1 month',
          },
          recruit: { title: title('r', 'р'), hires: 'anyone', cost: '5000 EUR', most: 1 },
        },
        tiers: [{ id: 'gold', title: title('Gold', 'Золотой'), metal: 'gold', requires }],
      },
    );
  const seat = (holding: string) => ({ people: { holding, atLeast: 1 } });
  const survey = (from: string, until: string) =>
    fact({
      id: `s ${from}`,
      kind: 'survey',
      organisation: 'acme',
      from: day(from),
      until: day(until),
    });
  const surveys = { count: { of: 'survey', atLeast: 2 } };
  const cases: {
    name: string;
    requires: object;
    also: Fact[];
    nobodyElse?: true;
    en: string[];
    ru: string[];
  }[] = [
    {
      name: 'facts that end on different days',
      requires: { all: [surveys, seat('technical-associate')] },
      also: [survey('2026-02-01', '2026-06-15'), survey('2026-03-01', '2026-07-01')],
      en: [
        'What would bring Acme to Gold on 1 June 2026 is no longer enough when it is done:',
        '  One more person earns technical-associate (EUR 120, 1 month): Anna is nearest.',
        'Together: EUR 120. Begun on 1 June 2026, it is done on 1 July 2026 as far as the program says how long things take.',
        'By 1 July 2026 this has run out:',
        '  Surveys: 0 of 2; 2 more are needed. What counts on 1 June 2026 ends between 14 June 2026 and 30 June 2026.',
      ],
      ru: [
        'Acme: 1 июня 2026 этого хватило бы для цели «Золотой», но к тому дню, когда всё будет готово, уже не хватит:',
        '  Ещё 1 человек получает сертификат «technical-associate» (120 EUR, срок — 1 месяц): ближе всех к этому Anna.',
        'Всего: 120 EUR. Если начать 1 июня 2026, всё будет готово 1 июля 2026, если судить по срокам, названным в программе.',
        'К 1 июля 2026 этого уже не хватит:',
        '  Опросы: есть 0 из 2, не хватает 2. То, что засчитывается 1 июня 2026, истекает в период с 14 июня 2026 по 30 июня 2026.',
      ],
    },
    {
      name: 'facts that end on one day',
      requires: { all: [surveys, seat('technical-associate')] },
      also: [survey('2026-02-01', '2026-06-15'), survey('2026-03-01', '2026-06-15')],
      en: [
        'What would bring Acme to Gold on 1 June 2026 is no longer enough when it is done:',
        '  One more person earns technical-associate (EUR 120, 1 month): Anna is nearest.',
        'Together: EUR 120. Begun on 1 June 2026, it is done on 1 July 2026 as far as the program says how long things take.',
        'By 1 July 2026 this has run out:',
        '  Surveys: 0 of 2; 2 more are needed. What counts on 1 June 2026 counts until 14 June 2026.',
      ],
      ru: [
        'Acme: 1 июня 2026 этого хватило бы для цели «Золотой», но к тому дню, когда всё будет готово, уже не хватит:',
        '  Ещё 1 человек получает сертификат «technical-associate» (120 EUR, срок — 1 месяц): ближе всех к этому Anna.',
        'Всего: 120 EUR. Если начать 1 июня 2026, всё будет готово 1 июля 2026, если судить по срокам, названным в программе.',
        'К 1 июля 2026 этого уже не хватит:',
        '  Опросы: есть 0 из 2, не хватает 2. То, что засчитывается 1 июня 2026, действует по 14 июня 2026.',
      ],
    },
    {
      name: 'people who leave and cannot all be replaced',
      requires: {
        all: [
          { people: { holding: 'sales-associate', atLeast: 2 } },
          { count: { of: 'deal', atLeast: 1 } },
        ],
      },
      also: ['chen', 'dora'].flatMap((person) => [
        { ...affiliation(person, 'acme', '2026-01-01'), until: day('2026-06-15') },
        credential(person, 'sales-associate', '2026-02-01', '2027-02-01'),
      ]),
      nobodyElse: true,
      en: [
        'What would bring Acme to Gold on 1 June 2026 is no longer enough when it is done:',
        '  Closing a deal of 10,000 euros: once (EUR 200, 1 month).',
        'Together: EUR 200. Begun on 1 June 2026, it is done on 1 July 2026 as far as the program says how long things take.',
        'By 1 July 2026 this has run out:',
        '  0 of 2 people hold sales-associate or a higher level; 2 more are needed. chen counts until 14 June 2026. dora counts until 14 June 2026.',
      ],
      ru: [
        'Acme: 1 июня 2026 этого хватило бы для цели «Золотой», но к тому дню, когда всё будет готово, уже не хватит:',
        '  Сделка на 10 000 евро: 1 раз (200 EUR, срок — 1 месяц).',
        'Всего: 200 EUR. Если начать 1 июня 2026, всё будет готово 1 июля 2026, если судить по срокам, названным в программе.',
        'К 1 июля 2026 этого уже не хватит:',
        '  «sales-associate» или выше: есть 0 из 2; нужны ещё 2 человека. chen — засчитывается по 14 июня 2026. dora — засчитывается по 14 июня 2026.',
      ],
    },
    {
      name: 'a credential that is renewed',
      requires: { all: [seat('sales-associate'), seat('technical-associate')] },
      also: [credential('anna', 'sales-associate', '2025-06-15', '2026-06-15')],
      en: [
        'A way for Acme to Gold, the cheapest that was found:',
        '  One more person earns sales-associate (EUR 100): Anna is nearest.',
        '  One more person earns technical-associate (EUR 120, 1 month): Boris is nearest.',
        'Together: EUR 220. A cheaper one is not ruled out, because it had to last until everything is done, and was looked for on that day only. Begun on 1 June 2026, it is done on 1 July 2026 as far as the program says how long things take. Some of what counts on 1 June 2026 ends before that; the plan makes up for it.',
      ],
      ru: [
        'Acme, путь к цели «Золотой», самый дешёвый из найденных:',
        '  Ещё 1 человек получает сертификат «sales-associate» (100 EUR): ближе всех к этому Anna.',
        '  Ещё 1 человек получает сертификат «technical-associate» (120 EUR, срок — 1 месяц): ближе всех к этому Boris.',
        'Всего: 220 EUR. Более дешёвый путь не исключён: план должен действовать до дня, когда всё будет готово, и искали его только на этот день. Если начать 1 июня 2026, всё будет готово 1 июля 2026, если судить по срокам, названным в программе. Часть того, что засчитывается 1 июня 2026, до этого дня истечёт; план это уже учитывает.',
      ],
    },
    {
      name: 'a deal that counts from the next quarter on',
      requires: {
        sum: { of: 'deal', value: 'money', atLeast: '5000 EUR', during: 'last full quarter' },
      },
      also: [],
      en: [
        'What has a price in the program does not bring Acme to Gold.',
        'This is missing:',
        '  Total value of closed deals in the last full quarter: EUR 0 of EUR 5,000.',
        'This would help, but begun on 1 June 2026 it counts only later:',
        '  Closing a deal of 10,000 euros: once (EUR 200, 1 month). It counts from 1 October 2026 on for this: Total value of closed deals in the last full quarter: EUR 0 of EUR 5,000.',
      ],
      ru: [
        'Acme: действия, которым программа даёт цену, к цели «Золотой» не приводят.',
        'Не хватает:',
        '  Закрытые сделки за последний полный квартал: сумма (стоимость): 0 EUR из 5 000 EUR.',
        'Это помогло бы, но если начать 1 июня 2026, засчитается оно только позже:',
        '  Сделка на 10 000 евро: 1 раз (200 EUR, срок — 1 месяц). Засчитывается с 1 октября 2026 здесь: Закрытые сделки за последний полный квартал: сумма (стоимость): 0 EUR из 5 000 EUR.',
      ],
    },
  ];
  const people = ['anna', 'boris'].map((person) => affiliation(person, 'acme', '2026-01-01'));
  for (const { name, requires, also, nobodyElse, ...lines } of cases)
    for (const locale of ['en', 'ru'] as const)
      test(`${name}, ${locale}`, () => {
        const asked = asks(requires);
        const when = { on: day('2026-06-01'), known: day('2026-06-01') };
        const answer = plan(asked, [...(nobodyElse ? [] : people), ...also], 'acme', when, 'gold');
        assert.ok(answer.ok);
        const told = tellPlan(answer.value, asked, locale, naming);
        assert.deepEqual(
          told.map(({ depth, text }) => spaced(`${'  '.repeat(depth)}${text}`)),
          lines[locale],
        );
      });
});

describe('what no action brings about is told by who asks for it, and how far the way comes', () => {
  const index = (atLeast: number) => ({
    points: {
      atLeast,
      categories: [
        {
          id: 'index',
          metrics: [
            { id: 'references', count: { of: 'reference' }, each: { points: 5 } },
            {
              id: 'answers',
              average: { of: 'survey', value: 'quantity', sample: 1 },
              linear: { points: 10, upTo: 5 },
              ofNothing: 0,
            },
          ],
        },
      ],
    },
  });
  const tier = (id: string, en: string, ru: string, requires: object) => ({
    id,
    title: title(en, ru),
    metal: 'silver',
    requires,
  });
  const text = (silver: object, gold: object) =>
    testProgram(
      {},
      {
        locales: ['en', 'ru'],
        names: { index: title('Index', 'Индекс') },
        actions: {
          reference: {
            title: title('A reference', 'Отзыв'),
            adds: { of: 'reference' },
            cost: '100 EUR',
            most: 3,
          },
          answer: {
            title: title('An answer', 'Ответ'),
            adds: { of: 'survey', quantity: 5 },
            cost: '70 EUR',
          },
        },
        tiers: [
          tier('member', 'Member', 'Участник', { all: [] }),
          tier('silver', 'Silver', 'Серебряный', silver),
          tier('gold', 'Gold', 'Золотой', gold),
        ],
      },
    );
  const low = fact({
    id: 's',
    kind: 'survey',
    organisation: 'acme',
    quantity: 1,
    from: day('2026-03-01'),
  });
  const two = { count: { of: 'reference', atLeast: 2 } };
  const deals = { count: { of: 'deal', atLeast: 1 } };
  const cases: { name: string; silver: object; gold: object; en: string[]; ru: string[] }[] = [
    {
      name: 'points that the way raises and does not bring far enough',
      silver: two,
      gold: index(40),
      en: [
        'No action of the program brings this about:',
        '  Points for Index: 12 of 40. Index 12. That is with this plan (without it: 2); still missing: 28. All that the program prices brings it to 25 at most.',
      ],
      ru: [
        'Этого не даёт ни одно действие программы:',
        '  Баллы: «Индекс»: 12 из 40. «Индекс» — 12. Это с планом (без него — 2); не хватает ещё 28. Все действия, которым программа даёт цену, доводят самое большее до 25.',
      ],
    },
    {
      name: 'an average only comes near to its best answer',
      silver: two,
      gold: index(25),
      en: [
        'No action of the program brings this about:',
        '  Points for Index: 12 of 25. Index 12. That is with this plan (without it: 2); still missing: 13. All that the program prices leaves it below 25.',
      ],
      ru: [
        'Этого не даёт ни одно действие программы:',
        '  Баллы: «Индекс»: 12 из 25. «Индекс» — 12. Это с планом (без него — 2); не хватает ещё 13. Со всеми действиями, которым программа даёт цену, это всё равно меньше 25.',
      ],
    },
    {
      name: 'each step of the ladder by itself',
      silver: { all: [two, deals] },
      gold: { all: [index(50), deals] },
      en: [
        'No action of the program brings this about, which Silver asks for:',
        '  Closed deals: 0 of 1; one more is needed.',
        'No action of the program brings this about, which Gold asks for:',
        '  Points for Index: 12 of 50. Index 12. That is with this plan (without it: 2); still missing: 38. All that the program prices brings it to 25 at most.',
      ],
      ru: [
        'Этого для цели «Серебряный» не даёт ни одно действие программы:',
        '  Закрытые сделки: есть 0 из 1, не хватает 1.',
        'Этого для цели «Золотой» не даёт ни одно действие программы:',
        '  Баллы: «Индекс»: 12 из 50. «Индекс» — 12. Это с планом (без него — 2); не хватает ещё 38. Все действия, которым программа даёт цену, доводят самое большее до 25.',
      ],
    },
  ];
  for (const { name, silver, gold, ...lines } of cases)
    for (const locale of ['en', 'ru'] as const)
      test(`${name}, ${locale}`, () => {
        const asked = text(silver, gold);
        const when = { on: day('2026-06-01'), known: day('2026-06-01') };
        const answer = plan(asked, [low], 'acme', when, 'gold');
        assert.ok(answer.ok);
        const told = tellPlan(answer.value, asked, locale, naming)
          .filter(({ kind }) => kind === 'open')
          .map(({ depth, text: line }) => spaced(`${'  '.repeat(depth)}${line}`));
        assert.deepEqual(told, lines[locale]);
      });
});

test('of several who join it is said who does what', () => {
  const asked = testProgram(
    { onePersonFills: 'one-seat' },
    {
      locales: ['en', 'ru'],
      actions: {
        associate: { title: title('a', 'а'), earns: 'sales-associate', cost: '100 EUR' },
        professional: { title: title('p', 'п'), earns: 'sales-professional', cost: '300 EUR' },
        technician: { title: title('t', 'т'), earns: 'technical-associate', cost: '0 EUR' },
        recruit: { title: title('r', 'р'), hires: 'anyone', cost: '5000 EUR' },
        veteran: {
          title: title('v', 'в'),
          hires: 'technical-professional',
          cost: '1000 EUR',
          most: 1,
        },
      },
      tiers: [
        {
          id: 'gold',
          title: title('Gold', 'Золотой'),
          metal: 'gold',
          requires: {
            all: [
              { people: { holding: 'technical-professional', atLeast: 1 } },
              { people: { holding: 'sales-professional', atLeast: 2 } },
              { people: { holding: 'technical-associate', atLeast: 2 } },
            ],
          },
        },
      ],
    },
  );
  const when = { on: day('2026-06-01'), known: day('2026-06-01') };
  const answer = plan(asked, [affiliation('anna', 'acme', '2026-01-01')], 'acme', when, 'gold');
  assert.ok(answer.ok);
  const joining = (locale: Locale) =>
    tellPlan(answer.value, asked, locale, naming)
      .filter(({ kind }) => kind === 'joining')
      .map(({ text }) => spaced(text));
  assert.deepEqual(joining('en'), [
    'This takes 4 new people:',
    'One of them: sales-associate and sales-professional.',
    '2 of them each: technical-associate.',
    'One of them only joins.',
  ]);
  assert.deepEqual(joining('ru'), [
    'Для этого нужны 4 новых сотрудника:',
    '1 из них: «sales-associate» и «sales-professional».',
    '2 из них (каждый): «technical-associate».',
    '1 из них: только приходит в компанию.',
  ]);
});

test('by which version a plan is made, and what it is worth under those to come', () => {
  const at = day('2026-07-01');
  const coming = (holds: boolean, anyway = false) => [{ version: '2.0.0', at, holds, anyway }];
  const way = planned('gold');
  const cases: [Partial<Plan>, RegExp, RegExp][] = [
    [{ coming: coming(false) }, /here is not enough for Gold under it/, /по ней не хватит/],
    [{ coming: coming(true) }, /here is enough for Gold under it, too/, /хватит и по ней/],
    [{ coming: coming(true, true) }, /Gold is reached under it without any/, /и без этого/],
    [{ appliesFrom: at }, /this plan is made by it/, /план составлен по ней/],
    [{ actions: [], unpriced: [], coming: coming(false) }, /is not reached/, /не достигнута/],
    [{ appliesFrom: at, keeps: true }, /has reached it already/, /цель уже достигнута/],
    [{ actions: [], unpriced: [], coming: coming(true, true) }, /is reached/, /по ней достигнута/],
    [{ reached: true, appliesFrom: at }, /Gold is reached under it/, /по ней достигнута/],
  ];
  for (const [more, english, russian] of cases)
    for (const [locale, said, from] of [
      ['en', english, 'rom 1 July 2026 on version'],
      ['ru', russian, ' 1 июля 2026 действует версия'],
    ] as const) {
      const lines = tellPlan({ ...way, ...more }, program, locale, naming);
      const line = lines.find(({ kind }) => kind === 'version');
      assert.match(line?.text ?? '', said);
      assert.ok(line?.text.includes(from));
    }
});
