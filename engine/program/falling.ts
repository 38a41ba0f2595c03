import { conditionsIn, requirementsOf, type Placed } from './checks/rule.ts';
import type { Condition } from './definition/condition.ts';
import { partsOf } from './definition/parts.ts';
import type { Program } from './definition/program.ts';
import { measureOf } from './definition/metric-reading.ts';
import { isMonotone, metricsOf, selectionsIn, staysUp, wordOf } from './definition/reading.ts';
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
  selectionsIn(condition, []).some(({ amounts }) => amounts.some(({ unit }) => unit === 'money'));

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

/** The metrics of points that may give less for one more fact. */
const fallingMetrics = ({ condition, path }: Placed): Falling[] =>
  'points' in condition
    ? metricsOf(condition.points, [...path, 'points'])
        .filter(({ metric }) => !staysUp(metric))
        .map(({ metric, path: at }) => ({ word: measureOf(metric) ?? 'points', path: at }))
    : [];

/** Points without the metrics that are listed by themselves. */
function withoutFalling(placed: Placed): Placed {
  const { condition } = placed;
  if (!('points' in condition)) return placed;
  const categories = condition.points.categories.map((each) => ({
    ...each,
    metrics: each.metrics.filter(staysUp),
  }));
  return { ...placed, condition: { points: { ...condition.points, categories } } };
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
    .flatMap((placed): Falling[] =>
      isMembership(placed)
        ? []
        : [
            ...(mayFall(program, withoutFalling(placed))
              ? [{ word: wordOf(placed.condition), path: placed.path }]
              : []),
            ...fallingMetrics(placed),
          ],
    ),
  ...mayBeKeptOut(program),
];
