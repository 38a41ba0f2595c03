import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from './define.ts';
import { translator } from './define.ts';
import { noticeWords } from './notices.ts';

const tier = { of: 'tier', what: '', from: 'Gold', tier: 'Silver', measured: 'no tier' };
const level = { of: 'level', what: 'Security', from: 'Expert', tier: 'Principal', measured: '' };
const rest = { organisation: 'Acme', through: '30 June 2026', next: 'demotion', blocked: 'none' };

const cases: [code: string, args: object, locale: Locale, says: RegExp][] = [
  ['promoted.subject', tier, 'en', /^Acme is now Silver$/],
  ['promoted.subject', level, 'en', /^Acme is now at Principal in Security$/],
  ['demoted.body', tier, 'en', /^Acme no longer meets Gold and now has Silver\./],
  ['demoted.body', level, 'en', /^Acme no longer meets Expert in Security and now has Principal\./],
  ['noticed.body', tier, 'en', /after that day it has no tier\./],
  ['promoted.subject', tier, 'ru', /^Acme: новый статус — Silver$/],
  ['promoted.subject', level, 'ru', /^Acme: Security, новый уровень — Principal$/],
  [
    'promoted.body',
    level,
    'ru',
    /^Уровень компании Acme в компетенции «Security» повышен: Expert → /,
  ],
  [
    'demoted.body',
    level,
    'ru',
    /требованиям уровня «Expert» в компетенции «Security»\. Было: Expert/,
  ],
  [
    'noticed.body',
    tier,
    'ru',
    /требованиям статуса «Silver».*статус будет понижен: Silver → no tier/,
  ],
  ['withdrawn.subject', level, 'ru', /^Acme: Security, уровень «Principal» сохраняется$/],
  ['terminated.body', level, 'ru', /недостающее для уровня «Principal» в компетенции «Security»/],
];
for (const [code, args, locale, says] of cases)
  test(`letters name a tier or a level: ${code} (${locale}, ${'of' in args ? String(args.of) : ''})`, () => {
    const say = translator(noticeWords, locale) as unknown as (
      code: string,
      args: object,
    ) => string;
    assert.match(say(code, { ...rest, ...args }), says);
  });
