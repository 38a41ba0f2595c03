import assert from 'node:assert/strict';
import test from 'node:test';
import { formatExact, type Unit } from './amounts.ts';

const euros: Unit = { unit: 'money', currency: 'EUR' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const cases: { name: string; exact: string; unit: Unit; en: string; ru: string }[] = [
  { name: 'whole money', exact: '50000', unit: euros, en: 'EUR 50,000', ru: '50 000 EUR' },
  { name: 'broken money', exact: '12.5', unit: euros, en: 'EUR 12.50', ru: '12,50 EUR' },
  {
    name: 'whole money above or below broken money',
    exact: '50000',
    unit: { ...euros, cents: true },
    en: 'EUR 50,000.00',
    ru: '50 000,00 EUR',
  },
  {
    name: 'a count among money that is not whole is no money',
    exact: '3',
    unit: { unit: 'number', cents: true },
    en: '3',
    ru: '3',
  },
];

for (const { name, exact, unit, en, ru } of cases) {
  test(`an amount is written as its column is: ${name}`, () => {
    assert.equal(plain(formatExact(exact, unit, 'en')), en);
    assert.equal(plain(formatExact(exact, unit, 'ru')), ru);
  });
}
