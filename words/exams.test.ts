import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalText } from './refusals.ts';

const until = Date.UTC(2026, 5, 17, 8, 0);

for (const { code, args, en, ru } of [
  {
    code: 'exam.cooling_off',
    args: { until },
    en: /June 17, 2026 at 8:00 AM \(UTC\)/,
    ru: /17 июня 2026 г\. в 08:00 \(UTC\)/,
  },
  { code: 'exam.already_passed', args: { until }, en: /until June 17/, ru: /до 17 июня/ },
  {
    code: 'exam.already_passed',
    args: { until: 'never' },
    en: /^You have passed this exam\.$/,
    ru: /^Вы уже сдали этот экзамен\.$/,
  },
  {
    code: 'exam.attempts_used_up',
    args: { included: 3 },
    en: /^All 3 included attempts/,
    ru: /^Все 3 включённые попытки/,
  },
  {
    code: 'assessment.below_pass_mark',
    args: { passMark: 21 },
    en: /21 points are/,
    ru: /21 балла/,
  },
])
  test(`${code} ${JSON.stringify(args)} is said in both languages`, () => {
    assert.match(refusalText({ code, args }, 'en'), en);
    assert.match(refusalText({ code, args }, 'ru'), ru);
  });
