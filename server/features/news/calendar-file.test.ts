import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from './calendar-file.ts';

const event: CalendarEvent = {
  uid: '0198@partners.example',
  madeAt: Date.parse('2026-03-02T09:00:00.123Z'),
  startsAt: Date.parse('2026-04-14T16:00:00-03:00'),
  endsAt: Date.parse('2026-04-14T17:30:00-03:00'),
  title: 'Harbour day',
  body: 'Bring your questions.',
  place: null,
  link: null,
};
const fileOf = (more: Partial<CalendarEvent>) => calendarFile({ ...event, ...more });

/** Lines as whoever reads them joins them again. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
/** The text that an escaped value stands for. */
const meant = (value = '') =>
  value.replaceAll(/\\(.)/gu, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));

test('an event is a calendar of one entry, in UTC, line by line', () => {
  const link = 'https://events.example/harbour?a=1,2;b';
  assert.equal(
    fileOf({ place: 'Valparaíso', link }),
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Guildmark//News and events//EN',
      'BEGIN:VEVENT',
      'UID:0198@partners.example',
      'DTSTAMP:20260302T090000Z',
      'DTSTART:20260414T190000Z',
      'DTEND:20260414T203000Z',
      'SUMMARY:Harbour day',
      'DESCRIPTION:Bring your questions.',
      'LOCATION:Valparaíso',
      // an address is no text: nothing in it is escaped
      `URL:${link}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

const escapes: { name: string; title: string; expect: string }[] = [
  {
    name: 'a comma and a semicolon',
    title: 'Lima, then Quito; last Bogotá',
    expect: String.raw`Lima\, then Quito\; last Bogotá`,
  },
  { name: 'a backslash', title: String.raw`a\b`, expect: String.raw`a\\b` },
  { name: 'line ends of every kind', title: 'a\r\nb\rc\nd', expect: String.raw`a\nb\nc\nd` },
  {
    name: 'what would begin another line',
    title: 'x\r\nATTENDEE:mailto:a@b.example',
    expect: String.raw`x\nATTENDEE:mailto:a@b.example`,
  },
  { name: 'control characters', title: 'a\u0000\u0007b', expect: 'ab' },
];
for (const { name, title, expect } of escapes)
  test(`a text keeps ${name}`, () => assert.equal(valueOf(fileOf({ title }), 'SUMMARY'), expect));

const lengths: { name: string; title: string; lines: number }[] = [
  { name: '75 octets are one line', title: 'a'.repeat(75 - 'SUMMARY:'.length), lines: 1 },
  { name: '76 octets are two', title: 'a'.repeat(76 - 'SUMMARY:'.length), lines: 2 },
  { name: '75 and 74 more are two', title: 'a'.repeat(149 - 'SUMMARY:'.length), lines: 2 },
  { name: '75 and 75 more are three', title: 'a'.repeat(150 - 'SUMMARY:'.length), lines: 3 },
  {
    name: 'a letter of two octets goes to the next line whole',
    title: `${'a'.repeat(66)}яб`,
    lines: 2,
  },
];
for (const { name, title, lines } of lengths)
  test(`lines are folded: ${name}`, () => {
    const after = fileOf({ title }).split('SUMMARY:')[1] ?? '';
    const folded = (after.split('DESCRIPTION:')[0] ?? '').split('\r\n').length - 1;
    assert.equal(folded, lines);
  });

test('whatever is written comes back, and no line is longer than 75 octets', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(text, text, (title, body) => {
      const file = fileOf({ title, body });
      const lines = file.split('\r\n');
      for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(unfolded(file).length, 13);
      const clean = (written: string) =>
        written
          .replaceAll(/\r\n?/gu, '\n')
          .replaceAll(/[^\P{Cc}\n\t]/gu, '')
          .trim();
      assert.equal(meant(valueOf(file, 'SUMMARY')), clean(title));
      assert.equal(meant(valueOf(file, 'DESCRIPTION')), clean(body));
    }),
  );
});
