import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plan, type Fact } from '@guildmark/engine';
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

function told(locale: Locale, target: string, also: Fact[] = [], budget?: number): string[] {
  const when = { on: day('2026-06-01'), known: day('2026-06-01') };
  const answer = plan(program, [...facts, ...also], 'acme', when, target, budget);
  assert.ok(answer.ok);
  return tellPlan(answer.value, program, locale, naming).map(
    ({ depth, text }) => `${'  '.repeat(depth)}${text}`,
  );
}

/** Numbers and currencies are joined by spaces of their own kinds. */
const spaced = (line: string) => line.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a plan in English, line by line', () => {
  assert.deepEqual(told('en', 'gold').map(spaced), [
    'The cheapest way for Acme to Gold:',
    '  One person joins (EUR 5,000, 3 months).',
    '  2 more people earn sales-professional (2 × EUR 300, 1 month each): Anna and Boris are nearest.',
    '  One more person earns technical-associate (free of charge): someone who joins first.',
    '  One more person earns technical-professional (EUR 450.50): someone who joins first.',
    '  Closing a deal of 10,000 euros: 2 times (2 × EUR 200).',
    'Needed as well, and without a price in the program:',
    '  One more person earns technical-expert: someone who joins first.',
    'No action of the program brings this about:',
    '  Surveys: 0 of 3; 3 more are needed.',
    'Together: EUR 6,450.50. What has no price is not part of this sum. Begun on 1 June 2026, it is done on 1 September 2026 as far as the program says how long things take.',
  ]);
});

test('the same in Russian', () => {
  assert.deepEqual(told('ru', 'gold').map(spaced), [
    'Acme, самый дешёвый путь к цели «Золотой»:',
    '  В компанию приходит 1 человек (5 000 EUR, срок — 3 месяца).',
    '  Ещё 2 человека получают сертификат «sales-professional» (2 × 300 EUR, срок — 1 месяц): ближе всех к этому Anna и Boris.',
    '  Ещё 1 человек получает сертификат «technical-associate» (бесплатно): тот, кто сначала придёт в компанию.',
    '  Ещё 1 человек получает сертификат «technical-professional» (450,50 EUR): тот, кто сначала придёт в компанию.',
    '  Сделка на 10 000 евро: 2 раза (2 × 200 EUR).',
    'Нужно и то, чему программа не даёт цены:',
    '  Ещё 1 человек получает сертификат «technical-expert»: тот, кто сначала придёт в компанию.',
    'Этого не даёт ни одно действие программы:',
    '  Опросы: есть 0 из 3, не хватает 3.',
    'Всего: 6 450,50 EUR. То, чему программа не даёт цены, в эту сумму не входит. Если начать 1 июня 2026, всё будет готово 1 сентября 2026 — насколько программа говорит, сколько что длится.',
  ]);
});

test('what is reached needs no plan', () => {
  assert.deepEqual(told('en', 'registered'), [
    'Acme has reached Registered already; there is nothing to do.',
  ]);
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
  const [summary, missing, ...rest] = told('en', 'gold', [], 1);
  assert.equal(
    summary,
    'There are more ways for Acme to Gold than could be looked at, and none was found among those that were.',
  );
  assert.equal(missing, 'This is missing:');
  assert.ok(rest.length > 0);
  assert.match(told('ru', 'gold', [], 1)[0]!, /больше, чем удалось просмотреть/);
});
