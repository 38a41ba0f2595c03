import { readExact, type Instant, type LeafShift, type Node } from '@guildmark/engine';
import { haveAndNeed } from './amounts.ts';
import { sentence } from './define.ts';
import { subject } from './leaf.ts';
import { whatIfWords } from './supposing.ts';
import { lastDay, type Line, type Telling } from './telling.ts';
import { requirementTitle } from './titles.ts';

type Args = Record<string, string | number>;

/** A sentence about what is supposed. */
export const say = ({ locale }: Telling, code: string, args: Args = {}): string =>
  sentence(whatIfWords, locale, code, args).replaceAll('г..', 'г.');

/** The last day on which something holds, or that there is none. */
export const dayOrNone = (telling: Telling, until: Instant | null): string =>
  until === null ? 'none' : lastDay(telling, until);

/** Whether one end comes before another; null: no end. */
export const isSooner = (one: Instant | null, other: Instant | null): boolean =>
  (one ?? Infinity) < (other ?? Infinity);

type Exact = ReturnType<typeof readExact>;

/** By how much there is more than is asked for, if anything is; null where there is nothing to measure. */
function surplus({ have, need, amounts }: Node): Exact | null {
  if (!amounts) return { n: BigInt(have - need), d: 1n };
  if (amounts.have === null) return null;
  const [there, asked] = [readExact(amounts.have), readExact(amounts.need ?? '0')];
  return { n: there.n * asked.d - asked.n * there.d, d: there.d * asked.d };
}

/** Which of two is more: above zero the second; null is less than anything. */
function rise(one: Exact | null, other: Exact | null): number {
  if (one === null || other === null) return Number(other !== null) - Number(one !== null);
  const [a, b] = [one.n * other.d, other.n * one.d];
  return a < b ? 1 : a > b ? -1 : 0;
}

/** Whether a measure goes up: enough instead of too little, more of it, over more, or for longer; below zero: down. */
function wayOf({ before, after }: LeafShift): number {
  const [few, many] = [before.amounts?.sample?.have ?? 0, after.amounts?.sample?.have ?? 0];
  const sooner = isSooner(after.until, before.until) ? -1 : 1;
  return (
    Number(after.met) - Number(before.met) ||
    (before.met ? 0 : Math.sign(many - few) * Number(few < (before.amounts?.sample?.need ?? 0))) ||
    rise(surplus(before), surplus(after)) ||
    Math.sign(many - few) ||
    // What is not met is over the sooner the better.
    (after.until === before.until ? 0 : after.met ? sooner : -sooner)
  );
}

/** Whether a measure must not be met: it stands below a `not`. */
const isUnwanted = (path: string): boolean =>
  [...path.matchAll(/\.not(?![\w-])/gu)].length % 2 === 1;

/** A tick for what is enough; a warning for what gets better and is not, or worse and still is. */
function stateOf(shift: LeafShift): Line['state'] {
  const isAsked = !isUnwanted(shift.after.path);
  const way = wayOf(shift) * (isAsked ? 1 : -1);
  if (shift.after.met === isAsked) return way < 0 ? 'soon' : 'met';
  return way > 0 ? 'soon' : 'missing';
}

/** What a measure asks for, behind the name of the tier or the level that asks it. */
export const placed = (telling: Telling, node: Node): string =>
  say(telling, 'place', {
    title: requirementTitle(telling.program, telling.locale, node.path),
    what: subject(telling, node),
  });

/** A measure that changes: what there is and was, over how many, or until when. */
export function leafLine(telling: Telling, shift: LeafShift): Line {
  const { before, after } = shift;
  const what = placed(telling, after);
  const state = stateOf(shift);
  const [was, is] = [before, after].map((node) => haveAndNeed(node, telling.locale));
  const [few, many] = [before.amounts?.sample, after.amounts?.sample];
  const isAlike = was!.have === is!.have && was!.need === is!.need;
  const ends = { before: dayOrNone(telling, before.until), after: dayOrNone(telling, after.until) };
  const isLonger = before.met && after.met && ends.before !== ends.after;
  const isOver = few && many && few.have !== many.have;
  if (isOver && (many.have < many.need || (isAlike && !isLonger))) {
    const over = { before: few.have, after: many.have, need: many.need };
    return { depth: 1, state, text: say(telling, 'sample', { what, ...over }) };
  }
  if (isAlike && isLonger)
    return { depth: 1, state, text: say(telling, 'until', { what, ...ends }) };
  if (isAlike) {
    const turn = before.met === after.met ? 'none' : after.met ? 'met' : 'missing';
    const seen = { what, have: is!.have, need: is!.need, turn };
    return { depth: 1, state, text: say(telling, 'unseen', seen) };
  }
  const args = { what, before: was!.have, after: is!.have, need: is!.need };
  const isAsked = after.amounts === undefined || after.amounts.need !== null;
  if (!isAsked) return { depth: 1, state, text: say(telling, 'leaf', { ...args, need: 'none' }) };
  // What must not be is told by when it is.
  if (isUnwanted(after.path)) return { depth: 1, state, text: say(telling, 'matters', args) };
  const text =
    was!.need === is!.need
      ? say(telling, 'leaf', args)
      : say(telling, 'asked', { ...args, needed: was!.need });
  const isGain = state === 'soon' && !after.met;
  return { depth: 1, state, text: isGain ? `${text} ${say(telling, 'gain')}` : text };
}
