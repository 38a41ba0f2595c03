import type { Filling } from './choices.ts';
import type { Condition } from './condition.ts';
import { partsOf } from './parts.ts';

/**
 * In how many ways a requirement whose seats are filled by people may be met. Whether one of many ways can be
 * filled is a hard question (it contains set packing), so there is an end to it: up to here the answer is exact,
 * and a text that goes beyond is refused.
 */
export const mostWays = 2000;
/** Leaves of one requirement that share people, as {@link seatsIn} counts them. */
export const mostSeats = 200;

/** What achieves a tier and what keeps it are looked at together. */
const enough = 2 * mostWays + 1;
const capped = (ways: number) => Math.min(enough, ways);

/** C(n, k), as far as it matters. */
function choices(n: number, k: number): number {
  let ways = 1;
  for (let step = 1; step <= Math.min(k, n - k) && ways < enough; step++)
    ways = (ways * (n - step + 1)) / step;
  return capped(Math.round(ways));
}

/** Ways to meet `count` of several parts, of which each can be met in some ways. */
function waysToMeet(count: number, parts: number[]): number {
  if (count >= parts.length) return parts.reduce((all, ways) => capped(all * ways), 1);
  if (choices(parts.length, count) >= enough) return enough;
  // By how many parts are met, or left out, whichever are fewer.
  const leaveOut = parts.length - count < count;
  const size = leaveOut ? parts.length - count : count;
  const ways = Array.from({ length: size + 1 }, (_, done) => Number(done === 0));
  for (const part of parts)
    for (let done = size; done >= 0; done--) {
      const before = ways[done - 1] ?? 0;
      const [met, out] = leaveOut ? [ways[done]!, before] : [before, ways[done]!];
      ways[done] = capped(met * part + out);
    }
  return ways[size]!;
}

/**
 * In how many ways the seats of a group can be filled, as far as it matters: `need` of its parts
 * must be met, `seated` says in how many ways each part with seats can be, and there are `others` without. Those
 * are never chosen among: what is met of them is met for nothing.
 */
export function waysOfGroup(need: number, seated: number[], others: number): number {
  let most = 1;
  for (let met = 0; met <= Math.min(others, need) && most < enough; met++)
    most = Math.max(most, waysToMeet(need - met, seated));
  return most;
}

/** What people are counted for, and how many competencies there are to count. */
export interface Seats {
  filling: Filling;
  competencies: number;
}

/** Whether a measure has seats that are filled by different people, by what one person may fill. */
function isSeat(condition: Condition, filling: Filling): boolean {
  if (!('people' in condition) || (condition.people.distinct ?? 'people') !== 'people')
    return false;
  return filling !== 'one-seat-per-requirement' || condition.people.including !== undefined;
}

/** How many leaves of a requirement share people: what is asked of each member of a set, or competency, is one for each. */
export function seatsIn(condition: Condition, seats: Seats): number {
  if ('competencies' in condition) {
    const { of, with: also } = condition.competencies;
    return also ? (of?.length ?? seats.competencies) * seatsIn(also, seats) : 0;
  }
  const parts = partsOf(condition, true);
  if (!parts || ('people' in condition && seats.filling === 'one-seat-per-requirement'))
    return Number(isSeat(condition, seats.filling));
  // Nobody sits under a `not`.
  if (parts.kind === 'not') return 0;
  return parts.children.reduce((sum, part) => sum + seatsIn(part.condition, seats), 0);
}

/**
 * In how many ways people can be given the seats of a requirement; 0 where it has no seats that anybody could take
 * from anybody.
 */
export function waysToSeat(condition: Condition, seats: Seats): number {
  if ('competencies' in condition) {
    const { of, atLeast, with: also } = condition.competencies;
    const each = also ? waysToSeat(also, seats) : 0;
    const counted = of?.length ?? seats.competencies;
    if (each === 0 || counted === 0) return 0;
    return waysOfGroup(
      atLeast,
      Array.from({ length: counted }, () => each),
      0,
    );
  }
  const parts = partsOf(condition, true);
  if (!parts || ('people' in condition && seats.filling === 'one-seat-per-requirement'))
    return Number(isSeat(condition, seats.filling));
  // Nobody sits under a `not`.
  if (parts.kind === 'not') return 0;
  const seated = parts.children
    .map((part) => waysToSeat(part.condition, seats))
    .filter((ways) => ways > 0);
  if (seated.length === 0) return 0;
  return waysOfGroup(parts.need, seated, parts.children.length - seated.length);
}
