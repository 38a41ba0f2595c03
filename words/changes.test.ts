import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Act } from '@guildmark/engine';
import { day, testProgram } from '../engine/requirement/fixtures.ts';
import { changeLines, futureCode, type Told } from './changes.ts';
import { tell } from './explain.ts';
import type { Locale } from './define.ts';

const text = (en: string, ru: string) => ({ en, ru });
const program = testProgram(
  {},
  {
    competencyLevels: [
      { id: 'basic', title: text('Basic', 'Базовый'), requires: { all: [] } },
      { id: 'proven', title: text('Proven', 'Проверенный'), requires: { all: [] } },
    ],
    solutions: { vault: { title: text('Vault', 'Хранилище') } },
    areas: { data: { title: text('Data', 'Данные') } },
    competencies: {
      archiving: {
        title: text('Archiving', 'Архивирование'),
        area: 'data',
        solutions: { core: ['vault'] },
        levels: { basic: {}, proven: {} },
      },
    },
  },
);
const on = day('2026-01-01');
const standing = standingOf(program, [], 'acme', { on, known: on });
const change = (from: string | null, to: string | null, act?: Act): Told => ({
  at: day('2026-02-01'),
  from,
  to,
  because: [],
  competency: 'archiving',
  ...(act && { act, until: day('2026-03-01') }),
});

const cases: [told: Told, code: string, locale: Locale, says: string][] = [
  [change(null, 'basic'), '', 'en', 'met: 1 February 2026, Archiving: Basic is reached.'],
  [change('basic', 'proven'), '', 'en', 'met: 1 February 2026, Archiving: Basic becomes Proven.'],
  [
    change('proven', 'basic'),
    '',
    'en',
    'missing: 1 February 2026, Archiving: Proven becomes Basic.',
  ],
  [change('basic', null), '', 'en', 'missing: 1 February 2026, Archiving: Basic is lost.'],
  [
    change(null, 'basic', 'promotion'),
    'past.promotion',
    'en',
    'met: 1 February 2026, Archiving: rise from no level to Basic.',
  ],
  [
    change('basic', 'basic', 'notice'),
    '',
    'ru',
    'missing: 1 февраля 2026, Архивирование: уведомление, требования уровня «Базовый» не выполнены; исправить можно по 28 февраля 2026 включительно.',
  ],
  [
    change('basic', 'basic', 'notice-withdrawn'),
    'past.notice-withdrawn',
    'ru',
    'met: 1 февраля 2026, Архивирование: уведомление снято, требования уровня «Базовый» снова выполнены.',
  ],
  [
    change(null, 'basic'),
    '',
    'ru',
    'met: 1 февраля 2026, Архивирование: достигается уровень «Базовый».',
  ],
];
for (const [told, code, locale, says] of cases)
  test(`a change of a level: ${says}`, () => {
    const telling = tell(program, locale, { person: (id) => id }, on);
    const [line] = changeLines(telling, standing, told, code || futureCode(told));
    assert.equal(`${line?.state}: ${line?.text}`, says);
  });
