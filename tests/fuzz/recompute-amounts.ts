import assert from 'node:assert/strict';
import {
  conditionAt,
  type Amounts,
  type Condition,
  type MetricAmount,
  type Node,
  type Program,
} from '@guildmark/engine';
import { formatExact, type Locale } from '@guildmark/words';

/** Makes thresholds, points and conversions again, from the text and the numbers that an answer prints of them. */

export interface Exact {
  n: bigint;
  d: bigint;
}

/** `-12.5` and `1/3` as fractions; read here anew, so that a fault of the engine's own reading shows. */
export function exact(text: string): Exact {
  const [over = '', under] = text.split('/');
  if (under !== undefined) return { n: BigInt(over), d: BigInt(under) };
  const [whole = '', part = ''] = over.split('.');
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
/** A text that divides by nothing is refused by a check; unchecked, it makes nothing of everything. */
const over = (a: Exact, b: Exact): Exact =>
  b.n === 0n ? { n: 0n, d: 1n } : { n: a.n * b.d, d: a.d * b.n };
const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const isLess = (a: Exact, b: Exact) => a.n * b.d < b.n * a.d;
const zero: Exact = { n: 0n, d: 1n };

function assertSame(found: Exact, expected: Exact, what: string) {
  assert.ok(
    found.n * expected.d === expected.n * found.d,
    `${what}: ${found.n}/${found.d} is not ${expected.n}/${expected.d}`,
  );
}

type One = number | { figure: string };
interface Given {
  default: One;
  by: Record<string, Record<string, One>>;
  oneFor: { figure: string };
  percent: number;
  rounded: 'up' | 'down';
  minimum?: One;
  maximum?: One;
}

/** An amount of the text; of measures in percent, whole numbers are basis points. */
const amountIn = (unit: Amounts['unit'], one: One): Exact =>
  typeof one !== 'number'
    ? exact(one.figure)
    : { n: BigInt(one), d: unit === 'percent' ? 100n : 1n };

function rounded({ n, d }: Exact, way: 'up' | 'down'): Exact {
  const down = n / d - (n % d < 0n ? 1n : 0n);
  return { n: way === 'up' && n % d !== 0n ? down + 1n : down, d: 1n };
}

/** How much is asked for, by what the answer says of how it came about. */
function thresholdOf(given: Given, { origin, unit }: Amounts): Exact {
  const read = (one: One) => amountIn(unit, one);
  if (origin!.way === 'default') return read(given.default);
  if (origin!.way === 'case') return read(given.by[origin!.attribute]![origin!.value]!);
  const of = exact(origin!.of);
  const share = origin!.attribute
    ? times(of, { n: BigInt(given.percent), d: 10_000n })
    : over(of, exact(given.oneFor.figure));
  // Of measures in percent, one is a whole: a hundred percent.
  const scale = { n: unit === 'percent' ? 100n : 1n, d: 1n };
  let need = times(rounded(share, given.rounded), scale);
  if (given.maximum !== undefined && isLess(read(given.maximum), need)) need = read(given.maximum);
  if (given.minimum !== undefined && isLess(need, read(given.minimum))) need = read(given.minimum);
  return need;
}

type Metric = Extract<
  Condition,
  { points: unknown }
>['points']['categories'][number]['metrics'][number];

const product = (amount: string, factors: readonly { factor: string }[]): Exact =>
  factors.map(({ factor }) => exact(factor)).reduce(times, exact(amount));

/** The points of an amount, as the text gives them. */
function scored({ each, linear, bands }: Metric, amount: Exact): Exact {
  if (each) {
    const units = each.per ? over(amount, exact(each.per.figure)) : amount;
    return times(exact(each.points), each.full ? rounded(units, 'down') : units);
  }
  if (linear) {
    const all = exact(linear.points);
    const part = over(times(all, amount), exact(linear.upTo.figure));
    return isLess(all, part) ? all : part;
  }
  return (bands ?? [])
    .filter(({ from }) => !isLess(amount, exact(from.figure)))
    .map(({ points }) => exact(points))
    .reduce((best, points) => (isLess(best, points) ? points : best), zero);
}

function assertMetric(metric: Metric, told: MetricAmount) {
  const { amount, weighted, multiplied, points, most } = told;
  if (weighted) {
    const { parts } = weighted;
    assertSame(parts.map((part) => exact(part.amount)).reduce(plus), exact(amount), 'its parts');
    const all = parts.map((part) => product(part.amount, part.factors)).reduce(plus);
    assertSame(all, exact(weighted.amount), 'what its parts come to');
  }
  const plain = scored(metric, exact(weighted?.amount ?? amount));
  if (multiplied) {
    assertSame(plain, exact(multiplied.before), 'points before they are multiplied');
    assertSame(product(multiplied.before, multiplied.by), exact(multiplied.after), 'and after');
  }
  const made = multiplied ? exact(multiplied.after) : plain;
  const capped = most !== undefined && isLess(exact(most), made) ? exact(most) : made;
  assertSame(capped, exact(points), 'points');
}

/** Throws where what an answer tells of an amount does not make that amount. */
export function assertMade(program: Program, { path, amounts }: Node): void {
  const condition = conditionAt(program, path);
  if (!amounts || !condition) return;
  const [asked] = Object.values(condition) as { atLeast?: Given }[];
  if (amounts.origin && amounts.need !== null && asked?.atLeast)
    assertSame(thresholdOf(asked.atLeast, amounts), exact(amounts.need), `${path}: threshold`);
  for (const { amount, rate, worth } of amounts.conversions ?? [])
    assertSame(times(exact(amount), exact(rate)), exact(worth), `${path}: conversion`);
  if (!('points' in condition)) return;
  // Two may have the same name where nobody checked the text: they are told in its order.
  const metrics = condition.points.categories.flatMap((category) => category.metrics);
  for (const [index, metric] of metrics.entries()) assertMetric(metric, amounts.metrics![index]!);
}

/** What the sentence about a measure must name of how the amount that it asks for came about. */
export function originNumbers({ origin }: Amounts, locale: Locale): string[] {
  if (origin?.way !== 'proportion') return [];
  const { of, currency } = origin;
  return [
    formatExact(
      of,
      currency === undefined ? { unit: 'number' } : { unit: 'money', currency },
      locale,
    ),
  ];
}
