import { decimal, scale, scaled, written } from '../../kernel/exact.ts';
import type { Metric } from '../definition/amount-leaves.ts';
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

/** The most points of a metric, by its bands, its line or its cap. */
function mostOf(each: Metric): Most {
  const { bands, linear, atMost } = each;
  const plain = bands
    ? highest(bands.map(({ points }) => points))
    : linear
      ? units(linear.points)
      : null;
  const made = companyFactors(each).reduce<Most>((so, { default: otherwise, by }) => {
    const factor = highest([otherwise, ...Object.values(by).flatMap((one) => Object.values(one))]);
    // Rounded up, so that nothing within reach is refused.
    return so === null ? null : (so * factor + scale - 1n) / scale;
  }, plain);
  return lower(made, atMost === undefined ? null : units(atMost));
}

/** A least that is above the most can never be reached. */
function bounds(atLeast: string | undefined, most: Most, path: Path): Finding[] {
  if (atLeast === undefined || most === null || units(atLeast) <= most) return [];
  const args = { atLeast, most: written(scaled(most)) };
  return [error('points.beyond', [...path, 'atLeast'], args)];
}

/** A higher band that gives no more than a lower one is never the one that counts. */
function bandsRise({ bands = [] }: Metric, path: Path): Finding[] {
  return bands.flatMap(({ from, points }, index): Finding[] => {
    const better = bands.find(
      (other) =>
        units(other.from.figure) < units(from.figure) && units(other.points) >= units(points),
    );
    if (!better) return [];
    const args = { from: from.figure, points, earlier: better.from.figure, more: better.points };
    return [warning('points.band_idle', [...path, 'bands', index], args)];
  });
}

function metric(each: Metric, path: Path): Finding[] {
  const given = (parts: unknown[]) => parts.filter((part) => part !== undefined).length;
  const looks = given([each.count, each.sum, each.people]);
  const gives = given([each.each, each.linear, each.bands]);
  return [
    ...(looks === 0 ? [error('points.no_measure', path)] : []),
    ...(looks > 1 ? [error('points.one_measure', path)] : []),
    ...(gives === 0 ? [error('points.no_score', path)] : []),
    ...(gives > 1 ? [error('points.one_score', path)] : []),
    ...(each.people && factFactors(each).length > 0
      ? [error('points.factor_of_people', [...path, 'times'])]
      : []),
    ...(caseCount(each) > mostCases
      ? [error('points.too_many_cases', [...path, 'times'], { limit: mostCases })]
      : []),
    ...bounds(each.atLeast, mostOf(each), path),
    ...bandsRise(each, path),
  ];
}

/** A metric looks at one thing and gives points in one way, and what is asked for can be reached. */
export function points(condition: Condition, path: Path): Finding[] {
  if (!('points' in condition)) return [];
  const at = [...path, 'points'];
  const { categories, atLeast }: Asked = condition.points;
  const most = categories.map(({ metrics, atMost }) =>
    lower(sum(metrics.map(mostOf)), atMost === undefined ? null : units(atMost)),
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
  ];
}
