import { companyFactors } from './factors.ts';
import type { Metric } from './metric.ts';
import { measureOf, onlyGrows, unitOfMetric } from './metric-reading.ts';
import type { Condition } from './condition.ts';
import type { Need, Selection, Value } from './selection.ts';
import type { Amount } from './values.ts';
import type { Who } from './who.ts';
import { windowOf } from './window-of.ts';

type Path = readonly (string | number)[];

/** Whom a condition counts by itself, or by the metrics of its points, without the kinds among them. */
export function peopleIn(condition: Condition): Who[] {
  if ('people' in condition) return [condition.people];
  if (!('points' in condition)) return [];
  return metricsOf(condition.points).flatMap(({ metric: { people } }) => people ?? []);
}

/** In what something is measured. */
type Unit = 'money' | 'number' | 'percent';

/** An amount in a measure (basis points, where the text gives a percentage), what it must be, and whether above zero. */
interface PlacedAmount {
  amount: Amount | number;
  unit: Unit;
  positive: boolean;
  path: Path;
}

/** A place of a measure that selects facts or asks for an amount. */
export interface Placed {
  path: Path;
  selection: Partial<Selection>;
  amounts: PlacedAmount[];
  /** It depends on what only a company has: attributes. */
  ofCompany: boolean;
  bounds: { minimum: number; maximum: number } | null;
}

type AnyNeed = Need<number> | Need<Amount> | Need<number | Amount>;

const figure = (amount: number | Amount): number =>
  typeof amount === 'number' ? amount : Number(amount.figure);

/** Every amount that a need gives, with its place. */
function given(need: AnyNeed, path: Path): { one: number | Amount; path: Path }[] {
  if (typeof need === 'number' || 'figure' in need) return [{ one: need, path }];
  if ('by' in need)
    return [
      { one: need.default, path: [...path, 'default'] },
      ...Object.entries<Record<string, number | Amount>>(need.by).flatMap(([name, cases]) =>
        Object.entries(cases).map(([value, one]) => ({ one, path: [...path, 'by', name, value] })),
      ),
    ];
  return (['minimum', 'maximum'] as const).flatMap((word) => {
    const one = need[word];
    return one === undefined ? [] : [{ one, path: [...path, word] }];
  });
}

/** How an amount that is asked for is looked at; a threshold in whole numbers or percentages never is. */
type Look = (one: number | Amount, path: Path) => PlacedAmount[];

const threshold =
  (money: boolean): Look =>
  (one, path) =>
    typeof one === 'number' ? [] : [amountAt(one, money ? 'money' : 'number', path)];

/** What a need itself selects, and its amounts. */
function placedNeed(need: AnyNeed, path: Path, look: Look): Placed {
  const amounts = given(need, path).flatMap(({ one, path: at }) => look(one, at));
  const none: Placed = { path, selection: {}, amounts, ofCompany: false, bounds: null };
  if (typeof need === 'number' || 'figure' in need) return none;
  if ('by' in need) return { ...none, ofCompany: true };
  const { minimum, maximum } = need;
  const bounds =
    minimum === undefined || maximum === undefined
      ? null
      : { minimum: figure(minimum), maximum: figure(maximum) };
  if (!('oneFor' in need)) return { ...none, ofCompany: true, bounds };
  const per = {
    amount: need.oneFor,
    unit: need.value === 'money' ? ('money' as const) : ('number' as const),
    positive: true,
    path: [...path, 'oneFor'],
  };
  return { ...none, selection: need, amounts: [...amounts, per], bounds };
}

const chosen = (selection: Partial<Selection>, path: Path): Placed => ({
  path,
  selection,
  amounts: [],
  ofCompany: false,
  bounds: null,
});

const amountAt = (
  amount: Amount | number,
  unit: Unit,
  path: Path,
  positive = false,
): PlacedAmount => ({ amount, unit, positive, path });

interface Valued {
  value?: Value | undefined;
}

const isMoney = ({ value }: Valued): boolean => value === 'money';
const unitOf = (asked: Valued): Unit => (isMoney(asked) ? 'money' : 'number');

const baseOf = (growth: Valued & { base: Amount }, at: Path): PlacedAmount =>
  amountAt(growth.base, unitOf(growth), [...at, 'base']);

type PointsAsked = Extract<Condition, { points: unknown }>['points'];

