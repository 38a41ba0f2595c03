import { companyFactors } from './factors.ts';
import type { Metric } from './amount-leaves.ts';
import type { Condition } from './condition.ts';
import type { Need, Selection, Value } from './selection.ts';
import type { Amount } from './values.ts';
import { windowOf } from './window-of.ts';

type Path = readonly (string | number)[];

/** An amount in a measure: whether it must be money, and whether it must be above zero. */
interface PlacedAmount {
  amount: Amount;
  money: boolean;
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

type AnyNeed = Need<number> | Need<Amount>;

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

/** What a need itself selects, and its amounts; `money`: whether they are amounts of money. */
function placedNeed(need: AnyNeed, path: Path, money: boolean): Placed {
  const amounts = given(need, path).flatMap(({ one, path: at }): PlacedAmount[] =>
    typeof one === 'number' ? [] : [{ amount: one, money, positive: false, path: at }],
  );
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
    money: need.value === 'money',
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

const amountAt = (amount: Amount, money: boolean, path: Path, positive = false): PlacedAmount => ({
  amount,
  money,
  positive,
  path,
});

type PointsAsked = Extract<Condition, { points: unknown }>['points'];

function placedMetric(metric: Metric, at: Path): Placed[] {
  const { count, sum, people, each, linear, bands = [] } = metric;
  const money = sum?.value === 'money';
  const amounts = [
    ...(each?.per ? [amountAt(each.per, money, [...at, 'each', 'per'], true)] : []),
    ...(linear ? [amountAt(linear.upTo, money, [...at, 'linear', 'upTo'], true)] : []),
    ...bands.map(({ from }, index) => amountAt(from, money, [...at, 'bands', index, 'from'])),
  ];
  const looked = count ?? sum ?? (people && windowOf(people)) ?? {};
  return [{ ...chosen(looked, at), amounts, ofCompany: companyFactors(metric).length > 0 }];
}

function placedPoints({ categories, atLeast }: PointsAsked, at: Path): Placed[] {
  const metrics = categories.flatMap((category, index) =>
    category.metrics.flatMap((metric, n) =>
      placedMetric(metric, [...at, 'categories', index, 'metrics', n]),
    ),
  );
  return [...metrics, placedNeed(atLeast, [...at, 'atLeast'], false)];
}

/** Everything that a measure selects and asks for, with its place; empty for groups. */
export function selectionsIn(condition: Condition, path: Path): Placed[] {
  const at = [...path, wordOf(condition)];
  const measure = (selection: Partial<Selection>, need: AnyNeed, money = false) => [
    chosen(selection, at),
    placedNeed(need, [...at, 'atLeast'], money),
  ];
  const isMoney = (asked: { value?: Value | undefined }) => asked.value === 'money';
  if ('people' in condition) return measure(windowOf(condition.people), condition.people.atLeast);
  if ('count' in condition) return measure(condition.count, condition.count.atLeast);
  if ('share' in condition) return measure(condition.share, condition.share.atLeast);
  if ('retention' in condition) return measure(condition.retention, condition.retention.atLeast);
  if ('forEach' in condition) {
    const { forEach } = condition;
    const amounts = [amountAt(forEach.atLeast, isMoney(forEach), [...at, 'atLeast'], true)];
    return [{ ...chosen(forEach, at), amounts }];
  }
  if ('every' in condition) return [chosen(condition.every, at)];
  if ('rank' in condition)
    return [{ ...chosen(condition.rank, at), ofCompany: condition.rank.per !== undefined }];
  if ('points' in condition) return placedPoints(condition.points, at);
  if ('growth' in condition) {
    const { base, atLeast } = condition.growth;
    const amounts = [amountAt(base, isMoney(condition.growth), [...at, 'base'])];
    return [...measure(condition.growth, atLeast), { ...chosen({}, at), amounts }];
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
  return !movable && fixed(atLeast);
}
