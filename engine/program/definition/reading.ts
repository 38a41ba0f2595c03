import type { Condition } from './condition.ts';
import type { Need, Selection } from './selection.ts';
import type { Amount } from './values.ts';

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

/** Everything that a measure selects and asks for, with its place; empty for groups. */
export function selectionsIn(condition: Condition, path: Path): Placed[] {
  if ('people' in condition) {
    const at = [...path, 'people'];
    const { atLeast, within, since, during, onSomeDayIn } = condition.people;
    return [
      chosen({ within, since, during, onSomeDayIn }, at),
      placedNeed(atLeast, [...at, 'atLeast'], false),
    ];
  }
  if ('count' in condition) {
    const at = [...path, 'count'];
    return [
      chosen(condition.count, at),
      placedNeed(condition.count.atLeast, [...at, 'atLeast'], false),
    ];
  }
  if ('sum' in condition) {
    const at = [...path, 'sum'];
    const { atLeast, value } = condition.sum;
    return [chosen(condition.sum, at), placedNeed(atLeast, [...at, 'atLeast'], value === 'money')];
  }
  return [];
}

const fixed = (need: AnyNeed): boolean => typeof need === 'number' || 'figure' in need;

/** Whether one more fact can never make a condition fail that held: false for measures that may fall. */
export function isMonotone(condition: Condition): boolean {
  if ('not' in condition) return false;
  if ('people' in condition) return fixed(condition.people.atLeast);
  if ('count' in condition) return fixed(condition.count.atLeast);
  if ('sum' in condition) return fixed(condition.sum.atLeast);
  return true;
}
