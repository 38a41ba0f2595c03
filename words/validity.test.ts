import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '@guildmark/engine';
import { validityText } from './validity.ts';

const term = { amount: 2, unit: 'years' } as const;
const untilNewer = { product: 'relay', exam: 'relay-exam' };

const cases: { level: Pick<Level, 'validFor' | 'recertifiedBy'>; en: string; ru: string }[] = [
  { level: { validFor: term }, en: '2 years', ru: '2 года' },
  { level: { validFor: 'unlimited' }, en: 'without an end', ru: 'бессрочно' },
  {
    level: { validFor: { term, sinceReleaseOf: 'basics' } },
    en: '2 years from the last release of basics',
    ru: '2 года с последнего выпуска: basics',
  },
  {
    level: { validFor: { untilNewer } },
    en: 'until a newer relay and a new relay-exam are both released',
    ru: 'пока не выйдут и новая версия (relay), и новый экзамен (relay-exam)',
  },
  {
    level: { validFor: { term, untilNewer } },
    en: '2 years, or until a newer relay and a new relay-exam are both released if that is sooner',
    ru: '2 года или пока не выйдут и новая версия (relay), и новый экзамен (relay-exam), если это раньше',
  },
  {
    level: { validFor: term, recertifiedBy: ['expert', 'update'] },
    en: '2 years; carried on by expert or update',
    ru: '2 года; продлевается, если получено: expert или update',
  },
];

for (const { level, en, ru } of cases)
  test(`a validity is said: ${en}`, () => {
    const said = (['en', 'ru'] as const).map((locale) =>
      validityText({ locale, title: (id) => id }, level),
    );
    assert.deepEqual(said, [en, ru]);
  });
