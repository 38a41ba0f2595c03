import type { Condition, Leaf } from '../definition/condition.ts';
import type { Metric } from '../definition/metric.ts';
import { metricsOf, selectionsIn, type Placed as Chosen } from '../definition/reading.ts';
import type { Program } from '../definition/program.ts';
import { idsAsked, whoWords, type Who } from '../definition/who.ts';
import { periodsIn } from '../definition/window.ts';
import type { Path } from '../document.ts';
import { measuresThatMayFall } from '../falling.ts';
import type { Finding } from '../sources.ts';
import { points } from './points.ts';
import { conditionsIn, error, notice, requirementsOf, warning, type Rule } from './rule.ts';

const windowWords = ['within', 'notWithin', 'since', 'during', 'onSomeDayIn', 'inEachOf'] as const;

/** Every measure of the program with its place, and whether a company or a person is asked. */
const measuresIn = (program: Program) =>
  requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).map((each) => ({ ...each, ofPerson: path[0] === 'tracks' })),
  );

/** One window at a time, and a line by some date. */
function windowsAndLines({ selection, path }: Chosen): Finding[] {
  const named = windowWords.filter((word) => selection[word] !== undefined);
  const { line } = selection;
  return [
    ...(named.length > 1
      ? [error('window.several', [...path, named[1]!], { found: named.join(', ') })]
      : []),
    ...(line && line.since === undefined && line.before === undefined
      ? [error('line.no_date', [...path, 'line'])]
      : []),
  ];
}

/** Percentages where a percentage is measured. */
function percentages(found: number, unit: string, path: Path, positive: boolean): Finding[] {
  if (unit !== 'percent')
    return [error('amount.percent', path, { found: `${found / 100}%`, unit })];
  return positive && found <= 0 ? [error('amount.zero', path)] : [];
}

/** Amounts of money where money is meant, in the currency of the program. */
function amounts(program: Program, { amounts: found }: Chosen): Finding[] {
  return found.flatMap(({ amount, unit, path, positive }): Finding[] => {
    const money = unit === 'money';
    if (typeof amount === 'number') return percentages(amount, unit, path, positive);
    const { figure, currency } = amount;
    if (unit === 'percent')
      return [
        error('amount.no_percent', path, { found: currency ? `${figure} ${currency}` : figure }),
      ];
    if (money && currency === null)
      return [error('amount.no_currency', path, { found: figure, expected: program.currency })];
    if (!money && currency !== null)
      return [error('amount.no_money', path, { found: `${figure} ${currency}` })];
    if (currency !== null && currency !== program.currency)
      return [error('amount.currency', path, { found: currency, expected: program.currency })];
    if (positive && !/[1-9]/.test(figure)) return [error('amount.zero', path)];
    // No currency has thousandths that anybody sells by, and many people part thousands by a point.
    const [, units = '', more = ''] = /^([1-9]\d{0,2})\.(\d{3})$/.exec(figure) ?? [];
    return currency !== null && units !== ''
      ? [warning('amount.thousands', path, { units, whole: `${units}${more}`, currency })]
      : [];
  });
}

type People = Extract<Leaf, { people: unknown }>['people'];

/** People are counted by something. */
const nobody = (who: Who, path: Path): Finding[] =>
  idsAsked(who).length === 0 ? [error('people.by_nothing', path)] : [];

/** The same of the people of a condition, and of each metric of its points. */
function byNothing(condition: Condition, path: Path): Finding[] {
  if ('people' in condition) return nobody(condition.people, [...path, 'people']);
  if (!('points' in condition)) return [];
  return metricsOf(condition.points, [...path, 'points']).flatMap(
    ({ metric: { people }, path: at }) => (people ? nobody(people, [...at, 'people']) : []),
  );
}