/** What a metric looks at, and the percentages and amounts for which it gives points. */
function placedMetric(metric: Metric, at: Path): Placed[] {
  const { people, growth, each, linear, bands = [] } = metric;
  const word = measureOf(metric);
  const unit = unitOfMetric(metric);
  const amounts = [
    ...(each?.per === undefined ? [] : [amountAt(each.per, unit, [...at, 'each', 'per'], true)]),
    ...(linear?.from === undefined ? [] : [amountAt(linear.from, unit, [...at, 'linear', 'from'])]),
    ...bands.map(({ from }, index) => amountAt(from, unit, [...at, 'bands', index, 'from'])),
    ...(growth ? [baseOf(growth, [...at, 'growth'])] : []),
  ];
  const looked = people ? { ...windowOf(people), where: people.where } : word && metric[word];
  const placed = { ...chosen(looked ?? {}, word ? [...at, word] : at), amounts };
  const ofCompany = companyFactors(metric).length > 0;
  const upTo: Look = (one, path) => [amountAt(one, unit, path, true)];
  return [
    placed,
    ...(ofCompany ? [{ ...chosen({}, at), ofCompany }] : []),
    ...(linear ? [placedNeed(linear.upTo, [...at, 'linear', 'upTo'], upTo)] : []),
  ];
}

function placedPoints(points: PointsAsked, at: Path): Placed[] {
  const metrics = metricsOf(points, at).flatMap(({ metric, path }) => placedMetric(metric, path));
  return [...metrics, placedNeed(points.atLeast, [...at, 'atLeast'], threshold(false))];
}

/** Everything that a measure selects and asks for, with its place; empty for groups. */
export function selectionsIn(condition: Condition, path: Path): Placed[] {
  const at = [...path, wordOf(condition)];
  const measure = (selection: Partial<Selection>, need: AnyNeed, money = false) => [
    chosen(selection, at),
    placedNeed(need, [...at, 'atLeast'], threshold(money)),
  ];
  if ('people' in condition) return measure(windowOf(condition.people), condition.people.atLeast);
  if ('count' in condition) return measure(condition.count, condition.count.atLeast);
  if ('share' in condition) return measure(condition.share, condition.share.atLeast);
  if ('retention' in condition) return measure(condition.retention, condition.retention.atLeast);
  if ('forEach' in condition) {
    const { forEach } = condition;
    const amounts = [amountAt(forEach.atLeast, unitOf(forEach), [...at, 'atLeast'], true)];
    return [{ ...chosen(forEach, at), amounts }];
  }
  if ('every' in condition) return [chosen(condition.every, at)];
  if ('rank' in condition)
    return [{ ...chosen(condition.rank, at), ofCompany: condition.rank.per !== undefined }];
  if ('points' in condition) return placedPoints(condition.points, at);
  if ('growth' in condition) {
    const { growth } = condition;
    const amounts = [baseOf(growth, at)];
    return [...measure(growth, growth.atLeast), { ...chosen({}, at), amounts }];
  }
  if ('rising' in condition)
    return measure(condition.rising, condition.rising.atLeast, isMoney(condition.rising));
  for (const word of ['sum', 'average', 'median', 'net'] as const) {
    const asked = (condition as Partial<Record<typeof word, Summed>>)[word];
    if (asked) return measure(asked, asked.atLeast, isMoney(asked));
  }
  return [];
}

type Summed = Selection & { value: Value; atLeast: Need<Amount> };

/** The word that a condition begins with. */
export const wordOf = (condition: Condition): string => Object.keys(condition)[0] ?? '';

const fixed = (need: AnyNeed): boolean => typeof need === 'number' || 'figure' in need;
const rising = new Set(['people', 'count', 'sum', 'points']);

/** The metrics of points, each with its place. */
export const metricsOf = ({ categories }: PointsAsked, at: Path = []) =>
  categories.flatMap(({ metrics }, index) =>
    metrics.map((metric, n) => ({ metric, path: [...at, 'categories', index, 'metrics', n] })),
  );

/** Whether one more fact can never lower the points of a metric. */
export const staysUp = (metric: Metric): boolean =>
  onlyGrows(metric) && (metric.linear === undefined || fixed(metric.linear.upTo));

const groups = new Set([
  'all',
  'any',
  'atLeast',
  'steps',
  'when',
  'forEach',
  'forSome',
  'competencies',
  'waivable',
]);
const facts = new Set([
  'holds',
  'completed',
  'passed',
  'agreed',
  'affiliated',
  'standing',
  'held',
  'carried',
  'former',
  'waived',
]);

/**
 * Whether one more fact can never make a condition fail that held: false for measures that may fall. A fact adds
 * where it says that something happened or holds; one that changes what others mean (an attribute, a decision, a
 * standing elsewhere, an
 * event, a ranking, an affiliation elsewhere) or withdraws them (an ending, a retraction) adds nothing.
 */
export function isMonotone(condition: Condition): boolean {
  const word = wordOf(condition);
  if (groups.has(word) || facts.has(word)) return true;
  if (!rising.has(word)) return false;
  // The first fact of a line dates all of it, and an earlier one may come.
  const movable = selectionsIn(condition, []).some(
    ({ ofCompany, selection }) => ofCompany || selection.line !== undefined,
  );
  const { atLeast } = Object.values(condition)[0] as { atLeast: AnyNeed };
  if ('points' in condition && !metricsOf(condition.points).every(({ metric }) => staysUp(metric)))
    return false;
  return !movable && fixed(atLeast);
}
