import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Condition } from '../engine/program/definition/condition.ts';
import { askText } from './phrase.ts';
import { speakerWith } from './titles.ts';

const said = (asked: object, locale: 'en' | 'ru') =>
  askText(
    speakerWith(locale, () => null, {}),
    Condition.parse(asked),
  );

const cases: { name: string; asks: object; en: string; ru: string }[] = [
  {
    name: 'growth from period to period, of what there is',
    asks: {
      rising: {
        of: 'account',
        value: 'quantity',
        taken: 'at-end',
        inEachOf: 'last 2 full quarters',
        atLeast: 1,
        withoutBase: 'met',
      },
    },
    en: 'Increase of quantity of customers looked after from period to period, by what holds at the end of the last 2 full quarters: at least 1',
    ru: 'Клиенты на сопровождении (количество): прирост от периода к периоду, по состоянию на конец периода, за последние 2 полных квартала: не меньше 1',
  },
  {
    name: 'growth from period to period, of what happened',
    asks: {
      rising: {
        of: 'deal',
        taken: 'through',
        inEachOf: 'last 1 full quarters',
        atLeast: 2,
        withoutBase: 'met',
      },
    },
    en: 'Increase of closed deals from period to period, in the last full quarter: at least 2',
    ru: 'Закрытые сделки: прирост от периода к периоду, за последний полный квартал: не меньше 2',
  },
  {
    name: 'growth of full quarters against those of the year before',
    asks: {
      growth: {
        of: 'deal',
        value: 'money',
        over: 'last full quarter',
        against: '1 year',
        base: '1 EUR',
        withoutBase: 'met',
        atLeast: '10%',
      },
    },
    en: 'Growth of value of closed deals in the last full quarter against 1 year earlier: at least 10%',
    ru: 'Закрытые сделки (стоимость): рост за последний полный квартал по сравнению с тем же временем раньше (1 год): не меньше 10\u00a0%',
  },
  {
    name: 'what lies so far back',
    asks: { count: { of: 'approval', subject: 'membership', notWithin: '2 years', atLeast: 1 } },
    en: 'Approvals (membership) at least 2 years ago: at least 1',
    ru: 'Одобрения (membership) не менее чем 2 года назад: не меньше 1',
  },
];

for (const { name, asks, en, ru } of cases)
  test(`a measure is said in both languages: ${name}`, () => {
    assert.equal(said(asks, 'en'), en);
    assert.equal(said(asks, 'ru'), ru);
  });
