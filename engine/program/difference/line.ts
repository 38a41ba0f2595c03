import { isObject, same } from './difference.ts';
import { casesIn, figureOf, grown, needGrown, together, turnedWay, type Way } from './effect.ts';

interface Line {
  points: string;
  from?: unknown;
  upTo: unknown;
}

const zero = { figure: '0', currency: null };

/** Where a line begins: at nothing, unless the text says otherwise. */
const beginOf = ({ from }: Line): unknown => from ?? zero;

const isAfter = (end: unknown, begin: unknown): boolean => {
  const [at, from] = [figureOf(end), figureOf(begin)];
  return at !== null && from !== null && at > from;
};

/** Whether a line ends after it begins, whatever the company is: else the text says by itself what it gives. */
function hasWay(line: Line): boolean {
  const ends = casesIn(line.upTo);
  return ends !== null && ends.every((end) => isAfter(end, beginOf(line)));
}

const positive = (value: unknown): boolean => isAfter(value, zero);

/** What decides whether an end in proportion is above zero, besides what the company has or declares. */
const deciding = ['percent', 'oneFor', 'minimum', 'maximum'];

/**
 * Whether an end in proportion is above zero in the one text where it is so in the other. Rounded down, a small
 * share is nothing, of which there is no way.
 */
function keepsWay({ upTo: before, from }: Line, { upTo: after }: Line): boolean {
  if (from !== undefined || !isObject(before) || !isObject(after)) return false;
  if (before['rounded'] !== 'up' || after['rounded'] !== 'up') return false;
  const changed = deciding.filter((name) => !same(before[name], after[name]));
  return changed.every((name) => {
    if (name === 'maximum')
      return [before, after].every((each) => each[name] === undefined || positive(each[name]));
    return positive(before[name]) && positive(after[name]);
  });
}

/** Whether a line gives more points than before: a later beginning or end gives fewer, as long as there is a way. */
export function lineGrown(before: Line, after: Line): Way {
  const ways: Way[] = [];
  if (before.points !== after.points) ways.push(grown(before.points, after.points));
  const [from, upTo] = [!same(before.from, after.from), !same(before.upTo, after.upTo)];
  if (!from && !upTo) return together(ways);
  const open = hasWay(before) && hasWay(after);
  if (!open && (from || !keepsWay(before, after))) return 0;
  if (from) ways.push(laterFrom(before, after));
  if (upTo) ways.push(turnedWay(needGrown(before.upTo, after.upTo)));
  return together(ways);
}

function laterFrom(before: Line, after: Line): Way {
  const [one, other] = [figureOf(beginOf(before)), figureOf(beginOf(after))];
  if (one === null || other === null || one === other) return 0;
  return other > one ? -1 : 1;
}
