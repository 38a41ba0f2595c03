import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whatIf, type Fact, type Supposition } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explainWhatIf } from './what-if.ts';

/** How each measure is marked that changes, and what changes nothing. */

const when = { on: day('2026-06-01'), known: Infinity };
const naming = { person: (id: string) => id, fact: (id: string) => id, organisation: 'Acme' };
const marks = { met: '✓', soon: '!', missing: '✗' };
const title = (en: string, ru: string) => ({ en, ru });
const tier = (id: string, en: string, ru: string, requires: object) => ({
  id,
  title: title(en, ru),
  metal: 'slate',
  requires,
});

interface Given {
  requires: object;
  facts?: Fact[];
  asks: Supposition[];
}

function lines({ requires, facts = [], asks }: Given, locale: Locale): string {
  const program = testProgram(
    {},
    {
      tiers: [
        tier('registered', 'Registered', 'Участник', { all: [] }),
        tier('silver', 'Silver', 'Серебряный', { all: [requires] }),
      ],
    },
  );
  const answer = whatIf({ program, facts, organisation: 'acme', ...when }, asks);
  assert.ok(answer.ok);
  return explainWhatIf(answer.value, asks, program, locale, naming)
    .map(({ state, text }) => `${marks[state]} ${text.replaceAll('\u00a0', ' ')}`)
    .join('\n');
}

const deal: Supposition = { what: 'happens', kind: 'deal' };
const worth = (amount: string, currency = 'EUR'): Supposition => ({
  ...deal,
  money: { amount, currency },
});
const survey: Supposition = { what: 'happens', kind: 'survey', quantity: 5 };
const closed = (id: string, from = '2026-01-01') =>
  fact({ id, kind: 'deal', organisation: 'acme', from: day(from) });
const deals = { count: { of: 'deal', atLeast: 2 } };
const yearly = { count: { of: 'deal', within: '12 months', atLeast: 1 } };
const bands = [{ from: '100 EUR', points: 3 }];
const metrics = [{ id: 'money', sum: { of: 'deal', value: 'money' }, bands }];
const points = { points: { atLeast: 3, categories: [{ id: 'selling', metrics }] } };
const average = { average: { of: 'survey', value: 'quantity', sample: 3, atLeast: 4 } };
const holders = { people: { holding: 'sales-associate', atLeast: 1 } };
const staff = ['anna', 'boris'].flatMap((person, index) => [
  affiliation(person, 'acme', '2026-01-01'),
  credential(person, 'sales-associate', '2026-02-01', `202${7 + index}-02-01`),
]);

