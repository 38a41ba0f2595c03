import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { later } from '../../requirement/window.ts';
import type { Columns } from './columns.ts';
import type { PeopleCounter } from './counter.ts';
import { countsAt, isIn, momentOf, type Moment } from './moment.ts';
import { fittings, isFit, type Fitting } from './where.ts';

/** When credentials count for whoever holds them. */
export interface Validity {
  /** Of credentials that ran or run out, and of those that were ended. */
  moment: Moment;
  ended: Moment;
  /** Where what held on some day counts: from when to when both credential and affiliation held. */
  onSomeDay: ((from: Instant, until: Instant, ended: boolean) => boolean) | null;
  where: Fitting[];
}

/** When the credentials that a counter looks at count at an instant. */
export function validityOf(
  counter: PeopleCounter,
  program: Program,
  columns: Columns,
  at: Instant,
): Validity {
  const { windows, grace, where } = counter;
  const when = { windows };
  const ended = momentOf(program, when, at);
  return {
    ended,
    moment: grace ? momentOf(program, when, at, grace) : ended,
    onSomeDay: windows.onSomeDayIn
      ? (from, until) => from < until && countsAt(program, when, at, { from, until })
      : null,
    where: where ? fittings(columns.credentials, [where]) : [],
  };
}

/** Until when a credential counts, its grace included. */
const gracedEnd = (
  { credentials }: Columns,
  { grace }: PeopleCounter,
  program: Program,
  row: number,
): Instant => {
  const until = credentials.until[row]!;
  return grace && !credentials.ended?.[row] ? later(program, until, grace) : until;
};

/** Whether a credential counts through an affiliation. */
export type CountsThrough = (credential: number, affiliation: number) => boolean;

/** Until when each affiliation gives credit: as far as one elsewhere lets it, or as long as it lasts itself. */
export const ends = ({ affiliations }: Columns, { credit }: PeopleCounter): Float64Array =>
  credit === 'old-ends' ? affiliations.said : affiliations.until;

/** When an affiliation gives credit for a credential that began at some instant. */
function creditedIn(
  columns: Columns,
  counter: PeopleCounter,
  affiliation: number,
  begun: Instant,
): [came: Instant, left: Instant] {
  const left = ends(columns, counter)[affiliation]!;
  const stays = counter.credit === 'award-ends' && begun < left;
  return [columns.affiliations.from[affiliation]!, stays ? Infinity : left];
}

/** Whether a credential counts through an affiliation at an instant, for one counter. */
export function countsThrough(
  counter: PeopleCounter,
  program: Program,
  columns: Columns,
  at: Instant,
): CountsThrough {
  const { moment, ended, onSomeDay, where } = validityOf(counter, program, columns, at);
  const { credentials } = columns;
  return (credential, affiliation) => {
    if (where.length > 0 && !isFit(where, credential)) return false;
    const [from, until] = [credentials.from[credential]!, credentials.until[credential]!];
    const [came, left] = creditedIn(columns, counter, affiliation, from);
    if (onSomeDay) {
      const end = gracedEnd(columns, counter, program, credential);
      return onSomeDay(Math.max(from, came), Math.min(end, left), false);
    }
    if (came > at || at >= left) return false;
    return isIn(credentials.ended?.[credential] ? ended : moment, from, until);
  };
}
