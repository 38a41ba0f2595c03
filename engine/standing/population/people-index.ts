import type { Instant } from '../../kernel/instant.ts';
import type { Columns } from './columns.ts';

/** Credentials by what they are, so that a new question about some of them need not look at all. */
export interface PeopleIndex {
  /** Rows of credentials by code: those of code `c` from `starts[c]` to `starts[c + 1]`. */
  starts: Int32Array;
  rows: Int32Array;
  /** By credential row: whose it is. */
  holder: Int32Array;
  /** By person: the organisation that has the credit on the day; -1 for none. */
  organisation: Int32Array;
  /** By person: for which question they were counted last. */
  seen: Int32Array;
  questions: number;
  /** Organisations that have changed since: what is counted by index does not hold for them. */
  changed: Set<number>;
}

/** Indexes the credentials of columns on a day. */
export function peopleIndex(
  { affiliations, credentials, persons }: Columns,
  at: Instant,
): PeopleIndex {
  const codes = credentials.subjects.length;
  const starts = new Int32Array(codes + 1);
  const { size, subject } = credentials;
  for (let row = 0; row < size; row++) starts[subject[row]! + 1]!++;
  for (let code = 0; code < codes; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice(0, codes);
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) rows[next[subject[row]!]!++] = row;
  const holder = new Int32Array(size);
  for (let person = 0; person < persons; person++)
    holder.fill(person, credentials.starts[person], credentials.starts[person + 1]);
  for (const [person, more] of credentials.extra) for (const row of more) holder[row] = person;
  const organisation = new Int32Array(persons).fill(-1);
  const note = (row: number, owner: number) => {
    const there = affiliations.from[row]! <= at && at < affiliations.until[row]!;
    if (there) organisation[affiliations.subject[row]!] = owner;
  };
  for (let owner = 0; owner + 2 < affiliations.starts.length; owner++)
    for (let row = affiliations.starts[owner]!; row < affiliations.starts[owner + 1]!; row++)
      note(row, owner);
  for (const [owner, more] of affiliations.extra) for (const row of more) note(row, owner);
  return {
    starts,
    rows,
    holder,
    organisation,
    seen: new Int32Array(persons),
    questions: 0,
    changed: new Set(),
  };
}
