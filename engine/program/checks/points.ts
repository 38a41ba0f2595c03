import { decimal, scale, scaled, written } from '../../kernel/exact.ts';
import type { Level, Metric } from '../definition/metric.ts';
import {
  canBeNothing,
  measureOf,
  metricMeasures,
  unitOfMetric,
} from '../definition/metric-reading.ts';
import { caseCount, companyFactors, factFactors, mostCases } from '../definition/factors.ts';
import type { Condition } from '../definition/condition.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { error, warning } from './rule.ts';

type Asked = Extract<Condition, { points: unknown }>['points'];

/** The most that something can give, in units of `decimal`; null where there is no most. */
type Most = bigint | null;

const units = (text: string): bigint => decimal(text) ?? 0n;
const lower = (one: Most, other: Most): Most =>
  one === null ? other : other === null || one < other ? one : other;
const sum = (all: Most[]): Most =>
  all.reduce((total, each) => (total === null || each === null ? null : total + each), 0n);
const highest = (texts: string[]): bigint =>
  texts.map(units).reduce((best, each) => (each > best ? each : best), 0n);

/** Rounded up, so that nothing within reach is refused. */
const upwards = (amount: bigint, factor: bigint, per: bigint): bigint =>
  (amount * factor + per - 1n) / per;

/** The most points of a metric before it is weighted, by its bands, its line or its cap. */
function mostOf(each: Metric): Most {
  const { bands, linear, atMost, ofNothing = 'missing' } = each;
  const otherwise = ofNothing === 'missing' ? [] : [ofNothing];
  const plain = bands
    ? highest([...bands.map(({ points }) => points), ...otherwise])
    : linear
      ? highest([linear.points, ...otherwise])
      : null;
  const made = companyFactors(each).reduce<Most>((so, { default: usual, by }) => {
    const factor = highest([usual, ...Object.values(by).flatMap((one) => Object.values(one))]);
    return so === null ? null : upwards(so, factor, scale);
  }, plain);
  return lower(made, atMost === undefined ? null : units(atMost));
}

const wholeWeight = 10_000;

/** The most that a metric adds to its category. */
function mostCounted(each: Metric): Most {
  const most = mostOf(each);
  return most === null || each.weight === undefined
    ? most
    : upwards(most, BigInt(each.weight), BigInt(wholeWeight));
}

/** A least that is above the most can never be reached. */
function bounds(atLeast: string | undefined, most: Most, path: Path): Finding[] {
  if (atLeast === undefined || most === null || units(atLeast) <= most) return [];
  const args = { atLeast, most: written(scaled(most)) };
  return [error('points.beyond', [...path, 'atLeast'], args)];
}

/** A level of what is measured as a number that others of the same metric compare with, and as it is written. */
const sizeOf = (level: Level): bigint =>
  typeof level === 'number' ? BigInt(level) : units(level.figure);
const levelText = (level: Level): string =>
  typeof level === 'number' ? `${level / 100}%` : level.figure;

/** A higher band that gives no more than a lower one is never the one that counts. */
function bandsRise({ bands = [] }: Metric, path: Path): Finding[] {
  return bands.flatMap(({ from, points }, index): Finding[] => {
    const better = bands.find(
      (other) => sizeOf(other.from) < sizeOf(from) && units(other.points) >= units(points),
    );
    if (!better) return [];
    const args = {
      from: levelText(from),
      points,
      earlier: levelText(better.from),
      more: better.points,
    };
    return [warning('points.band_idle', [...path, 'bands', index], args)];
  });
}

const isPlain = (need: object | number): need is Level =>
  typeof need === 'number' || 'figure' in need;

/** A line leads upwards. */
function lineRises({ linear }: Metric, path: Path): Finding[] {
  if (linear?.from === undefined || !isPlain(linear.upTo)) return [];
  const { from, upTo } = linear;
  return typeof from === typeof upTo && sizeOf(from) >= sizeOf(upTo)
    ? [
        error('points.line', [...path, 'linear', 'from'], {
          from: levelText(from),
          upTo: levelText(upTo),
        }),
      ]
    : [];
}

/** Where there may be nothing to measure, the text says what that gives; elsewhere it need not. */
function ofNothing(each: Metric, path: Path): Finding[] {
  const what = measureOf(each) ?? '';
  if (canBeNothing(each))
    return each.ofNothing === undefined ? [error('points.of_nothing', path, { what })] : [];
  return each.ofNothing === undefined
    ? []
    : [warning('points.of_nothing_idle', [...path, 'ofNothing'], { what })];
}

/** Facts can be multiplied one by one where they are counted or added up. */
function factors(each: Metric, path: Path): Finding[] {
  const what = measureOf(each);
  const many = caseCount(each) > mostCases;
  const isApart = what === 'sum' || (what === 'count' && each.count?.distinct === undefined);
  const named = what === 'count' ? 'count, distinct' : what;
  return [
    ...(factFactors(each).length > 0 && named !== undefined && !isApart
      ? [error('points.factor_of_facts', [...path, 'times'], { what: named })]
      : []),
    ...(many ? [error('points.too_many_cases', [...path, 'times'], { limit: mostCases })] : []),
  ];
}

/** For each: of a percentage, the text says of how many percent. */
const eachPercent = (metric: Metric, path: Path): Finding[] =>
  metric.each && metric.each.per === undefined && unitOfMetric(metric) === 'percent'
    ? [error('points.each_percent', [...path, 'each'], { points: metric.each.points })]
    : [];

function metric(each: Metric, path: Path): Finding[] {
  const given = (parts: unknown[]) => parts.filter((part) => part !== undefined).length;
  const looks = given(metricMeasures.map((word) => each[word]));
  const gives = given([each.each, each.linear, each.bands]);
  return [
    ...(looks === 0 ? [error('points.no_measure', path)] : []),
    ...(looks > 1 ? [error('points.one_measure', path)] : []),
    ...(gives === 0 ? [error('points.no_score', path)] : []),
    ...(gives > 1 ? [error('points.one_score', path)] : []),
    ...factors(each, path),
    ...ofNothing(each, path),
    ...eachPercent(each, path),
    ...lineRises(each, path),
    ...bounds(each.atLeast, mostOf(each), path),
    ...bandsRise(each, path),
  ];
}

/** The weights of an index come to 100 %. */
function weights({ categories }: Asked, at: Path): Finding[] {
  const given = categories.flatMap(({ metrics }) => metrics.flatMap(({ weight }) => weight ?? []));
  const found = given.reduce((so, weight) => so + weight, 0);
  return given.length === 0 || found === wholeWeight
    ? []
    : [warning('points.weights', [...at, 'categories'], { found: `${found / 100}%` })];
}

/** A metric looks at one thing and gives points in one way, and what is asked for can be reached. */
export function points(condition: Condition, path: Path): Finding[] {
  if (!('points' in condition)) return [];
  const at = [...path, 'points'];
  const { categories, atLeast }: Asked = condition.points;
  const most = categories.map(({ metrics, atMost }) =>
    lower(sum(metrics.map(mostCounted)), atMost === undefined ? null : units(atMost)),
  );
  const total = 'figure' in atLeast ? atLeast.figure : undefined;
  return [
    ...categories.flatMap((category, index) => {
      const here = [...at, 'categories', index];
      return [
        ...bounds(category.atLeast, most[index] ?? null, here),
        ...category.metrics.flatMap((each, n) => metric(each, [...here, 'metrics', n])),
      ];
    }),
    ...bounds(total, sum(most), at),
    ...weights(condition.points, at),
  ];
}
