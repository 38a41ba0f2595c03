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
const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });
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

/** A level of what a metric measures: numbers are basis points. What is in percent is told as a hundred of a whole. */
function levelIn(unit: Amounts['unit'], one: One): Exact {
  const level = typeof one === 'number' ? { n: BigInt(one), d: 10_000n } : exact(one.figure);
  return times(level, { n: unit === 'percent' ? 100n : 1n, d: 1n });
}

type Line = NonNullable<Metric['linear']>;

/** The end of a line: what the answer tells where it depends on the company, else what the text says. */
function endOf({ upTo }: Line, { unit, upTo: told }: MetricAmount): Exact | null {
  if (told !== undefined) return told === null ? null : exact(told);
  return levelIn(unit, upTo as One);
}

/** The part of a line's points that an amount is worth; null where the line has no length. */
function alongLine(line: Line, amount: Exact, told: MetricAmount): Exact | null {
  const end = endOf(line, told);
  const from = line.from === undefined ? zero : levelIn(told.unit, line.from);
  if (!end || !isLess(from, end)) return null;
  const all = exact(line.points);
  const part = over(times(all, minus(amount, from)), minus(end, from));
  const most = isLess(all, part) ? all : part;
  return isLess(most, zero) ? zero : most;
}

/** The points of an amount, as the text gives them; null where that cannot be told. */
function scored({ each, linear, bands }: Metric, amount: Exact, told: MetricAmount): Exact | null {
  if (each) {
    const one = { n: told.unit === 'percent' ? 100n : 1n, d: 1n };
    const units = over(amount, each.per === undefined ? one : levelIn(told.unit, each.per));
    const points = times(exact(each.points), each.full ? rounded(units, 'down') : units);
    return isLess(points, zero) ? zero : points;
  }
  if (linear) return alongLine(linear, amount, told);
  return (bands ?? [])
    .filter(({ from }) => !isLess(amount, levelIn(told.unit, from)))
    .map(({ points }) => exact(points))
    .reduce((best, points) => (isLess(best, points) ? points : best), zero);
}

/** What a metric gives before the company's multipliers; null where there is too little to measure. */
function plainPoints(metric: Metric, told: MetricAmount): Exact | null {
  const { amount, weighted, sample } = told;
  const isShort = sample && sample.have < sample.need;
  const measured = isShort ? null : (weighted?.amount ?? amount);
  const made = measured === null ? null : scored(metric, exact(measured), told);
  const { ofNothing = 'missing' } = metric;
  return made ?? (ofNothing === 'missing' ? null : exact(ofNothing));
}

function assertWeighted({ amount, weighted }: MetricAmount) {
  if (!weighted) return;
  const { parts } = weighted;
  assertSame(parts.map((part) => exact(part.amount)).reduce(plus), exact(amount!), 'its parts');
  const all = parts.map((part) => product(part.amount, part.factors)).reduce(plus);
  assertSame(all, exact(weighted.amount), 'what its parts come to');
}

function assertMetric(metric: Metric, told: MetricAmount) {
  const { multiplied, points, most, missing } = told;
  assertWeighted(told);
  const plain = plainPoints(metric, told);
  assert.equal(plain === null, missing === true, 'whether the points are missing');
  if (multiplied) {
    assertSame(plain!, exact(multiplied.before), 'points before they are multiplied');
    assertSame(product(multiplied.before, multiplied.by), exact(multiplied.after), 'and after');
  }
  const made = multiplied ? exact(multiplied.after) : (plain ?? zero);
  const capped = most !== undefined && isLess(exact(most), made) ? exact(most) : made;
  assertSame(capped, exact(points), 'points');
}

type Points = Extract<Condition, { points: unknown }>['points'];

/** Throws where a category does not have what its metrics give together, or the total not what its categories have. */
function assertAddedUp({ categories }: Points, amounts: Amounts, path: string): void {
  const [metrics, parts] = [[...(amounts.metrics ?? [])], [...(amounts.parts ?? [])]];
  let total = zero;
  for (const category of categories) {
    const own = metrics.splice(0, category.metrics.length);
    const apart = category.metrics.filter(({ atLeast }, at) => atLeast || own[at]!.missing);
    const [part] = parts.splice(0, 1 + apart.length);
    const sum = own.map((each) => exact(each.counted ?? each.points)).reduce(plus);
    const isCapped = part!.most !== undefined && isLess(exact(part!.most), sum);
    assertSame(exact(part!.have), isCapped ? exact(part!.most!) : sum, `${path}: ${category.id}`);
    total = plus(total, exact(part!.have));
  }
  assertSame(exact(amounts.have ?? '0'), total, `${path}: the total`);
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
  if (!amounts.metrics) return;
  assertAddedUp(condition.points, amounts, path);
  // Two may have the same name where nobody checked the text: they are told in its order.
  const metrics = condition.points.categories.flatMap((category) => category.metrics);
  for (const [index, metric] of metrics.entries()) assertMetric(metric, amounts.metrics[index]!);
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
