import type { Condition } from '../definition/condition.ts';
import { same, type Effect } from './difference.ts';

/** How many of which conditions must hold; null for a condition that is no such group. */
function someIn(condition: Condition): { n: number; of: Condition[] } | null {
  if ('all' in condition) return { n: condition.all.length, of: condition.all };
  if ('any' in condition) return { n: 1, of: condition.any };
  return 'atLeast' in condition ? condition.atLeast : null;
}

/** Whether one condition asks for no more than another one of which it is made. */
function isMilder(one: Condition, other: Condition): boolean {
  const [few, many] = [someIn(one), someIn(other)];
  if (few && many) return few.n < many.n && same(few.of, many.of);
  if ('waivable' in one) return same(one.waivable.requires, other);
  return 'when' in one && same(one.when.requires, other);
}

/** What it means that conditions are asked for in another way. */
export function wrapEffect(before: Condition, after: Condition): Effect | null {
  if (isMilder(after, before)) return 'looser';
  return isMilder(before, after) ? 'tighter' : null;
}
