import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewsContent } from '@guildmark/server';
import { readNews, typedOf } from './news-typed.ts';

const program = { locales: ['en', 'ru'], zone: 'Europe/Berlin' };
const event: NewsContent = {
  kind: 'event',
  texts: { en: { title: 'Day', body: 'Text' }, ru: { title: 'День', body: 'Текст' } },
  startsAt: Date.parse('2026-04-14T19:00:00Z'),
  endsAt: Date.parse('2026-04-14T20:30:00Z'),
  zone: 'America/Santiago',
  place: 'Valparaíso',
  link: 'https://events.example/',
  audience: { regions: ['Americas', 'APAC'], tier: 'silver', competencies: ['archiving'] },
  shownFrom: Date.parse('2026-03-01T23:00:00Z'),
  currentUntil: Date.parse('2026-04-30T22:00:00Z'),
};

test('an event is shown as it was written, and read as it is shown', () => {
  const typed = typedOf(event, program);
  assert.equal(typed['starts'], '2026-04-14T15:00', 'on the clocks of its zone');
  assert.equal(typed['from'], '2026-03-02', 'a day of the program');
  assert.equal(typed['until'], '2026-04-30', 'the last day');
  assert.deepEqual(readNews('event', typed, program), event);
});

test('what is no event has neither time nor place, whatever was sent', () => {
  const typed = typedOf(event, program);
  const { startsAt, endsAt, zone, place, kind } = readNews('news', typed, program);
  assert.deepEqual([startsAt, endsAt, zone, place, kind], [null, null, null, null, 'news']);
});

const days: [name: string, typed: Record<string, string>, expect: Partial<NewsContent>][] = [
  ['no first day', { from: '' }, { shownFrom: Number.NaN }],
  ['a first day that is none', { from: '2026-02-30' }, { shownFrom: Number.NaN }],
  ['no last day', { until: '' }, { currentUntil: null }],
  ['a last day that is none', { until: 'soon' }, { currentUntil: Number.NaN }],
  ['no start', { starts: '' }, { startsAt: null }],
  ['an unknown zone', { zone: 'Atlantis/Harbour' }, { startsAt: null, endsAt: null }],
  [
    'an hour that the clocks leave out',
    { zone: 'Europe/Berlin', starts: '2026-03-29T02:30' },
    { startsAt: Date.parse('2026-03-29T01:30:00Z') },
  ],
];
for (const [name, typed, expect] of days)
  test(`what was typed: ${name}`, () => {
    const read = readNews('event', { ...typedOf(event, program), ...typed }, program);
    for (const [key, value] of Object.entries(expect))
      assert.deepEqual(read[key as keyof NewsContent], value);
  });
