import type { Instant } from '@guildmark/engine';
import { plain } from './content.ts';

/** What a calendar takes in of an event. */
export interface CalendarEvent {
  uid: string;
  madeAt: Instant;
  startsAt: Instant;
  endsAt: Instant;
  title: string;
  body: string;
  place: string | null;
  link: string | null;
}

/** As RFC 5545 writes an instant: UTC, to the second. */
const utc = (at: Instant): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

/** A text with what means something in a calendar file taken literally. */
const escaped = (text: string): string =>
  plain(text)
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

const longestLine = 75;

/** A line cut so that none has more than 75 octets, never inside a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let [now, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      lines.push(now);
      // what goes on begins with a blank, which counts
      [now, octets] = [' ', 1];
    }
    now += character;
    octets += size;
  }
  return [...lines, now].join('\r\n');
}

/** One event as an iCalendar file (RFC 5545). Times are in UTC, so every calendar shows them in its own zone. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, madeAt, startsAt, endsAt, title, body, place, link } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guildmark//News and events//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(body)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    ...(link === null ? [] : [`URL:${new URL(link).href}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
