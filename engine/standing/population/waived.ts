import type { Instant } from '../../kernel/instant.ts';
import type { Seen, Table } from './columns.ts';
import { rowsOfOwner } from './lines.ts';
import { no, yes, type Test } from './verdict.ts';
import { attributeOf } from './where.ts';

/** When an event first begins that is not over as something begins (see `requirement/measures/waived.ts`). */
function eventBegins({ columns }: Seen, name: string, since: Instant): Instant {
  const events = columns.facts.get('event');
  if (!events) return Infinity;
  const subject = events.subjects.indexOf(name);
  let first = Infinity;
  for (const row of rowsOfOwner(events, columns.organisations.length))
    if (events.subject[row] === subject && events.until[row]! > since)
      first = Math.min(first, events.from[row]!);
  return first;
}

const untilEvent = (table: Table, row: number): string | null => {
  const { codes, values } = attributeOf(table, 'untilEvent');
  const event = values[codes[row]!];
  return typeof event === 'string' ? event : null;
};

/** A waiver of that name: read off its rows, for few organisations have one. */
export function waivedTest(name: string, seen: Seen): Test {
  const { columns, at } = seen;
  return (place) => {
    const table = columns.facts.get('waiver');
    if (!table) return no;
    const subject = table.subjects.indexOf(name);
    for (const row of rowsOfOwner(table, seen.base + place)) {
      const from = table.from[row]!;
      if (table.subject[row] !== subject || table.personal?.[row] === 1) continue;
      if (from > at || at >= table.until[row]!) continue;
      const event = untilEvent(table, row);
      if (event === null || at < eventBegins(seen, event, from)) return yes;
    }
    return no;
  };
}
