import type { Condition } from '../definition/condition.ts';
import { wordOf } from '../definition/reading.ts';
import type { Path } from '../document.ts';
import {
  isObject,
  opposite,
  same,
  written,
  type Difference,
  type Effect,
  type Plain,
} from './difference.ts';
import { moreFacts, needGrown, when } from './effect.ts';
import { listed } from './values.ts';

/** Whether making the condition harder makes the whole requirement harder, or easier: under a `not`. */
type Sign = 1 | -1;
/** Where a condition stands. */
export interface Place {
  path: Path;
  sign: Sign;
}

/** What a difference means for the whole requirement. */
export const turned = (effect: Effect | null, { sign }: Place): Effect | null =>
  sign === 1 ? effect : opposite(effect);

/** The fields that look at facts through time. */
export const windows = ['within', 'notWithin', 'since', 'during', 'onSomeDayIn', 'inEachOf'];

/** What two conditions of one word say in their fields. */
export type Bodies = [Record<string, unknown>, Record<string, unknown>];

/** How much is asked for. */
export function need(
  [one, other]: [unknown, unknown],
  condition: Condition,
  place: Place,
): Difference {
  const effect = wordOf(condition) === 'forEach' ? null : when(needGrown(one, other), 'tighter');
  return {
    path: written(place.path),
    effect: turned(effect, place),
    code: 'condition.need',
    before: plain(one),
    after: plain(other),
    condition,
  };
}

/** What more members of a list mean: any of them will do, or more facts are looked at. */
function moreMembers(name: string, condition: Condition): Effect | null {
  if (['tier', 'level', 'members', 'holds'].includes(name)) return 'looser';
  if (wordOf(condition) === 'competencies') return 'looser';
  if (name === 'per') return null;
  return moreFacts(condition);
}

/** Other members of a list of names. */
export function members(
  name: string,
  [one, other]: [unknown, unknown],
  [before, after]: [Condition, Condition],
  place: Place,
): Difference[] {
  const [was, is] = [one, other].map((list) => (Array.isArray(list) ? list.map(String) : []));
  const added = is!.filter((each) => !was!.includes(each));
  const removed = was!.filter((each) => !is!.includes(each));
  if (added.length + removed.length === 0) return listed(was!, is!, place.path).map(detail);
  const more = moreMembers(name, after);
  // Without a list everything is meant: a list that begins leaves out, one that ends lets in.
  const effect =
    one === undefined
      ? opposite(more)
      : other === undefined || removed.length === 0
        ? more
        : added.length === 0
          ? opposite(more)
          : null;
  return [
    {
      path: written(place.path),
      effect: turned(effect, place),
      code: 'condition.members',
      name,
      added,
      removed,
      condition: other === undefined ? before : after,
    },
  ];
}

/** Another window of time: what a longer or a shorter one means where only its length changes. */
export function windowed(
  [one, other]: Bodies,
  both: [Condition, Condition],
  place: Place,
): Difference {
  const [was, is] = [one, other].map((body) => windows.filter((name) => body[name] !== undefined));
  const name = is![0] ?? was![0]!;
  const more = moreFacts(both[1]);
  let effect: Effect | null = null;
  if (more && was!.length === 0) effect = name === 'onSomeDayIn' ? more : opposite(more);
  else if (more && is!.length === 0) effect = name === 'onSomeDayIn' ? opposite(more) : more;
  else if (more && same(was, is) && (name === 'within' || name === 'onSomeDayIn'))
    effect = longer(more, one[name], other[name]);
  else if (more && same(was, is) && name === 'since')
    effect = String(other[name]) > String(one[name]) ? opposite(more) : more;
  return {
    path: written(place.path),
    effect: turned(effect, place),
    code: 'condition.window',
    before: both[0],
    after: both[1],
  };
}

const longer = (more: Effect, before: unknown, after: unknown) =>
  when(needGrown(before, after), more);

/** Another choice of facts by their attributes. */
export function filtered(
  name: string,
  [one, other]: [unknown, unknown],
  both: [Condition, Condition],
  place: Place,
): Difference {
  const more = name === 'where' || name === 'line' ? moreFacts(both[1]) : null;
  const narrower = isNarrower(one, other) ? -1 : isNarrower(other, one) ? 1 : 0;
  return {
    path: written(place.path),
    effect: turned(more && when(narrower, more), place),
    code: 'condition.facts',
    before: both[0],
    after: both[1],
  };
}

/** Whether `after` only adds attributes to what `before` asks of a fact. */
function isNarrower(before: unknown, after: unknown): boolean {
  if (!isObject(after)) return false;
  const was = isObject(before) ? before : {};
  return (
    Object.keys(after).length > Object.keys(was).length &&
    Object.entries(was).every(([name, wanted]) => same(wanted, after[name]))
  );
}

const plain = (value: unknown): Plain => (value === undefined ? null : (value as Plain));

/** What is told by its path alone, as part of a condition. */
export const detail = (difference: Difference): Difference =>
  difference.code === 'value' ? { ...difference, code: 'condition.detail' } : difference;
