import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { perWord } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Column, PeopleCounter } from './counter.ts';
import { ends, validityOf } from './credit.ts';
import type { Moment } from './moment.ts';
import type { PeopleIndex } from './people-index.ts';
import { baseOf, withCare, type PeoplePass, type Run } from './with-care.ts';

/**
 * Counts people for columns that agree in everything but the credentials. Where dates alone decide, a person is a
 * set of columns: what each credential adds to it is one operation.
 */
export function peoplePass(
  columns: Columns,
  list: readonly Column[],
  program: Program,
  at: Instant,
  index: PeopleIndex | null = null,
): Run {
  const [{ counter, count }] = list as [Column];
  const counted = new Int32Array(count.buffer);
  const asked = counter as PeopleCounter;
  const pass: PeoplePass = { columns, list, counter: asked, program, at, counted };
  const { moment, ended, onSomeDay, where } = validityOf(asked, program, columns, at);
  const isPlain = onSomeDay === null && where.length === 0 && moment === ended;
  if (!isPlain || asked.credit === 'award-ends' || asked.distinct !== 'people')
    return withCare(pass);
  if (index && asked.credit === null) return byIndex(pass, index, moment);
  const runs = Array.from({ length: Math.ceil(list.length / perWord) }, (_, index) =>
    byMasks(pass, list.slice(index * perWord, (index + 1) * perWord), moment),
  );
  return (range) => {
    for (const run of runs) run(range);
  };
}

/**
 * Counts everyone the first time it is asked, by looking at the credentials that the columns are about and at no
 * others; organisations that changed since the index was made are counted as ever.
 */
function byIndex(pass: PeoplePass, index: PeopleIndex, moment: Moment): Run {
  const carefully = withCare(pass);
  let isDone = false;
  return ({ base }) => {
    if (isDone) return;
    isDone = true;
    for (const column of pass.list) countByIndex(pass, index, moment, column);
    for (const organisation of index.changed) {
      for (const { count } of pass.list) count[organisation - base] = 0;
      carefully({ first: organisation, end: organisation + 1, base });
    }
  };
}

function countByIndex(
  { columns }: PeoplePass,
  index: PeopleIndex,
  moment: Moment,
  { counter, count }: Column,
): void {
  const { credentials } = columns;
  const { from, until, subjects } = credentials;
  const { rows, starts, holder, organisation, seen } = index;
  const question = ++index.questions;
  const holding = new Set((counter as PeopleCounter).holding);
  const { first, sureFirst, sureLast, last, firstEnd, sureEnd } = moment;
  for (const [code, subject] of subjects.entries()) {
    if (!holding.has(subject) || code + 1 >= starts.length) continue;
    for (let place = starts[code]!; place < starts[code + 1]!; place++) {
      const row = rows[place]!;
      const begun = from[row]!;
      const end = until[row]!;
      if (begun < first || begun > last || end < firstEnd) continue;
      if (begun < sureFirst || begun > sureLast || end < sureEnd)
        if (!moment.exact(begun, end)) continue;
      const person = holder[row]!;
      const at = organisation[person]!;
      if (at < 0 || seen[person] === question) continue;
      seen[person] = question;
      count[at]!++;
    }
  }
}

/** By code of a credential: the columns it counts for, as bits. */
function masksOf(subjects: readonly string[], list: readonly Column[]): Int32Array {
  const wanted = list.map(({ counter }) => new Set((counter as PeopleCounter).holding));
  return Int32Array.from(subjects, (subject) =>
    wanted.reduce((mask, set, bit) => (set.has(subject) ? mask | (1 << bit) : mask), 0),
  );
}

/**
 * The loop is written out, with everything it reads in variables of its own: it meets every credential of every
 * organisation.
 */
function byMasks(pass: PeoplePass, list: readonly Column[], moment: Moment): Run {
  const { columns, at, counted } = pass;
  const masks = masksOf(columns.credentials.subjects, list);
  const bases = Int32Array.from(list, baseOf);
  const carefully = withCare({ ...pass, list });
  const { first, sureFirst, sureLast, last, firstEnd, sureEnd, exact } = moment;
  const credit = (mask: number, place: number) => {
    for (let left = mask; left !== 0; left &= left - 1)
      counted[bases[31 - Math.clz32(left & -left)]! + place]!++;
  };
  return (range) => {
    const { affiliations, credentials } = columns;
    const { starts: rowsBegin, subject: who, from: came, extra: newcomers } = affiliations;
    const left = ends(columns, pass.counter);
    const { starts: held, subject: codes, from, until, extra } = credentials;
    const isGrown = newcomers.size > 0 || extra.size > 0;
    for (let organisation = range.first; organisation < range.end; organisation++) {
      if (isGrown && hasNews(columns, organisation)) {
        carefully({ first: organisation, end: organisation + 1, base: range.base });
        continue;
      }
      const place = organisation - range.base;
      let [mask, before] = [0, -1];
      for (let row = rowsBegin[organisation]!; row < rowsBegin[organisation + 1]!; row++) {
        if (came[row]! > at || left[row]! <= at) continue;
        const person = who[row]!;
        if (person !== before) {
          credit(mask, place);
          mask = 0;
          before = person;
        }
        const stop = held[person + 1]!;
        for (let award = held[person]!; award < stop; award++) {
          const begun = from[award]!;
          const end = until[award]!;
          if (begun < first || begun > last || end < firstEnd) continue;
          if (begun < sureFirst || begun > sureLast || end < sureEnd)
            if (!exact(begun, end)) continue;
          mask |= masks[codes[award]!]!;
        }
      }
      credit(mask, place);
    }
  };
}

/** Whether an organisation has people, or one of its people credentials, that came later. */
function hasNews({ affiliations, credentials }: Columns, organisation: number): boolean {
  if (affiliations.extra.has(organisation)) return true;
  const { starts, subject } = affiliations;
  for (let row = starts[organisation]!; row < starts[organisation + 1]!; row++)
    if (credentials.extra.has(subject[row]!)) return true;
  return false;
}
