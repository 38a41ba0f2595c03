import type { Condition } from '../definition/condition.ts';
import { isWhoWord } from '../definition/who.ts';
import { boundGrown, grown, moreFacts, together, turnedWay, when, type Way } from './effect.ts';
import { isObject, same, type Effect } from './difference.ts';

type Body = Record<string, unknown>;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** How a set of values has changed: more of them, fewer, or partly others. */
export function setGrown(before: unknown, after: unknown): Way {
  const [was, is] = [listOf(before), listOf(after)];
  const [came, went] = [
    is.some((each) => !was.includes(each)),
    was.some((each) => !is.includes(each)),
  ];
  if (came === went) return 0;
  return came ? 1 : -1;
}

/** Whether a value of an attribute may be more than before (1), or less. */
export function wantedGrown(before: unknown, after: unknown): Way {
  if (before === undefined || after === undefined) return before === undefined ? -1 : 1;
  if (!isObject(before) && !isObject(after)) return setGrown(before, after);
  if (!isObject(before) || !isObject(after)) return 0;
  const names = ['atLeast', 'atMost', 'not'].filter((name) => !same(before[name], after[name]));
  return together(
    names.map((name): Way => {
      const [one, other] = [before[name], after[name]];
      if (name === 'atLeast') return turnedWay(boundGrown(one, other, 'least'));
      if (name === 'atMost') return boundGrown(one, other, 'cap');
      if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
      return turnedWay(setGrown(one, other));
    }),
  );
}

/** Whether attributes let more facts in than before (1), or fewer. */
export function whereGrown(before: unknown, after: unknown): Way {
  const [was, is] = [before, after].map((where) => (isObject(where) ? where : {}));
  const names = [...new Set([...Object.keys(was!), ...Object.keys(is!)])];
  const changed = names.filter((name) => !same(was![name], is![name]));
  return together(changed.map((name) => wantedGrown(was![name], is![name])));
}

/** The same of the date on which a line began. */
function lineGrown(before: unknown, after: unknown): Way {
  const [was, is] = [before, after].map((line) => (isObject(line) ? line : {}));
  if (before !== undefined && after !== undefined && was!['by'] !== is!['by']) return 0;
  const since = dayGrown(was!['since'], is!['since']);
  const until = dayGrown(was!['before'], is!['before']);
  return together([
    ...(same(was!['since'], is!['since']) ? [] : [turnedWay(since)]),
    // Without a last day there are more.
    ...(same(was!['before'], is!['before'])
      ? []
      : [
          is!['before'] === undefined
            ? (1 as const)
            : was!['before'] === undefined
              ? (-1 as const)
              : until,
        ]),
  ]);
}

/** Whether a day is later than before; one that is missing is the earliest. */
const dayGrown = (before: unknown, after: unknown): Way => (dayIn(after) > dayIn(before) ? 1 : -1);
const dayIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Other subjects: without a list all are meant. */
export function listGrown(before: unknown, after: unknown): Way {
  if (before === undefined || after === undefined) return before === undefined ? -1 : 1;
  return setGrown(before, after);
}

/** Other things by any one of which people count: without a list there are none. */
export const whoGrown = (before: unknown, after: unknown): Way =>
  setGrown(before ?? [], after ?? []);

/** The fields that look at facts through time. */
export const windows = ['within', 'notWithin', 'since', 'during', 'onSomeDayIn', 'inEachOf'];

const isTime = (value: unknown): boolean => isObject(value) && 'amount' in value;

/** Whether periods of a calendar reach further: of one unit, without losing the present one. */
function periodsGrown(before: unknown, after: unknown): Way {
  if (!isObject(before) || !isObject(after) || before['unit'] !== after['unit']) return 0;
  const [was, is] = [Number(before['back']), Number(after['back'])];
  const present = Number(Boolean(after['current'])) - Number(Boolean(before['current']));
  return together([
    ...(present === 0 ? [] : [present > 0 ? (1 as const) : (-1 as const)]),
    ...(was === is ? [] : [is > was ? (1 as const) : (-1 as const)]),
  ]);
}

/** Whether more facts are seen through another window of the same kind. */
function sameWindowGrown(name: string, before: unknown, after: unknown): Way {
  if (name === 'within') return grown(before, after);
  if (name === 'notWithin') return turnedWay(grown(before, after));
  if (name === 'since') return turnedWay(dayGrown(before, after));
  if (isTime(before) && isTime(after)) return grown(before, after);
  return name === 'during' || name === 'onSomeDayIn' ? periodsGrown(before, after) : 0;
}

/** Whether more facts are seen through another window of time. */
export function windowGrown(before: Body, after: Body): Way {
  const [was, is] = [before, after].map((body) =>
    windows.filter((each) => body[each] !== undefined),
  );
  if (was!.length > 1 || is!.length > 1) return 0;
  const [from, to] = [was![0], is![0]];
  if (from !== undefined && from === to) return sameWindowGrown(from, before[from], after[from]);
  if (from !== undefined && to !== undefined) return 0;
  const name = (from ?? to)!;
  const came: Way = from === undefined ? 1 : -1;
  // What held on some day of a time holds today as well, if that time reaches up to today.
  if (name === 'onSomeDayIn') return isTime((from === undefined ? after : before)[name]) ? came : 0;
  return name === 'inEachOf' ? 0 : turnedWay(came);
}

/** Fields by which a measure chooses its facts, a window of time beside them. */
export const choosing = ['subject', 'where', 'line'];

/** Whether a choice of facts lets more of them in than before; `window` stands for all windows. */
export function chosenGrown(name: string, before: Body, after: Body): Way {
  if (name === 'window') return windowGrown(before, after);
  const [one, other] = [before[name], after[name]];
  if (name === 'where') return whereGrown(one, other);
  if (name === 'line') return lineGrown(one, other);
  if (isWhoWord(name)) return whoGrown(one, other);
  return name === 'subject' ? listGrown(one, other) : 0;
}

/** More periods that must each be so ask for more. */
function eachPeriodEffect(before: Body, after: Body): Effect | null {
  const [one, other] = [before['inEachOf'], after['inEachOf']];
  if (one === undefined || other === undefined) return null;
  return when(periodsGrown(one, other), 'tighter');
}

/** What another choice of facts means for a measure. */
export function choiceEffect(
  name: string,
  [before, after]: [Body, Body],
  condition: Condition,
): Effect | null {
  if (name === 'window') {
    const each = eachPeriodEffect(before, after);
    if (each) return each;
  }
  // What is subtracted is seen through the same window.
  const isNet = 'net' in condition && name !== 'window';
  return when(chosenGrown(name, before, after), isNet ? 'looser' : moreFacts(condition));
}
