import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayParts, formatEventTime, formatZone } from './event-time.ts';

const startsAt = Date.parse('2026-04-14T19:00:00Z');
const endsAt = startsAt + 90 * 60_000;
const days = startsAt + 48 * 3_600_000;

const times = [
  ['en', 'America/Santiago', endsAt, 'Tuesday, 14 April 2026, 15:00–16:30'],
  ['en', 'Asia/Singapore', endsAt, 'Wednesday, 15 April 2026, 03:00–04:30'],
  ['ru', 'America/Santiago', endsAt, 'вторник, 14 апреля 2026, 15:00–16:30'],
  ['en', 'UTC', days, 'Tuesday, 14 April 2026 at 19:00 – Thursday, 16 April 2026 at 19:00'],
  ['ru', 'UTC', days, 'вторник, 14 апреля 2026 в 19:00 – четверг, 16 апреля 2026 в 19:00'],
] as const;
for (const [locale, zone, until, expect] of times)
  test(`the time of an event in ${zone}, ${locale}: ${expect}`, () => {
    const said = formatEventTime({ startsAt, endsAt: until }, locale, zone);
    assert.equal(said.replaceAll(/\s/gu, ' '), expect);
  });

const zones = [
  ['en', 'America/Santiago', 'Chile Standard Time (UTC−4)'],
  ['ru', 'Europe/Berlin', 'Центральная Европа, летнее время (UTC+2)'],
  ['en', 'Asia/Kolkata', 'India Standard Time (UTC+5:30)'],
  ['en', 'UTC', 'Coordinated Universal Time (UTC)'],
  ['en', 'Etc/GMT+3', 'UTC−3'],
] as const;
for (const [locale, zone, expect] of zones)
  test(`the clocks of ${zone}, ${locale}`, () =>
    assert.equal(formatZone(startsAt, locale, zone), expect));

test('a day beside an event, in the case of a date', () => {
  assert.deepEqual(dayParts(startsAt, 'en', 'UTC'), { day: '14', month: 'Apr', weekday: 'Tue' });
  const may = Date.parse('2026-05-05T12:00:00Z');
  assert.deepEqual(dayParts(may, 'ru', 'UTC'), { day: '5', month: 'мая', weekday: 'вт' });
});