/** Kinds of people are kinds of those who are asked for, and there is room for all of them. */
function kinds(program: Program, people: People, path: Path): Finding[] {
  const { including = [], atLeast } = people;
  const strangers = including.flatMap((kind, index) =>
    whoWords.flatMap((word) =>
      (kind[word] ?? [])
        .filter((id) => !people[word]?.includes(id))
        .map((id) => error('people.other_kind', [...path, 'including', index, word], { id, word })),
    ),
  );
  if (including.length === 0 || program.counting.onePersonFills.choose === 'every-seat')
    return strangers;
  const asked = including.reduce((sum, kind) => sum + kind.atLeast, 0);
  if (typeof atLeast !== 'number')
    return [...strangers, error('people.kinds_need_number', [...path, 'atLeast'])];
  return asked > atLeast
    ? [...strangers, error('people.too_many_kinds', [...path, 'including'], { asked, atLeast })]
    : strangers;
}

/** Full periods are compared with as many full ones, a whole number of periods earlier. */
const growths = (condition: Condition, path: Path): Finding[] =>
  growthsIn(condition, path).flatMap(({ growth: { over, against }, path: at }) =>
    'back' in over && periodsIn(over.unit, against) === null
      ? [error('growth.against', [...at, 'growth', 'against'], { unit: over.unit })]
      : [],
  );

type Growth = NonNullable<Metric['growth']>;

/** What is to grow: a condition by itself, or metrics of points. */
function growthsIn(condition: Condition, path: Path): { growth: Growth; path: Path }[] {
  if ('growth' in condition) return [{ growth: condition.growth, path }];
  if (!('points' in condition)) return [];
  return metricsOf(condition.points, [...path, 'points']).flatMap(
    ({ metric: { growth }, path: at }) => (growth ? [{ growth, path: at }] : []),
  );
}

/** What measures compare makes sense: windows, currencies, kinds of people, bounds. */
export const measures: Rule = ({ program }) =>
  measuresIn(program).flatMap(({ condition, path, ofPerson }): Finding[] => [
    ...selectionsIn(condition, path).flatMap((chosen) => [
      ...windowsAndLines(chosen),
      ...amounts(program, chosen),
      ...(ofPerson && chosen.ofCompany ? [error('need.of_company', chosen.path)] : []),
      ...(chosen.bounds && chosen.bounds.minimum > chosen.bounds.maximum
        ? [error('need.bounds', chosen.path, chosen.bounds)]
        : []),
    ]),
    ...byNothing(condition, path),
    ...points(condition, path),
    ...growths(condition, path),
    ...('people' in condition ? kinds(program, condition.people, [...path, 'people']) : []),
  ]);

/** Measures that one more fact can make fail are said to be so. */
export const falling: Rule = ({ program }) =>
  measuresThatMayFall(program).map(({ word, path }) =>
    notice(`measure.${path.at(-2) === 'metrics' ? 'may_give_less' : 'may_fall'}`, path, {
      what: word,
    }),
  );

const day = 86_400_000;
const weekDays = 7 * day;

/** A calendar of weeks has years of 52 or 53 of them; rates are in order. */
export const tables: Rule = ({ program }) => {
  const years = program.calendar?.weeks?.yearsBegin ?? [];
  const rows = program.currencyRates?.table ?? [];
  return [
    ...years.slice(1).flatMap((begin, index): Finding[] => {
      const weeks = (Date.parse(begin) - Date.parse(years[index]!)) / weekDays;
      const path = ['calendar', 'weeks', 'yearsBegin', index + 1];
      return weeks === 52 || weeks === 53
        ? []
        : [error('calendar.weeks', path, { weeks: Math.round(weeks * 100) / 100 })];
    }),
    ...(years.length > 0
      ? [
          notice('calendar.ends', ['calendar', 'weeks', 'yearsBegin', years.length - 1], {
            day: years.at(-1)!,
          }),
        ]
      : []),
    ...rows
      .slice(1)
      .flatMap(({ from }, index): Finding[] =>
        from > rows[index]!.from
          ? []
          : [error('rates.order', ['currencyRates', 'table', index + 1, 'from'], { found: from })],
      ),
    ...rows.flatMap(({ worth }, index) =>
      Object.keys(worth)
        .filter((currency) => currency === program.currency)
        .map((currency) =>
          warning('rates.own', ['currencyRates', 'table', index, 'worth', currency], { currency }),
        ),
    ),
  ];
};
