import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalText } from './refusals.ts';

const until = Date.UTC(2026, 5, 17, 8, 0);

for (const { code, args, en, ru } of [
  {
    code: 'exam.cooling_off',
    args: { until },
    en: /17 June 2026 at 08:00 \(UTC\)/,
    ru: /17 июня 2026 г\. в 08:00 \(UTC\)/,
  },
  {
    code: 'exam.already_passed',
    args: { until },
    en: /through 17 June 2026\.$/,
    ru: /по 17 июня 2026 г\. включительно\.$/,
  },
  {
    // the last day that counts, not the first that no longer does
    code: 'exam.already_passed',
    args: { until: Date.UTC(2027, 0, 11) },
    en: /through 10 January 2027\.$/,
    ru: /по 10 января 2027 г\. включительно\.$/,
  },
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
