/** Exact amounts: decimals held as whole numbers of 10⁻¹², and fractions of whole numbers. Never floating point. */

/** What one unit is in the whole numbers that {@link decimal} yields. */
export const scale = 1_000_000_000_000n;
const places = 12;

/** A number as numerator and positive denominator; seldom in lowest terms. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

const form = /^(-?)(\d{1,18})(?:\.(\d{1,12}))?$/;

/** A decimal text such as `-12.50` in units of 10⁻¹²; null where it is none or too long to be meant. */
export function decimal(text: string): bigint | null {
  const [, sign, whole, part = ''] = form.exec(text) ?? [];
  if (whole === undefined) return null;
  const size = BigInt(whole) * scale + BigInt(part.padEnd(places, '0'));
  return sign === '-' ? -size : size;
}

/** A whole number as a fraction. */
export const whole = (count: number): Fraction => ({ n: BigInt(count), d: 1n });

/** What {@link decimal} yields, as a fraction. */
export const scaled = (units: bigint): Fraction => ({ n: units, d: scale });

/** Below zero, zero or above it as `a` is less than, equal to or more than `b`: by cross-multiplication. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two fractions added. */
export const add = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : reduced({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** What is left of one fraction without another. */
export const minus = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d });

/** Two fractions multiplied. */
export const times = (a: Fraction, b: Fraction): Fraction =>
  reduced({ n: a.n * b.n, d: a.d * b.d });

/** `a` divided by `b`; zero where `b` is zero, so that no text can stop an evaluation. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  b.n === 0n
    ? { n: 0n, d: 1n }
    : b.n < 0n
      ? reduced({ n: -a.n * b.d, d: -b.n * a.d })
      : reduced({ n: a.n * b.d, d: a.d * b.n });

/** The smaller of two. */
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) > 0 ? b : a);

/** The larger of two. */
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a);

/** The nearest whole number that is not below (`up`) or not above (`down`). */
export function rounded({ n, d }: Fraction, towards: 'up' | 'down'): bigint {
  const cut = n / d;
  if (n % d === 0n) return cut;
  if (towards === 'up') return n > 0n ? cut + 1n : cut;
  return n > 0n ? cut : cut - 1n;
}

/** The nearest floating-point number, for bars and sorting; never for a decision. */
export const roughly = ({ n, d }: Fraction): number => {
  const whole = n / d;
  return Number(whole) + Number(n - whole * d) / Number(d);
};

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function reduced({ n, d }: Fraction): Fraction {
  const by = divisor(n, d);
  return by > 1n ? { n: n / by, d: d / by } : { n, d };
}

const quotient = /^(-?\d+)\/(\d+)$/;
const plain = /^(-?)(\d+)(?:\.(\d+))?$/;

/** What {@link written} wrote, of whatever length; zero where it is no such text. */
export function readExact(text: string): Fraction {
  const [, n, d] = quotient.exec(text) ?? [];
  if (n !== undefined && d !== undefined) return over(scaled(BigInt(n)), scaled(BigInt(d)));
  const [, sign = '', digits, part = ''] = plain.exec(text) ?? [];
  if (digits === undefined) return whole(0);
  return { n: BigInt(`${sign}${digits}${part}`), d: 10n ** BigInt(part.length) };
}

/** A fraction in writing: a decimal where it has an end (`12.5`), else numerator and denominator (`1/3`). */
export function written(fraction: Fraction): string {
  const { n, d } = reduced(fraction);
  let [rest, digits] = [d, 0];
  for (let power = 10n; digits < 40 && rest !== 1n; digits++, power *= 10n)
    if (power % d === 0n) rest = 1n;
  if (rest !== 1n) return `${n}/${d}`;
  const text = ((n < 0n ? -n : n) * (10n ** BigInt(digits) / d))
    .toString()
    .padStart(digits + 1, '0');
  const sign = n < 0n ? '-' : '';
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
