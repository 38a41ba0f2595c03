import { conditionsIn, requirementsOf, type Placed } from './checks/rule.ts';
import type { Condition } from './definition/condition.ts';
import { partsOf } from './definition/parts.ts';
import type { Program } from './definition/program.ts';
import { isMonotone, selectionsIn, wordOf } from './definition/reading.ts';
import { isPartOf } from './definition/transition.ts';
import type { Path } from './document.ts';

/** A measure that one more fact can make fail: its word, and where it stands in the definition. */
export interface Falling {
  word: string;
  path: Path;
}

/** The rate of a line is that of its first fact, and an earlier one may come. */
const inheritsRates = ({ currencyRates }: Program, condition: Condition): boolean =>
  currencyRates?.inheritedBy !== undefined &&
  selectionsIn(condition, []).some(({ amounts }) => amounts.some(({ money }) => money));

const summedMoney = (condition: Condition): boolean =>
  'points' in condition &&
  condition.points.categories.some(({ metrics }) =>
    metrics.some(({ sum }) => sum?.value === 'money'),
  );

/** What a set asks of one member: whether there is such a member is a measure of the set, not of its own. */
const isMembership = ({ path }: Placed): boolean =>
  path.some(
    (step, at) =>
      step === 'forEach' &&
      path[at + 1] === 'requires' &&
      path[at + 3] === 'when' &&
      path[at + 4] === 'is',
  );

function mayFall(program: Program, { condition, negated }: Placed): boolean {
  // A new member of a set asks for more.
  if ('forEach' in condition) return true;
  if (partsOf(condition, false) || 'competencies' in condition) return false;
  if (inheritsRates(program, condition)) return true;
  if (program.currencyRates?.inheritedBy !== undefined && summedMoney(condition)) return true;
  return negated || !isMonotone(condition);
}

/** Rows of the mapping table that one thing more can keep from applying: it is an exception, or another row's. */
function mayBeKeptOut({ transition }: Program): Falling[] {
  if (!transition) return [];
  const { rows, conjunction } = transition;
  const replaced = conjunction?.choose === 'instead';
  return rows.flatMap((row, index): Falling[] => {
    const path: Path = ['transition', 'rows', index];
    if (row.from.length === 0) return [];
    if (row.except.length > 0) return [{ word: 'carried', path: [...path, 'except'] }];
    return replaced && rows.some((other) => isPartOf(row, other))
      ? [{ word: 'carried', path: [...path, 'from'] }]
      : [];
  });
}

/**
 * The measures of a text that may fall: those that one more fact can make fail though they held, in the order of
 * the text. Where there are none, no fact that adds something lowers a tier; see `isMonotone` for what adds.
 */
export const measuresThatMayFall = (program: Program): Falling[] => [
  ...requirementsOf(program)
    .flatMap(({ condition, path }) => conditionsIn(condition, path))
    .filter((placed) => !isMembership(placed) && mayFall(program, placed))
    .map(({ condition, path }) => ({ word: wordOf(condition), path })),
  ...mayBeKeptOut(program),
];
