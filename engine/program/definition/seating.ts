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

/** Whether people fill seats of a measure, where each fills one only. */
const isSeat = (condition: Condition): boolean =>
  'people' in condition && (condition.people.distinct ?? 'people') === 'people';

/** How many leaves of a requirement share people: what is asked of each member of a set, or competency, is one for each. */
export function seatsIn(condition: Condition, competencies = 0): number {
  if ('competencies' in condition) {
    const { of, with: also } = condition.competencies;
    return also ? (of?.length ?? competencies) * seatsIn(also, competencies) : 0;
  }
  const parts = partsOf(condition, true);
  if (!parts) return Number(isSeat(condition));
  // Nobody sits under a `not`.
  if (parts.kind === 'not') return 0;
  return parts.children.reduce((sum, part) => sum + seatsIn(part.condition, competencies), 0);
}

/**
 * In how many ways people can be given the seats of a requirement, where there are `competencies` of them to
 * count; 0 where it has no seats.
 */
export function waysToSeat(condition: Condition, competencies = 0): number {
  if ('competencies' in condition) {
    const { of, atLeast, with: also } = condition.competencies;
    const each = also ? waysToSeat(also, competencies) : 0;
    const counted = of?.length ?? competencies;
    if (each === 0 || counted === 0) return 0;
    return waysOfGroup(
      atLeast,
      Array.from({ length: counted }, () => each),
      0,
    );
  }
  const parts = partsOf(condition, true);
  if (!parts) return Number(isSeat(condition));
  // Nobody sits under a `not`.
  if (parts.kind === 'not') return 0;
  const seated = parts.children
    .map((part) => waysToSeat(part.condition, competencies))
    .filter((ways) => ways > 0);
  if (seated.length === 0) return 0;
  return waysOfGroup(parts.need, seated, parts.children.length - seated.length);
}
