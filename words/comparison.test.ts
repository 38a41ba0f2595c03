import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram, compareKinds, type ComparisonRow } from '@guildmark/engine';
import { small } from '../engine/program/fixtures/small.ts';
import { rowTitle, stepText, traitText } from './comparison.ts';

const files = {
  ...small,
  'exams/work-exam/exam.yaml': (small['exams/work-exam/exam.yaml'] ?? '').replace(
    'fee: none',
    'fee: 12.50 EUR\nproctoring: in-person',
  ),
  'program.yaml': (small['program.yaml'] ?? '')
    .replace(
      '      - { en: Begin, ru: Начать }',
      '      - { title: { en: Begin, ru: Начать }, way: online, free: true }\n    preparationFor: [partner, vendor]',
    )
    .replace('standards:\n', 'standards:\n  inPersonAt: [{ en: Halls, ru: Залы }]\n'),
  'contacts.yaml': 'contacts: { desk: { title: { en: Desk, ru: Отдел }, email: d@small.example } }',
};
const { program } = checkProgram(files);

/** What the first track is said to be, in both languages. */
const said: Partial<Record<ComparisonRow, { en: string[]; ru: string[] }>> = {
  contribution: {
    en: ['Counts for the tier Partner', 'A sign'],
    ru: ['Учитывается для статуса «Партнёр»', 'Вывеска'],
  },
  preparation: {
    en: ['Online training, free of charge', 'Only for people of partners and the vendor'],
    ru: ['Онлайн-курс, бесплатно', 'Только для сотрудников партнёров и вендора'],
  },
  cost: { en: ['€12.50 for each attempt'], ru: ['12,50 € за каждую попытку'] },
  delivery: { en: ['In person: Halls'], ru: ['Очно: Залы'] },
  time: { en: ['10 minutes'], ru: ['10 минут'] },
  attempts: {
    en: ['3 included, with at least 7 days between two'],
    ru: ['Включено: 3; пауза между попытками: 7 дней'],
  },
  validity: { en: ['1 year', '2 years'], ru: ['1 год', '2 года'] },
  notices: {
    en: ['By e-mail to the address in the record, 30 days before'],
    ru: ['Письмом на адрес из записи; сроки до окончания: 30 дней'],
  },
  contact: { en: ['Desk: d@small.example'], ru: ['Отдел: d@small.example'] },
};

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

for (const locale of ['en', 'ru'] as const)
  test(`what a kind is, is said in ${locale}`, () => {
    assert.ok(program);
    for (const { row, left } of compareKinds(program, 'work', 'work') ?? []) {
      assert.ok(!rowTitle(row, locale).includes('.'), row);
      const texts: string[] = left.map((trait) => plain(traitText(program, locale, trait)));
      assert.ok(
        texts.every((text) => text !== '' && !/[{}]/.test(text)),
        texts.join(),
      );
      if (said[row]) assert.deepEqual(texts, said[row][locale], row);
    }
  });

test('a step of a learning path is said with its way, or by its text alone', () => {
  const title = { en: 'Begin', ru: 'Начать' };
  assert.deepEqual(stepText(title, 'en'), { title: 'Begin', way: null });
  assert.deepEqual(stepText({ title, way: 'webcast', free: false }, 'ru'), {
    title: 'Начать',
    way: 'Вебкаст',
  });
});