const cases: (Given & { name: string; en: RegExp; ru?: RegExp })[] = [
  {
    name: 'one deal of two',
    requires: deals,
    asks: [deal],
    en: /^! Silver – Closed deals: 1 instead of 0; 2 needed\. That is a gain, but not enough yet\.$/m,
    ru: /^! Серебряный — .*нужно 2\. Это продвижение, но его пока недостаточно\.$/m,
  },
  {
    name: 'what is enough is no longer just a gain',
    requires: deals,
    asks: [deal, deal],
    en: /^✓ Silver – Closed deals: 2 instead of 0; 2 needed\.$/m,
    ru: /^✓ Серебряный — .*нужно 2\.$/m,
  },
  {
    name: 'less of what is enough still',
    requires: deals,
    facts: [closed('a'), closed('b'), closed('c')],
    asks: [{ what: 'ends', fact: 'a' }],
    en: /^! Silver – Closed deals: 2 instead of 3; 2 needed\.$/m,
  },
  {
    name: 'less of what is too little already',
    requires: deals,
    facts: [closed('a')],
    asks: [{ what: 'ends', fact: 'a' }],
    en: /^✗ Silver – Closed deals: 0 instead of 1; 2 needed\.$/m,
  },
  {
    name: 'what must not be is no gain, and no tick where it is',
    requires: { not: deals },
    asks: [deal],
    en: /^! Silver – Closed deals: 1 instead of 0; it matters from 2 on\.$/m,
    ru: /^! Серебряный — .*: 1 вместо 0; имеет значение начиная с 2\.$/m,
  },
  {
    name: 'what must not be and comes to be',
    requires: { not: deals },
    asks: [deal, deal],
    en: /^✗ Silver – Closed deals: 2 instead of 0; it matters from 2 on\.$/m,
  },
  {
    name: 'what is to be seen before something is asked is no gain either',
    requires: { when: { is: deals, requires: holders } },
    asks: [deal, deal],
    en: /^✗ Silver – Closed deals: 2 instead of 0; it matters from 2 on\.$/m,
  },
  {
    name: 'each of them, and one more is asked for than was',
    requires: { every: { of: 'deal', is: { market: 'apac' } } },
    asks: [deal],
    en: /^✗ Silver – .*: 0 of 1 instead of 0 of 0\.$/m,
    ru: /^✗ Серебряный — .*: 0 из 1 вместо 0 из 0\.$/m,
  },
  {
    name: 'each of them, one more',
    requires: { every: { of: 'deal', is: { market: 'apac' } } },
    asks: [{ ...deal, attributes: { market: 'apac' } }],
    en: /^✓ Silver – .*: 1 of 1 instead of 0 of 0\.$/m,
  },
  {
    name: 'a waiver and its last day',
    requires: { waivable: { name: 'deals', title: title('Deals', 'Сделки'), requires: deals } },
    asks: [{ what: 'happens', kind: 'waiver', subject: 'deals', until: day('2026-09-01') }],
    en: /^✓ A waiver is granted: Deals, through 31 August 2026\.$/m,
    ru: /^✓ Дано освобождение: «Сделки», по 31 августа 2026 включительно\.$/m,
  },
  {
    name: 'a first survey',
    requires: average,
    asks: [survey],
    en: /^! Silver – .*: measured over 1 instead of 0; at least 3 are needed\.$/m,
  },
  {
    name: 'as much as before, over more',
    requires: average,
    facts: ['a', 'b', 'c'].map((id) => ({ ...closed(id), kind: 'survey' as const, quantity: 5 })),
    asks: [survey],
    en: /^✓ Silver – .*: measured over 4 instead of 3; at least 3 are needed\.$/m,
  },
  {
    name: 'more than enough',
    requires: yearly,
    facts: [closed('a')],
    asks: [deal],
    en: /^✓ Silver – .*: 2 instead of 1; 1 needed\.$/m,
  },
  {
    name: 'as many, but not for as long',
    requires: holders,
    facts: staff,
    asks: [{ what: 'leaves', person: 'boris' }],
    en: /^! Acme keeps Silver\. That holds through 31 January 2027 instead of through 31 January 2028\.$/m,
    ru: /^! Acme: статус остаётся прежним — «Серебряный»\. Он сохранится по 31 января 2027/m,
  },
  {
    name: 'the same people, one by what ends sooner',
    requires: holders,
    facts: [
      affiliation('anna', 'acme', '2026-01-01'),
      credential('anna', 'sales-associate', '2026-02-01', '2028-02-01'),
      credential('anna', 'sales-associate', '2026-03-01', '2027-02-01'),
    ],
    asks: [{ what: 'ends', fact: 'anna:sales-associate:2026-02-01' }],
    en: /^! Silver – .*: met through 31 January 2027 instead of through 31 January 2028\.$/m,
  },
  {
    name: 'the same people, for longer',
    requires: holders,
    facts: [
      affiliation('anna', 'acme', '2026-01-01'),
      credential('anna', 'sales-associate', '2026-02-01', '2026-12-01'),
    ],
    asks: [{ what: 'earns', person: 'anna', credential: 'sales-associate' }],
    en: /^✓ Silver – .*: met through 1 June 2027 instead of through 30 November 2026\.$/m,
  },
  {
    name: 'a deal below the step',
    requires: points,
    asks: [worth('50')],
    en: /^! That changes nothing\. It counts for Silver – .*: 0 of 3, before and after\.$/m,
    ru: /^! Это ничего не меняет\. Учитывается здесь: Серебряный — .* \(было и остаётся 0 из 3\)\.$/m,
  },
  {
    name: 'what nothing asks for',
    requires: points,
    asks: [{ what: 'happens', kind: 'reference' }],
    en: /^! That changes nothing: it counts for nothing that is asked\.$/m,
    ru: /^! Это ничего не меняет: ни в одном требовании это не учитывается\.$/m,
  },
  {
    name: 'an amount in a currency without a rate',
    requires: points,
    asks: [worth('5000', 'GBP')],
    en: /^! It is not counted: the program has no rate for GBP on 1 June 2026\. Suppose the amount in EUR, or/m,
    ru: /^! Это не учитывается: в программе нет курса GBP на 1 июня 2026\. Укажите сумму в EUR или/m,
  },
  {
    name: 'such an amount where the measure tells what it leaves out',
    requires: points,
    asks: [worth('5000', 'GBP')],
    en: /One amount is left out: no rate for the currency on that day \(supposed: GBP 5,000\)\.$/m,
    ru: /1 сумма не учтена: на тот день нет курса валюты \(предположение: 5 000 GBP\)\.$/m,
  },
  {
    name: 'an amount below zero',
    requires: points,
    asks: [worth('-50')],
    en: /^! It is not counted: an amount below zero never is\.$/m,
    ru: /^! Это не учитывается: суммы меньше нуля не засчитываются\.$/m,
  },
  {
    name: 'what is not counted',
    requires: points,
    asks: [{ what: 'happens', kind: 'event' }],
    en: /^! By itself, that changes nothing\.$/m,
    ru: /^! Само по себе это ничего не меняет\.$/m,
  },
];

describe('each change has the mark of what it makes', () => {
  for (const { name, en, ru, ...given } of cases)
    test(name, () => {
      assert.match(lines(given, 'en'), en);
      if (ru) assert.match(lines(given, 'ru'), ru);
    });
});

test('what does something is not told to change nothing', () => {
  for (const { asks, ...given } of cases.slice(0, 2))
    assert.doesNotMatch(lines({ ...given, asks }, 'en'), /changes nothing/);
});
